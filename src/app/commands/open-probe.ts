import { connectors } from '../../../connectors/index.ts';
import about from '../../../package.json' with { type: 'json' };
import { startSampleSite } from '../../../samples/server.ts';
import type { Config } from '../../config/config.ts';
import { knownVendors } from '../../domain/resolution/known-vendors.ts';
import type { ProbeDeps } from '../../harvest/probe/probe.ts';
import { withEditorialFiles } from '../../harvest/source/editorial-fetcher.ts';
import { parserVersionOf } from '../../harvest/source/parser-version.ts';
import { createSourceReader } from '../../harvest/source/source-reader.ts';
import { openTaughtWords } from '../../harvest/teaching/taught-words.ts';
import { createFetcher } from '../../http/fetcher.ts';
import { openExistingRecord } from '../installation/open-record.ts';
import { root, SAMPLE_PORT, systemClock } from '../installation/paths.ts';
import { openAll } from '../open-all.ts';

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
    const currentBatch = (source: string) => archive?.batches.current(source) ?? null;
    return {
      fetcher: withEditorialFiles(network, root, systemClock, config.mode),
      reader,
      clock: systemClock,
      mode: config.mode,
      secrets: new Set(Object.keys(config.secrets)),
      known: () => knownVendors(connectors.flatMap(({ source }) => currentBatch(source.key) ?? [])),
      currentBatch,
      acceptedLayouts: (source) => archive?.layouts.accepted(source) ?? [],
      // A probe is how a person looks at a reading: that nobody has is no fault of it.
      firstReading: 'serve',
      parserVersionOf: (source) =>
        openTaughtWords(config.vocabulary).versionOf(source, parserVersionOf(source)),
      versions: { hub: about.version, node: process.versions.node },
      stopwatch: () => performance.now(),
    };
  });
}
