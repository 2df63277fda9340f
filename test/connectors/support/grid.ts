/** Tables of a document as grids of words, so that one set of mutations serves pages and workbooks. */
import { load } from 'cheerio';
import type { Sheet } from '../../../samples/render/workbook.ts';

/** `rows[head]` holds the headings; rows above it are titles. Words are inner HTML in pages, text in workbooks. */
export interface Grid {
  readonly head: number;
  readonly rows: readonly (readonly string[])[];
}

export type GridChange = (grid: Grid) => Grid;

/** The headings that stand in any of the grids, each once. */
export function headingsOf(grids: readonly Grid[]): readonly string[] {
  return [...new Set(grids.flatMap(({ head, rows }) => rows[head] ?? []))].filter((text) => text !== '');
}

/** Tables of the page's main part, with merged cells written out. */
export function gridsOfPage(html: string): readonly Grid[] {
  const $ = load(html);
  return listTables($).map((table) => gridOf($, table));
}

/** The page with each table's grid changed. */
export function changePage(html: string, change: GridChange): string {
  const $ = load(html);
  for (const table of listTables($)) {
    const { head, rows } = change(gridOf($, table));
    const caption = $(table).children('caption').first();
    const cells = rows.map((row, at) => {
      const name = at <= head ? 'th' : 'td';
      return `<tr>${row.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
    });
    $(table).html(`${caption.length > 0 ? $.html(caption) : ''}<tbody>${cells.join('\n')}</tbody>`);
  }
  return $.html();
}

type Page = ReturnType<typeof load>;
type Table = ReturnType<Page>[number];

function listTables($: Page): readonly Table[] {
  return $('main table')
    .toArray()
    .filter(
      (table) => $(table).find('table').length === 0 && $(table).find('tr').first().children().length > 1,
    );
}

function gridOf($: Page, table: Table): Grid {
  const rows: string[][] = [];
  const trs = $(table).find('tr').toArray();
  for (const [at, tr] of trs.entries()) {
    rows[at] ??= [];
    let column = 0;
    for (const cell of $(tr).children('th, td').toArray()) {
      while (rows[at]?.[column] !== undefined) column += 1;
      const [down, across] = [Number($(cell).attr('rowspan') ?? 1), Number($(cell).attr('colspan') ?? 1)];
      for (let y = 0; y < down && at + y < trs.length; y += 1) {
        for (let x = 0; x < across; x += 1) {
          rows[at + y] ??= [];
          const row = rows[at + y] ?? [];
          row[column + x] = $(cell).html() ?? '';
        }
      }
      column += across;
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  const heads = trs.findIndex((tr) => $(tr).children('td').length > 0);
  return { head: Math.max(0, heads - 1), rows: filled };
}

/** Sheets that hold a list: the first row with three filled cells is taken for its headings. */
export function gridOfSheet(sheet: Sheet): Grid | null {
  const head = sheet.rows.findIndex((row) => row.filter((cell) => cell !== null && cell !== '').length >= 3);
  if (head < 0) return null;
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return {
    head,
    rows: sheet.rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
  };
}

/** The workbook with each list's grid changed. Merged cells of lists are written out first by `unmerge`. */
export function changeSheets(sheets: readonly Sheet[], change: GridChange): readonly Sheet[] {
  return sheets.map((given) => {
    const sheet = unmerge(given);
    const grid = gridOfSheet(sheet);
    if (grid === null) return sheet;
    const rows = change(grid).rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
    return { ...sheet, rows };
  });
}

/** Ranges of one column, which is all that the samples and fixtures merge. */
function unmerge(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const range of sheet.merged) {
    const [, column = 'A', from = '1', to = '1'] = /^([A-Z])(\d+):[A-Z](\d+)$/u.exec(range) ?? [];
    const at = column.charCodeAt(0) - 65;
    for (let row = Number(from); row < Number(to); row += 1) {
      const target = rows[row];
      if (target) target[at] = rows[Number(from) - 1]?.[at] ?? null;
    }
  }
  return { ...sheet, rows, merged: [] };
}

const unknownWord = 'Kvasimål';

/** The heading has another name, in every list that has it. */
export const renamed = (heading: string): GridChange =>
  onHead((row) => row.map((text) => (text === heading ? unknownWord : text)));

/** The columns stand the other way round. */
export const reversed: GridChange = ({ head, rows }) => ({
  head,
  rows: rows.map((row, at) => (at < head ? row : row.toReversed())),
});

/** The first column has become the last. */
export const rotated: GridChange = ({ head, rows }) => ({
  head,
  rows: rows.map((row, at) => (at < head ? row : [...row.slice(1), row[0] ?? ''])),
});

/** A column that nobody knows stands at the given place. */
export const added =
  (place: 'first' | 'last'): GridChange =>
  ({ head, rows }) => ({
    head,
    rows: rows.map((row, at) => {
      if (at < head) return row;
      const cell = at === head ? unknownWord : 'kvasi';
      return place === 'first' ? [cell, ...row] : [...row, cell];
    }),
  });

/** A column has become two: the first word, and the rest under a heading that nobody knows. */
export const split =
  (heading: string): GridChange =>
  ({ head, rows }) => {
    const at = rows[head]?.indexOf(heading) ?? -1;
    if (at < 0) return { head, rows };
    return {
      head,
      rows: rows.map((row, index) => {
        if (index < head) return row;
        const text = row[at] ?? '';
        const [first = '', ...rest] = text.split(' ');
        const parts = index === head ? [text, unknownWord] : [first, rest.join(' ')];
        return [...row.slice(0, at), ...parts, ...row.slice(at + 1)];
      }),
    };
  };

/** Every row below the headings is blank. */
export const emptied: GridChange = ({ head, rows }) => ({
  head,
  rows: rows.map((row, at) => (at <= head ? row : row.map(() => ''))),
});

function onHead(change: (row: readonly string[]) => readonly string[]): GridChange {
  return ({ head, rows }) => ({ head, rows: rows.map((row, at) => (at === head ? change(row) : row)) });
}
