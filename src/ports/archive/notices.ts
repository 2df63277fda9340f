import type { Notice } from '../../domain/findings/notice.ts';

/** What there is to report of each source, once each, numbered in order: what webhooks deliver. */
export interface Notices {
  /** Keeps what is other than what was reported of each source before; gives how many notices there were. Throws LeaseLost. */
  record(token: number, at: string): number;
  /** In order, of one source or of all. */
  list(options: {
    readonly after: number;
    readonly source: string | null;
    readonly first: number;
  }): { readonly number: number; readonly notice: Notice }[];
  /** Number of the last notice; 0: there is none. */
  last(): number;
}
