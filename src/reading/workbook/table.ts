/** A sheet's cells as a table of rows of equal length, merged ranges written out. */
import { LimitExceeded, limits } from '../limits.ts';
import type { Cell, Link } from '../outline.ts';
import { normaliseText, takeMarks } from '../text.ts';
import { addressOf, type Range, type SheetContent } from './sheet.ts';
import type { CellStyle } from './styles.ts';
import { type DateSystem, readValue } from './value.ts';

/** What a sheet's cells refer to. */
export interface WorkbookContext {
  readonly sheet: string;
  readonly strings: readonly { readonly text: string; readonly struck: boolean }[];
  readonly styles: readonly CellStyle[];
  readonly dates: DateSystem;
  readonly addresses: ReadonlyMap<string, string>;
  readonly budget: { left: number };
}

type Grid = Map<number, Map<number, Cell>>;

function cellOf(source: SheetContent['cells'][number], context: WorkbookContext): Cell {
  const { row, column, type, raw } = source;
  const style = context.styles[source.style];
  const shared = type === 's' ? context.strings[Number(raw)] : undefined;
  const { quote, value } =
    type === 's'
      ? { quote: shared?.text ?? '', value: null }
      : readValue({ type, raw, date: style?.date ?? false }, context.dates);
  const { text, marks } = takeMarks(normaliseText(quote));
  const address = addressOf(row, column);
  return {
    text,
    quote,
    path: `${context.sheet}!${address}`,
    row,
    column,
    address,
    spanned: false,
    heading: style?.bold ?? false,
    struck: (style?.struck ?? false) || (shared?.struck ?? source.struck),
    struckText: '',
    marks,
    links: [],
    unnamedIcons: 0,
    fill: null,
    broken: null,
    value,
  };
}

function addLinks(grid: Grid, content: SheetContent, context: WorkbookContext): void {
  for (const { range, relation } of content.links) {
    const href = relation === null ? undefined : context.addresses.get(relation);
    const cell = grid.get(range.top)?.get(range.left);
    if (href === undefined || cell === undefined || !/^https?:/iu.test(href)) continue;
    const link: Link = { text: cell.text.replaceAll('\n', ' '), href };
    grid.get(range.top)?.set(range.left, { ...cell, links: [link] });
  }
}

function spread(
  grid: Grid,
  range: Range,
  last: { row: number; column: number },
  budget: { left: number },
): void {
  const origin = grid.get(range.top)?.get(range.left);
  if (origin === undefined) return;
  // Nothing stands beyond the last row and column, so copies there would say nothing.
  for (let row = range.top; row <= Math.min(range.bottom, last.row); row += 1) {
    for (let column = range.left; column <= Math.min(range.right, last.column); column += 1) {
      if (row === range.top && column === range.left) continue;
      if (--budget.left < 0) throw new LimitExceeded('TOO_LARGE', `more than ${limits.cells} cells`);
      const line = grid.get(row) ?? new Map<number, Cell>();
      grid.set(
        row,
        line.set(column, { ...origin, row, column, address: addressOf(row, column), spanned: true }),
      );
    }
  }
}

const says = (cell: Cell): boolean => !cell.spanned && cell.text !== '';

/** The sheet's rows. Rows and columns that say nothing of their own are left out; `row` and `address` stay true. */
export function tableOf(content: SheetContent, context: WorkbookContext): Cell[][] {
  const grid: Grid = new Map();
  const last = { row: 0, column: 0 };
  for (const source of content.cells) {
    const cell = cellOf(source, context);
    if (!says(cell)) continue;
    grid.set(cell.row, (grid.get(cell.row) ?? new Map<number, Cell>()).set(cell.column, cell));
    last.row = Math.max(last.row, cell.row);
    last.column = Math.max(last.column, cell.column);
  }
  addLinks(grid, content, context);
  for (const range of content.merged) spread(grid, range, last, context.budget);
  const lines = [...grid].filter(([, line]) => line.values().some(says)).sort(([a], [b]) => a - b);
  const columns = new Set(
    lines.flatMap(([, line]) => [
      ...line
        .values()
        .filter(says)
        .map((cell) => cell.column),
    ]),
  );
  const kept = [...columns].sort((a, b) => a - b);
  context.budget.left -= lines.length * kept.length;
  if (context.budget.left < 0) throw new LimitExceeded('TOO_LARGE', `more than ${limits.cells} cells`);
  return lines.map(([row, line]) =>
    kept.map((from, column) => ({ ...(line.get(from) ?? blank(row, from, context.sheet)), column })),
  );
}

function blank(row: number, column: number, sheet: string): Cell {
  const address = addressOf(row, column);
  return {
    text: '',
    quote: '',
    path: `${sheet}!${address}`,
    row,
    column,
    address,
    spanned: false,
    heading: false,
    struck: false,
    struckText: '',
    marks: [],
    links: [],
    unnamedIcons: 0,
    fill: null,
    broken: null,
    value: null,
  };
}
