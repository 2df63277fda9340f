/** Names as they are to be shown, and the version that a product's name carries. */
import { plainText } from '../../domain/text/phrase.ts';

/** Longer than any name of a vendor or product; what is longer is not one. */
export const longestName = 200;

/** Direction marks that can make text show as another than it is, and other control characters. */
const hidden = /(?![\t\n\r])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

export interface CleanName {
  readonly value: string;
  /** Characters that people cannot see were taken out. */
  readonly hadHidden: boolean;
}

/** The name without ®, ™, footnote marks, hidden characters and surplus space. Everything else stands as written. */
export function cleanName(text: string): CleanName {
  const shown = text.replace(hidden, '');
  const value = text
    .replace(hidden, '')
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/\s*[®™©℠]/gu, '')
    .replace(/\s*\((?:R|TM|C)\)/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s*(?:\*+|[¹²³⁴⁵⁶⁷⁸⁹†‡]+)$/u, '')
    .replace(/^([^(]*\p{L})\s*\d\)$/u, '$1')
    .replace(/[\s,;:]+$/u, '')
    .trim();
  return { value, hadHidden: shown !== text };
}

const number = String.raw`\d+(?:[.,]\d+)*(?:[-.]?(?:x|r\d+|sp\d+|rc\d*|beta\d*|[a-z]))?`;
const worded = new RegExp(
  String.raw`[\s,;–-]*[([]?\s*(?<![\p{L}\p{N}])(?:versjon|version|vers\.?|ver\.?|v\.?)\s*(${number})\s*[)\]]?$`,
  'iu',
);
const dotted = /[\s,;–-]+[([]?\s*(\d+(?:\.\d+)+)\s*[)\]]?$/u;

/**
 * A name and the version at its end. A version is what follows `versjon`, `version`, `ver.` or `v`, or a figure with a
 * dot in it; a bare figure (`Journal 360`) belongs to the name, and nothing is taken out of the middle of a name.
 */
export function splitVersion(name: string): { readonly name: string; readonly version: string | null } {
  for (const form of [worded, dotted]) {
    const match = form.exec(name);
    const version = match?.[1];
    const rest = match === null ? '' : name.slice(0, match.index).trim();
    if (version !== undefined && rest !== '') return { name: rest, version };
  }
  return { name, version: null };
}

/** A version as a version column writes it, without the word before it. */
export function cleanVersion(text: string): string {
  const plain = plainText(text).replace(/\s*(?:\*+|[¹²³])$/u, '');
  return plain.replace(/^(?:versjon|version|vers\.?|ver\.?|v\.?)\s*(?=\d)/iu, '');
}
