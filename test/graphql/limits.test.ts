import { afterAll, beforeAll, expect, test } from 'vitest';
import { limits } from '../../src/graphql/limits/limits.ts';
import { ask, openHub } from './open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

const deep = (levels: number) =>
  `{ vendors { nodes { ${'products { nodes { vendor { '.repeat(levels)} id ${'} } } '.repeat(levels)} } } }`;
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

test.each([
  ['depth', deep(5), 'DEPTH_LIMIT_EXCEEDED'],
  [
    'depth through fragments',
    `query { vendors { ...V } } fragment V on VendorConnection { nodes { ${'products { nodes { vendor { '.repeat(5)} id ${'} } } '.repeat(5)} } }`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
  ['aliases', `{ products(first: 0) { ${many(51, (i) => `a${i}: totalCount`)} } }`, 'ALIAS_LIMIT_EXCEEDED'],
  ['root fields', `{ ${many(21, (i) => `a${i}: dataMode`)} }`, 'ROOT_FIELD_LIMIT_EXCEEDED'],
  [
    'root fields through fragments',
    `{ ...R } fragment R on Query { ${many(21, (i) => `a${i}: dataMode`)} }`,
    'ROOT_FIELD_LIMIT_EXCEEDED',
  ],
  ['tokens', `{ ${'dataMode '.repeat(5001)} }`, 'TOKEN_LIMIT_EXCEEDED'],
  [
    'lists in lists',
    `{ node(id: ${'['.repeat(20_000)}${']'.repeat(20_000)}) { id } }`,
    'DEPTH_LIMIT_EXCEEDED',
  ],
  ['cost', '{ sources { runs(first: 1000) { nodes { findings { id } } } } }', 'COST_LIMIT_EXCEEDED'],
  [
    'cost through nested fragments',
    `{ ...A } ${many(20, (i) => `fragment ${String.fromCharCode(65 + i)} on Query { a${i}: sources { runs(first: 1000) { nodes { id } } } ${i < 19 ? `...${String.fromCharCode(66 + i)}` : ''} }`)}`,
    'COST_LIMIT_EXCEEDED',
  ],
  ['first', '{ products(first: 1001) { totalCount } }', 'BAD_USER_INPUT'],
  ['negative first', '{ products(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
  ['evidence', '{ products(first: 1) { nodes { evidence(first: 2000) { raw } } } }', 'BAD_USER_INPUT'],
  ['syntax', '{ products', 'GRAPHQL_PARSE_FAILED'],
  ['validation', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['organisation number', '{ vendors(orgnr: ["123456789"]) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s is refused with 400 and its own code', async (_name, query, code) => {
  const { status, errors, data } = await ask(hub, query);
  expect(errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toContain(code);
  expect(status).toBe(400);
  expect(data).toBeUndefined();
});

test('a bound that is broken says what was found and what is allowed', async () => {
  const { errors } = await ask(hub, '{ sources { runs(first: 1000) { nodes { findings { id } } } } }');
  expect(errors[0].extensions).toMatchObject({ limit: limits.cost });
  expect(errors[0].extensions.cost).toBeGreaterThan(100_000);
});

test('a thousand integrations with product, vendor and target are within the cost', async () => {
  const { status } = await ask(
    hub,
    '{ integrations(first: 1000) { totalCount nodes { product { name vendor { name } } target { key } interface { key } status { headline } freshness { state } } } }',
  );
  expect(status).toBe(200);
});

test('page sizes in variables count too', async () => {
  const query = 'query ($n: Int!) { sources { runs(first: $n) { nodes { findings { id } } } } }';
  expect((await ask(hub, query, { n: 10 })).status).toBe(200);
  expect((await ask(hub, query, { n: 1000 })).errors[0].extensions.code).toBe('COST_LIMIT_EXCEEDED');
  expect((await ask(hub, query, { n: 5000 })).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect((await ask(hub, query, { n: 'x' })).errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('fragments that refer to each other in rings or towers are refused quickly', async () => {
  const ring = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
  expect((await ask(hub, ring)).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const tower = `{ ...F0 } ${many(40, (i) => `fragment F${i} on Query { dataMode ${i < 39 ? `...F${i + 1} ...F${i + 1}` : ''} }`)}`;
  const { status } = await ask(hub, tower);
  expect(status).toBe(400);
});

test('what was not expected reaches the log, not the client', async () => {
  const { served } = hub.world;
  if (!served) throw new Error('no snapshot');
  const broken = Object.create(served.catalogue, {
    products: {
      value: () => {
        throw new Error('secret /etc/passwd 10.0.0.1');
      },
    },
  });
  hub.world.served = { catalogue: broken, epoch: 99 };
  const { errors } = await ask(hub, '{ dataMode products { totalCount } }');
  hub.world.served = served;
  expect(errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(errors)).not.toMatch(/secret|passwd|10\.0|stack/);
  const line = hub.world.log.find((one) => one.includes(errors[0].extensions.errorId));
  expect(line).toContain('secret /etc/passwd');
});

test('a subscription that is not streamed is a fault of the request, not of the hub', async () => {
  const before = hub.world.log.length;
  const { errors } = await ask(hub, 'subscription { changes { pageInfo { endCursor } } }');
  expect(errors[0].extensions).toEqual({ code: 'BAD_REQUEST' });
  expect(hub.world.log.slice(before).join()).not.toContain('not expected');
});

test('the cost of a query can be asked for without carrying it out', async () => {
  const dear = 'sources { runs(first: 1000) { nodes { findings { id } } } }';
  const { data, errors } = await ask(hub, `{ rateLimit(dryRun: true) { cost limit estimatedRows } ${dear} }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    rateLimit: { cost: expect.any(Number), limit: limits.cost, estimatedRows: 420_020 },
  });
  expect(data.rateLimit.cost).toBeGreaterThan(100_000);
  const refused = await ask(hub, `{ rateLimit { cost } ${dear} }`);
  expect(refused.errors[0].extensions).toMatchObject({
    code: 'COST_LIMIT_EXCEEDED',
    cost: data.rateLimit.cost,
  });
  const dry =
    'query ($dry: Boolean!) { mine: rateLimit(dryRun: $dry) { cost } products(first: 2) { nodes { id } } }';
  expect((await ask(hub, dry, { dry: true })).data).toEqual({ mine: { cost: 3 } });
  expect((await ask(hub, dry, { dry: false })).data).toMatchObject({
    mine: { cost: 3 },
    products: { nodes: [{}, {}] },
  });
});

test('a list costs what the served snapshot has of it, and what is asked for where another moment may be meant', async () => {
  const cost = async (field: string) => {
    const { data, errors } = await ask(hub, `{ rateLimit(dryRun: true) { cost } ${field} }`);
    expect(errors).toBeUndefined();
    return data.rateLimit.cost as number;
  };
  const nested = '{ nodes { integrations(first: 1000) { nodes { product { name } } } } }';
  const [product] = hub.world.served?.catalogue.products({}, { first: 1, after: -1 }).items ?? [];
  const id = product?.id ?? '';
  const sizes = hub.world.served?.catalogue.sizes();
  const of = sizes?.integrationsOfProduct ?? 0;
  // The lists of the catalogue and what a list asks beside its items, for as many products as there are.
  expect(await cost(`products(first: 1000) ${nested}`)).toBeLessThan(
    10 + (sizes?.products ?? 0) * (10 + 3 * of),
  );
  const one = (argument: string) =>
    `nodes(ids: ["${argument}"]) { ... on Product { integrations(first: 1000) { nodes { product { name } } } } }`;
  expect(await cost(one(id))).toBeLessThan(10 + 3 * of);
  for (const open of [
    one(`${id}@20250101`),
    `products(first: 1000, after: "c") ${nested}`,
    `catalogue(at: { validAt: "2026-01-01" }) { products(first: 1000) ${nested} }`,
  ])
    expect([open, (await cost(open)) > 1000]).toEqual([open, true]);
});

test('the cost is never below the number of objects of the answer', async () => {
  const query = `{ rateLimit { cost } vendors(first: 1000) { nodes { id products(first: 1000) { nodes { id integrations(first: 1000) { nodes { id target { id integrations(first: 1000) { nodes { id } } } } } } } } } }`;
  const { data, errors } = await ask(hub, query);
  expect(errors).toBeUndefined();
  expect(data.rateLimit.cost).toBeGreaterThanOrEqual(JSON.stringify(data).split('"id"').length - 1);
});
