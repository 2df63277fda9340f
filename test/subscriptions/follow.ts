/** Subscriptions by the clients of the field, and a list that changes under them. */
import type { AddressInfo } from 'node:net';
import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import type { ServerDeps } from '../../src/web/server-deps.ts';
import { openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';
import { openPast } from '../time-travel/open-past.ts';

/** A message as clients get it. */
export interface Message {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly snapshot: string };
}

interface Payload {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}
/** Follows an operation; `close` leaves, as a client that ends does. */
export interface Followed {
  readonly messages: AsyncIterableIterator<Message>;
  close(): void;
}
export type Follow = (url: string, payload: Payload) => Followed;

/** The two ways, each by its own client, which tries nothing again: a test says itself when. */
export const transports: readonly (readonly [name: string, follow: Follow])[] = [
  [
    'server-sent events',
    (url, payload) => {
      const client = createEventClient({ url, retryAttempts: 0 });
      return { messages: client.iterate(payload) as never, close: () => client.dispose() };
    },
  ],
  [
    'a WebSocket',
    (url, payload) => {
      const client = createSocketClient({ url: url.replace('http', 'ws'), retryAttempts: 0 });
      return { messages: client.iterate(payload) as never, close: () => client.terminate() };
    },
  ],
];

export const changes = `subscription Changes($after: String, $first: Int = 100, $filter: ChangeFilter) {
  changes(after: $after, first: $first, filter: $filter) {
    nodes { seq kind field after entity { __typename ... on Integration { product { name } status { headline } } } }
    pageInfo { endCursor hasNextPage } } }`;

const names = 'ABCDEF'.split('');

/** A list in which each product has its turn to be changed. */
export function openList() {
  const ledger = openLedger(['nhn-vkp'], 100);
  let days = 0;
  return {
    ledger,
    /** Another day, on which so many products have another status. */
    change(count = 1) {
      days += 1;
      const rows = names.map((product, index) =>
        claim('integration', {
          vendor: 'Fjell AS',
          product,
          target: 'VKP',
          process: 'APPROVED',
          validUntil: `20${30 + (index < count ? days : 0)}-01-01`,
        }),
      );
      const at = new Date(Date.UTC(2026, 0, days, 6)).toISOString();
      ledger.harvest('nhn-vkp', rows, { at });
    },
  };
}

/** A process that serves the list. Several may serve one list, one after the other. */
export async function serveList(
  { ledger }: ReturnType<typeof openList>,
  load?: ServerDeps['load'],
  port = 0,
): Promise<
  Awaited<ReturnType<typeof openPast>> & { readonly url: string; readonly kill: () => Promise<void> }
> {
  const hub = await openPast(ledger, '2026-06-01T00:00:00Z', undefined, load && { load });
  await hub.serve();
  await hub.app.listen({ port, host: '127.0.0.1' });
  const { port: own } = hub.app.server.address() as AddressInfo;
  return {
    ...hub,
    url: `http://127.0.0.1:${own}/graphql`,
    /** Gone at once, with all connections; the record stays. */
    async kill() {
      hub.app.server.closeAllConnections();
      for (const socket of hub.app.websocketServer.clients) socket.terminate();
      await hub.app.close();
      await hub.holder.close();
      await hub.store.close();
    },
  };
}
