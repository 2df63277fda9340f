import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describeHttpError, errorAnswer, errorBody } from './answer/error-answer.ts';

/**
 * Errors outside GraphQL's own: in its form at /graphql and its previews, with `code` and `message` beside elsewhere. A browser gets a page:
 * that of `pages.notFound` for what is not there, that of `pages.error` for load that is shed and for what went wrong.
 */
export function addErrorHandlers(
  app: FastifyInstance,
  pages: {
    notFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
    error(request: FastifyRequest, reply: FastifyReply, code: string): Promise<FastifyReply>;
  },
): void {
  const wantsPage = ({ method, headers }: FastifyRequest) =>
    method === 'GET' && headers.accept?.includes('text/html') === true;
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { status, code, message } = describeHttpError(error);
    // Load that is shed is counted among the answers; a line with a stack for each would be load of its own.
    if (status >= 500 && code !== 'OVERLOADED')
      request.log.error({ err: error }, 'An error that was not expected');
    reply.code(status).header('cache-control', 'no-store');
    const isApi = request.routeOptions.url?.endsWith('/graphql') === true;
    if (!isApi && wantsPage(request) && (status === 429 || status >= 500))
      return pages.error(request, reply, code);
    if (!isApi) return reply.send(errorBody(code, message));
    const answer = errorAnswer(status, code, message, request.headers.accept);
    return reply.header('content-type', answer.contentType).send(answer.body);
  });
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request)
      ? pages.notFound(request, reply)
      : reply
          .code(404)
          .header('cache-control', 'no-store')
          .send(errorBody('NOT_FOUND', 'There is nothing at this address.')),
  );
}
