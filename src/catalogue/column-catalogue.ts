/** A catalogue over columns and their indexes. */
import type { ClaimRef } from '../domain/model.ts';
import type { SnapshotRef } from '../domain/record.ts';
import type { DataMode } from '../domain/vocabulary.ts';
import { approvalHolder, integrationOfClaim, productsDenied } from './approval-holder.ts';
import type {
  Agency,
  Catalogue,
  Entity,
  Framework,
  Integration,
  Link,
  Municipality,
  PlanElement,
  PortfolioMeasure,
  Product,
  Profile,
  Requirement,
  RoadmapActivity,
  SearchHit,
  SelfDeclaration,
  Source,
  Target,
  TargetInterface,
  Vendor,
} from './catalogue.ts';
import { CatalogueLists } from './catalogue-lists.ts';
import { type ListSizes, listSizes } from './list-sizes.ts';
import type { KeyRows } from './query/conditions.ts';
import { type Indexes, idColumns, type StatusIndexes } from './query/indexes.ts';
import { openColumns, smallTablesOf } from './rows.ts';
import { NameSearch } from './search/name-search.ts';
import { type Columns, sizesOf } from './snapshot/columns.ts';
import { findId } from './snapshot/id-table.ts';
import { openTables, type Tables } from './snapshot/tables.ts';
import { buffersOf } from './snapshot/transfer.ts';
import { openViews, type ViewSource } from './views.ts';

/** By the index that all catalogues of one content share. */
const knownSizes = new WeakMap<Uint32Array, ListSizes>();

/** A catalogue over columns. Made by `openCatalogue`. */
export class ColumnCatalogue implements Catalogue, ViewSource {
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
  readonly integrations: Catalogue['integrations'];
  readonly integrationFacets: Catalogue['integrationFacets'];
  readonly integrationCrossCounts: Catalogue['integrationCrossCounts'];
  readonly products: Catalogue['products'];
  readonly productFacets: Catalogue['productFacets'];
  readonly vendors: Catalogue['vendors'];
  readonly vendorFacets: Catalogue['vendorFacets'];
  readonly #indexes: Indexes;
  readonly #search: NameSearch;
  readonly #tables: Tables;
  readonly #keyRows: KeyRows;

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
    const lists = new CatalogueLists(this, indexes);
    this.#keyRows = lists.keyRows;
    this.integrations = (...asked) => lists.integrations(...asked);
    this.integrationFacets = (...asked) => lists.integrationFacets(...asked);
    this.integrationCrossCounts = (...asked) => lists.integrationCrossCounts(...asked);
    this.products = (...asked) => lists.products(...asked);
    this.productFacets = (...asked) => lists.productFacets(...asked);
    this.vendors = (...asked) => lists.vendors(...asked);
    this.vendorFacets = (...asked) => lists.vendorFacets(...asked);
    this.#search = new NameSearch(indexes.search, this);
  }

  under(snapshot: SnapshotRef): Catalogue {
    return new ColumnCatalogue(this.columns, snapshot, this.#indexes);
  }

  /** What it is opened from. */
  get parts(): { readonly columns: Columns; readonly indexes: Indexes; readonly snapshot: SnapshotRef } {
    return { columns: this.columns, indexes: this.#indexes, snapshot: this.snapshot };
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

  search(...asked: Parameters<Catalogue['search']>): SearchHit[] {
    return this.#search.find(...asked);
  }
}
