/** How a feed says no. */
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../graphql/errors.ts';
import { StoreUnavailable } from '../../ports/serving-store.ts';
import { errorBody } from '../answer/error-answer.ts';
import { followedLists } from './followed.ts';

const statuses: Readonly<Record<string, number>> = { BUSY: 503, DETAILS_UNAVAILABLE: 503 };

/** Answers an error that the client, or time, can do something about; others are the server's to report. */
export function refuseFeed(reply: FastifyReply, error: unknown): FastifyReply {
  reply.header('cache-control', 'no-store').type('application/json; charset=utf-8');
  if (error instanceof StoreUnavailable) {
    reply.code(503).header('retry-after', '30');
    return reply.send(errorBody('DETAILS_UNAVAILABLE', 'What is told here cannot be read just now.'));
  }
  if (!(error instanceof GraphQLError)) throw error;
  const { code } = error.extensions as { code?: ErrorCode };
  if (code === undefined) throw error.originalError ?? error;
  const status = statuses[code] ?? 400;
  if (status === 503) reply.header('retry-after', '5');
  return reply.code(status).send(errorBody(code, error.message));
}

/** Answers that there is no such list or kind of feed, and which there are. */
export function noSuchFeed(reply: FastifyReply, kinds: readonly string[]): FastifyReply {
  const message = `There is no such feed. Lists: ${followedLists.join(', ')}; endings: ${kinds.join(', ')}.`;
  return reply.code(404).header('cache-control', 'no-store').send(errorBody('NOT_FOUND', message));
}
