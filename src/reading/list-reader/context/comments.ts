/** What comments on cells and items, and words that show over them, say of an approval. */

import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Cell, MarkedPiece } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import type { FragmentOf } from '../tables/table-cell.ts';
import type { TableShape } from '../tables/table-shape.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { noScan, type Speech, speechOf, spoken } from './speech.ts';

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
    if (own !== slot) return [];
    const isOfStatus = meaning.kind === 'mark' || (meaning.kind === 'field' && meaning.field === 'status');
    const fragment = fragmentOf(cell, heading);
    const said = commentOn(cell, fragment, vocabulary);
    return said.length === 0 && isOfStatus ? unheard(cell.comment, fragment, vocabulary) : said;
  });
}

/** Help with the page, and what repeats the cell. */
const help =
  /^(?:klikk|trykk|åpne|åpner|opne|opnar|vis|viser|sorter|les|se|sjå|open|click|press|show|sort|see|read|lenke|lenkje|ekstern|external|gå|info|informasjon|help|hjelp)(?!\p{L})/iu;

/** Words over a status that nobody knows: they may limit it, and are for a person to see. */
function unheard(comment: string, fragment: Fragment, vocabulary: Vocabulary): readonly Speech[] {
  const text = plainText(comment);
  const isNews = phraseKey(text) !== phraseKey(fragment.text) && text.includes(' ');
  if (!isNews || help.test(text) || isHarmless(text) || vocabulary.readStatus(text).kind !== 'unknown')
    return [];
  const scan = { ...noScan, asides: [text], saysNone: false };
  return [speechOf('remark', commented(comment, fragment), scan)];
}

/** What the comment on one cell or item says of an approval. */
export function commentOn(
  { comment }: Pick<MarkedPiece, 'comment'>,
  fragment: Fragment,
  vocabulary: Vocabulary,
): readonly Speech[] {
  if (comment === null) return [];
  return spoken('remark', commented(comment, fragment), vocabulary);
}

const commented = (comment: string, fragment: Fragment): Fragment => ({
  ...fragment,
  text: plainText(comment),
  struck: false,
  locator: { ...fragment.locator, quote: comment },
  via: 'comment',
});
