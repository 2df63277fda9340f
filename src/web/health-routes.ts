import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { ServerDeps } from './server-deps.ts';

/** /livez says that the process runs, /readyz whether it can answer questions, /metrics how it does. */
export function addHealthRoutes(
  app: FastifyInstance,
  { holder, store, mode }: Pick<ServerDeps, 'holder' | 'store' | 'mode'>,
  { registry }: Metrics,
): void {
  const options = { config: { rateLimit: false } };
  app.get('/livez', options, () => ({ alive: true }));
  app.get('/readyz', options, (_request, reply) => {
    const served = holder.current;
    reply.code(served ? 200 : 503).header('cache-control', 'no-store');
    return {
      ready: served !== null,
      dataMode: mode,
      store: { kind: store.kind, state: store.state() },
      snapshot: served && {
        version: served.catalogue.snapshot.version,
        createdAt: served.catalogue.snapshot.createdAt,
        epoch: served.epoch,
      },
    };
  });
  app.get('/metrics', options, async (_request, reply) => {
    reply.header('content-type', registry.contentType);
    return registry.metrics();
  });
}
