/** Rows of plain words, as text files and data hold them, to rows of cells of equal length. */
import { LimitExceeded, limits } from '../limits.ts';
import type { Cell } from '../outline.ts';
import { normaliseText, takeMarks } from '../text.ts';
import type { TableBudget } from './budget.ts';
import { blankCell, type MutableCell, makeCell, plainWords, saysSomething } from './cell.ts';

/** The words of one cell with the place that they are found at again. */
export interface PlacedWords {
  readonly words: string;
  readonly path: string;
  readonly address?: string;
}

/** One row: its number from 1 and its cells by column; absent cells say nothing. */
export interface PlacedRow {
  readonly row: number;
  readonly cells: readonly (PlacedWords | undefined)[];
}

/**
 * Cells of equal rows. Rows and columns that say nothing are left out. `isHeading` says which rows hold headings.
 * Throws `LimitExceeded`.
 */
export function cellsOfRows(
  rows: readonly PlacedRow[],
  budget: TableBudget,
  isHeading: (row: number) => boolean,
): Cell[][] {
  if (rows.length > limits.rows) throw new LimitExceeded('TOO_MANY_ROWS', `more than ${limits.rows} rows`);
  const used = new Set<number>();
  const read: { readonly row: number; readonly path: string; readonly cells: (MutableCell | undefined)[] }[] =
    [];
  for (const { row, cells } of rows) {
    if (cells.length > limits.columns) {
      throw new LimitExceeded('TOO_LARGE', `more than ${limits.columns} columns`);
    }
    budget.spendCells(cells.length);
    const line = cells.map((placed, column) => {
      if (placed === undefined) return undefined;
      budget.spendText(placed.words.length);
      const { text, marks } = takeMarks(normaliseText(placed.words));
      const place = { path: placed.path, row, column, address: placed.address ?? null };
      const cell = makeCell({ ...plainWords(text, placed.words), marks }, place, isHeading(row));
      if (saysSomething(cell)) used.add(column);
      return cell;
    });
    if (line.some(saysSomething))
      read.push({ row, path: line.find((cell) => cell !== undefined)?.path ?? '', cells: line });
  }
  const kept = [...used].sort((a, b) => a - b);
  budget.spendCells(read.length * kept.length);
  return read.map(({ row, path, cells }) =>
    kept.map((from, column) => {
      const cell = cells[from] ?? blankCell({ path, row, column, address: null });
      cell.column = column;
      return cell;
    }),
  );
}
