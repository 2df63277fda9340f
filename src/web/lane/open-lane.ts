import { createServer, type RequestListener, type Server } from 'node:http';
import type { FastifyServerFactory } from 'fastify';
import type { SourceStates } from '../../graphql/sources/source-states.ts';
import type { AnswerCache } from '../answer/answer-cache.ts';
import type { PlannedAnswers } from '../answer/planned-answers.ts';
import type { ClientNames } from '../load/client.ts';
import type { Load } from '../load/guard-load.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { Lane } from './lane.ts';
import { LanePlans } from './lane-plans.ts';

/** Parts of the server that the lane answers from and counts in. */
interface Parts {
  readonly states: SourceStates;
  readonly cache: AnswerCache;
  readonly metrics: Metrics;
  readonly load: Load | null;
  readonly names: ClientNames;
  readonly plans: PlannedAnswers | null;
}

/** The lane of a server; its responses count as those of the framework do. */
export function openLane(
  { holder, logger, clock, adminToken, preview }: ServerDeps,
  { states, cache, metrics, load, names, plans }: Parts,
): Lane {
  return new Lane({
    served: () => holder.current,
    generation: () => states.generation,
    load,
    log: logger,
    names,
    plans: plans && !preview ? new LanePlans(plans) : null,
    at: ({ catalogue }) => ({
      catalogue,
      now: clock.now(),
      authority: adminToken === null ? 'DISABLED' : 'NONE',
    }),
    onAnswered: (status, method, ms, isKept) => {
      cache.counts[isKept ? 'hit' : 'miss'] += 1;
      metrics.requests.observe({ method, route: '/graphql', status: String(status) }, ms / 1000);
    },
  });
}

/** A server as the framework makes it, with the lane before its listener, and before both what hands over to another thread. */
export function frontServer(lane: Lane | null, handOver: ServerDeps['handOver']): FastifyServerFactory {
  return (framework, options) => {
    const { http = {}, keepAliveTimeout, requestTimeout, connectionTimeout } = options as ServerOptions;
    const inner = lane?.listener(framework as RequestListener) ?? (framework as RequestListener);
    const listener: RequestListener = handOver
      ? (request, response) => void (handOver.take(request, response) || inner(request, response))
      : inner;
    const server: Server = createServer(http, listener);
    if (keepAliveTimeout !== undefined) server.keepAliveTimeout = keepAliveTimeout;
    if (requestTimeout !== undefined) server.requestTimeout = requestTimeout;
    if (connectionTimeout !== undefined) server.setTimeout(connectionTimeout);
    return server;
  };
}

/** What the framework sets on a server of its own. */
interface ServerOptions {
  readonly http?: object;
  readonly keepAliveTimeout?: number;
  readonly requestTimeout?: number;
  readonly connectionTimeout?: number;
}
