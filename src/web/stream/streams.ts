/**
 * Operations whose answers come as messages, whatever carries them: subscriptions for as long as they last, and queries as one message.
 * The gate, the cost and the budget of a client are those of every request.
 */
import { hash } from 'node:crypto';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context, Served } from '../../graphql/context.ts';
import { clientError } from '../../graphql/errors.ts';
import { createErrorFormat } from '../../graphql/format-error.ts';
import type { ChangeMessage } from '../../graphql/history/follow-changes.ts';
import { costOf } from '../../graphql/limits/cost.ts';
import type { DocumentGate } from '../../graphql/limits/document-gate.ts';
import { jsonProblem } from '../../graphql/limits/json-bounds.ts';
import { limits } from '../../graphql/limits/limits.ts';
import { snapshotExtensions } from '../../graphql/plugins/answer-plugin.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { answerTo } from '../answer/answer-to.ts';
import { readOwnRequest } from '../answer/graphql-request.ts';
import { requestContext } from '../answer/request-context.ts';
import { usualLoadLimits } from '../load/load-limits.ts';
import type { ServerDeps } from '../server-deps.ts';
import { type StreamMessage, StreamMessages } from './stream-messages.ts';
import { StreamSlots } from './stream-slots.ts';
import { StreamTurns } from './stream-turns.ts';

/** An operation as a client sends it. */
export interface StreamRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly client: string;
  readonly origin: string;
  /** Cursor of the last message that the client has had, where it says so beside the operation. */
  readonly resumeAfter: string | null;
}

/** Messages to come, or why there are none. */
export type Opened =
  | { readonly messages: StreamMessages }
  | { readonly errors: readonly GraphQLFormattedError[] };

type Parts = AnswerParts & {
  readonly schema: GraphQLSchema;
  readonly gate: DocumentGate;
};

export class Streams {
  readonly slots: StreamSlots;
  readonly #deps: ServerDeps;
  readonly #parts: Parts;
  readonly #closing = new AbortController();
  readonly #format: (error: unknown) => GraphQLFormattedError;

  constructor(deps: ServerDeps, parts: Parts) {
    this.#deps = deps;
    this.#parts = parts;
    this.slots = new StreamSlots(deps.load ?? usualLoadLimits);
    const format = createErrorFormat((fields, message) => deps.logger.error(fields, message));
    this.#format = (thrown) => {
      const error =
        thrown instanceof GraphQLError ? thrown : new GraphQLError('', { originalError: thrown as Error });
      return format(error.toJSON(), error);
    };
  }

  /** Aborted when the process takes no more requests. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Ends all streams. */
  close(): void {
    this.#closing.abort();
  }

  /** Carries out the operation. What is refused is refused before anything is sent. */
  async open(asked: StreamRequest): Promise<Opened> {
    try {
      const { document, operation } = this.#admit(asked);
      if (operation.operation !== 'subscription') return { messages: await this.#once(asked) };
      return await this.#subscribe(asked, document, operation);
    } catch (error) {
      if (error instanceof Refused) return { errors: error.errors };
      return { errors: [this.#format(error)] };
    }
  }

  #admit({ query, operationName, variables }: StreamRequest) {
    const problem = jsonProblem('variables', variables);
    if (problem) throw problem;
    const admission = this.#parts.gate.admit(query, hash('sha256', query));
    if (!admission.ok) throw new Refused(admission.errors);
    const operation = getOperationAST(admission.document, operationName);
    if (operation) return { document: admission.document, operation };
    throw clientError(
      'OPERATION_RESOLUTION_FAILURE',
      'The document has no operation of the name, or several and no name.',
    );
  }

  /** A query or mutation, answered as by HTTP and without a token. */
  async #once({ query, operationName, variables, client, origin }: StreamRequest): Promise<StreamMessages> {
    const body = { query, variables, ...(operationName !== null && { operationName }) };
    const incoming = { ...readOwnRequest(body, client, origin), isPage: false };
    const answer = await answerTo(this.#deps, this.#parts, incoming);
    if (!answer) throw noSnapshot();
    return StreamMessages.of({ result: JSON.parse(answer.body.toString()) as object, cursor: null });
  }

  async #subscribe(
    asked: StreamRequest,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Promise<Opened> {
    const { schema, load } = this.#parts;
    const { operationName, variables: variableValues, client, resumeAfter } = asked;
    const { cost } = costOf({ schema, document, operation, variables: variableValues });
    if (cost > limits.cost)
      throw clientError('COST_LIMIT_EXCEEDED', `A message costs ${cost}; the limit is ${limits.cost}.`, {
        cost,
        limit: limits.cost,
      });
    const release = this.slots.take(client);
    if (!release) throw clientError('BUSY', 'Too many subscriptions are open, of this address or in all.');
    const turns = new StreamTurns(load, client, cost, this.closing);
    const { holder } = this.#deps;
    const messages = new StreamMessages(
      (listener) => holder.onChange(() => listener()),
      this.closing,
      release,
    );
    try {
      const first = this.#context(asked, await turns.first());
      const follow = {
        context: async () => this.#context(asked, await turns.next()),
        promotion: messages.promotion,
        resumeAfter,
      };
      const source = await createSourceEventStream({
        schema,
        document,
        operationName,
        variableValues,
        contextValue: { ...first, follow },
      });
      if (!(Symbol.asyncIterator in source)) {
        await messages.return();
        return { errors: (source.errors ?? []).map(this.#format) };
      }
      messages.from(
        this.#results(source as AsyncIterable<ChangeMessage>, {
          schema,
          document,
          operationName,
          variableValues,
        }),
      );
      return { messages };
    } catch (error) {
      await messages.return();
      throw error;
    }
  }

  async *#results(
    source: AsyncIterable<ChangeMessage>,
    operation: Omit<Parameters<typeof execute>[0], 'rootValue' | 'contextValue'>,
  ): AsyncGenerator<StreamMessage> {
    try {
      for await (const message of source) {
        const { context } = message;
        const result = await execute({ ...operation, rootValue: message, contextValue: context });
        yield { result: this.#written(result, context), cursor: message.changes.endCursor };
      }
    } catch (error) {
      yield { result: { errors: [this.#format(error)] }, cursor: null };
    }
  }

  #written({ data, errors }: ExecutionResult, context: Context): object {
    for (const error of errors ?? [])
      this.#parts.metrics.errors.inc({ code: String(error.extensions.code ?? 'INTERNAL_SERVER_ERROR') });
    return {
      ...(errors && { errors: errors.map(this.#format) }),
      data: data ?? null,
      extensions: snapshotExtensions(context),
    };
  }

  #context({ client, origin }: StreamRequest, turn: Context['turn']): Context {
    const served: Served | null = this.#deps.holder.current;
    if (!served) throw noSnapshot();
    return requestContext(this.#deps, this.#parts, served, { client, origin, authority: 'NONE' }, turn);
  }
}

/** A document that the gate refuses, with all that is wrong with it. */
class Refused extends Error {
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super('refused');
    this.errors = errors;
  }
}

const noSnapshot = () => clientError('NO_SNAPSHOT', 'No snapshot has been read yet.');
