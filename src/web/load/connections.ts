import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { clientOf } from './client.ts';

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
export function limitConnections(server: Server, { max, maxPerClient, isProxy }: ConnectionLimits): void {
  server.maxConnections = max;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    if (isProxy(address)) return;
    const client = clientOf(address);
    const count = (open.get(client) ?? 0) + 1;
    if (count > maxPerClient) return void socket.destroy();
    open.set(client, count);
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1;
      if (left > 0) open.set(client, left);
      else open.delete(client);
    });
  });
}
