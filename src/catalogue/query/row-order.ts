/** Rows of a list in another order than their own, and pages of them from either end. */
import type { Order, PageRequest } from '../catalogue.ts';
import { type Columns, type Ref, wordOf } from '../snapshot/columns.ts';

/** What rows are ordered by: the higher number stands later; null where a row has no such value. */
export type RankOf = (row: number) => number | null;

/** The rows (given rising) in the order; equal ones as they stood, those without a value last either way. */
export function orderRows(rows: Uint32Array, isDescending: boolean, rankOf: RankOf): Uint32Array {
  const count = rows.length;
  const turned = new Float64Array(count);
  let highest = 0;
  let isWhole = true;
  for (let place = 0; place < count; place++) {
    const rank = rankOf(rows[place] ?? 0) ?? -1;
    turned[place] = rank;
    if (rank > highest) highest = rank;
    isWhole &&= Number.isInteger(rank);
  }
  for (let place = 0; place < count; place++) {
    const rank = turned[place] ?? 0;
    turned[place] = rank < 0 ? highest + 1 : isDescending ? highest - rank : rank;
  }
  if (isWhole && highest <= count * 4 + 1_000) return orderByCount(rows, turned, highest + 2);
  // Rank and place in one number each, so that the sort is one of numbers and stable.
  const keys = turned.map((rank, place) => rank * count + place).sort();
  return Uint32Array.from(keys, (key) => rows[key % count] ?? 0);
}

/** Counting sort: stable, and one pass over the rows for few whole numbers. */
function orderByCount(rows: Uint32Array, ranks: Float64Array, size: number): Uint32Array {
  const next = new Uint32Array(size + 1);
  for (const rank of ranks) next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank < size; rank++) next[rank + 1] = (next[rank + 1] ?? 0) + (next[rank] ?? 0);
  const ordered = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const rank = ranks[place] ?? 0;
    const at = next[rank] ?? 0;
    ordered[at] = rows[place] ?? 0;
    next[rank] = at + 1;
  }
  return ordered;
}

/** Ranks of the dates in a column: `2025` and `2025-10` stand before the days that they hold. */
export function dateRanks(columns: Columns, column: Ref): RankOf {
  const words = [...new Set(column)].filter((word) => word > 0);
  const sorted = words
    .map((word) => ({ word, text: wordOf(columns, word) ?? '' }))
    .sort((left, right) => (left.text < right.text ? -1 : 1));
  const ranks = new Int32Array(words.reduce((most, word) => Math.max(most, word), 0) + 1).fill(-1);
  for (const [rank, { word }] of sorted.entries()) ranks[word] = rank;
  return (row) => {
    const rank = ranks[column[row] ?? 0] ?? -1;
    return rank < 0 ? null : rank;
  };
}

/** What a page holds: rows, and for each the number that its cursor holds. */
export interface OrderedPage {
  readonly rows: readonly number[];
  readonly places: readonly number[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Whether rows stand in their own order, by name: cursors then hold rows, else places in the order. */
export const isOwnOrder = (order: Order | undefined): boolean =>
  order === undefined || (order.by === 'NAME' && !order.isDescending);

/** Whether a page can be read by going on from a row. */
export const isPlain = ({ order, before, last }: PageRequest): boolean =>
  isOwnOrder(order) && before === undefined && last === undefined;

/** A page of rows that stand in their order. */
export function pageOfRows(rows: Uint32Array, request: PageRequest): OrderedPage {
  const { first, after, before, last } = request;
  const byRow = isOwnOrder(request.order);
  const placeOf = (cursor: number) => (byRow ? lowerBound(rows, cursor) : Math.min(cursor, rows.length));
  const from = after < 0 ? 0 : placeOf(after + 1);
  const to = Math.max(from, before === undefined ? rows.length : placeOf(before));
  const start = last === undefined ? from : Math.max(from, to - last);
  const end = last === undefined ? Math.min(to, from + first) : to;
  const page = Array.from(rows.subarray(start, end));
  return {
    rows: page,
    places: byRow ? page : page.map((_, i) => start + i),
    hasNext: end < rows.length,
    hasPrevious: start > 0,
  };
}

function lowerBound(rows: Uint32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
