/**
 * One answering thread and two over the same snapshot, in turns: answers for each second of the server's CPU time, which hold on a
 * busy machine, and how the two threads share the work. The client is a process of its own, whose CPU time is counted apart.
 *
 *   npm run bench threads -- --size=100000 --rounds=5 --turn=2000 --warm=10000 --queries=Q2,Q3
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
import { type BenchQuery, queries } from './api/queries.ts';
import { generateColumns } from './generate-catalogue.ts';
import { printTable, short } from './measure.ts';
import type { Turn, Turned } from './threads/client.ts';
import { BenchHub } from './threads/hub.ts';

const option = (name: string, usual: number) =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual);
const integrations = option('size', 100_000);
const rounds = option('rounds', 5);
const turnMs = option('turn', 2_000);
/** Milliseconds for each thread to be compiled in. */
const warmMs = option('warm', 10_000);
const wanted = process.argv
  .find((argument) => argument.startsWith('--queries='))
  ?.slice(10)
  .split(',') ?? [''];
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

/** One turn of requests to the hub, and what it cost. */
async function measure(hub: BenchHub, { query, variables }: BenchQuery, isKept: boolean, ms: number) {
  const many = isKept ? 1 : different;
  const bodies = Array.from({ length: many }, (_, n) =>
    JSON.stringify({ query, variables: variables(isKept ? 7 : sent + n, known) }),
  );
  sent += many;
  const before = await hub.figures();
  const turned = await take({ url: hub.url, bodies, connections, ms });
  const after = await hub.figures();
  const own = after.cpu - before.cpu;
  const byThread = [...after.answers].map(([thread, count]) => count - (before.answers.get(thread) ?? 0));
  return {
    perCpu: turned.answers / (own / 1000),
    rate: turned.answers / (turned.ms / 1000),
    cores: own / turned.ms,
    client: turned.cpu / turned.ms,
    share: Math.max(...byThread) / turned.answers,
  };
}
type Measured = Awaited<ReturnType<typeof measure>>;

async function memory(when: string): Promise<void> {
  const rows = hubs.map(async (hub) => {
    const { resident, heaps, externals } = await hub.figures();
    return {
      threads: hub.threads,
      'snapshot and indexes': short(catalogue.bytes / 2 ** 20),
      resident: short(resident),
      heaps: heaps.map(short).join(' + '),
      'beside the heaps': externals.map(short).join(' + '),
    };
  });
  printTable(`Memory ${when}, MiB`, await Promise.all(rows));
}

await memory('at the start');
const rows = [];
for (const one of queries.filter(({ name }) => wanted.some((start) => name.startsWith(start)))) {
  for (const isKept of [true, false]) {
    for (const hub of hubs) await measure(hub, one, isKept, warmMs * hub.threads);
    const found: Measured[][] = hubs.map(() => []);
    for (let round = 0; round < rounds; round++)
      for (const [i, hub] of hubs.entries()) found[i]?.push(await measure(hub, one, isKept, turnMs));
    const of = (i: number, what: keyof Measured) => median((found[i] ?? []).map((row) => row[what]));
    rows.push({
      query: `${one.name}, ${isKept ? 'kept' : 'cold'}`,
      'one: a CPU-second': short(of(0, 'perCpu')),
      'two: a CPU-second': short(of(1, 'perCpu')),
      'capacity, two / one': short((2 * of(1, 'perCpu')) / of(0, 'perCpu')),
      'a second, two / one': short(of(1, 'rate') / of(0, 'rate')),
      'cores of one': short(of(0, 'cores')),
      'cores of two': short(of(1, 'cores')),
      'cores of the client': short(of(1, 'client')),
      'share of the busier thread': short(of(1, 'share')),
    });
  }
}
printTable(`${integrations} integrations, ${connections} connections: one answering thread and two`, rows);
await memory('at the end');
client.disconnect();
for (const hub of hubs) await hub.stop();
