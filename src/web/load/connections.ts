import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { clientOf } from './client.ts';

/** Counts the open connections of each client, by the thread that has them. */
export class ConnectionCounts {
  readonly #open = new Map<number, Map<string, number>>();

  /** How many the client has, with this one. */
  opened(client: string, thread = 0): number {
    const own = this.#open.get(thread) ?? new Map<string, number>();
    this.#open.set(thread, own);
    own.set(client, (own.get(client) ?? 0) + 1);
    return this.#open.values().reduce((sum, counts) => sum + (counts.get(client) ?? 0), 0);
  }

  closed(client: string, thread = 0): void {
    const own = this.#open.get(thread);
    const left = (own?.get(client) ?? 0) - 1;
    if (left > 0) own?.set(client, left);
    else own?.delete(client);
  }

  /** All of the thread's are gone. */
  forget(thread: number): void {
    this.#open.delete(thread);
  }
}

/** Counts the connections of one thread among all; another thread may have to be asked. */
export interface CountConnections {
  /** How many the client has, with this one. */
  opened(client: string): number | Promise<number>;
  closed(client: string): void;
}

/** Bounds on open connections. */
export interface ConnectionLimits {
  /** In all. */
  readonly max: number;
  /** Of one client. */
  readonly maxPerClient: number;
  /** Whether an address is a proxy of ours: it speaks for many. */
  readonly isProxy: (address: string) => boolean;
}

/** Ends connections beyond the bounds as soon as they are opened. */
export function limitConnections(
  server: Server,
  { max, maxPerClient, isProxy }: ConnectionLimits,
  counts: CountConnections = new ConnectionCounts(),
): void {
  server.maxConnections = max;
  server.on('connection', async (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    if (isProxy(address)) return;
    const client = clientOf(address);
    socket.once('close', () => counts.closed(client));
    const count = counts.opened(client);
    const known = typeof count === 'number' ? count : await count.catch(() => 0);
    if (known > maxPerClient) socket.destroy();
  });
}
