/** The lists of a catalogue: pages, totals, facets and cross counts of integrations, products and vendors. */
import type {
  Catalogue,
  CrossCount,
  CrossFacet,
  Facet,
  Integration,
  IntegrationFacet,
  IntegrationFilter,
  Page,
  PageRequest,
  Product,
  ProductFacet,
  ProductFilter,
  Vendor,
  VendorFacet,
  VendorFilter,
  Within,
} from './catalogue.ts';
import { Memo } from './memo.ts';
import { orderedPage, pageOfSet, rowsOf } from './pages.ts';
import type { KeyRows } from './query/conditions.ts';
import { crossIntegrations, eachCrossOf } from './query/cross-counts.ts';
import {
  countFieldOf,
  type FacetSource,
  facetIntegrations,
  facetOfCounts,
  facetProducts,
  facetVendors,
} from './query/facets.ts';
import { filterKey } from './query/filter-key.ts';
import type { Indexes } from './query/indexes.ts';
import { pageOf, selectedRows } from './query/integration-selection.ts';
import { everywhere, IntegrationSelector, selectionKey } from './query/integration-selector.ts';
import { ProductSelector } from './query/product-selection.ts';
import { isPlain } from './query/row-order.ts';
import { orderKey, RowOrders } from './query/row-orders.ts';
import type { ViewSource } from './views.ts';

/** Bytes that the answers remembered for filters and facets may take, in all. */
const memoBytes = 32 * 2 ** 20;

/** What the lists are of: columns, and rows as objects. */
type ListSource = ViewSource & Pick<Catalogue, 'targets' | 'interfaces'>;

export class CatalogueLists {
  /** Rows of targets and interfaces by their keys. */
  readonly keyRows: KeyRows;
  readonly #source: ListSource;
  readonly #indexes: Indexes;
  readonly #facetSource: FacetSource;
  readonly #selector: ProductSelector;
  readonly #integrations: IntegrationSelector;
  readonly #orders: RowOrders;
  readonly #facets = new Memo<Facet>(memoBytes / 2);

  constructor(source: ListSource, indexes: Indexes) {
    const { columns, targets, interfaces } = source;
    const targetRows = new Map(targets.map(({ key }, row) => [key, row]));
    const interfaceRows = new Map(interfaces.map(({ key }, row) => [key, row]));
    this.#source = source;
    this.#indexes = indexes;
    this.keyRows = {
      target: (key) => targetRows.get(key),
      interface: (key) => interfaceRows.get(key),
    };
    this.#facetSource = {
      columns,
      indexes,
      targetKeys: targets.map(({ key }) => key),
      interfaceKeys: interfaces.map(({ key }) => key),
    };
    this.#selector = new ProductSelector(columns, indexes, (filter) => this.#integrations.select(filter));
    const named = (filter: IntegrationFilter) => this.#selector.named(filter);
    this.#integrations = new IntegrationSelector({ columns, indexes }, this.keyRows, named, memoBytes / 2);
    this.#orders = new RowOrders(columns, this.#selector, memoBytes / 2);
  }

  integrations(filter: IntegrationFilter, page: PageRequest, within: Within = everywhere): Page<Integration> {
    const selection = this.#integrations.select(filter, within);
    if (!isPlain(page)) {
      const key = `integrations ${orderKey(page.order)} ${selectionKey(filter, within)}`;
      const rows = this.#orders.rows(
        key,
        page.order,
        () => selectedRows(selection, this.#indexes.cells),
        filter,
      );
      return orderedPage(rows, page, (row) => this.#source.integrationAt(row));
    }
    const { rows, hasNext, hasPrevious } = pageOf(selection, this.#indexes.cells, page);
    return {
      items: rows.map((row) => this.#source.integrationAt(row)),
      total: selection.total,
      hasNext,
      hasPrevious,
    };
  }

  integrationFacets(
    filter: IntegrationFilter,
    fields: readonly IntegrationFacet[],
    within: Within = everywhere,
  ): Facet[] {
    return fields.map((field) => {
      const dimension = countFieldOf(field);
      const counts = dimension && this.#integrations.countsOf(filter, within, dimension);
      if (counts) return facetOfCounts(this.#facetSource, field, counts);
      return this.#facet(`integrations ${field} ${selectionKey(filter, within)}`, () =>
        facetIntegrations(this.#facetSource, this.#integrations.select(filter, within), field),
      );
    });
  }

  integrationCrossCounts(
    filter: IntegrationFilter,
    rows: CrossFacet,
    columns: CrossFacet,
    within: Within = everywhere,
  ): CrossCount[] {
    const source = this.#facetSource;
    return crossIntegrations(source, rows, columns, (visit) => {
      if (!this.#integrations.eachPair(filter, within, [rows, columns], visit))
        eachCrossOf(source, this.#integrations.select(filter, within), rows, columns)(visit);
    });
  }

  products(filter: ProductFilter, page: PageRequest): Page<Product> {
    const selection = this.#selector.products(filter);
    if (isPlain(page)) return pageOfSet(selection, page, (row) => this.#source.productAt(row));
    const key = `products ${orderKey(page.order)} ${filterKey(filter)}`;
    const rows = this.#orders.rows(key, page.order, () => rowsOf(selection), filter, 'products');
    return orderedPage(rows, page, (row) => this.#source.productAt(row));
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
    if (isPlain(page)) return pageOfSet(selection, page, (row) => this.#source.vendorAt(row));
    const key = `vendors ${orderKey(page.order)} ${filterKey(filter)}`;
    const rows = this.#orders.rows(key, page.order, () => rowsOf(selection), filter, 'vendors');
    return orderedPage(rows, page, (row) => this.#source.vendorAt(row));
  }

  vendorFacets(filter: VendorFilter, fields: readonly VendorFacet[]): Facet[] {
    return fields.map((field) =>
      this.#facet(`vendors ${field} ${filterKey(filter)}`, () =>
        facetVendors(this.#facetSource, this.#selector.vendors(filter).rows, field),
      ),
    );
  }

  #facet(key: string, make: () => Facet): Facet {
    return this.#facets.get(key, make, (facet) => facet.buckets.length * 100);
  }
}
