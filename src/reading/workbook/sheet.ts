/** One sheet of a workbook: its cells, merged ranges and links, as its XML gives them. */
import { LimitExceeded, limits } from '../limits.ts';
import type { TableBudget } from '../table/budget.ts';
import { type RichText, textCollector } from './rich-text.ts';
import { attribute, readXml } from './xml.ts';

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** The value as written; the words of an inline text are in `inline`. */
  readonly raw: string;
  readonly inline: RichText | null;
  /** A formula whose result the workbook does not hold: `raw` is the formula then. */
  readonly uncached: boolean;
}

/** Corners, rows from 1, columns from 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell that is coloured and says nothing else. */
export type FilledCell = Pick<SheetCell, 'row' | 'column' | 'style'>;

export interface SheetContent {
  readonly cells: readonly SheetCell[];
  /** Beside cells with values in the same row. */
  readonly filled: readonly FilledCell[];
  readonly merged: readonly Range[];
  readonly links: readonly { readonly range: Range; readonly relation: string | null }[];
  readonly hiddenRows: number;
  /** Numbers of the rows that somebody has hidden, by hand and not by a filter or a folded group: they are not read. */
  readonly leftOutRows: readonly number[];
  /** A filter hides rows, so that people see a part of the sheet. */
  readonly filtered: boolean;
  readonly hiddenColumns: number;
}

/** Column from 0 and row from 1 of an address such as `$C$7`; null when it is none, or beyond Excel's last cell. */
function readAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(address.trim().toUpperCase());
  if (match?.[1] === undefined) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column > limits.columns || row > 1_048_576 ? null : { row, column: column - 1 };
}

/** `C7` for row 7, column 2. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

function readRange(text: string | undefined): Range | null {
  const [first, last] = (text ?? '').split(':');
  const start = readAddress(first ?? '');
  const end = last === undefined ? start : readAddress(last);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

const on = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Cells that are only coloured: more than a list has columns, and more than sheets that people colour. */
const mostFilledInRow = 60;
const mostFilled = 100_000;

/** Reads a sheet. `hasFill`: whether a style colours its cells. `budget` is what the document may still hold. Throws `LimitExceeded` and `MalformedXml`. */
export function readSheet(
  part: Uint8Array,
  budget: TableBudget,
  hasFill: (style: number) => boolean,
): SheetContent {
  const cells: SheetCell[] = [];
  const filled: FilledCell[] = [];
  let blanks: FilledCell[] = [];
  let valued = 0;
  const merged: Range[] = [];
  const links: { range: Range; relation: string | null }[] = [];
  const inline = textCollector();
  let hiddenRows = 0;
  const putAway = new Set<number>();
  let hiddenColumns = 0;
  let filtered = false;
  let rows = 0;
  let row = 0;
  let column = -1;
  let rowStyle = 0;
  let cell: { type: string; style: number; raw: string; formula: string | null; valued: boolean } | null =
    null;
  let into: 'raw' | 'formula' | null = null;
  readXml(part, {
    open: (name, attributes) => {
      if (cell !== null) inline.open(name, attributes);
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1) || row + 1;
        column = -1;
        rowStyle = on(attributes.customFormat) ? Number(attributes.s ?? 0) : 0;
        if (on(attributes.hidden)) {
          hiddenRows += 1;
          // Rows of a group that is folded up are part of the list.
          if (Number(attributes.outlineLevel ?? 0) === 0) putAway.add(row);
        }
      } else if (name === 'c') {
        const at = readAddress(attributes.r ?? '');
        row = at?.row ?? row;
        column = at?.column ?? column + 1;
        const style = attributes.s === undefined ? rowStyle : Number(attributes.s);
        cell = { type: attributes.t ?? 'n', style, raw: '', formula: null, valued: false };
      } else if (name === 'v' && cell !== null) {
        into = 'raw';
        cell.valued = true;
      } else if (name === 'f' && cell !== null) {
        into = 'formula';
        cell.formula = '';
      } else if (name === 'filterColumn') filtered = true;
      else if (name === 'col' && on(attributes.hidden)) hiddenColumns += 1;
      else if (name === 'mergeCell') {
        const range = readRange(attributes.ref);
        if (range !== null) merged.push(range);
      } else if (name === 'hyperlink') {
        const range = readRange(attributes.ref);
        if (range !== null) links.push({ range, relation: attribute(attributes, 'id') ?? null });
      }
    },
    text: (text) => {
      if (cell === null) return;
      if (into === 'raw') cell.raw += text;
      else if (into === 'formula') cell.formula = ((cell.formula ?? '') + text).slice(0, 500);
      else inline.text(text);
    },
    close: (name) => {
      if (name === 'v' || name === 'f') into = null;
      else if (cell !== null && name !== 'c') inline.close(name);
      if (name === 'row') {
        if (cells.length > valued && filled.length < mostFilled) filled.push(...blanks);
        blanks = [];
        valued = cells.length;
      }
      if (name === 'row' && ++rows > limits.rows) {
        throw new LimitExceeded('TOO_MANY_ROWS', `more than ${limits.rows} rows`);
      }
      if (name !== 'c' || cell === null) return;
      const { type, style, formula, valued: hasValue } = cell;
      const text = type === 'inlineStr' ? inline.take() : null;
      const uncached = formula !== null && !hasValue && text === null;
      const raw = uncached ? `=${formula}` : (text?.quote ?? cell.raw);
      if (raw !== '' && column >= 0 && row > 0) {
        budget.spendCells(1);
        cells.push({ row, column, type, style, raw, inline: text, uncached });
      } else if (hasFill(style) && blanks.length < mostFilledInRow) blanks.push({ row, column, style });
      cell = null;
    },
  });
  const isFiltered = filtered && hiddenRows > 0;
  const leftOut = isFiltered ? new Set<number>() : putAway;
  const seen = <T extends { readonly row: number }>(all: readonly T[]): readonly T[] =>
    leftOut.size === 0 ? all : all.filter((one) => !leftOut.has(one.row));
  return {
    cells: seen(cells),
    filled: seen(filled),
    merged: merged.filter(({ top }) => !leftOut.has(top)),
    links,
    hiddenRows: hiddenRows - leftOut.size,
    leftOutRows: [...leftOut],
    hiddenColumns,
    filtered: isFiltered,
  };
}
