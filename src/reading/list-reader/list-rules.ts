/** What a reading goes by: the words of one list and what its rows must have. Made once a reading and never changed. */
import type { HeadingIndex } from './words/headings.ts';
import type { Vocabulary } from './words/vocabulary.ts';

export interface ListRules<F extends string> {
  /** Key of the source, for findings. */
  readonly source: string;
  readonly headings: HeadingIndex<F>;
  readonly vocabulary: Vocabulary;
  readonly required: readonly F[];
  readonly identifying: readonly F[];
  /** Fields that need no column, since the connector has a value for the whole list. */
  readonly given: ReadonlySet<F>;
  /**
   * The page's title may give the status. It may for suppliers, who are what the title says; pages titled "godkjente
   * integrasjoner" hold products in process too.
   */
  readonly titleStates: boolean;
}
