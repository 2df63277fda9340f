/**
 * How values stand in the columns, for those who copy them into an answer: the same as the getters of views.ts give, by the
 * names that the graph has for them. A test holds each against what its resolver gives for every row.
 */
import { approval } from '../../domain/entities/approval.ts';
import type { Entity, Facts, Fields, Store } from '../../domain/entities/declaration.ts';
import { integration } from '../../domain/entities/integration.ts';
import { product } from '../../domain/entities/product.ts';
import { vendor } from '../../domain/entities/vendor.ts';
import type { JsonOutput } from '../json-output.ts';
import type { ColumnName, Columns } from './columns.ts';

/** Writes the value of the row as JSON. */
export type ColumnReader = (columns: Columns, row: number, out: JsonOutput) => void;

/** The row that a row points to; -1: none. */
export type RowOf = (columns: Columns, row: number) => number;

type ByField<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

const nothing = Buffer.from('null');
const [no, yes] = [Buffer.from('false'), Buffer.from('true')];
const [open, comma, close] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')];

/** By type and field of the graph. Statuses have the rows of their integrations. */
export const columnReaders: ByField<ColumnReader> = Object.assign(
  {},
  ...[vendor, product, integration, approval].map(({ type, fields }: Entity) => readersOf(type, fields)),
);

function readersOf(type: string, fields: Fields): ByField<ColumnReader> {
  const own: Record<string, ColumnReader> = {};
  let groups: ByField<ColumnReader> = {};
  for (const [key, { store, facts }] of Object.entries(fields)) {
    if (store.kind === 'group') groups = { ...groups, ...readersOf(store.type, store.fields) };
    Object.assign(own, readerOf(key, store, facts));
  }
  return { [type]: own, ...groups };
}

function readerOf(
  key: string,
  store: Store,
  { graph = key, isResolved }: Facts,
): Record<string, ColumnReader> {
  const reader = isResolved ? null : writerOf(store);
  if (reader === null) return {};
  // Both ids of what is served now are the same.
  return store.kind === 'id' ? { [graph]: reader, permanentId: reader } : { [graph]: reader };
}

/** Null: the value is made of rows or of several columns. */
function writerOf(store: Store): ColumnReader | null {
  switch (store.kind) {
    case 'id': {
      const [bytes, starts] = [store.column as 'productIds', store.starts as 'productIdsAt'];
      return (columns, row, out) => out.pooled(columns[bytes], columns[starts], row);
    }
    case 'text':
      return textWriter(store);
    case 'code':
      return codeWriter(store);
    case 'usage': {
      const column = store.column as ColumnName;
      return (columns, row, out) => {
        const value = columns[column][row];
        out.raw(value === 2 ? yes : value === 1 ? no : nothing);
      };
    }
    case 'list': {
      const write = writerOf(store.item);
      return write && listWriter(store.starts as ColumnName, write);
    }
    default:
      return null;
  }
}

function textWriter({ column, pool, isNullable }: Store & { kind: 'text' }): ColumnReader {
  const name = column as ColumnName;
  const [bytes, starts] = [pool, `${pool}At`] as const;
  return (columns, row, out) => {
    const reference = columns[name][row] ?? 0;
    if (reference !== 0) out.pooled(columns[bytes], columns[starts], reference - 1);
    else if (isNullable) out.raw(nothing);
    else out.text('');
  };
}

function codeWriter({ column, words, offset, absent }: Store & { kind: 'code' }): ColumnReader {
  const name = column as ColumnName;
  const written = (word: string) => Buffer.from(JSON.stringify(word));
  const parts = words.map(written);
  const none = typeof absent === 'string' ? written(absent) : nothing;
  return (columns, row, out) => out.raw(parts[(columns[name][row] ?? 0) - offset] ?? none);
}

function listWriter(starts: ColumnName, write: ColumnReader): ColumnReader {
  return (columns, row, out) => {
    const at = columns[starts];
    const start = at[row] ?? 0;
    const end = at[row + 1] ?? start;
    out.raw(open);
    for (let i = start; i < end; i++) {
      if (i > start) out.raw(comma);
      write(columns, i, out);
    }
    out.raw(close);
  };
}

/** Fields that lead from a row to one row of another table. */
export const rowRelations: ByField<RowOf> = {
  Product: { vendor: ({ productVendor }, row) => (productVendor[row] ?? 0) - 1 },
  Integration: {
    product: ({ integrationProduct }, row) => integrationProduct[row] ?? 0,
    status: (_columns, row) => row,
  },
};

/** Fields that lead from a row to one row of a small table, by the table. */
export const smallRelations = {
  Integration: {
    target: { table: 'targets', rowOf: ({ integrationTarget }, row) => integrationTarget[row] ?? 0 },
    interface: {
      table: 'interfaces',
      rowOf: ({ integrationInterface }, row) => (integrationInterface[row] ?? 0) - 1,
    },
  },
} as const satisfies ByField<{ readonly table: 'targets' | 'interfaces'; readonly rowOf: RowOf }>;
