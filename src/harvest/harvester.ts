import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Run } from '../domain/record.ts';
import { knownVendors } from '../domain/resolution/known-vendors.ts';
import type { Connector } from '../domain/source.ts';
import {
  type Lease,
  LeaseLost,
  type ServingStore,
  StoreForeign,
  StoreUnavailable,
} from '../serving/store.ts';
import { type HarvestDeps, type HarvestedSource, harvestSource } from './harvest-source.ts';
import type { Archive } from './ports.ts';
import type { Published } from './publish.ts';

/** The lease lasts this long after its holder has died, and is renewed three times as often. */
const LEASE_MS = 15_000;
/** A store that does not answer within this time is taken for absent. */
const CONNECT_MS = 3_000;
/** Sources fetched at the same time; each host has its own, slower pace besides. */
const CONCURRENT_SOURCES = 4;

/** What a harvest tells while it runs. */
export type HarvestEvent =
  | { readonly kind: 'started'; readonly source: string }
  | { readonly kind: 'finished'; readonly run: Run }
  | { readonly kind: 'published'; readonly published: Published }
  /** Nothing is published until the file of decisions has been put right. */
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly string[] }
  /** The snapshot before cannot be read: the changes since are not known, and their sequence begins anew. */
  | { readonly kind: 'unreadable'; readonly version: string }
  | { readonly kind: 'projected' }
  /** Entries of the store that were lost, or other than they should be, and were brought back; by space. */
  | { readonly kind: 'mended'; readonly entries: ReadonlyMap<string, number> }
  | { readonly kind: 'projection-postponed'; readonly reason: string }
  /** The store is another archive's: nothing is published there until a person has decided. */
  | { readonly kind: 'projection-refused'; readonly reason: string };

