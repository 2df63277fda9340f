import type { ContextPiece, Fragment, Piece } from '../../../src/kit.ts';
import type { NamedPart } from '../names/read-names.ts';

/** Words that may name a municipality, and all that stands around them. */
export interface Candidate {
  readonly at: Fragment;
  /** Null: the words read as no name. */
  readonly part: NamedPart | null;
  /** County that it stands under or beside. */
  readonly county: string | null;
  readonly numberCell: Fragment | null;
  /** Words that speak of it, the nearest first: remarks, cells, footnotes; not headings. */
  readonly remarks: readonly string[];
  /** Words of the row that are known and not read; they may deny all the same. */
  readonly others: readonly string[];
  /** Its row says in a column of its own that the municipality uses VKP, or since when. */
  readonly isInUse?: boolean;
  /** Headings that it stands under, outermost first; the page's title and first heading too. */
  readonly context: readonly ContextPiece[];
}

/** What all the names of a block, an item or a line share. */
export type CandidateBase = Pick<Candidate, 'context' | 'county' | 'numberCell' | 'remarks' | 'others'>;

/** Words that others stand under, as a heading. */
export const summaryOf = (piece: Piece): ContextPiece => ({ ...piece, kind: 'summary', level: 7 });
