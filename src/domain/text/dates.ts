/** Dates as Norwegian documents write them. Nothing is ever more exact than the words: a month has no day. */
import { plainText } from './phrase.ts';

export type DateProblem = 'IMPOSSIBLE_DATE' | 'UNREADABLE_DATE';

/**
 * What a text says of a date. `value` is `yyyy-mm-dd`, `yyyy-mm`, `yyyy-Qn` for a quarter, or `yyyy`: the string is
 * as long as the words are exact. `undefined`: the publisher says that no date is set.
 */
export type DateReading =
  | { readonly kind: 'date'; readonly value: string; readonly raw: string }
  | { readonly kind: 'undefined'; readonly raw: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'problem'; readonly code: DateProblem; readonly raw: string };

/** A date within a longer text. `start` and `end` are offsets into `plainText(text)`. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly reading: Extract<DateReading, { kind: 'date' | 'problem' }>;
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['januar', 'january', 'jan'],
    ['februar', 'february', 'feb', 'febr'],
    ['mars', 'march', 'mar'],
    ['april', 'apr'],
    ['mai', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nov'],
    ['desember', 'december', 'des', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const monthWord = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|');

const notSet =
  /^(udefinert|udefinera|ikke (satt|fastsatt|bestemt|avklart|angitt)|ikkje (sett|fastsett|bestemt|avklart)|undefined|tba|tbd|not set)\.?$/u;
const blank = /^(-+|n\/?a|\.+)?$/u;

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: readonly (string | undefined)[]) => string | null;
}

/** Two figures mean this century up to 79 and the last one after: no approval on these lists is older than 1980. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}

function plausible(year: number): boolean {
  return year >= 1950 && year <= 2149;
}

function isoDay(year: number, month: number, day: number): string | null {
  if (!plausible(year) || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

const forms: readonly Form[] = [
  {
    pattern:
      /(?<![\d.])(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?(?![\d])/u,
    read: ([, y = '', m = '', d = '']) => isoDay(Number(y), Number(m), Number(d)),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})\\s*(?:\\.|st|nd|rd|th)?\\s*(${monthWord})\\.?,?\\s*(\\d{4}|'?\\d{2})(?!\\d)`,
      'u',
    ),
    read: ([, d = '', m = '', y = '']) => isoDay(fullYear(y.replace("'", '')), months[m] ?? 0, Number(d)),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${monthWord})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s*(\\d{4})(?!\\d)`,
      'u',
    ),
    read: ([, m = '', d = '', y = '']) => isoDay(Number(y), months[m] ?? 0, Number(d)),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d]|\.\d)/u,
    read: ([, d = '', m = '', y = '']) => isoDay(fullYear(y), Number(m), Number(d)),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})[-/\s](\d{4}|\d{2})(?![\d/])/u,
    read: ([, d = '', m = '', y = '']) => isoDay(fullYear(y), Number(m), Number(d)),
  },
  {
    pattern: /(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/u,
    read: ([, d = '', m = '', y = '']) => isoDay(Number(y), Number(m), Number(d)),
  },
  {
    pattern: /(?<![\p{L}\d])(?:q|k)\s?([1-4])[\s.\-/]*(\d{4})(?!\d)/u,
    read: ([, q = '', y = '']) => (plausible(Number(y)) ? `${y}-Q${q}` : null),
  },
  {
    pattern: /(?<!\d)(\d{4})[\s.\-/]*(?:q|k)\s?([1-4])(?![\p{L}\d])/u,
    read: ([, y = '', q = '']) => (plausible(Number(y)) ? `${y}-Q${q}` : null),
  },
  {
    pattern: /(?<!\d)([1-4])\.?\s*(?:kvartal|kv\.?|quarter)\s*(\d{4})(?!\d)/u,
    read: ([, q = '', y = '']) => (plausible(Number(y)) ? `${y}-Q${q}` : null),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(${monthWord})\\.?\\s*,?\\s*(\\d{4}|'\\d{2}|\\d{2}(?![.\\d]))(?!\\d)`,
      'u',
    ),
    read: ([, m = '', y = '']) => {
      const year = fullYear(y.replace("'", ''));
      return plausible(year) ? `${year}-${pad(months[m] ?? 0)}` : null;
    },
  },
  {
    pattern: /(?<![\d.\-/])(\d{4})-(\d{2})(?![\d-])/u,
    read: ([, y = '', m = '']) =>
      plausible(Number(y)) && Number(m) >= 1 && Number(m) <= 12 ? `${y}-${m}` : null,
  },
  {
    pattern: /(?<![\d.\-/])(\d{1,2})[./](\d{4})(?![\d])/u,
    read: ([, m = '', y = '']) =>
      plausible(Number(y)) && Number(m) >= 1 && Number(m) <= 12 ? `${y}-${pad(Number(m))}` : null,
  },
];

/** Half years, seasons and the like name a time but no date that can be compared. */
const vague =
  /(?<!\p{L})(?:(?:tidlig|tidleg|sent|seint|primo|medio|ultimo|early|late|mid)[\s-]*)?(?:vår(?:en)?|sommer(?:en)?|sommar(?:en)?|høst(?:en)?|haust(?:en)?|vinter(?:en)?|(?:[12]\.?\s*)?halvår|h[12]|spring|summer|autumn|winter|primo|medio|ultimo|tidlig|tidleg|sent|seint)\s*(?:\p{L}+\s*)?(?:\d{4})(?!\d)/u;

