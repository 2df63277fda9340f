/** One sheet of a workbook: its cells, merged ranges and links, as its XML gives them. */
import { LimitExceeded, limits } from '../limits.ts';
import { attribute, readXml } from './xml.ts';

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly raw: string;
  /** All the words of an inline text are struck through. */
  readonly struck: boolean;
}

/** Corners, rows from 1, columns from 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetContent {
  readonly cells: readonly SheetCell[];
  readonly merged: readonly Range[];
  readonly links: readonly { readonly range: Range; readonly relation: string | null }[];
  readonly hiddenRows: number;
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

/** Collects the words of a rich text: phonetic guides are left out, struck runs are noted. */
export function textCollector() {
  let said = '';
  let kept = '';
  let struck = false;
  let skip = 0;
  let inText = false;
  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      if (name === 'rPh') skip += 1;
      if (name === 'r') struck = false;
      if (name === 'strike') struck = !['0', 'false'].includes(attributes.val ?? '1');
      inText = name === 't' && skip === 0;
    },
    close(name: string): void {
      if (name === 'rPh') skip -= 1;
      if (name === 'r') struck = false;
      if (name === 't') inText = false;
    },
    text(text: string): void {
      if (!inText) return;
      said += text;
      if (!struck) kept += text;
    },
    take(): { readonly text: string; readonly struck: boolean } {
      // Excel writes characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
      const text = said.replace(/_x([0-9A-F]{4})_/gu, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      const result = { text, struck: said.trim() !== '' && kept.trim() === '' };
      said = '';
      kept = '';
      struck = false;
      return result;
    },
  };
}

/** Reads a sheet. `budget` is what the document may still hold. Throws `LimitExceeded` and `MalformedXml`. */
export function readSheet(part: Uint8Array, budget: { left: number }): SheetContent {
  const cells: SheetCell[] = [];
  const merged: Range[] = [];
  const links: { range: Range; relation: string | null }[] = [];
  const inline = textCollector();
  let hiddenRows = 0;
  let hiddenColumns = 0;
  let rows = 0;
  let row = 0;
  let column = -1;
  let cell: { type: string; style: number; raw: string } | null = null;
  let inValue = false;
  readXml(part, {
    open: (name, attributes) => {
      if (cell !== null) inline.open(name, attributes);
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1) || row + 1;
        column = -1;
        if (on(attributes.hidden)) hiddenRows += 1;
      } else if (name === 'c') {
        const at = readAddress(attributes.r ?? '');
        row = at?.row ?? row;
        column = at?.column ?? column + 1;
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), raw: '' };
      } else if (name === 'v') inValue = true;
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
      if (inValue) cell.raw += text;
      else inline.text(text);
    },
    close: (name) => {
      if (name === 'v') inValue = false;
      else if (cell !== null && name !== 'c') inline.close(name);
      if (name === 'row' && ++rows > limits.rows) {
        throw new LimitExceeded('TOO_MANY_ROWS', `more than ${limits.rows} rows`);
      }
      if (name !== 'c' || cell === null) return;
      const { text, struck } = inline.take();
      const raw = cell.type === 'inlineStr' ? text : cell.raw;
      if (raw !== '' && column >= 0 && row > 0) {
        budget.left -= 1;
        if (budget.left < 0) throw new LimitExceeded('TOO_LARGE', `more than ${limits.cells} cells`);
        cells.push({ row, column, type: cell.type, style: cell.style, raw, struck });
      }
      cell = null;
    },
  });
  return { cells, merged, links, hiddenRows, hiddenColumns };
}
