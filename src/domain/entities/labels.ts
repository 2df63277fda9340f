/** What fields are called in three languages, from their declarations. */
import type { Trilingual } from '../bilingual.ts';
import type { Fields } from './declaration.ts';
import { integration } from './integration.ts';
import { product } from './product.ts';
import { vendor } from './vendor.ts';

type Labels = Readonly<Record<string, Trilingual>>;

/** By the path that changes have. Example: `status.since`. */
export const changeLabels: Labels = labelsOf('', vendor, product, integration);

/** By the name that `evidence(field:)` has, of the fields that have evidence; parts of a status by their own names. */
export const evidenceLabels: Labels = evidenced(vendor.fields, product.fields, integration.fields);

function labelsOf(prefix: string, ...entities: readonly { readonly fields: Fields }[]): Labels {
  const labels: Record<string, Trilingual> = {};
  for (const { fields } of entities) {
    for (const [key, { store, facts }] of Object.entries(fields)) {
      labels[prefix + key] ??= facts.label;
      if (store.kind === 'group') Object.assign(labels, labelsOf(`${prefix}${key}.`, store));
    }
  }
  return labels;
}

function evidenced(...all: readonly Fields[]): Labels {
  const labels: Record<string, Trilingual> = {};
  for (const fields of all) {
    for (const [key, { store, facts }] of Object.entries(fields)) {
      if (facts.from) labels[facts.graph ?? key] ??= facts.label;
      if (store.kind === 'group') Object.assign(labels, evidenced(store.fields));
    }
  }
  return labels;
}
