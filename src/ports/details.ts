/**
 * Records that stay in the serving store and are read in batches when a query asks for them. Every method rejects with
 * `StoreUnavailable` while the store cannot be reached; the answers around them go on. Values come in the order of the
 * keys: null for what never was, a StoreIncomplete for what should be there and is lost.
 */
import type { ClaimRef } from '../domain/model.ts';
import type {
  BatchEntry,
  Change,
  ChangeTally,
  FindingRecord,
  RetiredId,
  RunHead,
  RunRecord,
  SnapshotRef,
  SourceState,
} from '../domain/record.ts';
import type { FindingState, Severity } from '../domain/vocabulary.ts';
import type { ArchivedDocument } from './archive/documents.ts';
import type { Found } from './serving-store.ts';

/** A claim, with the run of its batch. */
export interface ClaimRecord extends BatchEntry {
  readonly run: string;
}

/** Which findings of a source; without `states` and `severities` all. `after` is a finding's id. */
export interface FindingRequest {
  readonly source: string;
  readonly first: number;
  readonly after?: string | null;
  readonly states?: readonly FindingState[] | null;
  readonly severities?: readonly Severity[] | null;
}

/** Which runs of a source; `newest` null: all. */
export interface RunHeadRequest {
  readonly source: string;
  readonly newest: number | null;
}

/** Newest first; `total` counts all that there ever were. */
export interface RunHeads {
  readonly total: number;
  readonly heads: readonly RunHead[];
}

/** A finding's name; ids are unique within a source. */
export interface FindingKey {
  readonly source: string;
  readonly id: string;
}

/** One page of findings; `total` counts all that match. */
export interface FindingSlice {
  readonly findings: readonly FindingRecord[];
  readonly total: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** What the API reads from the store. */
export interface Details {
  claims(refs: readonly ClaimRef[]): Promise<readonly Found<ClaimRecord>[]>;
  runs(ids: readonly string[]): Promise<readonly Found<RunRecord>[]>;
  /** The newest runs of a source, newest first, and how many there ever were; null for a source without runs. */
  runHeadsOf(requests: readonly RunHeadRequest[]): Promise<readonly (RunHeads | null)[]>;
  /** Null for an unknown source, and for an `after` that is none of its findings. */
  findingsOf(requests: readonly FindingRequest[]): Promise<readonly (FindingSlice | null)[]>;
  /** Keys are a finding's source and id. */
  findings(keys: readonly FindingKey[]): Promise<readonly Found<FindingRecord>[]>;
  documents(sha256s: readonly string[]): Promise<readonly Found<ArchivedDocument>[]>;
  documentBytes(sha256s: readonly string[]): Promise<readonly Found<Uint8Array>[]>;
  sourceStates(sources: readonly string[]): Promise<readonly (SourceState | null)[]>;
  /** Changes by their numbers. */
  changes(numbers: readonly number[]): Promise<readonly Found<Change>[]>;
  /** Numbers of an entity's changes, oldest first; null where it never had any. */
  changeNumbersOf(entities: readonly string[]): Promise<readonly (readonly number[] | null)[]>;
  /** The changes of the months from one to another (`2026-03`), counted, in the order of their days. */
  changeTallies(from: string, to: string): Promise<readonly ChangeTally[]>;
  /** Snapshots that can be had, newest first. */
  snapshots(): Promise<readonly SnapshotRef[]>;
  /** Where the ids went that a snapshot has given up; null when that is past retention. */
  retiredIds(version: string): Promise<ReadonlyMap<string, RetiredId> | null>;
  /** Called with what a caller found to be lost. */
  reportLost?(what: string): void;
}
