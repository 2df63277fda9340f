import { plainText } from '../../../src/kit.ts';
import { countyNamed, isDistrict, municipalitiesNamed } from './find-municipality.ts';
import type { KnownMunicipality } from './municipalities.ts';

/** One name of a line, with what stands with it. */
export interface NamedPart {
  /** As written, without number, county and what is said of it. */
  readonly name: string;
  readonly number: string | null;
  /** A county that stands with the name: `Herøy (Nordland)`. */
  readonly county: string | null;
  /** The municipalities that may be meant; none: the name is unknown. */
  readonly known: readonly KnownMunicipality[];
  /** What else is said of it: `siden 2021` of `Bodø (siden 2021)`; empty where nothing is. */
  readonly rest: string;
}

/** Characters of the longest text that is read as one name; the longest real one with all that stands beside it has half. */
const longestName = 300;

const numberBefore =
  /^(?:k(?:ommune)?n(?:umme)?r\.?\s*)?(?<number>\d{4})(?=[\s:–.-]+\p{L})[\s:–.-]+(?<name>.+)$/iu;
const numberAfter =
  /^(?<name>.+?)\s*[(–,:-]?\s*(?:(?:kommune)?n(?:umme)?r\.?\s*:?\s*|knr\.?\s*:?\s*)?(?<!\d)(?<number>\d{4})\)?$/iu;
const runningNumber = /^\d{1,3}[.)]\s+(?=\p{Lu})/u;
const word = /\s+(?:kommun[ea]|herad|suohkan|gielda|tjïelte|municipality)$/iu;
const before = /^(?:(?:kommunen|herad(?:et)?|municipality of)\s+)(?=\p{Lu})/iu;

