import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { clientError } from '../errors.ts';
import { deprecatedIn } from './deprecated-in.ts';
import { documentProblem } from './document-bounds.ts';
import { documentRules } from './document-rules.ts';
import { limits } from './limits.ts';
import { plainlyValid } from './plainly-valid.ts';

/** A document that may be executed, or all that is wrong with it, as clients see it. */
export type Admission =
  | { readonly ok: true; readonly document: DocumentNode; readonly deprecated: readonly string[] }
  | { readonly ok: false; readonly errors: readonly GraphQLFormattedError[] };

/** Memory for documents that were seen before, in bytes. */
const maxBytes = 32 * 2 ** 20;

/** A parsed document takes about so many bytes for each character of its text. */
const bytesPerCharacter = 60;

/** No text of an error is longer: a document of 1 MiB is not sent back in it. */
const maxMessage = 500;

/** Errors that are given for one document. */
const maxErrors = 20;

/**
 * Parses, bounds and validates documents, each once: the next time its text comes the answer is known, a refusal too. So
 * a bad document that is sent again and again costs a look-up.
 */
export class DocumentGate {
  readonly #schema: GraphQLSchema;
  readonly #seen = new LRUCache<string, Admission>({
    maxSize: maxBytes,
    maxEntrySize: maxBytes / 8,
    sizeCalculation: (admission) =>
      1_000 +
      (admission.ok
        ? (admission.document.loc?.end ?? 0) * bytesPerCharacter
        : JSON.stringify(admission.errors).length * 2),
  });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Called with the deprecated names in a document, each time that an answer to it is made. */
  onDeprecated: (names: readonly string[]) => void = () => undefined;

  /** `hash` names the text. `spend` is called with what examining it costs, where it was not seen before. */
  admit(text: string, hash: string, spend: (units: number) => void = () => undefined): Admission {
    const known = this.#seen.get(hash);
    if (known) return known;
    spend(Math.min(text.length, limits.documentLength));
    const admission = this.#examine(text);
    this.#seen.set(hash, admission);
    return admission;
  }

  #examine(text: string): Admission {
    if (text.length > limits.documentLength) return refusal([tooLong(text.length)]);
    const document = parsed(text);
    if (document instanceof GraphQLError) return { ok: false, errors: [parseError(document)] };
    const plain = plainlyValid(this.#schema, document);
    if (plain && !plain.usesDeprecated) return { ok: true, document, deprecated: [] };
    const errors = plain ? [] : documentErrors(this.#schema, document);
    if (errors.length > 0) return refusal(errors);
    return { ok: true, document, deprecated: deprecatedIn(this.#schema, document) };
  }
}

/** All that is wrong with a document: the bounds first, as the specification's rules cost more than the document is long. */
export function documentErrors(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const problem = documentProblem(document);
  if (problem) return [problem];
  for (const rules of [documentRules, specifiedRules]) {
    const errors = validate(schema, document, rules, { maxErrors });
    if (errors.length > 0) return errors;
  }
  return [];
}

const refusal = (errors: readonly GraphQLError[]): Admission => ({
  ok: false,
  errors: errors.map((error) => described(error, codeOf(error))),
});

const codeOf = ({ extensions, originalError }: GraphQLError): unknown =>
  extensions.code ??
  (originalError instanceof GraphQLError ? originalError.extensions.code : undefined) ??
  'GRAPHQL_VALIDATION_FAILED';

function described(error: GraphQLError, code: unknown): GraphQLFormattedError {
  const { message, extensions = {}, ...rest } = error.toJSON();
  const { http: _, ...own } = extensions;
  return { ...rest, message: shortMessage(message), extensions: { ...own, code } };
}

/** A message of bounded length: some libraries repeat the value that they refuse. */
export const shortMessage = (message: string) =>
  message.length > maxMessage ? `${message.slice(0, maxMessage)}…` : message;

const tooLong = (found: number) =>
  clientError(
    'TOKEN_LIMIT_EXCEEDED',
    `The document has ${found} characters; the limit is ${limits.documentLength}. Send long texts as variables.`,
    { found, limit: limits.documentLength },
  );

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    // The parser calls itself for what stands in itself.
    if (error instanceof RangeError) return new GraphQLError('call stack');
    throw error;
  }
}

function parseError(error: GraphQLError): GraphQLFormattedError {
  if (/more tha[nt] \d+ tokens/.test(error.message)) return described(error, 'TOKEN_LIMIT_EXCEEDED');
  if (error.message !== 'call stack') return described(error, 'GRAPHQL_PARSE_FAILED');
  const message = 'The document has values in values too deep to be read.';
  return { message, extensions: { code: 'DEPTH_LIMIT_EXCEEDED' } };
}
