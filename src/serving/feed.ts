import type { SnapshotRef } from '../domain/record.ts';
import type { Archive } from '../ports/archive/archive.ts';
import { type Promotion, type ServingStore, StoreUnavailable } from '../ports/serving-store.ts';
import type { SnapshotFeed } from '../ports/snapshot-feed.ts';
import { decodeJson } from './codec.ts';
import { indexKey } from './layout.ts';

/** Snapshots that a cursor may still be pinned to; the archive keeps the contents of as many. */
const PINNED = 30;

/**
 * The store's snapshots, and where this machine has an archive also its own: with Redis down at the start, or just
 * emptied, the archive's last snapshot is served rather than none. Throws StoreUnavailable only where neither has one.
 */
export function createFeed(store: ServingStore, archive: Pick<Archive, 'snapshots'> | null): SnapshotFeed {
  async function orArchive<T>(ask: () => Promise<T | null>, fallBack: () => T | null): Promise<T | null> {
    try {
      return (await ask()) ?? fallBack();
    } catch (error) {
      const own = error instanceof StoreUnavailable ? fallBack() : null;
      if (own === null) throw error;
      return own;
    }
  }
  const ownPromotion = (): Promotion | null => {
    const snapshot = archive?.snapshots.current();
    return snapshot ? { snapshot, epoch: 0 } : null;
  };
  function contentOf(version: string): Promise<Uint8Array | null> {
    return orArchive(
      () => store.get('snapshot', [version]).then(([found]) => found ?? null),
      () => archive?.snapshots.content(version) ?? null,
    );
  }

  async function reference(version: string): Promise<SnapshotRef | null> {
    return (await snapshots()).find((one) => one.version === version) ?? null;
  }

  async function snapshots(): Promise<readonly SnapshotRef[]> {
    const found = await orArchive(
      async () => {
        const [listed] = await store.get('index', [indexKey.snapshots]);
        return decodeJson<SnapshotRef[]>(listed ?? null, []);
      },
      () => archive?.snapshots.list(PINNED) ?? null,
    );
    return found ?? [];
  }

  return {
    current: () => orArchive(() => store.current(), ownPromotion),
    snapshot: contentOf,
    reference,
    onPromotion: (listener) => store.onPromotion(listener),
  };
}
