/** What publishers can say over the API; `src/app` hands in who keeps it. Absent where this process keeps no record. */
import type { FindingAnswer, FindingRecord, RunRecord } from '../../domain/record.ts';

/** An answer to a finding of a source. */
export interface FindingAnswered {
  readonly source: string;
  readonly finding: string;
  readonly state: FindingAnswer;
  readonly note: string | null;
}

/** A word that rows are meant to be gone; `keys` null: all that the run missed. */
export interface RemovalsConfirmed {
  readonly run: string;
  readonly keys: readonly string[] | null;
  readonly note: string | null;
}

/** A word that a held reading is right though its layout is new. `by`: a role. */
export interface LayoutAccepted {
  readonly run: string;
  readonly by: string;
  readonly note: string | null;
}

/** Why a layout cannot be accepted. */
export type LayoutRefused = 'NO_SUCH_RUN' | 'NOT_HELD' | 'NO_NEW_LAYOUT' | 'BUSY';

/** Why a word cannot be taken. `NOT_HELD` also where a later reading has taken the run's place. */
export type RemovalsRefused = 'NO_SUCH_RUN' | 'NOT_HELD' | 'OTHER_REASONS' | 'NO_SUCH_ROWS' | 'BUSY';

/** Keeps what publishers say. */
export interface PublisherCommands {
  /** Null: the source never had such a finding. */
  answerFinding(answer: FindingAnswered): Promise<FindingRecord | null>;
  /** The run that came of it. With BUSY the word is kept, and the next harvest uses it. */
  acceptLayout(word: LayoutAccepted): Promise<RunRecord | LayoutRefused>;
  /** The run that came of it. With BUSY the word is kept, and the next harvest uses it. */
  confirmRemovals(word: RemovalsConfirmed): Promise<RunRecord | RemovalsRefused>;
}
