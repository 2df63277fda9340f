import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { answerTo } from '../answer/answer-to.ts';
import { errorAnswer } from '../answer/error-answer.ts';
import { readGraphqlRequest } from '../answer/graphql-request.ts';
import { sendAnswer } from '../answer/send-answer.ts';
import { asTable, tableFormatOf } from '../answer/table-answer.ts';
import type { ServerDeps } from '../server-deps.ts';
import { sendEvents, takesEvents } from '../stream/event-stream.ts';
import type { Streams } from '../stream/streams.ts';
import { socketHandler } from '../stream/web-socket.ts';

/** What the route needs beside the process's own parts. */
interface GraphqlRouteParts extends AnswerParts {
  /** Follows what is new; absent: nothing is followed here, as in a preview. */
  readonly streams?: Streams;
}

/**
 * GET and POST /graphql. Apollo is called here directly and not through the integration's handler, because a kept answer
 * must be found before it and its bytes kept after it.
 */
export function addGraphqlRoute(app: FastifyInstance, deps: ServerDeps, parts: GraphqlRouteParts): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    if (parts.streams && takesEvents(request)) return sendEvents(parts.streams, deps, request, reply);
    const { current: served } = deps.holder;
    const { generation } = parts.states;
    const format = tableFormatOf(request);
    const incoming = readGraphqlRequest(
      request,
      deps,
      format ? 'application/graphql-response+json' : undefined,
    );
    const answer = await answerTo(deps, parts, {
      ...incoming,
      isMissed: parts.lane?.hasMissed(request) ?? false,
    });
    if (format && answer) return sendAnswer(request, reply, asTable(answer, format), isPrivate(request));
    if (served && answer && answer.keptUntil > 0)
      parts.lane?.keep(request, { served, generation, until: answer.keptUntil });
    // What depends on who asks is kept by nobody.
    if (answer) return sendAnswer(request, reply, answer, isPrivate(request));
    reply.header('retry-after', '5');
    const { accept } = request.headers;
    return sendAnswer(
      request,
      reply,
      errorAnswer(503, 'NO_SNAPSHOT', 'No snapshot has been read yet.', accept),
    );
  };
  const { streams, lane } = parts;
  const sockets = streams && { wsHandler: socketHandler(streams, deps) };
  app.route({ method: 'GET', url: '/graphql', handler, ...sockets, ...lane?.hooks });
  app.route({ method: 'POST', url: '/graphql', handler, ...lane?.hooks });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (request, reply) => {
      reply.header('allow', 'GET, HEAD, POST');
      const answer = errorAnswer(405, 'METHOD_NOT_ALLOWED', 'Use GET or POST.', request.headers.accept);
      return sendAnswer(request, reply, answer);
    },
  });
}

const isPrivate = ({ headers: { authorization } }: FastifyRequest) => authorization !== undefined;
