import { existsSync } from 'node:fs';
import { connectors } from '../../connectors/index.ts';
import about from '../../package.json' with { type: 'json' };
import { startSampleSite } from '../../samples/server.ts';
import { CatalogueHolder } from '../catalogue/holder.ts';
import { pinCatalogue } from '../catalogue/open-catalogue.ts';
import type { Config } from '../config/config.ts';
import { knownVendors } from '../domain/resolution/known-vendors.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { type Receipt, type Verification, verifyReceipt } from '../graphql/receipt.ts';
import { readRecordId } from '../graphql/record-ids.ts';
import { createSchema } from '../graphql/schema.ts';
import type { CheckDeps } from '../harvest/check-draft.ts';
import { withEditorialFiles } from '../harvest/editorial-fetcher.ts';
import { connected } from '../harvest/harvester.ts';
import { parserVersionOf } from '../harvest/parser-version.ts';
import type { Archive } from '../harvest/ports.ts';
import type { ProbeDeps } from '../harvest/probe.ts';
import type { ReplayDeps } from '../harvest/replay.ts';
import { createSourceReader, type SourceReader } from '../harvest/source-reader.ts';
import { openTaughtWords } from '../harvest/taught-words.ts';
import { createFetcher } from '../http/fetcher.ts';
import { prepareDocuments, textAt } from '../reading/open-document.ts';
import { createReader } from '../serving/reader.ts';

import {
  feedOf,
  openExistingRecord,
  openExistingStore,
  openRecordForReading,
  requireArchive,
  root,
  SAMPLE_PORT,
  storeFile,
  systemClock,
} from './installation.ts';
import { openAll } from './open-all.ts';

/** What `hub check` needs: a reader, and the last good batches where there are any. Stores nothing. */
export async function openCheck(
  config: Config,
): Promise<{ readonly deps: CheckDeps; close(): Promise<void> }> {
  return openAll(async (closing) => {
    const reader = createSourceReader({ taughtWordsOf: openTaughtWords(config.vocabulary).of });
    closing.defer(() => reader.close());
    const network = createFetcher({
      contact: config.contact,
      clock: systemClock,
      ...(config.mode === 'SAMPLE' ? { sample: { port: SAMPLE_PORT } } : {}),
    });
    closing.defer(() => network.close());
    const archive = openExistingRecord(config);
    closing.defer(() => archive?.close());
    return {
      connectors,
      reader,
      currentBatch: (source) => archive?.currentBatch(source) ?? null,
      fetchUrl: (url) => network.fetchAddress(url, { allowLoopback: config.mode === 'SAMPLE' }),
      now: systemClock.now(),
    };
  });
}

/** What `hub teach` needs: a reader, and the record to read the last documents of. Throws NoArchive. */
export async function openTeaching(config: Config): Promise<{
  readonly deps: { readonly reader: SourceReader; readonly archive: Archive };
  close(): Promise<void>;
}> {
  return openAll(async (closing) => {
    const archive = openRecordForReading(config);
    closing.defer(() => archive.close());
    const reader = createSourceReader({ taughtWordsOf: openTaughtWords(config.vocabulary).of });
    closing.defer(() => reader.close());
    return { reader, archive };
  });
}

/** What `hub replay` needs of the record and the readers. Throws NoArchive. */
export function openReplay(config: Config): {
  readonly deps: ReplayDeps & { readonly archive: Archive };
  close(): Promise<void>;
} {
  requireArchive(config);
  const archive = openExistingRecord(config);
  if (!archive) throw new Error('The archive was taken away.');
  const reader = createSourceReader({ taughtWordsOf: openTaughtWords(config.vocabulary).of });
  return {
    deps: { reader, archive, textAt, prepare: prepareDocuments },
    async close() {
      await reader.close();
      archive.close();
    },
  };
}

/**
 * What `hub probe` needs: the fetcher, files and reader of a harvest, and the last good batches where there are any.
 * Stores nothing. In sample mode this starts the sample site on loopback and fetches nothing else.
 */
export async function openProbe(
  config: Config,
): Promise<{ readonly deps: Omit<ProbeDeps, 'onDocument'>; close(): Promise<void> }> {
  return openAll(async (closing) => {
    const archive = openExistingRecord(config);
    closing.defer(() => archive?.close());
    const site =
      config.mode === 'SAMPLE' ? await startSampleSite({ root: config.sampleSite, port: SAMPLE_PORT }) : null;
    closing.defer(() => site?.close());
    const network = createFetcher({
      contact: config.contact,
      secrets: config.secrets,
      clock: systemClock,
      ...(site ? { sample: { port: SAMPLE_PORT, listensOn: site.port } } : {}),
    });
    closing.defer(() => network.close());
    const reader = createSourceReader({ taughtWordsOf: openTaughtWords(config.vocabulary).of });
    closing.defer(() => reader.close());
    const currentBatch = (source: string) => archive?.currentBatch(source) ?? null;
    return {
      fetcher: withEditorialFiles(network, root, systemClock, config.mode),
      reader,
      clock: systemClock,
      mode: config.mode,
      secrets: new Set(Object.keys(config.secrets)),
      known: () => knownVendors(connectors.flatMap(({ source }) => currentBatch(source.key) ?? [])),
      currentBatch,
      acceptedLayouts: (source) => archive?.acceptedLayouts(source) ?? [],
      // A probe is how a person looks at a reading: that nobody has is no fault of it.
      firstReading: 'serve',
      parserVersionOf: (source) =>
        openTaughtWords(config.vocabulary).versionOf(source, parserVersionOf(source)),
      versions: { hub: about.version, node: process.versions.node },
      stopwatch: () => performance.now(),
    };
  });
}

/** Asks the question of a receipt again, in the snapshot that it names, of this installation's store and archive. */
export async function verify(config: Config, receipt: Receipt): Promise<Verification> {
  if (!config.redisUrl && !existsSync(storeFile(config))) requireArchive(config);
  const archive = openExistingRecord(config);
  const store = openExistingStore(config);
  const feed = feedOf(store, archive);
  try {
    await connected(store);
    return await verifyReceipt(receipt, createSchema(), async (snapshot) => {
      const [version = ''] = readRecordId(snapshot)?.name ?? [];
      const holder = new CatalogueHolder({ feed, onProblem: () => undefined });
      const served = await holder.at(version);
      if (!served) return null;
      return {
        catalogue: pinCatalogue(served),
        served,
        holder,
        now: systemClock.now(),
        states: new Map(),
        contracts: new Map(),
        load: createLoaders(createReader(store)),
        authority: 'NONE',
        cost: { cost: 0, estimatedRows: 0 },
        outcome: { cacheable: false, codes: [] },
      };
    });
  } finally {
    await store.close();
    archive?.close();
  }
}
