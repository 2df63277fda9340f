/** A line of a page that is read by its labels, and what it says under a heading of no field. */

import { bearingOf } from '../../domain/status/bearing/bearing.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import type { Fragment } from '../list-reader/fragment.ts';
import type { ContextPiece, ListItem, Piece } from '../outline.ts';
import type { SaidOfRow } from '../row-bearing.ts';

/** One line and what it stands under. */
export interface LabelledLine {
  /** Headings and labels of accordions above it, the page's title first; none of what stands just before. */
  readonly context: readonly ContextPiece[];
  /** Key of the label's words (`phraseKey`); null where the line has no known label. */
  readonly label: string | null;
  /** The value, or the whole line where there is no label; empty where a label stands alone. */
  readonly value: Fragment;
  /** The row of a table that the line is a cell of; lines of one row share it. */
  readonly row: object | null;
  /** The item as a whole, where the line is one of a list or a part of it. */
  readonly item: ListItem | null;
  /** Heading of its column, or its term, where that is no known label. */
  readonly unknown: string | null;
  /** Set apart as a message to the reader. */
  readonly isNotice: boolean;
  /** What stands over it and is no heading of the page: a caption, the line just before, a row over all columns. */
  readonly over: readonly Piece[];
}

const remarkHeadings = new Set(
  [
    ...['Status', 'Tilstand', 'Merknad', 'Merknader', 'Merknadar', 'Kommentar', 'Kommentarer', 'Kommentarar'],
    ...['Anmerkning', 'Anmerkninger', 'Begrensning', 'Begrensninger', 'Avgrensing', 'Avgrensingar', 'Vilkår'],
    ...[
      'Forbehold',
      'Atterhald',
      'Note',
      'Notes',
      'Notat',
      'Remark',
      'Remarks',
      'Comment',
      'Comments',
      'Merk',
      'OBS',
    ],
  ].map(phraseKey),
);

/** Whether a heading or label is over words on the row as a whole: a remark or a status. */
export const isRemarkHeading = (text: string): boolean => remarkHeadings.has(phraseKey(text));

/** What a cell or line under a heading of no field says of its row; the heading is part of the words where they need it. */
export function saidUnder({ unknown, value, isNotice }: LabelledLine): SaidOfRow {
  if (unknown === null) return { at: value, place: isNotice ? 'beside' : 'text' };
  if (isRemarkHeading(unknown)) return { at: value, place: 'remark' };
  const isAlone = value.text === '' || bearingOf(value.text, 'beside') !== null;
  return { at: isAlone ? value : { ...value, text: `${unknown}: ${value.text}` }, place: 'beside' };
}
