/** Composition root: the only place that names concrete classes and wires the layers together. */
import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { connectors } from '../connectors/index.ts';
import about from '../package.json' with { type: 'json' };
import { startSampleSite } from '../samples/server.ts';
import { type ArchiveSummary, backUpArchive, restoreArchive } from './archive/backup.ts';
import { openArchive } from './archive/open-archive.ts';
import { dataOf, decodeSnapshot } from './catalogue/decode-snapshot.ts';
import { encodeSnapshot } from './catalogue/encode-snapshot.ts';
import { CatalogueHolder } from './catalogue/holder.ts';
import { hydrate } from './catalogue/hydrate.ts';
import type { ReplayDeps } from './cli/replay.ts';
import { type Config, ConfigError } from './config/config.ts';
import { knownVendors } from './domain/known-vendors.ts';
import type { CatalogueData } from './domain/model.ts';
import type { Connector } from './domain/source.ts';
import { validAt } from './domain/valid-at.ts';
import { createLoaders } from './graphql/loaders.ts';
import { type Receipt, type Verification, verifyReceipt } from './graphql/receipt.ts';
import { readRecordId } from './graphql/record-ids.ts';
import { createSchema } from './graphql/schema.ts';
import type { CheckDeps } from './harvest/check-draft.ts';
import { readDecisionFile } from './harvest/decisions.ts';
import { createDraftDesk, type DraftDesk } from './harvest/draft-desk.ts';
import { withEditorialFiles } from './harvest/editorial-fetcher.ts';
import { connected, createHarvester, type HarvestEvent, type Harvester } from './harvest/harvester.ts';
import { parserVersionOf } from './harvest/parser-version.ts';
import type { Archive, Clock, Fetcher } from './harvest/ports.ts';
import type { ProbeDeps } from './harvest/probe.ts';
import { createPublisher } from './harvest/publish.ts';
import { createSourceReader, type SourceReader } from './harvest/source-reader.ts';
import { staleSources } from './harvest/stale-sources.ts';
import { startHarvesting } from './harvest/standing.ts';
import { createFetcher } from './http/fetcher.ts';
import { textAt } from './reading/open-document.ts';
import { createEmbeddedStore } from './serving/embedded-store.ts';
import { createFeed } from './serving/feed.ts';
import { project } from './serving/projection.ts';
import { readPublishedBatch } from './serving/published-batch.ts';
import { createReader } from './serving/reader.ts';
import { createRedisStore } from './serving/redis-store.ts';
import { type ServingStore, StoreUnavailable } from './serving/store.ts';
import { createServer } from './web/server.ts';

export type { Receipt, Verification };

const root = join(import.meta.dirname, '..');
/** Enough for any page or script of people; a harvesting client should take an export. */
const REQUESTS_PER_MINUTE = 600;
/** Where the sample site is looked for by people; another one is taken when this is not free. */
const SAMPLE_PORT = 4010;
const systemClock: Clock = { now: () => new Date() };

const archiveFile = (config: Config) => join(config.dataDir, 'archive.sqlite');

/** The record of this installation. Creates the folder and the file where there are none. */
export function openRecord(config: Config): Archive {
  mkdirSync(config.dataDir, { recursive: true });
  return openArchive(archiveFile(config));
}

/** The serving store: Redis where an address is given, else a file beside the archive. */
export function openStore(config: Config): ServingStore {
  if (config.redisUrl) return createRedisStore(config.redisUrl, { scope: config.mode.toLowerCase() });
  mkdirSync(config.dataDir, { recursive: true });
  return createEmbeddedStore(join(config.dataDir, 'serving.sqlite'));
}

/** A snapshot's content as plain rows. */
export const readSnapshot = (content: Uint8Array): CatalogueData => dataOf(decodeSnapshot(content));

