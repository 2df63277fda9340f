/** A catalogue over columns and their indexes. */
import type { ClaimRef } from '../domain/model.ts';
import type { SnapshotRef } from '../domain/record.ts';
import type { DataMode } from '../domain/vocabulary.ts';
import { approvalHolder, integrationOfClaim, productsDenied } from './approval-holder.ts';
import { BitSet } from './bit-set.ts';
import type {
  Agency,
  Catalogue,
  CrossCount,
  CrossFacet,
  Entity,
  Facet,
  Framework,
  Integration,
  IntegrationFacet,
  IntegrationFilter,
  Link,
  Municipality,
  Order,
  Page,
  PageRequest,
  PlanElement,
  PortfolioMeasure,
  Product,
  ProductFacet,
  ProductFilter,
  Profile,
  Requirement,
  RoadmapActivity,
  SearchHit,
  SelfDeclaration,
  Source,
  Target,
  TargetInterface,
  Vendor,
  VendorFacet,
  VendorFilter,
  Within,
} from './catalogue.ts';
import { type CellSets, openCellSets } from './cells.ts';
import { type Columns, sizesOf } from './columns.ts';
import { datesFit } from './date-range.ts';
import {
  crossIntegrations,
  type FacetSource,
  facetIntegrations,
  facetProducts,
  facetVendors,
} from './facets.ts';
import { filterKey } from './filter-key.ts';
import { findId } from './id-table.ts';
import { buildIndexes, type Indexes, idColumns, type StatusIndexes } from './indexes.ts';
import {
  cellsOf,
  narrowSelection,
  pageOf,
  type Selection,
  selectCells,
  selectedRows,
  selectRows,
} from './integration-selection.ts';
import { type ListSizes, listSizes } from './list-sizes.ts';
import { Memo } from './memo.ts';
import type { Moment } from './moment.ts';
import { NameSearch } from './name-search.ts';
import { ProductSelector } from './product-selection.ts';
import { dateRanks, isPlain, orderRows, pageOfRows, type RankOf } from './row-order.ts';
import { openColumns, smallTablesOf } from './rows.ts';
import { openTables, type Tables } from './tables.ts';
import { buffersOf } from './transfer.ts';
import { openViews, type ViewSource } from './views.ts';

/** Bytes that the answers remembered for filters and facets may take, in all. */
const memoBytes = 32 * 2 ** 20;

/** The catalogue of a snapshot's columns. Without `indexes` they are built here, which a large snapshot leaves to a worker. */
export function openCatalogue(
  columns: Columns,
  snapshot: SnapshotRef,
  indexes: Indexes = buildIndexes(columns),
): Catalogue {
  return new ColumnCatalogue(columns, snapshot, indexes);
}

/** The same content under another snapshot's name. Shares all memory; costs next to nothing. */
export function renameCatalogue(catalogue: Catalogue, snapshot: SnapshotRef): Catalogue {
  if (!(catalogue instanceof ColumnCatalogue)) throw new TypeError('Not a catalogue of columns');
  return catalogue.under(snapshot);
}

const pinned = new WeakMap<Catalogue, Catalogue>();

/** Another catalogue of the same content and name, the same one each time: for answers that keep to it whatever is served next. */
export function pinCatalogue(catalogue: Catalogue): Catalogue {
  const known = pinned.get(catalogue) ?? renameCatalogue(catalogue, catalogue.snapshot);
  pinned.set(catalogue, known);
  return known;
}

/** The catalogue with its statuses as of another day. Shares what does not follow from statuses. */
export function catalogueAtMoment(
  catalogue: Catalogue,
  { columns, indexes, digest }: Moment,
  version: string,
): Catalogue {
  if (!(catalogue instanceof ColumnCatalogue)) throw new TypeError('Not a catalogue of columns');
  return catalogue.at({ ...catalogue.snapshot, version, digest }, columns, indexes);
}

/** The columns of a catalogue and its rows by number. */
export function rowSourceOf(catalogue: Catalogue): ViewSource {
  if (!(catalogue instanceof ColumnCatalogue)) throw new TypeError('Not a catalogue of columns');
  return catalogue;
}

/** By the index that all catalogues of one content share. */
const knownSizes = new WeakMap<Uint32Array, ListSizes>();

