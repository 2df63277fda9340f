/** From a snapshot's bytes to a catalogue, without holding up the event loop. */
import { Worker } from 'node:worker_threads';
import type { SnapshotRef } from '../domain/record.ts';
import type { Catalogue } from './catalogue.ts';
import type { Columns } from './columns.ts';
import { decodeSnapshot } from './decode-snapshot.ts';
import type { Indexes } from './indexes.ts';
import { openCatalogue } from './open-catalogue.ts';
import { declaredDigest, declaredLength, SnapshotUnreadable } from './snapshot-frame.ts';

/** The worker died or took too long. Expected, if rare; the content may be sound. */
export class HydrationFailed extends Error {
  override readonly name = 'HydrationFailed';
}

export interface HydrateOptions {
  /** Snapshots of fewer bytes (uncompressed) are opened here: that takes milliseconds, starting a worker takes more. */
  readonly inlineBelow?: number;
  readonly timeoutMs?: number;
  /** The worker's program; another one in tests of its failures. */
  readonly worker?: URL;
}

/** What the worker answers. */
export type Hydrated =
  | { readonly ok: true; readonly columns: Columns; readonly indexes: Indexes }
  | { readonly ok: false; readonly unreadable: boolean; readonly message: string };

/** Throws SnapshotUnreadable for damaged or foreign content, HydrationFailed where the worker failed. */
export async function hydrate(
  content: Uint8Array,
  ref: SnapshotRef,
  { inlineBelow = 2 ** 20, timeoutMs = 120_000, worker = program }: HydrateOptions = {},
): Promise<Catalogue> {
  if (declaredDigest(content) !== ref.digest) {
    throw new SnapshotUnreadable(`The content is not that of snapshot ${ref.version}.`);
  }
  if (declaredLength(content) < inlineBelow) return openCatalogue(decodeSnapshot(content), ref);
  const hydrated = await askWorker(worker, content, timeoutMs);
  if (hydrated.ok) return openCatalogue(hydrated.columns, ref, hydrated.indexes);
  throw hydrated.unreadable
    ? new SnapshotUnreadable(hydrated.message)
    : new HydrationFailed(hydrated.message);
}

const program = new URL('./hydrate-worker.ts', import.meta.url);

async function askWorker(url: URL, content: Uint8Array, timeoutMs: number): Promise<Hydrated> {
  const copy = new Uint8Array(content);
  const worker = new Worker(url, { workerData: copy, transferList: [copy.buffer] });
  const { promise, resolve, reject } = Promise.withResolvers<Hydrated>();
  const timer = setTimeout(() => reject(new HydrationFailed(`No answer in ${timeoutMs} ms.`)), timeoutMs);
  worker.once('message', resolve);
  worker.once('error', (cause) => reject(new HydrationFailed('The worker failed.', { cause })));
  worker.once('messageerror', (cause) => reject(new HydrationFailed('The answer was lost.', { cause })));
  worker.once('exit', (code) => reject(new HydrationFailed(`The worker ended with code ${code}.`)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
