/** Counts by two properties at once. */
import type { CrossCount, CrossFacet } from '../catalogue.ts';
import { eachCell, type FacetSource, notStated, wordsOf } from './facets.ts';
import type { Selection } from './integration-selection.ts';

/** Calls for two values and how many integrations have them, which may be in parts. */
export type EachCross = (visit: (row: number, column: number, count: number) => void) => void;

/** Counts two properties at once over the cells of a selection. */
export function eachCrossOf(
  { indexes: { cells } }: FacetSource,
  selection: Selection,
  rowsBy: CrossFacet,
  columnsBy: CrossFacet,
): EachCross {
  return (visit) =>
    eachCell(cells, selection, (cell, count) => {
      visit(cells[rowsBy][cell] ?? 0, cells[columnsBy][cell] ?? 0, count);
    });
}

/** Counts by two properties at once. */
export function crossIntegrations(
  source: FacetSource,
  rowsBy: CrossFacet,
  columnsBy: CrossFacet,
  each: EachCross,
): CrossCount[] {
  const [rowWords, columnWords] = [wordsOf(source, rowsBy), wordsOf(source, columnsBy)];
  const counts = new Map<number, number>();
  each((row, column, count) => {
    const pair = row * columnWords.length + column;
    counts.set(pair, (counts.get(pair) ?? 0) + count);
  });
  const found = [...counts].map(([pair, count]) => ({
    row: rowWords[Math.floor(pair / columnWords.length)] ?? notStated,
    column: columnWords[pair % columnWords.length] ?? notStated,
    count,
  }));
  const inOrder = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  return found.sort((a, b) => b.count - a.count || inOrder(a.row, b.row) || inOrder(a.column, b.column));
}
