import { connectors } from '../../../connectors/index.ts';
import type { Config } from '../../config/config.ts';
import type { CheckDeps } from '../../harvest/drafts/check-draft.ts';
import { createSourceReader } from '../../harvest/source/source-reader.ts';
import { openTaughtWords } from '../../harvest/teaching/taught-words.ts';
import { createFetcher } from '../../http/fetcher.ts';
import { openExistingRecord } from '../installation/open-record.ts';
import { SAMPLE_PORT, systemClock } from '../installation/paths.ts';
import { openAll } from '../open-all.ts';

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
      currentBatch: (source) => archive?.batches.current(source) ?? null,
      fetchUrl: (url) => network.fetchAddress(url, { allowLoopback: config.mode === 'SAMPLE' }),
      now: systemClock.now(),
    };
  });
}
