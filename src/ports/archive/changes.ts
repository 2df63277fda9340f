import type { Change, ChangeTally } from '../../domain/record.ts';

/** The one sequence of changes between snapshots. */
export interface Changes {
  list(options: { readonly after: number; readonly first: number }): Change[];
  /** Numbers of an entity's changes, oldest first. */
  numbers(entity: string): number[];
  /** Months (`2026-03`) in which changes after this one were seen, in order. */
  months(after: number): string[];
  /** The changes of a month, counted, in the order of their days. */
  tallies(month: string): ChangeTally[];
  /** The last change of one field of one entity; null where it never changed. */
  last(entity: string, field: string): Change | null;
}