/**
 * The first date in a text. A bare year counts only when the whole text is a year, since other figures (versions,
 * names) look like one. Anything shaped as a date that cannot be one gives `IMPOSSIBLE_DATE`.
 */
export function findDate(text: string): FoundDate | null {
  const plain = plainText(text);
  // Lower-casing some letters (such as a dotted capital I) changes the length; then offsets would lie.
  const lowered = plain.toLowerCase();
  const lower = lowered.length === plain.length ? lowered : plain;
  let best: FoundDate | null = null;
  for (const form of forms) {
    const match = form.pattern.exec(lower);
    if (match === null || (best !== null && match.index >= best.start)) continue;
    const end = match.index + match[0].length;
    const raw = plain.slice(match.index, end);
    const value = form.read(match);
    best = {
      start: match.index,
      end,
      reading:
        value === null ? { kind: 'problem', code: 'IMPOSSIBLE_DATE', raw } : { kind: 'date', value, raw },
    };
  }
  const loose = vague.exec(lower);
  if (loose !== null && (best === null || loose.index < best.start)) {
    const end = loose.index + loose[0].length;
    return {
      start: loose.index,
      end,
      reading: { kind: 'problem', code: 'UNREADABLE_DATE', raw: plain.slice(loose.index, end) },
    };
  }
  return best;
}

/** The date that a cell holds. The whole text must be the date, but for words such as `fra`, `den` and `per`. */
export function readDate(text: string): DateReading {
  const plain = plainText(text);
  const lower = plain.toLowerCase();
  if (blank.test(lower)) return { kind: 'absent' };
  if (notSet.test(lower)) return { kind: 'undefined', raw: plain };
  const year = /^(?:år )?(\d{4})$/u.exec(lower)?.[1];
  if (year !== undefined && plausible(Number(year))) return { kind: 'date', value: year, raw: plain };
  const found = findDate(plain);
  if (found === null) return { kind: 'problem', code: 'UNREADABLE_DATE', raw: plain };
  const around = `${lower.slice(0, found.start)} ${lower.slice(found.end)}`
    .replace(/[\s.,:;()]+/gu, ' ')
    .trim();
  if (!lead.test(around)) return { kind: 'problem', code: 'UNREADABLE_DATE', raw: plain };
  return found.reading.kind === 'date' ? { ...found.reading, raw: plain } : { ...found.reading, raw: plain };
}

const lead =
  /^(?:(?:gyldig|gjelder|gjeld|gjeldende|gjeldande|godkjent|godkjend|dato|datert|oppdatert|endret|endra|approved|valid)\s*)?(?:(?:fra og med|frå og med|fra|frå|f o m|fom|siden|sidan|per|pr|den|til og med|t o m|tom|til|inntil|fram til|frem til|i|on|from|since|until|kl|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\s*)*$/u;
