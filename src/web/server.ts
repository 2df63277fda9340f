import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { DocumentGate } from '../graphql/limits/document-gate.ts';
import { limits } from '../graphql/limits/limits.ts';
import { Plans } from '../graphql/plan/plans.ts';
import { createSchema } from '../graphql/schema.ts';
import { createGraphqlServer, type GraphqlServer } from '../graphql/server.ts';
import { SourceStates } from '../graphql/sources/source-states.ts';
import { addAnnexRoutes } from './annex/annex-routes.ts';
import { AnswerCache } from './answer/answer-cache.ts';
import { describeHttpError, errorBody } from './answer/error-answer.ts';
import { PlannedAnswers } from './answer/planned-answers.ts';
import { addBulkRoutes } from './bulk/bulk-routes.ts';
import { addConsoleRoutes } from './console/console-routes.ts';
import { sendError, sendNotFound } from './console/mount.ts';
import { addDraftPage } from './draft/page.ts';
import { addErrorHandlers } from './error-handlers.ts';
import { addExplorerRoutes } from './explorer-routes.ts';
import { addDescriptionRoutes } from './export/description-routes.ts';
import { addExportRoutes } from './export/export-route.ts';
import { addFeeds } from './feeds/feed-routes.ts';
import { addJsonBodies } from './json-body.ts';
import { frontServer, openLane } from './lane/open-lane.ts';
import { ClientNames } from './load/client.ts';
import { guardLoad, Load } from './load/guard-load.ts';
import { addMcpRoute } from './mcp/mcp-route.ts';
import { addDocumentRoute } from './routes/document-route.ts';
import { addGraphqlRoute } from './routes/graphql-route.ts';
import { addHealthRoutes } from './routes/health-routes.ts';
import { collectMethods } from './routes/method-not-allowed.ts';
import { addPreviewRoutes } from './routes/preview-routes.ts';
import { addRuleRoutes } from './routes/rule-routes.ts';
import type { ServerDeps } from './server-deps.ts';
import { Streams } from './stream/streams.ts';
import { takeSockets } from './stream/web-socket.ts';
import {
  countDeprecated,
  countPlans,
  countStreams,
  createMetrics,
  type Metrics,
} from './telemetry/metrics.ts';
import { addRequestLog } from './telemetry/request-log.ts';
import { addRequestSpans } from './telemetry/request-spans.ts';
import { addWorkbench } from './workbench/routes.ts';

const defaultCacheBytes = 64 * 2 ** 20;

/** How often source states are read again, also when no promotion was heard of. */
const statesEveryMs = 30_000;

