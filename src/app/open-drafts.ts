import { setTimeout as sleep } from 'node:timers/promises';
import { connectors } from '../../connectors/index.ts';
import type { Config } from '../config/config.ts';
import { failedDraft } from '../harvest/drafts/check-draft.ts';
import { createDraftChecker, type DraftChecker } from '../harvest/drafts/draft-checker.ts';
import type { Previews } from '../harvest/drafts/previews.ts';
import { ReaderFailed } from '../harvest/source/source-reader.ts';
import { createFetcher } from '../http/fetcher.ts';
import { systemClock } from './installation/paths.ts';
import type { DraftThreadFunctions } from './threads/draft-worker.ts';
import { createThread } from './threads/thread.ts';

/** Bounds on what strangers may have fetched and judged: far above any list, and far below what would trouble the hub. */
const DRAFT_BYTES = 5 * 1024 * 1024;
const FETCH_MS = 20_000;
const CHECK_MS = 60_000;
const MEMORY_MB = 1_024;

/**
 * Where strangers' drafts are checked, in a thread of their own with bounds on time and memory: no answer and no
 * harvest waits for them. What they name is fetched by a fetcher that gives up early.
 */
export function openDrafts(
  config: Config,
  from: { readonly samplePort: number; readonly previews?: Previews<unknown> | null },
): { readonly checker: DraftChecker; close(): Promise<void> } {
  const { samplePort, previews = null } = from;
  const network = createFetcher({
    contact: config.contact,
    clock: systemClock,
    maxBytes: DRAFT_BYTES,
    timeouts: { connect: 5_000, headers: 10_000, silence: 5_000, total: FETCH_MS },
    retries: { busyRetries: 0, faultRetries: 0 },
    ...(config.mode === 'SAMPLE' ? { sample: { port: samplePort } } : {}),
  });
  const thread = createThread<DraftThreadFunctions, object>({
    file: new URL('./threads/draft-worker.ts', import.meta.url),
    workerData: config,
    local: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });

  const checker = createDraftChecker({
    connectors,
    previews,
    stopwatch: () => performance.now(),
    fetchUrl: (url, signal) => network.fetchAddress(url, { ...(signal && { signal }) }),
    async check(connector, opened) {
      const { key } = connector.source;
      const inTime = new AbortController();
      const late = sleep(CHECK_MS, 'late' as const, { signal: inTime.signal, ref: false }).catch(
        () => 'late' as const,
      );
      try {
        const now = systemClock.now().toISOString();
        const checked = await Promise.race([thread.call((remote) => remote.check(key, opened, now)), late]);
        if (checked !== 'late') return checked;
        await thread.end();
        throw new ReaderFailed('READER_TIMEOUT', `A draft took more than ${CHECK_MS / 1000} seconds.`);
      } catch (error) {
        const failure = failureOf(error);
        if (!failure) throw error;
        return failedDraft(key, failure);
      } finally {
        inTime.abort();
      }
    },
  });
  return {
    checker,
    async close() {
      await thread.close();
      await network.close();
    },
  };
}

/** A draft that ended its thread is a draft that cannot be read; whatever else went wrong is no fault of it. */
function failureOf(error: unknown): ReaderFailed | null {
  if (error instanceof ReaderFailed) return error;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return null;
  return new ReaderFailed('READER_OUT_OF_MEMORY', `A draft needed more than ${MEMORY_MB} MB of memory.`);
}
