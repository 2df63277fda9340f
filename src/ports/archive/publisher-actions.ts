import type { PublisherAction, RecordedAction } from '../../domain/publisher-action.ts';

/** The trail of what publishers' editors have done; nothing in it is ever changed. */
export interface PublisherActions {
  /** Keeps that an editor has begun to do something; gives its number. */
  record(action: PublisherAction): number;
  /** Keeps how it ended; once. */
  recordOutcome(number: number, outcome: string, at: string): void;
  /** Newest first: what was done for a publisher, on one of its lists or on all. */
  list(options: {
    readonly publisher: string;
    readonly source: string | null;
    /** Number of an action; null: from the newest. */
    readonly before: number | null;
    readonly first: number;
  }): RecordedAction[];
}
