/** How the projection is laid out in a store: what `project` writes and the reader reads. */
import type { FindingRecord } from '../domain/record.ts';
import type { FindingState, Severity } from '../domain/vocabulary.ts';
import type { ClaimRecord } from '../ports/details.ts';

/** A claim as stored, with the source of its batch. */
export interface StoredClaim extends ClaimRecord {
  readonly source: string;
}

/** Space `claim`. */
export const claimKey = (batch: string, index: number) => `${batch}:${index}`;
/** Space `finding`. */
export const findingKey = (source: string, id: string) => `${source}:${id}`;

/** Keys of the space `index`. */
export const indexKey = {
  sources: 'sources',
  /** Which archive the store carries. */
  owner: 'owner',
  /** Asks the harvester to look at every entry. */
  repair: 'repair',
  batch: (batch: string) => `batch:${batch}`,
  /** How far the runs have been written. */
  runHead: 'run-head',
  /** Every day of UTC on which runs began. */
  runDays: 'run-days',
  runs: (source: string) => `runs:${source}`,
  /** Heads of a source's runs, oldest first. */
  runPage: (source: string, page: number) => `run-heads:${source}:${page}`,
  findings: (source: string) => `findings:${source}`,
  /** How far the changes have been written. */
  history: 'history',
  /** Snapshots whose content is in the store, newest first. */
  snapshots: 'snapshots',
  /** Months that have tallies of their changes, in order. */
  tallyMonths: 'tallies',
  tallies: (month: string) => `tallies:${month}`,
  /** Ids that a snapshot has given up. */
  retired: (version: string) => `retired:${version}`,
} as const;

/** The last change that is in the store whole, with its snapshot, so that another archive's are not taken for ours. */
export interface HistoryHead {
  readonly last: number;
  readonly snapshot: string;
}

/** Space `change`: so many changes stand in one chunk, and chunks are only ever added to. */
export const CHANGES_IN_CHUNK = 256;
/** The chunk that holds the change with this number. */
export const changeChunkKey = (seq: number) => `chunk:${Math.floor((seq - 1) / CHANGES_IN_CHUNK)}`;
/** Numbers of an entity's changes, oldest first. */
export const entityKey = (entity: string) => `of:${entity}`;

/** Which claims of a batch the store holds or is about to hold, and what they need. */
export interface BatchIndex {
  readonly entries: number;
  /** SHA-256 of the documents that its claims point into. */
  readonly documents: readonly string[];
}

/** Space `run`: all runs that began on a day of UTC. */
export const runDayKey = (day: string) => `day:${day}`;
/** The entry that holds a run: that of its day, which its id begins with (`run_20260310…`); else one of its own. */
export function runKey(id: string): string {
  const [, year, month, day] = /^run_(\d{4})(\d{2})(\d{2})/u.exec(id) ?? [];
  return day === undefined ? `one:${id}` : runDayKey(`${year}-${month}-${day}`);
}

/** What a reader found amiss; the harvester removes it when all is as it should be. */
export interface RepairRequest {
  /** What was missing, for people. */
  readonly what: string;
  /** The greatest epoch that the reader has served: the next one must be greater. */
  readonly epoch: number;
}

/** The last run whose day is in the store whole, so that another archive's are not taken for ours. */
export interface RunHeadIndex {
  readonly last: string;
}

/** Heads on one page of a source's runs. Pages are filled from the oldest run, so only the last one ever changes. */
export const RUNS_ON_PAGE = 1_000;

export interface RunIndex {
  readonly total: number;
  /** The newest runs, each with its documents; newest first. */
  readonly recent: readonly { readonly id: string; readonly documents: readonly string[] }[];
}

/** A finding as stored: while it is present its last run is the source's, so an unchanged finding is not written again. */
export type StoredFinding = Omit<FindingRecord, 'lastRun' | 'lastSeen'> &
  Partial<Pick<FindingRecord, 'lastRun' | 'lastSeen'>>;

export interface FindingIndex {
  /** Of the findings that are present; null where there is none. */
  readonly lastRun: string | null;
  readonly lastSeen: string | null;
  /** All findings of the source in the order of its pages, each with a digest of what is stored. */
  readonly items: readonly (readonly [id: string, state: FindingState, severity: Severity, digest: string])[];
}
