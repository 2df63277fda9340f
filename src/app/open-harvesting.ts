import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { connectors } from '../../connectors/index.ts';
import { startSampleSite } from '../../samples/server.ts';
import { encodeSnapshot } from '../catalogue/encode-snapshot.ts';
import type { Config } from '../config/config.ts';
import { readDecisionFile } from '../harvest/decisions.ts';
import { withEditorialFiles } from '../harvest/editorial-fetcher.ts';
import { createHarvester, type HarvestEvent, type Harvester } from '../harvest/harvester.ts';
import { createLinkRound, type LinkRound } from '../harvest/link-round.ts';
import { parserVersionOf } from '../harvest/parser-version.ts';
import type { Archive, Clock, Fetcher } from '../harvest/ports.ts';
import { createPublisher } from '../harvest/publish.ts';
import { createSourceReader, type SourceReader } from '../harvest/source-reader.ts';
import { agedLists, staleSources } from '../harvest/stale-sources.ts';
import { createFetcher } from '../http/fetcher.ts';
import { project } from '../serving/projection.ts';
import type { ServingStore } from '../serving/store.ts';

import { harvested, openRecord, openStore, root, SAMPLE_PORT, systemClock } from './installation.ts';
import { openAll } from './open-all.ts';
import { readSnapshot } from './read-snapshot.ts';

/** All that a harvest needs, open. */
export interface Harvesting {
  readonly harvester: Harvester;
  readonly archive: Archive;
  readonly store: ServingStore;
  readonly reader: SourceReader;
  readonly fetcher: Fetcher;
  /** Asks for links in the lists that are due; bounded, and not part of any harvest. */
  readonly checkLinks: (signal?: AbortSignal) => Promise<LinkRound>;
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
  }: {
    readonly clock?: Clock;
    readonly onEvent?: (event: HarvestEvent) => void;
    /** Fill a store that another archive has filled. */
    readonly takeOver?: boolean;
  } = {},
): Promise<Harvesting> {
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
    const reader = createSourceReader();
    closing.defer(() => reader.close());
    return { archive, store, site, network, reader };
  });
  const { archive, store, site, network, reader } = deps;
  const fetcher = withEditorialFiles(network, root, clock);
  const publish = createPublisher({
    archive,
    codec: { encode: encodeSnapshot, decode: readSnapshot },
    connectors,
    mode: config.mode,
    clock,
    staleSources: (now) => staleSources(archive, connectors, now),
    agedLists: (now) => agedLists(archive, connectors, now),
    decisions: readDecisionFile(config.decisions),
    onUnreadable: (version) => onEvent?.({ kind: 'unreadable', version }),
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
    project: (lease) => project(archive, store, lease, takeOver),
    owner: `${hostname()}/${process.pid}`,
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
    samplePort: site?.port ?? null,
    close,
  };
}
