import type { Answer } from '../answer/answer-cache.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { answerTo } from '../answer/answer-to.ts';
import { readOwnRequest } from '../answer/graphql-request.ts';
import type { ServerDeps } from '../server-deps.ts';

/** Asks a query within the process; null: no snapshot has been read yet. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer | null>;

/** Asks as a client would: the same limits, the same kept answers, the same errors. `client` is who waits for it. */
export function createAsk(deps: ServerDeps, parts: AnswerParts, client?: string): Ask {
  return (query, variables) => answerTo(deps, parts, readOwnRequest({ query, variables }, client));
}

/** A key or id that names nothing, and those that it may be a slip for. */
export interface Unknown {
  readonly value: string;
  readonly nearest: readonly string[];
}

/** What a query gave. `data` is null where nothing of it was answered; `codes` are those of all its errors. */
export interface Asked<Data> {
  readonly data: Data | null;
  readonly codes: readonly string[];
  /** Keys and ids that were asked for and name nothing. */
  readonly unknown: readonly Unknown[];
}

/** Reads an answer. */
export function read(answer: Answer): Asked<unknown> {
  const { data = null, errors = [] }: Body = JSON.parse(answer.body.toString());
  return {
    data,
    codes: errors.map(({ extensions }) => extensions?.code ?? 'INTERNAL_SERVER_ERROR'),
    unknown: errors.flatMap(({ extensions }) => extensions?.unknown ?? []),
  };
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly extensions?: {
      readonly code?: string;
      readonly unknown?: readonly Unknown[];
    };
  }[];
}
