/** What a text says of a period: from a day, until a day, or one day alone. */
import { type DateProblem, findDate, readDate } from './dates.ts';
import { plainText } from './phrase.ts';
import { remembered } from './remembered.ts';

/**
 * `from` and `until` as the words state them, as exact as they are; `on`: a single date without a word that says which.
 * `isOpen`: the words say that there is no end (`inntil videre`, `ubegrenset`). `problem`: a date that cannot be used, or
 * words that are not known; then nothing of the text is used.
 */
export interface DateRange {
  readonly from: string | null;
  readonly until: string | null;
  readonly on: string | null;
  readonly isOpen: boolean;
  readonly problem: DateProblem | null;
}

const nothing: DateRange = { from: null, until: null, on: null, isOpen: false, problem: null };

const fromWords =
  /^(?:gyldig\s+|gjelder\s+|gjeld\s+|gjeldende\s+|godkjent\s+|valid\s+)?(?:fra(?:\s+og\s+med)?|frå(?:\s+og\s+med)?|f\.?\s?o\.?\s?m\.?|fom|siden|sidan|etter|from|since|as of|starting)(?:\s+den)?[:\s]*$/iu;
const untilWords =
  /^(?:og\s+|,\s*)?(?:gyldig\s+|gjelder\s+|gjeld\s+|gjeldende\s+|valid\s+|utløper\s+|varer\s+)?(?:til(?:\s+og\s+med)?|t\.?\s?o\.?\s?m\.?|tom|inntil|fram\s+til|frem\s+til|senest|innen|ut|until|till|to|through|expires|ends|utløper|utgår|[-–—])(?:\s+den)?[:\s]*$/iu;
const noWords = /^(?:gyldig|gjelder|gjeld|dato|den|per|pr\.?|valid|on)?[:.\s]*$/iu;
const openEnd =
  /^(?:inntil\s+videre|inntil\s+vidare|til\s+vidare|ubegrenset|uavgrensa|tidsubegrenset|løpende|løpande|ingen\s+utløpsdato|uten\s+utløp|until\s+further\s+notice|indefinite(?:ly)?|ongoing|unlimited)\.?$/iu;

/** Reads the text. `fra 01.03.2025`, `01.03.2025–31.12.2026`, `t.o.m. 2026`, `2025 - 2027`, `inntil videre`. */
export const readDateRange = remembered(readRange);

function readRange(text: string): DateRange {
  const plain = plainText(text).slice(0, 300);
  if (openEnd.test(plain)) return { ...nothing, isOpen: true };
  const years = ofYears.exec(plain);
  if (years !== null) return { ...nothing, from: years[1] ?? null, until: years[2] ?? null };
  const lasting = lasts.exec(plain);
  if (lasting !== null) return readLasting(lasting[1] ?? '', lasting[2] ?? '', lasting[3] ?? '');
  const whole = readDate(plain);
  if (whole.kind === 'absent' || whole.kind === 'undefined') return nothing;
  if (whole.kind === 'problem' && whole.code === 'IMPOSSIBLE_DATE')
    return { ...nothing, problem: whole.code };
  const parts = partsOf(plain);
  if (parts === null)
    return { ...nothing, problem: whole.kind === 'problem' ? whole.code : 'UNREADABLE_DATE' };
  const range = { ...nothing } as { -readonly [K in keyof DateRange]: DateRange[K] };
  for (const [at, { before, value }] of parts.dates.entries()) {
    const role = roleOf(before, at);
    if (role === null || range[role] !== null) return { ...nothing, problem: 'UNREADABLE_DATE' };
    range[role] = value;
  }
  // `01.02.2030 –`: the dash after the only date leaves the end open.
  if (range.on !== null && parts.dates.length === 1 && /^[-–—]$/u.test(parts.rest)) {
    range.from = range.on;
    range.on = null;
  }
  // `01.03.2025 – 31.12.2026`: the first of two is where it begins.
  if (range.on !== null && range.until !== null && range.from === null) {
    range.from = range.on;
    range.on = null;
  }
  range.isOpen = openEnd.test(parts.rest.replace(/^[,;:\s–-]+/u, ''));
  const isWhole = range.isOpen || /^[\s.,;:)–-]*$/u.test(parts.rest);
  return isWhole ? range : { ...nothing, problem: 'UNREADABLE_DATE' };
}

const ofYears = /^((?:19|20)\d{2})\s?[-–—/]\s?((?:19|20)\d{2})$/u;
const lasts =
  /^(\d{1,2}) (år|years?|måned(?:er)?|månad(?:er|ar)?|mnd\.?|months?) (?:fra|frå|from|etter)(?: og med)? (.{4,30})$/iu;

/** `2 år fra 01.02.2022`: the last day is the one before. */
function readLasting(count: string, unit: string, start: string): DateRange {
  const read = readDate(start);
  if (read.kind !== 'date' || !/^\d{4}-\d{2}-\d{2}$/u.test(read.value))
    return { ...nothing, problem: 'UNREADABLE_DATE' };
  const end = new Date(`${read.value}T00:00:00Z`);
  if (/^(?:år|year)/iu.test(unit)) end.setUTCFullYear(end.getUTCFullYear() + Number(count));
  else end.setUTCMonth(end.getUTCMonth() + Number(count));
  end.setUTCDate(end.getUTCDate() - 1);
  return { ...nothing, from: read.value, until: end.toISOString().slice(0, 10) };
}

type Role = 'from' | 'until' | 'on';

function roleOf(before: string, at: number): Role | null {
  if (fromWords.test(before)) return 'from';
  if (untilWords.test(before)) return 'until';
  return at === 0 && noWords.test(before) ? 'on' : null;
}

interface Parts {
  readonly dates: readonly { readonly before: string; readonly value: string }[];
  readonly rest: string;
}

/** At most two dates with the words before each; null where a date cannot be used or there is none. */
function partsOf(plain: string): Parts | null {
  const dates: { before: string; value: string }[] = [];
  let rest = plain;
  while (dates.length < 2) {
    const found = findDate(rest) ?? findYear(rest);
    if (found === null) break;
    if (found.reading.kind !== 'date') return null;
    dates.push({ before: rest.slice(0, found.start).trim(), value: found.reading.value });
    rest = rest.slice(found.end).trim();
  }
  return dates.length === 0 ? null : { dates, rest };
}

function findYear(text: string) {
  const match = /(?<![\p{L}\d.,/-])(?:19|20)\d{2}(?![\d.,]\d|\d)/u.exec(text);
  if (match === null) return null;
  const [value] = match;
  return { start: match.index, end: match.index + 4, reading: { kind: 'date', value, raw: value } } as const;
}