/** All that a harvest needs, open. */
export interface Harvesting {
  readonly harvester: Harvester;
  readonly archive: Archive;
  readonly store: ServingStore;
  readonly reader: SourceReader;
  readonly fetcher: Fetcher;
  /** Port of the sample site; null in live mode. */
  readonly samplePort: number | null;
  close(): Promise<void>;
}

/** Opens what a harvest needs. In sample mode this starts the sample site on loopback and fetches nothing else. */
export async function openHarvesting(
  config: Config,
  {
    clock = systemClock,
    onEvent,
  }: { readonly clock?: Clock; readonly onEvent?: (event: HarvestEvent) => void } = {},
): Promise<Harvesting> {
  const site =
    config.mode === 'SAMPLE' ? await startSampleSite({ root: config.sampleSite, port: SAMPLE_PORT }) : null;
  const network = createFetcher({
    contact: config.contact,
    secrets: config.secrets,
    clock,
    ...(site ? { sample: { port: SAMPLE_PORT, listensOn: site.port } } : {}),
  });
  const fetcher = withEditorialFiles(network, root, clock);
  const reader = createSourceReader();
  const archive = openRecord(config);
  const store = openStore(config);
  const publish = createPublisher({
    archive,
    codec: { encode: encodeSnapshot, decode: readSnapshot },
    connectors,
    mode: config.mode,
    clock,
    staleSources: (now) => staleSources(archive, connectors, now),
    decisions: readDecisionFile(config.decisions),
    onRefused: (problems) => onEvent?.({ kind: 'refused', file: config.decisions, problems }),
  });
  const harvester = createHarvester({
    fetcher,
    reader,
    archive,
    store,
    connectors: harvested(config),
    clock,
    publish,
    secrets: new Set(Object.keys(config.secrets)),
    parserVersionOf,
    project: (lease) => project(archive, store, lease),
    owner: `${hostname()}/${process.pid}`,
    ...(onEvent ? { onEvent } : {}),
  });
  return {
    harvester,
    archive,
    store,
    reader,
    fetcher,
    samplePort: site?.port ?? null,
    async close() {
      await reader.close();
      await fetcher.close();
      await store.close();
      archive.close();
      await site?.close();
    },
  };
}

/** What `hub check` and `hub replay` need: a reader, and the last good batches where there are any. Stores nothing. */
export function openCheck(config: Config): { readonly deps: CheckDeps; close(): Promise<void> } {
  const reader = createSourceReader();
  const network = createFetcher({
    contact: config.contact,
    clock: systemClock,
    ...(config.mode === 'SAMPLE' ? { sample: { port: SAMPLE_PORT } } : {}),
  });
  const archive = existsSync(archiveFile(config)) ? openRecord(config) : null;
  return {
    deps: {
      reader,
      currentBatch: (source) => archive?.currentBatch(source) ?? null,
      fetchUrl: (url) => network.fetchAddress(url, { allowLoopback: config.mode === 'SAMPLE' }),
      now: systemClock.now(),
    },
    async close() {
      await reader.close();
      await network.close();
      archive?.close();
    },
  };
}

/** What `hub replay` needs of the record and the readers. */
export function openReplay(config: Config): {
  readonly deps: ReplayDeps & { readonly archive: Archive };
  close(): Promise<void>;
} {
  const reader = createSourceReader();
  const archive = openRecord(config);
  return {
    deps: { reader, archive, textAt },
    async close() {
      await reader.close();
      archive.close();
    },
  };
}

/** Copies the record to a new file, also while a hub uses it; null: there is none. */
export function backUpRecord(config: Config, copy: string): ArchiveSummary | null {
  return existsSync(archiveFile(config)) ? backUpArchive(archiveFile(config), copy) : null;
}

