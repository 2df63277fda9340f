import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { connectors } from '../../connectors/index.ts';
import { startSampleSite } from '../../samples/server.ts';
import type { Config } from '../config/config.ts';
import { createClockWatch } from '../harvest/clock-doubt.ts';
import { withEditorialFiles } from '../harvest/editorial-fetcher.ts';
import { createHarvester, type HarvestEvent, type Harvester } from '../harvest/harvester.ts';
import { createLinkRound, type LinkRound } from '../harvest/link-round.ts';
import { parserVersionOf } from '../harvest/parser-version.ts';
import type { Archive, Clock, Fetcher } from '../harvest/ports.ts';
import { createSourceReader, type SourceReader } from '../harvest/source-reader.ts';
import { openTaughtWords } from '../harvest/taught-words.ts';
import { createFetcher } from '../http/fetcher.ts';
import { readRepair } from '../serving/repair-request.ts';
import type { ServingStore } from '../serving/store.ts';

import { harvested, openRecord, openStore, root, SAMPLE_PORT, systemClock } from './installation.ts';
import { openAll } from './open-all.ts';
import { openPublishing } from './open-publishing.ts';

/** All that a harvest needs, open. */
export interface Harvesting {
  readonly harvester: Harvester;
  readonly archive: Archive;
  readonly store: ServingStore;
  readonly reader: SourceReader;
  readonly fetcher: Fetcher;
  /** Whether a reader has missed an entry of the store. */
  readonly needsRepair: () => Promise<boolean>;
  /** Asks for links in the lists that are due; bounded, and not part of any harvest. */
  readonly checkLinks: (signal?: AbortSignal) => Promise<LinkRound>;
  /** Called each time that the store has been brought up to the record, and waited for: what is served here follows at once. */
  onProjected(listener: () => Promise<void>): void;
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
    takeOver = false,
    breakLease = false,
    // A clock that is handed in is set on purpose.
    trustClock = clock !== systemClock,
  }: {
    readonly clock?: Clock;
    readonly onEvent?: (event: HarvestEvent) => void;
    /** Fill a store that another archive has filled. */
    readonly takeOver?: boolean;
    /** Take the lease from a harvester that holds it. */
    readonly breakLease?: boolean;
    /** Harvest also under a clock that is far from the last harvest's. */
    readonly trustClock?: boolean;
  } = {},
): Promise<Harvesting> {
  const taught = openTaughtWords(config.vocabulary);
  const { deps, close } = await openAll(async (closing) => {
    const archive = openRecord(config);
    closing.defer(() => archive.close());
    const store = openStore(config);
    closing.defer(() => store.close());
    const site =
      config.mode === 'SAMPLE' ? await startSampleSite({ root: config.sampleSite, port: SAMPLE_PORT }) : null;
    closing.defer(() => site?.close());
    const network = createFetcher({
      contact: config.contact,
      secrets: config.secrets,
      clock,
      ...(site ? { sample: { port: SAMPLE_PORT, listensOn: site.port } } : {}),
    });
    closing.defer(() => network.close());
    const reader = createSourceReader({ taughtWordsOf: taught.of });
    closing.defer(() => reader.close());
    return { archive, store, site, network, reader };
  });
  const { archive, store, site, network, reader } = deps;
  const fetcher = withEditorialFiles(network, root, clock, config.mode);
  const publishing = openPublishing(config, {
    takeOver,
    onEvent: (event) => onEvent?.(event),
  });
  const listeners: (() => Promise<void>)[] = [];
  const harvester = createHarvester({
    fetcher,
    reader,
    archive,
    store,
    connectors: harvested(config),
    clock,
    publish: (token) => publishing.publish(token, clock.now()),
    secrets: new Set(Object.keys(config.secrets)),
    parserVersionOf: (source) => taught.versionOf(source, parserVersionOf(source)),
    firstReading: config.firstReading,
    async project(lease, whole) {
      const mended = await publishing.project(lease, whole);
      await Promise.all(listeners.map((listener) => listener()));
      return mended;
    },
    owner: `${hostname()}/${process.pid}/${randomBytes(4).toString('hex')}`,
    breakLease,
    clockWatch: createClockWatch({
      clock,
      lastHarvest: () => archive.lastHarvest(),
      asksServers: config.mode === 'LIVE',
      trustClock,
    }),
    ...(onEvent ? { onEvent } : {}),
  });
  const checkLinks = createLinkRound({
    archive,
    connectors,
    probe: network,
    harvester,
    clock,
    isOpen: (source, { hostname }) => {
      if (config.mode === 'LIVE') return true;
      // What editors cite is real: the sample site knows nothing of it, though it has some of the same hosts.
      if (source.url.startsWith('repo:')) return false;
      return existsSync(join(config.sampleSite, hostname.replace(/\.localhost$/u, '')));
    },
  });
  return {
    harvester,
    checkLinks,
    archive,
    store,
    reader,
    fetcher,
    needsRepair: async () => (await readRepair(store)) !== null,
    onProjected: (listener) => void listeners.push(listener),
    samplePort: site?.port ?? null,
    async close() {
      await publishing.close();
      await close();
    },
  };
}
