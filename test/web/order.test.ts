/** Lists in another order, from either end, and within dates, over real HTTP on a catalogue of more than a page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import { isWithin } from '../../src/catalogue/query/date-range.ts';
import { openHub } from '../graphql/open-hub.ts';

const sample = generateCatalogue({ seed: 11, vendors: 40, products: 120, integrations: 400 });
let hub: Awaited<ReturnType<typeof openHub>>;
let origin: string;
beforeAll(async () => {
  hub = await openHub({}, sample);
  origin = await hub.app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(() => hub.app.close());

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
async function ask(query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

interface Row {
  readonly id: string;
  readonly name?: string;
  readonly changedAt?: string | null;
  readonly status?: { readonly since: string | null; readonly validUntil: string | null };
}

type List = readonly [name: string, type: string, fields: string, order: object | null];
const lists: readonly List[] = [
  ['products', 'ProductOrder', 'id name', { field: 'NAME' }],
  ['products', 'ProductOrder', 'id name', { field: 'NAME', direction: 'DESC' }],
  ['products', 'ProductOrder', 'id name', null],
  ['vendors', 'VendorOrder', 'id name', { field: 'NAME', direction: 'DESC' }],
  ['integrations', 'IntegrationOrder', 'id status { since validUntil }', { field: 'SINCE' }],
  ['integrations', 'IntegrationOrder', 'id status { since validUntil }', { field: 'VALID_UNTIL' }],
  [
    'integrations',
    'IntegrationOrder',
    'id status { since validUntil }',
    { field: 'VALID_UNTIL', direction: 'DESC' },
  ],
  ['integrations', 'IntegrationOrder', 'id status { since validUntil }', null],
  ['products', 'ProductOrder', 'id changedAt', { field: 'CHANGED' }],
  ['vendors', 'VendorOrder', 'id changedAt', { field: 'CHANGED', direction: 'ASC' }],
  ['integrations', 'IntegrationOrder', 'id changedAt', { field: 'CHANGED' }],
];

const page = async (
  list: List,
  args: object,
): Promise<{ nodes: Row[]; pageInfo: Record<string, unknown>; totalCount: number }> => {
  const [name, type, fields, order] = list;
  const { data, errors } = await ask(
    `query ($order: ${type}, $first: Int, $last: Int, $after: String, $before: String) {
       ${name}(orderBy: $order, first: $first, last: $last, after: $after, before: $before) {
         totalCount nodes { ${fields} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    { order, ...args },
  );
  expect(errors).toBeUndefined();
  return data[name];
};

describe.each(lists)('%s %s %s %j', (...list) => {
  const whole = async () => (await page(list, { first: 1000 })).nodes;

  it('is the same from the beginning and from the end, in pages that go on', async () => {
    const all = await whole();
    const forwards: Row[] = [];
    const backwards: Row[] = [];
    for (let after: unknown = null, more: unknown = true; more; ) {
      const { nodes, pageInfo, totalCount } = await page(list, { first: 37, after });
      expect(totalCount).toBe(all.length);
      forwards.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    for (let before: unknown = null, more: unknown = true; more; ) {
      const { nodes, pageInfo } = await page(list, { last: 41, before });
      backwards.unshift(...nodes);
      [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
    }
    const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);
    expect(new Set(ids(all)).size).toBe(all.length);
    expect(ids(forwards)).toEqual(ids(all));
    expect(ids(backwards)).toEqual(ids(all));
  });

  it('stands between two cursors', async () => {
    const all = await whole();
    const head = await page(list, { first: 5 });
    const tail = await page(list, { last: 3 });
    const between = await page(list, {
      first: 1000,
      after: head.pageInfo.endCursor,
      before: tail.pageInfo.startCursor,
    });
    expect(between.nodes).toEqual(all.slice(5, -3));
    expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });
});

it('dates rise or fall, and what states none stands last', async () => {
  const datesOf = async (field: 'since' | 'validUntil', order: object) =>
    (
      await page(['integrations', 'IntegrationOrder', 'id status { since validUntil }', order], {
        first: 1000,
      })
    ).nodes.map(({ status }) => status?.[field] ?? null);
  for (const [field, order, isFalling] of [
    ['since', { field: 'SINCE' }, true],
    ['since', { field: 'SINCE', direction: 'ASC' }, false],
    ['validUntil', { field: 'VALID_UNTIL' }, false],
  ] as const) {
    const dates = await datesOf(field, order);
    const stated = dates.filter((date) => date !== null);
    expect(stated.length).toBeGreaterThan(3);
    expect(dates.slice(0, stated.length)).toEqual(stated);
    const sorted = stated.toSorted();
    expect(stated).toEqual(isFalling ? sorted.toReversed() : sorted);
  }
});

it('what changed last stands first, or last where that is asked for, and what is not known to have changed behind it', async () => {
  for (const [name, type] of [
    ['products', 'ProductOrder'],
    ['vendors', 'VendorOrder'],
    ['integrations', 'IntegrationOrder'],
  ] as const) {
    for (const direction of [null, 'DESC', 'ASC']) {
      const list: List = [name, type, 'id changedAt', { field: 'CHANGED', direction }];
      const moments = (await page(list, { first: 1000 })).nodes.map(({ changedAt }) => changedAt ?? null);
      const known = moments.filter((moment) => moment !== null);
      expect(known.length).toBeGreaterThan(3);
      expect(known.length).toBeLessThan(moments.length);
      expect(moments.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(direction === 'ASC' ? known.toSorted() : known.toSorted().reverse());
      expect(new Set(known)).toEqual(
        new Set(sample[name].flatMap((row) => ('changedAt' in row && row.changedAt) || [])),
      );
    }
  }
});

it('the best fit stands first, by product before vendor', async () => {
  const word = sample.products[0]!.name.split(/\s+/u)[0]!;
  const { data } = await ask(
    `query ($t: String) { products(filter: { text: $t }, orderBy: { field: RELEVANCE }, first: 1000) { totalCount nodes { name } }
       plain: products(filter: { text: $t }) { totalCount } }`,
    { t: word },
  );
  expect(data.products.totalCount).toBe(data.plain.totalCount);
  const isNamed = data.products.nodes.map(({ name }: { name: string }) =>
    name.toLowerCase().split(/\s+/u).includes(word.toLowerCase()),
  );
  expect(isNamed[0]).toBe(true);
  // Once a product is there for its vendor's name alone, none with the whole word follows.
  expect(isNamed.lastIndexOf(true)).toBe(isNamed.filter(Boolean).length - 1);
});

it('relevance needs a text, a period its ends in order, a cursor its own order', async () => {
  const { data, errors } = await ask(`{
    a: products(orderBy: { field: RELEVANCE }) { totalCount }
    b: integrations(filter: { since: { from: "2026", to: "2025-12-31" } }) { totalCount }
    c: products(orderBy: { field: NAME, direction: DESC }, first: 1) { pageInfo { endCursor } } }`);
  expect(
    errors.map((one: { path: string[]; extensions: { code: string } }) => [one.path[0], one.extensions.code]),
  ).toEqual([
    ['a', 'BAD_USER_INPUT'],
    ['b', 'BAD_USER_INPUT'],
  ]);
  const again = await ask('query ($c: String) { products(after: $c) { totalCount } }', {
    c: data.c.pageInfo.endCursor,
  });
  expect(again.errors[0].extensions.code).toBe('CURSOR_MISMATCH');
});

it.each([
  ['since', { from: '2025-01-01', to: '2025-12-31' }],
  ['since', { from: '2025-06' }],
  ['validUntil', { to: '2028' }],
  ['decidedOn', { from: '2024', to: '2025-06' }],
] as const)('%s within %j counts what the rows say', async (field, range) => {
  const { data } = await ask(
    `query ($f: IntegrationFilter) { found: integrations(filter: $f, first: 1000) { totalCount nodes { id } facets(fields: ["headline"]) { buckets { count } } }
       products(filter: { anyIntegration: [$f] }) { totalCount }
       all: integrations(first: 1000) { nodes { id product { id } status { since validUntil } approvals(includeSuperseded: true) { decidedOn } } } }`
      .replace('[$f]', '[$g]')
      .replace('($f: IntegrationFilter)', '($f: IntegrationFilter, $g: IntegrationFilter!)'),
    { f: { [field]: range }, g: { [field]: range } },
  );
  const fits = data.all.nodes.filter(
    (one: { status: Record<string, string | null>; approvals: { decidedOn: string | null }[] }) =>
      (field === 'decidedOn' ? one.approvals.map(({ decidedOn }) => decidedOn) : [one.status[field]]).some(
        (date) => typeof date === 'string' && isWithin(date, range),
      ),
  );
  expect(fits.length).toBeGreaterThan(0);
  expect(fits.length).toBeLessThan(data.all.nodes.length);
  expect(data.found.nodes.map(({ id }: Row) => id)).toEqual(fits.map(({ id }: Row) => id));
  expect(
    data.found.facets[0].buckets.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
  ).toBe(fits.length);
  expect(data.products.totalCount).toBe(new Set(fits.map((one: { product: Row }) => one.product.id)).size);
});

it('a date of less precision is within a period that holds all of it', () => {
  expect(isWithin('2025-10', { from: '2025-10-01', to: '2025-10-31' })).toBe(true);
  expect(isWithin('2025-10', { from: '2025-10-02' })).toBe(false);
  expect(isWithin('2024-02', { to: '2024-02-28' })).toBe(false);
  expect(isWithin('2024-02', { to: '2024-02' })).toBe(true);
  expect(isWithin('2025', { from: '2025', to: '2025' })).toBe(true);
  expect(isWithin('2025-Q4', { from: '2025-10-01', to: '2025-12-31' })).toBe(true);
  expect(isWithin('2025-Q4', { from: '2025-10-02' })).toBe(false);
  expect(isWithin('2025-Q2', { to: '2025-06-29' })).toBe(false);
  expect(isWithin('2025-12-31', { from: '2025-12-31', to: '2025-12-31' })).toBe(true);
});
