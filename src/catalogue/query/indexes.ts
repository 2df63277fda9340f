/** Everything that is derived from a snapshot's columns for reading: typed arrays only, so that it can be transferred. */
import { observations } from '../../domain/vocabulary.ts';
import { smallTablesOf } from '../rows.ts';
import { buildSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { type Columns, sizesOf, textAt, wordOf } from '../snapshot/columns.ts';
import { buildIdTable, type TextColumn } from '../snapshot/id-table.ts';
import {
  buildCellBits,
  buildCells,
  type CellBits,
  type Cells,
  type Lists,
  listsByKey,
  maxOf,
  type ProductMasks,
} from './cells.ts';
import { buildPairCounts, type PairCounts } from './pair-counts.ts';

export interface Indexes {
  /** Vendors, products, integrations by id. */
  readonly ids: Uint32Array;
  readonly cells: Cells;
  readonly cellBits: CellBits;
  readonly pairCounts: PairCounts;
  readonly search: SearchIndex;
  /** First integration of each product, and the end: integrations stand in the order of their products. */
  readonly integrationsAt: Uint32Array;
  /** Products of each vendor (row plus one; 0: none), rising. */
  readonly productsOfVendor: Lists;
  /** Vendors with an organisation number, in the order of the numbers. */
  readonly vendorsByNumber: Uint32Array;
  /** Place of each vendor among the vendors' ids in order: settles the order of buckets without comparing texts. */
  readonly vendorIdRanks: Uint32Array;
  /** The other way round. */
  readonly vendorsByRank: Uint32Array;
  /** One bit a care setting. */
  readonly productSettings: Uint16Array;
  /** One bit a category, one bit a headline. Headlines and targets are those of rows that stand on their lists. */
  readonly productCategories: Uint16Array;
  readonly productHeadlines: Uint8Array;
  readonly vendorHeadlines: Uint8Array;
  /** Distinct targets that products and vendors integrate with. */
  readonly productTargets: Lists;
  readonly vendorTargets: Lists;
}

/** What of the indexes follows from statuses, and so is another on another day. */
export type StatusIndexes = Pick<
  Indexes,
  'cells' | 'cellBits' | 'pairCounts' | 'productHeadlines' | 'vendorHeadlines'
>;

/** One bit for each value that a product has, from the list that its starts lead into. */
function masksOf(starts: Uint32Array, codes: ArrayLike<number>): Uint16Array {
  return Uint16Array.from({ length: Math.max(0, starts.length - 1) }, (_, row) => {
    let mask = 0;
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i++) mask |= 1 << (codes[i] ?? 0);
    return mask;
  });
}

function productMasks(columns: Columns): ProductMasks {
  return {
    categories: masksOf(columns.productCategoriesAt, columns.productCategory),
    careSettings: masksOf(columns.productSettingsAt, columns.productSetting),
  };
}

/** Reads every integration once. */
export function buildStatusIndexes(
  columns: Columns,
  masks: ProductMasks = productMasks(columns),
): StatusIndexes {
  const { vendors, products, integrations } = sizesOf(columns);
  const cells = buildCells(columns, masks);
  const productHeadlines = new Uint8Array(products);
  const vendorHeadlines = new Uint8Array(vendors);
  for (let row = 0; row < integrations; row++) {
    if (!isOnList(columns, row)) continue;
    const product = columns.integrationProduct[row] ?? 0;
    const bit = 1 << (columns.integrationHeadline[row] ?? 0);
    productHeadlines[product] = (productHeadlines[product] ?? 0) | bit;
    const vendor = columns.productVendor[product] ?? 0;
    if (vendor > 0) vendorHeadlines[vendor - 1] = (vendorHeadlines[vendor - 1] ?? 0) | bit;
  }
  const [cellBits, pairCounts] = [buildCellBits(cells), buildPairCounts(cells)];
  return { cells, cellBits, pairCounts, productHeadlines, vendorHeadlines };
}

