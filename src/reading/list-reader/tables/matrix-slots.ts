/** Divides a row of a matrix between its columns. */
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Cell } from '../../outline.ts';
import type { Colours } from '../colours/read-colours.ts';
import type { Placed } from '../context/context.ts';
import type { RowColour, WordCell } from '../entry.ts';
import type { Fragment } from '../fragment.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { Meaning } from '../words/vocabulary.ts';
import { emptyCell, type FragmentOf } from './table-cell.ts';
import type { Column } from './table-columns.ts';
import type { TableShape } from './table-shape.ts';

/** What a row says of one slot; `filled`: some cell of the slot is not blank. */
export interface SlotParts<F extends string> {
  /** Key of the slot among the columns. */
  readonly key: string;
  readonly stated: Placed<Meaning>;
  readonly fields: Map<F, Fragment>;
  readonly words: WordCell[];
  mark: Fragment | null;
  filled: boolean;
  /** The colour of the slot's cell, where a legend explains it. */
  colour: RowColour | null;
}

/** Divides a row between what all of it says and what each matrix column says. */
export function divideRow<F extends string>(
  log: ReadingLog,
  row: readonly Cell[],
  shape: TableShape<F>,
  colours: Colours,
  fragmentOf: FragmentOf,
): { readonly slots: readonly SlotParts<F>[]; readonly words: readonly WordCell[] } {
  const slots = new Map<string, SlotParts<F>>();
  const words: WordCell[] = [];
  for (const column of shape.columns) {
    const cell = row[column.index];
    if (cell === undefined) continue;
    const { meaning } = column;
    if (meaning.kind !== 'mark' && !(meaning.kind === 'field' && meaning.slot !== null)) continue;
    const fragment = fragmentOf(cell, column.heading);
    const blank = isBlankMark(fragment.text);
    const slot = meaning.slot === null ? null : slotParts(slots, column, meaning.slot.key, fragmentOf);
    const explained = colours.meaningOf(cell.fill);
    if (slot !== null && cell.fill !== null && explained !== null) {
      slot.filled = true;
      slot.colour = { fill: cell.fill, cell: fragment, meaning: explained, isStatus: blank };
    }
    if (blank) continue;
    if (slot !== null) slot.filled = true;
    if (meaning.kind === 'field') slot?.fields.set(meaning.field, fragment);
    else if (meaning.status !== null)
      (slot?.words ?? words).push({
        status: meaning.status,
        cell: fragment,
        heading: headingFragment(column, fragmentOf),
      });
    else if (slot !== null && slot.mark !== null && phraseKey(slot.mark.text) !== phraseKey(fragment.text)) {
      // Two columns of one slot that do not say the same: what it says is not known.
      slot.mark = { ...slot.mark, text: `${slot.mark.text} / ${fragment.text}` };
      log.cell(cell, 'mapped');
    } else if (slot !== null) slot.mark = fragment;
    else log.cell(cell, 'ignored');
  }
  return { slots: [...slots.values()], words };
}

function headingFragment<F extends string>(column: Column<F>, fragmentOf: FragmentOf): Fragment {
  const cell = column.cells.at(-1) ?? emptyCell;
  return { ...fragmentOf(cell, ''), via: `column/${plainText(cell.text).toLowerCase()}` };
}

function slotParts<F extends string>(
  slots: Map<string, SlotParts<F>>,
  column: Column<F>,
  key: string,
  fragmentOf: FragmentOf,
): SlotParts<F> {
  const known = slots.get(key);
  if (known !== undefined) return known;
  const { meaning } = column;
  const slot = meaning.kind === 'mark' || meaning.kind === 'field' ? meaning.slot : null;
  const cell = slot?.cell ?? emptyCell;
  const stated: Placed<Meaning> = {
    value: slot?.meaning ?? { place: null, role: null, status: null, userGroup: null, unread: [] },
    fragment: { ...fragmentOf(cell, ''), via: `column/${plainText(cell.text).toLowerCase()}` },
  };
  const parts: SlotParts<F> = {
    key,
    stated,
    fields: new Map(),
    words: [],
    mark: null,
    filled: false,
    colour: null,
  };
  slots.set(key, parts);
  return parts;
}
