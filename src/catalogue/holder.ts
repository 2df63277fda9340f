/** Keeps the current catalogue, and follows what the serving store promotes. */
import pLimit from 'p-limit';
import { readVersion } from '../domain/history/snapshot-version.ts';
import type { SnapshotRef } from '../domain/record.ts';
import { type Promotion, StoreIncomplete, StoreUnavailable } from '../ports/serving-store.ts';
import type { SnapshotFeed } from '../ports/snapshot-feed.ts';
import type { Catalogue } from './catalogue.ts';
import { HydrationFailed, hydrate } from './hydrate.ts';
import { type MomentJob, makeMoment } from './make-moment.ts';
import type { Moment } from './moment.ts';
import { catalogueAtMoment, renameCatalogue } from './open-catalogue.ts';
import { SnapshotUnreadable } from './snapshot-frame.ts';

/** What is served. */
export interface Held {
  readonly catalogue: Catalogue;
  readonly epoch: number;
}

/** Why a promotion is not served (yet). The old catalogue goes on being served, and the holder tries again. */
export interface HolderProblem {
  readonly code:
    | 'FEED_UNAVAILABLE'
    | 'STORE_BEHIND'
    | 'SNAPSHOT_MISSING'
    | 'SNAPSHOT_UNREADABLE'
    | 'HYDRATION_FAILED';
  readonly version: string | null;
  readonly cause: unknown;
}

export interface HolderOptions {
  readonly feed: SnapshotFeed;
  /** Told once for each problem until something else happens. */
  readonly onProblem: (problem: HolderProblem) => void;
  /** Told each time that the store lacks what it should have, with the epoch that is served. */
  readonly onLost?: (what: string, epoch: number) => void;
  readonly hydrate?: (content: Uint8Array, ref: SnapshotRef) => Promise<Catalogue>;
  /** Catalogues kept beside the current one for cursors pinned to them. Each holds its full memory. */
  readonly keep?: number;
  /** Days of snapshots that are kept; each holds the memory of its statuses, about 30 bytes an integration. */
  readonly keepMoments?: number;
  readonly makeMoment?: (job: MomentJob) => Promise<Moment>;
  /** How often the feed is asked whether a message was missed. */
  readonly pollMs?: number;
  /** First and longest wait after a failure; doubled in between. */
  readonly retryMs?: number;
  readonly maxRetryMs?: number;
}

/** Snapshots whose identity is remembered; a few hundred bytes each. */
const rememberedReferences = 500;

/** Earlier snapshots that are tried when the current one cannot be opened at a start. */
const mostFallBacks = 5;

/** Snapshots that may wait to be opened while one is. */
const mostWaiting = 2;

/** Too many ask for the past at once. Expected; ask again in some seconds. */
export class SnapshotsBusy extends Error {
  override readonly name = 'SnapshotsBusy';
}

