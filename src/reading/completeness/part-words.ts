/** Words that say that a document shows a part of a list, or how long the list is. Each expression is held against a short line. */
import type { PartSign, StatedTotal } from '../outline.ts';

/** Longer lines are prose, where numbers are about other things than the list. */
const longestLine = 160;

export interface SaidPart {
  readonly kind: PartSign['kind'];
  readonly shown: number | null;
  readonly total: number | null;
}

const number = String.raw`(\d{1,3}(?:[  .]\d{3}|\d{0,3}))`;
const things = String.raw`(?:leverandør\p{L}{0,6}|kommun\p{L}{0,6}|produkt\p{L}{0,6}|løsning\p{L}{0,5}|løysing\p{L}{0,5}|system\p{L}{0,6}|integrasjon\p{L}{0,5}|godkjenning\p{L}{0,5}|treff|resultat\p{L}{0,4}|rad(?:er)?|oppføring\p{L}{0,4}|element\p{L}{0,4}|virksomhet\p{L}{0,4}|selskap\p{L}{0,4}|vendors?|suppliers?|products?|results?|entries|items|rows|systems|solutions)`;
const shows = String.raw`(?:viser|visar|syner|synt|vist|filtrert|filtrerte|filtered|utvalg|utval|utdrag|showing|displaying|treff|resultat(?:er)?|rad(?:er)?|rows?|linjer?|linje|du har sett|sett|nr\.?|results?|entries|items)`;
const rangeOf = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(${shows}):? )?(?:(?:kun|bare|berre|only|de|dei|the|first|nr\.?) ){0,2}${number}(?: ?(?:[-–—]|til|to) ?${number})?(?: (?:første|fyrste|siste|nyeste|nyaste|first))?(?: ${things})? ?(?:\(?(?:av|of|out of)|/) ?((?:totalt|i alt|til sammen|total|in total) )?${number}(?: (${things}))?(?![\d.,]\d|\p{L}|/)`,
  'iu',
);
/** `Treff 1–6 (totalt 27)`, `6 vist, 27 totalt`. */
const sumOf = new RegExp(
  String.raw`^(?:${shows} )?(?:${things} )?(?:\d{1,4} ?(?:[-–—]|til|to) ?)?(?<shown>\d{1,5})(?: ${things})?(?: ${shows}| vises| visast)? ?[,;(–-] ?(?:(?:totalt|i alt|til sammen|total|in total) ?:? ?(?<total>\d{1,5})|(?<total>\d{1,5})(?: ${things})? (?:totalt|i alt|til sammen|in total))(?: ${things})?\)?\.?$`,
  'iu',
);
/** `27 treff, viser 6`, `Totalt 27 – viser de 6 første`. */
const sumFirst = new RegExp(
  String.raw`^(?:totalt |i alt |til sammen |total )?(?<total>\d{1,5})(?: ${things})? ?[,;(–-] ?(?:viser|visar|syner|showing|displaying)(?: (?:kun|bare|berre|only|de|dei|the|first))* (?<shown>\d{1,5})(?: (?:første|fyrste|siste|first|nyeste))?\)?\.?$`,
  'iu',
);
const pageOf = /(?<!\p{L})(?:side|page|del|part|ark|sheet) (\d{1,4}) ?(?:av|of|\/) ?(\d{1,4})(?!\d)/iu;
const more = new RegExp(
  String.raw`^(?:\+ ?)?(?:(?:trykk|klikk|scroll|rull|click|press) (?:her )?(?:for å|to) )?(?:vis|syn|last(?: inn)?|laste|hent|se|sjå|show|load|view|see) (?:(?:dei|de) )?(?:(?:neste|next) )?(?:(\d{1,5}) )?(?:flere|fleire|fler|alle|all|more|neste|resten|til|hele (?:listen|lista|oversikten)|heile lista|full list)(?: (\d{1,5}))?(?: ${things}| resultat\p{L}{0,4})?(?: ?\((?:ytterligere |totalt |i alt )?(\d{1,5})(?: (?:igjen|att|til|flere|fleire|gjenstår|more|left|remaining|totalt|i alt))?\))?[ .…›»↓]{0,4}$`,
  'iu',
);
/** `Vis alle 31`, `Show all 31 products`: there are so many. */
const showAll = new RegExp(
  String.raw`^(?:vis|syn|se|sjå|show|view|see|last inn|hent|load) (?:alle|all|dei|de) (?:de |dei )?(\d{1,5})(?: ${things})?[ .…›»→]{0,4}$`,
  'iu',
);
const allWord = /(?<!\p{L})(?:alle|all)(?!\p{L})/iu;

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
  const all = showAll.exec(line);
  if (all !== null) return { kind: 'more', shown: null, total: toNumber(all[1]) };
  const complete = wholeSaidIn(line);
  if (complete?.total != null) return complete;
  const page = pageOf.exec(line);
  if (page !== null && toNumber(page[2]) > 1) {
    return { kind: 'page', shown: toNumber(page[1]), total: toNumber(page[2]) };
  }
  const sum = sumOf.exec(line) ?? sumFirst.exec(line);
  if (sum !== null) return partOf(toNumber(sum.groups?.shown), toNumber(sum.groups?.total));
  const found = rangeOf.exec(line);
  if (found === null) return null;
  const [, verb, first, last, inAll, total, thing] = found;
  // "3 av 10" without a verb, a range or a thing counted may be anything; "1/2024" is a date.
  const isCounted = verb !== undefined || thing !== undefined || inAll !== undefined;
  if (!isCounted && (last === undefined || !/av|of/iu.test(found[0]))) return null;
  const from = toNumber(first);
  const shown = last === undefined ? from : toNumber(last) - from + 1;
  return partOf(shown, toNumber(total));
}

/** Fewer than there are in all; null where all is shown, or the numbers are of something else. */
function partOf(shown: number, total: number): SaidPart | null {
  return shown < 0 || total < 1 || shown >= total ? null : { kind: 'range', shown, total };
}

/** `Viser alle 7`, `Showing all 7 results`. */
const allShown = new RegExp(
  String.raw`^(?:${shows}:? )(?:alle|all) (?:de |dei )?\d{1,5}(?: ${things})?\.?$`,
  'iu',
);

/** Whether a line only counts what a list shows: `Rows 1 to 5 of 5`, `Side 1 av 1`, `5 av 5 rader`. */
export function countsList(text: string): boolean {
  const line = lineOf(text);
  if (line === null || !/\d/u.test(line)) return false;
  const range = rangeOf.exec(line);
  const isCounted = range !== null && (range[1] !== undefined || range[6] !== undefined);
  return isCounted || allShown.test(line) || pageOf.test(line) || sumOf.test(line) || sumFirst.test(line);
}

/** Whether the words of a button or link show more of the list, and how many there are where it says so. */
export function moreSaidIn(text: string): SaidPart | null {
  const line = lineOf(text);
  const found = line === null ? null : more.exec(line);
  if (line === null || found === null) return null;
  const total = found[3] ?? (allWord.test(line) ? (found[2] ?? found[1]) : undefined);
  return { kind: 'more', shown: null, total: total === undefined ? null : toNumber(total) };
}

const moreAlone =
  /^(?:\+ ?)?(?:(?:vis|syn|last inn|hent|show|load|view) (?:dei |de )?(?:neste |next )?(?:\d{1,5} )?(?:flere|fleire|fler|more|resten)(?: (?:av|of) (?:listen|lista|the list)| (?:rader|treff|resultater|resultat|leverandører|leverandørar|produkter|produkt|oppføringer|oppføringar|rows|results|entries))?|(?:se|sjå|see|view|show) (?:the )?(?:hele|heile|full|fulle|fullstendige?|komplett|complete|entire) (?:listen?|lista|oversikten|oversikta|list)|se resten|bla videre|bla vidare|(?:til )?neste side|next page)[ .…›»↓>]{0,4}$/iu;

const whole = new RegExp(
  String.raw`^(?:vis|syn|se|sjå|show|view|see) (?:(?:the )?(?:hele|heile|full|fullstendig|fullstendige|komplett|complete|entire) (?:listen?|lista|oversikten|oversikta|oversikt|list)|(?:alle|all) ${things})(?: (?:of|med|på|with) )?(?: ?\(?(\d{1,5})\)?(?: ${things})?)?[ .…›»→]{0,4}$`,
  'iu',
);

/** Whether the words of a link lead to the whole list; the number of its rows where they say it. */
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
/** `Resten av listen finner du her`, `De øvrige ligger i regnearket`, `Flere leverandører finner du på neste side`. */
const elsewhere =
  /^(?:(?:resten|(?:de|dei) (?:øvrige|andre|resterende|resterande)|the rest|the others|(?:de|dei|the) (?:øvrige|andre|resterende|resterande|remaining|other) (?:leverandør\p{L}*|løsning\p{L}*|løysing\p{L}*|produkt\p{L}*|system\p{L}*|vendors|suppliers|products|systems|rad\p{L}*|rows))(?: (?:av|of) (?:listen|lista|oversikten|oversikta|leverandørene|the list))?|(?:hele|heile|den fulle|den komplette|fullstendig|komplett|the full|the complete) (?:listen?|lista|oversikten|oversikta|oversikt|list)) (?:finner du|finn du|finnes|finst|ligger|ligg|står|fås|får du|kan fås|kan lastes|kan bestilles|er tilgjengelig|is available|can be)(?!\p{L})|^(?:flere|fleire|more) (?:leverandør\p{L}*|løsning\p{L}*|løysing\p{L}*|produkt\p{L}*|system\p{L}*|vendors|suppliers|products) (?:finner du|finn du|can be found)(?!\p{L})/iu;
/** `… og 21 til`, `+ 21 flere`, `Bla til neste side`, `Gå til side 2`. */
const andMore =
  /^[\s.…+]{0,5}(?:(?:og|and|samt|pluss|plus) )?\d{1,5} (?:til|flere|fleire|andre|more|others)[ .…]{0,4}$|^(?:bla|gå|go) (?:videre |vidare )?(?:til|to) (?:neste side|side \d{1,4}|next page|page \d{1,4})[ .…›»→>]{0,4}$/iu;
/** `Listen er forkortet`, `Bare de 10 første vises`, `Kun et utvalg vises`. */
const shortened =
  /^(?:listen|lista|tabellen|oversikten|oversikta|oversynet|the list|list|table) (?:er|is|har blitt|has been) (?:her )?(?:for|av)?(?:kortet|korta|kuttet|kutta|shortened|truncated|abridged|cut)(?!\p{L})|^(?:bare|kun|berre|only)(?: (?:de|dei|the|first|et|eit|ein|en|a|an|noen|nokre|some))* (?:\d{1,5} )?(?:første |fyrste |siste |nyeste |største )?(?:utvalg|utval|utdrag|selection|extract|vises|visast|shown|are shown|is shown)(?!\p{L})/iu;
/** `Viser de 9 nyeste`. */
const newestOnes =
  /^(?:viser|visar|syner|showing|shows|her er|her vises) (?:(?:bare|berre|kun|only|just) )?(?:de |dei |the )?\d{1,5} (?:første|fyrste|siste|sist \p{L}+|nyeste|nyaste|største|eldste|first|latest|newest|last|largest)\.?$/iu;
/** `Eksempler fra listen`, `Her er noen av leverandørene`, `Here are some of the vendors`. */
const someOfThem = new RegExp(
  String.raw`^(?:eksempler|eksempel|døme|examples|utdrag|utvalg|utval) (?:fra|frå|på|av|from|of) (?:listen|lista|oversikten|oversikta|tabellen|the list|${things})\.?$|^(?:her er|here are|these are|dette er)(?: bare| berre| kun| only)? (?:noen|nokre|some|et utvalg|eit utval|et utdrag|a selection|a few)(?: av| of)?(?: de| dei| the| våre)? ${things}\.?$`,
  'iu',
);
/** `Dette er ikke hele listen`. */
const notTheWhole =
  /^(?:dette|det) er (?:ikke|ikkje) (?:hele|heile|den fulle|den komplette) (?:listen?|lista|oversikt\p{L}*)\.?$|^this is not the (?:full|complete|whole|entire) list\.?$/iu;
/** `De første 14 treffene`, `Side 1 2 3 … 9 Neste`. */
const firstOnes =
  /^(?:(?:viser|visar|syner|showing|shows|her er|her vises) )?(?:(?:bare|berre|kun|only|just) )?(?:de |dei |the )?(?:\d{1,5} (?:første|fyrste|siste|nyeste|first|latest)|(?:første|fyrste|siste|nyeste|first|latest) \d{1,5}) (?:treff(?:ene|a)?|rad(?:ene|er)|leverandør(?:ene|ane)|produkt(?:ene|a)|løsningene|results|rows|entries)(?: vises| visast| er vist| are shown)?\.?$|^(?:(?:(?:forrige|førre|previous) )?(?:sider?|pages?) ?:?|forrige|førre|previous)(?: \d{1,4}){2,12}(?: ?(?:…|\.{3}) ?\d{1,4})?(?: (?:neste|next))?[ ›»→>]{0,4}$/iu;
const extract =
  /(?<!\p{L})(?:(?:er|viser|visar|vises|gir|is|shows) (?:bare |kun |berre |only )?(?:et |eit |an? )?(?:utdrag|utval|utvalg|extract|excerpt|selection)|^(?:et |eit |an? )?(?:lite |mindre |small )?(?:utdrag|extract|excerpt)(?: (?:av|frå|fra|of|from))?|^(?:et|eit|an?) (?:lite |mindre |small )?(?:utvalg|utval|selection) (?:av|frå|fra|of|from))(?!\p{L})/iu;

/** Whether a line of text alone says that there is more: `Vis flere`, `Neste side`, `… fortsetter i del 2`, `Utdrag av listen`. */
export function isMoreAlone(text: string): boolean {
  const line = lineOf(text);
  return (
    line !== null &&
    [
      moreAlone,
      goesOn,
      elsewhere,
      andMore,
      shortened,
      firstOnes,
      newestOnes,
      someOfThem,
      notTheWhole,
      extract,
    ].some((said) => said.test(line))
  );
}

const bounds: readonly (readonly [RegExp, StatedTotal['bound']])[] = [
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

function kindOf(thing: string | undefined): StatedTotal['of'] {
  const word = (thing ?? '').toLowerCase();
  if (/^(?:leverandør|vendor|supplier|selskap|virksomhet)/u.test(word)) return 'vendors';
  if (/^(?:produkt|product|løsning|løysing|system|solution)/u.test(word)) return 'products';
  return word.startsWith('kommun') ? 'municipalities' : 'entries';
}

/** How many things a line says that there are; null where it says nothing of that, or only of a part. */
export function totalSaidIn(text: string): Pick<StatedTotal, 'count' | 'bound' | 'of'> | null {
  const line = lineOf(text);
  if (line === null || !/\d/u.test(line)) return null;
  const ranged = rangeOf.exec(line);
  if (ranged !== null && partSaidIn(line) !== null) {
    return { count: toNumber(ranged[5]), bound: 'exactly', of: kindOf(ranged[6]) };
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
