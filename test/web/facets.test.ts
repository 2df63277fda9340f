/** Counts that a finder can be built on, over real HTTP: each bucket leads to what it counts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import { openHub } from '../graphql/open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let origin: string;
beforeAll(async () => {
  hub = await openHub({}, generateCatalogue({ seed: 5, vendors: 25, products: 80, integrations: 260 }));
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
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

interface Bucket {
  readonly value: string;
  readonly count: number;
  readonly input: object | null;
  readonly label: { readonly nb: string; readonly nn: string | null; readonly en: string | null } | null;
}
interface Facet {
  readonly field: string;
  readonly totalBuckets: number;
  readonly buckets: readonly Bucket[];
}

const facetsOf = async (
  list: string,
  filter: object,
  fields: readonly string[],
  excludeOwn = false,
): Promise<Facet[]> => {
  const type = list === 'products' ? 'ProductFilter' : 'IntegrationFilter';
  const data = await ask(
    `query ($f: ${type}, $n: [String!]!, $x: Boolean) { ${list}(filter: $f, first: 0) { facets(fields: $n, excludeOwn: $x) {
       field totalBuckets buckets { value count input label { nb nn en } } } } }`,
    { f: filter, n: fields, x: excludeOwn },
  );
  return data[list].facets;
};

const countOf = async (list: string, filter: object): Promise<number> => {
  const type = list === 'products' ? 'ProductFilter' : 'IntegrationFilter';
  return (await ask(`query ($f: ${type}) { ${list}(filter: $f, first: 0) { totalCount } }`, { f: filter }))[
    list
  ].totalCount;
};

const productFields = [
  'vendor',
  'category',
  'careSetting',
  'target',
  'headline',
  'interface',
  'role',
  'process',
];
const integrationFields = [
  'vendor',
  'target',
  'interface',
  'role',
  'headline',
  'process',
  'standing',
  'observation',
  'inUse',
  'category',
  'careSetting',
  'warning',
];

it.each([
  ['integrations', {}, integrationFields],
  ['integrations', { headline: ['APPROVED', 'IN_TRIAL'], role: 'PRODUCER' }, integrationFields],
  ['integrations', { notStated: ['ROLE'], since: { from: '2018' } }, integrationFields],
  ['products', {}, productFields],
  [
    'products',
    { anyIntegration: [{ targetKeys: ['OPP01', 'OPP02'] }], notStated: ['CATEGORY'] },
    productFields,
  ],
] as const)(
  '%s %j: each bucket of each facet leads to what it counts',
  async (list, filter, fields) => {
    const facets = await facetsOf(list, filter, fields);
    expect(facets.map(({ field }) => field)).toEqual(fields);
    let followed = 0;
    for (const { field, buckets, totalBuckets } of facets) {
      expect(totalBuckets).toBe(buckets.length);
      for (const { value, count, input } of buckets.slice(0, 6)) {
        expect(input, `${field} ${value}`).not.toBeNull();
        expect(await countOf(list, input ?? {}), `${field} ${value} ${JSON.stringify(input)}`).toBe(count);
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(15);
  },
  60_000,
);

it.each([
  ['role', 'ROLE'],
  ['interface', 'INTERFACE'],
])('what nobody states can be asked for: %s', async (field, property) => {
  const [facet] = await facetsOf('integrations', {}, [field]);
  const unstated = facet?.buckets.find(({ value }) => value === 'NOT_STATED');
  expect(unstated?.count).toBeGreaterThan(0);
  expect(unstated?.label).toEqual({ nb: 'Ikke oppgitt', nn: 'Ikkje oppgitt', en: 'Not stated' });
  expect(await countOf('integrations', { notStated: [property] })).toBe(unstated?.count);
});

it('a property\u2019s own choice can be left out of its counts, and of no other', async () => {
  const filter = { targetKeys: ['OPP01'], headline: ['APPROVED'] };
  const [target, headline] = await facetsOf('integrations', filter, ['target', 'headline'], true);
  const [targetAlone] = await facetsOf('integrations', { headline: ['APPROVED'] }, ['target']);
  const [headlineAlone] = await facetsOf('integrations', { targetKeys: ['OPP01'] }, ['headline']);
  const counts = (facet: Facet | undefined) => facet?.buckets.map(({ value, count }) => [value, count]);
  expect(counts(target)).toEqual(counts(targetAlone));
  expect(counts(headline)).toEqual(counts(headlineAlone));
  expect(target?.buckets.length).toBeGreaterThan(1);
  const [own] = await facetsOf('integrations', filter, ['target']);
  expect(own?.buckets.map(({ value }) => value)).toEqual(['OPP01']);
  const asked = { vendorIds: [], anyIntegration: [filter] };
  const [products] = await facetsOf('products', { anyIntegration: [filter] }, ['target'], true);
  const [without] = await facetsOf('products', { anyIntegration: [{ headline: ['APPROVED'] }] }, ['target']);
  expect(counts(products)).toEqual(counts(without));
  expect(counts((await facetsOf('products', asked, ['vendor'], true))[0])?.length).toBeGreaterThan(0);
});

it('every value has words in three languages', async () => {
  const facets = await facetsOf('integrations', {}, integrationFields);
  for (const { field, buckets } of facets) {
    if (['vendor', 'target', 'interface'].includes(field)) continue;
    for (const { label, value } of buckets) {
      expect(label?.nb, `${field} ${value}`).toMatch(/\S/u);
      expect(label?.nn, `${field} ${value}`).toMatch(/\S/u);
    }
  }
});

it('buckets come in pages, the most frequent first', async () => {
  const query = `query ($n: Int, $s: Int) { integrations(first: 0) { facets(fields: ["vendor"]) { totalBuckets buckets(first: $n, skip: $s) { value count } } } }`;
  const read = async (n: number | null, s: number) => (await ask(query, { n, s })).integrations.facets[0];
  const all = await read(null, 0);
  const pages = [await read(10, 0), await read(10, 10), await read(1000, 20)].flatMap(
    ({ buckets }) => buckets,
  );
  expect(pages).toEqual(all.buckets);
  expect((await read(10, 0)).totalBuckets).toBe(all.buckets.length);
  const counts = all.buckets.map(({ count }: Bucket) => count);
  expect(counts).toEqual(counts.toSorted((left: number, right: number) => right - left));
});

it('two properties at once add up to each of them', async () => {
  const { integrations } =
    await ask(`{ integrations(first: 0) { totalCount facets(fields: ["target", "headline"]) { field buckets { value count } }
    crossCounts(rows: "target", columns: "headline") { rows columns cells { row rowLabel { nb } column columnLabel { nb } count } } } }`);
  const { cells, rows, columns } = integrations.crossCounts;
  expect([rows, columns]).toEqual(['target', 'headline']);
  for (const [side, facet] of [
    ['row', integrations.facets[0]],
    ['column', integrations.facets[1]],
  ] as const)
    for (const { value, count } of facet.buckets as Bucket[])
      expect(
        cells
          .filter((one: Record<string, string>) => one[side] === value)
          .reduce((sum: number, one: Bucket) => sum + one.count, 0),
      ).toBe(count);
  expect(cells[0].rowLabel.nb).toMatch(/\S/u);
  expect(cells[0].columnLabel.nb).toMatch(/\S/u);
});

it('vendors by target lead to vendors', async () => {
  const { vendors } = await ask(
    '{ vendors(first: 0) { facets(fields: ["target"]) { buckets(first: 3) { count input } } } }',
  );
  for (const { count, input } of vendors.facets[0].buckets as Bucket[]) {
    const found = await ask('query ($p: ProductFilter) { vendors(products: $p, first: 0) { totalCount } }', {
      p: (input as { products: object }).products,
    });
    expect(found.vendors.totalCount).toBe(count);
  }
});
