import type { Finding } from '../../domain/reading.ts';
import type { FindingAnswer, FindingRecord } from '../../domain/record.ts';

/** A publisher's answer to a finding. */
export interface Answer {
  readonly source: string;
  readonly finding: string;
  readonly state: FindingAnswer;
  readonly note: string | null;
  readonly at: string;
}

/** What was found in each list, from when until when, and what its publisher answered. */
export interface Findings {
  list(source: string): FindingRecord[];
  /** Ids of those of them that came of merging its list with the others. */
  ofMerge(source: string): ReadonlySet<string>;
  /** Keeps what merging the current batches brought to light, by source; a source that is not named has none. */
  recordMerge(findings: ReadonlyMap<string, readonly Finding[]>, token: number): void;
  /** Keeps a publisher's answer to a finding; false: the source never had it. */
  recordAnswer(answer: Answer): boolean;
}
