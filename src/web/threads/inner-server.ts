/** Where the main thread takes what answering threads hand over: the same application behind a socket that they alone reach. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { peerHeader, withoutHeaders } from './peer-header.ts';

/** A socket that is open to the threads of this process. */
export interface InnerServer {
  readonly path: string;
  close(): Promise<void>;
}

const ofPeer = new Set([peerHeader]);

/** Opens the socket, in a folder that nobody else may enter. */
export async function openInnerServer({
  server: outer,
}: Pick<FastifyInstance, 'server'>): Promise<InnerServer> {
  // Threads have set bounds on the time of requests, and keep their connections.
  const server = createServer({ requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 0 });
  server.on('request', (request, response) => {
    takePeer(request);
    outer.emit('request', request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    takePeer(request);
    outer.emit('upgrade', request, socket, head);
  });
  const folder = await mkdtemp(join(tmpdir(), 'hub-threads-'));
  const path = join(folder, 'main.sock');
  await once(server.listen(path), 'listening');
  return {
    path,
    async close() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The request comes from whoever is connected to the thread, for all who ask where it comes from. */
function takePeer(request: IncomingMessage): void {
  const address = request.headers[peerHeader];
  delete request.headers[peerHeader];
  request.rawHeaders = withoutHeaders(request.rawHeaders, ofPeer);
  // An empty address: the client had left.
  const value = typeof address === 'string' && address !== '' ? address : undefined;
  Object.defineProperty(request.socket, 'remoteAddress', { value, configurable: true });
}
