/** An HTML table, or boxes set as one, as rows of equal length with spans written out. */

import { LimitExceeded, limits } from '../../limits.ts';
import type { Cell } from '../../outline.ts';
import type { TableBudget } from '../../table/budget.ts';
import { blankCell, type MutableCell, makeCell, saysSomething, showsColour } from '../../table/cell.ts';
import type { PageContext } from '../context.ts';
import { descendants, type Element, elementsIn, roleOf } from '../tree/tree.ts';
import { isHidden } from '../tree/visible.ts';
import { shownOver } from '../words/beside.ts';
import { ownFill } from '../words/fill.ts';
import { readWords } from '../words/read-words.ts';
import { isStruck, strikes } from '../words/strikethrough.ts';

/** The elements that a table is made of: its rows in groups, which no rowspan leaves, and the cells of a row. */
export interface TableParts {
  readonly groups: readonly (readonly RowParts[])[];
  /** Cells that are headings beside those whose element or role says so. */
  isHeading?(cell: Element): boolean;
}

interface RowParts {
  readonly element: Element;
  readonly cells: readonly Element[];
}

const isRowGroup = (element: Element): boolean => ['thead', 'tbody', 'tfoot'].includes(element.name);
const isCell = (element: Element): boolean => element.name === 'td' || element.name === 'th';

/** The table's own rows, without those of tables within it. */
export function partsOfTable(table: Element): TableParts {
  return {
    groups: elementsIn(table)
      .filter((part) => isRowGroup(part) || part.name === 'tr')
      .map((part) => (part.name === 'tr' ? [part] : elementsIn(part).filter((row) => row.name === 'tr')))
      .map((rows) => rows.map((element) => ({ element, cells: elementsIn(element).filter(isCell) }))),
  };
}

function span(element: Element, name: 'rowspan' | 'colspan', max: number): number {
  const said = element.attribs[name] ?? element.attribs[`aria-${name}`];
  if (said === undefined) return 1;
  const value = Number.parseInt(said, 10);
  if (name === 'rowspan' && value === 0) return max;
  return Number.isFinite(value) && value > 0 ? Math.min(value, max) : 1;
}

/** A table that only sets things beside each other: it says so, or its cells hold headings or tables and it has no headings. */
export function isLayoutTable(table: Element): boolean {
  if (['presentation', 'none'].includes(roleOf(table))) return true;
  let holds = false;
  for (const element of descendants(table)) {
    if (element.name === 'th') return false;
    holds ||= element.name === 'table' || /^h[1-6]$/u.test(element.name);
  }
  return holds;
}

export interface ReadTable {
  readonly rows: readonly (readonly Cell[])[];
  /** Numbers of the rows with more cells than the heading row. */
  readonly raggedRows: readonly number[];
  /** Numbers of the rows with fewer cells than it. */
  readonly shortRows: readonly number[];
}

type Row = { readonly path: string; readonly row: number; readonly cells: (MutableCell | undefined)[] };

class TableReader {
  readonly #page: PageContext;
  readonly #pathOf: (element: Element) => string;
  readonly #budget: TableBudget;
  #number = 0;
  #isHeading: (cell: Element) => boolean = () => false;

  constructor(page: PageContext, pathOf: (element: Element) => string, budget: TableBudget) {
    this.#page = page;
    this.#pathOf = pathOf;
    this.#budget = budget;
  }

