/** Marks in cells (`x`, `✓`, `(x)`), blanks, and legends that say what a mark means. */
import { phraseKey, plainText } from './phrase.ts';

const blanks = /^(?:[-.·]+|n\/?a\.?|i\/?a\.?|\(blank\))?$/iu;

/** Whether a cell says nothing: blank, a dash, `n/a`. Nothing is unknown, never no. */
export function isBlankMark(text: string): boolean {
  return blanks.test(plainText(text));
}

const tick = /^(?:x|✓|✔|✅|☑|☒|●|•|■|⬤|o|v|ja|yes|j|y|\+|√|🗸|🟢|🟡|🔴|\*)$/iu;

/** A mark with its footnotes, and no more. */
const longestMark = 20;

/** The mark that is all there is in a cell, in its plain form (`X ` gives `x`, `(X)` gives `(x)`); null: not a mark. */
export function markOf(text: string): string | null {
  const words = plainText(text);
  if (words.length > longestMark) return null;
  const plain = words.toLowerCase().replace(/[\uFE0E\uFE0F]/gu, '');
  const inner = /^[([]\s*(.+?)\s*[)\]]$/u.exec(plain)?.[1];
  if (inner !== undefined) return tick.test(inner) ? `(${inner})` : null;
  const bare = plain.replace(/(?<=^[x✓✔●])\s*(?:\*+|\d\)?|[¹²³])$/u, '');
  if (bare !== plain && tick.test(bare)) return plain.replace(/\s+/gu, '');
  return tick.test(plain) ? plain : null;
}

/** A mark without its footnote: `x*` gives `x`. */
export function withoutFootnote(mark: string): string {
  return /^(?:[x✓✔●])(?=[*\d¹²³])/u.exec(mark)?.[0] ?? mark;
}

/** One line of a legend: the mark and the words that explain it. */
export interface LegendLine {
  readonly mark: string;
  readonly words: string;
}

const entry =
  /^["'«“]?\s*([^\s"'«»“”]{1,4}|\([^\s()]{1,3}\)|ja|nei|blank|tom)\s*["'»”]?\s*(?:=|:|-|–|\bbetyr\b|\bbetyr at\b|\bviser\b|\ber\b|\btyder\b|\bmeans\b)\s*["'«“]?(.+?)["'»”.]?$/iu;

/** Words of cells that a legend may explain. */
const answers = new Set(['nei', 'blank', 'tom', 'yes', 'test']);

/**
 * The legend that a line of text gives: `x = godkjent, (x) = under utprøving` gives two lines. Empty when any part of
 * the line that has a sign of equality cannot be read as one; prose gives none.
 */
export function readLegend(text: string): readonly LegendLine[] {
  const plain = plainText(text.replace(/[\r\n]+/gu, '; ')).replace(
    /^(?:tegnforklaring|forklaring|symbolforklaring|teiknforklaring|symboler|legend|key|tabellforklaring)\s*[:.-]?\s*/iu,
    '',
  );
  const signed = signedLines(plain);
  if (signed.length > 1) return signed;
  const lines: LegendLine[] = [];
  for (const part of plain.split(/\s*(?:[;,|•]|\.\s|\bog\b(?=\s*[^\s]{1,4}\s*(?:=|betyr)))\s*/u)) {
    if (part === '') continue;
    const match = entry.exec(part);
    const mark = match?.[1];
    const words = match?.[2]?.trim();
    if (mark === undefined || words === undefined || words === '') return [];
    // `Curo er ikke lenger godkjent` is of a product: only what is no word of its own is explained by a verb.
    if (
      /^\p{L}{3,}$/u.test(mark) &&
      !/^["'«“]?\s*\S+\s*["'»”]?\s*[=:–-]/u.test(part) &&
      !answers.has(mark.toLowerCase())
    )
      return [];
    // A dash or colon also stands between a short name and its status: only a plain mark or one letter is a legend then.
    const weak = /^["'«“]?\s*\S+\s*["'»”]?\s*[:–-]/u.test(part);
    if (weak && markOf(mark) === null && [...mark].length > 1) return [];
    lines.push({ mark: legendKey(mark), words });
  }
  return lines;
}

const sign = /(?:\p{Extended_Pictographic}|[■□▲△▼◆◇●○◐◑★☆✓✔✗✘])\uFE0F?/gu;

/** Signs that each stand before their words: `🟢 Godkjent 🟡 Under utprøving`. Empty where any stands otherwise. */
function signedLines(plain: string): readonly LegendLine[] {
  const signs = [...plain.matchAll(sign)];
  if (signs.length < 2 || signs[0]?.index !== 0) return [];
  const lines = signs.map((match, at) => ({
    mark: legendKey(match[0]),
    words: plain
      .slice(match.index + match[0].length, signs[at + 1]?.index)
      .replace(/^[\s=:–-]+|(?<![\s,;|•])[\s,;|•]+$/gu, ''),
  }));
  return lines.every(({ words }) => /\p{L}/u.test(words)) ? lines : [];
}

/** The form in which a mark is looked up in a legend. */
export function legendKey(mark: string): string {
  return markOf(mark) ?? (phraseKey(mark) || plainText(mark).toLowerCase());
}
