/** One row of a list, whatever the layout it came from: words for fields, and what they stand under. */
import type { KnownStatus } from '../../domain/status/reader.ts';
import type { BlockContext, Placed } from './context/context.ts';
import type { Speech } from './context/speech.ts';
import type { Fragment } from './fragment.ts';
import type { Issue } from './issues.ts';
import type { Meaning } from './words/vocabulary.ts';

/** A cell under a heading that is itself a status (`Godkjent` over an `x` or a date). */
export interface WordCell {
  readonly status: KnownStatus;
  readonly cell: Fragment;
  readonly heading: Fragment;
}

/** A colour of a row's own cells. */
export interface RowColour {
  readonly fill: string;
  readonly cell: Fragment;
  /** What a legend says of it; null: nothing explains it. */
  readonly meaning: Fragment | null;
  /** It is all that the cell for the status holds. */
  readonly isStatus: boolean;
}

export interface Entry<F extends string> {
  readonly fields: ReadonlyMap<F, Fragment>;
  /** The matrix column that the entry is about. */
  readonly slot: Placed<Meaning> | null;
  /** The cell of a matrix, under a heading that states no status. */
  readonly mark: Fragment | null;
  readonly wordCells: readonly WordCell[];
  readonly context: BlockContext;
  /** What stands above the row, and what its own remarks and the notes about it say. */
  readonly speech: readonly Speech[];
  /** False: the list has its own column for the status, so that headings above do not speak for blank cells. */
  readonly statusFromContext: boolean;
  /** Footnotes whose marks the row's cells bear, to be reported when the record has its key. */
  readonly footnotes?: readonly Issue[];
  /** Absent: the row has none. */
  readonly colours?: readonly RowColour[];
  /** The cell for the status, where it holds an icon without a name and no words. */
  readonly icon?: Fragment;
  /** Where the row stands, for findings that have no cell to point at. */
  readonly anchor: Fragment;
}
