/** Rows of a table, or cells of a matrix, as entries. */
import { isBlankMark } from '../../domain/cell-marks.ts';
import { phraseKey, plainText } from '../../domain/phrase.ts';
import type { Cell, TableBlock } from '../outline.ts';
import type { BlockContext, Told } from './context.ts';
import type { Entry, WordCell } from './entry.ts';
import { cellFragment, type Fragment } from './fragment.ts';
import type { Session } from './session.ts';
import type { Column, TableShape } from './table-shape.ts';
import type { Meaning } from './vocabulary.ts';

export interface TableInput<F extends string> {
  readonly block: TableBlock;
  readonly document: string;
  readonly shape: TableShape<F>;
  readonly context: BlockContext;
  readonly statusFromContext: boolean;
}

/** Fields that belong to another one and are carried down with it. */
const carriedWith: Readonly<Record<string, readonly string[]>> = {
  vendor: ['organisationNumber'],
  product: ['version'],
};

/** The entries of a table whose shape is known and whose required columns are there. */
export function tableEntries<F extends string>(
  session: Session<F>,
  input: TableInput<F>,
): readonly Entry<F>[] {
  const { shape, document, block } = input;
  const fragmentOf = (cell: Cell, heading: string) => cellFragment(cell, document, block.sheet, heading);
  const carry = carriesDown(input);
  const entries: Entry<F>[] = [];
  let above = new Map<F, Fragment>();
  let context = input.context;
  for (const row of shape.body) {
    const filled = row.filter((cell) => textOf(cell) !== '');
    if (filled.length === 0) continue;
    if (repeatsHeadings(row, shape)) {
      mark(session, filled, 'ignored');
      continue;
    }
    const section = sectionOf(row, shape, session);
    if (section !== null) {
      const next = underSection(session, context, section, input);
      if (next === null) reportRow(session, fragmentOf(section, ''));
      else context = next;
      continue;
    }
    const fields = fieldsOf(row, shape, fragmentOf);
    mark(session, filled, 'ignored');
    if (carry.size > 0) {
      carryDown(session, fields, above, carry);
      above = new Map(fields);
    }
    if (onlyNames(fields, shape, row)) continue;
    const anchor = anchorOf(fields, row, fragmentOf);
    const { base, slots, words } = partsOf(session, row, shape, fragmentOf, fields);
    const common = { context, statusFromContext: input.statusFromContext, anchor };
    if (slots.size === 0) entries.push({ ...common, fields: base, slot: null, mark: null, wordCells: words });
    for (const slot of slots.values())
      if (slot.filled)
        entries.push({
          ...common,
          fields: new Map([...base, ...slot.fields]),
          slot: slot.told,
          mark: slot.mark,
          wordCells: [...words, ...slot.words],
        });
  }
  return entries;
}

function textOf(cell: Cell): string {
  return plainText(cell.text) || plainText(cell.quote);
}

function mark<F extends string>(
  session: Session<F>,
  cells: readonly Cell[],
  outcome: 'ignored' | 'mapped',
): void {
  for (const cell of cells) if (!cell.spanned) session.ledger.mark(cell, outcome);
}

function repeatsHeadings<F extends string>(row: readonly Cell[], shape: TableShape<F>): boolean {
  return shape.columns.every((column) => {
    const text = textOf(row[column.index] ?? emptyCell);
    return text === '' ? column.heading === '' : phraseKey(text) === phraseKey(column.heading);
  });
}

const emptyCell: Cell = {
  text: '',
  quote: '',
  path: '',
  row: 0,
  column: 0,
  address: null,
  spanned: false,
  heading: false,
  struck: false,
  marks: [],
  links: [],
  value: null,
};

/** A row that is one text over all columns, or one text alone: a heading inside the table, or a note under it. */
function sectionOf<F extends string>(
  row: readonly Cell[],
  shape: TableShape<F>,
  session: Session<F>,
): Cell | null {
  if (row.length < 3) return null;
  const filled = row.filter((cell) => textOf(cell) !== '');
  const first = filled[0];
  if (first === undefined) return null;
  if (
    filled.length === row.length &&
    row.every((cell, at) => at === 0 || (cell.spanned && cell.quote === first.quote))
  )
    return first;
  if (filled.length > 1) return null;
  const column = shape.columns[row.indexOf(first)]?.meaning;
  if (column?.kind === 'field' && session.identifying.includes(column.field)) {
    // A name alone is a row (a vendor whose products follow), unless it is plainly a heading or a note.
    return session.vocabulary.meaningOf(textOf(first)) !== null || isNote(textOf(first)) ? first : null;
  }
  return first;
}

function isNote(text: string): boolean {
  return /^(?:\*|\d\)|[¹²³]|sist (?:oppdatert|endret)|oppdatert|kilde:|merk:|note:|fotnote|totalt|sum\b|antall|x\s*=)/iu.test(
    text,
  );
}

