/**
 * Five typical queries over HTTP against the hub, the hub without its fast path (`reference`), peers with the hub's own
 * schema and resolvers, and a bare node:http that sends the same bytes. Each server is a process of its own, and they take
 * turns with the client. Kept: all requests are alike. Cold: documents are known, variables are new. First seen: the
 * document is new. 304: the client has the answer.
 *
 *   npm run bench api -- --sizes=10000,1000000 --rounds=4 --peers=mercurius,yoga,apollo
 */
import { BenchServer, closeConnections, type Shot } from './api/load.ts';
import { type BenchQuery, neverSeen, queries } from './api/queries.ts';
import { printTable, short } from './measure.ts';

const option = (name: string, usual: string) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual;
const sizes = option('sizes', '10000,100000').split(',').map(Number);
const peers = option('peers', 'mercurius,yoga,apollo').split(',').filter(Boolean);
const wanted = option('queries', '').split(',').filter(Boolean);
const rounds = Number(option('rounds', '4'));
/** Milliseconds of each turn. */
const turn = Number(option('turn', '400'));

/** One server in one of the ways to ask. */
interface Variant {
  readonly name: string;
  readonly server: BenchServer;
  readonly shot: () => Shot;
}

let counter = 0;

/** The variables whose answer is of the median size of many. */
async function typical(hub: BenchServer, { query, variables }: BenchQuery): Promise<Shot> {
  const answers: { readonly shot: Shot; readonly bytes: number }[] = [];
  for (let n = 0; n < 61; n += 1) {
    const shot = { query, variables: variables(n, hub.known) };
    answers.push({ shot, bytes: (await hub.send(shot)).text.length });
  }
  answers.sort((a, b) => a.bytes - b.bytes);
  return (answers[30] as (typeof answers)[number]).shot;
}

/** Throws unless all give the same data for several variables. */
async function checkEqual(
  servers: readonly BenchServer[],
  hub: BenchServer,
  { query, variables }: BenchQuery,
) {
  for (let n = 0; n < 20; n += 1) {
    const shot = { query, variables: variables(n, hub.known) };
    const data = async (server: BenchServer) =>
      JSON.stringify(JSON.parse((await server.send(shot)).text).data);
    const own = await data(hub);
    for (const server of servers) {
      if ((await data(server)) !== own) throw new Error(`${server.name} and the hub differ: ${own}`);
    }
  }
}

async function variantsOf(servers: ReadonlyMap<string, BenchServer>, one: BenchQuery): Promise<Variant[]> {
  const named = (name: string) => servers.get(name) as BenchServer;
  const [hub, raw] = [named('hub'), named('raw')];
  const others = [...servers.values()].filter((server) => server !== hub && server !== raw);
  await checkEqual(others, hub, one);
  const same = await typical(hub, one);
  await raw.sends((await hub.send(same)).text);
  const tag = (await hub.send({ ...same, tag: '"none"' })).tag ?? '';
  const cold = (): Shot => ({ ...same, variables: one.variables(counter++, hub.known) });
  const first = (): Shot => ({ ...cold(), query: neverSeen(one.query, counter) });
  const mercurius = servers.get('mercurius');
  return [
    { name: 'raw', server: raw, shot: () => same },
    { name: 'hub kept', server: hub, shot: () => same },
    { name: 'hub 304', server: hub, shot: () => ({ ...same, tag }) },
    { name: 'hub cold', server: hub, shot: cold },
    ...others.map((server) => ({ name: `${server.name} cold`, server, shot: cold })),
    { name: 'hub first', server: hub, shot: first },
    ...(mercurius ? [{ name: 'mercurius first', server: mercurius, shot: first }] : []),
  ];
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(servers: ReadonlyMap<string, BenchServer>, one: BenchQuery) {
  const variants = await variantsOf(servers, one);
  const found = new Map(
    variants.map(({ name }) => [name, { cpu: [] as number[], rate: [] as number[], times: [] as number[] }]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, server, shot } of variants) {
      const cost = await server.load(turn, shot);
      // The first round warms up.
      if (round === 0) continue;
      found.get(name)?.cpu.push(cost.perCpuSecond);
      found.get(name)?.rate.push(cost.perSecond);
      found.get(name)?.times.push(...cost.times);
    }
  }
  return new Map(
    [...found].map(([name, { cpu, rate, times }]) => {
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
      return [name, { cpu: median(cpu), rate: median(rate), p50: at(0.5), p99: at(0.99) }];
    }),
  );
}

/** CPU time of one request to the hub, in milliseconds, by query and size. */
const coldMs: Record<string, string | number>[] = [];
for (const size of sizes) {
  const names = ['raw', 'hub', 'reference', ...peers];
  const servers = new Map<string, BenchServer>();
  for (const name of names) servers.set(name, await BenchServer.start(name, size));
  const tables: Record<'ratios' | 'rates' | 'p50' | 'p99', Record<string, string | number>[]> = {
    ratios: [],
    rates: [],
    p50: [],
    p99: [],
  };
  for (const one of queries) {
    if (wanted.length > 0 && !wanted.some((word) => one.name.startsWith(word))) continue;
    const found = await measure(servers, one);
    const raw = found.get('raw')?.cpu ?? 1;
    const row = (of: (figures: { cpu: number; rate: number; p50: number; p99: number }) => number) => ({
      query: one.name,
      ...Object.fromEntries([...found].map(([name, figures]) => [name, short(of(figures))])),
    });
    const { raw: _, ...ratios } = row(({ cpu }) => cpu / raw) as Record<string, string>;
    tables.ratios.push({ ...ratios, 'raw µs': short(1_000_000 / raw) } as Record<string, string>);
    tables.rates.push(row(({ rate }) => rate));
    tables.p50.push(row(({ p50 }) => p50));
    tables.p99.push(row(({ p99 }) => p99));
    coldMs.push({
      query: one.name,
      size,
      'cold µs of CPU': short(1_000_000 / (found.get('hub cold')?.cpu ?? 1)),
    });
  }
  printTable(`${size} integrations: requests a CPU-second, relative to raw node:http`, tables.ratios);
  printTable(`${size} integrations: requests a second`, tables.rates);
  printTable(`${size} integrations: milliseconds, median`, tables.p50);
  printTable(`${size} integrations: milliseconds, p99`, tables.p99);
  const memory = await Promise.all(
    [...servers].map(async ([name, server]) => [name, short(await server.memoryMb())]),
  );
  printTable(`${size} integrations: resident MiB`, [Object.fromEntries(memory)]);
  for (const server of servers.values()) await server.stop();
}
printTable('The hub, cold, by size', coldMs);
await closeConnections();
