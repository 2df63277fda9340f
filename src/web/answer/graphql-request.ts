import { hash } from 'node:crypto';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Authority } from '../../graphql/authority.ts';
import { jsonProblem } from '../../graphql/limits/json-bounds.ts';
import { authorityOf } from '../authority.ts';
import { clientOf } from '../load/client.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';

/** A request as Apollo takes it, and what identifies its answer; null: its answer must not be kept. */
export interface Incoming {
  readonly http: HTTPGraphQLRequest;
  readonly identity: string | null;
  /** Who asks, as `clientOf` names it; absent for the hub's own questions. */
  readonly client?: string;
  /** One of the hub's own pages asks, for whom. */
  readonly isPage?: boolean;
  /** A plan has tried, and could not answer. */
  readonly isMissed?: boolean;
  readonly authority: Authority;
  /** Where it was asked, as `originOf` gives it; absent for the hub's own questions. */
  readonly origin?: string;
}

/** Reads a request; `takes` stands for the header `accept`. `documentId=sha256:<hash>` is the same as an automatically persisted query by that hash. */
export function readGraphqlRequest(
  request: FastifyRequest,
  { adminToken, publicUrl }: Pick<ServerDeps, 'adminToken' | 'publicUrl'>,
  takes = request.headers.accept,
): Incoming {
  const origin = originOf(request, publicUrl);
  const authority = authorityOf(request, adminToken);
  // What depends on who asks is kept for nobody.
  const kept = (identity: () => string | null) =>
    request.headers.authorization === undefined ? identity() : null;
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (takes !== undefined) headers.set('accept', takes);
  const accept = headers.get('accept') ?? '';
  const client = clientOf(request.ip);
  if (request.method === 'GET' || request.method === 'HEAD') {
    const params = withPersistedParams(new URL(request.url, 'http://hub').searchParams);
    return {
      http: { method: 'GET', headers, search: `?${params}`, body: undefined },
      identity: kept(() => identityOf(accept, origin, Object.fromEntries(params), params.size)),
      client,
      authority,
      origin,
    };
  }
  const body = withPersistedBody(withFewFields(request.body));
  return {
    http: { method: request.method, headers, search: '', body },
    identity: kept(() =>
      isRecord(body) && !mayChange(body) ? identityOf(accept, origin, body, Object.keys(body).length) : null,
    ),
    client,
    authority,
    origin,
  };
}

/** Two who ask for the same change at once are two who ask: each gets an answer of its own. */
function mayChange({ query }: Readonly<Record<string, unknown>>): boolean {
  return typeof query === 'string' && /\bmutation\b/u.test(query);
}

/** A question that the hub asks itself, for one of its pages. `origin`: what a receipt's address begins with. */
export function readOwnRequest(
  body: {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly extensions?: { readonly receipt: true };
  },
  client?: string,
  origin?: string,
): Incoming {
  const accept = 'application/graphql-response+json';
  const headers = new HeaderMap([
    ['accept', accept],
    ['content-type', 'application/json'],
  ]);
  return {
    http: { method: 'POST', headers, search: '', body },
    identity: identityOf(accept, '', body, Object.keys(body).length),
    isPage: true,
    ...(client !== undefined && { client }),
    ...(origin !== undefined && { origin }),
    authority: 'NONE',
  };
}

const documentId = /^sha256:([0-9a-f]{64})$/;

function persisted(id: unknown): { readonly version: 1; readonly sha256Hash: string } | null {
  const [, sha256Hash] = typeof id === 'string' ? (documentId.exec(id) ?? []) : [];
  return sha256Hash === undefined ? null : { version: 1, sha256Hash };
}

function withPersistedParams(params: URLSearchParams): URLSearchParams {
  const persistedQuery = persisted(params.get('documentId'));
  if (!persistedQuery) return params;
  params.delete('documentId');
  params.set('extensions', JSON.stringify({ persistedQuery }));
  return params;
}

/** A body of GraphQL over HTTP has four fields. Thousands of others are not carried along: each access costs. */
const maxBodyFields = 20;

function withFewFields(body: unknown): unknown {
  if (!isRecord(body) || Object.keys(body).length <= maxBodyFields) return body;
  const { query, variables, operationName, extensions } = body;
  return { query, variables, operationName, extensions };
}

function withPersistedBody(body: unknown): unknown {
  const persistedQuery = isRecord(body) ? persisted(body.documentId) : null;
  if (!isRecord(body) || !persistedQuery) return body;
  const { documentId: _, ...rest } = body;
  return { ...rest, extensions: { persistedQuery } };
}

/** Longer variables are not worth a place in memory. */
const maxVariables = 100_000;

/**
 * Everything in the request that the answer can depend on. Requests with a hash *and* a document go past the cache, so
 * that Apollo compares the two and remembers the document.
 */
function identityOf(
  accept: string,
  origin: string,
  ask: Readonly<Record<string, unknown>>,
  size: number,
): string | null {
  const { query, variables = null, operationName = null, extensions = null } = ask;
  const known = ['query', 'variables', 'operationName', 'extensions'].filter((name) => name in ask).length;
  if (known !== size || accept.length > 200) return null;
  if (query !== undefined && extensions !== null) return null;
  // What is nested too deep is refused later, and cannot be written as text.
  if (jsonProblem('variables', variables) || jsonProblem('extensions', extensions)) return null;
  // A receipt names where it was asked for.
  const where = extensions === null ? '' : origin;
  const text = JSON.stringify([accept, where, query ?? null, operationName, variables, extensions]);
  return text.length > maxVariables ? null : hash('sha256', text, 'base64url');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
