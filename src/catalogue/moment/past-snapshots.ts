/** Snapshots that are not served any more, and days of snapshots: kept for cursors that are pinned to them, or loaded. */
import pLimit from 'p-limit';
import { readVersion } from '../../domain/history/snapshot-version.ts';
import type { SnapshotRef } from '../../domain/record.ts';
import { StoreIncomplete, StoreUnavailable } from '../../ports/serving-store.ts';
import type { SnapshotFeed } from '../../ports/snapshot-feed.ts';
import type { Catalogue } from '../catalogue.ts';
import { codeOf, type HolderProblem } from '../holder-problem.ts';
import { catalogueAtMoment } from '../open-catalogue.ts';
import type { MomentJob } from './make-moment.ts';
import type { Moment } from './moment.ts';

/** Snapshots whose identity is remembered; a few hundred bytes each. */
const rememberedReferences = 500;

/** Snapshots that may wait to be opened while one is. */
const mostWaiting = 2;

/** Too many ask for the past at once. Expected; ask again in some seconds. */
export class SnapshotsBusy extends Error {
  override readonly name = 'SnapshotsBusy';
}

/** How catalogues are had, and how many are kept. */
export interface PastOptions {
  readonly feed: SnapshotFeed;
  readonly hydrate: (content: Uint8Array, ref: SnapshotRef) => Promise<Catalogue>;
  readonly makeMoment: (job: MomentJob) => Promise<Moment>;
  /** Catalogues kept beside the current one for cursors pinned to them. Each holds its full memory. */
  readonly keep: number;
  /** Days of snapshots that are kept; each holds the memory of its statuses, about 30 bytes an integration. */
  readonly keepMoments: number;
}

/** What it needs of the holder: the catalogue of any version, and where trouble is reported. */
interface Holder {
  at(version: string): Promise<Catalogue | null>;
  report(problem: HolderProblem): void;
  lost(what: string): void;
}

export class PastSnapshots {
  readonly #options: PastOptions;
  readonly #holder: Holder;
  readonly #kept = new Map<string, Catalogue>();
  readonly #moments = new Map<string, Catalogue>();
  readonly #turns = pLimit(1);
  readonly #loading = new Map<string, Promise<Catalogue | null>>();
  readonly #references = new Map<string, SnapshotRef>();

  constructor(options: PastOptions, holder: Holder) {
    this.#options = options;
    this.#holder = holder;
  }

  /** The catalogue of a version that is not the current one; null where there is none. Throws as the holder's `at`. */
  async at(version: string): Promise<Catalogue | null> {
    const kept = this.#kept.get(version) ?? this.#moments.get(version);
    if (kept !== undefined) {
      this.keep(kept);
      return kept;
    }
    let loading = this.#loading.get(version);
    if (loading === undefined) {
      loading = this.#load(version).finally(() => this.#loading.delete(version));
      this.#loading.set(version, loading);
    }
    return loading;
  }

  /** Remembers what is served now, and does not keep it beside. */
  serves(snapshot: SnapshotRef): void {
    this.#kept.delete(snapshot.version);
    this.#references.set(snapshot.version, snapshot);
    dropOldest(this.#references, rememberedReferences);
  }

  /** Keeps a catalogue for those who are pinned to it. Moments share most of their memory with their snapshot, so they are counted apart. */
  keep(catalogue: Catalogue): void {
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
      if (catalogue !== null) this.keep(catalogue);
      return catalogue;
    } catch (cause) {
      if (cause instanceof SnapshotsBusy) throw cause;
      this.#holder.report({ code: codeOf(cause, 'FEED_UNAVAILABLE'), version: name, cause });
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
    const catalogue = await this.#holder.at(base);
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
    this.#holder.lost(`the content of snapshot ${version}`);
    throw new StoreIncomplete(`the content of snapshot ${version}`);
  }

  /** One snapshot is opened at a time for those who ask for the past, and two may wait. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#turns.activeCount + this.#turns.pendingCount > mostWaiting) throw new SnapshotsBusy();
    return this.#turns(work);
  }
}

function dropOldest(map: Map<string, unknown>, keep: number): void {
  for (const key of map.keys()) {
    if (map.size <= keep) return;
    map.delete(key);
  }
}
