/** What a filter of integrations selects: cells where it speaks of integrations only, rows where it names products. */
import {
  careSettings,
  headlines,
  interfaceRoles,
  observations,
  processPhases,
  productCategories,
  standings,
} from '../../domain/vocabulary.ts';
import type { IntegrationFilter, PageRequest } from '../catalogue.ts';
import { usageCode } from '../snapshot/stores.ts';
import { BitSet } from './bit-set.ts';
import type { CellField, CellSets, Cells } from './cells.ts';
import { SmallestRows } from './smallest-rows.ts';

/** Integrations that match a filter. */
export interface Selection {
  readonly total: number;
  /** The first selected row, -1 for none. */
  readonly firstRow: number;
  /** The cells that pass, with all their rows; null where single rows were selected. */
  readonly cells: { readonly set: BitSet; readonly list: Uint32Array } | null;
  /** The selected rows, rising, where the filter names products. */
  readonly rows: Uint32Array | null;
}

/** Keys to rows, for the filter's own words. */
export interface KeyRows {
  readonly target: (key: string) => number | undefined;
  readonly interface: (key: string) => number | undefined;
}

/** The cells that the filter lets through; null where it lets all through. A fresh set. */
export function cellsOf(
  cells: Cells,
  sets: CellSets,
  filter: IntegrationFilter,
  keys: KeyRows,
): BitSet | null {
  const size = cells.target.length;
  let passing: BitSet | null = null;
  const keep = (values: readonly (BitSet | undefined)[]) => {
    const any = new BitSet(size);
    for (const value of values) if (value !== undefined) any.unite(value);
    passing = passing === null ? any : passing.intersect(any);
  };
  const keepCodes = (field: CellField, codes: readonly (number | undefined)[] | undefined) => {
    if (codes !== undefined) keep(codes.map((code) => sets[field][code ?? -1]));
  };
  keepCodes('target', filter.targetKeys?.map(keys.target));
  keepCodes(
    'interface',
    filter.interfaceKeys?.map((key) => (keys.interface(key) ?? -2) + 1),
  );
  keepCodes(
    'role',
    filter.roles?.map((role) => interfaceRoles.indexOf(role) + 1 || -1),
  );
  keepCodes('headline', codesOf(headlines, filter.headlines));
  keepCodes('process', codesOf(processPhases, filter.processes));
  keepCodes('standing', codesOf(standings, filter.standings));
  keepCodes('observation', codesOf(observations, filter.observations));
  keepCodes('inUse', filter.inUse === undefined ? undefined : [usageCode(filter.inUse)]);
  const categories = codesOf(productCategories, filter.categories);
  if (categories !== undefined) keep(categories.map((code) => sets.categories[code]));
  const settings = codesOf(careSettings, filter.careSettings);
  if (settings !== undefined) keep(settings.map((code) => sets.careSettings[code]));
  for (const property of filter.notStated ?? []) {
    if (property === 'CATEGORY') keep([cellsWithout(cells.categories)]);
    else if (property === 'CARE_SETTING') keep([cellsWithout(cells.careSettings)]);
    else if (property !== 'VENDOR') keep([sets[cellFieldOf[property]][0]]);
  }
  return passing;
}

const cellFieldOf = { INTERFACE: 'interface', ROLE: 'role', IN_USE: 'inUse' } as const;

function cellsWithout(masks: ArrayLike<number>): BitSet {
  const set = new BitSet(masks.length);
  for (let cell = 0; cell < masks.length; cell++) if (masks[cell] === 0) set.add(cell);
  return set;
}

/** One bit for each word that the vocabulary has. */
export function maskOf(vocabulary: readonly string[], words: readonly string[]): number {
  return codesOf(vocabulary, words)?.reduce((mask, code) => (code < 0 ? mask : mask | (1 << code)), 0) ?? 0;
}

/** All rows of the cells that pass. Costs the cells that pass, whatever the number of their rows. */
export function selectCells(cells: Cells, passing: BitSet | null): Selection {
  const set = passing ?? BitSet.full(cells.target.length);
  const list = new Uint32Array(set.count());
  const { starts, items } = cells.rows;
  let total = 0;
  let used = 0;
  set.forEach((cell) => {
    const start = starts[cell] ?? 0;
    list[used++] = cell;
    total += (starts[cell + 1] ?? 0) - start;
  });
  // Cells are numbered in the order of their first rows.
  const firstRow = used === 0 ? -1 : (items[starts[list[0] ?? 0] ?? 0] ?? -1);
  return { total, firstRow, cells: { set, list }, rows: null };
}

