/** Counts by value. */
import {
  careSettings,
  headlines,
  interfaceRoles,
  observations,
  processPhases,
  productCategories,
  standings,
  warningCodes,
} from '../../domain/vocabulary.ts';
import type { CrossFacet, Facet, IntegrationFacet, ProductFacet, VendorFacet } from '../catalogue.ts';
import { type Columns, textAt } from '../snapshot/columns.ts';
import type { BitSet } from './bit-set.ts';
import type { Cells, Lists } from './cells.ts';
import { type Indexes, isOnList } from './indexes.ts';
import type { Selection } from './integration-selection.ts';
import type { CountField } from './pair-counts.ts';
import { countWarnings } from './warnings.ts';

/** Value of the bucket of what has none: a product without a vendor or category, an integration without role. */
export const notStated = 'NOT_STATED';

/** Columns and indexes of a catalogue, and the keys of its targets and interfaces by row. */
export interface FacetSource {
  readonly columns: Columns;
  readonly indexes: Indexes;
  readonly targetKeys: readonly string[];
  readonly interfaceKeys: readonly string[];
}

/** Sums the counts of the selected cells; where single rows were selected, counts these. */
export function facetIntegrations(source: FacetSource, selection: Selection, field: IntegrationFacet): Facet {
  const { cells } = source.indexes;
  if (field === 'vendor') return vendorBuckets(source, countVendors(source, selection));
  if (field === 'category' || field === 'careSetting') {
    const masks = field === 'category' ? cells.categories : cells.careSettings;
    return maskBuckets(field, (add) => {
      eachCell(cells, selection, (cell, rows) => {
        add(masks[cell] ?? 0, rows);
      });
    });
  }
  if (field === 'warning')
    return bucketsOf(field, countWarnings(source, selection), (at) => warningCodes[at]);
  const [words, column] = [wordsOf(source, field), cells[field]];
  const counts = new Uint32Array(words.length);
  eachCell(cells, selection, (cell, rows) => {
    const code = column[cell] ?? 0;
    counts[code] = (counts[code] ?? 0) + rows;
  });
  return bucketsOf(field, counts, (code) => words[code]);
}

/** The dimension of the cells that a property is counted by; null: cells do not have it. */
export function countFieldOf(field: IntegrationFacet): CountField | null {
  if (field === 'vendor' || field === 'warning') return null;
  return field === 'category' ? 'categories' : field === 'careSetting' ? 'careSettings' : field;
}

/** The counts by value, 0 being what has none where there may be none. */
export function facetOfCounts(source: FacetSource, field: IntegrationFacet, counts: Uint32Array): Facet {
  if (field === 'vendor' || field === 'warning') throw new TypeError(`Cells do not have ${field}`);
  const words = wordsOf(source, field);
  return bucketsOf(field, counts, (code) => words[code]);
}

/** The values of a property by their codes in the cells. */
export function wordsOf(
  source: FacetSource,
  field: CrossFacet | 'category' | 'careSetting',
): readonly string[] {
  return {
    category: [notStated, ...productCategories],
    careSetting: [notStated, ...careSettings],
    target: source.targetKeys,
    interface: [notStated, ...source.interfaceKeys],
    role: [notStated, ...interfaceRoles],
    headline: headlines,
    process: processPhases,
    standing: standings,
    observation: observations,
    inUse: [notStated, 'false', 'true'],
  }[field];
}

/** Calls for each selected cell with the number of its selected rows. */
export function eachCell(
  cells: Cells,
  selection: Selection,
  visit: (cell: number, rows: number) => void,
): void {
  const { starts } = cells.rows;
  selection.cells?.forEach((cell) => {
    visit(cell, (starts[cell + 1] ?? 0) - (starts[cell] ?? 0));
  });
  for (const row of selection.rows ?? []) visit(cells.ofRow[row] ?? 0, 1);
}

/** Counts products; one that integrates with several targets counts once in each of their buckets. */
export function facetProducts(source: FacetSource, products: BitSet, field: ProductFacet): Facet {
  const { columns, indexes } = source;
  if (field === 'vendor') {
    const counts = new Uint32Array(columns.vendorName.length + 1);
    products.forEach((row) => {
      increment(counts, columns.productVendor[row] ?? 0);
    });
    return vendorBuckets(source, counts);
  }
  if (field === 'category' || field === 'careSetting') {
    const masks = field === 'category' ? indexes.productCategories : indexes.productSettings;
    return maskBuckets(field, (add) => {
      products.forEach((row) => {
        add(masks[row] ?? 0, 1);
      });
    });
  }
  if (field === 'interface' || field === 'role' || field === 'process')
    return facetIntegrationsOf(source, products, field);
  if (field === 'target') return facetTargets(source, products, indexes.productTargets);
  return facetHeadlines(products, indexes.productHeadlines);
}

