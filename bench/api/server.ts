/** One of the servers that api.bench.ts compares, in a process of its own. Sends its port and some ids when it listens. */
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import type { Context } from '../../src/graphql/context.ts';
import { createLoaders } from '../../src/graphql/loaders.ts';
import type { ClaimRecord } from '../../src/ports/details.ts';
import { usualLoadLimits } from '../../src/web/load/load-limits.ts';
import { createServer } from '../../src/web/server.ts';
import { generateColumns } from '../generate-catalogue.ts';
import { peers } from './peers.ts';

const ref = {
  version: 'v1',
  digest: '0'.repeat(64),
  createdAt: '2026-01-01T00:00:00Z',
  previous: null,
  batches: {},
};
const clock = { now: () => new Date('2026-01-02T00:00:00Z') };
const none = async (keys: readonly unknown[]) => keys.map(() => null);
/** A claim of four fields with its quotes, as a store would give it. */
const claim = {
  claim: {
    kind: 'listing',
    key: 'oppdikt',
    fields: Object.fromEntries(
      ['product', 'vendor', 'target', 'process'].map((field) => [
        field,
        {
          value: 'Oppdikt',
          raw: 'Oppdikt',
          rule: 'oppdikt/1',
          locator: { document: 'list', row: 3, column: 'Navn', quote: 'Oppdikt' },
        },
      ]),
    ),
  },
  documents: { list: '0'.repeat(64) },
  observation: 'LISTED',
  run: 'run-1',
  firstSeen: '2026-01-01T00:00:00Z',
};
const details = {
  // The same of each row: what is measured is the work of the API.
  claims: async (refs: readonly unknown[]) => refs.map(() => claim as unknown as ClaimRecord),
  runs: none,
  runHeadsOf: none,
  findingsOf: none,
  findings: none,
  documents: none,
  documentBytes: none,
  sourceStates: none,
  changes: none,
  changeTallies: async () => [],
  changeNumbersOf: none,
  snapshots: async () => [],
  retiredIds: async () => null,
};

const integrations = Number(process.argv[3] ?? 10_000);
const open = () =>
  openCatalogue(
    generateColumns({ seed: 1, vendors: integrations / 20, products: (integrations * 3) / 20, integrations }),
    ref,
  );

async function startHub(catalogue: Catalogue, fastPath: boolean): Promise<number> {
  const app = await createServer({
    holder: { current: { catalogue, epoch: 1 }, at: async () => null, onChange: () => () => undefined },
    details,
    store: { kind: 'embedded', state: () => 'READY' },
    contracts: new Map(),
    mode: 'SAMPLE',
    clock,
    logger: pino({ level: 'silent' }),
    adminToken: null,
    fastPath,
    ...(process.env.HUB_BENCH_LIMITS && { load: { ...usualLoadLimits, trustedProxies: ['127.0.0.1'] } }),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
}

/** The context that the hub gives its resolvers. */
const contextOver = (catalogue: Catalogue) => (): Context => ({
  catalogue,
  served: catalogue,
  holder: { current: { catalogue, epoch: 1 }, at: async () => null },
  now: clock.now(),
  states: new Map(),
  contracts: new Map(),
  load: createLoaders(details),
  authority: 'NONE',
  cost: { cost: 0, estimatedRows: 0 },
  outcome: { cacheable: false, codes: [] },
});

async function start(name: string, catalogue: Catalogue): Promise<number> {
  if (name === 'hub' || name === 'reference') return startHub(catalogue, name === 'hub');
  const peer = Object.entries(peers).find(([one]) => one === name)?.[1];
  if (!peer) throw new Error(`There is no server named ${name}.`);
  return peer(contextOver(catalogue));
}

const catalogue = open();
const port = await start(process.argv[2] ?? '', catalogue);
const many = catalogue.integrations({}, { first: 1, after: -1 }).items[0];
const [vendors, targets] = [
  catalogue.integrationFacets({}, ['vendor'])[0]?.buckets ?? [],
  catalogue.integrationFacets({}, ['target'])[0]?.buckets ?? [],
];
process.send?.({
  port,
  ids: {
    PRODUCT: many?.product.id,
    VENDOR: vendors[10]?.value,
    TARGET: targets[0]?.value,
    TARGET2: targets[1]?.value,
  },
  known: {
    products: catalogue.products({}, { first: 2_000, after: -1 }).items.map(({ id }) => id),
    vendors: vendors.flatMap(({ value }) => (value === 'NOT_STATED' ? [] : value)).slice(0, 1_000),
    targets: targets.map(({ value }) => value),
    profiles: ['ehr-gp-office'],
  },
});
process.on('message', (message) => {
  if (message === 'begin') globalThis.gc?.();
  else if (message !== 'end') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() });
});
