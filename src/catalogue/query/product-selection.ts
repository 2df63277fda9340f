/** What filters of products and vendors select. */
import { careSettings, productCategories } from '../../domain/vocabulary.ts';
import type { IntegrationFilter, ProductFilter, VendorFilter } from '../catalogue.ts';
import { Memo } from '../memo.ts';
import { NameSelector } from '../search/name-selector.ts';
import { type Columns, sizesOf, wordOf } from '../snapshot/columns.ts';
import { findId } from '../snapshot/id-table.ts';
import { BitSet } from './bit-set.ts';
import { filterKey } from './filter-key.ts';
import { type Indexes, idColumns } from './indexes.ts';
import { maskOf, type Selection } from './integration-selection.ts';

export interface SetSelection {
  readonly rows: BitSet;
  readonly total: number;
}

/** Bytes that remembered sets may take. */
const memoBytes = 8 * 2 ** 20;

/** Conditions that name products or vendors. */
type Named = Pick<
  IntegrationFilter,
  'organisationNumbers' | 'vendorIds' | 'productIds' | 'text' | 'notStated'
>;

export class ProductSelector {
  readonly #columns: Columns;
  readonly #indexes: Indexes;
  readonly #integrations: (filter: IntegrationFilter) => Selection;
  readonly #sizes: { readonly vendors: number; readonly products: number };
  readonly #names: NameSelector;
  readonly #memo = new Memo<SetSelection>(memoBytes);

  constructor(columns: Columns, indexes: Indexes, integrations: (filter: IntegrationFilter) => Selection) {
    this.#columns = columns;
    this.#indexes = indexes;
    this.#integrations = integrations;
    this.#sizes = sizesOf(columns);
    this.#names = new NameSelector(columns, indexes);
  }

  /** Products that match. */
  products(filter: ProductFilter): SetSelection {
    return this.#remember(`products ${filterKey(filter)}`, () => {
      const rows = this.named(filter) ?? BitSet.full(this.#sizes.products);
      const { productCategories: kinds, productSettings } = this.#indexes;
      if (filter.categories !== undefined) {
        rows.intersect(this.#withAny(kinds, maskOf(productCategories, filter.categories)));
      }
      if (filter.careSettings !== undefined) {
        rows.intersect(this.#withAny(productSettings, maskOf(careSettings, filter.careSettings)));
      }
      if (filter.notStated?.includes('CATEGORY'))
        rows.intersect(this.#without(this.#indexes.productCategories));
      if (filter.notStated?.includes('CARE_SETTING'))
        rows.intersect(this.#without(this.#indexes.productSettings));
      for (const one of filter.allIntegrations ?? []) rows.intersect(this.#productsOf(one));
      if (filter.anyIntegration !== undefined) {
        const any = new BitSet(this.#sizes.products);
        for (const one of filter.anyIntegration) any.unite(this.#productsOf(one));
        rows.intersect(any);
      }
      return rows;
    });
  }

  /** Vendors that match. */
  vendors(filter: VendorFilter): SetSelection {
    return this.#remember(`vendors ${filterKey(filter)}`, () => {
      const rows = BitSet.full(this.#sizes.vendors);
      if (filter.organisationNumbers !== undefined) {
        rows.intersect(this.#setOf(this.#sizes.vendors, this.#numbered(filter.organisationNumbers)));
      }
      if (filter.products !== undefined) {
        const vendors = new BitSet(this.#sizes.vendors);
        this.products(filter.products).rows.forEach((product) => {
          const vendor = this.#columns.productVendor[product] ?? 0;
          if (vendor > 0) vendors.add(vendor - 1);
        });
        rows.intersect(vendors);
      }
      const named = this.#names.vendors(filter.text);
      return named === null ? rows : rows.intersect(named);
    });
  }

  /** Products that match the conditions that name products or vendors; null without such a condition. A fresh set. */
  named(filter: Named): BitSet | null {
    const sets: BitSet[] = [];
    if (filter.organisationNumbers !== undefined) {
      sets.push(this.#names.productsOfVendors(this.#numbered(filter.organisationNumbers)));
    }
    if (filter.vendorIds !== undefined)
      sets.push(this.#names.productsOfVendors(this.#rowsOf(0, filter.vendorIds)));
    if (filter.productIds !== undefined) {
      sets.push(this.#setOf(this.#sizes.products, this.#rowsOf(1, filter.productIds)));
    }
    if (filter.notStated?.includes('VENDOR')) sets.push(this.#without(this.#columns.productVendor));
    const named = this.#names.products(filter.text);
    if (named !== null) sets.push(named);
    const [first, ...others] = sets;
    if (first === undefined) return null;
    for (const other of others) first.intersect(other);
    return first;
  }

  #productsOf(filter: IntegrationFilter): BitSet {
    const selection = this.#integrations(filter);
    const { integrationProduct } = this.#columns;
    const { starts, items } = this.#indexes.cells.rows;
    const set = new BitSet(this.#sizes.products);
    if (selection.rows !== null) for (const row of selection.rows) set.add(integrationProduct[row] ?? 0);
    else {
      selection.cells?.forEach((cell) => {
        const end = starts[cell + 1] ?? 0;
        for (let j = starts[cell] ?? 0; j < end; j++) set.add(integrationProduct[items[j] ?? 0] ?? 0);
      });
    }
    return set;
  }

  /** How well each row's names fit the text. */
  scores(text: string, of: 'products' | 'vendors'): Float32Array {
    return this.#names.scores(text, of);
  }

  #withAny(masks: Uint16Array, mask: number): BitSet {
    const set = new BitSet(this.#sizes.products);
    masks.forEach((values, row) => {
      if ((values & mask) !== 0) set.add(row);
    });
    return set;
  }

  /** Products of which the column says nothing. */
  #without(column: ArrayLike<number>): BitSet {
    const set = new BitSet(this.#sizes.products);
    for (let row = 0; row < this.#sizes.products; row++) if ((column[row] ?? 0) === 0) set.add(row);
    return set;
  }

  #setOf(size: number, rows: Iterable<number>): BitSet {
    const set = new BitSet(size);
    for (const row of rows) set.add(row);
    return set;
  }

  #rowsOf(table: number, ids: readonly string[]): number[] {
    return ids.flatMap((id) => {
      const found = findId(this.#indexes.ids, idColumns(this.#columns), id);
      return found?.table === table ? [found.row] : [];
    });
  }

  #numbered(numbers: readonly string[]): number[] {
    return numbers.flatMap((number) => {
      const rows: number[] = [];
      const sorted = this.#indexes.vendorsByNumber;
      const numberAt = (place: number) =>
        wordOf(this.#columns, this.#columns.vendorNumber[sorted[place] ?? 0]);
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((numberAt(middle) ?? '') < number) low = middle + 1;
        else high = middle;
      }
      for (; low < sorted.length && numberAt(low) === number; low++) rows.push(sorted[low] ?? 0);
      return rows;
    });
  }

  #remember(key: string, make: () => BitSet): SetSelection {
    return this.#memo.get(
      key,
      () => {
        const rows = make();
        return { rows, total: rows.count() };
      },
      (selection) => selection.rows.words.byteLength,
    );
  }
}
