/** Receipts: proof of what the hub answered. Anyone can ask again in the same snapshot and compare the bytes. */
import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Context } from '../context.ts';

/** What an answer was to. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** What was asked in which snapshot, what the answer was, by their SHA-256, and where to ask again. */
export interface Receipt {
  /** `id` of the snapshot. */
  readonly snapshot: string;
  readonly query: string;
  readonly result: string;
  /** Holds the whole question, so the receipt alone is enough. */
  readonly url: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Of the document's text, the variables in the order of their names, and the operation's name. */
function hashOfQuestion({ query, variables, operationName }: Question): string {
  const sorted = Object.entries(variables).sort(([left], [right]) => (left < right ? -1 : 1));
  return sha256(JSON.stringify([query, Object.fromEntries(sorted), operationName]));
}

/** Of `data` as it stands in the answer, byte for byte. */
export const hashOfData = (data: unknown) => sha256(JSON.stringify(data));

/** The receipt of an answer. `host` is where the hub was asked, such as `https://hub.example`; empty where it is not known. */
export function makeReceipt(question: Question, snapshot: string, data: unknown, host: string): Receipt {
  const { query, variables, operationName } = question;
  const parameters = new URLSearchParams({
    query,
    ...(Object.keys(variables).length > 0 && { variables: JSON.stringify(variables) }),
    ...(operationName !== null && { operationName }),
    extensions: JSON.stringify({ snapshot }),
  });
  return {
    snapshot,
    query: hashOfQuestion(question),
    result: hashOfData(data),
    url: `${host}/graphql?${parameters}`,
  };
}

/** Types whose values are of the moment, or are kept for a shorter time than snapshots. */
const passingTypes = new Set([
  'Freshness',
  'SourceHealth',
  'SourceContract',
  'Run',
  'RunConnection',
  'Finding',
  'FindingConnection',
  'RateLimit',
  'IdResolution',
  'ChangeCount',
]);
const passingFields = new Set(['Snapshot.previous', 'ChangeEvent.snapshot', 'Statement.lastSeen']);

/** Fields of the document that may be answered otherwise tomorrow although the snapshot is the same. */
export function passingFieldsOf(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const type = info.getType();
        const path = `${info.getParentType()?.name ?? ''}.${name.value}`;
        if (passingFields.has(path) || (type && passingTypes.has(getNamedType(type).name))) found.add(path);
      },
      FragmentDefinition({ typeCondition: { name } }) {
        if (passingTypes.has(name.value)) found.add(name.value);
      },
      InlineFragment({ typeCondition }) {
        if (typeCondition && passingTypes.has(typeCondition.name.value)) found.add(typeCondition.name.value);
      },
    }),
  );
  return [...found].sort();
}

/** What a receipt asks; null where its address does not hold a question. */
function questionOf({ url }: Receipt): Question | null {
  if (!URL.canParse(url, 'http://hub')) return null;
  const parameters = new URL(url, 'http://hub').searchParams;
  const query = parameters.get('query');
  if (query === null) return null;
  try {
    const variables: unknown = JSON.parse(parameters.get('variables') ?? '{}');
    const isObject = typeof variables === 'object' && variables !== null && !Array.isArray(variables);
    if (!isObject) return null;
    return {
      query,
      variables: variables as Question['variables'],
      operationName: parameters.get('operationName'),
    };
  } catch {
    return null;
  }
}

/** What came of asking again. */
export type Verification =
  | { readonly state: 'SAME' }
  /** The answer is another one; its hash. */
  | { readonly state: 'DIFFERENT'; readonly result: string }
  /** The question in the address is not the one that the receipt was given for. */
  | { readonly state: 'ALTERED' }
  /** The snapshot is past retention, or never was one of this hub. */
  | { readonly state: 'NO_SNAPSHOT' }
  /** The question can no longer be asked. */
  | { readonly state: 'REFUSED'; readonly reason: string };

/** Asks the receipt's question again. `contextOf` gives the context of the snapshot; null where it cannot be had. */
export async function verifyReceipt(
  receipt: Receipt,
  schema: GraphQLSchema,
  contextOf: (snapshot: string) => Promise<Context | null>,
): Promise<Verification> {
  const question = questionOf(receipt);
  if (!question || hashOfQuestion(question) !== receipt.query) return { state: 'ALTERED' };
  const document = parsed(question.query);
  if (document instanceof GraphQLError) return { state: 'REFUSED', reason: document.message };
  const [problem] = validate(schema, document);
  if (problem) return { state: 'REFUSED', reason: problem.message };
  const context = await contextOf(receipt.snapshot);
  if (!context) return { state: 'NO_SNAPSHOT' };
  const { variables: variableValues, operationName } = question;
  const ask = (contextValue: Context) =>
    execute({ schema, document, contextValue, variableValues, operationName });
  const answer = await ask(context);
  const [error] = answer.errors ?? [];
  if (error) return { state: 'REFUSED', reason: error.message };
  const result = hashOfData(answer.data);
  if (result === receipt.result) return { state: 'SAME' };
  // Receipts from before ids had their moment hold the permanent ones.
  const { data } = await ask({ ...context, served: context.catalogue });
  return hashOfData(data) === receipt.result ? { state: 'SAME' } : { state: 'DIFFERENT', result };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