class ColumnCatalogue implements Catalogue, ViewSource {
  readonly snapshot: SnapshotRef;
  readonly mode: DataMode;
  readonly counts: Catalogue['counts'];
  readonly agencies: readonly Agency[];
  readonly targets: readonly Target[];
  readonly interfaces: readonly TargetInterface[];
  readonly municipalities: readonly Municipality[];
  readonly frameworks: readonly Framework[];
  readonly requirements: readonly Requirement[];
  readonly sources: readonly Source[];
  readonly planElements: readonly PlanElement[];
  readonly activities: readonly RoadmapActivity[];
  readonly measures: readonly PortfolioMeasure[];
  readonly profiles: readonly Profile[];
  readonly links: readonly Link[];
  readonly bytes: number;
  readonly columns: Columns;
  readonly vendorAt: (row: number) => Vendor;
  readonly productAt: (row: number) => Product;
  readonly integrationAt: (row: number) => Integration;
  readonly sizes: () => ListSizes;
  readonly #indexes: Indexes;
  readonly #cellSets: CellSets;
  readonly #selector: ProductSelector;
  readonly #search: NameSearch;
  readonly #facetSource: FacetSource;
  readonly #tables: Tables;
  readonly #selections = new Memo<Selection>(memoBytes / 2);
  readonly #facets = new Memo<Facet>(memoBytes / 2);
  readonly #orders = new Memo<Uint32Array>(memoBytes / 2);
  /** What filters select, for as long as the filter is at hand: lists below many objects share one. */
  readonly #passing = new WeakMap<IntegrationFilter, BitSet | null>();
  readonly #products = new WeakMap<IntegrationFilter, BitSet | null>();
  readonly #keyRows: { target(key: string): number | undefined; interface(key: string): number | undefined };

