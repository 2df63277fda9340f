/** Runs in a worker thread: decompresses a snapshot, builds its indexes, and gives their memory away or shares it. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildIndexes } from '../query/indexes.ts';
import { decodeSnapshot } from './decode-snapshot.ts';
import type { Hydrated, HydrateJob } from './hydrate.ts';
import { SnapshotUnreadable } from './snapshot-frame.ts';
import { share, transferableOf } from './transfer.ts';

function hydrated({ content, isShared }: HydrateJob): Hydrated {
  try {
    const columns = decodeSnapshot(content);
    const made = { columns, indexes: buildIndexes(columns) };
    return { ok: true, ...(isShared ? share(made) : made) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, unreadable: error instanceof SnapshotUnreadable, message };
  }
}

const answer = hydrated(workerData as HydrateJob);
parentPort?.postMessage(answer, transferableOf(answer));
