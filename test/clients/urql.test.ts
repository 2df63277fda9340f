import { Client, fetchExchange, gql } from '@urql/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { approved, listOfFinder } from './finder.ts';
import { atMoment, both, now, one, openTwoMoments } from './two-moments.ts';
import { createUrqlCache } from './urql-cache.ts';

let hub: Awaited<ReturnType<typeof openTwoMoments>>;
let client: Client;
beforeEach(async () => {
  hub = await openTwoMoments();
  client = new Client({
    url: hub.url,
    preferGetMethod: false,
    exchanges: [createUrqlCache(hub.introspection), fetchExchange],
  });
});
afterEach(() => hub.close());

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
type Data = any;
const read = async (query: string, variables: object, requestPolicy: 'network-only' | 'cache-only') => {
  const { data, error } = await client.query<Data>(gql(query), variables, { requestPolicy }).toPromise();
  expect(error).toBeUndefined();
  return data;
};
const ask = (query: string, variables: object = {}) => read(query, variables, 'network-only');
const kept = (query: string, variables: object = {}) => read(query, variables, 'cache-only');
const headline = (data: Data) => (data.catalogue ?? data).integrations.nodes[0].status.headline;

it.each(['now first', 'the past first'])('keeps the past and the present apart, %s', async (order) => {
  await hub.revoke();
  const at = { snapshot: hub.before.id };
  const asked = [() => ask(now), () => ask(atMoment, { at })];
  for (const step of order === 'now first' ? asked : asked.toReversed()) await step();
  expect([headline(await kept(now)), headline(await kept(atMoment, { at }))]).toEqual([
    'WITHDRAWN',
    'APPROVED',
  ]);
  await ask(both, { at });
  expect([headline(await kept(now)), headline(await kept(atMoment, { at }))]).toEqual([
    'WITHDRAWN',
    'APPROVED',
  ]);
});

it('keeps what was asked for by its moment when another snapshot is served', async () => {
  const at = { knownAt: '2026-01-15T00:00:00Z' };
  await ask(atMoment, { at });
  await hub.revoke();
  await ask(now);
  expect([headline(await kept(now)), headline(await kept(atMoment, { at }))]).toEqual([
    'WITHDRAWN',
    'APPROVED',
  ]);
});

it('finds either by its id', async () => {
  await hub.revoke();
  const [past] = (await ask(atMoment, { at: { snapshot: hub.before.id } })).catalogue.integrations.nodes;
  expect((await ask(one, { id: past.id })).node).toMatchObject({
    id: past.id,
    status: { headline: 'APPROVED' },
  });
  expect((await ask(one, { id: past.permanentId })).node.status.headline).toBe('WITHDRAWN');
  expect((await kept(one, { id: past.id })).node.status.headline).toBe('APPROVED');
});

it('keeps the pages of a list over a swap, beside the choices of its finder, and warns of nothing', async () => {
  const warned = vi.spyOn(console, 'warn');
  const first = await ask(listOfFinder, approved);
  const { endCursor } = first.integrations.pageInfo;
  await hub.revoke();
  const second = await ask(listOfFinder, { ...approved, after: endCursor, first: 10 });
  const names = [first, second].flatMap(({ integrations: { edges } }) =>
    edges.map((edge: Data) => edge.node.product.name),
  );
  expect(names).toEqual('ABCDEF'.split(''));
  for (const [variables, data] of [
    [approved, first],
    [{ ...approved, after: endCursor, first: 10 }, second],
  ] as const)
    expect((await kept(listOfFinder, variables)).integrations).toEqual(data.integrations);
  // The choices are one field for both: what was asked last is known.
  expect((await kept(listOfFinder, approved)).choices.facets[0].buckets).toEqual(
    second.choices.facets[0].buckets,
  );
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
});
