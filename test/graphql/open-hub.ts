/** A whole API over a catalogue made by the real codec; only the store's records are handed in from memory. */
import { pino } from 'pino';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { encodeSnapshot } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { hydrate } from '../../src/catalogue/snapshot/hydrate.ts';
import type { CatalogueData } from '../../src/domain/model.ts';
import type { Change, ChangeTally, SourceState } from '../../src/domain/record.ts';
import type { Served } from '../../src/graphql/context.ts';
import type { Details } from '../../src/ports/details.ts';
import { StoreUnavailable } from '../../src/ports/serving-store.ts';
import { createServer } from '../../src/web/server.ts';
import type { ServerDeps } from '../../src/web/server-deps.ts';
import { data, entries, findings, listBytes, listSha, now, runs, states } from './sample-data.ts';

/** A catalogue of the data, under a version. */
export function catalogueOf(
  content: CatalogueData,
  version: string,
  lastChange?: number,
): Promise<Catalogue> {
  const { content: bytes, digest } = encodeSnapshot(content);
  const createdAt = '2026-03-10T06:00:10Z';
  return hydrate(bytes, {
    version,
    digest,
    createdAt,
    previous: null,
    batches: { 'nhn-vkp': 'batch-1' },
    ...(lastChange !== undefined && { lastChange }),
  });
}

/** What a test can turn, and what it can count. */
interface World {
  down: boolean;
  now: Date;
  states: readonly SourceState[];
  calls: { readonly method: string; readonly keys: number }[];
  served: Served | null;
  kept: Map<string, Catalogue>;
  log: string[];
  changes: readonly Change[];
  tallies: readonly ChangeTally[];
  change(): void;
}

function detailsOf(world: World): Details {
  const read =
    <K, V>(method: string, one: (key: K) => V | null) =>
    async (keys: readonly K[]) => {
      world.calls.push({ method, keys: keys.length });
      if (world.down) throw new StoreUnavailable('down');
      return keys.map(one);
    };
  return {
    claims: read('claims', ({ index }) => (entries[index] ? { ...entries[index], run: 'run-2' } : null)),
    runs: read('runs', (id) => runs.find((run) => run.id === id) ?? null),
    runHeadsOf: read('runHeadsOf', ({ source, newest }) =>
      source === 'nhn-vkp' ? { total: runs.length, heads: runs.slice(0, newest ?? runs.length) } : null,
    ),
    findingsOf: read('findingsOf', (request) => {
      const { source, first, after, states, severities } = request;
      if (source !== 'nhn-vkp') return null;
      const all = findings.filter(
        (one) =>
          (!states || states.includes(one.state)) && (!severities || severities.includes(one.severity)),
      );
      const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
      const page = all.slice(start, start + first);
      return {
        findings: page,
        total: all.length,
        hasNext: start + first < all.length,
        hasPrevious: start > 0,
      };
    }),
    findings: read(
      'findings',
      (key) => findings.find(({ source, id }) => source === key.source && id === key.id) ?? null,
    ),
    documents: read('documents', (sha256) =>
      sha256 === listSha
        ? {
            sha256,
            url: 'https://nhn-vkp.example/liste',
            mediaType: 'text/html; charset=utf-8',
            bytes: listBytes.length,
            fetchedAt: '2026-03-10T06:00:01Z',
            sourcePublishedAt: null,
            etag: null,
          }
        : null,
    ),
    documentBytes: read('documentBytes', (sha256) => (sha256 === listSha ? listBytes : null)),
    changes: read('changes', (seq) => world.changes[seq - 1] ?? null),
    changeNumbersOf: read('changeNumbersOf', (id) => {
      const own = world.changes.filter(({ entity }) => entity === id).map(({ seq }) => seq);
      return own.length > 0 ? own : null;
    }),
    changeTallies: async () => world.tallies,
    snapshots: async () => [],
    retiredIds: async () => new Map(),
    sourceStates: read('sourceStates', (key) => world.states.find(({ source }) => source === key) ?? null),
  };
}

/** A server over the sample data; close it with `app.close()`. */
export async function openHub(more: Partial<ServerDeps> = {}, content: CatalogueData = data) {
  const listeners = new Set<() => void>();
  const world: World = {
    down: false,
    now,
    states,
    calls: [],
    served: { catalogue: await catalogueOf(content, 'v1'), epoch: 1 },
    kept: new Map(),
    log: [],
    changes: [],
    tallies: [],
    change: () => listeners.forEach((listener) => void listener()),
  };
  const details = detailsOf(world);
  const app = await createServer({
    holder: {
      get current() {
        return world.served;
      },
      at: async (version) => world.kept.get(version) ?? null,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    details,
    store: { kind: 'embedded', state: () => (world.down ? 'DOWN' : 'READY') },
    contracts: new Map([
      [
        'nhn-vkp',
        {
          version: '1',
          minRows: 1,
          maxRows: 500,
          maxRemovedShare: 0.1,
          required: ['product'],
          fillRates: {},
          canaries: ['VKP'],
          confirmRemovalAfter: 3,
        },
      ],
    ]),
    mode: 'SAMPLE',
    adminToken: null,
    clock: { now: () => world.now },
    logger: pino({ level: 'info' }, { write: (line) => void world.log.push(line) }),
    ...more,
  });
  return { app, world, details };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly errors: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly extensions: any;
}

/** Asks by POST, as a client that knows GraphQL over HTTP. */
export async function ask(
  { app }: Pick<Awaited<ReturnType<typeof openHub>>, 'app'>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Reply> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { accept: 'application/graphql-response+json' },
    payload: { query, variables },
  });
  const body = response.json();
  return {
    status: response.statusCode,
    headers: response.headers,
    errors: undefined,
    data: undefined,
    ...body,
  };
}
