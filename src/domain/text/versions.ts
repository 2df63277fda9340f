/** Versions as lists write them: one, several, a range, one and later, all. The words are kept beside what they mean. */
import { plainText } from './phrase.ts';

/**
 * Which versions of a product an approval speaks of. `EXACT`: those in `versions`. `RANGE`: from `from` to `to`, both
 * included; null is open, so all versions are a range without ends. `AND_LATER`: `from` and what follows it. `UNSPECIFIED`:
 * no version is stated, or the words are not known.
 */
export interface VersionScope {
  readonly kind: 'UNSPECIFIED' | 'EXACT' | 'RANGE' | 'AND_LATER';
  readonly from: string | null;
  readonly to: string | null;
  readonly versions: readonly string[];
  readonly verbatim: string | null;
}

/** One form of the version of an interface or standard: `v1.2`, `versjon 1.2` and `1.2` are one. */
export const interfaceVersionKey = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/^(?:versjon|version|ver\.?|v\.?)\s*(?=\d)/u, '');

/** The version at the end of a standard's title: `1.2` of `Epikrise v1.2`; null: it says none. */
export function versionInTitle(title: string): string | null {
  const bare = plainText(title).replace(/\s*\([^()]*\)$/u, '');
  return /\s(?:v\.?\s?|versjon\s)(\d+(?:\.\d+)*)$/iu.exec(bare)?.[1] ?? null;
}

const word = String.raw`(?:(?:versjon(?:ar|er)?|versions?|utgave|release|vers?\.?|v\.?)\s*)?`;
const figure = String.raw`\d+(?:[.,]\d+)*(?:[-.]?(?:x|r\d+|sp\d+|rc\d*|beta\d*|[a-z]))?(?![\p{L}\p{N}])`;
const one = `${word}(${figure})`;
const start = String.raw`(?:fra(?:\s+og\s+med)?|frå(?:\s+og\s+med)?|f\.?\s?o\.?\s?m\.?|fom|from|since|siden|sidan|min\.?|minimum|minst|>=|≥)`;
const end = String.raw`(?:til(?:\s+og\s+med)?|t\.?\s?o\.?\s?m\.?|tom|up\s+to|through|to|inntil|maks\.?|<=|≤)`;
const later = String.raw`(?:\+|(?:og|eller|and|or)\s+(?:nyere|nyare|høyere|høgare|senere|seinare|oppover|opp|later|newer|above|higher)|ff\.?)`;
const also = String.raw`\s*(?:\/|,\s|;|\bog\b|\bor\b|\beller\b|\band\b|&|\+\s)\s*`;

const whole = (pattern: string) => new RegExp(`^${pattern}$`, 'iu');
const all = whole(
  String.raw`(?:alle|samtlige|samtlege|all)(?:\s+(?:versjon(?:er|ar)|utgaver|versions|releases))?`,
);
const exact = whole(one);
const andLater = [whole(String.raw`${one}\s*${later}`), whole(String.raw`${start}\s*${one}(?:\s*${later})?`)];
const between = [
  whole(String.raw`(?:${start}\s*)?${one}\s*[-–—]\s*${one}`),
  whole(String.raw`(?:${start}\s*)?${one}\s*${end}\s*${one}`),
];
const upTo = whole(String.raw`${end}\s*${one}`);
const separator = new RegExp(also, 'iu');

/** Reads the versions that a source states. Words that it does not know stay UNSPECIFIED, and are given verbatim. */
export function versionScope(verbatim: string | null): VersionScope {
  const text = plainText(verbatim ?? '').slice(0, 200);
  const scope = (
    kind: VersionScope['kind'],
    from: string | null,
    to: string | null,
    versions: string[] = [],
  ) => ({
    kind,
    from,
    to,
    versions,
    verbatim,
  });
  const single = exact.exec(text)?.[1];
  if (single !== undefined) return scope('EXACT', single, single, [single]);
  if (all.test(text)) return scope('RANGE', null, null);
  for (const form of andLater) {
    const from = form.exec(text)?.[1];
    if (from !== undefined) return scope('AND_LATER', from, null);
  }
  for (const form of between) {
    const [, from, to] = form.exec(text) ?? [];
    // `2024-1` is one number; a dash without space joins only versions that have dots.
    const joined = /\d-\d/u.test(text) && !(from?.includes('.') && to?.includes('.'));
    if (from !== undefined && to !== undefined && !joined) return scope('RANGE', from, to);
  }
  const last = upTo.exec(text)?.[1];
  if (last !== undefined) return scope('RANGE', null, last);
  const several = text.split(separator).map((part) => exact.exec(part)?.[1]);
  if (several.length > 1 && several.every((part) => part !== undefined))
    return scope('EXACT', null, null, several);
  return scope('UNSPECIFIED', null, null);
}

/** Where the versions at the end of a name may begin: a bracket, a word for a version or a bound, a figure with a dot. */
const beginning =
  /[\s,;]*[([]\s*|[\s,;–-]+(?=(?:versjon(?:er|ar)?|versions?|vers?\.?|v\.?)\s*\d|(?:alle|samtlige|samtlege|all)\s+vers|(?:fra|frå|f\.?\s?o\.?\s?m|fom|t\.?\s?o\.?\s?m|tom|til og med|min\.?|minimum|from|since)\.?\s|[≥≤]|\d+(?:\.\d+)+)/giu;

/**
 * A name and the versions at its end (`EPJ 4.0–4.6`, `Pleie f.o.m. 3.2`, `X (alle versjoner)`). A bare figure (`Journal
 * 360`) belongs to the name, and nothing is taken out of the middle of one.
 */
export function splitVersion(name: string): { readonly name: string; readonly version: string | null } {
  for (const match of name.slice(0, 300).matchAll(beginning)) {
    const rest = name.slice(0, match.index).trim();
    const opened = /[([]/u.exec(match[0])?.[0];
    const tail = name.slice(match.index + match[0].length).trim();
    const closed = opened === undefined ? tail : tail.replace(/\s*[)\]]$/u, '');
    if (rest === '' || (opened !== undefined && closed === tail)) continue;
    if (opened !== undefined && /^\d+$/u.test(closed)) continue;
    if (versionScope(closed).kind !== 'UNSPECIFIED') return { name: rest, version: bare(closed) };
  }
  return { name, version: null };
}

/** A single version without the word before it; other forms as they stand. */
function bare(text: string): string {
  return exact.exec(plainText(text))?.[1] ?? text;
}

/** Versions as a version column writes them: a single one without the word before it, others as they stand. */
export function cleanVersion(text: string): string {
  const plain = plainText(text).replace(/\s*(?:(?<!\*)\*+|[¹²³])$/u, '');
  return plain.replace(/^(?:versjon|version|vers\.?|ver\.?|v\.?)\s*(?=\d)/iu, '');
}