  constructor(columns: Columns, snapshot: SnapshotRef, indexes: Indexes) {
    const tables = smallTablesOf(columns);
    this.columns = columns;
    this.snapshot = snapshot;
    this.#indexes = indexes;
    this.sizes = () => {
      const known = knownSizes.get(indexes.integrationsAt) ?? listSizes(columns, indexes);
      knownSizes.set(indexes.integrationsAt, known);
      return known;
    };
    this.mode = tables.mode;
    this.counts = sizesOf(columns);
    this.bytes = buffersOf([columns, indexes]).reduce((sum, buffer) => sum + buffer.byteLength, 0);
    this.#tables = openTables(tables, this);
    this.agencies = this.#tables.agencies;
    this.targets = this.#tables.targets;
    this.interfaces = this.#tables.interfaces;
    this.municipalities = this.#tables.municipalities;
    this.frameworks = this.#tables.frameworks;
    this.requirements = this.#tables.requirements;
    this.sources = this.#tables.sources;
    this.planElements = this.#tables.planElements;
    this.activities = this.#tables.activities;
    this.measures = this.#tables.measures;
    this.profiles = this.#tables.profiles;
    this.links = this.#tables.links;
    const views = openViews(this, openColumns(columns, tables));
    this.vendorAt = views.vendorAt;
    this.productAt = views.productAt;
    this.integrationAt = views.integrationAt;
    const targetRows = new Map(this.targets.map((item, row) => [item.key, row]));
    const interfaceRows = new Map(this.interfaces.map((item, row) => [item.key, row]));
    this.#keyRows = {
      target: (key) => targetRows.get(key),
      interface: (key) => interfaceRows.get(key),
    };
    this.#facetSource = {
      columns,
      indexes,
      targetKeys: this.targets.map((row) => row.key),
      interfaceKeys: this.interfaces.map((row) => row.key),
    };
    this.#cellSets = openCellSets(indexes.cellBits, indexes.cells);
    this.#search = new NameSearch(indexes.search, this);
    this.#selector = new ProductSelector(columns, indexes, (filter) => this.#select(filter));
  }

  under(snapshot: SnapshotRef): Catalogue {
    return new ColumnCatalogue(this.columns, snapshot, this.#indexes);
  }

  at(snapshot: SnapshotRef, columns: Partial<Columns>, indexes: StatusIndexes): Catalogue {
    return new ColumnCatalogue({ ...this.columns, ...columns }, snapshot, { ...this.#indexes, ...indexes });
  }

  find(id: string): Entity | null {
    const small = this.#tables.byId.get(id);
    if (small !== undefined) return small;
    const found = findId(this.#indexes.ids, idColumns(this.columns), id);
    if (found === null) return null;
    if (found.table === 0) return { type: 'Vendor', value: this.vendorAt(found.row) };
    if (found.table === 1) return { type: 'Product', value: this.productAt(found.row) };
    return { type: 'Integration', value: this.integrationAt(found.row) };
  }

  holderOfApproval(id: string): Entity | null {
    const found = approvalHolder(this.columns, id);
    if (found === null) return null;
    if (found.table === 'vendor') return { type: 'Vendor', value: this.vendorAt(found.row) };
    return { type: 'Integration', value: this.integrationAt(found.row) };
  }

  integrationOfClaim(claim: ClaimRef): Integration | null {
    const row = integrationOfClaim(this.columns, claim);
    return row < 0 ? null : this.integrationAt(row);
  }

  agency(key: string): Agency | null {
    return this.#tables.agencyByKey.get(key) ?? null;
  }

  target(key: string): Target | null {
    return this.#tables.targetByKey.get(key) ?? null;
  }

  interface(key: string): TargetInterface | null {
    return this.#tables.interfaceByKey.get(key) ?? null;
  }

  source(key: string): Source | null {
    return this.#tables.sourceByKey.get(key) ?? null;
  }

  duty(key: string): Requirement | null {
    return this.#tables.dutyByKey.get(key) ?? null;
  }

  dutiesShownAt(key: string): readonly Requirement[] {
    return this.#tables.dutiesShownAt.get(key) ?? [];
  }

  interfacesOf(targetKey: string): readonly TargetInterface[] {
    return this.#tables.interfacesOf.get(targetKey) ?? [];
  }

  productsDenied(targetKey: string): readonly Product[] {
    const target = this.#keyRows.target(targetKey);
    return target === undefined ? [] : productsDenied(this.columns, target).map((row) => this.productAt(row));
  }

  selfDeclarationsOf(productId: string): readonly SelfDeclaration[] {
    return this.#tables.selfDeclarationsOf.get(productId) ?? [];
  }

  integrations(filter: IntegrationFilter, page: PageRequest, within: Within = all): Page<Integration> {
    const selection = this.#select(filter, within);
    if (!isPlain(page)) {
      const key = `integrations ${orderKey(page.order)} ${keyOf(filter, within)}`;
      const rows = this.#order(key, page.order, () => selectedRows(selection, this.#indexes.cells), filter);
      return orderedPage(rows, page, (row) => this.integrationAt(row));
    }
    const { rows, hasNext, hasPrevious } = pageOf(selection, this.#indexes.cells, page);
    return {
      items: rows.map((row) => this.integrationAt(row)),
      total: selection.total,
      hasNext,
      hasPrevious,
    };
  }

  integrationFacets(
    filter: IntegrationFilter,
    fields: readonly IntegrationFacet[],
    within: Within = all,
  ): Facet[] {
    return fields.map((field) =>
      this.#facet(`integrations ${field} ${keyOf(filter, within)}`, () =>
        facetIntegrations(this.#facetSource, this.#select(filter, within), field),
      ),
    );
  }

  integrationCrossCounts(
    filter: IntegrationFilter,
    rows: CrossFacet,
    columns: CrossFacet,
    within: Within = all,
  ): CrossCount[] {
    return crossIntegrations(this.#facetSource, this.#select(filter, within), rows, columns);
  }

  products(filter: ProductFilter, page: PageRequest): Page<Product> {
    const selection = this.#selector.products(filter);
    if (isPlain(page)) return pageOfSet(selection, page, (row) => this.productAt(row));
    const key = `products ${orderKey(page.order)} ${filterKey(filter)}`;
    const rows = this.#order(key, page.order, () => rowsOf(selection), filter, 'products');
    return orderedPage(rows, page, (row) => this.productAt(row));
  }

  productFacets(filter: ProductFilter, fields: readonly ProductFacet[]): Facet[] {
    return fields.map((field) =>
      this.#facet(`products ${field} ${filterKey(filter)}`, () =>
        facetProducts(this.#facetSource, this.#selector.products(filter).rows, field),
      ),
    );
  }

  vendors(filter: VendorFilter, page: PageRequest): Page<Vendor> {
    const selection = this.#selector.vendors(filter);
    if (isPlain(page)) return pageOfSet(selection, page, (row) => this.vendorAt(row));
    const key = `vendors ${orderKey(page.order)} ${filterKey(filter)}`;
    const rows = this.#order(key, page.order, () => rowsOf(selection), filter, 'vendors');
    return orderedPage(rows, page, (row) => this.vendorAt(row));
  }

  vendorFacets(filter: VendorFilter, fields: readonly VendorFacet[]): Facet[] {
    return fields.map((field) =>
      this.#facet(`vendors ${field} ${filterKey(filter)}`, () =>
        facetVendors(this.#facetSource, this.#selector.vendors(filter).rows, field),
      ),
    );
  }

  search(text: string, types: readonly Entity['type'][] | null, first: number): SearchHit[] {
    return this.#search.find(text, types, first);
  }

  #select(filter: IntegrationFilter, within: Within = all): Selection {
    // What one product has is sooner found than remembered.
    const product = this.#onlyProduct(within);
    if (product !== null) return this.#selectOf(product, filter);
    return this.#selections.get(
      keyOf(filter, within),
      () => {
        const passing = intersection(this.#cellsOf(filter), this.#cellsOf(within));
        const products = intersection(this.#named(filter), this.#named(within));
        const selected =
          products === null
            ? selectCells(this.#indexes.cells, passing)
            : selectRows(this.#indexes.cells, passing, products, this.#indexes.integrationsAt);
        const fits = datesFit(this.columns, filter);
        return fits === null ? selected : narrowSelection(selected, this.#indexes.cells, fits);
      },
      (selection) => (selection.cells?.list.byteLength ?? 0) * 2 + (selection.rows?.byteLength ?? 0),
    );
  }

  /** The row of the product, where the list is of one product and nothing else; -1: there is none. */
  #onlyProduct(within: Within): number | null {
    const [id, ...others] = within.productIds ?? [];
    if (id === undefined || others.length > 0 || Object.keys(within).length > 1) return null;
    const found = findId(this.#indexes.ids, idColumns(this.columns), id);
    return found?.table === 1 ? found.row : -1;
  }

  #selectOf(product: number, filter: IntegrationFilter): Selection {
    const named = this.#named(filter);
    const isIn = product >= 0 && (named === null || named.has(product));
    const { cells, integrationsAt } = this.#indexes;
    const selected = selectRows(cells, this.#cellsOf(filter), isIn ? [product] : [], integrationsAt);
    const fits = datesFit(this.columns, filter);
    return fits === null ? selected : narrowSelection(selected, cells, fits);
  }

  /** The rows of a list in an order, remembered for the pages that follow. */
  #order(
    key: string,
    order: Order | undefined,
    rowsOfList: () => Uint32Array,
    { text = '' }: { readonly text?: string },
    of: 'products' | 'vendors' | 'integrations' = 'integrations',
  ): Uint32Array {
    return this.#orders.get(
      key,
      () => {
        const rows = rowsOfList();
        if (order === undefined || (order.by === 'NAME' && !order.isDescending)) return rows;
        return orderRows(rows, order.isDescending, this.#rankOf(order, text, of));
      },
      (rows) => rows.byteLength,
    );
  }

  #rankOf({ by }: Order, text: string, of: 'products' | 'vendors' | 'integrations'): RankOf {
    const { integrationSince, integrationValidUntil, integrationProduct } = this.columns;
    if (by === 'SINCE') return dateRanks(this.columns, integrationSince);
    if (by === 'VALID_UNTIL') return dateRanks(this.columns, integrationValidUntil);
    if (by === 'NAME') return (row) => row;
    const scores = this.#selector.scores(text, of === 'vendors' ? 'vendors' : 'products');
    return of === 'integrations'
      ? (row) => scores[integrationProduct[row] ?? 0] ?? 0
      : (row) => scores[row] ?? 0;
  }

  #cellsOf(filter: IntegrationFilter): BitSet | null {
    return remember(this.#passing, filter, () =>
      cellsOf(this.#indexes.cells, this.#cellSets, filter, this.#keyRows),
    );
  }

  #named(filter: IntegrationFilter): BitSet | null {
    return remember(this.#products, filter, () => this.#selector.named(filter));
  }

  #facet(key: string, make: () => Facet): Facet {
    return this.#facets.get(key, make, (facet) => facet.buckets.length * 100);
  }
}

/** Lists that belong to no object. */
const all: Within = {};

const keyOf = (filter: IntegrationFilter, within: Within) =>
  within === all ? filterKey(filter) : `${filterKey(filter)} within ${filterKey(within)}`;

/** What both hold, as a set of its own; null: all. */
function intersection(left: BitSet | null, right: BitSet | null): BitSet | null {
  if (left === null || right === null) return left ?? right;
  return new BitSet(left.size, left.words.slice()).intersect(right);
}

function remember<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  known.set(key, value);
  return value;
}

const orderKey = (order: Order | undefined): string =>
  order === undefined ? 'NAME' : `${order.by}${order.isDescending ? ' falling' : ''}`;

function rowsOf({ rows, total }: { readonly rows: BitSet; readonly total: number }): Uint32Array {
  const all = new Uint32Array(total);
  let used = 0;
  rows.forEach((row) => {
    all[used++] = row;
  });
  return all;
}

function orderedPage<T>(rows: Uint32Array, request: PageRequest, view: (row: number) => T): Page<T> {
  const { rows: own, places, hasNext, hasPrevious } = pageOfRows(rows, request);
  return { items: own.map(view), places, total: rows.length, hasNext, hasPrevious };
}

function pageOfSet<T>(
  selection: { readonly rows: BitSet; readonly total: number },
  page: PageRequest,
  view: (row: number) => T,
): Page<T> {
  const { rows, total } = selection;
  const items: T[] = [];
  let row = rows.next(page.after + 1);
  for (; row >= 0 && items.length < page.first; row = rows.next(row + 1)) items.push(view(row));
  const lowest = page.after < 0 ? -1 : rows.next(0);
  return { items, total, hasNext: row >= 0, hasPrevious: lowest >= 0 && lowest <= page.after };
}