/** A product counts once for each value that one of its integrations on the lists has. */
function facetIntegrationsOf(
  source: FacetSource,
  products: BitSet,
  field: 'interface' | 'role' | 'process',
): Facet {
  const { columns, indexes } = source;
  const words = wordsOf(source, field);
  const counts = new Uint32Array(words.length);
  const countedFor = new Int32Array(words.length).fill(-1);
  const column = indexes.cells[field];
  products.forEach((product) => {
    const end = indexes.integrationsAt[product + 1] ?? 0;
    for (let row = indexes.integrationsAt[product] ?? 0; row < end; row++) {
      if (!isOnList(columns, row)) continue;
      const code = column[indexes.cells.ofRow[row] ?? 0] ?? 0;
      if (countedFor[code] === product) continue;
      countedFor[code] = product;
      increment(counts, code);
    }
  });
  return bucketsOf(field, counts, (code) => words[code]);
}

/** Counts vendors, in each bucket that one of their products' integrations is in. */
export function facetVendors(source: FacetSource, vendors: BitSet, field: VendorFacet): Facet {
  if (field === 'target') return facetTargets(source, vendors, source.indexes.vendorTargets);
  return facetHeadlines(vendors, source.indexes.vendorHeadlines);
}

function facetTargets(source: FacetSource, rows: BitSet, targets: Lists): Facet {
  const counts = new Uint32Array(source.targetKeys.length);
  rows.forEach((row) => {
    const end = targets.starts[row + 1] ?? 0;
    for (let i = targets.starts[row] ?? 0; i < end; i++) increment(counts, targets.items[i] ?? 0);
  });
  return bucketsOf('target', counts, (code) => source.targetKeys[code]);
}

function facetHeadlines(rows: BitSet, masks: Uint8Array): Facet {
  const counts = new Uint32Array(headlines.length);
  rows.forEach((row) => {
    const mask = masks[row] ?? 0;
    for (let code = 0; code < headlines.length; code++) if (mask & (1 << code)) increment(counts, code);
  });
  return bucketsOf('headline', counts, (code) => headlines[code]);
}

function countVendors(source: FacetSource, selection: Selection): Uint32Array {
  const { columns, indexes } = source;
  const counts = new Uint32Array(columns.vendorName.length + 1);
  if (selection.rows !== null) {
    for (const row of selection.rows) {
      increment(counts, columns.productVendor[columns.integrationProduct[row] ?? 0] ?? 0);
    }
    return counts;
  }
  const { vendors, vendorCounts } = indexes.cells;
  selection.cells?.forEach((cell) => {
    const end = vendors.starts[cell + 1] ?? 0;
    for (let j = vendors.starts[cell] ?? 0; j < end; j++) {
      const vendor = vendors.items[j] ?? 0;
      counts[vendor] = (counts[vendor] ?? 0) + (vendorCounts[j] ?? 0);
    }
  });
  return counts;
}

/**
 * There may be thousands of vendors: sorted as numbers made of count and rank of the id, and named afterwards. The
 * bucket of what has no vendor (place 0) is put in by its value like any other.
 */
function vendorBuckets({ columns, indexes }: FacetSource, counts: Uint32Array): Facet {
  const found = new Float64Array(counts.length);
  let used = 0;
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    if (count > 0) found[used++] = (2 ** 31 - count) * 2 ** 21 + (indexes.vendorIdRanks[code - 1] ?? 0);
  }
  const rows = indexes.vendorsByRank;
  const buckets = Array.from(found.subarray(0, used).sort(), (key) => {
    const row = rows[key % 2 ** 21] ?? 0;
    return { value: textAt(columns.vendorIds, columns.vendorIdsAt, row), count: counts[row + 1] ?? 0 };
  });
  const without = counts[0] ?? 0;
  if (without > 0) {
    const after = buckets.findIndex(
      ({ count, value }) => count < without || (count === without && value > notStated),
    );
    buckets.splice(after < 0 ? buckets.length : after, 0, { value: notStated, count: without });
  }
  return { field: 'vendor', buckets };
}

/** Counts by a property of which a product may have any number of values; what has none is counted too. */
function maskBuckets(
  field: 'category' | 'careSetting',
  each: (add: (mask: number, count: number) => void) => void,
): Facet {
  const words: readonly string[] = field === 'category' ? productCategories : careSettings;
  const counts = new Uint32Array(words.length + 1);
  each((mask, count) => {
    if (mask === 0) counts[0] = (counts[0] ?? 0) + count;
    for (let code = 0; code < words.length; code++) {
      if (mask & (1 << code)) counts[code + 1] = (counts[code + 1] ?? 0) + count;
    }
  });
  return bucketsOf(field, counts, (code) => words[code - 1] ?? notStated);
}

function increment(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

function bucketsOf(field: string, counts: Uint32Array, wordFor: (code: number) => string | undefined): Facet {
  const buckets: { value: string; count: number }[] = [];
  counts.forEach((count, code) => {
    const value = count > 0 ? wordFor(code) : undefined;
    if (value !== undefined) buckets.push({ value, count });
  });
  buckets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  return { field, buckets };
}
