/** What the archive keeps and the serving store carries: batches, runs, snapshots, findings, changes. */

import type { Bilingual } from './bilingual.ts';
import type { Claim } from './claims/claim.ts';
import type { AcceptedLayout } from './guard/layout.ts';
import type { CellTally, Drift, Finding } from './reading.ts';
import type { FindingState, Observation, RunOutcome } from './vocabulary.ts';

/** A claim in a batch, with what our harvests have seen of it. */
export interface BatchEntry {
  readonly claim: Claim;
  /** Name of a document to the SHA-256 of the bytes that the claim's locators point into. */
  readonly documents: Readonly<Record<string, string>>;
  readonly observation: Extract<Observation, 'LISTED' | 'MISSING_UNCONFIRMED' | 'DELISTED_CONFIRMED'>;
  /** Run that first saw it, and when. */
  readonly firstSeen: string;
  readonly firstRun: string;
  /** Null while listed. `confirmations` counts the good harvests in a row that missed it. */
  readonly missing: { readonly since: string; readonly confirmations: number } | null;
}

/** All that one source says, as of its last good harvest. `id` is the digest of the entries. */
export interface Batch {
  readonly id: string;
  readonly source: string;
  readonly run: string;
  readonly createdAt: string;
  readonly entries: readonly BatchEntry[];
}

export interface RunCounts {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** A document as used by a run. */
export interface RunDocument {
  readonly name: string;
  readonly sha256: string;
  readonly url: string;
  readonly fetchedAt: string;
  readonly bytes: number;
  readonly mediaType: string | null;
}

/** Readings in a row that missed the same rows, and when the first of them was. Kept with a held run. */
export interface RemovalWatch {
  readonly confirmations: number;
  readonly since: string;
}

/** A row in which a reading or a draft differs from the last good batch, for people. */
export interface ListDifference {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly label: string;
  /**
   * Label of the one row that went or came with it and says the same but for one field: most likely the same row under
   * another name. Null where there is no such row, or more than one.
   */
  readonly counterpart: string | null;
  readonly fields: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** One harvest of one source, kept for ever. */
export interface Run {
  readonly id: string;
  readonly source: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly outcome: RunOutcome;
  /** Its batch is the one now served, or was until a later one. */
  readonly promoted: boolean;
  readonly parserVersion: string;
  readonly documents: readonly RunDocument[];
  readonly counts: RunCounts;
  readonly cells: CellTally;
  readonly layouts: readonly string[];
  /** Fingerprint of the layout as it was understood; absent where nothing was read, and in old runs. */
  readonly layout?: string;
  readonly drift: readonly Drift[];
  /** Why it was held or failed, for people; empty otherwise. */
  readonly reasons: readonly (Bilingual & { readonly code: string; readonly nn?: string })[];
  readonly findings: readonly Finding[];
  /** Keys and labels of the rows that were held back from removal. */
  readonly quarantined: readonly { readonly key: string; readonly label: string }[];
  /** Set where the list is held for what it lost alone: how often that was seen. */
  readonly watch?: RemovalWatch;
  /** Set where a list went through that the guard alone would have held: by a person's word, or by enough readings. */
  readonly released?: 'CONFIRMED' | 'READINGS';
  /** The last good run, which the rows were compared with; absent in the first run of a source and in old ones. */
  readonly baseline?: string;
  /** The first rows that differ from the baseline; `counts` has all of them. */
  readonly differences?: readonly ListDifference[];
}

/** A run as it is kept for the API: its findings have lives of their own, so it only names them. */
export type RunRecord = Omit<Run, 'findings'> & { readonly findings: readonly Pick<Finding, 'id'>[] };

/** What says most of a run without reading it. */
export interface RunHead {
  readonly id: string;
  readonly outcome: RunOutcome;
  readonly finishedAt: string;
}

/** What a person may answer to a finding. OPEN takes an answer back; FIXED is for the list alone to say. */
export const findingAnswers = ['OPEN', 'ACKNOWLEDGED', 'DISPUTED', 'WONT_FIX'] as const;
export type FindingAnswer = (typeof findingAnswers)[number];

/** A finding with its life over runs. */
export interface FindingRecord extends Finding {
  readonly source: string;
  readonly state: FindingState;
  /** What a person at the publisher has answered, and when; absent: nobody has. */
  readonly note?: string;
  readonly answeredAt?: string;
  readonly firstRun: string;
  readonly lastRun: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** A snapshot's identity. `version` is short, sortable by time and unique; `digest` is the SHA-256 of its content. */
export interface SnapshotRef {
  readonly version: string;
  readonly digest: string;
  readonly createdAt: string;
  readonly previous: string | null;
  /** Source to batch. */
  readonly batches: Readonly<Record<string, string>>;
  /** Number of the last change up to and with this snapshot; absent until the archive has recorded it. */
  readonly lastChange?: number;
}

/** What a snapshot was made with beside its batches, so that the next one can say why it differs. */
export interface SnapshotBasis {
  /** Day on which its headlines and warnings hold. */
  readonly asOf: string;
  /** Names of the rules with their versions, in order. */
  readonly rules: readonly string[];
  /** Digest of the decisions that were applied. */
  readonly decisions: string;
  /** Source to the run that last read its batch. */
  readonly runs: Readonly<Record<string, string>>;
}

/** Where an id went that no entity of the snapshot has. `now` is empty when nothing is left of it. */
export interface RetiredId {
  readonly id: string;
  readonly state: 'MERGED' | 'SPLIT' | 'REMOVED';
  readonly now: readonly string[];
}

/** What is known of a source's attempts; its freshness is computed from this and the clock. */
export interface SourceState {
  readonly source: string;
  readonly lastAttempt: string | null;
  readonly lastOutcome: RunOutcome | null;
  readonly lastRun: string | null;
  readonly lastGood: string | null;
  readonly lastGoodRun: string | null;
  /** The last run that read the documents, held or not. */
  readonly lastReading: string | null;
  /** When its batch last became another one. */
  readonly changedAt: string | null;
  /** What the publisher says of when the document was changed. */
  readonly sourcePublishedAt: string | null;
  /** Layouts that are accepted, the earliest first; absent in what an earlier version of the hub has written. */
  readonly layouts?: readonly AcceptedLayout[];
}

/** What happened, by kind. */
export const changeKinds = [
  'APPEARED',
  'CHANGED',
  'MISSING',
  'REMOVED',
  'REAPPEARED',
  'MERGED',
  'SPLIT',
  'STATUS_CHANGED',
] as const;
/** Why it happened. docs/rules/changes-1.md says how a cause is found. */
export const changeCauses = [
  'SOURCE',
  'CORRECTION_BY_SOURCE',
  'PARSER',
  'RESOLUTION',
  'RULE',
  'CLOCK',
] as const;

/** How many changes of one kind and cause were seen on one day of UTC. */
export type ChangeTally = readonly [day: string, kind: Change['kind'], cause: Change['cause'], count: number];

/**
 * One change of one field of one entity between two snapshots. With APPEARED and SPLIT `field` is null and `after` holds
 * all values as a JSON object; MERGED has the id of what it became a part of in `after`, SPLIT what it was in `before`.
 */
export interface Change {
  readonly seq: number;
  readonly kind: (typeof changeKinds)[number];
  readonly cause: (typeof changeCauses)[number];
  readonly entity: string;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** From when it holds, by the source's own word; null where it says nothing of it. */
  readonly effectiveOn: string | null;
  readonly observedAt: string;
  /** The run that brought it; null where no single run did. */
  readonly run: string | null;
  readonly snapshot: string;
}
