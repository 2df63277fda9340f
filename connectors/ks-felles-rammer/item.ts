import type { Fragment, SaidOfRow } from '../../src/kit.ts';

/** One recommendation, with the words and their places. */
export interface Item {
  readonly layout: 'headings' | 'list' | 'definitions' | 'table';
  readonly area: Fragment;
  readonly title: Fragment;
  readonly text: Fragment | null;
  /** What headings above it that are neither its area nor its title say, and what stands beside it. */
  readonly said?: readonly SaidOfRow[];
}
