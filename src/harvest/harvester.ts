import { once } from 'node:events';
import pLimit from 'p-limit';
import type { Run } from '../domain/record.ts';
import type { Connector } from '../domain/source.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { Clock } from '../ports/clock.ts';
import { SourceOvertime } from '../ports/fetcher.ts';
import { type Lease, type ServingStore, StoreForeign, StoreUnavailable } from '../ports/serving-store.ts';
import type { ClockWatch } from './clock-doubt.ts';
import type { Published } from './publish/publish.ts';
import { createSharedLeases, type Leases } from './shared-leases.ts';
import { traced } from './source/trace.ts';

export { connected } from './shared-leases.ts';

/** Sources fetched at the same time; each host has its own, slower pace besides. */
const CONCURRENT_SOURCES = 16;
/** A source that takes longer has failed this time: what hangs must not hold up what does not. */
const SOURCE_MS = 15 * 60_000;
/** After this the sources that are done are published, though others are still being fetched. */
const PUBLISH_MS = 2 * 60_000;

/** The progress that a harvest reports. */
export type HarvestEvent =
  | { readonly kind: 'started'; readonly source: string }
  | { readonly kind: 'finished'; readonly run: Run }
  | { readonly kind: 'published'; readonly published: Published }
  /** Nothing is published until the file of decisions has been put right. */
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly string[] }
  /** The snapshot before cannot be read: the changes since are not known, and their sequence begins anew. */
  | { readonly kind: 'unreadable'; readonly version: string }
  /** Nothing is published until the clock has been put right. */
  | { readonly kind: 'clock-doubted'; readonly reason: string }
  | { readonly kind: 'projected' }
  /** Entries of the store that were lost, or other than they should be, and were brought back; by space. */
  | { readonly kind: 'mended'; readonly entries: ReadonlyMap<string, number> }
  | { readonly kind: 'projection-postponed'; readonly reason: string }
  /** The store is another archive's: nothing is published there until a person has decided. */
  | { readonly kind: 'projection-refused'; readonly reason: string };

/** The steps of a harvest that take time, wherever they are done. What they record, they record under the archive's token. */
export interface HarvestWork {
  /**
   * Fetches, reads, judges and records one source. `signal` breaks its fetching off, which is then the run's failure; with `stopped`
   * it rejects at once, and nothing is recorded. Throws LeaseLost.
   */
  harvest(
    source: string,
    token: number,
    until: { readonly signal: AbortSignal; readonly stopped: AbortSignal },
  ): Promise<Run>;
  publish(token: number): Promise<Published | null>;
  /** Keeps the notices of each source whose findings or state are other than when it was last notified; gives how many there were. */
  recordNotices(token: number): Promise<number>;
  /** Brings the store up to the archive. `whole`: looks at every entry. Gives what it had to mend, by space, where it did. */
  project(lease: Lease, whole: boolean): Promise<ReadonlyMap<string, number> | null>;
}

export interface HarvesterDeps {
  readonly work: HarvestWork;
  /** The leases are taken, kept and given back in it. */
  readonly leases: Pick<Archive, 'leases'>;
  readonly archive: Pick<Archive, 'snapshots'>;
  readonly store: ServingStore;
  readonly connectors: readonly Connector[];
  readonly clock: Clock;
  /** Without one the clock is believed. */
  readonly clockWatch?: ClockWatch;
  /** Names this process in the lease, for people. */
  readonly owner: string;
  /** Take the lease from a harvester that holds it. */
  readonly breakLease?: boolean;
  /** Milliseconds for one source, and until those that are done are published. */
  readonly sourceMs?: number;
  readonly publishMs?: number;
  readonly onEvent?: (event: HarvestEvent) => void;
}

export type HarvestResult =
  | {
      readonly ok: true;
      readonly runs: readonly Run[];
      readonly published: Published | null;
      /** The store is another archive's, and has nothing of this. */
      readonly isForeign: boolean;
    }
  /** Another harvester holds the lease; or this one was stopped, and nothing of what was not finished is kept. */
  | { readonly ok: false; readonly reason: 'BUSY' | 'STOPPED' };

/** Harvests, publishes and projects, one process at a time. */
export interface Harvester {
  /** All sources, or those named. Harvests of different sources run side by side. */
  harvest(sources?: readonly string[]): Promise<HarvestResult>;
  /**
   * Brings the snapshot and the store up to the archive, after a crash or when the store was emptied; while a harvest is
   * at work the store alone, beside it. `whole`: looks at every entry of the store.
   */
  recover(options?: { readonly whole?: boolean }): Promise<HarvestResult>;
  /** Records something that was learnt outside a harvest, and publishes what follows from it. */
  record(work: (token: number) => Promise<void>): Promise<HarvestResult>;
  /** Breaks off what is under way and gives the leases back, within seconds. */
  stop(): Promise<void>;
}

/** What is under way is waited for this long when the harvester is stopped; then the leases are given back regardless. */
const STOP_MS = 3_000;

