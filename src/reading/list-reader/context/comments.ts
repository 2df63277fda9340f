/** What comments on cells and items, and words that show over them, say of an approval. */

import { plainText } from '../../../domain/text/phrase.ts';
import type { Cell, MarkedPiece } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import type { FragmentOf } from '../tables/table-cell.ts';
import type { TableShape } from '../tables/table-shape.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type Speech, spoken } from './speech.ts';

/**
 * What comments on a row's cells say of its approval, and words that show over them (`title`). Those on the cells of a
 * matrix are about their own slot; `slot`: its key, null for the row.
 */
export function commentsOn<F extends string>(
  row: readonly Cell[],
  shape: TableShape<F>,
  fragmentOf: FragmentOf,
  vocabulary: Vocabulary,
  slot: string | null,
): readonly Speech[] {
  return shape.columns.flatMap(({ index, heading, meaning }): readonly Speech[] => {
    const cell = row[index];
    if (cell === undefined || cell.comment === null) return [];
    const own = meaning.kind === 'field' || meaning.kind === 'mark' ? (meaning.slot?.key ?? null) : null;
    return own === slot ? commentOn(cell, fragmentOf(cell, heading), vocabulary) : [];
  });
}

/** What the comment on one cell or item says of an approval. */
export function commentOn(
  { comment }: Pick<MarkedPiece, 'comment'>,
  fragment: Fragment,
  vocabulary: Vocabulary,
): readonly Speech[] {
  if (comment === null) return [];
  const locator = { ...fragment.locator, quote: comment };
  return spoken(
    'remark',
    { ...fragment, text: plainText(comment), struck: false, locator, via: 'comment' },
    vocabulary,
  );
}
