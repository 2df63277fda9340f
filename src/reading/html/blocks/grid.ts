/** Boxes that are set as a table without being one: by their roles, or by the page's styles and class names. */
import type { PageContext } from '../context.ts';
import { classTest, descendants, type Element, elementsIn, rawText, roleOf } from '../tree/tree.ts';
import { isHidden } from '../tree/visible.ts';
import type { TableParts } from './table.ts';

const tableRoles = new Set(['table', 'grid', 'treegrid']);
const cellRoles = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
const boxes = new Set(['div', 'section', 'article', 'span', 'ul', 'ol', 'li', 'a', 'p']);
const isRowClass = classTest(/(?:^|[\s_-])(?:row|rad|tr|line|linje|record|entry)(?:$|[\s_-])/iu);
const isCellClass = classTest(
  /(?:^|[\s_-])(?:cell|celle|col|column|kolonne|td|th|felt|field)(?:$|[\s_\d-])/iu,
);
const isTableClass = classTest(/(?:^|[\s_-])(?:table|tabell|tbl|datagrid|grid-?table)(?:$|[\s_-])/iu);
const isHeadClass = classTest(/(?:^|[\s_-])(?:head|header|heading|hode|th|thead|columnheader)(?:$|[\s_-])/iu);
/** What a cell of boxes does not hold: then the boxes are parts of a page beside each other. */
const notInCells = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'dl',
  'details',
  'form',
  'article',
  'section',
]);
const max = { cells: 30, words: 300 } as const;

/** The rows and cells of boxes that are set as a table; null where they are not. */
export function gridOf(element: Element, page: PageContext): TableParts | null {
  if (element.name === 'table') return null;
  if (tableRoles.has(roleOf(element))) return gridOfRoles(element);
  if (!boxes.has(element.name)) return null;
  const children = elementsIn(element);
  if (children.length < 2 || !children.every(({ name }) => boxes.has(name)) || hasOwnText(element))
    return null;
  return gridOfRows(element, children, page) ?? gridOfTracks(element, children, page);
}

function gridOfRoles(element: Element): TableParts | null {
  const rows = [...descendants(element)].filter((inner) => roleOf(inner) === 'row');
  const cellsOf = (row: Element): Element[] =>
    [...descendants(row)].filter((inner) => cellRoles.has(roleOf(inner)));
  if (rows.length === 0 || rows.every((row) => cellsOf(row).length === 0)) return null;
  const groups = Map.groupBy(rows, (row) => row.parent);
  return {
    groups: [...groups.values()].map((group) => group.map((row) => ({ element: row, cells: cellsOf(row) }))),
  };
}

function hasOwnText(element: Element): boolean {
  return element.children.some((child) => child.type === 'text' && child.data.trim() !== '');
}

function isPlainCell(cell: Element): boolean {
  if (rawText(cell).length > max.words) return false;
  for (const inner of descendants(cell)) if (notInCells.has(inner.name)) return false;
  return !notInCells.has(cell.name);
}

/** Each child is a row of equally many cells, and styles or class names say that they are rows or cells. */
function gridOfRows(element: Element, rows: readonly Element[], page: PageContext): TableParts | null {
  const first = rows[0];
  if (first === undefined) return null;
  const count = elementsIn(first).length;
  if (count < 2 || count > max.cells) return null;
  const isOfItems =
    first.name === 'li' && count > 2 && rows.every((row) => elementsIn(row).every(isWordsOnly));
  if (!isOfItems && !saysTable(element, first, page)) return null;
  const shown = rows.map((row) => ({ element: row, cells: elementsIn(row) }));
  const fits = shown.filter(({ element: row, cells }) => cells.length === count && !hasOwnText(row));
  // One row may lack a cell or have one too many; then it is a table still, with a fault in it.
  if (fits.length < 2 || fits.length < shown.length * 0.8) return null;
  const all = shown.flatMap(({ cells }) => cells);
  if (!all.every(isPlainCell) || isPairs(shown)) return null;
  return { groups: [shown], isHeading: (cell) => isHeadClass(cell) || isHeadRow(cell.parent as Element) };
}

/** A part of an item with words of its own, and no sign that divides it from the others. */
function isWordsOnly(cell: Element): boolean {
  return (
    (cell.name === 'span' || cell.name === 'div') &&
    !/^[\s\p{P}\p{S}]*$|^[\s\p{P}]|[\s:,–-]$/u.test(rawText(cell))
  );
}

const isHeadRow = (row: Element): boolean => isHeadClass(row);

function saysTable(element: Element, row: Element, page: PageContext): boolean {
  const display = page.styles.of(element).get('display') ?? '';
  const rowDisplay = page.styles.of(row).get('display') ?? '';
  if (display === 'table' || rowDisplay === 'table-row' || rowDisplay === 'contents') return true;
  const cells = elementsIn(row);
  const isRow = isRowClass(row) || /^(?:grid|flex)$/u.test(rowDisplay);
  return (
    (isRow && (isTableClass(element) || cells.some(isCellClass))) ||
    (isTableClass(element) && cells.every(isCellClass))
  );
}

/** Labels and values beside each other describe one thing; they are no rows of many. */
function isPairs(rows: readonly { readonly cells: readonly Element[] }[]): boolean {
  return rows.every(
    ({ cells }) => cells.length === 2 && /:\s*$/u.test(rawText(cells[0] as Element).slice(-20)),
  );
}

/** Children that a style sets in so many columns. */
function gridOfTracks(element: Element, children: readonly Element[], page: PageContext): TableParts | null {
  const style = page.styles.of(element);
  if (style.get('display') !== 'grid') return null;
  const columns = tracksIn(style.get('grid-template-columns') ?? '');
  const shown = children.filter((child) => !isHidden(child, page));
  if (columns < 2 || shown.length < columns * 2 || shown.length % columns !== 0) return null;
  if (!shown.every((cell) => isPlainCell(cell) && elementsIn(cell).length < 3)) return null;
  const rows = [];
  for (let at = 0; at < shown.length; at += columns) {
    rows.push({ element, cells: shown.slice(at, at + columns) });
  }
  return { groups: [rows], isHeading: isHeadClass };
}

function tracksIn(value: string): number {
  const repeated = /^repeat\(\s{0,5}(\d{1,2})\s{0,5},/u.exec(value.slice(0, 200))?.[1];
  if (repeated !== undefined) return Number(repeated);
  if (value.includes('(')) return 0;
  return value.split(/\s+/u, max.cells).filter((track) => /^[\d.]|^auto$|^m(?:in|ax)-content$/u.test(track))
    .length;
}