/** Puts a copy in the record's place; `setAside` is where the former one is now. Throws ArchiveUnavailable, ConfigError. */
export function restoreRecord(config: Config, copy: string, force: boolean) {
  const file = archiveFile(config);
  const setAside = `${file}.before-${systemClock.now().toISOString().replace(/\D/gu, '').slice(0, 14)}`;
  const summary = restoreArchive(copy, file, {
    force,
    setAside,
    admit: (content) => {
      const { mode } = dataOf(decodeSnapshot(content));
      if (mode === config.mode) return;
      throw new ConfigError(`HUB_MODE: the backup holds ${mode.toLowerCase()} data; nothing was changed`);
    },
  });
  return { file, summary, setAside: existsSync(setAside) ? setAside : null };
}

/**
 * What `hub probe` needs: the fetcher, files and reader of a harvest, and the last good batches where there are any.
 * Stores nothing. In sample mode this starts the sample site on loopback and fetches nothing else.
 */
export async function openProbe(
  config: Config,
): Promise<{ readonly deps: Omit<ProbeDeps, 'onDocument'>; close(): Promise<void> }> {
  const site =
    config.mode === 'SAMPLE' ? await startSampleSite({ root: config.sampleSite, port: SAMPLE_PORT }) : null;
  const network = createFetcher({
    contact: config.contact,
    secrets: config.secrets,
    clock: systemClock,
    ...(site ? { sample: { port: SAMPLE_PORT, listensOn: site.port } } : {}),
  });
  const reader = createSourceReader();
  const archive = existsSync(archiveFile(config)) ? openRecord(config) : null;
  const currentBatch = (source: string) => archive?.currentBatch(source) ?? null;
  return {
    deps: {
      fetcher: withEditorialFiles(network, root, systemClock),
      reader,
      clock: systemClock,
      mode: config.mode,
      secrets: new Set(Object.keys(config.secrets)),
      known: () => knownVendors(connectors.flatMap(({ source }) => currentBatch(source.key) ?? [])),
      currentBatch,
      parserVersionOf,
      versions: { hub: about.version, node: process.versions.node },
      stopwatch: () => performance.now(),
    },
    async close() {
      await reader.close();
      await network.close();
      archive?.close();
      await site?.close();
    },
  };
}

/** The sources that can be harvested: what is announced and not launched has samples only. */
function harvested({ mode }: Config): readonly Connector[] {
  return connectors.filter(({ source }) => mode === 'SAMPLE' || source.launched !== false);
}

/** Asks the question of a receipt again, in the snapshot that it names, of this installation's store and archive. */
export async function verify(config: Config, receipt: Receipt): Promise<Verification> {
  const archive = existsSync(archiveFile(config)) ? openRecord(config) : null;
  const store = openStore(config);
  const feed = feedOf(store, archive);
  try {
    await connected(store);
    return await verifyReceipt(receipt, createSchema(), async (snapshot) => {
      const [version = ''] = readRecordId(snapshot)?.name ?? [];
      const [ref, content] = [await feed.reference(version), await feed.snapshot(version)];
      if (!ref || !content) return null;
      const holder = new CatalogueHolder({ feed, onProblem: () => undefined });
      return {
        catalogue: await hydrate(content, ref),
        holder,
        now: systemClock.now(),
        states: new Map(),
        contracts: new Map(),
        load: createLoaders(createReader(store)),
        cost: { cost: 0, estimatedRows: 0 },
        outcome: { cacheable: false, codes: [] },
      };
    });
  } finally {
    await store.close();
    archive?.close();
  }
}

const feedOf = (store: ServingStore, archive: Archive | null) =>
  createFeed(store, archive, (content, day) => encodeSnapshot(validAt(readSnapshot(content), day)));

/** A running hub. `port` is null for a harvester that found its port taken. */
export interface Hub {
  readonly port: number | null;
  close(): Promise<void>;
}

export interface HubOptions {
  readonly logger: Logger;
  readonly onEvent?: (event: HarvestEvent) => void;
}

