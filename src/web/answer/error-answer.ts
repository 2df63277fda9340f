import type { FastifyError } from 'fastify';
import type { ErrorCode } from '../../graphql/errors.ts';
import { limits } from '../../graphql/limits/limits.ts';
import { Answer } from './answer-cache.ts';

/** The media type that a GraphQL client gets: the newer one when it asks for it by name. */
function mediaTypeFor(accept: string | undefined): string {
  const takesNew = accept?.includes('application/graphql-response+json') ?? false;
  return `${takesNew ? 'application/graphql-response+json' : 'application/json'}; charset=utf-8`;
}

/** One error in the form of a GraphQL answer. */
export function errorAnswer(
  status: number,
  code: ErrorCode,
  message: string,
  accept: string | undefined,
): Answer {
  const text = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return new Answer(status, mediaTypeFor(accept), text);
}

/**
 * The body of an error of an address that is not GraphQL's: the same envelope as there. `code` and `message` stand beside
 * it for those who read them before there was one.
 */
export const errorBody = (code: ErrorCode, message: string) => ({
  errors: [{ message, extensions: { code } }],
  code,
  message,
});

const known: Readonly<Record<string, { readonly code: ErrorCode; readonly message: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'BODY_TOO_LARGE', message: 'The body is larger than 1 MiB.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the query as application/json.',
  },
  BODY_TOO_LONG: { code: 'BAD_USER_INPUT', message: `The body holds more than ${limits.values} values.` },
  BODY_TOO_DEEP: {
    code: 'DEPTH_LIMIT_EXCEEDED',
    message: `The body has values nested more than ${limits.valueDepth} deep.`,
  },
  FST_ERR_BAD_URL: { code: 'BAD_REQUEST', message: 'The address cannot be decoded.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is empty.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is not valid JSON.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'BAD_REQUEST',
    message: 'The body does not have the length it states.',
  },
};

/** Status, code and words for an error on the way to or from a handler. What is not the client's doing says nothing of itself. */
export function describeHttpError(error: FastifyError): {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
} {
  const status = error.statusCode ?? 500;
  const found = known[error.code];
  if (found) return { status, ...found };
  if (error.code === 'OVERLOADED') return { status, code: 'OVERLOADED', message: error.message };
  if (status === 429) return { status, code: 'RATE_LIMITED', message: error.message };
  if (status === 400) return { status, code: 'BAD_REQUEST', message: 'The request cannot be read.' };
  if (status > 400 && status < 500)
    return { status, code: 'BAD_REQUEST', message: 'The request was refused.' };
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong in the hub.' };
}
