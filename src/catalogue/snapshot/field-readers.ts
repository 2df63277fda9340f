/**
 * Readers of declared fields (domain/entities), made once a snapshot: each holds the columns that it reads. What a code leads
 * to outside its vocabulary is refused when a snapshot is opened (check-columns.ts).
 */
import type {
  ClaimRef,
  Entity,
  Field,
  Fields,
  RowOf,
  RowTable,
  Store,
} from '../../domain/entities/declaration.ts';
import { type ColumnName, type Columns, type Ref, textAt } from './columns.ts';
import { SnapshotUnreadable } from './snapshot-frame.ts';

/** Reads a value of the row. */
export type Read<T = unknown> = (row: number) => T;

/** Readers of all fields, by name. */
export type Readers<F extends Fields> = {
  readonly [K in keyof F]: Read<F[K] extends Field<infer T, infer _C, infer _S> ? T : never>;
};

/** The columns, and the names of rows of other tables. */
export interface Opened {
  readonly columns: Columns;
  readonly nameOf: (table: RowTable, row: number) => string;
  /** Texts that were decoded, by reference: for those who read all rows and then let go of their readers. */
  readonly decoded?: Readonly<Record<'words' | 'names', string[]>>;
}

/** Readers of the fields. */
export function readersOf<F extends Fields>(fields: F, opened: Opened): Readers<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, { store }]) => [key, readerOf(store, opened)]),
  ) as Readers<F>;
}

/** Reads whole rows. */
export const rowReader = <E extends Entity>({ fields }: E, opened: Opened): Read<RowOf<E>> =>
  wholeReader(fields, opened) as Read<RowOf<E>>;

function wholeReader(fields: Fields, opened: Opened): Read<Record<string, unknown>> {
  const keys = Object.keys(fields);
  const readers = Object.values(readersOf(fields, opened));
  return (row) => {
    const values: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i++) values[keys[i] as string] = (readers[i] as Read)(row);
    return values;
  };
}

function readerOf(store: Store, opened: Opened): Read {
  const { columns } = opened;
  switch (store.kind) {
    case 'id': {
      const [bytes, starts] = [bytesOf(columns, store.column), startsOf(columns, store.starts)];
      return (row) => textAt(bytes, starts, row);
    }
    case 'text': {
      const refs = refsOf(columns, store.column);
      const blank = store.isNullable ? null : '';
      const at = textReader(opened, store.pool);
      return (row) => (refs[row] ? at(refs[row]) : blank);
    }
    case 'code':
      return codeReader(store, columns);
    case 'usage': {
      const codes = refsOf(columns, store.column);
      return (row) => (codes[row] ? codes[row] === 2 : null);
    }
    case 'texts': {
      const refs = refsOf(columns, store.column);
      const at = textReader(opened, 'words');
      return (row) => (refs[row] ? JSON.parse(at(refs[row])) : []);
    }
    case 'number': {
      const values = columns[store.column as ColumnName];
      return (row) => (Number.isNaN(values[row] ?? Number.NaN) ? null : values[row]);
    }
    case 'row': {
      const rows = refsOf(columns, store.column);
      const { table, isNullable } = store;
      if (!isNullable) return (row) => opened.nameOf(table, rows[row] ?? 0);
      return (row) => (rows[row] ? opened.nameOf(table, rows[row] - 1) : null);
    }
    case 'list':
      return listReader(startsOf(columns, store.starts), readerOf(store.item, opened));
    case 'parts':
      return listReader(startsOf(columns, store.starts), wholeReader(store.fields, opened));
    case 'rows':
      return listReader(startsOf(columns, store.starts), rowReader(store.of(), opened));
    case 'claims':
      return listReader(startsOf(columns, store.starts), claimReader(opened, 'claimOrigin', 'claimIndex'));
    case 'claim':
      return claimReader(opened, store.origin, store.index);
    case 'group':
      return wholeReader(store.fields, opened);
  }
}

function codeReader({ column, words, offset, absent }: Store & { kind: 'code' }, columns: Columns): Read {
  const codes = refsOf(columns, column);
  if (offset === 0) return (row) => wordFor(words, codes[row] ?? 0);
  if (typeof absent !== 'object' || absent === null)
    return (row) => (codes[row] ? wordFor(words, codes[row] - 1) : absent);
  const others = refsOf(columns, absent.column);
  return (row) => wordFor(words, codes[row] ? codes[row] - 1 : (others[row] ?? 0));
}

function wordFor(words: readonly string[], code: number): string {
  const word = words[code];
  if (word === undefined) throw new SnapshotUnreadable(`No word for the code ${code}.`);
  return word;
}

function listReader(starts: Uint32Array, read: Read): Read<unknown[]> {
  return (row) => {
    const items: unknown[] = [];
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i++) items.push(read(i));
    return items;
  };
}

function claimReader(opened: Opened, origin: string, index: string): Read<ClaimRef> {
  const { columns } = opened;
  const [origins, indexes] = [refsOf(columns, origin), refsOf(columns, index)];
  const { originSource, originBatch } = columns;
  const at = textReader(opened, 'words');
  const word = (reference: number | undefined) => (reference ? at(reference) : '');
  return (row) => ({
    source: word(originSource[origins[row] ?? 0]),
    batch: word(originBatch[origins[row] ?? 0]),
    index: indexes[row] ?? 0,
  });
}

function textReader(opened: Opened, pool: 'words' | 'names'): (reference: number) => string {
  const { columns, decoded } = opened;
  const [bytes, starts] = [columns[pool], columns[`${pool}At`]];
  if (!decoded) return (reference) => textAt(bytes, starts, reference - 1);
  const known = decoded[pool];
  return (reference) => {
    known[reference] ??= textAt(bytes, starts, reference - 1);
    return known[reference];
  };
}

const refsOf = (columns: Columns, column: string) => columns[column as ColumnName] as Ref;
const bytesOf = (columns: Columns, column: string) => columns[column as ColumnName] as Uint8Array;
const startsOf = (columns: Columns, column: string) => columns[column as ColumnName] as Uint32Array;
