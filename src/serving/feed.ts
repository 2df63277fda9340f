import type { SnapshotRef } from '../domain/record.ts';
import type { Archive } from '../harvest/ports.ts';
import { type Promotion, type ServingStore, StoreUnavailable } from './store.ts';

/** Snapshots that a cursor may still be pinned to; the archive keeps the contents of as many. */
const PINNED = 30;

/** Where the API's snapshots come from. */
export interface SnapshotFeed {
  current(): Promise<Promotion | null>;
  snapshot(version: string): Promise<Uint8Array | null>;
  onPromotion(listener: (promotion: Promotion) => void): () => void;
  /** The identity of an older snapshot; null where this machine keeps no archive, or never had it. */
  reference(version: string): Promise<SnapshotRef | null>;
}

/**
 * The store's snapshots, and where this machine has an archive also its own: with Redis down at the start, or just
 * emptied, the archive's last snapshot is served rather than none. Throws StoreUnavailable only where neither has one.
 */
export function createFeed(
  store: ServingStore,
  archive: Pick<Archive, 'currentSnapshot' | 'snapshotContent' | 'snapshots'> | null,
): SnapshotFeed {
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
    const snapshot = archive?.currentSnapshot();
    return snapshot ? { snapshot, epoch: 0 } : null;
  };
  return {
    current: () => orArchive(() => store.current(), ownPromotion),
    snapshot: (version) =>
      orArchive(
        () => store.get('snapshot', [version]).then(([content]) => content ?? null),
        () => archive?.snapshotContent(version) ?? null,
      ),
    reference: async (version) =>
      archive?.snapshots(PINNED).find((snapshot) => snapshot.version === version) ?? null,
    onPromotion: (listener) => store.onPromotion(listener),
  };
}
