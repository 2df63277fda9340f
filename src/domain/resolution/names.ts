/** Names and numbers as keys of parties, and which of a party's names to show. */
import { compareText, nameParts } from '../text/names.ts';

/** `base|FORM`: a name for comparison and its legal form, empty where it states none. */
export const nameKeyOf = (name: string): string => {
  const { base, legalForm } = nameParts(name);
  return `${base}|${legalForm ?? ''}`;
};
/** The name in a name key. */
export const baseOf = (nameKey: string) => nameKey.slice(0, nameKey.lastIndexOf('|'));
/** The legal form in a name key, empty where there is none. */
export const formOf = (nameKey: string) => nameKey.slice(nameKey.lastIndexOf('|') + 1);
/** The organisation number that a reference is; null where it is a name. */
export const numberIn = (reference: string): string | null => {
  const plain = reference.replace(/[\s.]/gu, '');
  return /^\d{9}$/u.test(plain) ? plain : null;
};

/**
 * The name to show out of those the sources use: one with a legal form before one without, mixed case before capitals
 * only, then the most used, then by spelling. Null where no source gives a name.
 */
export function mainName(mentions: readonly { readonly name: string | null }[]): string | null {
  const counts = new Map<string, number>();
  for (const { name } of mentions) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rank = (name: string) =>
    (nameParts(name).legalForm === null ? 0 : 2) + (name === name.toUpperCase() ? 0 : 1);
  const [best] = [...counts.keys()].sort(
    (left, right) =>
      rank(right) - rank(left) ||
      (counts.get(right) ?? 0) - (counts.get(left) ?? 0) ||
      compareText(left, right),
  );
  return best ?? null;
}
