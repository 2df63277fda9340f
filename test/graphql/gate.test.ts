/** The one gate for what comes in: every bound is declared in the SDL, and holds for literals and variables alike. */
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { constraintOf } from '../../src/graphql/limits/argument-bounds.ts';
import { DocumentGate } from '../../src/graphql/limits/document-gate.ts';
import { limits } from '../../src/graphql/limits/limits.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { ask, openHub } from './open-hub.ts';
import { data } from './sample-data.ts';

const schema = createSchema();

/** Every argument and input field of the graph, by its path. */
function* inputs(): Generator<[string, GraphQLArgument | GraphQLInputField]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field];
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        for (const argument of field.args) yield [`${type.name}.${field.name}(${argument.name}:)`, argument];
  }
}

const hasList = (type: GraphQLInputType): boolean =>
  isListType(type) || (isNonNullType(type) && hasList(type.ofType));

/** Scalars whose own readers bound them, or whose values are of one size. */
const boundedScalars = ['Int', 'Float', 'Boolean', 'Date', 'DateTime', 'Orgnr'];

test('every text, id and list that a client can send has a declared bound', () => {
  const all = [...inputs()];
  expect(all.length).toBeGreaterThan(150);
  const unbounded = all.filter(([, input]) => {
    const { maxLength = Number.POSITIVE_INFINITY, maxItems = Number.POSITIVE_INFINITY } = constraintOf(input);
    const named = getNamedType(input.type);
    const isFree = 'specifiedByURL' in named && !boundedScalars.includes(named.name);
    return (isFree && maxLength > limits.bodyBytes) || (hasList(input.type) && maxItems > limits.listItems);
  });
  expect(unbounded.map(([path]) => path)).toEqual([]);
});

test('every text that is searched for has few words', () => {
  const texts = [...inputs()].filter(([, { name }]) => name === 'text');
  expect(texts.length).toBeGreaterThan(5);
  for (const [path, input] of texts)
    expect(constraintOf(input), path).toMatchObject({ maxLength: 200, maxWords: 12 });
});

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

const codes = (errors: { extensions: { code: string } }[]) => errors.map(({ extensions }) => extensions.code);
const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const [bad, good] = ['123456789', '974760673'];

test.each<[string, string, Record<string, unknown>, string]>([
  [
    'a long text',
    'query ($v: String!) { search(text: $v) { score } }',
    { v: 'bc'.repeat(5_000) },
    '10000 characters',
  ],
  [
    'a text of many words',
    'query ($v: String!) { search(text: $v) { score } }',
    { v: words(13) },
    '13 words',
  ],
  [
    'a text of signs that unfold',
    'query ($v: String) { vendors(text: $v) { totalCount } }',
    { v: '\ufdfa'.repeat(201) },
    '201 characters',
  ],
  [
    'a text in a filter',
    'query ($v: ProductFilter) { products(filter: $v) { totalCount } }',
    { v: { text: 'a'.repeat(201) } },
    'products(filter:) text',
  ],
  [
    'a text in a list of filters',
    'query ($v: ProductFilter) { products(filter: $v) { totalCount } }',
    { v: { allIntegrations: [{ text: 'a'.repeat(201) }] } },
    'allIntegrations text',
  ],
  [
    'a single value where a list is due',
    'query ($v: [String!]) { targets(keys: $v) { key } }',
    { v: 'a'.repeat(201) },
    '201 characters',
  ],
  ['a long id', 'query ($v: ID!) { node(id: $v) { id } }', { v: 'ven_'.repeat(500) }, '2000 characters'],
  [
    'a long list',
    'query ($v: [ID!]!) { nodes(ids: $v) { id } }',
    { v: Array.from({ length: 1_001 }, () => 'a') },
    '1001 values',
  ],
  [
    'a long list of enum values',
    'query ($v: [ChangeCause!]) { changes(filter: { causes: $v }) { nodes { id } } }',
    { v: Array.from({ length: 1_001 }, () => 'SOURCE') },
    '1001 values',
  ],
  [
    'many wrong numbers',
    'query ($v: [Orgnr!]) { vendors(orgnr: $v) { totalCount } }',
    { v: Array.from({ length: 999 }, () => bad) },
    'organisation number',
  ],
  [
    'lists of lists',
    'query ($v: ProductFilter) { products(filter: $v) { totalCount } }',
    { v: { allIntegrations: Array.from({ length: 21 }, () => ({ vendorOrgnr: [good] })) } },
    '21 values',
  ],
  [
    'a day that no calendar has',
    'query ($v: Date) { changeCounts(to: $v) { from } }',
    { v: '2026-13-01' },
    'A date is',
  ],
  [
    'a day outside all reason',
    'query ($v: Date) { changeCounts(to: $v) { from } }',
    { v: '9999-01-01' },
    'A date is',
  ],
  [
    'a moment that no clock has',
    'query ($v: DateTime) { catalogue(at: { knownAt: $v }) { snapshot { id } } }',
    { v: '2026-01-01T25:00:00Z' },
    'A point in time is',
  ],
  [
    'many values in all',
    'query ($v: ProductFilter) { products(filter: $v) { totalCount } }',
    {
      v: {
        allIntegrations: Array.from({ length: 20 }, () => ({
          productIds: Array.from({ length: 1_000 }, () => 'a'),
          vendorIds: ['a'],
        })),
      },
    },
    'the limit is 20000',
  ],
])('%s in a variable is refused once, with what and where', async (_what, query, variables, words) => {
  const { status, errors, data } = await ask(hub, query, variables);
  expect(codes(errors)).toEqual(['BAD_USER_INPUT']);
  expect(errors[0].message).toContain(words);
  expect(errors[0].message.length).toBeLessThan(600);
  expect(status).toBe(400);
  expect(data).toBeUndefined();
});

