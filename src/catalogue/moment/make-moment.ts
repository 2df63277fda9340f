/** From a snapshot's bytes to its statuses as of another day, without holding up the event loop. */

import { decodeSnapshot } from '../snapshot/decode-snapshot.ts';
import { declaredLength, SnapshotUnreadable } from '../snapshot/snapshot-frame.ts';
import { share } from '../snapshot/transfer.ts';
import { HydrationFailed } from './ask-worker.ts';
import { KeptWorker } from './kept-worker.ts';
import { type Moment, momentOf } from './moment.ts';

/** What the worker is given. */
export interface MomentJob {
  readonly content: Uint8Array;
  /** Of the snapshot. */
  readonly digest: string;
  /** ISO date. */
  readonly day: string;
  /** On memory that threads share. */
  readonly isShared?: boolean;
}

/** What the worker answers. */
export type MomentAnswer =
  | { readonly ok: true; readonly moment: Moment }
  | { readonly ok: false; readonly unreadable: boolean; readonly message: string };

/** Snapshots of fewer bytes, about a thousand integrations, take milliseconds; starting a worker takes more. */
const INLINE_BELOW = 2 ** 17;
const TIMEOUT_MS = 120_000;

const worker = new KeptWorker<MomentJob, MomentAnswer>(
  new URL('./moment-worker.ts', import.meta.url),
  TIMEOUT_MS,
);

/** Throws SnapshotUnreadable for damaged or foreign content, HydrationFailed where the worker failed. */
export async function makeMoment(job: MomentJob): Promise<Moment> {
  if (declaredLength(job.content) < INLINE_BELOW) {
    const moment = momentOf(decodeSnapshot(job.content), job.digest, job.day);
    return job.isShared ? share(moment) : moment;
  }
  const content = new Uint8Array(job.content);
  const answer = await worker.ask({ ...job, content }, [content.buffer]);
  if (answer.ok) return answer.moment;
  throw answer.unreadable ? new SnapshotUnreadable(answer.message) : new HydrationFailed(answer.message);
}