/** Makes the harvester of this process. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure over the leases; each function in it is short.
export function createHarvester(deps: HarvesterDeps): Harvester {
  const { sourceMs = SOURCE_MS, publishMs = PUBLISH_MS } = deps;
  const emit = deps.onEvent ?? (() => undefined);
  const { work } = deps;
  const leases = createSharedLeases({ ...deps, archive: deps.leases });
  const publishing = pLimit(1);
  /** A harvest's own projection and one that brings the store back beside it take turns. */
  const oneProjection = pLimit(1);
  const fetching = pLimit(CONCURRENT_SOURCES);
  const lanes = new Map(deps.connectors.map(({ source }) => [source.key, pLimit(1)]));
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  async function harvestOne(connector: Connector, { token, signal }: Leases): Promise<Run> {
    const { key } = connector.source;
    const stopped = AbortSignal.any([signal, stopping.signal]);
    stopped.throwIfAborted();
    emit({ kind: 'started', source: key });
    const overtime = new AbortController();
    const timer = setTimeout(() => overtime.abort(new SourceOvertime()), sourceMs);
    try {
      const run = await work.harvest(key, token, { signal: overtime.signal, stopped });
      emit({ kind: 'finished', run });
      return run;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Each source waits for itself, then for its turn: one that hangs keeps a turn, and others have theirs. */
  const together = (sources: readonly Connector[], held: Leases) =>
    Promise.all(
      sources.map((connector) => {
        const lane = lanes.get(connector.source.key) ?? pLimit(1);
        const { key } = connector.source;
        const harvest = () =>
          traced('harvest source', { 'hub.source': key }, () => harvestOne(connector, held));
        return lane(() => fetching(harvest));
      }),
    );

  /** Sources that look up what the others name come when the others are done. */
  async function run(sources: readonly Connector[], held: Leases): Promise<Run[]> {
    const first = await together(
      sources.filter(({ source }) => !source.afterOthers),
      held,
    );
    const then = await together(
      sources.filter(({ source }) => source.afterOthers),
      held,
    );
    return [...first, ...then];
  }

  const publish = (held: Leases, whole = false) =>
    publishing(async () => {
      stopping.signal.throwIfAborted();
      const doubt = deps.clockWatch?.doubt();
      if (doubt) emit({ kind: 'clock-doubted', reason: doubt.en });
      const published = doubt ? current() : await traced('publish', {}, () => work.publish(held.token));
      await work.recordNotices(held.token);
      if (published?.isNew) emit({ kind: 'published', published });
      return { published, isForeign: await project(held, whole) };
    });

  const current = (): Published | null => {
    const snapshot = deps.archive.snapshots.current();
    return snapshot && { snapshot, isNew: false, changes: 0 };
  };

  async function underLease(
    sources: readonly Connector[],
    {
      record,
      whole = false,
    }: { readonly record?: (token: number) => Promise<void>; readonly whole?: boolean } = {},
  ): Promise<HarvestResult> {
    const done = leases.hold(async (held) => {
      await record?.(held.token);
      const early = setInterval(() => void publish(held).catch(() => undefined), publishMs);
      const runs = await run(sources, held).finally(() => clearInterval(early));
      return { ok: true, runs, ...(await publish(held, whole)) } as const;
    });
    underWay.add(done);
    try {
      return (await done) ?? { ok: false, reason: 'BUSY' };
    } catch (error) {
      if (stopping.signal.aborted) return { ok: false, reason: 'STOPPED' };
      throw error;
    } finally {
      underWay.delete(done);
    }
  }

  async function recover(whole: boolean): Promise<HarvestResult> {
    const { held } = leases;
    if (!held) return underLease([], { whole });
    return { ok: true, runs: [], published: null, isForeign: await project(held, whole) };
  }

  /**
   * The store may be away: the archive has everything, and `recover` projects it when the store is back. True: it is another
   * archive's.
   */
  const project = (leases: Leases, whole: boolean) => oneProjection(() => projectNow(leases, whole));

  async function projectNow(leases: Leases, whole: boolean): Promise<boolean> {
    if (!deps.archive.snapshots.current()) return false;
    try {
      if (!leases.lease) {
        // Says why: a refused password is another thing than a server that is down.
        await deps.store.current();
        throw new StoreUnavailable('The store cannot be reached.');
      }
      const mended = await work.project(leases.lease, whole);
      if (mended && mended.size > 0) emit({ kind: 'mended', entries: mended });
      emit({ kind: 'projected' });
    } catch (error) {
      const isForeign = error instanceof StoreForeign;
      if (!isForeign && !(error instanceof StoreUnavailable)) throw error;
      emit({ kind: isForeign ? 'projection-refused' : 'projection-postponed', reason: error.message });
      return isForeign;
    }
    return false;
  }

  return {
    harvest: (keys) => underLease(deps.connectors.filter(({ source }) => !keys || keys.includes(source.key))),
    recover: ({ whole = false } = {}) => recover(whole),
    record: (record) => underLease([], { record }),
    async stop() {
      stopping.abort(new Error('The harvester was stopped.'));
      const patience = AbortSignal.timeout(STOP_MS);
      await Promise.race([Promise.allSettled(underWay), once(patience, 'abort')]);
      await leases.release();
    },
  };
}
