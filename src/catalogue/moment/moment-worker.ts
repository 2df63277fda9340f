/** Runs in a worker thread: settles the statuses of a snapshot as of another day, and gives the memory away. */
import { parentPort } from 'node:worker_threads';
import type { Columns } from '../snapshot/columns.ts';
import { decodeSnapshot } from '../snapshot/decode-snapshot.ts';
import { SnapshotUnreadable } from '../snapshot/snapshot-frame.ts';
import { buffersOf, share, transferableOf } from '../snapshot/transfer.ts';
import type { MomentAnswer, MomentJob } from './make-moment.ts';
import { momentOf } from './moment.ts';

/** The last snapshot: it is mostly the same one that another day is asked of. */
let last: { readonly digest: string; readonly columns: Columns } | null = null;

function made({ content, digest, day, isShared }: MomentJob): MomentAnswer {
  try {
    if (last?.digest !== digest) last = { digest, columns: decodeSnapshot(content) };
    const moment = momentOf(last.columns, digest, day);
    return { ok: true, moment: isShared ? share(moment) : moment };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, unreadable: error instanceof SnapshotUnreadable, message };
  }
}

parentPort?.on('message', (job: MomentJob) => {
  const answer = made(job);
  // What belongs to the snapshot stays here.
  const own = new Set<ArrayBufferLike>(buffersOf(last?.columns));
  parentPort?.postMessage(
    answer,
    transferableOf(answer).filter((buffer) => !own.has(buffer)),
  );
});