test.each([
  ['a day', '{ changeCounts(to: "2026-02-30") { from } }'],
  ['a moment', '{ catalogue(at: { knownAt: "2026-03-01" }) { snapshot { id } } }'],
  ['a text', `{ search(text: "${'bc'.repeat(5_000)}") { score } }`],
  [
    'a text in a fragment',
    `{ ...F } fragment F on Query { catalogue { frameworks(filter: { text: "${'İ'.repeat(201)}" }) { totalCount } } }`,
  ],
  ['a list of facets', `{ products { facets(fields: [${'"vendor" '.repeat(21)}]) { field } } }`],
])('%s out of bounds in the document is refused with its place', async (_what, query) => {
  const { status, errors } = await ask(hub, query);
  expect(codes(errors)).toEqual(['BAD_USER_INPUT']);
  expect(errors[0].locations).toEqual([{ line: 1, column: expect.any(Number) }]);
  expect(status).toBe(400);
});

test('what is just within the bounds is answered', async () => {
  const query = `query ($t: String!, $ids: [ID!]!, $f: ProductFilter) {
    search(text: $t) { score } nodes(ids: $ids) { id } products(filter: $f) { totalCount }
    changeCounts(from: "2024-02-29", to: "2024-03-01") { from } }`;
  const many = Array.from({ length: 1_000 }, () => data.vendors[0]!.id);
  const variables = { t: words(12), ids: many, f: { vendorIds: many, text: 'a'.repeat(200) } };
  expect(await ask(hub, query, variables)).toMatchObject({ status: 200, errors: undefined });
});

