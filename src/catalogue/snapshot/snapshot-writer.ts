/** Collects sorted rows into columns, one row at a time, so that a large catalogue never stands as objects in memory. */
import type { ClaimRef, Entity, Fields, RowTable, Store } from '../../domain/entities/declaration.ts';
import { integration } from '../../domain/entities/integration.ts';
import { product } from '../../domain/entities/product.ts';
import { tables as entities } from '../../domain/entities/tables.ts';
import { vendor } from '../../domain/entities/vendor.ts';
import type { CatalogueData, IntegrationRow, ProductRow, VendorRow } from '../../domain/model.ts';
import { type Column, type Columns, columnKinds, columnNames } from './columns.ts';
import { canonicalJson, NumberList, narrow, TextPool } from './packing.ts';
import { itemsOf, type ListStore, type ScalarStore, usageCode } from './stores.ts';

/** The tables that are few enough to be kept as JSON. */
export type SmallTables = Omit<CatalogueData, 'vendors' | 'products' | 'integrations'>;

/** Writes a value into the columns. */
type Write = (value: unknown) => void;

/** Rows must come sorted, vendors before products before integrations. A row that points nowhere is a bug and throws. */
export class SnapshotWriter {
  readonly #tables: SmallTables;
  readonly #lists = new Map<string, NumberList>();
  readonly #pools = new Map<string, TextPool>();
  /** Rows by id or key. */
  readonly #rows: Readonly<Record<RowTable, Map<string, number>>>;
  readonly #origins = new Map<string, number>();
  readonly #writeVendor: Write;
  readonly #writeProduct: Write;
  readonly #writeIntegration: Write;

  constructor(tables: SmallTables) {
    this.#tables = tables;
    this.#rows = {
      vendors: new Map(),
      products: new Map(),
      targets: new Map(tables.targets.map((target, row) => [target.key, row])),
      interfaces: new Map(tables.interfaces.map((item, row) => [item.key, row])),
    };
    for (const name of columnNames) this.#lists.set(name, new NumberList(columnKinds[name] === 'f64'));
    for (const pool of ['words', 'names']) this.#pools.set(pool, new TextPool(true));
    for (const { fields } of entities)
      for (const { store } of Object.values(fields))
        if (store.kind === 'id') this.#pools.set(store.column, new TextPool(false));
    this.#writeVendor = this.#rowWriter(vendor.fields);
    this.#writeProduct = this.#rowWriter(product.fields);
    this.#writeIntegration = this.#rowWriter(integration.fields);
    this.#begin(vendor);
  }

  addVendor(row: VendorRow): void {
    this.#rows.vendors.set(row.id, this.#rows.vendors.size);
    this.#writeVendor(row);
  }

  addProduct(row: ProductRow): void {
    this.#begin(product);
    this.#rows.products.set(row.id, this.#rows.products.size);
    this.#writeProduct(row);
  }

  addIntegration(row: IntegrationRow): void {
    this.#begin(integration);
    this.#writeIntegration(row);
  }

  /** The columns of all that was added. */
  finish(): Columns {
    this.#begin(product);
    this.#begin(integration);
    const columns: Partial<Record<string, Column>> = {
      tables: new TextEncoder().encode(canonicalJson(this.#tables)),
    };
    for (const [name, pool] of this.#pools) {
      const { bytes, starts } = pool.texts();
      columns[name] = bytes;
      columns[`${name}At`] = starts;
    }
    for (const name of columnNames) columns[name] ??= narrow(this.#list(name), columnKinds[name]);
    return columns as Columns;
  }

  #rowWriter(fields: Fields): Write {
    const keys = Object.keys(fields);
    const writers = Object.values(fields).map(({ store }) => this.#writer(store));
    return (row) => {
      const values = row as Readonly<Record<string, unknown>>;
      for (let i = 0; i < keys.length; i++) (writers[i] as Write)(values[keys[i] as string]);
    };
  }

  #writer(store: Store): Write {
    switch (store.kind) {
      case 'id': {
        const ids = this.#pool(store.column);
        return (value) => void ids.add(value as string);
      }
      case 'list':
        return this.#listWriter(store, this.#writer(store.item));
      case 'parts':
        return this.#listWriter(store, this.#rowWriter(store.fields));
      case 'rows':
        return this.#listWriter(store, this.#rowWriter(store.of().fields));
      case 'claims':
        return this.#listWriter(store, this.#claimWriter('claimOrigin', 'claimIndex'));
      case 'claim':
        return this.#claimWriter(store.origin, store.index);
      case 'group':
        return this.#rowWriter(store.fields);
    }
    const [list, encode] = [this.#list(store.column), this.#encoder(store)];
    return (value) => list.push(encode(value));
  }

  #encoder(store: ScalarStore): (value: unknown) => number {
    switch (store.kind) {
      case 'text': {
        const pool = this.#pool(store.pool);
        return (value) => (value === null ? 0 : pool.add(value as string));
      }
      case 'code':
        return (value) => (value === null ? 0 : codeOf(store.words, value) + store.offset);
      case 'usage':
        return (value) => usageCode(value as boolean | null);
      case 'texts': {
        const words = this.#pool('words');
        return (value) => ((value as unknown[]).length === 0 ? 0 : words.add(JSON.stringify(value)));
      }
      case 'number':
        return (value) => (value as number | null) ?? Number.NaN;
      case 'row': {
        const { table, isNullable, column } = store;
        const [rows, offset] = [this.#rows[table], isNullable ? 1 : 0];
        return (value) => (value === null ? 0 : rowOf(rows, value as string, column) + offset);
      }
    }
  }

  #listWriter(store: ListStore, write: Write): Write {
    const [starts, items] = [this.#list(store.starts), this.#list(itemsOf(store))];
    return (values) => {
      for (const value of values as readonly unknown[]) write(value);
      starts.push(items.length);
    };
  }

  #claimWriter(origin: string, index: string): Write {
    const [origins, indexes, words] = [this.#list(origin), this.#list(index), this.#pool('words')];
    const [sources, batches] = [this.#list('originSource'), this.#list('originBatch')];
    return (value) => {
      const claim = value as ClaimRef;
      const key = `${claim.source}\n${claim.batch}`;
      let known = this.#origins.get(key);
      if (known === undefined) {
        known = this.#origins.size;
        this.#origins.set(key, known);
        sources.push(words.add(claim.source));
        batches.push(words.add(claim.batch));
      }
      origins.push(known);
      indexes.push(claim.index);
    };
  }

  #list(column: string): NumberList {
    return this.#lists.get(column) as NumberList;
  }

  #pool(name: string): TextPool {
    return this.#pools.get(name) as TextPool;
  }

  /** The first list of a table starts where the tables before it have left off. */
  #begin({ fields }: Entity): void {
    for (const { store } of Object.values(fields)) {
      if (!('starts' in store) || store.kind === 'id') continue;
      const starts = this.#list(store.starts);
      if (starts.length === 0) starts.push(this.#list(itemsOf(store)).length);
    }
  }
}

function rowOf(rows: ReadonlyMap<string, number>, key: string, column: string): number {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`No row ${JSON.stringify(key)} for ${column}`);
  return row;
}

function codeOf(words: readonly string[], word: unknown): number {
  const code = words.indexOf(word as string);
  if (code < 0) throw new Error(`Not in the vocabulary: ${JSON.stringify(word)}`);
  return code;
}
