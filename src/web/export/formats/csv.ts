import { stringify } from 'csv-stringify/sync';
import type { Cell } from '../column.ts';
import type { Format } from './format.ts';

/**
 * CSV by RFC 4180 in UTF-8 with a byte order mark, without which Excel takes it for another encoding. Arrays are JSON; an empty
 * cell is null.
 */
export const csv: Format = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  async *write({ columns }, batches) {
    yield `\ufeff${write([columns.map(({ name }) => name)])}`;
    for await (const rows of batches) if (rows.length > 0) yield write(rows.map((row) => row.map(textOf)));
  },
};

/** A file of its own, from rows of which the first holds the names. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${write(rows.map((row) => row.map(textOf)))}`;

const write = (rows: readonly (readonly (string | null)[])[]) =>
  stringify(rows as (string | null)[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/u });

function textOf(cell: Cell): string | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return inert(cell);
  return typeof cell === 'object' ? inert(JSON.stringify(cell)) : String(cell);
}

/**
 * The text with an apostrophe before whatever a spreadsheet could take for the beginning of a formula: at the start, and after
 * what it may take for the end of a cell when it reads the file with another separator, as a Norwegian Excel does.
 * `=1+1` becomes `'=1+1`, `Navn;=1+1` becomes `Navn;'=1+1`.
 */
function inert(text: string): string {
  return text.replace(formula, "$1'");
}

const formula = /((?:^|[;\t\r\n])(?:[^\S\t\r\n]|["'])*)(?=[=+\-@\uff0b\uff0d\uff1d\uff20])/gu;
