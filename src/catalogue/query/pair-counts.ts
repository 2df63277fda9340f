/**
 * How many integrations have each value of each dimension, and each two values of each two dimensions: what filters by one or two
 * properties count is read here, whatever the number of integrations and cells is.
 */
import type { CellField, Cells, MaskField } from './cells.ts';

/** A dimension of cells. Of the last two an integration has any number of values; there, 0 is none and the codes follow. */
export type CountField = CellField | MaskField;

/** Any of the values fits; -1 stands for one that nothing has. Of the dimensions with any number of values, 0: none of them. */
export interface Condition {
  readonly field: CountField;
  readonly values: readonly number[];
}

const singleFields = [
  'target',
  'interface',
  'role',
  'headline',
  'process',
  'standing',
  'observation',
  'inUse',
] as const satisfies readonly CellField[];
const maskFields = ['categories', 'careSettings'] as const satisfies readonly MaskField[];
const fields: readonly CountField[] = [...singleFields, ...maskFields];

const isMask = (field: CountField) => field === 'categories' || field === 'careSettings';

/** Larger tables are not kept: cells then answer. */
const maxTable = 2 ** 18;

export interface PairCounts {
  /** Integrations by value. */
  readonly single: Readonly<Record<CountField, Uint32Array>>;
  /** By the names of two dimensions in the order above: one row for each value of the first. */
  readonly pairs: Readonly<Record<string, Uint32Array>>;
}

/** One pass over the cells for each two dimensions. */
export function buildPairCounts(cells: Cells): PairCounts {
  const values = Object.fromEntries(
    fields.map((field) => [field, isMask(field) ? maskValues(cells[field]) : cells[field]]),
  ) as unknown as Readonly<Record<CountField, Values>>;
  const sizes = fields.map((field) => 1 + greatest(values[field]));
  const single = Object.fromEntries(
    fields.map((field, i) => [field, tableOf(cells, values[field], null, 1, sizes[i] ?? 0)]),
  ) as Record<CountField, Uint32Array>;
  const pairs: Record<string, Uint32Array> = {};
  for (const [i, first] of fields.entries())
    for (const [j, second] of fields.entries()) {
      const isWanted = i < j || (i === j && isMask(first));
      const [rows, columns] = [sizes[i] ?? 0, sizes[j] ?? 0];
      if (isWanted && rows * columns <= maxTable)
        pairs[`${first} ${second}`] = tableOf(cells, values[second], values[first], rows, columns);
    }
  return { single, pairs };
}

type Values = ArrayLike<number | readonly number[]>;

/** The codes of each mask, one more each; 0 for none. Few masks are distinct. */
function maskValues(masks: ArrayLike<number>): readonly (readonly number[])[] {
  const known = new Map<number, readonly number[]>();
  return Array.from(masks, (mask) => {
    const before = known.get(mask);
    if (before !== undefined) return before;
    const codes = Array.from({ length: 16 }, (_, code) => code).filter((code) => mask & (1 << code));
    const made = mask === 0 ? [0] : codes.map((code) => code + 1);
    known.set(mask, made);
    return made;
  });
}

function greatest(values: Values): number {
  let most = 0;
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] ?? 0;
    most = Math.max(most, typeof value === 'number' ? value : (value.at(-1) ?? 0));
  }
  return most;
}

function tableOf(
  { rows: { starts } }: Cells,
  columnsOf: Values,
  rowsOf: Values | null,
  rows: number,
  columns: number,
): Uint32Array {
  const table = new Uint32Array(rows * columns);
  const add = (row: number, values: number | readonly number[], count: number) => {
    if (typeof values === 'number')
      table[row * columns + values] = (table[row * columns + values] ?? 0) + count;
    else
      for (const value of values) table[row * columns + value] = (table[row * columns + value] ?? 0) + count;
  };
  for (let cell = 0; cell < columnsOf.length; cell++) {
    const count = (starts[cell + 1] ?? 0) - (starts[cell] ?? 0);
    const row = rowsOf === null ? 0 : (rowsOf[cell] ?? 0);
    if (typeof row === 'number') add(row, columnsOf[cell] ?? 0, count);
    else for (const one of row) add(one, columnsOf[cell] ?? 0, count);
  }
  return table;
}

