/**
 * The serving store carries what the API reads from the harvester to every replica: snapshots, and behind them the
 * records read in batches (claims, runs, documents, findings). It is a projection of the archive and may be lost at
 * any time. Two stores fulfil this contract, embedded and Redis; one test suite holds both to it.
 */
import type { SnapshotRef } from '../domain/record.ts';

/** A named set of keys to bytes. Entries are content-addressed or versioned by their writers. */
export type Space = 'snapshot' | 'claim' | 'run' | 'finding' | 'document' | 'bytes' | 'index' | 'change';

/** What is served now. `epoch` rises with every promotion, also when only the state of sources changed. */
export interface Promotion {
  readonly snapshot: SnapshotRef;
  readonly epoch: number;
}

/** Right to publish. A later lease has a greater token, and a promotion with a lesser token is refused. */
export interface Lease {
  readonly owner: string;
  readonly token: number;
}

export type StoreState = 'READY' | 'CONNECTING' | 'DOWN';

/** Thrown by every operation while the store cannot be reached. Expected; callers go on with what they have. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/**
 * The store can be reached and lacks an entry that it should have, or holds something else there: it was emptied, evicts,
 * or was damaged. Never answered as "there is none". A repair brings it back from the archive.
 */
export class StoreIncomplete extends StoreUnavailable {
  constructor(what: string, options?: ErrorOptions) {
    super(`The store has lost ${what}.`, options);
  }
}

/** A value, null for one that never was, or why one that should be there is not. */
export type Found<T> = T | null | StoreIncomplete;

/** The values, where the store has lost none of them; else throws StoreIncomplete. */
export function whole<T>(found: readonly Found<T>[]): (T | null)[] {
  return found.map((value) => {
    if (value instanceof StoreIncomplete) throw value;
    return value;
  });
}

/** Thrown where a store that another archive has filled would be written. A person must say which of them is to be served. */
export class StoreForeign extends Error {
  override readonly name = 'StoreForeign';
}

export { LeaseLost } from '../domain/lease.ts';

export interface ServingStore {
  readonly kind: 'embedded' | 'redis';
  state(): StoreState;
  /** Writes entries; writing the same again is harmless. */
  put(space: Space, entries: Iterable<readonly [key: string, value: Uint8Array]>): Promise<void>;
  /** Values in the order of the keys, null for a key that is not there. One round trip. */
  get(space: Space, keys: readonly string[]): Promise<(Uint8Array | null)[]>;
  keys(space: Space): Promise<string[]>;
  /** Those of the keys that are not there, in their order; carries no values. */
  missing(space: Space, keys: readonly string[]): Promise<string[]>;
  remove(space: Space, keys: readonly string[]): Promise<void>;
  /** Whether the store throws entries away when it is full, which one that others rely on must not. */
  evicts(): Promise<boolean>;
  /** Null when nothing was promoted, or all was lost. */
  current(): Promise<Promotion | null>;
  /**
   * Makes the snapshot the current one and calls all listeners, with an epoch greater than the last one and than `after`,
   * which a replica has served. Throws LeaseLost. Gives the new promotion.
   */
  promote(snapshot: SnapshotRef, lease: Lease, after?: number): Promise<Promotion>;
  /**
   * Calls the listener on each promotion, this process's own ones too, and first with the current one, if there is one.
   * The last of several in quick succession may stand for all. A missed message is caught up by polling.
   */
  onPromotion(listener: (promotion: Promotion) => void): () => void;
  /** Null when another owner holds it. The lease ends by itself after `ttlMs`. */
  acquireLease(owner: string, ttlMs: number): Promise<Lease | null>;
  /** False when it was lost. */
  renewLease(lease: Lease, ttlMs: number): Promise<boolean>;
  releaseLease(lease: Lease): Promise<void>;
  close(): Promise<void>;
}
