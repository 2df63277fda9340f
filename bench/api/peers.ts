/** The servers that the hub is compared with: the hub's own schema and resolvers over the same catalogue, on what others run. */
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { useGraphQlJit as graphqlJit } from '@envelop/graphql-jit';
import fastify from 'fastify';
import { createYoga } from 'graphql-yoga';
import mercurius from 'mercurius';
import type { Context } from '../../src/graphql/context.ts';
import { createSchema } from '../../src/graphql/schema.ts';

/** Starts a server on a free port of the loopback, and gives the port. */
type Start = (context: () => Context) => Promise<number>;

export const peers: Readonly<Record<'apollo' | 'yoga' | 'mercurius' | 'raw', Start>> = {
  async apollo(context) {
    const server = new ApolloServer<Context>({ schema: createSchema() });
    const { url } = await startStandaloneServer(server, {
      context: async () => context(),
      listen: { port: 0, host: '127.0.0.1' },
    });
    return Number(new URL(url).port);
  },
  async yoga(context) {
    const yoga = createYoga({
      schema: createSchema(),
      context,
      plugins: [graphqlJit()],
      logging: false,
      graphiql: false,
    });
    return listen(createHttpServer(yoga));
  },
  async mercurius(context) {
    const app = fastify();
    await app.register(mercurius, { schema: createSchema(), context, jit: 1 });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return (app.server.address() as AddressInfo).port;
  },
  /** Sends the bytes that it was given last, whatever it is asked. */
  async raw() {
    let bytes = Buffer.alloc(0);
    process.on('message', (message: { readonly send?: string }) => {
      if (message.send === undefined) return;
      bytes = Buffer.from(message.send);
      process.send?.('set');
    });
    return listen(
      createHttpServer((request, response) => {
        request.resume().on('end', () => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
          response.end(bytes);
        });
      }),
    );
  },
};

async function listen(server: ReturnType<typeof createHttpServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
