/** Text whose columns are set beside each other by tabs, bars or spaces, as a table. */
import type { Cell } from '../../outline.ts';
import type { TableBudget } from '../../table/budget.ts';
import { cellsOfRows } from '../../table/grid-rows.ts';
import type { PageContext } from '../context.ts';
import { type Element, rawText } from '../tree/tree.ts';

/** Whether an element shows its line breaks and tabs as they are written. */
export function isPreformatted(element: Element, page: PageContext): boolean {
  return element.name === 'pre' || /^pre/u.test(page.styles.of(element).get('white-space') ?? '');
}

/** The rows of lines that have equally many parts; null where they do not. */
export function rowsOfText(element: Element, path: string, budget: TableBudget): Cell[][] | null {
  const lines = rawText(element)
    .split(/\r?\n/u)
    .map((line, at) => ({ row: at + 1, parts: line.trim().split(/(?<!\t)\t+|(?<!\s)\s+\|\s+|(?<! ) {2,}/u) }))
    .filter(({ parts }) => parts.some((part) => part !== ''));
  const width = lines.find(({ parts }) => parts.length > 1)?.parts.length ?? 0;
  const fits = lines.filter(({ parts }) => parts.length === width).length;
  if (width < 2 || fits < 2 || fits < lines.length * 0.6) return null;
  return cellsOfRows(
    lines.map(({ row, parts }) => ({ row, cells: parts.map((words) => ({ words, path })) })),
    budget,
    () => false,
  );
}
