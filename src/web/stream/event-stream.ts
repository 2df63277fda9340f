/** Server-sent events, by the protocol of graphql-sse in its distinct connections mode: one operation, one connection. */
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientOf } from '../load/client.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { StreamMessages } from './stream-messages.ts';
import type { Streams } from './streams.ts';

/** A sign of life, so that nobody between takes the connection for a dead one. */
const pingEveryMs = 15_000;
const ping = ':\n\n';

/**
 * Whether the request is answered with events: it takes nothing else, or what it asks is a subscription. Clients such as urql
 * list events beside JSON with every query, and get JSON.
 */
export function takesEvents(request: FastifyRequest): boolean {
  const { accept } = request.headers;
  if (!accept?.includes('text/event-stream')) return false;
  return !takesJson.test(accept) || /\bsubscription\b/u.test(readOperation(request)?.query ?? '');
}

const takesJson = /application\/(?:json|graphql\+json|graphql-response\+json)|\*\/\*/u;

/** Answers a request with events, or with what is wrong with it. */
export async function sendEvents(
  streams: Streams,
  { publicUrl }: Pick<ServerDeps, 'publicUrl'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store').header('vary', 'accept');
  const asked = readOperation(request);
  const last = request.headers['last-event-id'];
  const opened = asked
    ? await streams.open({
        ...asked,
        client: clientOf(request.ip),
        origin: originOf(request, publicUrl),
        resumeAfter: typeof last === 'string' && last !== '' ? last : null,
      })
    : {
        errors: [
          {
            message: 'Send an operation: query, and variables as an object.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      };
  if ('errors' in opened) {
    const { code, retryAfterSeconds } = opened.errors[0]?.extensions ?? {};
    if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds));
    return reply.code(statusOf[String(code)] ?? 400).send({ errors: opened.errors });
  }
  const body = new PassThrough();
  void write(opened.messages, body, streams.closing);
  return reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(body);
}

const statusOf: Readonly<Record<string, number>> = {
  RATE_LIMITED: 429,
  BUSY: 503,
  NO_SNAPSHOT: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** Writes no faster than the client reads. A process that closes breaks the connection off, so that clients go on elsewhere. */
async function write(messages: StreamMessages, body: PassThrough, closing: AbortSignal): Promise<void> {
  const pinging = setInterval(() => {
    if (!body.writableNeedDrain) body.write(ping);
  }, pingEveryMs);
  body.once('close', () => void messages.return());
  body.write(ping);
  try {
    for await (const { result, cursor } of messages) {
      const id = cursor === null ? '' : `id: ${cursor}\n`;
      if (!body.write(`${id}event: next\ndata: ${JSON.stringify(result)}\n\n`)) await once(body, 'drain');
    }
    if (closing.aborted) body.destroy();
    else body.end('event: complete\ndata: \n\n');
  } catch {
    // The client has left.
    body.destroy();
  } finally {
    clearInterval(pinging);
  }
}

/** The operation in a request of GraphQL over HTTP; null: it has none. */
function readOperation({ method, query, body }: FastifyRequest) {
  const asked = method === 'POST' ? body : fromSearch(query);
  if (typeof asked !== 'object' || asked === null) return null;
  const { query: text, operationName = null, variables } = asked as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return { query: text, operationName, variables: (variables ?? {}) as Readonly<Record<string, unknown>> };
}

function fromSearch(search: unknown): unknown {
  const { variables, ...rest } = search as Readonly<Record<string, unknown>>;
  try {
    return { ...rest, ...(typeof variables === 'string' && { variables: JSON.parse(variables) as unknown }) };
  } catch {
    return null;
  }
}
