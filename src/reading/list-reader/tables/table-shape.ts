/** How a table is laid out: which rows are headings and what each column holds. */
import type { TableBlock } from '../../outline.ts';
import type { ListRules } from '../list-rules.ts';
import { bestRow, type Grid, headingRows, isMarkedHeading } from './heading-rows.ts';
import { type Column, columnsOf } from './table-columns.ts';

/** A table divided into titles, headings and rows. */
export interface TableShape<F extends string> {
  readonly transposed: boolean;
  readonly title: Grid;
  readonly headings: Grid;
  readonly body: Grid;
  readonly columns: readonly Column<F>[];
  /** Every cell is marked as a heading, so that the mark says nothing. */
  readonly headingsOnly: boolean;
}

/** More rows than a list has fields. */
const mostFields = 60;

/** The shape, or null when no row and no column reads as headings. */
export function shapeOf<F extends string>(block: TableBlock, rules: ListRules<F>): TableShape<F> | null {
  const upright = bestRow(block.rows, rules);
  // Turned, each row is a field: a longer table is not.
  const turned = block.rows.length > mostFields ? [] : transpose(block.rows);
  const sideways = bestRow(turned, rules, 3);
  const turn = sideways !== null && (upright === null || sideways.score > upright.score + 2);
  const best = turn ? sideways : upright;
  if (best === null) return null;
  const grid = turn ? turned : block.rows;
  const { from, to } = headingRows(grid, best.at, rules);
  const rows = grid.slice(from, to + 1);
  return {
    transposed: turn,
    title: grid.slice(0, from),
    headings: rows,
    body: grid.slice(to + 1),
    columns: columnsOf(rows, rules),
    headingsOnly: block.rows.slice(from).every(isMarkedHeading),
  };
}

/** Rows become columns. Cells keep their own row, address and words. */
function transpose(rows: Grid): Grid {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? []));
}
