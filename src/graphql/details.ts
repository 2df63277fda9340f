/**
 * Records that stay in the serving store and are read in batches when a query asks for them. Every method rejects with
 * `StoreUnavailable` while the store cannot be reached; the answers around them go on.
 */
import type { ClaimRef } from '../domain/model.ts';
import type { BatchEntry, FindingRecord, Run, SourceState } from '../domain/record.ts';

/** A document as the archive knows it, without its bytes. `bytes` is its length. */
export interface DocumentRecord {
  readonly sha256: string;
  readonly url: string;
  readonly mediaType: string | null;
  readonly bytes: number;
  readonly fetchedAt: string;
  readonly sourcePublishedAt: string | null;
}

/** Answers come in the order of the keys, null for what is not there. */
export interface Details {
  claims(refs: readonly ClaimRef[]): Promise<readonly (BatchEntry | null)[]>;
  runs(ids: readonly string[]): Promise<readonly (Run | null)[]>;
  /** Newest first. */
  runIdsOf(source: string): Promise<readonly string[]>;
  /** Newest first; all of them, whatever their state. */
  findingsOf(source: string): Promise<readonly FindingRecord[]>;
  documents(sha256s: readonly string[]): Promise<readonly (DocumentRecord | null)[]>;
  documentBytes(sha256: string): Promise<Uint8Array | null>;
  /** What is known of the sources' attempts as of the latest promotion, from memory. */
  sourceStates(): readonly SourceState[];
}
