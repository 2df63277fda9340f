/**
 * A million integrations as files: seconds, megabytes, and the most memory that it took beside the catalogue; and all tables as a
 * whole snapshot, on this thread and in one of its own: how long the loop of this one was held up.
 */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openBulkThread } from '../src/app/threads/open-bulk-thread.ts';
import { openCatalogue } from '../src/catalogue/open-catalogue.ts';
import type { Context } from '../src/graphql/context.ts';
import { createSchema } from '../src/graphql/schema.ts';
import type { Details } from '../src/ports/details.ts';
import type { BulkTask } from '../src/web/bulk/bulk-store.ts';
import { writeSnapshot } from '../src/web/bulk/write-snapshot.ts';
import { describeTable } from '../src/web/export/dictionary.ts';
import { formats } from '../src/web/export/formats/index.ts';
import { tableRows } from '../src/web/export/table-rows.ts';
import { tables } from '../src/web/export/tables/index.ts';
import { generateColumns } from './generate-catalogue.ts';
import { printTable, short } from './measure.ts';

const ref = { version: 'v1', digest: '', createdAt: '2026-03-10T06:00:10Z', previous: null, batches: {} };
// `--rows=100000` for less.
const count = Number(process.argv.find((one) => one.startsWith('--rows='))?.slice(7) ?? 1_000_000);
const sizes = { seed: 1, vendors: count / 50, products: count / 10, integrations: count };
const catalogue = openCatalogue(generateColumns(sizes), ref);
const schema = createSchema();
const found = tables.find(({ name }) => name === 'integrations');
if (!found) throw new Error('There is no table of integrations');
const table = describeTable(schema, found);
const folder = mkdtempSync(join(tmpdir(), 'hub-export-'));
const memory = () => process.memoryUsage().rss / 2 ** 20;

const rows: Record<string, string | number>[] = [];
// `--only=parquet` for one kind.
const only = process.argv.find((one) => one.startsWith('--only='))?.slice(7);
for (const format of formats.filter(({ extension }) => only === undefined || extension === only)) {
  globalThis.gc?.();
  const before = memory();
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, memory());
  }, 50);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const start = performance.now();
  const cpu = process.cpuUsage();
  const { batches, total } = await tableRows(table, {
    schema,
    args: {},
    place: { catalogue, origin: 'https://hub.example' },
    contextOf: () => ({ catalogue }) as Context,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    onEnd: () => undefined,
  });
  const path = join(folder, `integrations.${format.extension}`);
  const notes = { dataMode: 'SAMPLE' };
  await pipeline(
    Readable.from(format.write(table, batches, notes), { objectMode: false }),
    createWriteStream(path),
  );
  clearInterval(watching);
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  rows.push({
    format: format.extension,
    rows: total ?? '',
    seconds: short((performance.now() - start) / 1000),
    'CPU s': short((user + system) / 1e6),
    'file MiB': short(statSync(path).size / 2 ** 20),
    'memory + MiB': short(most - before),
    'loop p99 ms': short(delay.percentile(99) / 1e6),
    'loop max ms': short(delay.max / 1e6),
  });
}

// Nobody has recorded changes here.
const details = { changes: async () => [] } as Partial<Details> as Details;
const ways: readonly (readonly [string, (task: BulkTask) => Promise<void>])[] = [
  [
    'on this thread',
    (task) =>
      writeSnapshot({
        ...task,
        schema,
        tables: tables.filter(({ derived }) => !derived).map((one) => describeTable(schema, one)),
        contextOf: () => ({ catalogue, load: {} }) as Context,
      }),
  ],
  ['in a thread of its own', openBulkThread(details).write],
];
const snapshots: Record<string, string | number>[] = [];
for (const [way, write] of only === undefined || only === 'bulk' ? ways : []) {
  const place = join(folder, way);
  mkdirSync(place);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await write({ catalogue, origin: 'https://hub.example', day: '2026-03-10', folder: place, previous: null });
  delay.disable();
  snapshots.push({
    'whole snapshot': way,
    seconds: short((performance.now() - start) / 1000),
    'loop p50 ms': short(delay.percentile(50) / 1e6),
    'loop p99 ms': short(delay.percentile(99) / 1e6),
    'loop max ms': short(delay.max / 1e6),
  });
}
rmSync(folder, { recursive: true });
if (rows.length > 0) printTable(`Exports of ${count} integrations`, rows);
if (snapshots.length > 0) printTable('Whole snapshots', snapshots);
