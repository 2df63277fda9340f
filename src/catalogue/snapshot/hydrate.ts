/** From a snapshot's bytes to a catalogue, without holding up the event loop. */
import type { SnapshotRef } from '../../domain/record.ts';
import type { Catalogue } from '../catalogue.ts';
import { askWorker, HydrationFailed } from '../moment/ask-worker.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { buildIndexes, type Indexes } from '../query/indexes.ts';
import type { Columns } from './columns.ts';
import { decodeSnapshot } from './decode-snapshot.ts';
import { declaredDigest, declaredLength, SnapshotUnreadable } from './snapshot-frame.ts';
import { share } from './transfer.ts';

export { HydrationFailed } from '../moment/ask-worker.ts';

export interface HydrateOptions {
  /** Snapshots of fewer bytes (uncompressed) are opened here: that takes milliseconds, starting a worker takes more. */
  readonly inlineBelow?: number;
  readonly timeoutMs?: number;
  /** On memory that other threads can open too, from its `partsOf`. */
  readonly isShared?: boolean;
  /** The worker's program; another one in tests of its failures. */
  readonly worker?: URL;
}

/** What the worker is given. */
export interface HydrateJob {
  readonly content: Uint8Array;
  readonly isShared: boolean;
}

/** What the worker answers. */
export type Hydrated =
  | { readonly ok: true; readonly columns: Columns; readonly indexes: Indexes }
  | { readonly ok: false; readonly unreadable: boolean; readonly message: string };

/** Throws SnapshotUnreadable for damaged or foreign content, HydrationFailed where the worker failed. */
export async function hydrate(
  content: Uint8Array,
  ref: SnapshotRef,
  { inlineBelow = 2 ** 20, timeoutMs = 120_000, isShared = false, worker = program }: HydrateOptions = {},
): Promise<Catalogue> {
  if (declaredDigest(content) !== ref.digest) {
    throw new SnapshotUnreadable(`The content is not that of snapshot ${ref.version}.`);
  }
  if (declaredLength(content) < inlineBelow) {
    const columns = decodeSnapshot(content);
    if (!isShared) return openCatalogue(columns, ref);
    const shared = share({ columns, indexes: buildIndexes(columns) });
    return openCatalogue(shared.columns, ref, shared.indexes);
  }
  const copy = new Uint8Array(content);
  const job: HydrateJob = { content: copy, isShared };
  const hydrated = await askWorker<Hydrated>(worker, job, [copy.buffer], timeoutMs);
  if (hydrated.ok) return openCatalogue(hydrated.columns, ref, hydrated.indexes);
  throw hydrated.unreadable
    ? new SnapshotUnreadable(hydrated.message)
    : new HydrationFailed(hydrated.message);
}

const program = new URL('./hydrate-worker.ts', import.meta.url);
