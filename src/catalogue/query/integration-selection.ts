/** What a filter of integrations selects: cells where it speaks of integrations only, rows where it names products. */
import type { PageRequest } from '../catalogue.ts';
import type { Ref } from '../snapshot/columns.ts';
import { BitSet } from './bit-set.ts';
import type { CellSets, Cells } from './cells.ts';
import { codesOf } from './conditions.ts';
import type { Condition } from './pair-counts.ts';
import { SmallestRows } from './smallest-rows.ts';

/** Integrations that match a filter. */
export interface Selection {
  readonly total: number;
  /** The first selected row, -1 for none. */
  readonly firstRow: number;
  /** The cells that pass, with all their rows; null where single rows were selected. */
  readonly cells: BitSet | null;
  /** The selected rows, rising, where the filter names products. */
  readonly rows: Uint32Array | null;
}

/** The cells that the conditions let through; null where there are none. A fresh set. */
export function cellsOf(cells: Cells, sets: CellSets, conditions: readonly Condition[]): BitSet | null {
  let passing: BitSet | null = null;
  for (const { field, values } of conditions) {
    const setOf = (value: number) => {
      if (field !== 'categories' && field !== 'careSettings') return sets[field][value];
      return value === 0 ? cellsWithout(cells[field]) : sets[field][value - 1];
    };
    const [first, ...others] = values.flatMap((value) => setOf(value) ?? []);
    if (first === undefined) return new BitSet(cells.target.length);
    let any = first;
    if (passing === null || others.length > 0) any = new BitSet(first.size, first.words.slice());
    for (const other of others) any.unite(other);
    passing = passing === null ? any : (passing as BitSet).intersect(any);
  }
  return passing;
}

function cellsWithout(masks: ArrayLike<number>): BitSet {
  const set = new BitSet(masks.length);
  for (let cell = 0; cell < masks.length; cell++) if (masks[cell] === 0) set.add(cell);
  return set;
}

/** One bit for each word that the vocabulary has. */
export function maskOf(vocabulary: readonly string[], words: readonly string[]): number {
  return codesOf(vocabulary, words)?.reduce((mask, code) => (code < 0 ? mask : mask | (1 << code)), 0) ?? 0;
}

/** Which values of a property pass, as a table by the value of each cell. */
interface ValueTest {
  readonly column: Ref;
  readonly passes: Uint8Array;
}

/** All rows of the cells that conditions let through. Their set is made, and without `total` their rows counted, when it is asked for. */
export class CellSelection implements Selection {
  readonly rows = null;
  readonly #all: Cells;
  readonly #sets: CellSets;
  readonly #conditions: readonly Condition[];
  #total: number | null;
  #set: BitSet | null = null;

  constructor(all: Cells, sets: CellSets, conditions: readonly Condition[], total: number | null) {
    this.#all = all;
    this.#sets = sets;
    this.#conditions = conditions;
    this.#total = total;
  }

  get cells(): BitSet {
    this.#set ??= cellsOf(this.#all, this.#sets, this.#conditions) ?? BitSet.full(this.#all.target.length);
    return this.#set;
  }

  get total(): number {
    if (this.#total !== null) return this.#total;
    const { starts } = this.#all.rows;
    let total = 0;
    this.cells.forEach((cell) => {
      total += (starts[cell + 1] ?? 0) - (starts[cell] ?? 0);
    });
    this.#total = total;
    return total;
  }

  /** Cells are numbered in the order of their first rows. */
  get firstRow(): number {
    const cell = this.cells.next(0);
    const { starts, items } = this.#all.rows;
    return cell < 0 ? -1 : (items[starts[cell] ?? 0] ?? -1);
  }

  /** The selected rows from one on and below another, `most` at most, looked for one by one. */
  walk(from: number, to: number, most: number): number[] {
    const { ofRow } = this.#all;
    const found: number[] = [];
    const tests = this.#tests();
    const set = tests === null ? this.cells : null;
    const [first = null, second = null, ...others] = tests ?? [];
    for (let row = from; row < to && found.length < most; row++) {
      const cell = ofRow[row] ?? 0;
      if (first !== null && first.passes[first.column[cell] ?? 0] !== 1) continue;
      if (second !== null && second.passes[second.column[cell] ?? 0] !== 1) continue;
      if (others.length > 0 && others.some(({ column, passes }) => passes[column[cell] ?? 0] !== 1)) continue;
      if (set?.has(cell) !== false) found.push(row);
    }
    return found;
  }

  /** Null: of a property with any number of values there is no such table. */
  #tests(): ValueTest[] | null {
    const tests: ValueTest[] = [];
    for (const { field, values } of this.#conditions) {
      if (field === 'categories' || field === 'careSettings') return null;
      const passes = new Uint8Array(this.#sets[field].length);
      for (const value of values) passes[value] = 1;
      tests.push({ column: this.#all[field], passes });
    }
    return tests;
  }
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
  passing?.forEach((cell) => {
    const own = cells.rows.items.subarray(cells.rows.starts[cell], cells.rows.starts[cell + 1]);
    all.set(own, used);
    used += own.length;
  });
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
/** What it costs to look for the next row of a cell, and to make the set of cells, in rows looked at one by one. */
const rowsPerCell = 8;
const wordsPerCell = 1 / 16;

/** The first rows after the cursor: looked for one by one where they stand close by, else in the lists of the cells. */
export function pageOf(selection: Selection, cells: Cells, page: PageRequest): RowPage {
  if (page.first === 0 && page.after < 0)
    return { rows: [], hasNext: selection.total > 0, hasPrevious: false };
  const wanted = page.first + 1;
  const rows = rowsAfter(selection, cells, page.after, wanted);
  const { after } = page;
  return {
    rows: rows.slice(0, page.first),
    hasNext: rows.length > page.first,
    hasPrevious: after >= 0 && selection.firstRow >= 0 && selection.firstRow <= after,
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
  return selection instanceof CellSelection ? rowsOfCells(selection, cells, after, wanted) : [];
}

function rowsOfCells(selection: CellSelection, cells: Cells, after: number, wanted: number): number[] {
  const { total } = selection;
  if (total === 0) return [];
  const all = cells.ofRow.length;
  const found: number[] = [];
  let last = after;
  // How far the wanted rows are as a rule, and about what a look at each of the cells would cost.
  const far = Math.ceil((wanted * all) / total);
  const merging = cells.target.length * (wordsPerCell + (total / all) * rowsPerCell);
  if (far < Math.max(merging, wanted * walkPerRow)) {
    const end = Math.min(all, after + 1 + 2 * far);
    found.push(...selection.walk(after + 1, end, wanted));
    if (found.length === wanted || end === all) return found;
    last = end - 1;
  }
  const smallest = new SmallestRows(wanted - found.length);
  const { starts, items } = cells.rows;
  selection.cells.forEach((cell) => {
    const end = starts[cell + 1] ?? 0;
    for (let i = firstAfter(items, starts[cell] ?? 0, end, last); i < end; i++) {
      if (!smallest.offer(items[i] ?? 0)) break;
    }
  });
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
