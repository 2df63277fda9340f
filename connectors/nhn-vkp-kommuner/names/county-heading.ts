/** Counties that municipalities stand under. */
import { type ContextPiece, plainText } from '../../../src/kit.ts';
import { countyNamed } from './find-municipality.ts';

/** A longer text is not the heading of a county. */
const longestHeading = 200;
const countBeside = /\s*[(:,-]*\s*\d+(?:\s+kommun\p{L}*)?\)?$/iu;

/** `Agder`, `Agder fylke (5)`, `Agder: 5 kommuner`: the county of a heading, without the count beside it. */
export const countyOfHeading = (text: string): string | null =>
  text.length > longestHeading ? null : countyNamed(plainText(text).replace(countBeside, ''));

/** The county of the nearest heading that names one. */
export const countyAbove = (context: readonly ContextPiece[]): string | null => {
  const piece = context.findLast(({ kind, text }) => kind !== 'title' && countyOfHeading(text) !== null);
  return piece ? countyOfHeading(piece.text) : null;
};
