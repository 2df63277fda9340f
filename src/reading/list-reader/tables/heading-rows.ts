/** Which rows of a table are its headings. */
import { markOf } from '../../../domain/text/cell-marks.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { readDate } from '../../../domain/text/dates.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Cell } from '../../outline.ts';
import { isPersonHeading } from '../../persons/person-headings.ts';
import type { ListRules } from '../list-rules.ts';

/** Rows of cells. */
export type Grid = readonly (readonly Cell[])[];

interface HeadingRow {
  readonly at: number;
  readonly fields: number;
  readonly score: number;
}

/** Rows above the heading row that may be titles and notes. */
const deepestHeading = 25;

/** The text of a heading cell; blank where there is no cell. */
export function headingText(cell: Cell | undefined): string {
  return plainText(cell?.text ?? '');
}

/** The row among the first ones that reads most like headings; null when none does. */
export function bestRow<F extends string>(
  grid: Grid,
  rules: ListRules<F>,
  within: number = deepestHeading,
): HeadingRow | null {
  let best: HeadingRow | null = null;
  for (const [at, row] of grid.slice(0, within).entries()) {
    const score = scoreRow(row, at, rules);
    if (score !== null && (best === null || score.score > best.score)) best = score;
  }
  return best;
}

function scoreRow<F extends string>(
  row: readonly Cell[],
  at: number,
  rules: ListRules<F>,
): HeadingRow | null {
  const fields = new Set<F>();
  const others = new Set<string>();
  const texts = new Set<string>();
  for (const cell of row) {
    const text = headingText(cell);
    if (text === '') continue;
    texts.add(phraseKey(text));
    const meaning = rules.headings.read(text);
    if (meaning.kind === 'field') fields.add(meaning.field);
    else if (meaning.kind === 'ignored') others.add(phraseKey(text));
    else if (rules.vocabulary.meaningOf(text) !== null) others.add(phraseKey(text));
  }
  if (fields.size === 0) return null;
  // A title over the whole table is one text; a heading row of a table of one column is one too.
  if (fields.size === 1 && texts.size === 1 && row.length > 1) return null;
  const named = rules.identifying.some((field) => fields.has(field)) ? 2 : 0;
  const marked = row.every((cell) => cell.heading || headingText(cell) === '') ? 1 : 0;
  if (fields.size === 1 && others.size === 0 && named === 0 && marked === 0) return null;
  return { at, fields: fields.size, score: fields.size * 3 + others.size + named + marked };
}

/** Where headings stand again below the first ones, with other columns: a second list in the same table. -1: nowhere. */
export function nextHeadingRow<F extends string>(
  body: Grid,
  headings: readonly Cell[],
  rules: ListRules<F>,
): number {
  const keysOf = (row: readonly Cell[]) => row.map((cell) => phraseKey(headingText(cell))).join('|');
  const first = keysOf(headings);
  return body.findIndex((row) => {
    const isMarked = isHtml(row) && isMarkedHeading(row);
    const filled = row.filter((cell) => headingText(cell) !== '' && !cell.spanned);
    // The first cell that is no known heading says that a row of plain cells is none.
    if (filled.length < 2 || (!isMarked && !filled.every((cell) => isKnownHeading(cell, rules))))
      return false;
    if (isOneText(row) || keysOf(row) === first) return false;
    const read = filled.map((cell) => rules.headings.read(headingText(cell)));
    const fields = new Set(read.flatMap((meaning) => (meaning.kind === 'field' ? [meaning.field] : [])));
    const isOfNames = rules.identifying.some((field) => fields.has(field));
    // `Leverandør | Kontaktperson | E-post`: whom to ask at each, below the list.
    return fields.size > 1 || (isOfNames && (isMarked || filled.some(({ text }) => isPersonHeading(text))));
  });
}

function isKnownHeading<F extends string>(cell: Cell, { headings }: ListRules<F>): boolean {
  return headings.read(headingText(cell)).kind !== 'unknown';
}

/** The rows that are headings, from the first to the last: the best row, with those that group or divide its columns. */
export function headingRows<F extends string>(
  grid: Grid,
  at: number,
  rules: ListRules<F>,
): { readonly from: number; readonly to: number } {
  let from = at;
  while (from > 0 && groupsColumns(grid, from, rules)) from -= 1;
  let to = at;
  while (to + 1 < grid.length && dividesColumns(grid, at, to, rules)) to += 1;
  return { from, to };
}

/** Whether all that a row says stands in cells that the document marks as headings. Such a row is never data. */
export function isMarkedHeading(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => headingText(cell) !== '' || plainText(cell.quote) !== '');
  return filled.length > 0 && filled.every(({ heading }) => heading);
}

/** Whether a row is one text over all its columns. */
export function isOneText(row: readonly Cell[]): boolean {
  const [first] = row;
  return (
    first !== undefined &&
    row.length > 1 &&
    headingText(first) !== '' &&
    row.every((cell, at) => at === 0 || (cell.spanned && cell.quote === first.quote))
  );
}

