/** An HTML table as rows of equal length, spans written out. */

import { LimitExceeded, limits } from '../limits.ts';
import type { Cell } from '../outline.ts';
import { descendants, type Element, elementsIn } from './tree.ts';
import { isHidden } from './visible.ts';
import { readWords, type WordsContext } from './words.ts';

/** Cells that a document may still make; shared by all its tables. */
export interface CellBudget {
  left: number;
}

function spend(budget: CellBudget, cells: number): void {
  budget.left -= cells;
  if (budget.left < 0) throw new LimitExceeded('TOO_LARGE', `more than ${limits.cells} cells`);
}

const isRowGroup = (element: Element): boolean => ['thead', 'tbody', 'tfoot'].includes(element.name);

/** The table's own rows in groups, without those of tables within it. */
function rowGroups(table: Element): Element[][] {
  return elementsIn(table)
    .filter((part) => isRowGroup(part) || part.name === 'tr')
    .map((part) => (part.name === 'tr' ? [part] : elementsIn(part).filter((row) => row.name === 'tr')));
}

function span(element: Element, name: 'rowspan' | 'colspan', most: number): number {
  const value = Number.parseInt(element.attribs[name] ?? '', 10);
  if (name === 'rowspan' && value === 0) return most;
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : 1;
}

/** A table that only sets things beside each other: it says so, or its cells hold headings or tables and it has no headings. */
export function isLayoutTable(table: Element): boolean {
  if (['presentation', 'none'].includes((table.attribs.role ?? '').toLowerCase())) return true;
  let holds = false;
  for (const element of descendants(table)) {
    if (element.name === 'th') return false;
    holds ||= element.name === 'table' || /^h[1-6]$/u.test(element.name);
  }
  return holds;
}

type Draft = Omit<Cell, 'column'>;
type DraftRow = { readonly path: string; readonly row: number; readonly cells: (Draft | undefined)[] };

function readCell(element: Element, row: number, path: string, context: WordsContext): Draft {
  const { text, quote, struck, struckText, marks, links } = readWords(
    element.children,
    context,
    (inner) => inner.name === 'table',
  );
  const role = element.attribs.role;
  const heading = element.name === 'th' || role === 'columnheader' || role === 'rowheader';
  return {
    text,
    quote,
    path,
    row,
    address: null,
    spanned: false,
    heading,
    struck,
    struckText,
    marks,
    links,
    unnamedIcons: 0,
    fill: null,
    broken: null,
    value: null,
  };
}

function expand(
  table: Element,
  context: WordsContext,
  pathOf: (element: Element) => string,
  budget: CellBudget,
): DraftRow[] {
  const rows: DraftRow[] = [];
  let number = 0;
  for (const group of rowGroups(table)) {
    let carried: ({ cell: Draft; left: number } | undefined)[] = [];
    for (const [index, element] of group.entries()) {
      number += 1;
      if (number > limits.rows) throw new LimitExceeded('TOO_MANY_ROWS', `more than ${limits.rows} rows`);
      const cells: (Draft | undefined)[] = [];
      const next: typeof carried = [];
      const put = (column: number, cell: Draft, left: number): void => {
        if (column >= limits.columns)
          throw new LimitExceeded('TOO_LARGE', `more than ${limits.columns} columns`);
        spend(budget, 1);
        cells[column] = cell;
        if (left > 0) next[column] = { cell, left };
      };
      for (const [column, above] of carried.entries()) {
        if (above !== undefined) put(column, { ...above.cell, row: number, spanned: true }, above.left - 1);
      }
      let column = 0;
      for (const part of elementsIn(element)) {
        if (part.name !== 'td' && part.name !== 'th') continue;
        while (cells[column] !== undefined) column += 1;
        const cell = readCell(part, number, pathOf(part), context);
        const left = span(part, 'rowspan', group.length - index) - 1;
        const width = span(part, 'colspan', 1000);
        for (let copy = 0; copy < width; copy += 1) {
          if (copy > 0 && cells[column] !== undefined) break;
          put(column, copy === 0 ? cell : { ...cell, spanned: true }, left);
          column += 1;
        }
      }
      carried = next;
      if (!isHidden(element, context.panels)) rows.push({ path: pathOf(element), row: number, cells });
    }
  }
  return rows;
}

const says = (cell: Draft | undefined): boolean =>
  cell !== undefined && !cell.spanned && (cell.text !== '' || cell.links.length > 0);

/** The rows of a table. Rows and columns that say nothing of their own are left out; `row` stays true. */
export function readTable(
  table: Element,
  context: WordsContext,
  pathOf: (element: Element) => string,
  budget: CellBudget,
): Cell[][] {
  const rows = expand(table, context, pathOf, budget).filter((row) => row.cells.some(says));
  const columns = new Set<number>();
  for (const row of rows) {
    for (const [column, cell] of row.cells.entries()) if (says(cell)) columns.add(column);
  }
  const kept = [...columns].sort((a, b) => a - b);
  spend(budget, rows.length * kept.length);
  return rows.map(({ path, row, cells }) =>
    kept.map((from, column) => ({ ...(cells[from] ?? blank(path, row)), column })),
  );
}

function blank(path: string, row: number): Draft {
  return {
    text: '',
    quote: '',
    path,
    row,
    address: null,
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
