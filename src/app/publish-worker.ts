/**
 * The thread in which a harvest becomes a snapshot and reaches the store: merging, encoding, comparing, projecting. It has
 * the record and the store open for itself, and writes under the harvester's token alone.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { connectors } from '../../connectors/index.ts';
import { type ArchiveTrouble, ArchiveUnavailable } from '../archive/archive-unavailable.ts';
import { encodeSnapshot } from '../catalogue/encode-snapshot.ts';
import type { Config } from '../config/config.ts';
import { readDecisionFile } from '../harvest/decisions.ts';
import { connected, type HarvestEvent } from '../harvest/harvester.ts';
import { createPublisher, type Published } from '../harvest/publish.ts';
import { agedLists, staleSources } from '../harvest/stale-sources.ts';
import { project } from '../serving/projection.ts';
import type { Lease, Space } from '../serving/store.ts';
import { openRecord, openStore } from './installation.ts';
import { readSnapshot } from './read-snapshot.ts';

/** What the thread is started with. */
export interface PublishSettings {
  readonly config: Config;
  readonly takeOver: boolean;
}

/** What it is asked for, one at a time. */
export type PublishJob =
  | { readonly task: 'publish'; readonly token: number; readonly now: string }
  | { readonly task: 'project'; readonly lease: Lease; readonly whole: boolean }
  | { readonly task: 'close' };

/** What it answers; an error by its name, since classes do not cross threads. */
export type PublishAnswer =
  | {
      readonly ok: true;
      readonly published: Published | null;
      readonly mended: ReadonlyMap<Space, number> | null;
      readonly events: readonly HarvestEvent[];
    }
  | {
      readonly ok: false;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
      /** Of an ArchiveUnavailable. */
      readonly trouble: ArchiveTrouble | null;
    };

const { config, takeOver } = workerData as PublishSettings;
const archive = openRecord(config);
const store = openStore(config);
let now = new Date(0);
let events: HarvestEvent[] = [];

const publish = createPublisher({
  archive,
  codec: { encode: encodeSnapshot, decode: readSnapshot },
  connectors,
  mode: config.mode,
  clock: { now: () => now },
  staleSources: (at) => staleSources(archive, connectors, at),
  agedLists: (at) => agedLists(archive, connectors, at),
  decisions: readDecisionFile(config.decisions),
  onUnreadable: (version) => events.push({ kind: 'unreadable', version }),
  onRefused: (problems) => events.push({ kind: 'refused', file: config.decisions, problems }),
});

async function run(job: Exclude<PublishJob, { task: 'close' }>): Promise<PublishAnswer> {
  events = [];
  try {
    if (job.task === 'publish') {
      now = new Date(job.now);
      return { ok: true, published: publish(job.token), mended: null, events };
    }
    await connected(store);
    const { mended } = await project(archive, store, job.lease, { takeOver, whole: job.whole });
    return { ok: true, published: null, mended, events };
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const trouble = error instanceof ArchiveUnavailable ? error.code : null;
    return { ok: false, name, message, stack, trouble };
  }
}

parentPort?.on('message', async (job: PublishJob) => {
  if (job.task !== 'close') return parentPort?.postMessage(await run(job));
  await store.close();
  archive.close();
  parentPort?.close();
});
