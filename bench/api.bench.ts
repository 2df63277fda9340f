/**
 * Five typical queries over HTTP against the hub, the same schema on Apollo's own server with its defaults, and a bare node:http that
 * sends the same bytes. Clients take turns with the servers, each of which is a process of its own. Cold: each request has
 * variables that were not seen before. Warm: all requests are alike, so the hub answers from what it keeps.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'undici';
import { printTable, short } from './measure.ts';

/** Wide of every query: what differs between two requests of the same sort. */
const queries: Readonly<
  Record<string, { readonly query: string; readonly variables: (n: number) => object }>
> = {
  'Q1 product page': {
    query: `query ($id: ID!, $key: [String!]) { node(id: $id) { ... on Product { id name categories vendor { name orgnr }
      integrations(first: 20, filter: { text: null }) { totalCount nodes { target { key name { nb } } role status { headline process since }
      approvals { basis phase } } } } } targets(keys: $key) { key } }`,
    variables: (n) => ({ id: 'PRODUCT', key: [`none-${n}`] }),
  },
  'Q2 list of 50': {
    query: `query ($keys: [String!], $first: Int) { integrations(filter: { targetKeys: $keys, headline: [APPROVED] }, first: $first) { totalCount
      nodes { id product { name vendor { name orgnr } } target { key } status { headline } } } }`,
    variables: (n) => ({ keys: ['TARGET', `none-${n}`], first: 50 }),
  },
  'Q3 vendor page': {
    query: `query ($id: ID!, $key: [String!]) { node(id: $id) { ... on Vendor { name products(first: 10) { nodes { name categories
      integrations(first: 20) { nodes { target { key } interface { key } status { headline } } } } } } } targets(keys: $key) { key } }`,
    variables: (n) => ({ id: 'VENDOR', key: [`none-${n}`] }),
  },
  'Q4 counts': {
    query: `query ($keys: [String!]) { integrations(filter: { targetKeys: $keys }, first: 0) { totalCount
      facets(fields: ["target", "headline"]) { field buckets { value label { nb } count } } } }`,
    variables: (n) => ({ keys: ['TARGET', 'TARGET2', `none-${n}`] }),
  },
  'Q5 1,000 items': {
    query: `query ($first: Int, $keys: [String!]) { integrations(first: $first) { nodes { id role status { headline } product { name vendor { name } }
      target { key } } } targets(keys: $keys) { key } }`,
    variables: (n) => ({ first: 1000, keys: [`none-${n}`] }),
  },
};

const variants = ['raw', 'apollo', 'hub'] as const;
type Variant = (typeof variants)[number];
const rounds = Number(process.env.ROUNDS ?? 6);
const connections = 16;
/** Milliseconds of each turn. */
const turn = 400;

interface Ready {
  readonly port: number;
  readonly ids: Readonly<Record<string, string>>;
}

async function start(variant: Variant) {
  const child = fork(new URL('./api-server.ts', import.meta.url), [variant], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // As in the image: graphql-js checks less in production.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [ready] = (await once(child, 'message')) as [Ready];
  return { child, ...ready };
}

const servers = Object.fromEntries(
  await Promise.all(variants.map(async (variant) => [variant, await start(variant)])),
) as Record<Variant, Awaited<ReturnType<typeof start>>>;
const agent = new Agent({ connections, pipelining: 1 });
const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
let counter = 0;

async function ask(variant: Variant, body: string): Promise<string> {
  const { port } = servers[variant];
  const answer = await request(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    body,
    headers,
    dispatcher: agent,
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || text.includes('"errors":'))
    throw new Error(`${variant}: ${text.slice(0, 300)}`);
  return text;
}

/** Requests a second over one turn. */
async function load(variant: Variant, body: () => string): Promise<number> {
  const end = performance.now() + turn;
  let done = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        await ask(variant, body());
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - started) / 1000);
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const rows: Record<string, string>[] = [];
for (const [name, { query, variables }] of Object.entries(queries)) {
  const named = (text: string) =>
    text.replaceAll(/"(PRODUCT|VENDOR|TARGET2?)"/g, (_all, key: string) =>
      JSON.stringify(servers.hub.ids[key]),
    );
  const cold = () => named(JSON.stringify({ query, variables: variables(counter++) }));
  const same = named(JSON.stringify({ query, variables: variables(-1) }));
  const answer = await ask('hub', same);
  servers.raw.child.send(answer);
  await once(servers.raw.child, 'message');
  const plans: readonly (readonly [string, Variant, () => string])[] = [
    ['raw', 'raw', () => same],
    ['Apollo cold', 'apollo', cold],
    ['hub cold', 'hub', cold],
    ['hub warm', 'hub', () => same],
  ];
  const rates = new Map<string, number[]>(plans.map(([plan]) => [plan, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [plan, variant, body] of plans) {
      const rate = await load(variant, body);
      if (round > 0) rates.get(plan)?.push(rate);
    }
  }
  const raw = median(rates.get('raw') ?? []);
  rows.push({
    query: name,
    kB: short(Buffer.byteLength(answer) / 1000),
    ...Object.fromEntries(plans.slice(1).map(([plan]) => [plan, short(median(rates.get(plan) ?? []) / raw)])),
    'hub cold / Apollo cold': short(
      median(rates.get('hub cold') ?? []) / median(rates.get('Apollo cold') ?? []),
    ),
  });
}
printTable('Requests a second, relative to raw node:http', rows);
await agent.close();
for (const { child } of Object.values(servers)) child.kill();
