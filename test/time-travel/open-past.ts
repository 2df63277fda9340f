/** The whole way from a record to the API: projected to a store, read by a holder, asked over HTTP. */
import { pino } from 'pino';
import { CatalogueHolder } from '../../src/catalogue/holder.ts';
import type { ServingStore } from '../../src/ports/serving-store.ts';
import { createEmbeddedStore } from '../../src/serving/embedded/embedded-store.ts';
import { createFeed } from '../../src/serving/feed.ts';
import { project } from '../../src/serving/projection/projection.ts';
import { createReader } from '../../src/serving/reader.ts';
import { createServer } from '../../src/web/server.ts';
import type { ServerDeps } from '../../src/web/server-deps.ts';
import type { Ledger } from '../changes/ledger.ts';
import { ask, type Reply } from '../graphql/open-hub.ts';

/** An API that has no archive: all it knows comes from the store. */
export async function openPast(
  ledger: Ledger,
  now = '2026-06-01T00:00:00Z',
  store: ServingStore = createEmbeddedStore(':memory:'),
  more: Partial<ServerDeps> = {},
) {
  const lease = await store.acquireLease('test', 1e9);
  if (!lease) throw new Error('no lease');
  const holder = new CatalogueHolder({
    feed: createFeed(store, null),
    onProblem: ({ code, cause }) => {
      if (store.kind === 'embedded') throw new Error(code, { cause });
    },
  });
  await holder.start();
  const app = await createServer({
    holder,
    details: createReader(store),
    store,
    contracts: new Map(),
    mode: 'LIVE',
    clock: { now: () => new Date(now) },
    logger: pino({ level: 'silent' }),
    adminToken: null,
    ...more,
  });
  return {
    app,
    holder,
    store,
    /** Brings the API up to the record. */
    async serve() {
      await project(ledger.archive, store, lease);
      await holder.refresh();
    },
    ask: (query: string, variables: Record<string, unknown> = {}): Promise<Reply> =>
      ask({ app }, query, variables),
    async close() {
      await app.close();
      await holder.close();
      await store.close();
      ledger.close();
    },
  };
}
