/**
 * The thread in which lists are read, judged and recorded, become a snapshot and reach the store. It has the record and
 * the store open for itself, and writes under the harvester's token alone. It has no network: what it fetches, it asks
 * the process for, whose connections and deadlines do not wait for its work.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { connectors } from '../../../connectors/index.ts';
import { encodeSnapshot } from '../../catalogue/snapshot/encode-snapshot.ts';
import type { Config } from '../../config/config.ts';
import type { Reason } from '../../domain/guard/findings.ts';
import type { LinkState } from '../../domain/lists/links.ts';
import type { Run } from '../../domain/record.ts';
import { knownVendors } from '../../domain/resolution/known-vendors.ts';
import type { DocumentRequest, SourceDeclaration } from '../../domain/source.ts';
import { connected, type HarvestEvent } from '../../harvest/harvester.ts';
import { type DueLinks, dueLinksOf } from '../../harvest/link-round.ts';
import { readDecisionFile } from '../../harvest/publish/decisions.ts';
import { createPublisher, type Published } from '../../harvest/publish/publish.ts';
import { agedLists, staleSources } from '../../harvest/publish/stale-sources.ts';
import { harvestSource } from '../../harvest/source/harvest-source.ts';
import { parserVersionOf } from '../../harvest/source/parser-version.ts';
import { createSourceReader } from '../../harvest/source/source-reader.ts';
import { openTaughtWords } from '../../harvest/teaching/taught-words.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FetchResult, Validators } from '../../ports/fetcher.ts';
import type { Lease, Space } from '../../ports/serving-store.ts';
import { project } from '../../serving/projection/projection.ts';
import { harvested } from '../installation/harvested-sources.ts';
import { openRecord } from '../installation/open-record.ts';
import { openStore } from '../installation/open-store.ts';
import { systemClock } from '../installation/paths.ts';
import { readSnapshot } from '../installation/read-snapshot.ts';
import { callsThrough } from './thread-calls.ts';

/** What the thread is started with. */
export interface HarvestThreadSettings {
  readonly config: Config;
  readonly takeOver: boolean;
}

/** One source to harvest. */
export interface SourceJob {
  readonly id: number;
  readonly source: string;
  readonly token: number;
  /** What the clock shows all the while; null: the machine's own. */
  readonly fixedNow: string | null;
  /** Not 0 as soon as nothing that is under way may be recorded any more. */
  readonly stopped: Int32Array;
}

/** What the thread does, for the process. */
export interface HarvestThreadFunctions {
  harvest(job: SourceJob): Promise<Run>;
  publish(token: number, now: string): Published | null;
  recordNotices(token: number, at: string): number;
  /** Gives what had to be mended, by space. */
  project(lease: Lease, whole: boolean): Promise<ReadonlyMap<Space, number> | null>;
  dueLinks(now: string, most: number): DueLinks;
  recordLinks(states: readonly LinkState[], token: number): void;
  bytes(sha256: string): Uint8Array | null;
  close(): Promise<void>;
}

/** What the process does, for the thread. */
export interface HarvestHostFunctions {
  fetch(
    job: number,
    source: string,
    request: DocumentRequest,
    known: { readonly validators: Validators; readonly mediaType: string | null } | null,
  ): Promise<FetchResult>;
  doubt(times: readonly { readonly theirs: string; readonly ours: string }[]): Reason | null;
  emit(event: HarvestEvent): void;
}

const { config, takeOver } = workerData as HarvestThreadSettings;
const archive = openRecord(config);
const store = openStore(config);
const taught = openTaughtWords(config.vocabulary);
const reader = createSourceReader({ taughtWordsOf: taught.of });
let now = new Date(0);

const publish = createPublisher({
  archive,
  codec: { encode: encodeSnapshot, decode: readSnapshot },
  connectors,
  mode: config.mode,
  clock: { now: () => now },
  staleSources: (at) => staleSources(archive, connectors, at),
  agedLists: (at) => agedLists(archive, connectors, at),
  decisions: readDecisionFile(config.decisions),
  onUnreadable: (version) => void host.emit.asEvent({ kind: 'unreadable', version }),
  onRefused: (problems) => void host.emit.asEvent({ kind: 'refused', file: config.decisions, problems }),
});

async function harvest({ id, source, token, fixedNow, stopped }: SourceJob): Promise<Run> {
  const connector = connectors.find((one) => one.source.key === source);
  if (!connector) throw new Error(`No connector is named ${source}.`);
  const clock: Clock = fixedNow === null ? systemClock : { now: () => new Date(fixedNow) };
  const harvestedSource = await harvestSource(connector, {
    archive,
    reader,
    clock,
    clockWatch: { doubt: (times = []) => host.doubt(times) },
    fetcher: {
      fetch: (request, _, known) =>
        host.fetch(
          id,
          source,
          request,
          known && { validators: known.validators, mediaType: known.mediaType },
        ),
      close: async () => undefined,
    },
    secrets: new Set(Object.keys(config.secrets)),
    known: () =>
      knownVendors(harvested(config).flatMap((one) => archive.batches.current(one.source.key) ?? [])),
    parserVersionOf: (key) => taught.versionOf(key, parserVersionOf(key)),
    firstReading: config.firstReading,
  });
  // What was broken off is no run: nothing was learnt of the source.
  if (Atomics.load(stopped, 0) !== 0) throw new Error('The harvest was broken off.');
  const { run, batch, confirmation, layout } = harvestedSource;
  archive.runs.record(run, batch, token, confirmation, layout);
  return run;
}

/** Whether a link may be asked for. In sample mode that is what the sample site has. */
function isOpen({ url }: SourceDeclaration, { hostname }: URL): boolean {
  if (config.mode === 'LIVE') return true;
  // What editors cite is real: the sample site knows nothing of it, though it has some of the same hosts.
  if (url.startsWith('repo:')) return false;
  return existsSync(join(config.sampleSite, hostname.replace(/\.localhost$/u, '')));
}

const functions: HarvestThreadFunctions = {
  harvest,
  publish(token, at) {
    now = new Date(at);
    return publish(token);
  },
  recordNotices: archive.notices.record,
  async project(lease, whole) {
    await connected(store);
    const { mended } = await project(archive, store, lease, { takeOver, whole });
    return mended;
  },
  dueLinks: (at, most) => dueLinksOf({ archive, connectors, isOpen }, new Date(at), most),
  recordLinks: archive.links.record,
  bytes: archive.documents.bytes,
  async close() {
    await reader.close();
    await store.close();
    archive.close();
    // When the answer is away.
    setImmediate(() => parentPort?.close());
  },
};
if (!parentPort) throw new Error('This is no thread.');
const host = callsThrough<HarvestHostFunctions, HarvestThreadFunctions>(parentPort, functions);
