/** What a filter of integrations selects: cells where it speaks of integrations only, rows where it names products. */
import {
  headlines,
  interfaceRoles,
  observations,
  productCategories,
  standings,
} from '../domain/vocabulary.ts';
import type { BitSet } from './bit-set.ts';
import type { IntegrationFilter, PageRequest } from './catalogue.ts';
import type { Cells } from './cells.ts';
import { SmallestRows } from './smallest-rows.ts';

/** Integrations that match a filter. */
export interface Selection {
  readonly total: number;
  /** Cells with a selected row, and how many of each cell's rows are selected. */
  readonly cells: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  /** The selected rows, rising, where the filter names products; null: all rows of the cells. */
  readonly rows: Uint32Array | null;
}

/** Keys to rows, for the filter's own words. */
export interface KeyRows {
  readonly target: (key: string) => number | undefined;
  readonly interface: (key: string) => number | undefined;
}

/** True for the cells that the filter lets through; null where it lets all through. */
export function cellTest(
  cells: Cells,
  filter: IntegrationFilter,
  keys: KeyRows,
): ((cell: number) => boolean) | null {
  const tests: ((cell: number) => boolean)[] = [];
  const allow = (column: ArrayLike<number>, codes: readonly (number | undefined)[] | undefined) => {
    if (codes === undefined) return;
    const allowed = new Set(codes);
    const [only] = codes;
    tests.push(allowed.size === 1 ? (cell) => column[cell] === only : (cell) => allowed.has(column[cell]));
  };
  allow(cells.target, filter.targetKeys?.map(keys.target));
  allow(
    cells.interface,
    filter.interfaceKeys?.map((key) => plusOne(keys.interface(key))),
  );
  allow(
    cells.role,
    filter.roles?.map((role) => interfaceRoles.indexOf(role) + 1 || undefined),
  );
  allow(cells.headline, codesOf(headlines, filter.headlines));
  allow(cells.standing, codesOf(standings, filter.standings));
  allow(cells.observation, codesOf(observations, filter.observations));
  if (filter.categories !== undefined) {
    const mask = maskOf(filter.categories);
    tests.push((cell) => ((cells.categories[cell] ?? 0) & mask) !== 0);
  }
  if (tests.length === 0) return null;
  return (cell) => tests.every((test) => test(cell));
}

/** One bit for each known category. */
export function maskOf(categories: readonly string[]): number {
  return categories.reduce((mask, category) => {
    const code = (productCategories as readonly string[]).indexOf(category);
    return code < 0 ? mask : mask | (1 << code);
  }, 0);
}

/** All rows of the cells that pass. */
export function selectCells(cells: Cells, test: ((cell: number) => boolean) | null): Selection {
  const selected: number[] = [];
  const counts: number[] = [];
  let total = 0;
  const count = cells.target.length;
  for (let cell = 0; cell < count; cell++) {
    if (test !== null && !test(cell)) continue;
    const size = (cells.rows.starts[cell + 1] ?? 0) - (cells.rows.starts[cell] ?? 0);
    selected.push(cell);
    counts.push(size);
    total += size;
  }
  return { total, cells: Uint32Array.from(selected), counts: Uint32Array.from(counts), rows: null };
}

/** The rows of the products whose cells pass. Costs the products' rows. */
export function selectRows(
  cells: Cells,
  test: ((cell: number) => boolean) | null,
  products: BitSet,
  integrationsAt: Uint32Array,
): Selection {
  const rows: number[] = [];
  const counts = new Map<number, number>();
  products.forEach((product) => {
    const end = integrationsAt[product + 1] ?? 0;
    for (let row = integrationsAt[product] ?? 0; row < end; row++) {
      const cell = cells.ofRow[row] ?? 0;
      if (test !== null && !test(cell)) continue;
      rows.push(row);
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  });
  return {
    total: rows.length,
    cells: Uint32Array.from(counts.keys()),
    counts: Uint32Array.from(counts.values()),
    rows: Uint32Array.from(rows),
  };
}

/** Rows of one page and whether there are rows before and after it. */
export interface RowPage {
  readonly rows: readonly number[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** The first rows after the cursor: a merge of the cells' row lists that looks only at what it may need. */
export function pageOf(selection: Selection, cells: Cells, page: PageRequest): RowPage {
  const smallest = new SmallestRows(page.first + 1);
  let hasPrevious = false;
  const take = (list: Uint32Array, start: number, end: number) => {
    const from = firstAfter(list, start, end, page.after);
    if (from > start) hasPrevious = true;
    for (let i = from; i < end; i++) if (!smallest.offer(list[i] ?? 0)) break;
  };
  if (selection.rows !== null) take(selection.rows, 0, selection.rows.length);
  else {
    const { starts, items } = cells.rows;
    for (let i = 0; i < selection.cells.length; i++) {
      const cell = selection.cells[i] ?? 0;
      take(items, starts[cell] ?? 0, starts[cell + 1] ?? 0);
    }
  }
  const rows = smallest.sorted();
  return { rows: rows.slice(0, page.first), hasNext: rows.length > page.first, hasPrevious };
}

/** Place of the first item above `after` in a rising stretch of a list. */
export function firstAfter(list: Uint32Array, start: number, end: number, after: number): number {
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

function codesOf(
  words: readonly string[],
  wanted: readonly string[] | undefined,
): (number | undefined)[] | undefined {
  return wanted?.map((word) => {
    const code = words.indexOf(word);
    return code < 0 ? undefined : code;
  });
}

function plusOne(row: number | undefined): number | undefined {
  return row === undefined ? undefined : row + 1;
}
