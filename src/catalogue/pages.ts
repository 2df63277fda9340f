/** Pages of rows as objects. */

import type { Page, PageRequest } from './catalogue.ts';
import type { BitSet } from './query/bit-set.ts';
import { pageOfRows } from './query/row-order.ts';

interface SetOfRows {
  readonly rows: BitSet;
  readonly total: number;
}

/** The rows of a set, in their own order. */
export function rowsOf({ rows, total }: SetOfRows): Uint32Array {
  const all = new Uint32Array(total);
  let used = 0;
  rows.forEach((row) => {
    all[used++] = row;
  });
  return all;
}

/** A page of rows that stand in an order. */
export function orderedPage<T>(rows: Uint32Array, request: PageRequest, view: (row: number) => T): Page<T> {
  const { rows: own, places, hasNext, hasPrevious } = pageOfRows(rows, request);
  return { items: own.map(view), places, total: rows.length, hasNext, hasPrevious };
}

/** A page of a set, read by going on from a row. */
export function pageOfSet<T>(
  { rows, total }: SetOfRows,
  page: PageRequest,
  view: (row: number) => T,
): Page<T> {
  const items: T[] = [];
  let row = rows.next(page.after + 1);
  for (; row >= 0 && items.length < page.first; row = rows.next(row + 1)) items.push(view(row));
  const lowest = page.after < 0 ? -1 : rows.next(0);
  return { items, total, hasNext: row >= 0, hasPrevious: lowest >= 0 && lowest <= page.after };
}
