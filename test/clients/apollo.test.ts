import { ApolloClient, gql, HttpLink } from '@apollo/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { createApolloCache } from './apollo-cache.ts';
import { approved, listOfFinder } from './finder.ts';
import { atMoment, both, now, one, openTwoMoments } from './two-moments.ts';

let hub: Awaited<ReturnType<typeof openTwoMoments>>;
let client: ApolloClient;
beforeEach(async () => {
  hub = await openTwoMoments();
  client = new ApolloClient({
    link: new HttpLink({ uri: hub.url }),
    cache: createApolloCache(hub.introspection),
  });
});
afterEach(async () => {
  client.stop();
  await hub.close();
});

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
type Data = any;
const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Data> =>
  (await client.query({ query: gql(query), variables, fetchPolicy: 'network-only' })).data;
const kept = (query: string, variables: Record<string, unknown> = {}): Data =>
  client.cache.readQuery({ query: gql(query), variables });
const headline = (data: Data) => (data.catalogue ?? data).integrations.nodes[0].status.headline;

it.each(['now first', 'the past first'])('keeps the past and the present apart, %s', async (order) => {
  await hub.revoke();
  const at = { snapshot: hub.before.id };
  const asked = [() => ask(now), () => ask(atMoment, { at })];
  for (const step of order === 'now first' ? asked : asked.toReversed()) await step();
  expect([headline(kept(now)), headline(kept(atMoment, { at }))]).toEqual(['WITHDRAWN', 'APPROVED']);
  const mixed = await ask(both, { at });
  expect([
    mixed.integrations.nodes[0].status.headline,
    mixed.catalogue.integrations.nodes[0].status.headline,
  ]).toEqual(['WITHDRAWN', 'APPROVED']);
  expect([headline(kept(now)), headline(kept(atMoment, { at }))]).toEqual(['WITHDRAWN', 'APPROVED']);
  expect(kept(now).integrations.nodes[0].product.name).toBe('A');
});

it('keeps what was asked for by its moment when another snapshot is served', async () => {
  const at = { knownAt: '2026-01-15T00:00:00Z' };
  await ask(atMoment, { at });
  await ask(now);
  await hub.revoke();
  await ask(now);
  expect([headline(kept(now)), headline(kept(atMoment, { at }))]).toEqual(['WITHDRAWN', 'APPROVED']);
});

it('finds either by its id, and both by the permanent one', async () => {
  await hub.revoke();
  const [today] = (await ask(now)).integrations.nodes;
  const [past] = (await ask(atMoment, { at: { snapshot: hub.before.id } })).catalogue.integrations.nodes;
  expect([past.id === today.id, past.permanentId, today.permanentId]).toEqual([false, today.id, today.id]);
  expect((await ask(one, { id: past.id })).node).toEqual(past);
  expect((await ask(one, { id: today.id })).node).toEqual(today);
  expect(headline(kept(now))).toBe('WITHDRAWN');
});

it('goes on in an older snapshot without touching what is known of now', async () => {
  const page = `query Page($after: String) { products(first: 3, after: $after) {
    nodes { __typename id name integrations { nodes { __typename id status { headline } } } } pageInfo { endCursor } } }`;
  const { products } = await ask(page);
  await hub.revoke();
  await ask(now);
  const next = await ask(page, { after: products.pageInfo.endCursor });
  // The list as it is known: the page behind the one before.
  expect(next.products.nodes.map(({ name }: Data) => name)).toEqual('ABCDEF'.split(''));
  const fresh = await ask(`{ products { nodes { __typename id name } } }`);
  const today = new Set(fresh.products.nodes.map(({ id }: Data) => id));
  expect(next.products.nodes.slice(3).filter(({ id }: Data) => today.has(id))).toEqual([]);
  expect(headline(kept(now))).toBe('WITHDRAWN');
});

it('a list that loads more over a swap keeps all its rows, beside the choices of its finder', async () => {
  const observed = client.watchQuery<Data>({ query: gql(listOfFinder), variables: approved });
  const shown: Data[] = [];
  const subscription = observed.subscribe(({ data }) => data && shown.push(data));
  await until(() => shown.length > 0);
  const more = async () =>
    observed.fetchMore({ variables: { after: shown.at(-1).integrations.pageInfo.endCursor } });
  await more();
  await hub.revoke();
  // The cursor goes on in the snapshot that it was made from, while another one is served.
  await ask(now);
  await more();
  await until(() => shown.at(-1).integrations.edges.length === 6);
  const { integrations, choices } = shown.at(-1);
  expect(integrations.edges.map((edge: Data) => edge.node.product.name)).toEqual('ABCDEF'.split(''));
  expect([integrations.totalCount, integrations.pageInfo.hasNextPage]).toEqual([6, false]);
  // Choices have no cursor: they are of now, with the condition on the headline left out.
  expect(choices.facets[0].buckets).toMatchObject([
    { value: 'APPROVED', count: 5 },
    { value: 'WITHDRAWN', count: 1 },
  ]);
  // Counts alone leave the rows as they are.
  await ask(listOfFinder.replace('$first: Int = 2', '$first: Int = 0'), approved);
  expect(shown.at(-1).integrations.edges.length).toBe(6);
  // From the start again it is another list.
  await observed.refetch({ ...approved, first: 10 });
  await until(() => shown.at(-1).choices.facets[0].buckets.length === 2);
  expect(shown.at(-1).integrations.edges.map((edge: Data) => edge.node.product.name)).toEqual(
    'BCDEF'.split(''),
  );
  subscription.unsubscribe();
});
