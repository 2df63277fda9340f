/** Words that say that a document shows a part of a list, or how long the list is. Each expression is held against a short line. */
import type { PartSign, ToldTotal } from '../outline.ts';

/** Longer lines are prose, where numbers are about other things than the list. */
const longestLine = 160;

export interface SaidPart {
  readonly kind: PartSign['kind'];
  readonly shown: number | null;
  readonly total: number | null;
}

const number = String.raw`(\d{1,3}(?:[  .]\d{3}|\d{0,3}))`;
const things = String.raw`(?:leverandør\p{L}{0,6}|kommun\p{L}{0,6}|produkt\p{L}{0,6}|løsning\p{L}{0,5}|løysing\p{L}{0,5}|system\p{L}{0,6}|integrasjon\p{L}{0,5}|godkjenning\p{L}{0,5}|treff|resultat\p{L}{0,4}|rad(?:er)?|oppføring\p{L}{0,4}|element\p{L}{0,4}|virksomhet\p{L}{0,4}|selskap\p{L}{0,4}|vendors?|suppliers?|products?|results?|entries|items|rows|systems|solutions)`;
const shows = String.raw`(?:viser|visar|syner|synt|vist|showing|displaying|treff|resultat(?:er)?|rad(?:er)?|nr\.?|results?|entries|items)`;
const rangeOf = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(${shows}) )?(?:(?:kun|bare|berre|only|de|dei|the|first|nr\.?) ){0,2}${number}(?: ?(?:[-–—]|til|to) ?${number})?(?: (?:første|fyrste|siste|nyeste|nyaste|first))?(?: ${things})? ?(?:av|of|out of|/) ?(?:totalt |i alt |til sammen |total )?${number}(?: (${things}))?(?![\d.,]\d|\p{L}|/)`,
  'iu',
);
const pageOf = /(?<!\p{L})(?:side|page|del|part|ark|sheet) (\d{1,4}) ?(?:av|of|\/) ?(\d{1,4})(?!\d)/iu;
const more = new RegExp(
  String.raw`^(?:\+ ?)?(?:vis|syn|last(?: inn)?|hent|se|show|load|view) (?:(?:dei|de) )?(?:(?:neste|next) )?(?:(\d{1,5}) )?(?:flere|fleire|fler|alle|all|more|neste|resten|til|hele (?:listen|lista|oversikten)|heile lista|full list)(?: \d{1,5})?(?: ${things}| resultat\p{L}{0,4})?(?: ?\((?:ytterligere |totalt |i alt )?(\d{1,5})(?: (?:igjen|att|til|flere|fleire|gjenstår|more|left|remaining|totalt|i alt))?\))?[ .…›»↓]{0,4}$`,
  'iu',
);
const all = /(?<!\p{L})(?:alle|all)(?!\p{L})/iu;

const toNumber = (text: string | undefined): number => Number((text ?? '').replace(/\D/gu, ''));

/** A line without surplus space, short enough to be held against expressions; null for prose. */
function lineOf(text: string): string | null {
  if (text.length > longestLine * 2) return null;
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > longestLine ? null : line;
}

/** What a line says of which part is shown; null where it says nothing of that, or that all is shown. */
export function partSaidIn(text: string): SaidPart | null {
  const line = lineOf(text);
  if (line === null || !/\d/u.test(line)) return null;
  const page = pageOf.exec(line);
  if (page !== null && toNumber(page[2]) > 1) {
    return { kind: 'page', shown: toNumber(page[1]), total: toNumber(page[2]) };
  }
  const found = rangeOf.exec(line);
  if (found === null) return null;
  const [, verb, first, last, total, thing] = found;
  // "3 av 10" without a verb, a range or a thing counted may be anything; "1/2024" is a date.
  if (verb === undefined && thing === undefined && (last === undefined || !/av|of/iu.test(found[0])))
    return null;
  const from = toNumber(first);
  const shown = last === undefined ? from : toNumber(last) - from + 1;
  if (shown < 0 || toNumber(total) < 1) return null;
  return shown >= toNumber(total) ? null : { kind: 'range', shown, total: toNumber(total) };
}

/** Whether the words of a button or link show more of the list, and how many there are where it says so. */
export function moreSaidIn(text: string): SaidPart | null {
  const line = lineOf(text);
  const found = line === null ? null : more.exec(line);
  if (line === null || found === null) return null;
  const total = found[2] ?? (all.test(line) ? found[1] : undefined);
  return { kind: 'more', shown: null, total: total === undefined ? null : toNumber(total) };
}

const moreAlone =
  /^(?:\+ ?)?(?:(?:vis|syn|last inn|hent|show|load|view) (?:dei |de )?(?:neste |next )?(?:\d{1,5} )?(?:flere|fleire|fler|more|resten)(?: (?:av|of) (?:listen|lista|the list))?|se resten|bla videre|bla vidare|(?:til )?neste side|next page)[ .…›»↓>]{0,4}$/iu;

const whole = new RegExp(
  String.raw`^(?:vis|syn|se|sjå|show|view|see) (?:(?:the )?(?:hele|heile|full|fullstendig|fullstendige|komplett|complete|entire) (?:listen?|lista|oversikten|oversikta|oversikt|list)|(?:alle|all) ${things})(?: ?\((\d{1,5})\))?[ .…›»→]{0,4}$`,
  'iu',
);

/** Whether the words of a link lead to the whole list; the number of its rows where they tell it. */
export function wholeSaidIn(text: string): SaidPart | null {
  const line = lineOf(text);
  const found = line === null ? null : whole.exec(line);
  if (line === null || found === null) return null;
  const total = found[1] === undefined ? null : toNumber(found[1]);
  // `Se alle leverandører` without a number may lead to another list.
  return total === null && /(?<!\p{L})(?:alle|all)(?!\p{L})/iu.test(line)
    ? null
    : { kind: 'more', shown: null, total };
}

const goesOn =
  /^[\s.…(–-]{0,6}(?:(?:listen|lista|tabellen|oversikten|list|table) )?(?:fortsetter|fortset|fortsett(?:else|elsen)?|forts\.|held fram|framhald|fortsetjing|continues|continued|continuation|cont\.)(?!\p{L})/iu;
const extract =
  /(?<!\p{L})(?:(?:er|viser|visar|vises|gir|is|shows) (?:bare |kun |berre |only )?(?:et |eit |an? )?(?:utdrag|utval|utvalg|extract|excerpt|selection)|^(?:et |eit |an? )?(?:utdrag|extract|excerpt)(?: (?:av|frå|fra|of|from))?)(?!\p{L})/iu;

/** Whether a line of text alone says that there is more: `Vis flere`, `Neste side`, `… fortsetter i del 2`, `Utdrag av listen`. */
export function isMoreAlone(text: string): boolean {
  const line = lineOf(text);
  return line !== null && (moreAlone.test(line) || goesOn.test(line) || extract.test(line));
}

const bounds: readonly (readonly [RegExp, ToldTotal['bound']])[] = [
  [/(?:over|mer enn|meir enn|flere enn|fleire enn|minst|more than|at least)$/iu, 'at-least'],
  [/(?:ca\.?|cirka|omtrent|om lag|omkring|rundt|nærmere|nesten|bortimot|about|around|nearly)$/iu, 'about'],
  [/(?:inntil|opptil|opp til|maks(?:imalt)?|høyst|færre enn|under|up to|at most)$/iu, 'at-most'],
];
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.,/–-])${number}(?: (?:ulike|forskjellige|godkjente|godkjende|verifiserte|registrerte|aktive|norske|approved|registered)){0,2} (${things})(?!\p{L})`,
  'iu',
);
const labelled = new RegExp(
  String.raw`^(?:(?:totalt )?antall?|antal|totalt|total|sum|i alt|til sammen)(?: (?:antall )?(${things}))?(?: (?:i alt|totalt|til sammen))? ?[:=]? ?${number}(?: (${things}))?\.?$`,
  'iu',
);
const inHeading = new RegExp(
  String.raw`^(?:[\p{L} -]{0,80} )?(${things})(?: [\p{L} -]{0,80})? ?[(\[]${number}(?: stk\.?)?[)\]]$`,
  'iu',
);

