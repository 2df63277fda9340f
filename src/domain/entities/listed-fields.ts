/** The fields that lists of integrations have columns for by their declaration alone, for readers and for `hub check`. */
import type { Listed, ListedOf } from './declaration.ts';
import { product } from './product.ts';

/** Their names, in entities and claims alike. */
export type ListedKey = keyof ListedOf<typeof product.fields> & string;

export const listedFields = Object.entries(product.fields).flatMap(([key, field]) =>
  'listed' in field ? [{ key: key as ListedKey, ...(field as Listed).listed }] : [],
);
