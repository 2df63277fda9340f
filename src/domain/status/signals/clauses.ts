/** The sentences of a remark, and the clauses that turn or deny what stands before them. */
import { plainText } from '../../text/phrase.ts';

const abbreviations =
  /(?<![\p{L}])(f\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|bl\.?\s?a|f\.?\s?eks|o\.?\s?l|jf|jfr|ca|pr|nr|kl|evt|inkl|ekskl|org|tlf|mv|m\.?\s?m|ver|v|p\.?\s?g\.?\s?a|ifm|ifbm|iht|i\.?\s?h\.?\s?t|mht|vedr|ang|dvs|tidl|maks|min|mfl|m\.?\s?fl|etc|hhv|resp|f\.?\s?t|inc|approx)\./giu;

/** Sentences, cut at full stops, semicolons, line ends, and at a "but" that turns what was said. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(abbreviations, (match) => match.replaceAll('.', '\u2024'))
    .split(
      /[!?;|•\r\n]|,\s+(?=og\s+(?:kan|skal|må|bør)\s+(?:ikke|ikkje)\s)|,\s+(?=(?:ikke|ikkje|not)\s+(?:lenger\s+)?(?:godkje|verifi|sertifi|approved))|(?<!\b\d{1,2}(?=\.\s+(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)))\.(?=\s+\D|$)|(?:,|\s[-–—])\s*(?=(?:men|but|however)\s)/iu,
    )
    .map((part) => plainText(part.replaceAll('\u2024', '.')))
    .filter((part) => part !== '')
    .map((part) => (text.includes(`${part}?`) ? `${part}?` : part));
}