/** Starts what the role asks for: harvesting on schedule, answering queries, or both. */
export async function startHub(config: Config, { logger, onEvent }: HubOptions): Promise<Hub> {
  const harvesting =
    config.role === 'api' ? null : await openHarvesting(config, { ...(onEvent && { onEvent }) });
  const archive = harvesting?.archive ?? (existsSync(archiveFile(config)) ? openRecord(config) : null);
  const store = harvesting?.store ?? openStore(config);
  const drafts = openDrafts(config, { store, archive, samplePort: harvesting?.samplePort ?? SAMPLE_PORT });
  const serving = await startServing(config, store, archive, logger, drafts.desk);
  const harvests =
    harvesting &&
    startHarvesting({
      ...harvesting,
      connectors: harvested(config),
      clock: systemClock,
      mode: config.mode,
      logger,
    });
  if (config.mode === 'SAMPLE') await harvests?.first;
  const port = await serving.listen().catch((error: unknown) => {
    // A harvester needs no port; it answers on one so that its health can be watched.
    if (config.role !== 'harvester' || !isPortTaken(error)) throw error;
    logger.warn({ port: config.port }, 'the port is taken: harvesting without a health page');
    return null;
  });
  return {
    port,
    async close() {
      await serving.close();
      await drafts.close();
      await harvests?.stop();
      if (harvesting) await harvesting.close();
      else {
        await store.close();
        archive?.close();
      }
    },
  };
}

/** Bounds on what strangers may have read: far above any list, and far below what would trouble the hub. */
const DRAFT_BYTES = 5 * 1024 * 1024;
const DRAFT_MS = 20_000;
const DRAFT_MEMORY_MB = 512;

/**
 * The desk where strangers' drafts are checked: with a reading thread of its own, so that no harvest waits for them, and a
 * fetcher that gives up early. A draft is compared with what is served; where the store is out of reach, with the archive's.
 */
export function openDrafts(
  config: Config,
  from: {
    readonly store: Pick<ServingStore, 'current' | 'get'>;
    readonly archive: Pick<Archive, 'currentBatch'> | null;
    readonly samplePort: number;
  },
): { readonly desk: DraftDesk; close(): Promise<void> } {
  const { store, archive, samplePort } = from;
  const reader = createSourceReader({ timeoutMs: DRAFT_MS, memoryMb: DRAFT_MEMORY_MB });
  const network = createFetcher({
    contact: config.contact,
    clock: systemClock,
    maxBytes: DRAFT_BYTES,
    timeouts: { connect: 5_000, headers: 10_000, silence: 5_000, total: DRAFT_MS },
    retries: { busyRetries: 0, faultRetries: 0 },
    ...(config.mode === 'SAMPLE' ? { sample: { port: samplePort } } : {}),
  });
  const desk = createDraftDesk({
    connectors,
    reader,
    clock: systemClock,
    stopwatch: () => performance.now(),
    fetchUrl: (url) => network.fetchAddress(url),
    currentBatch: async (source) => {
      try {
        return await readPublishedBatch(store, source);
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || !archive) throw error;
        return archive.currentBatch(source);
      }
    },
  });
  return {
    desk,
    async close() {
      await reader.close();
      await network.close();
    },
  };
}

/** Whether listening failed because another process has the port. */
export const isPortTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function startServing(
  config: Config,
  store: ServingStore,
  archive: Archive | null,
  logger: Logger,
  drafts: DraftDesk,
) {
  const holder = new CatalogueHolder({
    feed: feedOf(store, archive),
    onProblem: ({ code, version, cause }) =>
      logger.warn({ code, version, err: cause }, 'a snapshot could not be taken into service'),
  });
  await holder.start();
  const server = await createServer({
    holder,
    details: createReader(store),
    store,
    contracts: new Map(connectors.map(({ source }) => [source.key, source.contract])),
    mode: config.mode,
    drafts,
    clock: systemClock,
    logger,
    requestsPerMinute: REQUESTS_PER_MINUTE,
  });
  return {
    async listen(): Promise<number> {
      await holder.refresh();
      await server.listen({ port: config.port, host: '::' });
      return (server.server.address() as AddressInfo).port;
    },
    async close() {
      await server.close();
      await holder.close();
    },
  };
}
