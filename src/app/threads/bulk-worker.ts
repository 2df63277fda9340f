/** The thread that writes a whole snapshot: rows, packing, checksums and deltas, while the process answers. */
import { parentPort } from 'node:worker_threads';
import { connectors } from '../../../connectors/index.ts';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import type { Columns } from '../../catalogue/snapshot/columns.ts';
import type { SnapshotRef } from '../../domain/record.ts';
import { createSchema } from '../../graphql/schema.ts';
import type { Details } from '../../ports/details.ts';
import { contextFor } from '../../web/answer/own-context.ts';
import type { BulkTask } from '../../web/bulk/bulk-store.ts';
import { writeSnapshot } from '../../web/bulk/write-snapshot.ts';
import { describeTable } from '../../web/export/dictionary.ts';
import { tables } from '../../web/export/tables/index.ts';
import { systemClock } from '../installation/paths.ts';
import { callsThrough } from './thread-calls.ts';

/** A snapshot to write: the columns are those that the process answers from. */
export interface BulkJob extends Omit<BulkTask, 'catalogue'> {
  readonly columns: Columns;
  readonly snapshot: SnapshotRef;
}

/** What the thread does, for the process. */
export interface BulkThreadFunctions {
  write(job: BulkJob): Promise<void>;
  close(): Promise<void>;
}

/** What the process does, for the thread: it has the store open. Throws StoreUnavailable, also for what the store has lost. */
export interface BulkHostFunctions {
  read(method: keyof Details, args: readonly unknown[]): Promise<unknown>;
}

if (!parentPort) throw new Error('This runs in a thread.');

const host = callsThrough<BulkHostFunctions, BulkThreadFunctions>(parentPort, {
  async write({ columns, snapshot, ...job }) {
    const catalogue = openCatalogue(columns, snapshot);
    const schema = createSchema();
    const deps = {
      details,
      clock: systemClock,
      contracts: new Map(connectors.map(({ source }) => [source.key, source.contract])),
      holder: { current: { catalogue, epoch: 0 }, at: async () => null },
    };
    await writeSnapshot({
      ...job,
      schema,
      // What is computed for a question is no part of a whole snapshot.
      tables: tables.filter(({ derived }) => !derived).map((table) => describeTable(schema, table)),
      catalogue,
      contextOf: () => contextFor(deps, { states: { known: new Map() } }, catalogue),
    });
  },
  close: async () => parentPort?.unref(),
});

const details = new Proxy({} as Details, {
  get:
    (_details, method: keyof Details) =>
    (...args: readonly unknown[]) =>
      host.read(method, args),
});
