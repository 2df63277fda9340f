/**
 * The thread in which strangers' drafts are checked: it reads what is published, and its reader below it reads the draft. Where the
 * store is out of reach, a draft is compared with the archive's.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { connectors } from '../../../connectors/index.ts';
import type { Config } from '../../config/config.ts';
import type { Batch } from '../../domain/record.ts';
import { type CheckedDraft, checkOpened, type OpenedDraft } from '../../harvest/drafts/check-draft.ts';
import { connected } from '../../harvest/harvester.ts';
import { createSourceReader } from '../../harvest/source/source-reader.ts';
import { openTaughtWords } from '../../harvest/teaching/taught-words.ts';
import { StoreUnavailable } from '../../ports/serving-store.ts';
import { readPublishedBatch } from '../../serving/projection/published-batch.ts';
import { openExistingRecord } from '../installation/open-record.ts';
import { openStore } from '../installation/open-store.ts';
import { callsThrough } from './thread-calls.ts';

/** Bounds on what strangers may have read: far above any list, and far below what would trouble the hub. */
const READING_MS = 20_000;
const READING_MEMORY_MB = 512;

export interface DraftThreadFunctions {
  check(source: string, opened: OpenedDraft, now: string): Promise<CheckedDraft>;
  close(): Promise<void>;
}

const config = workerData as Config;
const store = openStore(config);
const archive = openExistingRecord(config);
const reader = createSourceReader({
  timeoutMs: READING_MS,
  memoryMb: READING_MEMORY_MB,
  taughtWordsOf: openTaughtWords(config.vocabulary).of,
});

async function currentBatch(source: string): Promise<Batch | null> {
  try {
    return await readPublishedBatch(store, source);
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || !archive) throw error;
    return archive.batches.current(source);
  }
}

const functions: DraftThreadFunctions = {
  async check(source, opened, now) {
    const connector = connectors.find((one) => one.source.key === source);
    if (!connector) throw new Error(`No connector is named ${source}.`);
    await connected(store);
    return checkOpened(connector, opened, { connectors, reader, currentBatch, now: new Date(now) });
  },
  async close() {
    await reader.close();
    await store.close();
    archive?.close();
    // When the answer is away.
    setImmediate(() => parentPort?.close());
  },
};
if (!parentPort) throw new Error('This is no thread.');
callsThrough(parentPort, functions);