/** A row above that groups the columns: spans, or names places and statuses over them. */
function groupsColumns<F extends string>(grid: Grid, at: number, rules: ListRules<F>): boolean {
  const above = grid[at - 1];
  const row = grid[at];
  if (above === undefined || row === undefined) return false;
  const texts = above.map(headingText);
  // A row of the list that stands over its headings groups nothing.
  if (texts.some(looksLikeCompany) || namesOverNames(above, row, rules)) return false;
  const distinct = new Set(texts.filter((text) => text !== ''));
  // One text in the first column is a title of what is below, and no group of columns.
  if (distinct.size === 1 && texts[0] !== '' && above.length > 1 && !above[1]?.spanned) return false;
  if (distinct.size === 0 || (distinct.size === 1 && texts.every((text) => text !== ''))) return false;
  if (distinct.size > 1 && isHtml(above) && isMarkedHeading(above)) return true;
  const filled = above.flatMap((cell, column) => (headingText(cell) === '' ? [] : [column]));
  if (distinct.size > 1 && filled.every((column) => isOverSeveral(above, column))) return true;
  const shared = above.some(
    (cell, column) =>
      headingText(cell) !== '' && phraseKey(headingText(cell)) === phraseKey(headingText(row[column])),
  );
  const knownTexts = [...distinct].filter(
    (text) => rules.headings.read(text).kind !== 'unknown' || rules.vocabulary.meaningOf(text) !== null,
  );
  return shared || knownTexts.length > 0;
}

/**
 * A row below that divides columns of the heading row: blank or repeated under what identifies a row, known words
 * elsewhere. A row whose cells are all marked as headings is one whatever its words: `Leverandør | Produkt` below
 * `Leverandør | Produkt | Bruksområde` that spans its columns.
 */
function dividesColumns<F extends string>(
  grid: Grid,
  at: number,
  last: number,
  rules: ListRules<F>,
): boolean {
  const row = grid[at];
  const below = grid[last + 1];
  if (row === undefined || below === undefined || isOneText(below)) return false;
  if (below.length > 1 && isHtml(below) && isMarkedHeading(below) && !grid.every(isMarkedHeading))
    return true;
  if (last > at) return false;
  const own = below.flatMap((cell, column) => {
    const text = headingText(cell);
    const over = headingText(row[column]);
    return text === '' || phraseKey(text) === phraseKey(over) ? [] : [{ cell, text, over, column }];
  });
  if (own.length === 0) return false;
  // `Klinikermelding | Lab` below `MSIS` that is merged over both, and nothing below what identifies rows.
  const isDivided = own.every(
    ({ text, over }) =>
      rules.headings.read(over).kind !== 'field' &&
      markOf(text) === null &&
      rules.vocabulary.readStatus(text).kind === 'unknown',
  );
  const isBelow = below.every((cell, column) => headingText(cell) === '' || isOverSeveral(row, column));
  if (isDivided && isBelow && own.length > 1) return true;
  // `Fra | Til` below `Gyldighet` that is merged over both, where everything beside them is blank or merged from above.
  const isUnderGroups = own.length > 1 && own.every(({ column }) => isOverSeveral(row, column));
  if (isUnderGroups && own.every(({ text }) => isWords(text))) return true;
  // One known word under a field may be the first row's value; several side by side divide the field's columns.
  const places = own.filter(({ text }) => namesPlace(text, rules)).length;
  const divided = places > 1 && places === own.length;
  return own.every(({ cell, text, over }) => {
    const field = over === '' ? null : rules.headings.read(over);
    if (field?.kind === 'field' && (!divided || rules.identifying.includes(field.field))) return false;
    const meaning = rules.headings.read(text);
    if (meaning.kind !== 'unknown') return true;
    // Status words under a place are the cells of a matrix, unless every cell of the row is a heading.
    return namesPlace(text, rules) || (cell.heading && markOf(text) === null && saysSomething(text, rules));
  });
}

/** Words, and no day, number or mark: a heading. */
const isWords = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && markOf(text) === null && readDate(text).kind !== 'date';

/** Whether a cell over `Leverandør` or `Produkt` alone says something else than a heading: a name. */
function namesOverNames<F extends string>(
  above: readonly Cell[],
  row: readonly Cell[],
  rules: ListRules<F>,
): boolean {
  return above.some((cell, column) => {
    const text = headingText(cell);
    const below = rules.headings.read(headingText(row[column]));
    const isName = below.kind === 'field' && rules.identifying.includes(below.field);
    if (!isName || text === '' || isOverSeveral(above, column) || cell.heading) return false;
    return rules.headings.read(text).kind === 'unknown' && rules.vocabulary.meaningOf(text) === null;
  });
}

/** Whether the cell at a column stands over its neighbour too. */
function isOverSeveral(row: readonly Cell[], column: number): boolean {
  const cell = row[column];
  const isOne = (other: Cell | undefined) =>
    other !== undefined && other.path === cell?.path && headingText(other) === headingText(cell);
  return headingText(cell) !== '' && (isOne(row[column + 1]) || isOne(row[column - 1]));
}

function isHtml(row: readonly Cell[]): boolean {
  return row.every(({ address }) => address === null);
}

function saysSomething<F extends string>(text: string, { vocabulary }: ListRules<F>): boolean {
  return vocabulary.meaningOf(text) !== null;
}

function namesPlace<F extends string>(text: string, { vocabulary }: ListRules<F>): boolean {
  if (markOf(text) !== null) return false;
  const meaning = vocabulary.meaningOf(text);
  return meaning !== null && (meaning.place !== null || meaning.role !== null);
}
