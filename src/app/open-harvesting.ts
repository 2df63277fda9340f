import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { startSampleSite } from '../../samples/server.ts';
import type { Config } from '../config/config.ts';
import { createClockWatch } from '../harvest/clock-doubt.ts';
import { createHarvester, type HarvestEvent, type Harvester } from '../harvest/harvester.ts';
import { createLinkRound, type LinkRound } from '../harvest/link-round.ts';
import { withEditorialFiles } from '../harvest/source/editorial-fetcher.ts';
import { createFetcher } from '../http/fetcher.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { Clock } from '../ports/clock.ts';
import type { ServingStore } from '../ports/serving-store.ts';
import { readRepair } from '../serving/repair-request.ts';

import { harvested } from './installation/harvested-sources.ts';
import { openRecord } from './installation/open-record.ts';
import { openStore } from './installation/open-store.ts';
import { root, SAMPLE_PORT, systemClock } from './installation/paths.ts';
import { openAll } from './open-all.ts';
import { openHarvestThread } from './threads/open-harvest-thread.ts';

/** All that a harvest needs, open. */
export interface Harvesting {
  readonly harvester: Harvester;
  readonly archive: Archive;
  readonly store: ServingStore;
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
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: what is opened here is closed here, in one order.
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
  const { deps, close } = await openAll(async (closing) => {
    const archive = openRecord(config);
    closing.defer(() => archive.close());
    const leases = openRecord(config, { busyTimeoutMs: 0 });
    closing.defer(() => leases.close());
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
    return { archive, leases, store, site, network };
  });
  const { archive, leases, store, site, network } = deps;
  const clockWatch = createClockWatch({
    clock,
    lastHarvest: () => archive.runs.lastHarvest(),
    asksServers: config.mode === 'LIVE',
    trustClock,
  });
  const thread = openHarvestThread({
    config,
    takeOver,
    fetcher: withEditorialFiles(network, root, clock, config.mode),
    clock,
    doubt: (times) => clockWatch.doubt(times),
    onEvent: (event) => onEvent?.(event),
  });
  const listeners: (() => Promise<void>)[] = [];
  const harvester = createHarvester({
    work: {
      ...thread,
      async project(lease, whole) {
        const mended = await thread.project(lease, whole);
        await Promise.all(listeners.map((listener) => listener()));
        return mended;
      },
    },
    leases,
    archive,
    store,
    connectors: harvested(config),
    clock,
    owner: `${hostname()}/${process.pid}/${randomBytes(4).toString('hex')}`,
    breakLease,
    clockWatch,
    ...(onEvent ? { onEvent } : {}),
  });
  const checkLinks = createLinkRound({
    dueLinks: thread.dueLinks,
    recordLinks: thread.recordLinks,
    probe: network,
    harvester,
    clock,
  });
  return {
    harvester,
    checkLinks,
    archive,
    store,
    needsRepair: async () => (await readRepair(store)) !== null,
    onProjected: (listener) => void listeners.push(listener),
    samplePort: site?.port ?? null,
    async close() {
      await thread.close();
      await close();
    },
  };
}