test.each([
  ['equal fields', `{ ${'dataMode '.repeat(4_900)} }`, 'BAD_USER_INPUT'],
  ['equal fields through inline fragments', `{ ${'... { dataMode } '.repeat(30)} }`, 'BAD_USER_INPUT'],
  [
    'many fields',
    `{ products { nodes { ${Array.from({ length: 1_100 }, (_, i) => `f${i}`).join(' ')} } } }`,
    'BAD_USER_INPUT',
  ],
  [
    'selections in each other',
    `${'{ ... '.repeat(40)} { dataMode } ${'}'.repeat(40)}`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
  [
    'objects in each other',
    `{ products(filter: ${'{ a: '.repeat(12)} 1 ${'}'.repeat(12)}) { totalCount } }`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
  ['uses of fragments', `{ ${'...F '.repeat(201)} } fragment F on Query { dataMode }`, 'BAD_USER_INPUT'],
  [
    'fragments',
    `{ dataMode } ${Array.from({ length: 101 }, (_, i) => `fragment F${i} on Query { dataMode }`).join(' ')}`,
    'BAD_USER_INPUT',
  ],
  ['directives', `{ dataMode ${'@include(if: true) '.repeat(201)} }`, 'BAD_USER_INPUT'],
])('%s are refused before validation', async (_what, query, code) => {
  const { status, errors } = await ask(hub, query);
  expect(codes(errors)).toEqual([code]);
  expect(status).toBe(400);
});

test.each([
  ['POST', { method: 'POST' as const, url: '/graphql' }],
  ['GET', { method: 'GET' as const, url: '/graphql' }],
])('variables that are nested deeply are refused by %s', async (method, request) => {
  const query = 'query ($v: [String!]) { targets(keys: $v) { key } }';
  const depth = method === 'GET' ? 2_000 : 100_000;
  const text = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const headers = { accept: 'application/graphql-response+json', 'content-type': 'application/json' };
  const sent =
    method === 'GET'
      ? {
          method: 'GET' as const,
          headers,
          url: `/graphql?${new URLSearchParams({ query, variables: `{"v":${text}}` })}`,
        }
      : { ...request, headers, payload: `{"query":${JSON.stringify(query)},"variables":{"v":${text}}}` };
  const response = await hub.app.inject(sent);
  expect(response.statusCode).toBe(400);
  expect(codes(response.json().errors)).toEqual(['DEPTH_LIMIT_EXCEEDED']);
});

test('what no operation names is bounded too', async () => {
  const { status, errors } = await ask(hub, '{ dataMode }', { unused: nested(50) });
  expect([status, codes(errors)]).toEqual([400, ['DEPTH_LIMIT_EXCEEDED']]);
});

test('all that is wrong with a document is told, again and again, and in short', async () => {
  const query = `{ ${'x'.repeat(50_000)} nothing vendors(orgnr: ["1"]) { totalCount } }`;
  const [first, second] = [await ask(hub, query), await ask(hub, query)];
  expect(codes(first.errors)).toEqual(Array.from({ length: 3 }, () => 'GRAPHQL_VALIDATION_FAILED'));
  expect(second.errors).toEqual(first.errors);
  expect(JSON.stringify(first.errors).length).toBeLessThan(2_000);
});

test.each([
  [
    'a version of persisted documents that is none',
    { persistedQuery: { version: '1', sha256Hash: 'a' } },
    'BAD_USER_INPUT',
  ],
  ['a snapshot that never was', { snapshot: 'snp_WyJ4Il0' }, 'SNAPSHOT_NOT_FOUND'],
  ['a snapshot that is no text', { snapshot: [1] }, 'BAD_USER_INPUT'],
])('%s in the extensions is the client’s fault', async (_what, extensions, code) => {
  const response = await hub.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { accept: 'application/graphql-response+json' },
    payload: { query: '{ dataMode }', extensions },
  });
  expect([response.statusCode, codes(response.json().errors)]).toEqual([400, [code]]);
});

test('a document is examined once, a refused one too', () => {
  const gate = new DocumentGate(schema);
  const spent: number[] = [];
  const bad = `{ ${'nothing '.repeat(500)} }`;
  const [first, second] = [1, 2].map(() => gate.admit(bad, 'its hash', (units) => spent.push(units)));
  expect(first).toMatchObject({ ok: false });
  expect(second).toBe(first);
  expect(spent).toEqual([bad.length]);
});

test('values in arguments add to the cost, for each parent', async () => {
  const query =
    'query ($ids: [ID!]) { rateLimit(dryRun: true) { cost } vendors(first: 100) { nodes { integrations(filter: { productIds: $ids }) { totalCount } } } }';
  const cost = async (count: number) =>
    (await ask(hub, query, { ids: Array.from({ length: count }, () => 'pro_1') })).data.rateLimit.cost;
  const { vendors = 0 } = hub.world.served?.catalogue.counts ?? {};
  expect(vendors).toBeGreaterThan(0);
  expect((await cost(1_000)) - (await cost(0))).toBe(vendors * 100);
});
