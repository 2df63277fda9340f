/** Names that a table writes only in the first of several rows. */
import { phraseKey } from '../../../domain/text/phrase.ts';
import type { Fragment } from '../fragment.ts';
import type { ReadingLog } from '../reading-log.ts';
import { emptyCell, textOf } from './table-cell.ts';
import type { TableShape } from './table-shape.ts';

/** Fields that belong to another one and are carried down with it. */
const carriedWith: Readonly<Record<string, readonly string[]>> = {
  vendor: ['organisationNumber'],
  product: ['version'],
};

/**
 * Fields that the table writes only in the first of several rows. It does so when such cells are blank in rows that
 * hold more, no two rows after each other repeat the name, and there is more than one blank or the table is short.
 */
export function carriesDown<F extends string>(shape: TableShape<F>): ReadonlySet<F> {
  const carried = new Set<F>();
  for (const name of ['vendor', 'product']) {
    const column = shape.columns.find(
      ({ meaning }) => meaning.kind === 'field' && meaning.field === name && meaning.slot === null,
    );
    if (column === undefined || column.meaning.kind !== 'field') continue;
    let blanks = 0;
    let repeats = 0;
    let last = '';
    for (const row of shape.body) {
      const text = textOf(row[column.index] ?? emptyCell);
      if (text === '' && row.some((cell) => textOf(cell) !== '')) blanks += 1;
      else if (text !== '' && phraseKey(text) === last && !(row[column.index]?.spanned ?? false))
        repeats += 1;
      if (text !== '') last = phraseKey(text);
    }
    const few = blanks === 1 && shape.body.length > 8;
    const startsBlank = textOf(shape.body[0]?.[column.index] ?? emptyCell) === '';
    if (blanks > 0 && !few && !startsBlank && (repeats === 0 || name === 'product'))
      carried.add(column.meaning.field);
  }
  return carried;
}

/** Fills blank names from the row above. A product is only carried where the vendor is blank too, or has no column. */
export function carryDown<F extends string>(
  log: ReadingLog,
  fields: Map<F, Fragment>,
  above: ReadonlyMap<F, Fragment>,
  carry: ReadonlySet<F>,
): void {
  const vendorStated = [...fields.keys()].some((field) => field === 'vendor');
  for (const field of carry) {
    if (fields.has(field) || (field === 'product' && vendorStated)) continue;
    for (const name of [field, ...(carriedWith[field] ?? [])]) {
      const key = [...above.keys()].find((known) => known === name);
      const value = key === undefined ? undefined : above.get(key);
      if (key !== undefined && value !== undefined && !fields.has(key)) fields.set(key, value);
    }
  }
  log.layout('carried-down');
}
