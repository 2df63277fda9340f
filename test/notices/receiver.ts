import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What a receiver got. `isSigned` and `verify` are what the library of Standard Webhooks says; `verify` also looks at the clock. */
export interface Got {
  readonly id: string;
  readonly isSigned: (secret: string) => boolean;
  readonly verify: (secret: string) => unknown;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape.
  readonly body: any;
}

/** A receiver of webhooks on loopback. */
export interface Receiver {
  readonly url: string;
  readonly got: Got[];
  /** What it answers from now on. */
  answer: number;
  /** Headers of its answers. */
  headers: Record<string, string>;
  /** What it answers to the next ones, before that. */
  readonly first: number[];
  /** It answers nothing before this is fulfilled. */
  wait: Promise<unknown>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const got: Got[] = [];
  const state = {
    answer: 204,
    headers: {} as Record<string, string>,
    wait: Promise.resolve() as Promise<unknown>,
  };
  const first: number[] = [];
  const server: Server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString();
    const id = String(request.headers['webhook-id'] ?? '');
    const isSigned = (secret: string) => {
      const { 'webhook-timestamp': time, 'webhook-signature': given } = request.headers;
      const right = new Webhook(secret).sign(id, new Date(Number(time) * 1000), text);
      return String(given).split(' ').includes(right);
    };
    const status = first.shift() ?? state.answer;
    const verify = (secret: string) =>
      new Webhook(secret).verify(text, request.headers as Record<string, string>);
    if (status < 300) got.push({ id, isSigned, verify, body: JSON.parse(text) });
    await state.wait;
    response.writeHead(status, state.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    got,
    get answer() {
      return state.answer;
    },
    set answer(status) {
      state.answer = status;
    },
    get headers() {
      return state.headers;
    },
    set headers(headers) {
      state.headers = headers;
    },
    first,
    get wait() {
      return state.wait;
    },
    set wait(until) {
      state.wait = until;
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