/** The rows of the products whose cells pass. Costs the products' rows. */
export function selectRows(
  cells: Cells,
  passing: BitSet | null,
  products: { forEach(visit: (product: number) => void): void },
  integrationsAt: Uint32Array,
): Selection {
  let most = 0;
  products.forEach((product) => {
    most += (integrationsAt[product + 1] ?? 0) - (integrationsAt[product] ?? 0);
  });
  const rows = new Uint32Array(most);
  let used = 0;
  products.forEach((product) => {
    const end = integrationsAt[product + 1] ?? 0;
    for (let row = integrationsAt[product] ?? 0; row < end; row++) {
      if (passing === null || passing.has(cells.ofRow[row] ?? 0)) rows[used++] = row;
    }
  });
  return { total: used, firstRow: used === 0 ? -1 : (rows[0] ?? -1), cells: null, rows: rows.slice(0, used) };
}

/** The same with those rows only that are kept. Costs the selected rows. */
export function narrowSelection(
  selection: Selection,
  cells: Cells,
  keep: (row: number) => boolean,
): Selection {
  const rows = selectedRows(selection, cells).filter(keep);
  return { total: rows.length, firstRow: rows[0] ?? -1, cells: null, rows };
}

/** All selected rows, rising. */
export function selectedRows({ rows, cells: passing, total }: Selection, cells: Cells): Uint32Array {
  if (rows !== null) return rows;
  const all = new Uint32Array(total);
  let used = 0;
  for (const cell of passing?.list ?? []) {
    const own = cells.rows.items.subarray(cells.rows.starts[cell], cells.rows.starts[cell + 1]);
    all.set(own, used);
    used += own.length;
  }
  return all.sort();
}

/** Rows of one page and whether there are rows before and after it. */
export interface RowPage {
  readonly rows: readonly number[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Rows looked at one by one before the lists of the cells are merged instead, for each row that is asked for. */
const walkPerRow = 32;

/** The first rows after the cursor. Looks at no more than `walkPerRow` rows for each asked for, or once at each cell. */
export function pageOf(selection: Selection, cells: Cells, page: PageRequest): RowPage {
  const wanted = page.first + 1;
  const rows = rowsAfter(selection, cells, page.after, wanted);
  return {
    rows: rows.slice(0, page.first),
    hasNext: rows.length > page.first,
    hasPrevious: selection.firstRow >= 0 && selection.firstRow <= page.after,
  };
}

function rowsAfter(selection: Selection, cells: Cells, after: number, wanted: number): number[] {
  if (selection.rows !== null) {
    const { rows } = selection;
    const from = firstAfter(rows, 0, rows.length, after);
    const own: number[] = [];
    for (let i = from; i < rows.length && own.length < wanted; i++) own.push(rows[i] ?? 0);
    return own;
  }
  if (selection.cells === null) return [];
  const { set, list } = selection.cells;
  const found: number[] = [];
  let last = after;
  // Where a large share of all rows is selected, the next ones stand close by.
  if (selection.total * walkPerRow > cells.ofRow.length) {
    const end = Math.min(cells.ofRow.length, after + 1 + wanted * walkPerRow);
    for (last = after + 1; last < end; last++) {
      if (set.has(cells.ofRow[last] ?? 0)) found.push(last);
      if (found.length === wanted) return found;
    }
    last -= 1;
    if (end === cells.ofRow.length) return found;
  }
  const smallest = new SmallestRows(wanted - found.length);
  const { starts, items } = cells.rows;
  for (const cell of list) {
    const end = starts[cell + 1] ?? 0;
    for (let i = firstAfter(items, starts[cell] ?? 0, end, last); i < end; i++) {
      if (!smallest.offer(items[i] ?? 0)) break;
    }
  }
  return [...found, ...smallest.sorted()];
}

/** Place of the first item above `after` in a rising stretch of a list. */
function firstAfter(list: Uint32Array, start: number, end: number, after: number): number {
  if (after < 0 || (list[start] ?? 0) > after) return start;
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Codes of the words, -1 for one that is not in the vocabulary. */
function codesOf(words: readonly string[], wanted: readonly string[] | undefined): number[] | undefined {
  return wanted?.map((word) => words.indexOf(word));
}