  rowsOf({ groups, isHeading }: TableParts): Row[] {
    if (isHeading !== undefined) this.#isHeading = isHeading;
    const rows: Row[] = [];
    const struck = new Map<Element['parent'], boolean>();
    for (const group of groups) {
      let carried: ({ cell: MutableCell; left: number } | undefined)[] = [];
      for (const [index, { element, cells: parts }] of group.entries()) {
        this.#number += 1;
        if (this.#number > limits.rows) {
          throw new LimitExceeded('TOO_MANY_ROWS', `more than ${limits.rows} rows`);
        }
        const { parent } = element;
        let isOuterStruck = struck.get(parent);
        if (isOuterStruck === undefined) {
          isOuterStruck = parent !== null && 'attribs' in parent && isStruck(parent as Element, this.#page);
          struck.set(parent, isOuterStruck);
        }
        const cells: Row['cells'] = [];
        const next: typeof carried = [];
        const put = (column: number, cell: MutableCell, left: number): void => {
          if (column >= limits.columns) {
            throw new LimitExceeded('TOO_LARGE', `more than ${limits.columns} columns`);
          }
          this.#budget.spendCells(1);
          this.#budget.spendText(cell.quote.length);
          cells[column] = cell;
          if (left > 0) next[column] = { cell, left };
        };
        for (const [column, above] of carried.entries()) {
          if (above !== undefined) {
            put(column, { ...above.cell, row: this.#number, spanned: true }, above.left - 1);
          }
        }
        const rowPath = this.#pathOf(element);
        this.#readRow(element, parts, rowPath, isOuterStruck, group.length - index, cells, put);
        carried = next;
        const hidden = isHidden(element, this.#page);
        if (hidden) this.#page.hidden.add(element);
        if (!hidden || this.#page.showsHidden) {
          rows.push({ path: rowPath, row: this.#number, cells });
        }
      }
    }
    return rows;
  }

  #readRow(
    row: Element,
    parts: readonly Element[],
    rowPath: string,
    isOuterStruck: boolean,
    rowsLeft: number,
    cells: Row['cells'],
    put: (column: number, cell: MutableCell, left: number) => void,
  ): void {
    const isRowStruck = isOuterStruck || strikes(row, this.#page);
    const rowFill = ownFill(row, this.#page);
    let column = 0;
    let data = 0;
    let headings = 0;
    let firstPath: string | null = null;
    for (const part of parts) {
      // Cells of a row are most of the elements of a large page: their places are counted here.
      const path =
        row.name === 'tr' && part.parent === row
          ? `${rowPath}/${part.name}[${part.name === 'td' ? ++data : ++headings}]`
          : this.#pathOf(part);
      firstPath ??= path;
      while (cells[column] !== undefined) column += 1;
      const cell = this.#readCell(part, path, column, isRowStruck, rowFill);
      // What shows over the row is said with its first cell.
      if (path === firstPath) cell.comment = shownOver(row, cell.comment, this.#page);
      const left = span(part, 'rowspan', rowsLeft) - 1;
      const width = span(part, 'colspan', 1000);
      for (let copy = 0; copy < width; copy += 1) {
        if (copy > 0 && cells[column] !== undefined) break;
        put(column, copy === 0 ? cell : { ...cell, spanned: true }, left);
        column += 1;
      }
    }
  }

  #readCell(
    element: Element,
    path: string,
    column: number,
    isRowStruck: boolean,
    rowFill: string | null,
  ): MutableCell {
    const struck = isRowStruck || strikes(element, this.#page);
    const words = readWords(element.children, this.#page, isTable, struck);
    const { role } = element.attribs;
    const heading =
      element.name === 'th' || role === 'columnheader' || role === 'rowheader' || this.#isHeading(element);
    const place = { path, row: this.#number, column, address: null };
    const cell = makeCell(words, place, heading);
    cell.comment = shownOver(element, words.comment, this.#page);
    cell.fill = ownFill(element, this.#page) ?? words.fill ?? rowFill;
    if (element.children.length > 0 && isHidden(element, this.#page)) {
      if (saysSomething(cell)) this.#page.hidden.add(element);
      return blankCell(place);
    }
    return cell;
  }
}

const isTable = (element: Element): boolean => element.name === 'table';

/** The rows of a table. Rows and columns that say nothing of their own are left out; `row` stays true. */
export function readTable(
  parts: TableParts,
  page: PageContext,
  pathOf: (element: Element) => string,
  budget: TableBudget,
): ReadTable {
  const rows = new TableReader(page, pathOf, budget)
    .rowsOf(parts)
    .filter((row) => row.cells.some(saysSomething));
  const used = new Set<number>();
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length; column += 1)
      if (saysSomething(cells[column]) || showsColour(cells[column], cells)) used.add(column);
  }
  const kept = [...used].sort((a, b) => a - b);
  budget.spendCells(rows.length * kept.length);
  return {
    ...unevenRows(rows),
    rows: rows.map(({ path, row, cells }) =>
      kept.map((from, column) => {
        const cell = cells[from] ?? blankCell({ path, row, column, address: null });
        cell.column = column;
        return cell;
      }),
    ),
  };
}

/**
 * Rows that go on beyond the last column of the heading rows, and rows that end before it: cells of either may stand under
 * wrong headings, a blank one too many pushes the others along. A row of one cell is a heading or a note. Without heading rows the most usual length counts.
 */
function unevenRows(rows: readonly Row[]): Pick<ReadTable, 'raggedRows' | 'shortRows'> {
  const isHeadingRow = ({ cells }: Row): boolean => {
    const own = cells.filter((cell) => cell !== undefined);
    return own.length > 1 && own.every((cell) => cell.heading);
  };
  const widths = rows.filter(isHeadingRow).map(({ cells }) => cells.length);
  const width = widths.length === 0 ? usualLength(rows) : Math.max(...widths);
  const ragged = widths.length === 0 ? [] : rows.filter(({ cells }) => cells.length > width);
  const short = rows.filter(
    ({ cells }) =>
      cells.length < width && cells.filter((cell) => cell !== undefined && !cell.spanned).length > 1,
  );
  return { raggedRows: ragged.map(({ row }) => row), shortRows: short.map(({ row }) => row) };
}

/** The length that most rows have. */
function usualLength(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0];
}
