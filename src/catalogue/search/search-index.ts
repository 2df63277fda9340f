/**
 * The words of all names, sorted, with the entities that bear each: typed arrays built in the hydrating worker and
 * transferred, so the main thread neither builds nor copies it. An own index, because the libraries keep theirs as
 * objects on the heap of the thread that built them: at 100,000 names hundreds of milliseconds and tens of megabytes.
 */
import { product } from '../../domain/entities/product.ts';
import { vendor } from '../../domain/entities/vendor.ts';
import { termsOf } from '../query/fold.ts';
import { openColumns } from '../rows.ts';
import { type Columns, sizesOf } from '../snapshot/columns.ts';
import { readersOf } from '../snapshot/field-readers.ts';
import { narrowArray, TextPool } from '../snapshot/packing.ts';
import type { SmallTables } from '../snapshot/snapshot-writer.ts';

/** Kinds of searchable entities, in the order of their document numbers. */
export const documentKinds = [
  'vendor',
  'product',
  'target',
  'interface',
  'municipality',
  'framework',
  'agency',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface SearchIndex {
  /** Distinct terms in the order of their UTF-16 code units. */
  readonly terms: Uint8Array;
  readonly termsAt: Uint32Array;
  /** Documents of each term, rising. */
  readonly documentsAt: Uint32Array;
  readonly documents: Uint32Array;
  /** Words in each document's names, at most 255: a name that the query covers more of ranks higher. */
  readonly lengths: Uint8Array;
  /** First document number of each kind, and the end. */
  readonly kindsAt: Uint32Array;
}

/** Reads every name once. */
export function buildSearchIndex(columns: Columns, tables: SmallTables): SearchIndex {
  const sizes = sizesOf(columns);
  const documentsOf = new Map<string, number[]>();
  const lengths: number[] = [];
  const kindsAt: number[] = [0];
  // The same words stand in many names; folding is dear. No fold reaches across a space.
  const known = new Map<string, readonly string[]>();
  const termsOfPart = (part: string) => {
    const terms = known.get(part) ?? termsOf(part);
    known.set(part, terms);
    return terms;
  };
  const add = (names: Iterable<string | null>) => {
    const document = lengths.length;
    let shortest = 255;
    for (const name of new Set(names)) {
      if (name === null) continue;
      const terms = name.split(/\s+/).flatMap(termsOfPart);
      shortest = Math.min(shortest, terms.length);
      for (const term of terms) {
        const documents = documentsOf.get(term);
        if (documents === undefined) documentsOf.set(term, [document]);
        else if (documents.at(-1) !== document) documents.push(document);
      }
    }
    lengths.push(shortest);
  };
  const end = () => kindsAt.push(lengths.length);

  const opened = openColumns(columns, tables);
  const [vendors, products] = [readersOf(vendor.fields, opened), readersOf(product.fields, opened)];
  for (let row = 0; row < sizes.vendors; row++) {
    add([vendors.name(row), ...vendors.names(row).map(({ value }) => value)]);
  }
  end();
  for (let row = 0; row < sizes.products; row++) {
    add([products.name(row), ...products.aliases(row)]);
  }
  end();
  for (const row of tables.targets) add([row.name.nb, row.name.en, row.key]);
  end();
  for (const row of tables.interfaces) add([row.name.nb, row.name.en, row.key]);
  end();
  for (const row of tables.municipalities) add([row.name]);
  end();
  for (const row of tables.frameworks) add([row.title, row.identifier]);
  end();
  for (const row of tables.agencies) add([row.name.nb, row.name.en, row.key]);
  end();
  return pack(documentsOf, lengths, kindsAt);
}

function pack(
  documentsOf: ReadonlyMap<string, readonly number[]>,
  lengths: readonly number[],
  kindsAt: readonly number[],
): SearchIndex {
  const terms = [...documentsOf.keys()].sort();
  const pool = new TextPool(false);
  const documentsAt = new Uint32Array(terms.length + 1);
  const total = documentsOf.values().reduce((sum, documents) => sum + documents.length, 0);
  const documents = new Uint32Array(total);
  terms.forEach((term, i) => {
    pool.add(term);
    const list = documentsOf.get(term) ?? [];
    documents.set(list, documentsAt[i] ?? 0);
    documentsAt[i + 1] = (documentsAt[i] ?? 0) + list.length;
  });
  const { bytes, starts } = pool.texts();
  return {
    terms: bytes,
    termsAt: starts,
    documentsAt,
    documents,
    lengths: narrowArray(lengths, 255) as Uint8Array,
    kindsAt: Uint32Array.from(kindsAt),
  };
}
