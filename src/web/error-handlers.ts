import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeHttpError, errorAnswer, errorBody } from './answer/error-answer.ts';

/**
 * Errors outside GraphQL's own: in its form at /graphql and its previews, with `code` and `message` beside elsewhere. A browser that asks for what is
 * not there gets the page of `sendNotFound`.
 */
export function addErrorHandlers(
  app: FastifyInstance,
  sendNotFound: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { status, code, message } = describeHttpError(error);
    // Load that is shed is counted among the answers; a line with a stack for each would be load of its own.
    if (status >= 500 && code !== 'OVERLOADED')
      request.log.error({ err: error }, 'An error that was not expected');
    reply.code(status).header('cache-control', 'no-store');
    if (!request.routeOptions.url?.endsWith('/graphql')) return reply.send(errorBody(code, message));
    const answer = errorAnswer(status, code, message, request.headers.accept);
    return reply.header('content-type', answer.contentType).send(answer.body);
  });
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && request.headers.accept?.includes('text/html')
      ? sendNotFound(request, reply)
      : reply
          .code(404)
          .header('cache-control', 'no-store')
          .send(errorBody('NOT_FOUND', 'There is nothing at this address.')),
  );
}
