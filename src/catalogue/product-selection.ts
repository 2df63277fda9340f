/** What filters of products and vendors select. */
import { careSettings, productCategories } from '../domain/vocabulary.ts';
import { BitSet } from './bit-set.ts';
import type { IntegrationFilter, ProductFilter, VendorFilter } from './catalogue.ts';
import { type Columns, sizesOf, wordOf } from './columns.ts';
import { filterKey } from './filter-key.ts';
import { queryWordsOf } from './fold.ts';
import { findId } from './id-table.ts';
import { type Indexes, idColumns } from './indexes.ts';
import { maskOf, type Selection } from './integration-selection.ts';
import { Memo } from './memo.ts';
import { matchesOf } from './search-query.ts';

export interface SetSelection {
  readonly rows: BitSet;
  readonly total: number;
}

/** Bytes that remembered sets may take. */
const memoBytes = 8 * 2 ** 20;

/** What a word in the vendor's name counts for its product. */
const vendorShare = 0.6;

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
  readonly #memo = new Memo<SetSelection>(memoBytes);

  constructor(columns: Columns, indexes: Indexes, integrations: (filter: IntegrationFilter) => Selection) {
    this.#columns = columns;
    this.#indexes = indexes;
    this.#integrations = integrations;
    this.#sizes = sizesOf(columns);
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
      const words = this.#wordsOf(filter.text);
      if (words !== null) {
        rows.intersect(
          this.#byWords(words, this.#sizes.vendors, (word, typos) => this.#vendorsNamed(word, typos)),
        );
      }
      return rows;
    });
  }

  /** Products that match the conditions that name products or vendors; null without such a condition. A fresh set. */
  named(filter: Named): BitSet | null {
    const sets: BitSet[] = [];
    if (filter.organisationNumbers !== undefined) {
      sets.push(this.#productsOfVendors(this.#numbered(filter.organisationNumbers)));
    }
    if (filter.vendorIds !== undefined) sets.push(this.#productsOfVendors(this.#rowsOf(0, filter.vendorIds)));
    if (filter.productIds !== undefined) {
      sets.push(this.#setOf(this.#sizes.products, this.#rowsOf(1, filter.productIds)));
    }
    if (filter.notStated?.includes('VENDOR')) sets.push(this.#without(this.#columns.productVendor));
    const words = this.#wordsOf(filter.text);
    if (words !== null) {
      sets.push(
        this.#byWords(words, this.#sizes.products, (word, typos) => this.#productsNamed(word, typos)),
      );
    }
    const [first, ...others] = sets;
    if (first === undefined) return null;
    for (const other of others) first.intersect(other);
    return first;
  }

  /** How well each row's names fit the text: its own words count more than those of a product's vendor. */
  scores(text: string, of: 'products' | 'vendors'): Float32Array {
    const size = this.#sizes[of];
    const words = this.#wordsOf(text) ?? [];
    for (const typos of [false, true]) {
      const scores = new Float32Array(size);
      const found = new Uint8Array(size);
      for (const word of words) {
        const grades = this.#gradesOf(word, typos, of);
        for (let row = 0; row < size; row++) {
          const grade = grades[row] ?? 0;
          if (grade > 0) found[row] = (found[row] ?? 0) + 1;
          scores[row] = (scores[row] ?? 0) + grade;
        }
      }
      if (found.some((count) => count === words.length) || typos) return scores;
    }
    return new Float32Array(size);
  }

  #gradesOf(word: string, typos: boolean, of: 'products' | 'vendors'): Float32Array {
    const { search } = this.#indexes;
    const [, start = 0] = search.kindsAt;
    const { grades } = matchesOf(search, word, typos);
    const own = (document: number) => {
      const grade = grades[document] ?? 0;
      return grade === 0 ? 0 : grade + 20 / Math.max(1, search.lengths[document] ?? 1);
    };
    return Float32Array.from({ length: this.#sizes[of] }, (_, row) => {
      if (of === 'vendors') return own(row);
      const vendor = this.#columns.productVendor[row] ?? 0;
      return Math.max(own(start + row), vendor === 0 ? 0 : own(vendor - 1) * vendorShare);
    });
  }

  /** Null for a text that asks for nothing; a text of signs only asks for what no name has. */
  #wordsOf(text: string | undefined): string[] | null {
    return text === undefined || text.trim() === '' ? null : queryWordsOf(text);
  }

  /** Rows that have every word; with one typo a word only where nothing has them as they stand. */
  #byWords(words: readonly string[], size: number, named: (word: string, typos: boolean) => BitSet): BitSet {
    for (const typos of [false, true]) {
      const [first, ...others] = words;
      if (first === undefined) break;
      const all = named(first, typos);
      // A word that nothing has leaves nothing, whatever the others are.
      for (const word of others) if (all.next(0) >= 0) all.intersect(named(word, typos));
      if (all.next(0) >= 0) return all;
    }
    return new BitSet(size);
  }

  #vendorsNamed(word: string, typos: boolean): BitSet {
    const end = this.#indexes.search.kindsAt[1] ?? 0;
    const set = new BitSet(this.#sizes.vendors);
    for (const document of matchesOf(this.#indexes.search, word, typos).documents) {
      if (document < end) set.add(document);
    }
    return set;
  }

  /** By the product's own names and its vendor's. */
  #productsNamed(word: string, typos: boolean): BitSet {
    const [, start = 0, end = 0] = this.#indexes.search.kindsAt;
    const { documents } = matchesOf(this.#indexes.search, word, typos);
    const set = this.#productsOfVendors(documents.filter((document) => document < start));
    for (const document of documents) if (document >= start && document < end) set.add(document - start);
    return set;
  }

  #productsOfVendors(vendors: Iterable<number>): BitSet {
    const { starts, items } = this.#indexes.productsOfVendor;
    const set = new BitSet(this.#sizes.products);
    for (const vendor of vendors) {
      const end = starts[vendor + 2] ?? 0;
      for (let i = starts[vendor + 1] ?? 0; i < end; i++) set.add(items[i] ?? 0);
    }
    return set;
  }

  #productsOf(filter: IntegrationFilter): BitSet {
    const selection = this.#integrations(filter);
    const { integrationProduct } = this.#columns;
    const { starts, items } = this.#indexes.cells.rows;
    const set = new BitSet(this.#sizes.products);
    if (selection.rows !== null) for (const row of selection.rows) set.add(integrationProduct[row] ?? 0);
    else {
      for (const cell of selection.cells?.list ?? []) {
        const end = starts[cell + 1] ?? 0;
        for (let j = starts[cell] ?? 0; j < end; j++) set.add(integrationProduct[items[j] ?? 0] ?? 0);
      }
    }
    return set;
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
