import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { shortMessage } from './limits/document-gate.ts';

/** Takes what must not reach a client. */
export type LogError = (fields: { readonly errorId: string; readonly err: unknown }, message: string) => void;

/**
 * Makes the error that the client sees. Errors with a code of ours go through; whatever was not expected becomes one
 * sentence and an id under which the log has the rest.
 */
export function createErrorFormat(log: LogError) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = ownCode(error) ?? formatted.extensions?.code;
    if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') {
      return {
        ...formatted,
        message: shortMessage(formatted.message),
        extensions: { ...formatted.extensions, code },
      };
    }
    if (isWrongRequest(error)) {
      return { message: shortMessage(formatted.message), extensions: { code: 'BAD_USER_INPUT' } };
    }
    const errorId = randomUUID();
    log({ errorId, err: error }, 'An error that was not expected');
    return {
      message: 'Something went wrong in the hub. The log has the rest under this id.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}

/** Faults of the request that the libraries give no code of their own, such as a wrong hash. */
const isWrongRequest = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.originalError === undefined &&
  /^provided sha does not match query$|^Unsupported persisted query version$/u.test(error.message);

/** The code of a rule's own error: the server's wrapper puts a general one over it. */
function ownCode(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return undefined;
  const { originalError } = error;
  return originalError instanceof GraphQLError ? originalError.extensions.code : undefined;
}
