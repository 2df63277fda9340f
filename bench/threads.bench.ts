/**
 * One answering thread and two over the same snapshot, in turns: answers for each second of the server's CPU time, which hold on a
 * busy machine, and how the two threads share the work. The client is a process of its own, whose CPU time is counted apart.
 *
 *   npm run bench threads -- --size=100000 --rounds=5 --turn=2000
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/app/installation/open-store.ts';
import { openCatalogue } from '../src/catalogue/open-catalogue.ts';
import { sealColumns } from '../src/catalogue/snapshot/encode-snapshot.ts';
import { readConfig } from '../src/config/config.ts';
import { queries } from './api/queries.ts';
import { generateColumns } from './generate-catalogue.ts';
import { printTable, short } from './measure.ts';
import type { Turn, Turned } from './threads/client.ts';
import { BenchHub } from './threads/hub.ts';

const option = (name: string, usual: number) =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual);
const integrations = option('size', 100_000);
const rounds = option('rounds', 5);
const turnMs = option('turn', 2_000);
/** Requests that differ in their variables, more than the memory for answers of a turn is asked again. */
const different = 20_000;
const connections = 32;

const columns = generateColumns({
  seed: 1,
  vendors: integrations / 20,
  products: (integrations * 3) / 20,
  integrations,
});
const { content, digest } = sealColumns(columns);
const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
const snapshot = { version: 'v1', digest, createdAt: new Date().toISOString(), previous: null, batches: {} };
const store = openStore(readConfig({ HUB_DATA_DIR: folder }));
await store.put('snapshot', [['v1', content]]);
const lease = await store.acquireLease('bench', 60_000);
if (!lease) throw new Error('There is no lease.');
await store.promote(snapshot, lease);
await store.close();

const catalogue = openCatalogue(columns, snapshot);
const keysOf = (facet: 'vendor' | 'target') =>
  (catalogue.integrationFacets({}, [facet])[0]?.buckets ?? []).map(({ value }) => value);
const known = {
  products: catalogue.products({}, { first: 2_000, after: -1 }).items.map(({ id }) => id),
  vendors: keysOf('vendor').filter((value) => value !== 'NOT_STATED'),
  targets: keysOf('target'),
  profiles: [],
};

const client = fork(new URL('./threads/client.ts', import.meta.url), { execArgv: [] });
await once(client, 'message');
async function take(turn: Turn): Promise<Turned> {
  client.send(turn);
  const [turned] = (await once(client, 'message')) as [Turned];
  return turned;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const hubs = [await BenchHub.start(1, folder), await BenchHub.start(2, folder)];
let sent = 0;
const rows = [];
for (const { name, query, variables } of queries) {
  for (const how of ['kept', 'cold']) {
    const found = hubs.map(() => ({
      perCpu: [] as number[],
      rate: [] as number[],
      cores: [] as number[],
      client: [] as number[],
      share: [] as number[],
    }));
    for (let round = 0; round <= rounds; round++) {
      for (const [i, hub] of hubs.entries()) {
        const many = how === 'kept' ? 1 : different;
        const bodies = Array.from({ length: many }, (_, n) =>
          JSON.stringify({ query, variables: variables(how === 'kept' ? 7 : sent + n, known) }),
        );
        sent += many;
        const before = await hub.figures();
        const { answers, ms, cpu } = await take({ url: hub.url, bodies, connections, ms: turnMs });
        const after = await hub.figures();
        // The first round warms up.
        if (round === 0) continue;
        const own = after.cpu - before.cpu;
        const byThread = [...after.answers].map(
          ([thread, count]) => count - (before.answers.get(thread) ?? 0),
        );
        found[i]?.perCpu.push(answers / (own / 1000));
        found[i]?.rate.push(answers / (ms / 1000));
        found[i]?.cores.push(own / ms);
        found[i]?.client.push(cpu / ms);
        found[i]?.share.push(Math.max(...byThread) / answers);
      }
    }
    const [one, two] = found;
    if (!one || !two) continue;
    rows.push({
      query: `${name}, ${how}`,
      'one: a CPU-second': short(median(one.perCpu)),
      'two: a CPU-second': short(median(two.perCpu)),
      'capacity, two / one': short((2 * median(two.perCpu)) / median(one.perCpu)),
      'a second, two / one': short(median(two.rate) / median(one.rate)),
      'cores of one': short(median(one.cores)),
      'cores of two': short(median(two.cores)),
      'cores of the client': short(median(two.client)),
      'share of the busier thread': short(median(two.share)),
    });
  }
}
printTable(`${integrations} integrations, ${connections} connections: one answering thread and two`, rows);
printTable(
  'Memory, MiB',
  await Promise.all(
    hubs.map(async (hub) => {
      const { resident, heaps, externals } = await hub.figures();
      return {
        threads: hub.threads,
        'snapshot and indexes': short(catalogue.bytes / 2 ** 20),
        resident: short(resident),
        heaps: heaps.map(short).join(' + '),
        'beside the heaps': externals.map(short).join(' + '),
      };
    }),
  ),
);
client.disconnect();
for (const hub of hubs) await hub.stop();
