/**
 * Apollo's published tests for HTTP layers against the hub's own, with the lane before the framework and without it:
 * `npm run apollo-suite`. exceptions.ts says which must fail and why.
 */
import type { AddressInfo } from 'node:net';
import { ApolloServer, type BaseContext, type ContextThunk } from '@apollo/server';
import {
  type CreateServerForIntegrationTests,
  defineIntegrationTestSuite,
} from '@apollo/server-integration-testsuite';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Context } from '../../src/graphql/context.ts';
import type { GraphqlServer } from '../../src/graphql/server.ts';
import { openHub } from '../graphql/open-hub.ts';

/** Opens one hub, behind which the servers of the tests take turns: each of them in an epoch of its own, of which nothing is kept in the next. */
async function openTurns(isKept: boolean) {
  let now: { readonly server: ApolloServer<BaseContext>; readonly context: ContextThunk } | null = null;
  const graphql: GraphqlServer = {
    stop: async () => undefined,
    async executeHTTPGraphQLRequest({ httpGraphQLRequest, context: own }) {
      if (!now) throw new Error('No test has begun.');
      const response = await now.server.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: now.context,
      });
      const { outcome } = (await own()) as Context;
      const { body } = response;
      // As of the hub's own answers: what is whole may be kept.
      outcome.cacheable = isKept && body.kind === 'complete' && !body.string.includes('"errors":');
      return response;
    },
  };
  const { app, world } = await openHub({ graphql, fastPath: isKept });
  // The suite asks at its root.
  app.server.prependListener('request', (request) => {
    request.url = request.url?.replace(/^\/graphql\//u, '/graphql');
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const createServer: CreateServerForIntegrationTests = async (config, options) => {
    const server = new ApolloServer(config);
    await server.start();
    now = { server, context: options?.context ?? (async () => ({})) };
    if (world.served) world.served = { ...world.served, epoch: world.served.epoch + 1 };
    return { server, url: `http://127.0.0.1:${port}/graphql` };
  };
  return { createServer, close: () => app.close() };
}

describe.each([
  ['answers kept, lane on', true],
  ['nothing kept, lane off', false],
] as const)('%s', (_name, isKept) => {
  let turns: Awaited<ReturnType<typeof openTurns>>;
  beforeAll(async () => {
    turns = await openTurns(isKept);
  });
  afterAll(() => turns.close());
  defineIntegrationTestSuite((config, options) => turns.createServer(config, options), {
    noIncrementalDelivery: true,
  });
});
