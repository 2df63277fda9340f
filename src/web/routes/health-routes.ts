import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errorBody } from '../answer/error-answer.ts';
import { authorityOf } from '../authority.ts';
import { clientOf } from '../load/client.ts';
import { alwaysAnswered } from '../load/guard-load.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { metricsOf } from '../threads/other-threads.ts';

/** /livez says that the process runs, /readyz whether it can answer questions, /metrics how it does. */
export function addHealthRoutes(
  app: FastifyInstance,
  {
    holder,
    store,
    mode,
    metricsToken = null,
    others,
  }: Pick<ServerDeps, 'holder' | 'store' | 'mode' | 'metricsToken' | 'others'>,
  { registry }: Metrics,
): void {
  app.get('/livez', alwaysAnswered, () => ({ alive: true }));
  app.get('/readyz', alwaysAnswered, (_request, reply) => {
    const served = holder.current;
    reply.code(served ? 200 : 503).header('cache-control', 'no-store');
    return {
      ready: served !== null,
      dataMode: mode,
      store: { kind: store.kind, state: store.state() },
      threads: threadsOf(others),
      snapshot: served && {
        version: served.catalogue.snapshot.version,
        createdAt: served.catalogue.snapshot.createdAt,
        epoch: served.epoch,
      },
    };
  });
  app.get('/metrics', alwaysAnswered, async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) {
      const message =
        'Figures are for those with HUB_METRICS_TOKEN, and without one for this machine itself.';
      return reply.code(403).header('cache-control', 'no-store').send(errorBody('FORBIDDEN', message));
    }
    reply.header('content-type', registry.contentType);
    return others ? metricsOf(registry, others) : registry.metrics();
  });
}

/** How many answer, and how many should: this one, and the others. */
function threadsOf(others: ServerDeps['others']) {
  const { answering, wanted } = others?.count() ?? { answering: 0, wanted: 0 };
  return { answering: 1 + answering, wanted: 1 + wanted };
}

/** With the token; where there is none, from this machine and not through a proxy. */
function mayReadMetrics(request: FastifyRequest, token: string | null): boolean {
  if (token !== null) return authorityOf(request, token) === 'GRANTED';
  const isForwarded =
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  const client = clientOf(request.socket.remoteAddress ?? '');
  return !isForwarded && (client.startsWith('127.') || client === '0:0:0:0::/64');
}
