/** What is common to those who read, write and check the columns of declared fields. */
import type { Fields, Store } from '../../domain/entities/declaration.ts';

/** Stores of lists. */
export type ListStore = Extract<Store, { readonly kind: 'list' | 'parts' | 'rows' | 'claims' }>;

/** Stores of one number a row. */
export type ScalarStore = Exclude<Extract<Store, { readonly column: string }>, { readonly kind: 'id' }>;

/** The column that has one value for each item of the list. */
export function itemsOf(store: ListStore): string {
  if (store.kind === 'claims') return 'claimOrigin';
  if (store.kind === 'rows') return store.of().lead;
  const item = store.kind === 'list' ? store.item : Object.values(store.fields)[0]?.store;
  if (item === undefined || !('column' in item))
    throw new TypeError(`The items of ${store.starts} have no column`);
  return item.column;
}

/** Stores of the fields, with those of groups in the place of the groups. */
export function* storesOf(fields: Fields): Generator<Exclude<Store, { readonly kind: 'group' }>> {
  for (const { store } of Object.values(fields)) {
    if (store.kind === 'group') yield* storesOf(store.fields);
    else yield store;
  }
}

/** Codes of a boolean that a source may leave unsaid: 0 not stated, 1 no, 2 yes. */
export const usages = 3;
export const usageCode = (inUse: boolean | null): number => (inUse === null ? 0 : inUse ? 2 : 1);
