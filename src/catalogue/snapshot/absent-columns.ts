/**
 * Columns that a snapshot from before a field does not have. They read as zeros where zero stands for null or for an empty
 * list; any other column must be there. Example: without `integrationVia` no integration has a `via`.
 */
import type { Entity, Store } from '../../domain/entities/declaration.ts';
import { tables } from '../../domain/entities/tables.ts';
import { type Column, type ColumnName, columnKinds } from './columns.ts';
import { itemsOf, storesOf } from './stores.ts';

/** Adds the columns that are absent and may be. */
export function addAbsent(columns: Partial<Record<string, Column>>): void {
  for (const { lead, fields } of tables)
    for (const store of storesOf(fields)) addStore(store, columns[lead]?.length ?? 0, columns);
}

function addStore(store: Store, rows: number, columns: Partial<Record<string, Column>>): void {
  if ('starts' in store && store.kind !== 'id') {
    if (columns[store.starts] !== undefined) return;
    columns[store.starts] = new Uint32Array(rows + 1);
    for (const name of store.kind === 'rows' ? columnsOf(store.of()) : itemColumns(store))
      columns[name] ??= zeros(name, 0);
  } else if ('column' in store && isNullable(store)) columns[store.column] ??= zeros(store.column, rows);
}

function isNullable(store: Store): boolean {
  switch (store.kind) {
    case 'text':
    case 'row':
      return store.isNullable;
    case 'code':
      return store.offset === 1;
    default:
      return store.kind === 'usage' || store.kind === 'texts' || store.kind === 'number';
  }
}

function itemColumns(
  store: Exclude<Extract<Store, { readonly starts: string }>, { readonly kind: 'id' | 'rows' }>,
) {
  if (store.kind === 'parts')
    return Object.values(store.fields).flatMap(({ columns }) => Object.keys(columns));
  // Claims have columns of their own, which every snapshot has.
  return store.kind === 'list' ? [itemsOf(store)] : [];
}

const columnsOf = ({ fields }: Entity) =>
  Object.values(fields).flatMap(({ columns }) => Object.keys(columns));

function zeros(name: string, length: number): Column {
  const kind = columnKinds[name as ColumnName];
  if (kind === 'f64') return new Float64Array(length).fill(Number.NaN);
  return kind === 'u32' ? new Uint32Array(length) : new Uint8Array(length);
}
