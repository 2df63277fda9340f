import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { schemaText } from '../../src/graphql/schema.ts';
import { compileForRelay } from './compile-for-relay.ts';
import { approved } from './finder.ts';
import { atMoment, both, now, one, openTwoMoments } from './two-moments.ts';

const ids = `query IdsQuery($id: ID!) {
  resolveId(id: $id) { __typename id now { __typename id } }
  sources { __typename id lastGood { __typename id documents { __typename id documentId } } } }`;
/** The finder with Relay's own connection: its handler puts the pages together. */
const finder = `query FinderQuery($filter: IntegrationFilter, $first: Int = 2, $after: String) {
  integrations(filter: $filter, first: $first, after: $after) @connection(key: "Finder_integrations", filters: ["filter"]) {
    totalCount edges { node { id product { name } status { headline } } } }
  choices: integrations(filter: $filter, first: 0) {
    facets(fields: ["headline"], excludeOwn: true) { buckets { value count label { nb } } } } }`;

let hub: Awaited<ReturnType<typeof openTwoMoments>>;
let environment: Environment;
let compiled: (name: string) => ConcreteRequest;
beforeAll(async () => {
  const documents = { Now: now, Then: atMoment, Both: both, One: one, Ids: ids, Finder: finder };
  compiled = await compileForRelay(schemaText(), documents);
});
beforeEach(async () => {
  hub = await openTwoMoments();
  environment = new Environment({
    network: Network.create(
      async ({ text }, variables) => (await hub.ask(text ?? '', variables)) as GraphQLResponse,
    ),
    store: new Store(new RecordSource()),
  });
});
afterEach(() => hub.close());

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
type Data = any;
const nameOf = (query: string) => /(?:query|fragment) (\w+)/u.exec(query)?.[1] ?? '';
const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Data> =>
  fetchQuery(environment, compiled(nameOf(query)), variables, { fetchPolicy: 'network-only' }).toPromise();
const kept = (query: string, variables: Record<string, unknown> = {}): Data =>
  environment.lookup(createOperationDescriptor(compiled(nameOf(query)), variables).fragment).data;
const headline = (data: Data) => (data.catalogue ?? data).integrations.nodes[0].status.headline;

it.each(['now first', 'the past first'])('keeps the past and the present apart, %s', async (order) => {
  await hub.revoke();
  const at = { snapshot: hub.before.id };
  const asked = [() => ask(now), () => ask(atMoment, { at })];
  for (const step of order === 'now first' ? asked : asked.toReversed()) await step();
  expect([headline(kept(now)), headline(kept(atMoment, { at }))]).toEqual(['WITHDRAWN', 'APPROVED']);
  await ask(both, { at });
  expect([headline(kept(now)), headline(kept(atMoment, { at }))]).toEqual(['WITHDRAWN', 'APPROVED']);
});

it('fetches an object of the past again by its id, as Relay does', async () => {
  await hub.revoke();
  await ask(now);
  const [past] = (await ask(atMoment, { at: { snapshot: hub.before.id } })).catalogue.integrations.nodes;
  expect((await ask(one, { id: past.id })).node.status.headline).toBe('APPROVED');
  expect(headline(kept(now))).toBe('WITHDRAWN');
});

/** Relay keys by the id alone, so two types must never share one. */
it('never gives one id to two types', async () => {
  const [today] = (await ask(now)).integrations.nodes;
  const data = await ask(ids, { id: today.id });
  expect(data.resolveId.now[0]).toMatchObject({ __typename: 'Integration', id: today.id });
  expect(data.resolveId.id).not.toBe(today.id);
  const types = new Map<string, string>();
  const note = (value: Data): void => {
    if (typeof value !== 'object' || value === null) return;
    if (typeof value.id === 'string') {
      expect([value.id, types.get(value.id) ?? value.__typename]).toEqual([value.id, value.__typename]);
      types.set(value.id, value.__typename);
    }
    for (const inner of Object.values(value)) note(inner);
  };
  note(data);
  note(await ask(now));
  expect(types.size).toBeGreaterThan(4);
});

it('a connection that loads more over a swap keeps all its rows, beside the choices of its finder', async () => {
  const first = await ask(finder, approved);
  environment.retain(createOperationDescriptor(compiled('FinderQuery'), approved));
  const { endCursor } = first.integrations.pageInfo;
  await hub.revoke();
  await ask(now);
  await ask(finder, { ...approved, after: endCursor, first: 10 });
  const { integrations, choices } = kept(finder, approved);
  expect(integrations.edges.map((edge: Data) => edge.node.product.name)).toEqual('ABCDEF'.split(''));
  expect([integrations.totalCount, integrations.pageInfo.hasNextPage]).toEqual([6, false]);
  expect(choices.facets[0].buckets).toMatchObject([
    { value: 'APPROVED', count: 5 },
    { value: 'WITHDRAWN', count: 1 },
  ]);
});
