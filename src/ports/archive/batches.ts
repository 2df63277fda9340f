import type { Batch, Run } from '../../domain/record.ts';

/** The lists as they were accepted. */
export interface Batches {
  /** What the source's list is now; null: none was ever accepted. */
  current(source: string): Batch | null;
  find(id: string): Batch | null;
  /** Runs that made another batch the source's current one, oldest first, each with the run that read the one before. */
  changes(source: string, sinceRun: string | null): { readonly before: Run | null; readonly run: Run }[];
  /** The run that last read the source's current batch. */
  readingRun(source: string): string | null;
}
