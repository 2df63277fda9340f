/** What each column of a table holds, as its headings say. */

import type { KnownStatus } from '../../../domain/status/reader.ts';
import { phraseKey } from '../../../domain/text/phrase.ts';
import type { Cell } from '../../outline.ts';
import type { ListRules } from '../list-rules.ts';
import type { Meaning, Vocabulary } from '../words/vocabulary.ts';
import { type Grid, headingText } from './heading-rows.ts';

/** Columns that speak of one place: all cells of a matrix's column, or its status and its date side by side. */
export interface Slot {
  readonly key: string;
  readonly meaning: Meaning;
  /** The heading that names the place. */
  readonly cell: Cell;
}

/** What a column holds. */
export type ColumnMeaning<F extends string> =
  | { readonly kind: 'field'; readonly field: F; readonly slot: Slot | null }
  /** Cells under a known place, role or status: a mark, a word or a date. */
  | { readonly kind: 'mark'; readonly slot: Slot | null; readonly status: KnownStatus | null }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly near: { readonly field: F; readonly synonym: string } | null }
  | { readonly kind: 'empty' };

/** A column with its headings, from the top. */
export interface Column<F extends string> {
  readonly index: number;
  /** The heading, verbatim; the lowest one where there are several. */
  readonly heading: string;
  readonly cells: readonly Cell[];
  readonly meaning: ColumnMeaning<F>;
}

/** The columns under rows of headings. */
export function columnsOf<F extends string>(rows: Grid, rules: ListRules<F>): Column<F>[] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, index): Column<F> => {
    const stack: Cell[] = [];
    for (const row of rows) {
      const cell = row[index];
      const text = headingText(cell);
      if (
        cell !== undefined &&
        text !== '' &&
        phraseKey(headingText(stack.at(-1))) !== (phraseKey(text) || text)
      )
        stack.push(cell);
    }
    const leaf = stack.at(-1);
    return {
      index,
      heading: leaf?.quote ?? '',
      cells: stack,
      meaning: meaningOfStack(stack, rules, (cell) => spansColumns(rows, cell)),
    };
  });
  const places = columns.some(
    ({ meaning }) => meaning.kind === 'mark' && meaning.slot?.meaning.place != null,
  );
  for (const [at, column] of columns.entries()) {
    // `API` over a column names a kind of column, but beside `Portal` it is a place as that is.
    const slot = slotOf(column.cells, rules.vocabulary);
    if (places && column.meaning.kind === 'field' && slot?.meaning.place?.interface !== undefined)
      columns[at] = { ...column, meaning: { kind: 'mark', slot, status: slot.meaning.status } };
  }
  const fields = columns.map(({ meaning }) => (meaning.kind === 'field' ? meaning.field : null));
  const versions = versionsBySystem(fields);
  return columns.map((column, at) => {
    const { meaning } = column;
    const field = versions[at];
    return meaning.kind === 'field' && field != null ? { ...column, meaning: { ...meaning, field } } : column;
  });
}

/**
 * Which system each version belongs to, where a list names a second system of a combination: the column beside that
 * system, unless it stands beside the product too. The same from left to right and from right to left.
 */
function versionsBySystem<F extends string>(fields: readonly (F | null)[]): readonly (F | null)[] {
  const names: readonly (string | null)[] = fields;
  if (!names.includes('via') || names.includes('viaVersion')) return fields;
  const beside = (at: number, name: string) => names[at - 1] === name || names[at + 1] === name;
  const via = names.indexOf('via');
  // Between two versions the one on the product's side is the product's.
  const productSide = names[via - 1] === names[via + 1] ? Math.sign(names.indexOf('product') - via) : 0;
  return fields.map((field, at) =>
    field !== null &&
    names[at] === 'version' &&
    beside(at, 'via') &&
    !beside(at, 'product') &&
    at !== via + (productSide || Number.NaN)
      ? ('viaVersion' as F)
      : field,
  );
}

/** Whether a heading stands over several columns. */
function spansColumns(rows: Grid, cell: Cell): boolean {
  return rows.some(
    (row) => row.filter((other) => other.path === cell.path && other.quote === cell.quote).length > 1,
  );
}