/** Calls for each two values of two dimensions that integrations have, of those that the conditions let through; false: cells have to say. */
export function eachPair(
  counts: PairCounts,
  conditions: readonly Condition[],
  [rows, columns]: readonly [CellField, CellField],
  visit: (row: number, column: number, count: number) => void,
): boolean {
  const all = merged(counts, conditions);
  if (all?.every(({ field }) => field === rows || field === columns) !== true) return false;
  const read = pairReader(counts, rows, columns);
  if (read === null) return false;
  const valuesOf = (field: CellField) =>
    all.find((condition) => condition.field === field)?.values ?? [...counts.single[field].keys()];
  const others = valuesOf(columns);
  for (const row of valuesOf(rows))
    for (const column of others) {
      const count = read(row, column);
      if (count > 0) visit(row, column, count);
    }
  return true;
}

/** How many integrations have both values; null: not kept. */
function pairReader(
  { single, pairs }: PairCounts,
  first: CountField,
  second: CountField,
): ((one: number, other: number) => number) | null {
  if (first === second && !isMask(first))
    return (one, other) => (one === other ? (single[first][one] ?? 0) : 0);
  const isTurned = fields.indexOf(first) > fields.indexOf(second);
  const table = pairs[isTurned ? `${second} ${first}` : `${first} ${second}`];
  if (table === undefined) return null;
  const columns = single[isTurned ? first : second].length;
  return isTurned
    ? (one, other) => table[other * columns + one] ?? 0
    : (one, other) => table[one * columns + other] ?? 0;
}

/**
 * The conditions with one for each dimension, and each value once; null: values of one integration could be counted twice, or
 * there are more dimensions than tables have.
 */
function merged({ single }: PairCounts, conditions: readonly Condition[]): readonly Condition[] | null {
  const byField = new Map<CountField, readonly number[]>();
  for (const { field, values } of conditions) {
    const before = byField.get(field);
    const own = [...new Set(values)].filter((value) => value >= 0 && value < single[field].length);
    if (isMask(field) && (before !== undefined || own.length > 1)) return null;
    byField.set(field, before === undefined ? own : own.filter((value) => before.includes(value)));
  }
  return byField.size > 2 ? null : Array.from(byField, ([field, values]) => ({ field, values }));
}

/** How many integrations the conditions let through; null: cells have to say. */
export function totalOf(counts: PairCounts, conditions: readonly Condition[]): number | null {
  const [first, second] = merged(counts, conditions) ?? [null];
  if (first === null) return null;
  if (first === undefined) return sum(counts.single.target);
  const of = countsFor(counts, first.field, second ? [second] : []);
  return of && first.values.reduce((total, value) => total + (of[value] ?? 0), 0);
}

/** How many of them have each value of a dimension; null: cells have to say. */
export function countsOf(
  counts: PairCounts,
  conditions: readonly Condition[],
  field: CountField,
): Uint32Array | null {
  const all = merged(counts, conditions);
  if (all === null) return null;
  const own = all.find((condition) => condition.field === field);
  // Several conditions, of which one is of the dimension itself and lets some of its values through.
  if (own === undefined || isMask(field)) return countsFor(counts, field, all);
  const found = countsFor(
    counts,
    field,
    all.filter((condition) => condition !== own),
  );
  return found?.map((count, value) => (own.values.includes(value) ? count : 0)) ?? null;
}

function countsFor(
  counts: PairCounts,
  field: CountField,
  conditions: readonly Condition[],
): Uint32Array | null {
  const [one, ...others] = conditions;
  const all = counts.single[field];
  if (one === undefined) return all;
  const read = others.length > 0 ? null : pairReader(counts, field, one.field);
  if (read === null) return null;
  return all.map((_, value) => one.values.reduce((total, other) => total + read(value, other), 0));
}

const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
