import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import {
  type DocumentNode,
  execute,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import { costOf } from '../limits/cost.ts';
import { limits } from '../limits/limits.ts';
import { sourcesFreshness } from '../sources/entity-freshness.ts';

/** Refuses what costs too much before anything is read, and says with every answer which snapshot it is from. */
export const answerPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return;
        if (contextValue.preview && operation.operation !== 'query') {
          const message = 'A preview can only be read. Send this to /graphql.';
          throw clientError('READ_ONLY', message, { http: { status: 403 } });
        }
        if (operation.operation === 'subscription') {
          const message =
            'A subscription is streamed: ask with accept: text/event-stream, or over a WebSocket.';
          throw clientError('BAD_REQUEST', message, { http: { status: 400 } });
        }
        const { variables = {} } = request;
        const sizes = contextValue.catalogue.sizes();
        contextValue.cost = costOf({ schema, document, operation, variables, sizes });
        const { cost } = contextValue.cost;
        if (previewOf(operation, request.variables ?? {})) return;
        if (cost <= limits.cost) return contextValue.turn?.begin(cost);
        throw clientError(
          'COST_LIMIT_EXCEEDED',
          `The query costs ${cost}; the limit is ${limits.cost}. Ask for fewer items at a time (first) or fewer levels.`,
          { cost, limit: limits.cost, http: { status: 400 } },
        );
      },
      async responseForOperation({ schema, operation, request, contextValue, response: { http } }) {
        const { variables = {} } = request;
        const selections = operation && previewOf(operation, variables);
        if (!selections) return null;
        const preview: OperationDefinitionNode = { ...operation, selectionSet: selections };
        const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [preview] };
        const result = await execute({ schema, document, contextValue, variableValues: variables });
        return { http, body: { kind: 'single', singleResult: { data: result.data ?? null } } };
      },
      async willSendResponse(request) {
        tellSnapshot(request);
        tellOutcome(request);
        tellStatus(request);
        if (isOldJson(request)) request.response.http.status = 200;
      },
    };
  },
};

/** The root fields that ask for the cost alone; null: the operation is meant to be carried out. */
function previewOf(
  { selectionSet }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): SelectionSetNode | null {
  const selections = costFieldsOf({ selectionSet });
  const isDry = selections.some(({ arguments: given = [] }) =>
    given.some(
      ({ value }) =>
        (value.kind === Kind.BOOLEAN && value.value) ||
        (value.kind === Kind.VARIABLE && variables[value.name.value] === true),
    ),
  );
  return isDry ? { ...selectionSet, selections } : null;
}

/** The root fields that ask for the cost. */
export const costFieldsOf = ({ selectionSet }: Pick<OperationDefinitionNode, 'selectionSet'>): FieldNode[] =>
  selectionSet.selections.filter(
    (node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === 'rateLimit',
  );

type Sending = GraphQLRequestContextWillSendResponse<Context>;

function tellSnapshot({ response, contextValue }: Sending): void {
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  singleResult.extensions = { ...singleResult.extensions, ...snapshotExtensions(contextValue) };
}

/** What every answer says of the snapshot that it is from. */
export function snapshotExtensions(context: Context): Readonly<Record<string, unknown>> {
  const { catalogue, preview } = context;
  const read = catalogue.sources.filter(({ batch }) => batch !== null);
  const { state, checkedAt, staleSources } = sourcesFreshness(context, read);
  return {
    snapshot: catalogue.snapshot.version,
    dataMode: catalogue.mode,
    ...(preview && { preview: preview.mark }),
    freshness: { state, checkedAt, notFresh: staleSources.map(({ key }) => key) },
  };
}

function tellOutcome({ response, contextValue, operation, errors }: Sending): void {
  const result = response.body.kind === 'single' ? response.body.singleResult : null;
  const isComplete = !errors && result?.data != null && operation?.operation === 'query';
  contextValue.outcome.cacheable = isComplete;
  contextValue.outcome.codes = (result?.errors ?? []).map(({ extensions }) => String(extensions?.code));
}

/** What a request is refused for before anything is read is no fault of the hub, whatever library threw it. */
function tellStatus({ response: { http }, contextValue: { outcome } }: Sending): void {
  if (http.status !== 500 || outcome.codes.length === 0) return;
  if (outcome.codes.includes('INTERNAL_SERVER_ERROR')) return;
  http.status = outcome.codes.includes('DETAILS_UNAVAILABLE') ? 503 : 400;
}

const oldJsonCodes = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * GraphQL over HTTP asks for 200 where a well-formed request fails in parsing, validation or its variables and the
 * client takes plain `application/json`. Clients that take `application/graphql-response+json` get the 400.
 */
function isOldJson({ request, response, contextValue }: Sending): boolean {
  const takesNew =
    request.http?.headers.get('accept')?.includes('application/graphql-response+json') ?? false;
  const { codes } = contextValue.outcome;
  return !takesNew && response.http.status === 400 && request.query !== undefined
    ? codes.length > 0 && codes.every((code) => oldJsonCodes.has(code))
    : false;
}
