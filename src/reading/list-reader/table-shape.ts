/** How a table is laid out: which rows are headings and what each column holds. */
import { isBlankMark, markOf } from '../../domain/cell-marks.ts';
import { readDate } from '../../domain/dates.ts';
import { phraseKey, plainText } from '../../domain/phrase.ts';
import { type KnownStatus, readStatus } from '../../domain/status-words-reader.ts';
import type { Cell, TableBlock } from '../outline.ts';
import type { HeadingIndex } from './headings.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

export type Grid = readonly (readonly Cell[])[];

/** Columns that speak of one place: all cells of a matrix's column, or its status and its date side by side. */
export interface Slot {
  readonly key: string;
  readonly meaning: Meaning;
  /** The heading that names the place. */
  readonly cell: Cell;
}

export type ColumnMeaning<F extends string> =
  | { readonly kind: 'field'; readonly field: F; readonly slot: Slot | null }
  /** Cells under a known place, role or status: a mark, a word or a date. */
  | { readonly kind: 'mark'; readonly slot: Slot | null; readonly status: KnownStatus | null }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly near: { readonly field: F; readonly synonym: string } | null }
  | { readonly kind: 'empty' };

export interface Column<F extends string> {
  readonly index: number;
  /** The heading, verbatim; the lowest one where there are several. */
  readonly heading: string;
  readonly cells: readonly Cell[];
  readonly meaning: ColumnMeaning<F>;
}

export interface TableShape<F extends string> {
  readonly transposed: boolean;
  readonly title: Grid;
  readonly headings: Grid;
  readonly body: Grid;
  readonly columns: readonly Column<F>[];
}

interface Score {
  readonly at: number;
  readonly fields: number;
  readonly score: number;
}

/** Rows above the heading row that may be titles and notes. */
const deepestHeading = 25;

/** The shape, or null when no row and no column reads as headings. */
export function shapeOf<F extends string>(
  block: TableBlock,
  headings: HeadingIndex<F>,
  vocabulary: Vocabulary,
  identifying: readonly F[],
): TableShape<F> | null {
  const upright = bestRow(block.rows, headings, vocabulary, identifying);
  const turned = transpose(block.rows);
  const sideways = bestRow(turned, headings, vocabulary, identifying, 3);
  const turn = sideways !== null && (upright === null || sideways.score > upright.score + 2);
  const best = turn ? sideways : upright;
  if (best === null) return null;
  const grid = turn ? turned : block.rows;
  const from = groupRowAbove(grid, best.at, headings, vocabulary) ? best.at - 1 : best.at;
  const to = subRowBelow(grid, best.at, headings, vocabulary) ? best.at + 1 : best.at;
  const rows = grid.slice(from, to + 1);
  return {
    transposed: turn,
    title: grid.slice(0, from),
    headings: rows,
    body: grid.slice(to + 1),
    columns: columnsOf(rows, headings, vocabulary),
  };
}

/** Rows become columns. Cells keep their own row, address and words. */
function transpose(rows: Grid): Grid {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? []));
}

/** The text of a heading cell. */
function words(cell: Cell | undefined): string {
  return plainText(cell?.text ?? '');
}

function bestRow<F extends string>(
  grid: Grid,
  headings: HeadingIndex<F>,
  vocabulary: Vocabulary,
  identifying: readonly F[],
  within: number = deepestHeading,
): Score | null {
  let best: Score | null = null;
  for (const [at, row] of grid.slice(0, within).entries()) {
    const score = scoreRow(row, at, headings, vocabulary, identifying);
    if (score !== null && (best === null || score.score > best.score)) best = score;
  }
  return best;
}

function scoreRow<F extends string>(
  row: readonly Cell[],
  at: number,
  headings: HeadingIndex<F>,
  vocabulary: Vocabulary,
  identifying: readonly F[],
): Score | null {
  const fields = new Set<F>();
  const others = new Set<string>();
  const texts = new Set<string>();
  for (const cell of row) {
    const text = words(cell);
    if (text === '') continue;
    texts.add(phraseKey(text));
    const meaning = headings.read(text);
    if (meaning.kind === 'field') fields.add(meaning.field);
    else if (meaning.kind === 'ignored') others.add(phraseKey(text));
    else if (vocabulary.meaningOf(text) !== null) others.add(phraseKey(text));
  }
  if (fields.size === 0) return null;
  // A title over the whole table is one text; a heading row of a table of one column is one too.
  if (fields.size === 1 && texts.size === 1 && row.length > 1) return null;
  const named = identifying.some((field) => fields.has(field)) ? 2 : 0;
  const marked = row.every((cell) => cell.heading || words(cell) === '') ? 1 : 0;
  if (fields.size === 1 && others.size === 0 && named === 0 && marked === 0) return null;
  return { at, fields: fields.size, score: fields.size * 3 + others.size + named + marked };
}

