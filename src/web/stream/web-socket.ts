/** WebSockets by the protocol graphql-transport-ws: graphql-ws speaks it, and this carries its messages. */
import type { IncomingMessage } from 'node:http';
import websocket, { type WebSocket } from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, GraphQLSchema, parse } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { clientOf } from '../load/client.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { StreamMessage } from './stream-messages.ts';
import type { Streams } from './streams.ts';

/** Longer messages end the connection. */
const maxMessageBytes = 256 * 1024;
/** Who does not answer a ping before the next has gone. */
const pingEveryMs = 15_000;
/** Closed by a server that starts again; clients connect anew (RFC 6455's registry). */
const serviceRestart = 1012;
/** Clients that do not close in turn are cut off. */
const closeWithinMs = 1_000;

/** Lets routes take WebSockets. Call before any route is added. */
export async function takeSockets(app: FastifyInstance): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: maxMessageBytes, handleProtocols },
    errorHandler: (_error, socket) => socket.terminate(),
    preClose(this: FastifyInstance, done: () => void) {
      for (const socket of this.websocketServer.clients) {
        socket.close(serviceRestart);
        setTimeout(() => socket.terminate(), closeWithinMs).unref();
      }
      this.websocketServer.close();
      done();
    },
  });
  // Other protocols are not upgraded to, and answered as if nobody had asked for them.
  (app.server as Upgrading).shouldUpgradeCallback = ({ headers: { upgrade } }) =>
    upgrade?.toLowerCase() === 'websocket';
}

/** Node has the option of a server as its property; the types do not know it. */
interface Upgrading {
  shouldUpgradeCallback?: (request: IncomingMessage) => boolean;
}

/** What the protocol knows of a connection. */
interface Connection {
  readonly client: string;
  readonly origin: string;
}

/** Follows each operation that a client sends over its socket. */
export function socketHandler(streams: Streams, { publicUrl }: Pick<ServerDeps, 'publicUrl'>) {
  const server = makeServer<Record<string, unknown>, Connection>({
    onSubscribe: async ({ extra }, _id, { query, operationName, variables }) => {
      const opened = await streams.open({
        ...extra,
        query,
        operationName: operationName ?? null,
        variables: variables ?? {},
        resumeAfter: null,
      });
      if ('errors' in opened)
        return opened.errors.map(({ message, ...rest }) => new GraphQLError(message, rest));
      return { ...nothing, contextValue: opened.messages };
    },
    execute: ({ contextValue }) => contextValue as AsyncIterableIterator<never>,
    onNext: (_context, _id, _payload, _args, message) => (message as unknown as StreamMessage).result,
  });
  return (socket: WebSocket, request: FastifyRequest): void => {
    const stopPinging = keepAlive(socket);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            socket.send(data, (error) => (error ? reject(error) : resolve()));
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) =>
          socket.on('message', (data) => {
            receive(String(data)).catch(() =>
              socket.close(CloseCode.BadRequest, 'The message cannot be read.'),
            );
          }),
      },
      { client: clientOf(request.ip), origin: originOf(request, publicUrl) },
    );
    socket.once('close', (code, reason) => {
      stopPinging();
      void closed(code, String(reason));
    });
  };
}

/** Stands for the operation, which `Streams` has examined: the protocol's library asks only whether it is a subscription. */
const nothing = { schema: new GraphQLSchema({}), document: parse('{ __typename }') };

/** Asks from time to time whether the client is there, and cuts off one that is not. Gives the way to stop. */
function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingEveryMs);
  return () => clearInterval(timer);
}
