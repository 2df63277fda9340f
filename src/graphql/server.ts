import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import { createErrorFormat, type LogError } from './format-error.ts';
import type { DocumentGate } from './limits/document-gate.ts';
import { answerPlugin } from './plugins/answer-plugin.ts';
import { errorLocationPlugin } from './plugins/error-location-plugin.ts';
import { gatePlugin } from './plugins/gate-plugin.ts';
import { operationSpanPlugin } from './plugins/operation-span-plugin.ts';
import { receiptPlugin } from './plugins/receipt-plugin.ts';

/** Keeps documents by their hashes. */
export interface PersistedDocuments {
  get(key: string): Promise<string | undefined>;
  set(key: string, document: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** What the GraphQL server needs of the process. */
export interface GraphqlServerOptions {
  readonly schema: GraphQLSchema;
  /** Remembers documents; shared with whoever else reads them. */
  readonly gate: DocumentGate;
  readonly logError: LogError;
  /** Where automatically persisted documents are kept; absent: in this server's memory. */
  readonly documents?: PersistedDocuments;
  readonly plugins?: readonly ApolloServerPlugin<BaseContext>[];
}

/** What the web server asks of a GraphQL server. */
export type GraphqlServer = Pick<ApolloServer<Context>, 'executeHTTPGraphQLRequest' | 'stop'>;

/**
 * The GraphQL server, not yet started. Parsed documents and automatically persisted ones are kept in bounded memory
 * (about 30 MiB each). Cross-site request forgery is no matter here: reading is open to all, no cookie is
 * read, and whatever will change anything asks for a token in a header. So GET needs no special header.
 */
export function createGraphqlServer({
  schema,
  gate,
  logError,
  documents,
  plugins = [],
}: GraphqlServerOptions) {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // The gate parses and validates, and remembers.
    documentStore: null,
    ...(documents && { persistedQueries: { cache: documents } }),
    stringifyResult: (result) => JSON.stringify(result),
    formatError: createErrorFormat(logError),
    logger: silentLogger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      operationSpanPlugin,
      gatePlugin(gate),
      // Before the answer's own: it decides which snapshot the answer is from.
      receiptPlugin,
      answerPlugin,
      // The last: it looks at the errors of all others.
      errorLocationPlugin,
      ...plugins,
    ],
  });
}

const ignore = () => undefined;
/** Apollo's own log lines say nothing that the request log and `formatError` do not. */
const silentLogger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
