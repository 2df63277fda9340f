import type { AcceptedLayout } from '../../domain/guard/layout.ts';
import type { Batch, Run, RunHead, SourceState } from '../../domain/record.ts';
import type { RunOutcome } from '../../domain/vocabulary.ts';

/** Harvests of one source each, and the state of each source that follows from them. */
export interface Runs {
  /**
   * Keeps the run with its findings' lives; with a batch, makes it the source's current one; with a layout, that it is taken.
   * Throws LeaseLost for an old token.
   */
  record(
    run: Run,
    batch: Batch | null,
    token: number,
    removalApproval?: number | null,
    layout?: AcceptedLayout | null,
  ): void;
  find(id: string): Run | null;
  /** Newest first. */
  list(
    source: string,
    options: { readonly first: number; readonly before?: string; readonly outcome?: RunOutcome },
  ): Run[];
  /** Newest first. */
  ids(source: string): string[];
  /** Oldest first, without the first `skip`. */
  heads(source: string, skip: number): RunHead[];
  count(source: string): number;
  /** The run that was recorded last. */
  newest(): string | null;
  /** When the run ended that was recorded last of those that nothing spoke against; null: there is none. */
  lastHarvest(): string | null;
  /** Days of UTC on which runs began that were recorded after this one; null, or a run of another archive: all days. */
  days(after: string | null): string[];
  /** In the order in which they were recorded. */
  ofDay(day: string): Run[];
  sourceStates(): SourceState[];
}
