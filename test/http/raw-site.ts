import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createSocketServer, type Socket } from 'node:net';
import type { Dial } from '../../src/http/addresses/guarded-connector.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback that answers as told; robots.txt is missing unless told otherwise. */
export async function startSite(routes: Record<string, Handler>) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const handler = routes[request.url ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  const port = await listening(server);
  return {
    port,
    requests,
    /** Paths asked for, robots.txt left out. */
    paths: () => requests.map(({ url }) => url).filter((url) => url !== '/robots.txt'),
    close: () => closed(server),
  };
}

/** A server that writes the very bytes it is told, for answers that no HTTP library would send. */
export async function startSocketSite(talk: (socket: Socket, path: string) => void) {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      const path = chunk.toString().split(' ')[1] ?? '';
      if (path === '/robots.txt') socket.write('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
      else talk(socket, path);
    });
  });
  const port = await listening(server);
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await closed(server);
    },
  };
}

/** Leads every address that passed the guard to a server on loopback, https without its encryption. */
export function dialTo(port: number, dialled: string[] = []): Dial {
  return (target, addresses, callback) => {
    dialled.push(`${target.protocol}//${target.hostname}=${addresses.map(({ address }) => address).join()}`);
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => callback(null, socket));
    socket.once('error', (error) => callback(error, null));
  };
}

async function listening(server: Server | ReturnType<typeof createSocketServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function closed(server: Server | ReturnType<typeof createSocketServer>): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
