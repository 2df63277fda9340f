/** Products and vendors whose names have the words of a text. */
import { BitSet } from '../query/bit-set.ts';
import { queryWordsOf } from '../query/fold.ts';
import type { Indexes } from '../query/indexes.ts';
import { type Columns, sizesOf } from '../snapshot/columns.ts';
import { matchesOf } from './search-query.ts';

/** What a word in the vendor's name counts for its product. */
const vendorShare = 0.6;

export class NameSelector {
  readonly #columns: Columns;
  readonly #indexes: Indexes;
  readonly #sizes: { readonly vendors: number; readonly products: number };

  constructor(columns: Columns, indexes: Indexes) {
    this.#columns = columns;
    this.#indexes = indexes;
    this.#sizes = sizesOf(columns);
  }

  /** Vendors with every word in a name; null: the text asks for nothing. */
  vendors(text: string | undefined): BitSet | null {
    const words = wordsOf(text);
    return (
      words && this.#byWords(words, this.#sizes.vendors, (word, typos) => this.#vendorsNamed(word, typos))
    );
  }

  /** Products with every word in a name of theirs or of their vendor's; null: the text asks for nothing. */
  products(text: string | undefined): BitSet | null {
    const words = wordsOf(text);
    return (
      words && this.#byWords(words, this.#sizes.products, (word, typos) => this.#productsNamed(word, typos))
    );
  }

  /** How well each row's names fit the text: its own words count more than those of a product's vendor. */
  scores(text: string, of: 'products' | 'vendors'): Float32Array {
    const size = this.#sizes[of];
    const words = wordsOf(text) ?? [];
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
    const set = this.productsOfVendors(documents.filter((document) => document < start));
    for (const document of documents) if (document >= start && document < end) set.add(document - start);
    return set;
  }

  /** The products of vendors, as a set of its own. */
  productsOfVendors(vendors: Iterable<number>): BitSet {
    const { starts, items } = this.#indexes.productsOfVendor;
    const set = new BitSet(this.#sizes.products);
    for (const vendor of vendors) {
      const end = starts[vendor + 2] ?? 0;
      for (let i = starts[vendor + 1] ?? 0; i < end; i++) set.add(items[i] ?? 0);
    }
    return set;
  }
}

/** Null for a text that asks for nothing; a text of signs only asks for what no name has. */
function wordsOf(text: string | undefined): string[] | null {
  return text === undefined || text.trim() === '' ? null : queryWordsOf(text);
}