/** Reads every row once; for the hydrating worker. */
export function buildIndexes(columns: Columns): Indexes {
  const { vendors, products } = sizesOf(columns);
  const masks = productMasks(columns);
  const productsOfVendor = listsByKey(columns.productVendor, vendors + 1);
  const integrationsAt = startsOf(columns.integrationProduct, products);
  const targets = 1 + maxOf(columns.integrationTarget);
  return {
    ids: buildIdTable(idColumns(columns)),
    ...buildStatusIndexes(columns, masks),
    search: buildSearchIndex(columns, smallTablesOf(columns)),
    integrationsAt,
    productsOfVendor,
    vendorsByNumber: vendorsByNumber(columns, vendors),
    ...rankVendors(columns, vendors),
    productCategories: masks.categories,
    productSettings: masks.careSettings,
    productTargets: distinctLists(products, targets, (product, visit) => {
      const end = integrationsAt[product + 1] ?? 0;
      for (let i = integrationsAt[product] ?? 0; i < end; i++) {
        if (isOnList(columns, i)) visit(columns.integrationTarget[i] ?? 0);
      }
    }),
    vendorTargets: distinctLists(vendors, targets, (vendor, visit) => {
      const end = productsOfVendor.starts[vendor + 2] ?? 0;
      for (let j = productsOfVendor.starts[vendor + 1] ?? 0; j < end; j++) {
        const product = productsOfVendor.items[j] ?? 0;
        const last = integrationsAt[product + 1] ?? 0;
        for (let i = integrationsAt[product] ?? 0; i < last; i++) {
          if (isOnList(columns, i)) visit(columns.integrationTarget[i] ?? 0);
        }
      }
    }),
  };
}

const [listed, stale] = [observations.indexOf('LISTED'), observations.indexOf('SOURCE_STALE')];

/** Whether the integration stands on its list, as far as anybody knows. */
export function isOnList({ integrationObservation }: Columns, row: number): boolean {
  const code = integrationObservation[row];
  return code === listed || code === stale;
}

/** The id columns of the large tables, in the order in which the id table numbers them. */
export function idColumns(
  columns: Columns,
): readonly [vendors: TextColumn, products: TextColumn, integrations: TextColumn] {
  return [
    { bytes: columns.vendorIds, starts: columns.vendorIdsAt },
    { bytes: columns.productIds, starts: columns.productIdsAt },
    { bytes: columns.integrationIds, starts: columns.integrationIdsAt },
  ];
}

function startsOf(sorted: ArrayLike<number>, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < sorted.length; i++) starts[(sorted[i] ?? 0) + 1] = i + 1;
  for (let key = 0; key < count; key++) {
    starts[key + 1] = Math.max(starts[key + 1] ?? 0, starts[key] ?? 0);
  }
  return starts;
}

function vendorsByNumber(columns: Columns, vendors: number): Uint32Array {
  const numbered: { number: string; row: number }[] = [];
  for (let row = 0; row < vendors; row++) {
    const number = wordOf(columns, columns.vendorNumber[row]);
    if (number !== null) numbered.push({ number, row });
  }
  numbered.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.row - b.row));
  return Uint32Array.from(numbered, (entry) => entry.row);
}

function rankVendors(columns: Columns, vendors: number): Pick<Indexes, 'vendorIdRanks' | 'vendorsByRank'> {
  const ids = Array.from({ length: vendors }, (_, row) => ({
    id: textAt(columns.vendorIds, columns.vendorIdsAt, row),
    row,
  }));
  ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  const vendorIdRanks = new Uint32Array(vendors);
  ids.forEach(({ row }, rank) => {
    vendorIdRanks[row] = rank;
  });
  return { vendorIdRanks, vendorsByRank: Uint32Array.from(ids, (entry) => entry.row) };
}

function distinctLists(
  count: number,
  values: number,
  each: (key: number, visit: (value: number) => void) => void,
): Lists {
  const starts = new Uint32Array(count + 1);
  const metBy = new Uint32Array(values);
  const items: number[] = [];
  for (let key = 0; key < count; key++) {
    each(key, (value) => {
      if (metBy[value] === key + 1) return;
      metBy[value] = key + 1;
      items.push(value);
    });
    starts[key + 1] = items.length;
  }
  return { starts, items: Uint32Array.from(items) };
}