export interface HarvesterDeps extends Omit<HarvestDeps, 'archive' | 'known' | 'signal'> {
  readonly archive: Archive;
  readonly store: ServingStore;
  readonly connectors: readonly Connector[];
  readonly publish: (token: number) => Promise<Published | null>;
  /** Brings the store up to the archive. `whole`: looks at every entry. Gives what it had to mend, by space, where it did. */
  readonly project: (lease: Lease, whole: boolean) => Promise<ReadonlyMap<string, number> | null>;
  /** Names this process in the lease, for people. */
  readonly owner: string;
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
  /** Another harvester holds the lease. */
  | { readonly ok: false; readonly reason: 'BUSY' };

/** Harvests, publishes and projects, one harvester at a time. */
export interface Harvester {
  /** All sources, or those named. */
  harvest(sources?: readonly string[]): Promise<HarvestResult>;
  /**
   * Brings the snapshot and the store up to the archive, after a crash or when the store was emptied; while a harvest is
   * at work the store alone, beside it. `whole`: looks at every entry of the store.
   */
  recover(options?: { readonly whole?: boolean }): Promise<HarvestResult>;
  /** Records something that was learnt outside a harvest, and publishes what follows from it. */
  record(work: (token: number) => void): Promise<HarvestResult>;
}

/** Makes the harvester of this process. Its calls run one after the other. */
export function createHarvester(deps: HarvesterDeps): Harvester {
  const emit = deps.onEvent ?? (() => undefined);
  const serial = pLimit(1);
  /** A harvest's own projection and one that brings the store back beside it take turns. */
  const oneProjection = pLimit(1);

  /** Sources that look up what the others name come when the others are done. */
  async function run(sources: readonly Connector[], signal: AbortSignal, token: number): Promise<Run[]> {
    const first = await together(
      sources.filter(({ source }) => !source.afterOthers),
      signal,
      token,
    );
    const then = await together(
      sources.filter(({ source }) => source.afterOthers),
      signal,
      token,
    );
    return [...first, ...then];
  }

  const known = () =>
    knownVendors(deps.connectors.flatMap(({ source }) => deps.archive.currentBatch(source.key) ?? []));

  async function together(sources: readonly Connector[], signal: AbortSignal, token: number): Promise<Run[]> {
    const limit = pLimit(CONCURRENT_SOURCES);
    return Promise.all(
      sources.map((connector) =>
        limit(async () => {
          emit({ kind: 'started', source: connector.source.key });
          const harvested: HarvestedSource = await harvestSource(connector, {
            ...deps,
            known,
            signal,
          });
          const { run, batch, confirmation, layout } = harvested;
          deps.archive.recordRun(run, batch, token, confirmation, layout);
          emit({ kind: 'finished', run: harvested.run });
          return harvested.run;
        }),
      ),
    );
  }

  /** Held by the harvest that is at work. */
  let held: Leases | null = null;

  async function underLease(
    sources: readonly Connector[],
    { record, whole = false }: { readonly record?: (token: number) => void; readonly whole?: boolean } = {},
  ): Promise<HarvestResult> {
    const result = await withLeases(deps, async (leases) => {
      const { token, signal } = leases;
      held = leases;
      try {
        record?.(token);
        const runs = await run(sources, signal, token);
        const published = await deps.publish(token);
        deps.archive.recordNotices(token, deps.clock.now().toISOString());
        if (published?.isNew) emit({ kind: 'published', published });
        const isForeign = await project(leases, whole);
        return { ok: true, runs, published, isForeign } as const;
      } finally {
        held = null;
      }
    });
    return result ?? { ok: false, reason: 'BUSY' };
  }

  async function recover(whole: boolean): Promise<HarvestResult> {
    if (!held) return serial(() => underLease([], { whole }));
    return { ok: true, runs: [], published: null, isForeign: await project(held, whole) };
  }

  /**
   * The store may be away: the archive has everything, and `recover` projects it when the store is back. True: it is another
   * archive's.
   */
  const project = (leases: Leases, whole: boolean) => oneProjection(() => projectNow(leases, whole));

  async function projectNow(leases: Leases, whole: boolean): Promise<boolean> {
    if (!deps.archive.currentSnapshot()) return false;
    try {
      if (!leases.lease) throw new StoreUnavailable('The store cannot be reached.');
      const mended = await deps.project(leases.lease, whole);
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
    harvest: (keys) =>
      serial(() => underLease(deps.connectors.filter(({ source }) => !keys || keys.includes(source.key)))),
    recover: ({ whole = false } = {}) => recover(whole),
    record: (work) => serial(() => underLease([], { record: work })),
  };
}

/** Gives a store that has only just been opened the time to connect, so that its lease counts from the start. */
export async function connected(store: Pick<ServingStore, 'state'>): Promise<void> {
  const end = performance.now() + CONNECT_MS;
  while (store.state() === 'CONNECTING' && performance.now() < end) await setTimeout(20);
}

const isAway = (error: unknown) => {
  if (error instanceof StoreUnavailable) return true;
  throw error;
};

interface Leases {
  /** Fencing token of the archive, which every harvester on this machine shares. */
  readonly token: number;
  /** Lease of the store, as it was renewed last; null while it cannot be reached. */
  lease: Lease | null;
  /** Aborted when a lease was lost. */
  readonly signal: AbortSignal;
}

/**
 * Runs the work while holding both leases: the archive's, so that two processes on one disk take turns, and the
 * store's, so that harvesters elsewhere do. Null when someone else holds one.
 */
async function withLeases<T>(deps: HarvesterDeps, work: (leases: Leases) => Promise<T>): Promise<T | null> {
  const { archive, store, owner, clock } = deps;
  const token = archive.acquireLease(owner, LEASE_MS, clock.now());
  if (token === null) return null;
  const lost = new AbortController();
  const leases: Leases = { token, lease: null, signal: lost.signal };
  try {
    try {
      await connected(store);
      leases.lease = await store.acquireLease(owner, LEASE_MS);
      if (!leases.lease) return null;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
    const renew = async () => {
      const keptArchive = archive.renewLease(owner, token, LEASE_MS, clock.now());
      const keptStore = await renewInStore(deps, leases).catch(isAway);
      if (!keptArchive || !keptStore) lost.abort(new LeaseLost('Another harvester has taken over.'));
    };
    const renewal = setInterval(() => void renew().catch((error) => lost.abort(error)), LEASE_MS / 3);
    try {
      return await work(leases);
    } finally {
      clearInterval(renewal);
    }
  } finally {
    archive.releaseLease(owner, token);
    if (leases.lease) await store.releaseLease(leases.lease).catch(() => undefined);
  }
}

/**
 * Renews the lease, or takes a new one: the store was away when the work began, or has lost the lease with everything
 * else. False where another harvester has it. A store that is away gives it to nobody, and checks the token when it is back.
 */
async function renewInStore({ store, owner }: HarvesterDeps, leases: Leases): Promise<boolean> {
  if (leases.lease && (await store.renewLease(leases.lease, LEASE_MS))) return true;
  leases.lease = await store.acquireLease(owner, LEASE_MS);
  return leases.lease !== null;
}
