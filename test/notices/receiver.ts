import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver got. `isSigned` is worked out from the specification, with none of our own code. */
export interface Got {
  readonly id: string;
  readonly isSigned: (secret: string) => boolean;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape.
  readonly body: any;
}

/** A receiver of webhooks on loopback. */
export interface Receiver {
  readonly url: string;
  readonly got: Got[];
  /** What it answers from now on. */
  answer: number;
  /** What it answers to the next ones, before that. */
  readonly first: number[];
  /** It answers nothing before this is fulfilled. */
  wait: Promise<unknown>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const got: Got[] = [];
  const state = { answer: 204, wait: Promise.resolve() as Promise<unknown> };
  const first: number[] = [];
  const server: Server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString();
    const header = (name: string) => String(request.headers[name] ?? '');
    const id = header('webhook-id');
    const isSigned = (secret: string) => {
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const right = createHmac('sha256', key)
        .update(`${id}.${header('webhook-timestamp')}.${text}`)
        .digest('base64');
      return header('webhook-signature').split(' ').includes(`v1,${right}`);
    };
    const status = first.shift() ?? state.answer;
    if (status < 300) got.push({ id, isSigned, body: JSON.parse(text) });
    await state.wait;
    response.writeHead(status).end();
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
