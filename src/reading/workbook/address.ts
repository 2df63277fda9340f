/** Addresses of cells and ranges, as workbooks write them. */

import { limits } from '../limits.ts';

/** Corners, rows from 1, columns from 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column from 0 and row from 1 of an address such as `$C$7`; null when it is none, or beyond Excel's last cell. */
export function readAddress(address: string): { readonly row: number; readonly column: number } | null {
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

/** The range of `A1:C7` or of one cell; null when it is none. */
export function readRange(text: string | undefined): Range | null {
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