function kindOf(thing: string | undefined): ToldTotal['of'] {
  const word = (thing ?? '').toLowerCase();
  if (/^(?:leverandør|vendor|supplier|selskap|virksomhet)/u.test(word)) return 'vendors';
  if (/^(?:produkt|product|løsning|løysing|system|solution)/u.test(word)) return 'products';
  return word.startsWith('kommun') ? 'municipalities' : 'entries';
}

/** How many things a line says that there are; null where it says nothing of that, or only of a part. */
export function totalSaidIn(text: string): Pick<ToldTotal, 'count' | 'bound' | 'of'> | null {
  const line = lineOf(text);
  if (line === null || !/\d/u.test(line)) return null;
  const ranged = rangeOf.exec(line);
  if (ranged !== null && partSaidIn(line) !== null) {
    return { count: toNumber(ranged[4]), bound: 'exactly', of: kindOf(ranged[5]) };
  }
  const label = labelled.exec(line);
  if (label !== null)
    return { count: toNumber(label[2]), bound: 'exactly', of: kindOf(label[1] ?? label[3]) };
  const heading = inHeading.exec(line);
  if (heading !== null) return { count: toNumber(heading[2]), bound: 'exactly', of: kindOf(heading[1]) };
  const found = counted.exec(line);
  // `2 Leverandøren har bedt om …` is a footnote with its mark.
  if (found === null || /^\d{1,2} \p{Lu}/u.test(line)) return null;
  const before = line.slice(Math.max(0, found.index - 20), found.index).trim();
  const bound = bounds.find(([words]) => words.test(before))?.[1] ?? 'exactly';
  return { count: toNumber(found[1]), bound, of: kindOf(found[2]) };
}
