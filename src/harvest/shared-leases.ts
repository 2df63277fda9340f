import { setTimeout } from 'node:timers/promises';
import type { Archive } from '../ports/archive/archive.ts';
import type { Clock } from '../ports/clock.ts';
import { type Lease, LeaseLost, type ServingStore, StoreUnavailable } from '../ports/serving-store.ts';

/** The leases last this long after their holder has died, and are renewed three times as often. */
const LEASE_MS = 15_000;
/** A write of this hub or another may take the archive for so long; then taking or giving back the lease has failed. */
const BUSY_MS = 10_000;
const RELEASE_MS = 3_000;
const AGAIN_MS = 100;
/** A store that does not answer within this time is taken for absent. */
const CONNECT_MS = 3_000;

export interface Leases {
  /** Fencing token of the archive, which every harvester on this machine shares. */
  readonly token: number;
  /** Lease of the store, as it was renewed last; null while it cannot be reached. */
  readonly lease: Lease | null;
  /** Aborted when a lease was lost. */
  readonly signal: AbortSignal;
}

export interface SharedLeasesDeps {
  /** Best opened so that it waits for nobody. */
  readonly archive: Pick<Archive, 'leases'>;
  readonly store: Pick<ServingStore, 'acquireLease' | 'renewLease' | 'releaseLease' | 'state'>;
  /** Names this process in the lease, for people. */
  readonly owner: string;
  readonly clock: Clock;
  /** Take the archive's lease from whoever holds it: what they still write is refused. */
  readonly breakLease?: boolean;
}

/** The leases of this process, for as many works side by side as want them. */
export interface SharedLeases {
  /**
   * Runs the work while both leases are held: the archive's, so that two processes on one disk take turns, and the store's, so that
   * harvesters elsewhere do. Null when someone else holds one.
   */
  hold<T>(work: (leases: Leases) => Promise<T>): Promise<T | null>;
  /** The leases that some work holds now. */
  readonly held: Leases | null;
  /** Gives the leases back at once, whoever still works under them. */
  release(): Promise<void>;
}

interface Held extends Leases {
  lease: Lease | null;
  release(): Promise<void>;
}

/** Works that come while others hold the leases share them; the last one gives them back. */
export function createSharedLeases(deps: SharedLeasesDeps): SharedLeases {
  let current: { readonly opening: Promise<Held | null>; held: Held | null; users: number } | null = null;

  return {
    async hold(work) {
      // Leases that were lost are no use to whoever comes now.
      if (current?.held?.signal.aborted) current = null;
      current ??= { opening: acquire(deps), held: null, users: 0 };
      const mine = current;
      mine.users++;
      try {
        mine.held = await mine.opening;
        return mine.held && (await work(mine.held));
      } finally {
        mine.users--;
        if (mine.users === 0) {
          if (current === mine) current = null;
          await mine.held?.release();
        }
      }
    },

    get held() {
      return current?.held ?? null;
    },

    async release() {
      const held = await current?.opening.catch(() => null);
      current = null;
      await held?.release();
    },
  };
}

async function acquire(deps: SharedLeasesDeps): Promise<Held | null> {
  const { archive, store, owner, clock, breakLease = false } = deps;
  const token = await whenFree(BUSY_MS, () =>
    archive.leases.acquire(owner, LEASE_MS, clock.now(), { uptimeMs: uptimeMs(), breakLease }),
  );
  if (token === null) return null;
  const lost = new AbortController();
  let renewal: NodeJS.Timeout | undefined;
  let released = false;
  const held: Held = {
    token,
    lease: null,
    signal: lost.signal,
    async release() {
      released = true;
      clearInterval(renewal);
      await whenFree(RELEASE_MS, () => archive.leases.release(owner, token));
      if (held.lease) await store.releaseLease(held.lease).catch(() => undefined);
    },
  };
  try {
    await connected(store);
    held.lease = await store.acquireLease(owner, LEASE_MS);
    if (!held.lease) {
      await held.release();
      return null;
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) {
      await held.release();
      throw error;
    }
  }
  const renew = async () => {
    // Whoever writes keeps all others from taking the lease meanwhile.
    const keptArchive = await whenFree(Number.POSITIVE_INFINITY, () =>
      lost.signal.aborted || released
        ? true
        : archive.leases.renew(owner, token, LEASE_MS, clock.now(), uptimeMs()),
    );
    if (released) return;
    const keptStore = await renewInStore(deps, held).catch(isAway);
    if (!keptArchive || !keptStore) lost.abort(new LeaseLost('Another harvester has taken over.'));
  };
  renewal = setInterval(() => void renew().catch((error) => lost.abort(error)), LEASE_MS / 3);
  return held;
}

/**
 * Renews the lease, or takes a new one: the store was away when the work began, or has lost the lease with everything
 * else. False where another harvester has it. A store that is away gives it to nobody, and checks the token when it is back.
 */
async function renewInStore({ store, owner }: SharedLeasesDeps, held: Held): Promise<boolean> {
  if (held.lease && (await store.renewLease(held.lease, LEASE_MS))) return true;
  held.lease = await store.acquireLease(owner, LEASE_MS);
  return held.lease !== null;
}

/** Tries again while another thread or process is in the midst of writing: the thread that answers never waits for a disk. */
async function whenFree<T>(ms: number, work: () => T): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    try {
      return work();
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === 'BUSY';
      if (!isBusy || performance.now() > end) throw error;
      await setTimeout(AGAIN_MS);
    }
  }
}

/** Of the machine, whatever its clock is set to: every process on it has the same. */
const uptimeMs = () => Number(process.hrtime.bigint() / 1_000_000n);

/** Gives a store that has only just been opened the time to connect, so that its lease counts from the start. */
export async function connected(store: Pick<ServingStore, 'state'>): Promise<void> {
  const end = performance.now() + CONNECT_MS;
  while (store.state() === 'CONNECTING' && performance.now() < end) await setTimeout(20);
}

const isAway = (error: unknown) => {
  if (error instanceof StoreUnavailable) return true;
  throw error;
};
