/** A day of the past: what it costs in a worker, and what the thread that answers notices of it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { makeMoment } from '../src/catalogue/moment/make-moment.ts';
import { sealColumns } from '../src/catalogue/snapshot/encode-snapshot.ts';
import { generateColumns } from './generate-catalogue.ts';
import { printTable, short } from './measure.ts';

const rows: Record<string, string | number>[] = [];
for (const integrations of [10_000, 100_000, 1_000_000]) {
  const size = { vendors: integrations / 50, products: integrations / 10, integrations };
  const { content, digest } = sealColumns(generateColumns({ seed: 1, ...size }));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const started = performance.now();
  const { columns } = await makeMoment({ content, digest, day: '2024-07-01' });
  const took = performance.now() - started;
  delay.disable();
  const bytes = Object.values(columns).reduce((sum, column) => sum + column.byteLength, 0);
  rows.push({
    integrations,
    'ms in the worker': short(took),
    'longest block ms': short(delay.max / 1e6),
    'MiB of columns': short(bytes / 2 ** 20),
  });
}
printTable('A day of the past', rows);
