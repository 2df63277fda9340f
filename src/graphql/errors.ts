import { type ASTNode, GraphQLError } from 'graphql';
import { StoreIncomplete, StoreUnavailable } from '../ports/serving-store.ts';

/** Codes of all errors, in GraphQL and beside it. They are stable; messages are for people. docs/api.md says what each means. */
export const errorCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'TOKEN_LIMIT_EXCEEDED',
  'DEPTH_LIMIT_EXCEEDED',
  'ALIAS_LIMIT_EXCEEDED',
  'ROOT_FIELD_LIMIT_EXCEEDED',
  'COST_LIMIT_EXCEEDED',
  'CURSOR_MISMATCH',
  'CURSOR_EXPIRED',
  'SNAPSHOT_NOT_FOUND',
  'SNAPSHOT_EXPIRED',
  'DETAILS_UNAVAILABLE',
  'PERSISTED_QUERY_NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHENTICATED',
  'CHANGES_DISABLED',
  'READ_ONLY',
  'FORBIDDEN',
  'BAD_REQUEST',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'METHOD_NOT_ALLOWED',
  'NOT_FOUND',
  'PREVIEW_NOT_FOUND',
  'RATE_LIMITED',
  'BUSY',
  'OVERLOADED',
  'TIMEOUT',
  'NO_SNAPSHOT',
  'INTERNAL_SERVER_ERROR',
] as const;

/** The code of an error. */
export type ErrorCode = (typeof errorCodes)[number];

/**
 * An error that the client can do something about. `details` go into `extensions` beside the code; `node` is where in the
 * document it lies.
 */
export function clientError(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
  node?: ASTNode,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details }, ...(node && { nodes: node }) });
}

/** The error of a process that keeps no record, and so can change none. */
export const readOnly = (): GraphQLError =>
  clientError(
    'READ_ONLY',
    'This process keeps no record. Send this to the one that harvests (HUB_ROLE all or harvester).',
    { http: { status: 403 } },
  );

/** The error of a record that the snapshot names and the store has lost. It is never answered as "there is none". */
export const lost = (): GraphQLError =>
  clientError(
    'DETAILS_UNAVAILABLE',
    'What this rests on is there and cannot be read just now; it is being brought back. The rest of the answer holds.',
  );

/** Waits for a record of the store. While the store is down the field is null, with an error that says so. */
export async function orUnavailable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StoreIncomplete) throw lost();
    if (!(error instanceof StoreUnavailable)) throw error;
    throw clientError(
      'DETAILS_UNAVAILABLE',
      'Evidence and history cannot be read just now; the rest of the answer holds.',
    );
  }
}
