/** POST /mcp: the Model Context Protocol over HTTP, without sessions, for assistants that answer with evidence. */
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import type { FastifyInstance } from 'fastify';
import about from '../../../package.json' with { type: 'json' };
import type { AnswerParts } from '../answer/answer-parts.ts';
import { answerTo } from '../answer/answer-to.ts';
import { readOwnRequest } from '../answer/graphql-request.ts';
import { clientOf } from '../load/client.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';
import { type QueryResult, type RunQuery, registerTools } from './tools.ts';

const instructions =
  'The hub over what Norwegian authorities list of health technology: which vendor’s product is listed for which national service or register, at which step, and who says so. To be listed is not to be approved.';

/** Headers of the answer that are the connection's own. */
const ownHeaders = new Set(['content-length', 'transfer-encoding', 'connection']);

/** Messages in one request: each may be a query, and a request is one turn among others'. */
const maxMessages = 10;

/** Adds the route. Each request has a server of its own, so that nothing is kept of who asks. */
export function addMcpRoute(app: FastifyInstance, deps: ServerDeps, parts: AnswerParts): void {
  app.post('/mcp', async (request, reply) => {
    if (Array.isArray(request.body) && request.body.length > maxMessages)
      return reply
        .code(400)
        .header('cache-control', 'no-store')
        .send({ jsonrpc: '2.0', error: { code: -32600, message: tooMany }, id: null });
    const origin = originOf(request, deps.publicUrl);
    const client = clientOf(request.ip);
    const run: RunQuery = async (query, variables) => {
      // What an assistant asks is paid for as any client's query, with the same limits and no token.
      const incoming = { ...readOwnRequest({ query, variables }, client), isPage: false };
      const answer = await answerTo(deps, parts, incoming);
      return answer ? (JSON.parse(answer.body.toString()) as QueryResult) : noSnapshot;
    };
    const handler = createMcpHandler(
      () => {
        const server = new McpServer({ name: about.name, version: about.version }, { instructions });
        registerTools(server, run, `${origin}/belegg/`);
        return server;
      },
      // Nothing here sends of its own accord: a stream that waits for news would wait for ever.
      { maxSubscriptions: 0 },
    );
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (typeof value === 'string' && !ownHeaders.has(name)) headers.set(name, value);
    const asked = new Request(`${origin || 'http://hub'}/mcp`, {
      method: 'POST',
      headers,
      body: JSON.stringify(request.body ?? null),
    });
    const response = await handler.fetch(asked, { parsedBody: request.body });
    reply.code(response.status).header('cache-control', 'no-store');
    for (const [name, value] of response.headers) if (!ownHeaders.has(name)) reply.header(name, value);
    if (response.body === null) return reply.send();
    return reply.send(Readable.fromWeb(response.body as ReadableStream));
  });
}

const tooMany = `A request holds at most ${maxMessages} messages.`;

const noSnapshot: QueryResult = {
  errors: [{ message: 'No snapshot has been read yet.', extensions: { code: 'NO_SNAPSHOT' } }],
};
