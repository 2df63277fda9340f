/** The texts of a finding, made of its code and what is filled in: the one place where they are. */
import type { Trilingual } from '../../bilingual.ts';
import type { Locator } from '../../claims/claim.ts';
import { type FindingCode, findingCodes } from '../codes.ts';
import type { FindingKind, Message } from './kind.ts';

type Catalogue = typeof findingCodes;
type VariantsOf<C extends FindingCode> = Extract<keyof Catalogue[C]['messages'], string>;

/** A message of the catalogue: `UNKNOWN_STATUS` is the code's usual one, `UNKNOWN_STATUS.partly` another of it. */
export type MessageKey = {
  [C in FindingCode]: VariantsOf<C> extends infer V
    ? V extends 'usual'
      ? C
      : V extends string
        ? `${C}.${V}`
        : never
    : never;
}[FindingCode];

type CodeOf<K extends MessageKey> = K extends `${infer C}.${string}`
  ? Extract<C, FindingCode>
  : Extract<K, FindingCode>;
type VariantOf<K extends MessageKey> = K extends `${string}.${infer V}` ? V : 'usual';
type TextOf<K extends MessageKey> = Catalogue[CodeOf<K>]['messages'] extends infer M
  ? VariantOf<K> extends keyof M
    ? M[VariantOf<K>] extends { readonly text: { readonly nb: infer T } }
      ? T
      : never
    : never
  : never;
type NamesIn<T> = T extends `${string}{${infer N}}${infer Rest}` ? N | NamesIn<Rest> : never;

/** What is filled in: words of the list as they are, and the hub's own in three languages. */
export type Filling = string | number | Trilingual;
export type FillingsOf<K extends MessageKey> = { readonly [N in NamesIn<TextOf<K>>]: Filling };

/** The texts of a finding, with the code that they are of. */
export interface FindingTexts<C extends FindingCode = FindingCode> {
  readonly code: C;
  readonly message: Trilingual;
  readonly action: Trilingual;
}

export interface TextOptions {
  /** Where it stands, said before the text; absent: not said. */
  readonly at?: Trilingual;
  /** A known word that may be meant, asked for after the text. */
  readonly meant?: string | null;
}

/** The texts of a message, filled in: `describe('MISSING_REQUIRED', { fields: fieldName('vendor') })`. */
export function describe<K extends MessageKey>(
  key: K,
  fillings: FillingsOf<K>,
  { at, meant = null }: TextOptions = {},
): FindingTexts<CodeOf<K>> {
  const [code = '', variant = 'usual'] = key.split('.', 2);
  const kind: FindingKind = findingCodes[code as FindingCode];
  const { text, action = kind.remedy } = kind.messages[variant] as Message;
  const before = at === undefined ? '' : ': ';
  const word = (language: keyof Trilingual) =>
    `${at?.[language] ?? ''}${before}${fill(text[language], fillings, language)}${meant === null ? '' : fill(hint[language], { meant }, language)}`;
  return { code: code as CodeOf<K>, message: { nb: word('nb'), nn: word('nn'), en: word('en') }, action };
}

const hint: Trilingual = {
  nb: ' Mente dere «{meant}»?',
  nn: ' Meinte de «{meant}»?',
  en: ' Did you mean “{meant}”?',
};

/** A template with its names filled in. */
function fill(
  template: string,
  fillings: Readonly<Record<string, Filling>>,
  language: keyof Trilingual,
): string {
  return template.replace(/\{(\w+)\}/gu, (slot, name: string) => {
    const value = fillings[name];
    if (value === undefined) return slot;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** A template in three languages, filled in. */
export const fillAll = (template: Trilingual, fillings: Readonly<Record<string, Filling>>): Trilingual => ({
  nb: fill(template.nb, fillings, 'nb'),
  nn: fill(template.nn, fillings, 'nn'),
  en: fill(template.en, fillings, 'en'),
});

/** `Rad 14, kolonne «Status»`, for the beginning of a message. */
export function placeOf(locator: Locator | null): Trilingual {
  if (locator === null) return { nb: 'Dokumentet', nn: 'Dokumentet', en: 'The document' };
  const { sheet, row, column, cell, quote } = locator;
  const before = sheet === undefined ? '' : `«${sheet}», `;
  if (row === undefined) {
    const at = shorten(quote);
    return { nb: `${before}Ved «${at}»`, nn: `${before}Ved «${at}»`, en: `${before}At “${at}”` };
  }
  const address = cell === undefined ? '' : ` (${cell})`;
  const norwegian = `${before}Rad ${row}${column === undefined ? '' : `, kolonne «${shorten(column)}»`}${address}`;
  const english = `${before}Row ${row}${column === undefined ? '' : `, column “${shorten(column)}”`}${address}`;
  return { nb: norwegian, nn: norwegian, en: english };
}

/** `Rad 14`. */
export const rowPlace = (row: number | undefined): Trilingual => ({
  nb: `Rad ${row}`,
  nn: `Rad ${row}`,
  en: `Row ${row}`,
});

/** Text for a message: one line, at most 80 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
