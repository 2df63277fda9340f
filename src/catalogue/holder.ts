/** Keeps the current catalogue, and follows what the serving store promotes. */
import type { SnapshotRef } from '../domain/record.ts';
import type { Promotion } from '../ports/serving-store.ts';
import type { Catalogue } from './catalogue.ts';
import { codeOf, type HolderProblem } from './holder-problem.ts';
import { makeMoment } from './moment/make-moment.ts';
import { type PastOptions, PastSnapshots } from './moment/past-snapshots.ts';
import { renameCatalogue } from './open-catalogue.ts';
import { hydrate } from './snapshot/hydrate.ts';

/** What is served. */
export interface Held {
  readonly catalogue: Catalogue;
  readonly epoch: number;
}

export interface HolderOptions extends Pick<PastOptions, 'feed'>, Partial<Omit<PastOptions, 'feed'>> {
  /** Called once for each problem until something else happens. */
  readonly onProblem: (problem: HolderProblem) => void;
  /** Called each time that the store lacks what it should have, with the epoch that is served. */
  readonly onLost?: (what: string, epoch: number) => void;
  /** How often the feed is asked whether a message was missed. */
  readonly pollMs?: number;
  /** First and longest wait after a failure; doubled in between. */
  readonly retryMs?: number;
  readonly maxRetryMs?: number;
}

/** Earlier snapshots that are tried when the current one cannot be opened at a start. */
const mostFallBacks = 5;

export class CatalogueHolder {
  readonly #options: Required<HolderOptions>;
  readonly #listeners = new Set<(held: Held) => unknown>();
  /** What the listeners of the last change still do. */
  #heard: Promise<unknown> = Promise.resolve();
  readonly #past: PastSnapshots;
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
    this.#past = new PastSnapshots(this.#options, {
      at: (version) => this.at(version),
      report: (problem) => this.#report(problem),
      lost: (what) => this.#lost(what),
    });
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
    return this.#past.at(version);
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
    this.#past.serves(catalogue.snapshot);
    if (before !== undefined && before !== catalogue) this.#past.keep(before);
    const held = this.#held;
    this.#heard = Promise.allSettled([...this.#listeners].map((listener) => listener(held)));
  }

  #report(problem: HolderProblem): void {
    const key = `${problem.code} ${problem.version}`;
    if (key === this.#lastProblem) return;
    this.#lastProblem = key;
    this.#options.onProblem(problem);
  }
}
