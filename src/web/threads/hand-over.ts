/**
 * What an answering thread does not answer itself, handed over to the main thread as it came: everything but reads of the API. So
 * what is changed, streamed, drafted or shown on pages is in one place, and a client meets one hub.
 */
import {
  Agent,
  type IncomingMessage,
  request as openRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect, type Socket } from 'node:net';
import { errorBody } from '../answer/error-answer.ts';
import { peerHeader, withoutHeaders } from './peer-header.ts';

/** Headers of one connection alone (RFC 9110, 7.6.1), and those that are set anew. */
const ofConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'upgrade',
  'expect',
  peerHeader,
]);
const ofPeer = new Set([peerHeader]);

/** The way from an answering thread to the main thread. */
export interface HandOver {
  /** Hands the request over, and gives true; false: the thread answers it. */
  readonly take: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Hands over what becomes another protocol. */
  readonly takeUpgrades: (server: Server) => void;
  readonly close: () => void;
}

/** `path`: the socket on which the main thread takes what is handed over. */
export function createHandOver(path: string): HandOver {
  const agent = new Agent({ keepAlive: true });
  return {
    take(request, response) {
      if (isRead(request)) return false;
      pass(request, response, { path, agent });
      return true;
    },
    takeUpgrades(server) {
      (server as Upgrading).shouldUpgradeCallback = ({ headers: { upgrade } }) =>
        upgrade?.toLowerCase() === 'websocket';
      server.on('upgrade', (request, socket: Socket, head) => passSocket(request, socket, head, path));
    },
    close: () => agent.destroy(),
  };
}

/** Node has the option of a server as its property; the types do not know it. */
interface Upgrading {
  shouldUpgradeCallback?: (request: IncomingMessage) => boolean;
}

/** A request to the API that needs no token and is answered at once. */
function isRead({ url = '', headers }: IncomingMessage): boolean {
  if (url !== '/graphql' && !url.startsWith('/graphql?')) return false;
  return headers.authorization === undefined && !headers.accept?.includes('text/event-stream');
}

function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { path, agent }: { readonly path: string; readonly agent: Agent },
): void {
  const { method, url, rawHeaders, headers, socket } = request;
  const isChunked = headers['transfer-encoding'] !== undefined;
  const passed = openRequest({
    socketPath: path,
    agent,
    method,
    path: url,
    headers: [
      ...withoutHeaders(rawHeaders, ofConnection),
      ...[peerHeader, socket.remoteAddress ?? ''],
      ...(isChunked ? ['Transfer-Encoding', 'chunked'] : []),
    ],
  });
  let isAnswered = false;
  passed.on('response', (answer) => {
    isAnswered = true;
    response.writeHead(
      answer.statusCode ?? 502,
      answer.statusMessage,
      withoutHeaders(answer.rawHeaders, ofConnection),
    );
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  passed.on('error', () => {
    if (!isAnswered) refuse(response);
  });
  // Who has left does not wait for the answer.
  response.on('close', () => {
    if (!response.writableFinished) passed.destroy();
  });
  request.on('error', () => passed.destroy());
  request.pipe(passed);
}

/** The main thread is gone, or about to be. */
function refuse(response: ServerResponse): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(503, {
    'content-type': 'application/json',
    'retry-after': '5',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(errorBody('OVERLOADED', 'The hub is closing; try again in 5 seconds.')));
}

function passSocket(request: IncomingMessage, socket: Socket, head: Buffer, path: string): void {
  const passed = connect(path);
  const { method, url, httpVersion, rawHeaders } = request;
  const headers = [...withoutHeaders(rawHeaders, ofPeer), peerHeader, socket.remoteAddress ?? ''];
  const lines = Array.from(
    { length: headers.length / 2 },
    (_, i) => `${headers[2 * i]}: ${headers[2 * i + 1]}`,
  );
  passed.write(`${method} ${url} HTTP/${httpVersion}\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  passed.write(head);
  for (const [one, other] of [
    [socket, passed],
    [passed, socket],
  ] as const) {
    one.on('error', () => other.destroy());
    // What is under way is sent first.
    one.on('close', () => other.destroySoon());
    one.pipe(other);
  }
}
