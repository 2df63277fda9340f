import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context, Served } from '../graphql/context.ts';
import { keepFor } from '../graphql/keep-for.ts';
import type { SourceStates } from '../graphql/source-states.ts';
import { Answer, type AnswerCache, type Encoding, type Made } from './answer-cache.ts';
import { isKnownTag } from './entity-tag.ts';
import { errorAnswer } from './error-answer.ts';
import { type Incoming, readGraphqlRequest } from './graphql-request.ts';
import type { Lane } from './lane/lane.ts';
import type { Load } from './load/guard-load.ts';
import type { Metrics } from './metrics.ts';
import type { PlannedAnswers } from './planned-answers.ts';
import { requestContext } from './request-context.ts';
import type { ServerDeps } from './server-deps.ts';
import { sendEvents, takesEvents } from './stream/event-stream.ts';
import type { Streams } from './stream/streams.ts';
import { socketHandler } from './stream/web-socket.ts';
import { asTable, tableFormatOf } from './table-answer.ts';

/** What the route needs beside the process's own parts. */
export interface GraphqlRouteParts {
  readonly apollo: ApolloServer<Context>;
  readonly cache: AnswerCache;
  readonly states: SourceStates;
  readonly metrics: Metrics;
  /** Absent: nothing is counted. */
  readonly load?: Load;
  /** Learns what it may answer before the framework; absent: it answers nothing. */
  readonly lane?: Lane;
  /** Answers documents that were seen before; absent: the reference answers all. */
  readonly plans?: PlannedAnswers;
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

/** The answer to a request, kept from before or made now; null: no snapshot has been read yet. */
export async function answerTo(
  deps: ServerDeps,
  parts: GraphqlRouteParts,
  incoming: Incoming,
): Promise<Answer | null> {
  const served = deps.holder.current;
  if (!served) return null;
  const make = () => execute(deps, parts, served, incoming);
  if (incoming.identity === null) return (await make()).answer;
  const { version } = served.catalogue.snapshot;
  return parts.cache.get(`${version} ${served.epoch} ${parts.states.generation} ${incoming.identity}`, make);
}

async function execute(
  deps: ServerDeps,
  parts: GraphqlRouteParts,
  served: Served,
  incoming: Incoming,
): Promise<Made> {
  const { apollo, metrics, load, plans } = parts;
  const { http, authority } = incoming;
  const turn = load?.turnOf(incoming.client ?? null, incoming.isPage ?? false);
  if (turn && !(await turn.wait())) return { answer: busyAnswer(http.headers.get('accept')), keepMs: 0 };
  const question = plans?.questionOf(incoming) ?? null;
  const planned =
    question &&
    !incoming.isMissed &&
    (await plans?.answer(question, { catalogue: served.catalogue, now: deps.clock.now(), authority }, turn));
  if (planned) return planned;
  const context = requestContext(deps, parts, served, incoming, turn);
  const executing = apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: http,
    context: async () => context,
  });
  const response = await within(timeBudget(deps, incoming), executing);
  if (response === null) {
    metrics.errors.inc({ code: 'TIMEOUT' });
    const text = 'The query took too long and was given up; ask for less, or try again.';
    return { answer: errorAnswer(503, 'TIMEOUT', text, http.headers.get('accept')), keepMs: 0 };
  }
  for (const code of context.outcome.codes) metrics.errors.inc({ code });
  const answer = answerOf(response);
  const isWhole = context.outcome.cacheable && answer.status === 200;
  if (question && isWhole) plans?.learn(question, answer);
  return { answer, keepMs: isWhole ? keepFor(context) : 0 };
}

const busyAnswer = (accept: string | undefined) =>
  errorAnswer(503, 'BUSY', 'Too many queries wait to begin; try again in 5 seconds.', accept);

/** Reading a draft takes its time: it has limits of its own. */
const timeBudget = ({ operationTimeoutMs = 15_000 }: ServerDeps, { identity }: Incoming) =>
  identity === null ? operationTimeoutMs * 8 : operationTimeoutMs;

/** What the promise gives; null where it takes longer. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, ms, null);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function answerOf({ status, headers, body }: HTTPGraphQLResponse): Answer {
  if (body.kind !== 'complete') throw new Error('The schema has no directive that gives an answer in parts.');
  const own = [...headers].filter(([name]) => name !== 'content-type' && name !== 'content-length');
  return new Answer(status ?? 200, headers.get('content-type') ?? 'application/json', body.string, own);
}

/** Answers below this are sent as they are. */
const compressFrom = 1024;

/** Sends an answer as the request takes it. */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  isPrivate = false,
): Promise<FastifyReply> {
  const encoding = answer.body.length < compressFrom ? 'identity' : chooseEncoding(request);
  reply.code(answer.status).header('content-type', answer.contentType);
  reply.header('vary', 'accept, accept-encoding');
  for (const [name, value] of answer.headers) reply.header(name, value);
  if (request.method !== 'POST' && answer.status === 200 && !isPrivate) {
    const tag = answer.tag(encoding);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
    reply.header('etag', tag);
    if (isKnownTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  } else {
    reply.header('cache-control', 'no-store');
  }
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.send(await answer.bytes(encoding));
}

function chooseEncoding({ headers }: FastifyRequest): Encoding {
  const accepted = String(headers['accept-encoding'] ?? '');
  const takes = (name: string) =>
    new RegExp(`(^|[\\s,])${name}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)`, 'i').test(accepted);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
