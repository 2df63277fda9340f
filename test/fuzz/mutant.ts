/** A sample document with one thing changed, and what that change may do to its reading. */
import type { SourceDocument } from '../../src/domain/source.ts';

/**
 * What a reading of the mutant may say without a word of it:
 * `nothing-else`: the same claims. `without`: what the touched words said may be gone (a whole row was taken out). `touched`: the
 * claims of the touched words may say something else (whole values were exchanged for other values of the same column, so the
 * mutant is another list). `unsaid`: claims of the touched words may lose a value (a value was taken out and its place left empty).
 * `less`: the same claims are wrong too: what the words said must be gone, changed or reported.
 */
export type Licence = 'nothing-else' | 'without' | 'touched' | 'unsaid' | 'less';

export interface Mutant {
  /** Stable name of the operation, such as `drop-cell`. */
  readonly operation: string;
  readonly licence: Licence;
  /** Texts of the rows or items that were touched. */
  readonly touched: readonly string[];
  readonly document: SourceDocument;
}

/** An operation's result before it is a document; null: the document offers nothing to do it on. */
export type Change = {
  readonly content: string | Uint8Array;
  readonly licence: Licence;
  readonly touched: readonly string[];
} | null;
