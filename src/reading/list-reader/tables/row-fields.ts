/** The cells of a row of a table by the fields that its headings name. */
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { phraseKey } from '../../../domain/text/phrase.ts';
import type { Cell } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import { emptyCell, type FragmentOf, textOf } from './table-cell.ts';
import { hasField } from './table-columns.ts';
import type { TableShape } from './table-shape.ts';

export function repeatsHeadings<F extends string>(row: readonly Cell[], shape: TableShape<F>): boolean {
  return shape.columns.every((column) => {
    const text = textOf(row[column.index] ?? emptyCell);
    return text === '' ? column.heading === '' : phraseKey(text) === phraseKey(column.heading);
  });
}

/** The names that a row lacks since their cells show an error, or a formula without a stored result. */
export function brokenNames<F extends string>(row: readonly Cell[], shape: TableShape<F>): readonly string[] {
  return shape.columns.flatMap(({ index, meaning }) =>
    meaning.kind === 'field' && naming.includes(meaning.field) && row[index]?.broken != null
      ? [meaning.field]
      : [],
  );
}

const naming: readonly string[] = ['vendor', 'product', 'vendorAndProduct'];

export function fieldsOf<F extends string>(
  row: readonly Cell[],
  shape: TableShape<F>,
  fragmentOf: FragmentOf,
): Map<F, Fragment> {
  const fields = new Map<F, Fragment>();
  for (const { index, heading, meaning } of shape.columns) {
    const cell = row[index];
    if (meaning.kind !== 'field' || meaning.slot !== null || cell === undefined || fields.has(meaning.field))
      continue;
    const fragment = fragmentOf(cell, heading);
    if (!isBlankMark(fragment.text)) fields.set(meaning.field, fragment);
  }
  return fields;
}

/** A row that only names what the rows below are about. */
export function onlyNames<F extends string>(
  fields: ReadonlyMap<F, Fragment>,
  shape: TableShape<F>,
  row: readonly Cell[],
): boolean {
  const own = shape.columns.filter(({ index }) => textOf(row[index] ?? emptyCell) !== '');
  if (own.length !== 1 || shape.columns.length < 2 || !fields.size) return false;
  const meaning = own[0]?.meaning;
  return meaning?.kind === 'field' && meaning.field === 'vendor' && hasField(shape.columns, 'product');
}

export function anchorOf<F extends string>(
  fields: ReadonlyMap<F, Fragment>,
  row: readonly Cell[],
  fragmentOf: FragmentOf,
): Fragment {
  const own =
    row.find((cell) => textOf(cell) !== '' && !cell.spanned) ??
    row.find((cell) => textOf(cell) !== '') ??
    emptyCell;
  return [...fields.values()].find((fragment) => fragment.unit === own) ?? fragmentOf(own, '');
}