export class CatalogueHolder {
  readonly #options: Required<HolderOptions>;
  readonly #listeners = new Set<(held: Held) => unknown>();
  /** What the listeners of the last change still do. */
  #heard: Promise<unknown> = Promise.resolve();
  readonly #kept = new Map<string, Catalogue>();
  readonly #moments = new Map<string, Catalogue>();
  readonly #turns = pLimit(1);
  readonly #loading = new Map<string, Promise<Catalogue | null>>();
  readonly #references = new Map<string, SnapshotRef>();
  #held: Held | null = null;
  #stopFollowing: (() => void) | null = null;
  #following: Promise<void> | null = null;
  #again = false;
  #failures = 0;
  #lastProblem = '';
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: HolderOptions) {
    this.#options = {
      onLost: () => undefined,
      hydrate,
      makeMoment,
      keep: 2,
      keepMoments: 4,
      pollMs: 5_000,
      retryMs: 250,
      maxRetryMs: 30_000,
      ...options,
    };
  }

  /** What is served now; null until a first snapshot could be opened. */
  get current(): Held | null {
    return this.#held;
  }

  /** Follows the feed from now on. Resolves after the first attempt, whether it found a catalogue or not. */
  async start(): Promise<void> {
    this.#stopFollowing = this.#options.feed.onPromotion(() => void this.refresh());
    await this.refresh();
  }

  /**
   * Catches up with the feed, and waits for what the listeners make of it. Calls while one is under way are answered by one more look
   * after it. Never rejects.
   */
  async refresh(): Promise<void> {
    this.#again = true;
    this.#following ??= this.#follow().finally(() => {
      this.#following = null;
    });
    await this.#following;
    await this.#heard;
  }

  /** Calls the listener after each swap and each new epoch. Gives the way to stop. */
  onChange(listener: (held: Held) => unknown): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The catalogue of a version: the current one, one kept, or one loaded now. Null where there is none, or none any more.
   * Throws StoreUnavailable where it is there and cannot be had just now, SnapshotsBusy where too many ask for the past.
   */
  async at(version: string): Promise<Catalogue | null> {
    if (this.#held?.catalogue.snapshot.version === version) return this.#held.catalogue;
    const kept = this.#kept.get(version) ?? this.#moments.get(version);
    if (kept !== undefined) {
      this.#keep(kept);
      return kept;
    }
    let loading = this.#loading.get(version);
    if (loading === undefined) {
      loading = this.#load(version).finally(() => this.#loading.delete(version));
      this.#loading.set(version, loading);
    }
    return loading;
  }

  /** Stops following. What is held stays readable. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stopFollowing?.();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#following;
  }

  async #follow(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    let problem: HolderProblem | null = null;
    while (this.#again && !this.#closed) {
      this.#again = false;
      problem = await this.#step();
    }
    if (this.#closed) return;
    if (problem === null) {
      this.#failures = 0;
      this.#lastProblem = '';
    } else {
      this.#failures += 1;
      this.#report(problem);
    }
    const { pollMs, retryMs, maxRetryMs } = this.#options;
    const wait = problem === null ? pollMs : Math.min(maxRetryMs, retryMs * 2 ** (this.#failures - 1));
    this.#timer = setTimeout(() => void this.refresh(), wait);
    this.#timer.unref();
  }

  async #step(): Promise<HolderProblem | null> {
    let promotion: Promotion | null;
    let content: Uint8Array | null;
    const { feed } = this.#options;
    try {
      promotion = await feed.current();
      if (promotion === null) return null;
      if (this.#isBehind(promotion)) return promotion.epoch === 0 ? null : this.#behind(promotion);
      if (this.#holds(promotion)) return null;
      content = await feed.snapshot(promotion.snapshot.version);
    } catch (cause) {
      return { code: 'FEED_UNAVAILABLE', version: null, cause };
    }
    const { version, previous } = promotion.snapshot;
    const problem = await this.#open(promotion, content);
    if (problem !== null && this.#held === null && previous !== null) await this.#fallBack(promotion);
    return problem && { ...problem, version };
  }

  async #open(
    { snapshot, epoch }: Promotion,
    content: Uint8Array | null,
  ): Promise<Pick<HolderProblem, 'code' | 'cause'> | null> {
    if (content === null) {
      this.#lost(`the content of snapshot ${snapshot.version}`);
      return { code: 'SNAPSHOT_MISSING', cause: null };
    }
    try {
      this.#serve(await this.#options.hydrate(content, snapshot), epoch);
      return null;
    } catch (cause) {
      return { code: codeOf(cause, 'HYDRATION_FAILED'), cause };
    }
  }

  /** With nothing to serve, an earlier snapshot is better than none: the newest that can be had and read. */
  async #fallBack({ snapshot, epoch }: Promotion): Promise<void> {
    const { feed } = this.#options;
    let version = snapshot.previous;
    for (let tries = 0; version !== null && tries < mostFallBacks; tries++) {
      try {
        const ref: SnapshotRef | null = (await feed.reference?.(version)) ?? null;
        if (ref === null) return;
        if ((await this.#open({ snapshot: ref, epoch }, await feed.snapshot(version))) === null) return;
        version = ref.previous;
      } catch {
        return;
      }
    }
  }

  /**
   * Whether the store has gone back: an old copy of it was loaded, or another machine took over that lacked the last
   * writes. What was served once is not taken back; the harvester brings the store up again. A promotion without an epoch
   * of a store (0) is the archive's own and counts when it is newer.
   */
  #isBehind({ snapshot, epoch }: Promotion): boolean {
    if (this.#held === null || epoch >= this.#held.epoch) return false;
    return epoch > 0 || snapshot.version < this.#held.catalogue.snapshot.version;
  }

  #behind({ snapshot: { version } }: Promotion): HolderProblem {
    this.#lost('a promotion that was served');
    return { code: 'STORE_BEHIND', version, cause: null };
  }

  #lost(what: string): void {
    this.#options.onLost(what, this.#held?.epoch ?? 0);
  }

  /** True when the promotion needs no content: it is served already, if under an older epoch or name. */
  #holds({ snapshot, epoch }: Promotion): boolean {
    if (this.#held === null || this.#held.catalogue.snapshot.digest !== snapshot.digest) return false;
    const { catalogue } = this.#held;
    const named = catalogue.snapshot.version === snapshot.version;
    if (!named) this.#serve(renameCatalogue(catalogue, snapshot), epoch);
    else if (this.#held.epoch < epoch) this.#serve(catalogue, epoch);
    return true;
  }

  #serve(catalogue: Catalogue, epoch: number): void {
    const before = this.#held?.catalogue;
    this.#held = { catalogue, epoch: Math.max(epoch, this.#held?.epoch ?? 0) };
    this.#kept.delete(catalogue.snapshot.version);
    if (before !== undefined && before !== catalogue) this.#keep(before);
    this.#references.set(catalogue.snapshot.version, catalogue.snapshot);
    dropOldest(this.#references, rememberedReferences);
    const held = this.#held;
    this.#heard = Promise.allSettled([...this.#listeners].map((listener) => listener(held)));
  }

  /** Moments share most of their memory with their snapshot, so they are counted apart. */
  #keep(catalogue: Catalogue): void {
    const { version } = catalogue.snapshot;
    const isMoment = readVersion(version).day !== null;
    const kept = isMoment ? this.#moments : this.#kept;
    kept.delete(version);
    kept.set(version, catalogue);
    dropOldest(kept, isMoment ? this.#options.keepMoments : this.#options.keep);
  }

  async #load(name: string): Promise<Catalogue | null> {
    try {
      const { base, day } = readVersion(name);
      const catalogue =
        day === null ? await this.#loadSnapshot(base) : await this.#loadMoment(name, base, day);
      if (catalogue !== null) this.#keep(catalogue);
      return catalogue;
    } catch (cause) {
      if (cause instanceof SnapshotsBusy) throw cause;
      this.#report({ code: codeOf(cause, 'FEED_UNAVAILABLE'), version: name, cause });
      if (cause instanceof StoreUnavailable) throw cause;
      throw new StoreUnavailable('The snapshot cannot be opened.', { cause });
    }
  }

  async #loadSnapshot(version: string): Promise<Catalogue | null> {
    const ref = this.#references.get(version) ?? (await this.#options.feed.reference?.(version)) ?? null;
    if (ref === null) return null;
    return this.#inTurn(async () => {
      const content = await this.#contentOf(version);
      return content && (await this.#options.hydrate(content, ref));
    });
  }

  /** The snapshot itself first, and upon it what is other on the day. */
  async #loadMoment(name: string, base: string, day: string): Promise<Catalogue | null> {
    const catalogue = await this.at(base);
    if (catalogue === null) return null;
    return this.#inTurn(async () => {
      const content = await this.#contentOf(base);
      if (content === null) return null;
      const { digest } = catalogue.snapshot;
      return catalogueAtMoment(catalogue, await this.#options.makeMoment({ content, digest, day }), name);
    });
  }

  /** Null for one that is past retention since it was seen. Throws StoreIncomplete for one that the store has lost. */
  async #contentOf(version: string): Promise<Uint8Array | null> {
    const { feed } = this.#options;
    const content = await feed.snapshot(version);
    if (content !== null) return content;
    if (feed.reference === undefined || (await feed.reference(version)) === null) return null;
    this.#lost(`the content of snapshot ${version}`);
    throw new StoreIncomplete(`the content of snapshot ${version}`);
  }

  /** One snapshot is opened at a time for those who ask for the past, and two may wait. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#turns.activeCount + this.#turns.pendingCount > mostWaiting) throw new SnapshotsBusy();
    return this.#turns(work);
  }

  #report(problem: HolderProblem): void {
    const key = `${problem.code} ${problem.version}`;
    if (key === this.#lastProblem) return;
    this.#lastProblem = key;
    this.#options.onProblem(problem);
  }
}

function codeOf(cause: unknown, other: HolderProblem['code']): HolderProblem['code'] {
  if (cause instanceof SnapshotUnreadable) return 'SNAPSHOT_UNREADABLE';
  return cause instanceof HydrationFailed ? 'HYDRATION_FAILED' : other;
}

function dropOldest(map: Map<string, unknown>, keep: number): void {
  for (const key of map.keys()) {
    if (map.size <= keep) return;
    map.delete(key);
  }
}
