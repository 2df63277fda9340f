/** Figures that analysts and authorities ask for, one question each, over invented lists and the real requirements. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, openHub } from '../graphql/open-hub.ts';
import { buyerLists } from '../support/buyer-lists.ts';
import { mergeWith } from './curated.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub({}, mergeWith(buyerLists()));
});
afterAll(() => hub.app.close());

test('the share of EHR vendors that are verified for kjernejournal, and how many products are of no stated kind', async () => {
  const { data, errors } = await ask(
    hub,
    `{ verified: vendors(products: { category: [EHR], anyIntegration: [{ targetKeys: ["KJERNEJOURNAL"], headline: [APPROVED, EXPIRING] }] }) {
        totalCount nodes { name } }
      all: vendors(products: { category: [EHR] }) { totalCount }
      products { facets(fields: ["category"]) { buckets { value count } } } }`,
  );
  expect(errors).toBeUndefined();
  // Of the four one is approved; one is revoked, and of two the list says nothing.
  expect([data.verified.nodes, data.all.totalCount]).toEqual([[{ name: 'Diktafjord AS' }], 4]);
  const { buckets } = data.products.facets[0];
  expect(buckets).toContainEqual({ value: 'NOT_STATED', count: 1 });
});

const keysWhere = `query ($filter: RequirementFilter) { requirements(filter: $filter, first: 300) { totalCount unstatedCount nodes { key shownAt { __typename } } } }`;
const asked = async (of: typeof hub, filter: object) => {
  const { data, errors } = await ask(of, keysWhere, { filter });
  expect(errors).toBeUndefined();
  const { nodes, unstatedCount } = data.requirements;
  return { keys: nodes.map(({ key }: { key: string }) => key), unstatedCount };
};

test('requirements with and without a verified product: a list must have been read to say that there is none', async () => {
  const level = ['MUST'];
  const yes = await asked(hub, { level, hasVerifiedProduct: true });
  const no = await asked(hub, { level, hasVerifiedProduct: false });
  expect(yes.keys).toContain('FSE_KJERNEJOURNAL');
  expect(no.keys.filter((key: string) => yes.keys.includes(key))).toEqual([]);
  expect(yes.unstatedCount).toBeGreaterThan(0);
  // The kinds that are asked for are those that count.
  const specialist = { level, productCategory: ['EHR_GP'] };
  expect((await asked(hub, { ...specialist, hasVerifiedProduct: true })).keys).toContain('FSE_KJERNEJOURNAL');

  const { 'nhn-kjernejournal': _, ...others } = buyerLists();
  const without = await openHub({}, mergeWith(others));
  const stale = await openHub({}, mergeWith(buyerLists(), { stale: ['nhn-kjernejournal'] }));
  for (const one of [without, stale]) {
    for (const hasVerifiedProduct of [true, false])
      expect((await asked(one, { level, hasVerifiedProduct })).keys).not.toContain('FSE_KJERNEJOURNAL');
    await one.app.close();
  }
  const revoked = await openHub(
    {},
    mergeWith({ ...others, 'nhn-kjernejournal': (buyerLists()['nhn-kjernejournal'] ?? []).slice(1) }),
  );
  expect((await asked(revoked, { level, hasVerifiedProduct: false })).keys).toContain('FSE_KJERNEJOURNAL');
  await revoked.app.close();
});
