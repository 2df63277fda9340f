import { readVersion } from '../domain/history/snapshot-version.ts';
import type { SnapshotRef } from '../domain/record.ts';
import type { Archive } from '../harvest/ports.ts';
import { decodeJson } from './codec.ts';
import { indexKey } from './layout.ts';
import { type Promotion, type ServingStore, StoreUnavailable } from './store.ts';

/** Snapshots that a cursor may still be pinned to; the archive keeps the contents of as many. */
const PINNED = 30;

/** A snapshot's content with its digest. */
interface Encoded {
  readonly content: Uint8Array;
  readonly digest: string;
}

/** Where the API's snapshots come from. */
export interface SnapshotFeed {
  current(): Promise<Promotion | null>;
  snapshot(version: string): Promise<Uint8Array | null>;
  onPromotion(listener: (promotion: Promotion) => void): () => void;
  /** The identity of an older snapshot; null where it is past retention, or never was. */
  reference(version: string): Promise<SnapshotRef | null>;
}

/**
 * The store's snapshots, and where this machine has an archive also its own: with Redis down at the start, or just
 * emptied, the archive's last snapshot is served rather than none. Throws StoreUnavailable only where neither has one.
 * A version with a day (`versionAtDay`) is the snapshot with its statuses as of that day, which `atDay` makes.
 */
export function createFeed(
  store: ServingStore,
  archive: Pick<Archive, 'currentSnapshot' | 'snapshotContent' | 'snapshots'> | null,
  atDay: (content: Uint8Array, day: string) => Encoded,
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
  function contentOf(version: string): Promise<Uint8Array | null> {
    return orArchive(
      () => store.get('snapshot', [version]).then(([found]) => found ?? null),
      () => archive?.snapshotContent(version) ?? null,
    );
  }

  /** Kept while it is read, for its identity and its content are asked for one after the other. */
  let made: { readonly name: string; readonly encoded: Promise<Encoded | null> } | null = null;
  function madeFor(name: string, base: string, day: string): Promise<Encoded | null> {
    if (made?.name !== name)
      made = { name, encoded: contentOf(base).then((content) => content && atDay(content, day)) };
    const { encoded } = made;
    // What could not be had is asked for again the next time.
    const forget = () => {
      if (made?.encoded === encoded) made = null;
    };
    encoded.then((found) => found ?? forget(), forget);
    return encoded;
  }

  async function snapshot(version: string): Promise<Uint8Array | null> {
    const { base, day } = readVersion(version);
    if (day === null) return contentOf(base);
    return (await madeFor(version, base, day))?.content ?? null;
  }

  async function reference(version: string): Promise<SnapshotRef | null> {
    const { base, day } = readVersion(version);
    const found = (await snapshots()).find((one) => one.version === base);
    if (!found || day === null) return found ?? null;
    const encoded = await madeFor(version, base, day);
    return encoded && { ...found, version, digest: encoded.digest };
  }

  async function snapshots(): Promise<readonly SnapshotRef[]> {
    const found = await orArchive(
      async () => {
        const [listed] = await store.get('index', [indexKey.snapshots]);
        return decodeJson<SnapshotRef[]>(listed ?? null, []);
      },
      () => archive?.snapshots(PINNED) ?? null,
    );
    return found ?? [];
  }

  return {
    current: () => orArchive(() => store.current(), ownPromotion),
    snapshot,
    reference,
    onPromotion: (listener) => store.onPromotion(listener),
  };
}
