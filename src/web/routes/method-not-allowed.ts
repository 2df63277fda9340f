import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from '../answer/error-answer.ts';

/** Methods that an address may be asked by mistake; those of HTTP that nothing here speaks are 404. */
const asked = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * Answers 405 with `allow` where an address is there and its method is not. Call before any route is added; what it gives
 * adds the answers, after all routes.
 */
export function collectMethods(app: FastifyInstance): () => void {
  const methods = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set<string>();
    methods.set(url, known);
    for (const one of [method].flat()) known.add(one);
  });
  return () => {
    for (const [url, known] of [...methods]) {
      const missing = asked.filter((method) => !known.has(method));
      // The route of preflight requests stands at every address.
      if (url === '*' || missing.length === 0 || asked.length === missing.length) continue;
      const allow = [...known].sort().join(', ');
      app.route({
        method: missing,
        url,
        // Before a body is read.
        onRequest: (request, reply) => refuse(request, reply, allow),
        handler: (request, reply) => refuse(request, reply, allow),
      });
    }
  };
}

async function refuse(_request: FastifyRequest, reply: FastifyReply, allow: string): Promise<FastifyReply> {
  return reply
    .code(405)
    .headers({ allow, 'cache-control': 'no-store' })
    .send(errorBody('METHOD_NOT_ALLOWED', `This address takes ${allow}.`));
}
