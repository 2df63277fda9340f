/** A sheet's cells as a table of rows of equal length, merged ranges written out. */
import type { Cell } from '../outline.ts';
import type { TableBudget } from '../table/budget.ts';
import {
  blankCell,
  type MutableCell,
  makeCell,
  plainWords,
  saysSomething,
  showsColour,
} from '../table/cell.ts';
import { normaliseText, takeMarks } from '../text.ts';
import { addressOf, type Range } from './address.ts';
import { plainText, type RichText } from './rich-text.ts';
import type { SheetCell, SheetContent } from './sheet.ts';
import type { CellStyle } from './styles.ts';
import { type DateSystem, readValue } from './value.ts';

/** What a sheet's cells refer to. */
export interface WorkbookContext {
  readonly sheet: string;
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly dates: DateSystem;
  readonly addresses: ReadonlyMap<string, string>;
  /** Comments on cells by their address. */
  readonly comments: ReadonlyMap<string, string>;
  readonly budget: TableBudget;
}

type Grid = Map<number, Map<number, MutableCell>>;

const unknownText: RichText = plainText('');

/** Words of texts that cells share: each is cleaned once, however many cells refer to it. */
const cleaned = new WeakMap<RichText, ReturnType<typeof takeMarks>>();

function cleanText(rich: RichText): ReturnType<typeof takeMarks> {
  const known = cleaned.get(rich) ?? takeMarks(normaliseText(rich.kept));
  cleaned.set(rich, known);
  return known;
}

function cellOf(source: SheetCell, context: WorkbookContext): MutableCell {
  const { row, column, type, raw, uncached } = source;
  const style = context.styles[source.style];
  const address = addressOf(row, column);
  const place = { path: `${context.sheet}!${address}`, row, column, address };
  const isText = type === 's' || source.inline !== null;
  const rich = type === 's' ? (context.strings[Number(raw)] ?? unknownText) : (source.inline ?? unknownText);
  const typed =
    isText || uncached ? null : readValue({ type, raw, date: style?.date ?? false }, context.dates);
  const quote = isText ? rich.quote : (typed?.quote ?? raw);
  context.budget.spendText(quote.length);
  const { text, marks } = isText ? cleanText(rich) : takeMarks(normaliseText(quote));
  const words = {
    ...plainWords(text, quote),
    struck: (style?.struck ?? false) || (isText && rich.struck),
    struckText: isText && rich.struckText !== '' ? normaliseText(rich.struckText) : '',
    marks,
    fill: style?.fill ?? null,
    comment: context.comments.size === 0 ? null : (context.comments.get(address) ?? null),
  };
  if (uncached) return makeCell(words, place, style?.bold ?? false, null, 'uncached');
  if (type === 'e') return makeCell(words, place, style?.bold ?? false, null, 'error');
  return makeCell(words, place, style?.bold ?? false, typed?.value ?? null);
}

function addLinks(grid: Grid, content: SheetContent, context: WorkbookContext): void {
  for (const { range, relation } of content.links) {
    const href = relation === null ? undefined : context.addresses.get(relation);
    const cell = grid.get(range.top)?.get(range.left);
    if (href === undefined || cell === undefined || !/^https?:/iu.test(href)) continue;
    cell.links = [{ text: cell.text.replaceAll('\n', ' '), href }];
  }
}

function spread(grid: Grid, range: Range, last: { row: number; column: number }, budget: TableBudget): void {
  const origin = grid.get(range.top)?.get(range.left);
  if (origin === undefined) return;
  // Nothing stands beyond the last row and column, so copies there would say nothing.
  for (let row = range.top; row <= Math.min(range.bottom, last.row); row += 1) {
    for (let column = range.left; column <= Math.min(range.right, last.column); column += 1) {
      if (row === range.top && column === range.left) continue;
      budget.spendCells(1);
      budget.spendText(origin.quote.length);
      const line = grid.get(row) ?? new Map<number, MutableCell>();
      const copy = { ...origin, row, column, address: addressOf(row, column), spanned: true };
      grid.set(row, line.set(column, copy));
    }
  }
}

/** The sheet's rows. Rows and columns that say nothing of their own are left out; `row` and `address` stay true. */
export function tableOf(content: SheetContent, context: WorkbookContext): Cell[][] {
  const grid: Grid = new Map();
  const last = { row: 0, column: 0 };
  const used = new Set<number>();
  for (const source of content.cells) {
    const cell = cellOf(source, context);
    if (!saysSomething(cell)) continue;
    let line = grid.get(cell.row);
    if (line === undefined) {
      line = new Map();
      grid.set(cell.row, line);
    }
    line.set(cell.column, cell);
    used.add(cell.column);
    if (cell.row > last.row) last.row = cell.row;
    if (cell.column > last.column) last.column = cell.column;
  }
  for (const { row, column, style } of content.filled) {
    const line = grid.get(row);
    if (line === undefined || line.has(column) || column > last.column + 1) continue;
    const address = addressOf(row, column);
    const cell = blankCell({ path: `${context.sheet}!${address}`, row, column, address });
    cell.fill = context.styles[style]?.fill ?? null;
    line.set(column, cell);
    if (showsColour(cell, line.values())) used.add(column);
  }
  addLinks(grid, content, context);
  const lines = [...grid].sort(([a], [b]) => a - b);
  for (const range of content.merged) spread(grid, range, last, context.budget);
  const kept = [...used].sort((a, b) => a - b);
  context.budget.spendCells(lines.length * kept.length);
  const path = `${context.sheet}!`;
  return lines.map(([row, line]) =>
    kept.map((from, column) => {
      const known = line.get(from);
      if (known !== undefined) {
        known.column = column;
        return known;
      }
      const address = addressOf(row, from);
      return blankCell({ path: path + address, row, column, address });
    }),
  );
}
