/** A snapshot of 1,000,000 integrations: its size by zstd level, and what a swap does to the event loop. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { sealColumns } from '../src/catalogue/snapshot/encode-snapshot.ts';
import { hydrate } from '../src/catalogue/snapshot/hydrate.ts';
import { packColumns } from '../src/catalogue/snapshot/snapshot-frame.ts';
import { generateColumns } from './generate-catalogue.ts';
import { printTable, short } from './measure.ts';

const columns = generateColumns({ seed: 1, vendors: 20_000, products: 100_000, integrations: 1_000_000 });
const raw = packColumns(columns);
const timed = <T>(work: () => T): readonly [T, number] => {
  const started = performance.now();
  const result = work();
  return [result, performance.now() - started];
};
printTable(
  `zstd levels, of ${short(raw.length / 2 ** 20)} MiB`,
  [1, 3, 6, 9].map((level) => {
    const params = { [constants.ZSTD_c_compressionLevel]: level };
    const [packed, packing] = timed(() => zstdCompressSync(raw, { params }));
    const [, unpacking] = timed(() => zstdDecompressSync(packed));
    return {
      level,
      MiB: short(packed.length / 2 ** 20),
      'compress ms': short(packing),
      'decompress ms': short(unpacking),
    };
  }),
);

const { content, digest } = sealColumns(columns);
const ref = { version: 'v1', digest, createdAt: '', previous: null, batches: {} };
const rows = [];
for (let round = 0; round < 3; round++) {
  for (const [name, inlineBelow] of [
    ['on the main thread', Number.POSITIVE_INFINITY],
    ['in a worker', 0],
  ] as const) {
    globalThis.gc?.();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    delay.enable();
    // The first interval only sets the clock.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const started = performance.now();
    const catalogue = await hydrate(content, ref, { inlineBelow });
    const took = performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 50));
    delay.disable();
    rows.push({
      hydrate: name,
      round,
      'ms in all': short(took),
      'longest block ms': short(delay.max / 1e6),
      'MiB kept': short(catalogue.bytes / 2 ** 20),
    });
  }
}
printTable('Hydrating, taking turns', rows);
