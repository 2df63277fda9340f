/** Rows of the large tables as objects: a row number and getters over the columns, made for the rows of an answer only. */
import type { Entity, Fields } from '../domain/entities/declaration.ts';
import { integration } from '../domain/entities/integration.ts';
import { product } from '../domain/entities/product.ts';
import { vendor } from '../domain/entities/vendor.ts';
import type { Catalogue, Integration, Product, Vendor } from './catalogue.ts';
import type { Columns } from './snapshot/columns.ts';
import { type Opened, type Read, readersOf } from './snapshot/field-readers.ts';

/** The columns of a catalogue and its rows as objects. */
export interface ViewSource {
  readonly columns: Columns;
  vendorAt(row: number): Vendor;
  productAt(row: number): Product;
  integrationAt(row: number): Integration;
}

/** Makes the objects of one catalogue. The getters of a table are made once, when its first row is asked for. */
export function openViews(catalogue: Catalogue, opened: Opened): Omit<ViewSource, 'columns'> {
  const at = {
    vendors: (row: number): unknown => vendorAt(row),
    products: (row: number): unknown => productAt(row),
    targets: (row: number): unknown => found(catalogue.targets[row]),
    interfaces: (row: number): unknown => found(catalogue.interfaces[row]),
  };
  const vendorAt = onFirstRow(() => viewOf<Vendor>(vendor, catalogue, opened, at));
  const productAt = onFirstRow(() => viewOf<Product>(product, catalogue, opened, at));
  const integrationAt = onFirstRow(() => viewOf<Integration>(integration, catalogue, opened, at));
  return { vendorAt, productAt, integrationAt };
}

function onFirstRow<V>(make: () => (row: number) => V): (row: number) => V {
  let made: ((row: number) => V) | null = null;
  return (row) => {
    made ??= make();
    return made(row);
  };
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('A row points to none');
  return row;
}

/** Reads a value of the row; `view` is the row's own object. */
type ReadOf = (row: number, view: object) => unknown;

/** A row of another table is given as that row's object, a part of a row as an object that knows its row. */
function viewOf<V>(
  { type, fields }: Entity,
  catalogue: Catalogue,
  opened: Opened,
  at: Readonly<Record<string, Read>>,
): (row: number) => V {
  class View {
    readonly kind = type;
    readonly row: number;
    constructor(row: number) {
      this.row = row;
    }
  }
  const readers = { ...readersOf(fields, opened), ...objectReaders(fields, opened, at) };
  addGetters(View.prototype, { ...readers, ...partReaders(fields, catalogue, opened) }, catalogue);
  return (row) => new View(row) as V;
}

function addGetters(
  prototype: object,
  readers: Readonly<Record<string, ReadOf>>,
  catalogue: Catalogue,
): void {
  for (const [key, read] of Object.entries(readers)) {
    Object.defineProperty(prototype, key, {
      get(this: { readonly row: number }) {
        return read(this.row, this);
      },
    });
  }
  Object.defineProperty(prototype, 'catalogue', { value: catalogue });
}

/** The parts of a row that know it: read when they are asked for, as the row is. */
function partReaders(fields: Fields, catalogue: Catalogue, opened: Opened): Record<string, ReadOf> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, { store }]): [string, ReadOf][] => {
      if (store.kind === 'group') return [[key, partOf(store, store.owner, catalogue, opened)]];
      if (store.kind !== 'rows') return [];
      const part = store.of();
      if (part.owner === null) return [];
      const item = partOf(part, part.owner, catalogue, opened);
      const starts = opened.columns[store.starts as 'productNegativesAt'];
      return [[key, (row, view) => partsOf(starts, row, (i) => item(i, view))]];
    }),
  );
}

function partsOf<T>(starts: Uint32Array, row: number, item: (i: number) => T): T[] {
  const items: T[] = [];
  const end = starts[row + 1] ?? 0;
  for (let i = starts[row] ?? 0; i < end; i++) items.push(item(i));
  return items;
}

function partOf(
  { type, fields }: Pick<Entity, 'type' | 'fields'>,
  owner: string,
  catalogue: Catalogue,
  opened: Opened,
): ReadOf {
  class Part {
    readonly kind = type;
    readonly row: number;
    readonly of: object;
    constructor(row: number, of: object) {
      this.row = row;
      this.of = of;
    }
  }
  addGetters(Part.prototype, readersOf(fields, opened), catalogue);
  Object.defineProperty(Part.prototype, owner, {
    get(this: Part) {
      return this.of;
    },
  });
  return (row, of) => new Part(row, of);
}

function objectReaders(
  fields: Fields,
  { columns }: Opened,
  at: Readonly<Record<string, Read>>,
): Record<string, Read> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, { store }]): [string, Read][] => {
      if (store.kind !== 'row') return [];
      const rows = columns[store.column as keyof Columns];
      const object = at[store.table] as Read;
      if (!store.isNullable) return [[key, (row) => object(rows[row] ?? 0)]];
      return [[key, (row) => (rows[row] ? object(rows[row] - 1) : null)]];
    }),
  );
}
