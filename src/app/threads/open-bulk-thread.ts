import { rowSourceOf } from '../../catalogue/open-catalogue.ts';
import type { Details } from '../../ports/details.ts';
import { whole } from '../../ports/serving-store.ts';
import type { BulkWriter } from '../../web/bulk/bulk-store.ts';
import type { BulkHostFunctions, BulkThreadFunctions } from './bulk-worker.ts';
import { createThread } from './thread.ts';

/** Writes whole snapshots in a thread of its own, which is there for as long as one is written. */
export function openBulkThread(details: Details): BulkWriter {
  const thread = createThread<BulkThreadFunctions, BulkHostFunctions>({
    file: new URL('./bulk-worker.ts', import.meta.url),
    workerData: null,
    local: {
      async read(method, args) {
        const found: unknown = await (details[method] as (...all: readonly unknown[]) => unknown)(...args);
        return Array.isArray(found) ? whole(found) : found;
      },
    },
  });
  return {
    async write({ catalogue, ...task }) {
      const { columns } = rowSourceOf(catalogue);
      try {
        await thread.call((remote) => remote.write({ ...task, columns, snapshot: catalogue.snapshot }));
      } finally {
        await thread.end();
      }
    },
    stop: thread.end,
  };
}
