/** Columns of running text under a heading that nobody knows. */

import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { isPersonal } from '../../beside-list.ts';
import type { TableShape } from '../tables/table-shape.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

const proseOf = new WeakMap<object, Map<number, boolean>>();

/** Whether what stands under a heading that nobody knows is mostly words of running text: `Husk`, `Presiseringer`. */
export function isOfProse<F extends string>(
  shape: TableShape<F>,
  index: number,
  vocabulary: Vocabulary,
): boolean {
  const known = proseOf.get(shape) ?? new Map<number, boolean>();
  proseOf.set(shape, known);
  const before = known.get(index);
  if (before !== undefined) return before;
  const texts = shape.body.flatMap((row) => {
    const text = plainText(row[index]?.quote ?? '');
    return isBlankMark(text) ? [] : [text];
  });
  const prose = texts.filter((text) => isProse(text) && !isValue(text, vocabulary)).length;
  const found = prose > 0 && prose * 2 >= texts.length;
  known.set(index, found);
  return found;
}

/** A name of a place, role or status: the column has been given a new heading. */
const isValue = (text: string, vocabulary: Vocabulary): boolean =>
  vocabulary.isKnownName(text) ||
  vocabulary.meaningOf(text) !== null ||
  vocabulary.readPlaces(text).places.length > 0 ||
  vocabulary.readStatus(text).kind === 'known' ||
  looksLikeCompany(text);

/** Two words or more of which a later one has no capital, and no number or address. */
function isProse(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}-]*/gu) ?? [];
  return (
    words.length > 1 &&
    words.slice(1).some((word) => /^\p{Ll}{2,}/u.test(word)) &&
    !isPersonal(text) &&
    !/https?:|www\./iu.test(text)
  );
}
