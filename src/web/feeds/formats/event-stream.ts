/** Events as they come, over a connection that stays (server-sent events): https://html.spec.whatwg.org/multipage/server-sent-events.html */
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Language } from '../../console/frame/html.ts';
import { clientOf } from '../../load/client.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { sayEvent } from '../events/event-words.ts';
import type { FeedEvents } from '../events/events.ts';
import { createNaming } from '../events/subject.ts';
import { idOf } from '../feed.ts';
import type { Followed } from '../followed.ts';

/** Connections that stay open, in all and of one client. */
const max = 500;
const maxPerClient = 10;
/** A word now and then keeps proxies from closing the connection, and finds clients that are gone. */
const heartbeatMs = 15_000;
/** How long a reader waits before it comes back. */
const retryMs = 5_000;
/** What may wait for a reader; one that takes less comes back and goes on where it was. */
const waitingBytes = 2 ** 20;

/** What is followed, in which language, and after which event; null: what comes from now on. */
export interface StreamRequest {
  readonly followed: Followed;
  readonly language: Language;
  readonly origin: string;
  readonly after: number | null;
}

/** The connections of those who follow. */
export class EventStreams {
  readonly #deps: ServerDeps;
  readonly #events: FeedEvents;
  readonly #open = new Map<AbortController, string>();

  constructor(deps: ServerDeps, events: FeedEvents) {
    this.#deps = deps;
    this.#events = events;
  }

  /** Begins to send. Throws BUSY where too many are open. */
  async open(request: FastifyRequest, reply: FastifyReply, follow: StreamRequest): Promise<FastifyReply> {
    const client = clientOf(request.ip);
    const own = [...this.#open.values()].filter((one) => one === client).length;
    if (own >= maxPerClient || this.#open.size >= max)
      throw new GraphQLError('Too many connections follow; close some, or come back in 5 seconds.', {
        extensions: { code: 'BUSY' },
      });
    reply
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      .header('content-language', follow.language);
    if (request.method === 'HEAD') return reply.send();
    const closed = new AbortController();
    this.#open.set(closed, client);
    const stream = Readable.from(this.#write(follow, closed.signal), {
      objectMode: false,
      highWaterMark: waitingBytes,
    });
    stream.once('close', () => {
      this.#open.delete(closed);
      closed.abort();
    });
    request.raw.once('close', () => stream.destroy());
    return reply.send(stream);
  }

  endAll(): void {
    for (const one of this.#open.keys()) one.abort();
  }

  async *#write(follow: StreamRequest, signal: AbortSignal): AsyncGenerator<string> {
    const bell = new Bell(this.#deps.holder, signal);
    const known = this.#deps.holder.current?.catalogue.snapshot.lastChange ?? 0;
    // What is ahead of the sequence is of a hub whose record was lost: what comes from now on is new to everybody.
    let position = Math.min(follow.after ?? known, known);
    yield `retry: ${retryMs}\n: helseteknologi-hub\nid: ${position}\n\n`;
    while (!signal.aborted) {
      const served = this.#deps.holder.current?.catalogue;
      bell.still();
      if (served) {
        for await (const { text, at } of this.#since(position, follow)) {
          if (signal.aborted) return;
          yield text;
          position = at;
        }
        position = Math.max(position, served.snapshot.lastChange ?? 0);
      }
      if (!(await bell.rings(heartbeatMs))) yield ': \n\n';
    }
  }

  async *#since(position: number, { followed, language, origin }: StreamRequest) {
    const served = this.#deps.holder.current?.catalogue;
    if (!served) return;
    const naming = createNaming(this.#deps.details, served);
    for await (const event of this.#events.after(position, followed, served)) {
      const { href, ...said } = await sayEvent(event, language, served, naming);
      const data = {
        id: `urn:uuid:${idOf(['event', followed.key, event.snapshot, String(event.position)])}`,
        at: event.at,
        ...said,
        url: `${origin}${href}`,
        entities: event.entities.slice(0, 100),
        sources: event.sources,
      };
      yield { at: event.position, text: `id: ${event.position}\ndata: ${JSON.stringify(data)}\n\n` };
    }
  }
}

/** Rings when another snapshot is served. */
class Bell {
  #hasRung = false;
  #wake: (() => void) | null = null;

  constructor(holder: ServerDeps['holder'], signal: AbortSignal) {
    const ring = () => {
      this.#hasRung = true;
      this.#wake?.();
    };
    const stop = holder.onChange(ring);
    signal.addEventListener('abort', () => {
      stop();
      ring();
    });
  }

  /** From now on nothing has rung. */
  still(): void {
    this.#hasRung = false;
  }

  /** Waits for the bell; false: it did not ring in time. */
  async rings(ms: number): Promise<boolean> {
    if (this.#hasRung) return true;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
    this.#wake = null;
    return this.#hasRung;
  }
}
