import type { FastifyInstance } from 'fastify';
import { type ClientNames, clientOf } from '../load/client.ts';
import type { Metrics } from './metrics.ts';

/** One line for each request: who asked, under a name that lasts a day; never the query string or the body, because they hold queries and variables. */
export function addRequestLog(app: FastifyInstance, { requests }: Metrics, names: ClientNames): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method } = request;
    const status = reply.statusCode;
    requests.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, route, status, ms, client: names.nameOf(clientOf(request.ip)) }, 'answered');
  });
}
