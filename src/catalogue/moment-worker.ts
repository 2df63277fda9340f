/** Runs in a worker thread: settles the statuses of a snapshot as of another day, and gives the memory away. */
import { parentPort, workerData } from 'node:worker_threads';
import { decodeSnapshot } from './decode-snapshot.ts';
import type { MomentAnswer, MomentJob } from './make-moment.ts';
import { momentOf } from './moment.ts';
import { SnapshotUnreadable } from './snapshot-frame.ts';
import { buffersOf } from './transfer.ts';

function made({ content, digest, day }: MomentJob): MomentAnswer {
  try {
    return { ok: true, moment: momentOf(decodeSnapshot(content), digest, day) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, unreadable: error instanceof SnapshotUnreadable, message };
  }
}

const answer = made(workerData as MomentJob);
parentPort?.postMessage(answer, buffersOf(answer));