/** A row above that groups the columns: spans, or names places and statuses over them. */
function groupRowAbove<F extends string>(
  grid: Grid,
  at: number,
  headings: HeadingIndex<F>,
  vocabulary: Vocabulary,
): boolean {
  const above = grid[at - 1];
  const row = grid[at];
  if (above === undefined || row === undefined) return false;
  const texts = above.map(words);
  const distinct = new Set(texts.filter((text) => text !== ''));
  if (distinct.size === 0 || (distinct.size === 1 && texts.every((text) => text !== ''))) return false;
  const shared = above.some(
    (cell, column) => words(cell) !== '' && phraseKey(words(cell)) === phraseKey(words(row[column])),
  );
  const known = [...distinct].filter(
    (text) => headings.read(text).kind !== 'unknown' || vocabulary.meaningOf(text) !== null,
  );
  return shared || known.length > 0;
}

/** A row below that divides columns of the heading row: blank or repeated under the fields, known words elsewhere. */
function subRowBelow<F extends string>(
  grid: Grid,
  at: number,
  headings: HeadingIndex<F>,
  vocabulary: Vocabulary,
): boolean {
  const row = grid[at];
  const below = grid[at + 1];
  if (row === undefined || below === undefined) return false;
  let known = 0;
  for (const [column, cell] of below.entries()) {
    const text = words(cell);
    const over = words(row[column]);
    if (text === '' || phraseKey(text) === phraseKey(over)) continue;
    if (over !== '' && headings.read(over).kind === 'field') return false;
    const meaning = headings.read(text);
    if (meaning.kind === 'unknown' && (vocabulary.meaningOf(text) === null || markOf(text) !== null))
      return false;
    const asStatus = vocabulary.meaningOf(text);
    // Status words under a place are the cells of a matrix, unless every cell of the row is a heading.
    if (meaning.kind === 'unknown' && asStatus?.place == null && asStatus?.role == null && !cell.heading)
      return false;
    known += 1;
  }
  return known > 0;
}

function columnsOf<F extends string>(
  rows: Grid,
  headings: HeadingIndex<F>,
  vocabulary: Vocabulary,
): Column<F>[] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, index): Column<F> => {
    const stack: Cell[] = [];
    for (const row of rows) {
      const cell = row[index];
      const text = words(cell);
      if (cell !== undefined && text !== '' && phraseKey(words(stack.at(-1))) !== (phraseKey(text) || text))
        stack.push(cell);
    }
    const leaf = stack.at(-1);
    return {
      index,
      heading: leaf?.quote ?? '',
      cells: stack,
      meaning: meaningOfStack(stack, headings, vocabulary),
    };
  });
  const places = columns.some(
    ({ meaning }) => meaning.kind === 'mark' && meaning.slot?.meaning.place != null,
  );
  for (const [at, column] of columns.entries()) {
    // `API` over a column names a kind of column, but beside `Portal` it is a place as that is.
    const slot = slotOf(column.cells, vocabulary);
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

function meaningOfStack<F extends string>(
  stack: readonly Cell[],
  headings: HeadingIndex<F>,
  vocabulary: Vocabulary,
): ColumnMeaning<F> {
  const leaf = stack.at(-1);
  if (leaf === undefined) return { kind: 'empty' };
  const read = headings.read(words(leaf));
  const group = slotOf(stack.slice(0, -1), vocabulary);
  if (read.kind === 'field') return { kind: 'field', field: read.field, slot: group };
  if (read.kind === 'ignored') return read;
  const own = vocabulary.meaningOf(words(leaf));
  if (own === null) {
    const whole = headings.read(stack.map(words).join(' '));
    return whole.kind === 'unknown' ? read : whole.kind === 'field' ? { ...whole, slot: null } : whole;
  }
  return {
    kind: 'mark',
    slot: slotOf(stack, vocabulary),
    status: own.status ?? group?.meaning.status ?? null,
  };
}

/** The place, role or user group that a stack of headings names; statuses alone make no slot. */
function slotOf(stack: readonly Cell[], vocabulary: Vocabulary): Slot | null {
  const found: { -readonly [K in keyof Meaning]: Meaning[K] } = {
    place: null,
    role: null,
    status: null,
    userGroup: null,
  };
  let cell: Cell | null = null;
  for (const one of stack) {
    const meaning = vocabulary.meaningOf(words(one));
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

/** What the cells of a column look like, to guess at a heading that nobody knows. Only ever a hint for people. */
export function looksLike(
  cells: readonly string[],
  vocabulary: Vocabulary,
): 'status' | 'interface' | 'decidedOn' | null {
  const filled = cells.filter((text) => !isBlankMark(text));
  if (filled.length === 0) return null;
  const share = (test: (text: string) => boolean) => filled.filter(test).length / filled.length;
  if (
    share((text) => ['known', 'mark', 'ambiguous'].includes(readStatus(text, vocabulary.status).kind)) >= 0.5
  )
    return 'status';
  if (share((text) => vocabulary.place(text) !== null) >= 0.5) return 'interface';
  if (share((text) => readDate(text).kind === 'date') >= 0.5) return 'decidedOn';
  return null;
}
