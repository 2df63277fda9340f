/**
 * Names made comparable. Comparison forms are for finding what is the same; what is shown is always a verbatim form.
 * å, ä, ø, ö and æ are letters and are never folded to others; the stress marks of é, è, ê, ó, ò and ô are not.
 */
import { phraseKey, plainText } from './phrase.ts';

/** Legal forms as they stand at the end of a name, and the form that each is a spelling of. */
const legalForms: ReadonlyMap<string, string> = new Map([
  ['as', 'AS'],
  ['aksjeselskap', 'AS'],
  ['asa', 'ASA'],
  ['allmennaksjeselskap', 'ASA'],
  ['sf', 'SF'],
  ['nuf', 'NUF'],
  ['ans', 'ANS'],
  ['da', 'DA'],
  ['ks', 'KS'],
  ['ba', 'BA'],
  ['sa', 'SA'],
  ['hf', 'HF'],
  ['rhf', 'RHF'],
  ['iks', 'IKS'],
  ['ab', 'AB'],
  ['aps', 'APS'],
  ['oy', 'OY'],
  ['oyj', 'OYJ'],
  ['gmbh', 'GMBH'],
  ['ltd', 'LTD'],
  ['limited', 'LTD'],
  ['inc', 'INC'],
  ['llc', 'LLC'],
  ['bv', 'BV'],
]);

/** Name without its legal form, and the legal form apart: `Webmed AS` gives `webmed` and `AS`. */
export interface NameParts {
  readonly base: string;
  /** Legal forms at the end, joined by a space where there are several (`AB NUF`); null: the name states none. */
  readonly legalForm: string | null;
}

function comparable(text: string): string {
  let current = text;
  // Case folding can undo a composition and the other way round, so both are done until nothing changes.
  for (let round = 0; round < 5; round += 1) {
    const next = plainText(current.replace(/[®™©℠]/gu, ' '))
      .toLowerCase()
      .normalize('NFD')
      .replace(/([aeiouy])[\u0300-\u0302]/gu, '$1')
      .normalize('NFC')
      .replace(/(?<=^|\s)(\p{L})[./](\p{L})\.?(?=\s|$)/gu, '$1$2')
      .replace(/['’`´]/gu, '')
      .replace(/[^\p{L}\p{M}\p{N}&+#]+/gu, ' ')
      .trim();
    if (next === current) break;
    current = next;
  }
  return current;
}

/** The comparison form of a name and its legal form. A name that is nothing but a legal form is kept as it is. */
export function nameParts(text: string): NameParts {
  const words = comparable(text).split(' ');
  const forms: string[] = [];
  while (words.length > 1) {
    const form = legalForms.get(words.at(-1) ?? '');
    if (form === undefined) break;
    forms.unshift(form);
    words.pop();
  }
  return { base: words.join(' '), legalForm: forms.length > 0 ? forms.join(' ') : null };
}

/** The name for comparison, without legal form. Idempotent. */
export function normaliseName(text: string): string {
  return nameParts(text).base;
}

/** The legal form at the end of the name, as a fixed abbreviation; null where the name states none. */
export function legalFormOf(text: string): string | null {
  return nameParts(text).legalForm;
}

/** The name of a product for comparison: case, spaces, dashes and punctuation do not count, `+`, `&` and `#` do. */
export function productNameKey(text: string): string {
  return comparable(text).replace(/ /gu, '') || plainText(text).toLowerCase();
}

/** A readable key in upper case from a name: `Hent pasientinformasjon` gives `HENT_PASIENTINFORMASJON`. */
export function keyOf(text: string): string {
  const key = plainText(text)
    .toUpperCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/gu, '');
  return key || phraseKey(text) || plainText(text);
}

const collator = new Intl.Collator('nb', { numeric: true });

/** Norwegian order of names; names that collate as equal stand in the order of their code units. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right) || compareText(left, right);
}

/** Order of code units: fast, and the same everywhere. For keys and ids. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
