/** Rows of the large tables as objects: a row number and getters over the columns, made for the rows of an answer only. */
import type { Entity, Fields } from '../domain/entities/field.ts';
import { integration } from '../domain/entities/integration.ts';
import { product } from '../domain/entities/product.ts';
import { vendor } from '../domain/entities/vendor.ts';
import type { Catalogue, Integration, Product, Vendor } from './catalogue.ts';
import type { Columns } from './columns.ts';
import { type Opened, type Read, readersOf } from './field-readers.ts';

/** The columns of a catalogue and its rows as objects. */
export interface ViewSource {
  readonly columns: Columns;
  vendorAt(row: number): Vendor;
  productAt(row: number): Product;
  integrationAt(row: number): Integration;
}

/** Makes the objects of one catalogue. Their getters are made here, once. */
export function openViews(catalogue: Catalogue, opened: Opened): Omit<ViewSource, 'columns'> {
  const at = {
    vendors: (row: number): unknown => vendorAt(row),
    products: (row: number): unknown => productAt(row),
    targets: (row: number): unknown => found(catalogue.targets[row]),
    interfaces: (row: number): unknown => found(catalogue.interfaces[row]),
  };
  const vendorAt = viewOf<Vendor>(vendor, catalogue, opened, at);
  const productAt = viewOf<Product>(product, catalogue, opened, at);
  const integrationAt = viewOf<Integration>(integration, catalogue, opened, at);
  return { vendorAt, productAt, integrationAt };
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('A row points to none');
  return row;
}

/** A row of another table is given as that row's object. */
function viewOf<V extends { readonly kind: string; readonly row: number }>(
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
  const readers: Readonly<Record<string, Read>> = {
    ...readersOf(fields, opened),
    ...objectReaders(fields, opened, at),
  };
  for (const [key, read] of Object.entries(readers)) {
    Object.defineProperty(View.prototype, key, {
      get(this: View) {
        return read(this.row);
      },
    });
  }
  Object.defineProperty(View.prototype, 'catalogue', { value: catalogue });
  return (row) => new View(row) as unknown as V;
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
