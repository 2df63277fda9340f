import { connectors } from '../../connectors/index.ts';
import type { Config } from '../config/config.ts';
import { createDraftDesk, type DraftDesk } from '../harvest/draft-desk.ts';
import type { Archive } from '../harvest/ports.ts';
import type { Previews } from '../harvest/previews.ts';
import { createSourceReader } from '../harvest/source-reader.ts';
import { openTaughtWords } from '../harvest/taught-words.ts';
import { createFetcher } from '../http/fetcher.ts';
import { readPublishedBatch } from '../serving/published-batch.ts';
import { type ServingStore, StoreUnavailable } from '../serving/store.ts';

import { systemClock } from './installation.ts';

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
    readonly previews?: Previews<unknown> | null;
  },
): { readonly desk: DraftDesk; close(): Promise<void> } {
  const { store, archive, samplePort, previews = null } = from;
  const reader = createSourceReader({
    timeoutMs: DRAFT_MS,
    memoryMb: DRAFT_MEMORY_MB,
    taughtWordsOf: openTaughtWords(config.vocabulary).of,
  });
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
    previews,
    clock: systemClock,
    stopwatch: () => performance.now(),
    fetchUrl: (url, signal) => network.fetchAddress(url, { ...(signal && { signal }) }),
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
