/** Runs in a worker thread: decompresses a snapshot, builds its indexes, and gives their memory away. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildIndexes } from '../query/indexes.ts';
import { decodeSnapshot } from './decode-snapshot.ts';
import type { Hydrated } from './hydrate.ts';
import { SnapshotUnreadable } from './snapshot-frame.ts';
import { buffersOf } from './transfer.ts';

function hydrated(): Hydrated {
  try {
    const columns = decodeSnapshot(workerData as Uint8Array);
    return { ok: true, columns, indexes: buildIndexes(columns) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, unreadable: error instanceof SnapshotUnreadable, message };
  }
}

const answer = hydrated();
parentPort?.postMessage(answer, buffersOf(answer));
