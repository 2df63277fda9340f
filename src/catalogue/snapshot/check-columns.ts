/** Whether columns fit together: lists inside their items, references inside what they point to, codes in their words. */
import type { Entity, RowTable, Store } from '../../domain/entities/declaration.ts';
import { tables } from '../../domain/entities/tables.ts';
import { maxOf } from '../query/cells.ts';
import type { ColumnName, Columns } from './columns.ts';
import { SnapshotUnreadable } from './snapshot-frame.ts';
import { itemsOf, type ListStore, type ScalarStore, storesOf, usages } from './stores.ts';

/** Throws SnapshotUnreadable where the columns would lead a reader astray. One pass over each column. */
export function checkColumns(columns: Columns, targets: number, interfaces: number): void {
  const check = new ColumnCheck(columns, {
    vendors: columns.vendorName.length,
    products: columns.productName.length,
    targets,
    interfaces,
  });
  check.starts('wordsAt', 'words', null);
  check.starts('namesAt', 'names', null);
  check.length('originBatch', 'originSource');
  check.length('claimIndex', 'claimOrigin');
  check.below(columns.wordsAt.length, 'originSource', 'originBatch');
  check.below(columns.originSource.length, 'claimOrigin');
  for (const entity of tables) check.entity(entity);
  if (!isRising(columns.integrationProduct)) fail('integrationProduct');
}

class ColumnCheck {
  readonly #columns: Columns;
  readonly #sizes: Readonly<Record<RowTable, number>>;

  constructor(columns: Columns, sizes: Readonly<Record<RowTable, number>>) {
    this.#columns = columns;
    this.#sizes = sizes;
  }

  entity({ lead, fields }: Entity): void {
    for (const store of storesOf(fields)) this.#store(store, lead);
  }

  /** Starts that rise to the end of the items, one more than there are rows. */
  starts(starts: string, items: string, lead: string | null): void {
    const values = this.#columns[starts as ColumnName];
    const rightLength =
      lead === null ? values.length > 0 : values.length === this.#columns[lead as ColumnName].length + 1;
    if (!rightLength || !isRising(values) || (values.at(-1) ?? 0) > this.#columns[items as ColumnName].length)
      fail(starts);
  }

  length(column: string, lead: string): void {
    if (this.#columns[column as ColumnName].length !== this.#columns[lead as ColumnName].length) fail(column);
  }

  below(limit: number, ...names: string[]): void {
    for (const name of names) {
      const column = this.#columns[name as ColumnName];
      if (column.length > 0 && maxOf(column) >= limit) fail(name);
    }
  }

  /** One value for each row of the lead. */
  #store(store: Store, lead: string): void {
    if (store.kind === 'group') return;
    if (store.kind === 'id') this.starts(store.starts, store.column, lead);
    else if (store.kind === 'claim') {
      this.length(store.origin, lead);
      this.length(store.index, lead);
      this.below(this.#columns.originSource.length, store.origin);
    } else if ('starts' in store) this.#list(store, lead);
    else {
      this.length(store.column, lead);
      if (store.kind !== 'number') this.below(this.#limitOf(store), store.column);
    }
  }

  #list(store: ListStore, lead: string): void {
    const items = itemsOf(store);
    this.starts(store.starts, items, lead);
    if (store.kind === 'list') this.#store(store.item, items);
    if (store.kind === 'parts') for (const part of storesOf(store.fields)) this.#store(part, items);
  }

  /** What every value stays below. */
  #limitOf(store: Exclude<ScalarStore, { readonly kind: 'number' }>): number {
    switch (store.kind) {
      case 'text':
        return (store.pool === 'words' ? this.#columns.wordsAt : this.#columns.namesAt).length;
      case 'texts':
        return this.#columns.wordsAt.length;
      case 'code':
        return store.words.length + store.offset;
      case 'usage':
        return usages;
      case 'row':
        return this.#sizes[store.table] + (store.isNullable ? 1 : 0);
    }
  }
}

function isRising(numbers: ArrayLike<number>): boolean {
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return false;
  return true;
}

function fail(name: string): never {
  throw new SnapshotUnreadable(`Column ${name} does not fit the others.`);
}
