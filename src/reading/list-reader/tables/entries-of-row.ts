/** A row of a table as entries. */

import { isPersonal } from '../../beside-list.ts';
import type { Cell } from '../../outline.ts';
import { commentsOn } from '../context/comments.ts';
import { remarksBeside } from '../context/row-remarks.ts';
import type { Entry } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import type { Stage } from '../stage.ts';
import { divideRow } from './matrix-slots.ts';
import { anchorOf } from './row-fields.ts';
import { coloursOfRow, iconOf } from './row-marks.ts';
import { emptyCell, type FragmentOf, textOf } from './table-cell.ts';
import type { Above, TableInput } from './table-input.ts';
import { reportUnreadRow } from './table-issues.ts';

/** One entry for a row of a table; for a row of a matrix, one for each column that says something. */
export function entriesOfRow<F extends string>(
  stage: Stage<F>,
  row: readonly Cell[],
  fields: ReadonlyMap<F, Fragment>,
  { shape, statusFromContext, colours }: TableInput<F>,
  { context, speech }: Above,
  fragmentOf: FragmentOf,
): readonly Entry<F>[] {
  const remarks = [
    ...remarksBeside(row, shape, fragmentOf, stage.rules.vocabulary),
    ...commentsOn(row, shape, fragmentOf, stage.rules.vocabulary, null),
  ];
  const common = {
    context,
    statusFromContext,
    speech: remarks.length === 0 ? speech : [...speech, ...remarks],
    anchor: anchorOf(fields, row, fragmentOf),
    ...coloursOfRow(row, shape, colours, fragmentOf),
    ...iconOf(row, shape, fragmentOf),
  };
  const { slots, words } = divideRow(stage.log, row, shape, colours, fragmentOf);
  if (slots.length === 0) return [{ ...common, fields, slot: null, mark: null, wordCells: words }];
  const filled = slots.filter((slot) => slot.filled);
  if (filled.length === 0) reportUnreadRow(stage.log, common.anchor, 'unanswered');
  return filled.map((slot) => ({
    ...common,
    speech: [...common.speech, ...commentsOn(row, shape, fragmentOf, stage.rules.vocabulary, slot.key)],
    fields: new Map([...fields, ...slot.fields]),
    slot: slot.stated,
    mark: slot.mark,
    ...(slot.colour === null ? {} : { colours: [...(common.colours ?? []), slot.colour] }),
    wordCells: [...words, ...slot.words],
  }));
}

/** The row as it is reported; of one that holds how to reach a person nothing is quoted. */
export function astrayFragment(filled: readonly Cell[], fragmentOf: FragmentOf): Fragment {
  const fragment = fragmentOf(filled[0] ?? emptyCell, '');
  const texts = filled.map(textOf);
  if (!texts.some(isPersonal)) return { ...fragment, text: texts.join(' | ') };
  return { ...fragment, text: '…', locator: { ...fragment.locator, quote: '' } };
}
