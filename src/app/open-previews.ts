import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { hydrate } from '../catalogue/snapshot/hydrate.ts';
import { declaredLength } from '../catalogue/snapshot/snapshot-frame.ts';
import type { Config } from '../config/config.ts';
import type { Change, FindingRecord } from '../domain/record.ts';
import { previewCacheBytes } from '../graphql/publishers/preview.ts';
import { createPreviews, type Previews, type ReadDraft } from '../harvest/drafts/previews.ts';
import { archiveFile, systemClock } from './installation/paths.ts';
import type { PreviewJob, PreviewMade } from './threads/preview-worker.ts';

/** A catalogue with a draft in it, and the changes that it would bring. */
export interface PreviewWorld {
  readonly catalogue: Catalogue;
  readonly changes: readonly Change[];
  /** Of the sources of which something else would be said; the others are as published. */
  readonly findings: ReadonlyMap<string, readonly FindingRecord[]>;
  /** What it takes in memory, with its answers. */
  readonly bytes: number;
}

/** A catalogue takes so many bytes in memory for each byte of its snapshot, unpacked; measured on the samples. */
const BYTES_OF_BYTE = 4;

const MEMORY_MB = 2048;
const TIMEOUT_MS = 120_000;

/**
 * Previews of drafts, each merged with what is published in a thread of its own. Null where this process has no record:
 * ids are kept there alone, and a preview with other ids than the next harvest's would lead astray.
 */
export function openPreviews(config: Config): Previews<PreviewWorld> | null {
  if (!existsSync(archiveFile(config))) return null;
  return createPreviews<PreviewWorld>({
    clock: systemClock,
    sizeOf: ({ bytes }) => bytes,
    async build(draft) {
      const made = await merged(config, draft);
      if (!made) return null;
      const { content, ref, changes, findings } = made;
      const rows = JSON.stringify(changes).length + JSON.stringify([...findings]).length;
      const bytes = BYTES_OF_BYTE * (declaredLength(content) + rows) + 2 * previewCacheBytes;
      return { catalogue: await hydrate(content, ref), changes, findings, bytes };
    },
  });
}

async function merged(config: Config, { batch, findings, readAt }: ReadDraft): Promise<PreviewMade | null> {
  const { decisions, mode } = config;
  const job: PreviewJob = { archive: archiveFile(config), decisions, mode, batch, findings, now: readAt };
  const worker = new Worker(new URL('./threads/preview-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const { promise, resolve, reject } = Promise.withResolvers<PreviewMade | null>();
  const late = () => reject(new Error(`The preview was not made in ${TIMEOUT_MS / 1000} seconds.`));
  const timer = setTimeout(late, TIMEOUT_MS);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The thread of the preview ended with code ${code}.`)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
