/** Rows of a table, or cells of a matrix, as entries. */
import { isBlankMark } from '../../domain/text/cell-marks.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import type { Cell, TableBlock } from '../outline.ts';
import { carriesDown, carryDown } from './carry-down.ts';
import type { BlockContext } from './context.ts';
import type { Entry } from './entry.ts';
import { cellFragment, type Fragment } from './fragment.ts';
import { divideRow } from './matrix-slots.ts';
import type { Session } from './session.ts';
import { emptyCell, type FragmentOf, textOf } from './table-cell.ts';
import { hasField } from './table-columns.ts';
import { reportUnreadRow } from './table-complaints.ts';
import { sectionOf, underSection } from './table-sections.ts';
import type { TableShape } from './table-shape.ts';

/** A list with all that is known of it before its rows are read. */
export interface TableInput<F extends string> {
  readonly block: TableBlock;
  readonly document: string;
  readonly shape: TableShape<F>;
  readonly context: BlockContext;
  readonly statusFromContext: boolean;
}

/** The entries of a table whose shape is known and whose required columns are there. */
export function tableEntries<F extends string>(
  session: Session<F>,
  input: TableInput<F>,
): readonly Entry<F>[] {
  const { shape, document, block } = input;
  const fragmentOf: FragmentOf = (cell, heading) => cellFragment(cell, document, block.sheet, heading);
  const carry = carriesDown(shape);
  const entries: Entry<F>[] = [];
  let above = new Map<F, Fragment>();
  let context = input.context;
  for (const row of shape.body) {
    const filled = row.filter((cell) => textOf(cell) !== '');
    if (filled.length === 0) continue;
    if (repeatsHeadings(row, shape)) {
      ignore(session, filled);
      continue;
    }
    const section = sectionOf(row, shape, session);
    if (section !== null) {
      const fragment = fragmentOf(section, '');
      const next = underSection(session, context, section, fragment, shape);
      if (next === null) reportUnreadRow(session, fragment);
      else context = next;
      continue;
    }
    const fields = fieldsOf(row, shape, fragmentOf);
    ignore(session, filled);
    if (carry.size > 0) {
      carryDown(session, fields, above, carry);
      above = new Map(fields);
    }
    if (onlyNames(fields, shape, row)) continue;
    entries.push(...entriesOfRow(session, row, fields, { ...input, context }, fragmentOf));
  }
  return entries;
}

/** One entry for a row of a table; for a row of a matrix, one for each column that says something. */
function entriesOfRow<F extends string>(
  session: Session<F>,
  row: readonly Cell[],
  fields: ReadonlyMap<F, Fragment>,
  { shape, context, statusFromContext }: TableInput<F>,
  fragmentOf: FragmentOf,
): readonly Entry<F>[] {
  const common = { context, statusFromContext, anchor: anchorOf(fields, row, fragmentOf) };
  const { slots, words } = divideRow(session, row, shape, fragmentOf);
  if (slots.length === 0) return [{ ...common, fields, slot: null, mark: null, wordCells: words }];
  return slots
    .filter(({ filled }) => filled)
    .map((slot) => ({
      ...common,
      fields: new Map([...fields, ...slot.fields]),
      slot: slot.told,
      mark: slot.mark,
      wordCells: [...words, ...slot.words],
    }));
}

function ignore<F extends string>(session: Session<F>, cells: readonly Cell[]): void {
  for (const cell of cells) if (!cell.spanned) session.ledger.mark(cell, 'ignored');
}

function repeatsHeadings<F extends string>(row: readonly Cell[], shape: TableShape<F>): boolean {
  return shape.columns.every((column) => {
    const text = textOf(row[column.index] ?? emptyCell);
    return text === '' ? column.heading === '' : phraseKey(text) === phraseKey(column.heading);
  });
}

function fieldsOf<F extends string>(
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
function onlyNames<F extends string>(
  fields: ReadonlyMap<F, Fragment>,
  shape: TableShape<F>,
  row: readonly Cell[],
): boolean {
  const own = shape.columns.filter(({ index }) => textOf(row[index] ?? emptyCell) !== '');
  if (own.length !== 1 || shape.columns.length < 2 || !fields.size) return false;
  const meaning = own[0]?.meaning;
  return meaning?.kind === 'field' && meaning.field === 'vendor' && hasField(shape.columns, 'product');
}

function anchorOf<F extends string>(
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