const trimmed = (text: string) => plainText(text).replace(/^[\s•·*-]+|(?<![\s,;.*(:–-])[\s,;.*(:–-]+$/gu, '');

/** The municipalities that exactly these words name, with or without the word for municipality. */
function exactly(text: string): readonly KnownMunicipality[] {
  if (text.length > longestName) return [];
  const name = trimmed(text).replace(before, '').replace(word, '');
  const found = municipalitiesNamed(name);
  if (found.length > 0) return found;
  // `Kautokeino/Guovdageaidnu`, `Hábmer - Hamarøy`, `Snåase (Snåsa)`: one municipality in two languages.
  const names = name.split(/\s*\/\s*|\s+-\s+|\s*[()]\s*/u).filter((one) => one !== '');
  if (names.length < 2 || names.length > 3) return [];
  const [first, ...others] = names.map((one) => municipalitiesNamed(one.replace(word, '')));
  const same = others.every((other) => other.length === 1 && other[0] === first?.[0]);
  return first?.length === 1 && same ? first : [];
}

/** `Herøy (Nordland)`, `Våler i Østfold`, `Våler, Innlandet`: the municipality of that county. */
function withCounty(text: string): Pick<NamedPart, 'name' | 'county' | 'known'> | null {
  if (text.length > longestName) return null;
  const [, name, place] = /^(.+?)(?:\s*\(|\s+i\s+|,\s*|\s+-\s+)\s*([^()]+?)\)?$/iu.exec(text) ?? [];
  const county = place ? countyNamed(place.replace(/^i\s+/u, '')) : null;
  if (!name || !county) return null;
  return { name: trimmed(name), county, known: inCounty(exactly(name), county) };
}

/** Those of the county; all where none is there or the county is not known. */
export function inCounty(
  known: readonly KnownMunicipality[],
  county: string | null,
): readonly KnownMunicipality[] {
  const there = known.filter((one) => one.county === county);
  return there.length > 0 ? there : known;
}

/** Reads the name of one municipality; null for what is no name: prose, a sentence, an address. */
export function readName(text: string): NamedPart | null {
  if (text.length > longestName) return null;
  const plain = trimmed(text).replace(runningNumber, '');
  const whole = nameIn(plain);
  if (whole.known.length > 0) return whole;
  // `Bodø – i bruk siden 2021`, `Bodø: 120 brukere`, `Bodø (pilot)`: the name, and what is said of it.
  for (const divider of [
    /^(.+?)\s*[(:](.+?)\)?$/su,
    /^(.+?)(?:\s+-\s+|,\s+|;\s*)(.+)$/su,
    /^(.+? (?:kommune|herad))\s+(.+)$/su,
  ]) {
    const [, head, rest] = divider.exec(plain) ?? [];
    if (!head || !rest) continue;
    const name = nameIn(trimmed(head));
    if (name.known.length > 0) return { ...name, rest: plainText(rest) };
  }
  return looksLikeName(whole.name) ? whole : null;
}

function nameIn(plain: string): NamedPart {
  const match = numberBefore.exec(plain) ?? numberAfter.exec(plain);
  const number = match?.groups?.number ?? null;
  const name = trimmed(match?.groups?.name ?? plain);
  const known = exactly(name);
  const county = known.length === 0 ? withCounty(name) : null;
  return {
    name: county?.name ?? name,
    number,
    county: county?.county ?? null,
    known: county?.known ?? known,
    rest: '',
  };
}

/** Few words with a capital first and no sign of a sentence, a number or an address. */
function looksLikeName(name: string): boolean {
  const isShort = name.split(' ').length <= 5 && name.length <= 60;
  return (
    isShort &&
    /^\p{Lu}/u.test(name) &&
    !/[\d?!:@/()]/u.test(name) &&
    !isDistrict(name) &&
    countyNamed(name) === null
  );
}

/** Whether the words are several names of the division and nothing else: `Kristiansand, Grimstad`. */
export function areNames(text: string): boolean {
  const parts = partsOfLine(text).map(readName);
  return parts.length > 1 && parts.every((part) => part !== null && part.known.length > 0);
}

/** The parts of a line: `Oslo, Bergen og Trondheim`. Names that hold "og" or a comma before their county stay whole. */
export function partsOfLine(text: string): readonly string[] {
  const plain = plainText(text.replaceAll('\n', ';')).replace(/\.$/u, '');
  const parts: string[] = [];
  for (const part of divideAtSigns(plain).flatMap(divideAtAnd)) {
    const last = parts.at(-1);
    // `Våler, Innlandet`: the county of the one before, whose name exists twice.
    const isCounty = last !== undefined && countyNamed(part) !== null && exactly(last).length > 1;
    if (isCounty) parts[parts.length - 1] = `${last}, ${part}`;
    else if (part !== '') parts.push(part);
  }
  return parts;
}

/** Parts between signs; a comma within parentheses divides nothing. */
function divideAtSigns(text: string): readonly string[] {
  const parts: string[] = [];
  let end = text.length;
  let isInside = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at);
    if (sign === ')' || sign === '(') isInside = sign === ')';
    if (!';•·|'.includes(sign) && (sign !== ',' || isInside)) continue;
    parts.push(text.slice(at + 1, end).trim());
    end = at;
  }
  return [...parts, text.slice(0, end).trim()].reverse();
}

const and = /\s+(?:og|samt|and|&)\s+(?=\p{Lu})/u;

/** `Hol, Nore og Uvdal og Ål`: names and counties that hold the word stay whole. */
function divideAtAnd(chunk: string): readonly string[] {
  const joined: string[] = [];
  for (const part of chunk.replace(/^(?:og|samt|and)\s+/u, '').split(and)) {
    const whole = joined.length === 0 ? null : `${joined.at(-1)} og ${part}`;
    const isOne =
      whole !== null &&
      whole.length < 80 &&
      (exactly(whole).length > 0 || countyNamed(whole) !== null || withCounty(whole)?.known.length);
    if (isOne) joined[joined.length - 1] = whole;
    else joined.push(part);
  }
  return joined.flatMap(slashed);
}

/** `Oslo/Bergen` are two; `Kautokeino/Guovdageaidnu` is one. */
function slashed(part: string): readonly string[] {
  const parts = part.split(/\s*\/\s*/u);
  return parts.length > 1 && exactly(part).length === 0 && parts.every((one) => exactly(one).length > 0)
    ? parts
    : [part];
}