function meaningOfStack<F extends string>(
  stack: readonly Cell[],
  rules: ListRules<F>,
  isGroup: (cell: Cell) => boolean,
): ColumnMeaning<F> {
  const leaf = stack.at(-1);
  if (leaf === undefined) return { kind: 'empty' };
  const read = rules.headings.read(headingText(leaf));
  const group = slotOf(stack.slice(0, -1), rules.vocabulary);
  // `Versjon` below `Meldingstjener` is not the product's.
  const together = stack.length > 1 ? rules.headings.read(joined(stack)) : read;
  if (together.kind === 'field' && read.kind !== 'ignored') return { ...together, slot: group };
  if (read.kind === 'field') return { kind: 'field', field: read.field, slot: group };
  if (read.kind === 'ignored') return read;
  const own = rules.vocabulary.meaningOf(headingText(leaf));
  if (own === null) return meaningOfWhole(stack, rules, isGroup) ?? placeOfWhole(stack, rules) ?? read;
  return {
    kind: 'mark',
    slot: slotOf(stack, rules.vocabulary),
    status: own.status ?? group?.meaning.status ?? null,
  };
}

/**
 * What headings above each other mean together, where the lowest alone is unknown: `Dato` over `for godkjenning`, and
 * `Leverandør` over `(navn)`. A heading over one column alone speaks for it; one over several does not.
 */
function meaningOfWhole<F extends string>(
  stack: readonly Cell[],
  { headings }: ListRules<F>,
  isGroup: (cell: Cell) => boolean,
): ColumnMeaning<F> | null {
  const whole = headings.read(joined(stack));
  if (whole.kind === 'field') return { ...whole, slot: null };
  if (whole.kind === 'ignored') return whole;
  const above = stack.slice(0, -1).findLast((cell) => !isGroup(cell));
  const read = above === undefined ? null : headings.read(headingText(above));
  return read?.kind === 'field' ? { ...read, slot: null } : null;
}

const joined = (stack: readonly Cell[]): string => stack.map(headingText).join(' ');

/** `Klinikermelding` below `MSIS`: a place that only the two headings name together. */
function placeOfWhole<F extends string>(
  stack: readonly Cell[],
  { vocabulary }: ListRules<F>,
): ColumnMeaning<F> | null {
  const leaf = stack.at(-1);
  const meaning = stack.length > 1 ? vocabulary.meaningOf(joined(stack.slice(-2))) : null;
  if (leaf === undefined || meaning === null || meaning.place === null) return null;
  const { target, interface: one } = meaning.place;
  return {
    kind: 'mark',
    slot: { key: [target, one, meaning.role, meaning.userGroup].join('|'), meaning, cell: leaf },
    status: meaning.status,
  };
}

/** The place, role or user group that a stack of headings names; statuses alone make no slot. */
function slotOf(stack: readonly Cell[], vocabulary: Vocabulary): Slot | null {
  const found: { -readonly [K in keyof Meaning]: Meaning[K] } = {
    place: null,
    role: null,
    status: null,
    userGroup: null,
    unread: [],
  };
  let cell: Cell | null = null;
  for (const one of stack) {
    const meaning = vocabulary.meaningOf(headingText(one));
    if (meaning === null) continue;
    if (meaning.place !== null) {
      const narrower = meaning.place.interface !== undefined || found.place?.target !== meaning.place.target;
      if (narrower) found.place = meaning.place;
    }
    found.role = meaning.role ?? found.role;
    found.userGroup = meaning.userGroup ?? found.userGroup;
    found.status = meaning.status ?? found.status;
    if (meaning.place !== null || meaning.role !== null || meaning.userGroup !== null) cell = one;
  }
  if (cell === null) return null;
  const key = [
    found.place?.target,
    found.place?.interface,
    found.role ?? found.place?.role,
    found.userGroup,
  ].join('|');
  return { key, meaning: found, cell };
}

/** The fields that have a column. */
export function fieldsOf<F extends string>(columns: readonly Column<F>[]): ReadonlySet<F> {
  return new Set(columns.flatMap(({ meaning }) => (meaning.kind === 'field' ? [meaning.field] : [])));
}

/** Whether a field has a column, by the field's name. */
export function hasField<F extends string>(columns: readonly Column<F>[], name: string): boolean {
  return columns.some(({ meaning }) => meaning.kind === 'field' && meaning.field === name);
}
