/** Cells of tables, whatever they were read from. */
import type { BrokenCell, Cell, MarkedPiece } from '../outline.ts';

export type MutableCell = { -readonly [K in keyof Cell]: Cell[K] };

const none: readonly never[] = Object.freeze([]);
/** Errors as Excel shows them, in English, Norwegian and by what a column too narrow shows. */
const errors =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|I\/T|VERDI!|NAVN\?|OVERFLYT!|REFERANSE!|#{2,})$/iu;

/** Whether words are the error of a broken formula rather than something that the publisher says. */
function isErrorValue(text: string): boolean {
  return text.startsWith('#') && errors.test(text);
}

/** Where a cell stands. */
export interface CellPlace {
  readonly path: string;
  readonly row: number;
  readonly column: number;
  readonly address: string | null;
}

/** A cell of its words. What stands in a broken one is quoted and has no text. */
export function makeCell(
  words: Omit<MarkedPiece, 'path'>,
  { path, row, column, address }: CellPlace,
  heading: boolean,
  value: Cell['value'] = null,
  broken: BrokenCell | null = isErrorValue(words.text) ? 'error' : null,
): MutableCell {
  return {
    text: broken === null ? words.text : '',
    quote: words.quote,
    path,
    row,
    column,
    address,
    spanned: false,
    heading,
    struck: words.struck,
    struckText: words.struckText,
    marks: words.marks,
    links: words.links,
    unnamedIcons: words.unnamedIcons,
    comment: words.comment,
    fill: words.fill,
    broken,
    value,
  };
}

/** Words without any marking. */
export function plainWords(text: string, quote: string = text): Omit<MarkedPiece, 'path'> {
  return {
    text,
    quote,
    struck: false,
    struckText: '',
    marks: none,
    links: none,
    unnamedIcons: 0,
    comment: null,
    fill: null,
  };
}

/** A cell that says nothing. */
export function blankCell(place: CellPlace): MutableCell {
  return makeCell(plainWords(''), place, false);
}

/** Whether a cell has a colour that sets it apart in its row; rows in stripes have one colour each. */
export function showsColour(cell: Cell | undefined, row: Iterable<Cell | undefined>): boolean {
  if (cell === undefined || cell.fill === null) return false;
  for (const other of row) if (other !== undefined && other.fill !== cell.fill) return true;
  return false;
}

/** Whether a cell says something itself, if only by a link, an icon or an error. */
export function saysSomething(cell: Cell | undefined): cell is Cell {
  return (
    cell !== undefined &&
    !cell.spanned &&
    (cell.text !== '' || cell.links.length > 0 || cell.unnamedIcons > 0 || cell.broken !== null)
  );
}
