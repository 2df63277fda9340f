/** Dates and versions that stand around the words of a status. */
import { type DateProblem, findDate } from '../text/dates.ts';
import { plainText } from '../text/phrase.ts';

const untilBefore =
  /(?:,?\s*(?:gyldig|gjelder|gjeld|med gyldighet|tidsbegrenset)?\s*(?:til og med|til|t\.?\s?o\.?\s?m\.?|fram til|frem til|inntil|ut|until|utløper|valid until|valid to))\s*:?\s*(?:den\s+)?$/iu;
const fromBefore =
  /(?:\s*(?:gyldig\s+)?(?:fra og med|frå og med|f\.?o\.?m\.?|fra|frå|siden|sidan|per|pr\.?|den|i|dato|vedtatt|vedteke|from|since|on|as of)\s*:?\s*(?:den\s+)?)$/iu;
/** Who approved: `Approved by FHI`. */
const byAuthority =
  /\s+(?:av|hos|hjå|by|from)\s+(?:the\s+)?(?:nhn|fhi|hdir|norsk helsenett(?: sf)?|folkehelseinstituttet|helsedirektoratet|norwegian institute of public health|norwegian health network)(?!\p{L})/iu;
const versionPart =
  /[([]?\s*(?:for\s+)?(?<![\p{L}\d])(?:versjon|version|ver\.?|v\.?)\s*(\d+(?:\.[\da-z]+)*)\s*[)\]]?(?![\p{L}\d])/iu;

/** What is left of a status text when dates and a version are taken out, and these. `rest` is the phrase. */
export interface Around {
  readonly rest: string;
  readonly dates: readonly { readonly role: 'from' | 'until'; readonly value: string }[];
  readonly problem: UnusableDate | null;
  readonly version: string | null;
}

/** A date that cannot be used. */
export interface UnusableDate {
  readonly code: DateProblem;
  readonly raw: string;
}

/** Nothing around the words. */
export const noSurroundings: Around = { rest: '', dates: [], problem: null, version: null };

/** Takes dates and a version out of the text, so that the phrase is left. */
export function takeSurroundings(text: string): Around {
  let rest = plainText(text);
  const dates: { role: 'from' | 'until'; value: string }[] = [];
  let problem: UnusableDate | null = null;
  // The version first: 3.2.10 would be read as a date.
  const version = versionPart.exec(rest);
  if (version !== null) rest = plainText(rest.replace(versionPart, ' '));
  for (let round = 0; round < 4; round += 1) {
    const found = findDate(rest) ?? findYear(rest);
    if (found === null) break;
    const before = rest.slice(0, found.start);
    const until = untilBefore.exec(before);
    const from = until === null ? fromBefore.exec(before) : null;
    const cut = until?.index ?? from?.index ?? found.start;
    if (found.reading.kind === 'date')
      dates.push({ role: until === null ? 'from' : 'until', value: found.reading.value });
    else problem ??= { code: found.reading.code, raw: found.reading.raw };
    rest = plainText(`${rest.slice(0, cut)} ${rest.slice(found.end)}`);
  }
  rest = plainText(rest.replace(/[([]\s*[)\]]/gu, ' ').replace(byAuthority, ''))
    .replace(/^[\s,;:.-]+|(?<![\s,;:.-])[\s,;:.-]+$/gu, '')
    .trim();
  return { rest, dates, problem, version: version?.[1] ?? null };
}

/** A bare year after a word: `Godkjent 2024`. */
function findYear(text: string): ReturnType<typeof findDate> {
  const match = /(?<![\p{L}\d.,-])(?:19|20)\d{2}(?=\)?\s*$)/u.exec(text);
  if (match === null || match.index === 0) return null;
  return {
    start: match.index,
    end: match.index + 4,
    reading: { kind: 'date', value: match[0], raw: match[0] },
  };
}
