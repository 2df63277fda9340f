/** Which rows of a table are its headings. */
import { markOf } from '../../domain/text/cell-marks.ts';
import { phraseKey, plainText } from '../../domain/text/phrase.ts';
import type { Cell } from '../outline.ts';
import type { HeadingIndex } from './headings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rows of cells. */
export type Grid = readonly (readonly Cell[])[];

/** What is known of the words of headings: which fields they name, and which places and statuses. */
export interface KnownWords<F extends string> {
  readonly headings: HeadingIndex<F>;
  readonly vocabulary: Vocabulary;
  /** Fields that tell one row from another. */
  readonly identifying: readonly F[];
}

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
  known: KnownWords<F>,
  within: number = deepestHeading,
): HeadingRow | null {
  let best: HeadingRow | null = null;
  for (const [at, row] of grid.slice(0, within).entries()) {
    const score = scoreRow(row, at, known);
    if (score !== null && (best === null || score.score > best.score)) best = score;
  }
  return best;
}

function scoreRow<F extends string>(
  row: readonly Cell[],
  at: number,
  known: KnownWords<F>,
): HeadingRow | null {
  const fields = new Set<F>();
  const others = new Set<string>();
  const texts = new Set<string>();
  for (const cell of row) {
    const text = headingText(cell);
    if (text === '') continue;
    texts.add(phraseKey(text));
    const meaning = known.headings.read(text);
    if (meaning.kind === 'field') fields.add(meaning.field);
    else if (meaning.kind === 'ignored') others.add(phraseKey(text));
    else if (known.vocabulary.meaningOf(text) !== null) others.add(phraseKey(text));
  }
  if (fields.size === 0) return null;
  // A title over the whole table is one text; a heading row of a table of one column is one too.
  if (fields.size === 1 && texts.size === 1 && row.length > 1) return null;
  const named = known.identifying.some((field) => fields.has(field)) ? 2 : 0;
  const marked = row.every((cell) => cell.heading || headingText(cell) === '') ? 1 : 0;
  if (fields.size === 1 && others.size === 0 && named === 0 && marked === 0) return null;
  return { at, fields: fields.size, score: fields.size * 3 + others.size + named + marked };
}

/** A row above that groups the columns: spans, or names places and statuses over them. */
export function groupRowAbove<F extends string>(grid: Grid, at: number, known: KnownWords<F>): boolean {
  const above = grid[at - 1];
  const row = grid[at];
  if (above === undefined || row === undefined) return false;
  const texts = above.map(headingText);
  const distinct = new Set(texts.filter((text) => text !== ''));
  if (distinct.size === 0 || (distinct.size === 1 && texts.every((text) => text !== ''))) return false;
  const shared = above.some(
    (cell, column) =>
      headingText(cell) !== '' && phraseKey(headingText(cell)) === phraseKey(headingText(row[column])),
  );
  const knownTexts = [...distinct].filter(
    (text) => known.headings.read(text).kind !== 'unknown' || known.vocabulary.meaningOf(text) !== null,
  );
  return shared || knownTexts.length > 0;
}

/** A row below that divides columns of the heading row: blank or repeated under the fields, known words elsewhere. */
export function subRowBelow<F extends string>(grid: Grid, at: number, known: KnownWords<F>): boolean {
  const row = grid[at];
  const below = grid[at + 1];
  if (row === undefined || below === undefined) return false;
  let knownTexts = 0;
  for (const [column, cell] of below.entries()) {
    const text = headingText(cell);
    const over = headingText(row[column]);
    if (text === '' || phraseKey(text) === phraseKey(over)) continue;
    if (over !== '' && known.headings.read(over).kind === 'field') return false;
    const meaning = known.headings.read(text);
    if (meaning.kind === 'unknown' && (known.vocabulary.meaningOf(text) === null || markOf(text) !== null))
      return false;
    const asStatus = known.vocabulary.meaningOf(text);
    // Status words under a place are the cells of a matrix, unless every cell of the row is a heading.
    if (meaning.kind === 'unknown' && asStatus?.place == null && asStatus?.role == null && !cell.heading)
      return false;
    knownTexts += 1;
  }
  return knownTexts > 0;
}
