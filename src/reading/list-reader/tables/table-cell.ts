/** Cells of a table, as rows are read. */
import { plainText } from '../../../domain/text/phrase.ts';
import type { Cell } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';

/** Stands for a cell that a row does not have. */
export const emptyCell: Cell = {
  text: '',
  quote: '',
  path: '',
  row: 0,
  column: 0,
  address: null,
  spanned: false,
  heading: false,
  struck: false,
  struckText: '',
  marks: [],
  links: [],
  unnamedIcons: 0,
  comment: null,
  fill: null,
  broken: null,
  value: null,
};

/** What a cell says; the verbatim words where nothing is left of the cleaned ones. */
export function textOf(cell: Cell): string {
  return plainText(cell.text) || plainText(cell.quote);
}

/** Makes the evidence of a cell under a heading. */
export type FragmentOf = (cell: Cell, heading: string) => Fragment;
