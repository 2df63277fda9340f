/** What is said beside statuses, by row: few distinct lists stand for all rows, so each is read once. */
import { type WarningCode, warningCodes } from '../../domain/vocabulary.ts';
import { type Columns, wordOf } from '../snapshot/columns.ts';
import type { Cells } from './cells.ts';
import type { Selection } from './integration-selection.ts';

const codesOf = (columns: Columns, reference: number): readonly WarningCode[] =>
  JSON.parse(wordOf(columns, reference) ?? '[]');

/** Whether a row has one of the warnings; null: none is asked for. */
export function warningsFit(
  columns: Columns,
  wanted: readonly WarningCode[] | undefined,
): ((row: number) => boolean) | null {
  if (wanted === undefined) return null;
  const known = new Map<number, boolean>();
  return (row) => {
    const reference = columns.integrationWarnings[row] ?? 0;
    if (reference === 0) return false;
    const before = known.get(reference);
    if (before !== undefined) return before;
    const fits = codesOf(columns, reference).some((code) => wanted.includes(code));
    known.set(reference, fits);
    return fits;
  };
}

/** How many of the selected rows have each warning, by its place in the vocabulary. A row counts once for each that it has. */
export function countWarnings(
  { columns, indexes: { cells } }: { readonly columns: Columns; readonly indexes: { readonly cells: Cells } },
  selection: Selection,
): Uint32Array {
  const byReference = new Map<number, number>();
  const visit = (row: number) => {
    const reference = columns.integrationWarnings[row] ?? 0;
    if (reference > 0) byReference.set(reference, (byReference.get(reference) ?? 0) + 1);
  };
  for (const row of selection.rows ?? []) visit(row);
  const { starts, items } = cells.rows;
  selection.cells?.forEach((cell) => {
    const end = starts[cell + 1] ?? 0;
    for (let i = starts[cell] ?? 0; i < end; i++) visit(items[i] ?? 0);
  });
  const counts = new Uint32Array(warningCodes.length);
  for (const [reference, rows] of byReference)
    for (const code of codesOf(columns, reference)) {
      const place = warningCodes.indexOf(code);
      counts[place] = (counts[place] ?? 0) + rows;
    }
  return counts;
}
