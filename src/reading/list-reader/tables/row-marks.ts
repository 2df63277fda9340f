/** What a row of a table says by icons and colours. */
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import type { Cell } from '../../outline.ts';
import type { Colours } from '../colours/read-colours.ts';
import type { RowColour } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import { type FragmentOf, textOf } from './table-cell.ts';
import type { TableShape } from './table-shape.ts';

/** The status as an icon that has no name. */
export function iconOf<F extends string>(
  row: readonly Cell[],
  { columns }: TableShape<F>,
  fragmentOf: FragmentOf,
): { readonly icon?: Fragment } {
  if (row.every(({ unnamedIcons }) => unnamedIcons === 0)) return {};
  for (const { index, heading, meaning } of columns) {
    const cell = row[index];
    const isStatus =
      meaning.kind === 'field' && meaning.slot === null && (meaning.field as string) === 'status';
    if (cell !== undefined && isStatus && cell.unnamedIcons > 0 && isBlankMark(textOf(cell)))
      return { icon: { ...fragmentOf(cell, heading), text: 'ikon uten navn' } };
  }
  return {};
}

/** The colours of a row's cells, those apart that are about one column of a matrix. */
export function coloursOfRow<F extends string>(
  row: readonly Cell[],
  { columns }: TableShape<F>,
  colours: Colours,
  fragmentOf: FragmentOf,
): { readonly colours?: readonly RowColour[] } {
  if (row.every(({ fill }) => fill === null)) return {};
  const found = new Map<string, RowColour>();
  const base = row.find(({ fill }) => fill !== null && row.every((cell) => cell.fill === fill))?.fill ?? null;
  for (const { index, heading, meaning } of columns) {
    const cell = row[index];
    if (cell === undefined || cell.fill === null || meaning.kind === 'mark') continue;
    const isField = meaning.kind === 'field' && meaning.slot === null;
    const isStatus = isField && (meaning.field as string) === 'status' && isBlankMark(textOf(cell));
    const known = found.get(cell.fill);
    if (known !== undefined && !(isStatus && cell.fill !== base)) continue;
    found.set(cell.fill, {
      fill: cell.fill,
      cell: { ...fragmentOf(cell, heading), text: cell.fill },
      meaning: colours.meaningOf(cell.fill),
      isStatus: isStatus && cell.fill !== base,
    });
  }
  return { colours: [...found.values()] };
}