/** The context for the rows that follow; null: nobody knows what the row says. */
function underSection<F extends string>(
  session: Session<F>,
  context: BlockContext,
  cell: Cell,
  input: TableInput<F>,
): BlockContext | null {
  const text = textOf(cell);
  const fragment = cellFragment(cell, input.document, input.block.sheet, null);
  const meaning = session.vocabulary.meaningOf(text);
  if (meaning !== null) {
    session.ledger.mark(cell, 'mapped');
    return {
      ...context,
      place: meaning.place === null ? context.place : { value: meaning.place, fragment },
      role: meaning.role === null ? context.role : { value: meaning.role, fragment },
      userGroup: meaning.userGroup === null ? context.userGroup : { value: meaning.userGroup, fragment },
      status: meaning.status === null ? context.status : { value: meaning.status, fragment },
      statusFromTitle: meaning.status === null && context.statusFromTitle,
    };
  }
  const hasVendor = input.shape.columns.some(
    (column) =>
      column.meaning.kind === 'field' && ['vendor', 'vendorAndProduct'].includes(column.meaning.field),
  );
  if (isNote(text) || text.length > 100) {
    session.ledger.mark(cell, 'ignored');
    return context;
  }
  if (hasVendor) return null;
  session.ledger.mark(cell, 'ignored');
  const piece = { text, quote: cell.quote, path: cell.path, kind: 'heading' as const, level: 6 };
  return { ...context, vendor: { value: piece, fragment } };
}

function reportRow<F extends string>(session: Session<F>, fragment: Fragment): void {
  session.report({
    code: 'UNREAD_ROW',
    severity: 'WARNING',
    recordKey: phraseKey(fragment.text),
    record: fragment.text,
    field: 'row',
    locator: fragment.locator,
    unit: fragment.unit,
    found: fragment.text,
    message: {
      nb: `Rad ${fragment.locator.row}: «${fragment.text}» står alene på raden og er verken en kjent overskrift eller en oppføring.`,
      en: `Row ${fragment.locator.row}: “${fragment.text}” stands alone and is neither a known heading nor an entry.`,
    },
    action: { nb: 'Fyll ut raden, eller fjern den.', en: 'Fill in the row, or remove it.' },
  });
}

function fieldsOf<F extends string>(
  row: readonly Cell[],
  shape: TableShape<F>,
  fragmentOf: (cell: Cell, heading: string) => Fragment,
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

/**
 * Fields that the table writes only in the first of several rows. It does so when such cells are blank in rows that
 * hold more, no two rows after each other repeat the name, and there is more than one blank or the table is short.
 */
function carriesDown<F extends string>({ shape }: TableInput<F>): ReadonlySet<F> {
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
function carryDown<F extends string>(
  session: Session<F>,
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
  session.layouts.add('carried-down');
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
  return (
    meaning?.kind === 'field' &&
    meaning.field === 'vendor' &&
    shape.columns.some(({ meaning: other }) => other.kind === 'field' && other.field === 'product')
  );
}

function anchorOf<F extends string>(
  fields: ReadonlyMap<F, Fragment>,
  row: readonly Cell[],
  fragmentOf: (cell: Cell, heading: string) => Fragment,
): Fragment {
  const own =
    row.find((cell) => textOf(cell) !== '' && !cell.spanned) ??
    row.find((cell) => textOf(cell) !== '') ??
    emptyCell;
  return [...fields.values()].find((fragment) => fragment.unit === own) ?? fragmentOf(own, '');
}

interface SlotParts<F extends string> {
  readonly told: Told<Meaning>;
  readonly fields: Map<F, Fragment>;
  readonly words: WordCell[];
  mark: Fragment | null;
  filled: boolean;
}

/** Divides a row between what all of it says and what each matrix column says. */
function partsOf<F extends string>(
  session: Session<F>,
  row: readonly Cell[],
  shape: TableShape<F>,
  fragmentOf: (cell: Cell, heading: string) => Fragment,
  base: ReadonlyMap<F, Fragment>,
) {
  const slots = new Map<string, SlotParts<F>>();
  const words: WordCell[] = [];
  for (const column of shape.columns) {
    const cell = row[column.index];
    if (cell === undefined) continue;
    const { meaning } = column;
    if (meaning.kind !== 'mark' && !(meaning.kind === 'field' && meaning.slot !== null)) continue;
    const fragment = fragmentOf(cell, column.heading);
    const blank = isBlankMark(fragment.text);
    const slot = meaning.slot === null ? null : slotParts(slots, column, meaning.slot.key, fragmentOf);
    if (blank) continue;
    if (slot !== null) slot.filled = true;
    if (meaning.kind === 'field') slot?.fields.set(meaning.field, fragment);
    else if (meaning.status !== null)
      (slot?.words ?? words).push({
        status: meaning.status,
        cell: fragment,
        heading: headingFragment(column, fragmentOf),
      });
    else if (slot !== null) slot.mark = fragment;
    else session.ledger.mark(cell, 'ignored');
  }
  return { base, slots, words };
}

function headingFragment<F extends string>(
  column: Column<F>,
  fragmentOf: (cell: Cell, heading: string) => Fragment,
): Fragment {
  const cell = column.cells.at(-1) ?? emptyCell;
  return { ...fragmentOf(cell, ''), via: `column/${plainText(cell.text).toLowerCase()}` };
}

function slotParts<F extends string>(
  slots: Map<string, SlotParts<F>>,
  column: Column<F>,
  key: string,
  fragmentOf: (cell: Cell, heading: string) => Fragment,
): SlotParts<F> {
  const known = slots.get(key);
  if (known !== undefined) return known;
  const { meaning } = column;
  const slot = meaning.kind === 'mark' || meaning.kind === 'field' ? meaning.slot : null;
  const cell = slot?.cell ?? emptyCell;
  const told: Told<Meaning> = {
    value: slot?.meaning ?? { place: null, role: null, status: null, userGroup: null },
    fragment: { ...fragmentOf(cell, ''), via: `column/${plainText(cell.text).toLowerCase()}` },
  };
  const parts: SlotParts<F> = { told, fields: new Map(), words: [], mark: null, filled: false };
  slots.set(key, parts);
  return parts;
}