/**
 * The web server, ready to listen. `close()` stops taking requests, lets those under way finish and stops GraphQL; what
 * was handed in is for the caller to close.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the order in which the server is put together.
export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const states = new SourceStates(deps.details);
  const cache = new AnswerCache(deps.answerCacheBytes ?? defaultCacheBytes);
  const metrics = createMetrics(deps, states, cache);
  const { shared, handOver } = deps;
  const load = deps.load && new Load(deps.load, shared?.budgets);
  const names = shared?.names ?? new ClientNames();
  const schema = createSchema();
  const gate = new DocumentGate(schema);
  countDeprecated(metrics, gate);
  const isFast = deps.fastPath !== false;
  const sizes = () => deps.holder.current?.catalogue.sizes();
  const plans =
    isFast && !deps.graphql ? openPlans(deps, new Plans(schema, gate, sizes), states, metrics) : null;
  const lane = isFast ? openLane(deps, { states, cache, metrics, load: load ?? null, names, plans }) : null;
  const app = fastify({
    ...((lane || handOver) && { serverFactory: frontServer(lane, handOver) }),
    loggerInstance: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: 'idle',
    ...(deps.load && {
      requestTimeout: deps.load.requestTimeoutMs,
      // Also half-sent requests on connections that nobody reads from any more.
      connectionTimeout: deps.load.requestTimeoutMs * 4,
      http: { connectionsCheckingInterval: Math.min(5_000, deps.load.requestTimeoutMs) },
      ...(deps.load.trustedProxies.length > 0 && { trustProxy: [...deps.load.trustedProxies] }),
    }),
    routerOptions: { maxParamLength: 200 },
    // Before any route and its headers, so in few words.
    frameworkErrors: (error, _request, reply) => {
      const { status, code, message } = describeHttpError(error);
      (reply as FastifyReply).code(status).header('cache-control', 'no-store').send(errorBody(code, message));
    },
  });
  app.removeContentTypeParser('text/plain');
  addJsonBodies(app);
  const apollo = deps.graphql ?? (await startGraphql(deps, schema, gate));

  const refuseOtherMethods = collectMethods(app);
  if (handOver) handOver.takeUpgrades(app.server);
  else await takeSockets(app);
  addRequestSpans(app);
  addRequestLog(app, metrics, names);
  addErrorHandlers(app, {
    notFound: (request, reply) => sendNotFound(deps.mode, request, reply),
    error: (request, reply, code) => sendError(deps.mode, request, reply, code),
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy, useDefaults: false },
    // Reading is open to every site.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    xFrameOptions: { action: 'deny' },
  });
  await app.register(cors, { origin: '*', methods: ['GET', 'HEAD', 'POST'], maxAge: 86_400, exposedHeaders });
  // Bodies are read as they come: what is sent compressed can be a thousand times as large.
  await app.register(compress, { global: true, globalDecompression: false, encodings: ['br', 'gzip'] });
  if (deps.load && load) await guardLoad(app, load, deps.load, shared?.connections);
  lane?.follow(app);
  const own = {
    apollo,
    cache,
    states,
    metrics,
    ...(load && { load }),
    ...(lane && { lane }),
    ...(plans && { plans }),
  };
  const streams = new Streams(deps, { ...own, schema, gate });
  countStreams(metrics, streams.slots);
  // After the sockets are notified that they close.
  app.addHook('preClose', async () => streams.close());
  const parts = { ...own, streams };
  addGraphqlRoute(app, deps, parts);
  addMcpRoute(app, deps, parts);
  addHealthRoutes(app, deps, metrics);
  addDocumentRoute(app, deps.details);
  addExplorerRoutes(app);
  addRuleRoutes(app);
  addFeeds(app, deps, parts, schema);
  addExportRoutes(app, deps, parts, schema);
  addBulkRoutes(app, deps);
  addDescriptionRoutes(app, deps, schema);
  addAnnexRoutes(app, deps, parts);
  addConsoleRoutes(app, deps, parts);
  addWorkbench(app, deps, parts);
  if (deps.drafts) await addDraftPage(app, deps, parts);
  const { previews } = deps;
  if (previews) addPreviewRoutes(app, { ...deps, previews }, parts);

  refuseOtherMethods();

  const stop = await followStates(deps, states);
  app.addHook('onClose', async () => {
    stop();
    await apollo.stop();
  });
  return app;
}

async function startGraphql(
  { logger, shared }: ServerDeps,
  schema: GraphQLSchema,
  gate: DocumentGate,
): Promise<GraphqlServer> {
  const apollo = createGraphqlServer({
    schema,
    gate,
    ...(shared && { documents: shared.documents }),
    logError: (fields, message) => logger.error(fields, message),
  });
  await apollo.start();
  return apollo;
}

function openPlans(deps: ServerDeps, plans: Plans, states: SourceStates, metrics: Metrics): PlannedAnswers {
  countPlans(metrics, plans.counts);
  return new PlannedAnswers(deps, states, plans);
}

/** What scripts of other sites may read of an answer, beside what they always may. */
const exposedHeaders = [
  'etag',
  'retry-after',
  'allow',
  'content-disposition',
  'link',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-total-count',
  'x-hub-snapshot',
  'x-hub-snapshot-at',
  'x-hub-data-mode',
];

/** No script but our own files; styles may be set on elements, which the explorer's editor does. */
const contentPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Reads the states of sources now, after each promotion and from time to time. Gives the way to stop. */
async function followStates({ holder, logger }: ServerDeps, states: SourceStates): Promise<() => void> {
  const refresh = () =>
    states
      .refresh((holder.current?.catalogue.sources ?? []).map(({ key }) => key))
      .catch((error: unknown) => logger.error({ err: error }, 'The states of the sources could not be read'));
  const stop = holder.onChange(refresh);
  const timer = setInterval(() => void refresh(), statesEveryMs);
  timer.unref();
  await refresh();
  return () => {
    stop();
    clearInterval(timer);
  };
}
