/** What clients are told when they ask wrongly, over real HTTP: how far an error reaches, where it is, and by what code. */
import { readFileSync } from 'node:fs';
import { getNamedType, isInputObjectType, isNonNullType, isObjectType, isScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor, filterHash } from '../../src/catalogue/cursor.ts';
import { filterKey } from '../../src/catalogue/query/filter-key.ts';
import { errorCodes } from '../../src/graphql/errors.ts';
import { keyKindOf } from '../../src/graphql/lists/known-keys.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { openHub } from '../graphql/open-hub.ts';
import { data as sample } from '../graphql/sample-data.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let origin: string;
beforeAll(async () => {
  hub = await openHub();
  origin = await hub.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => hub.app.close());

interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly object[];
    readonly extensions: { readonly code: string; readonly unknown?: readonly object[] };
  }[];
}

async function ask(query: string, variables: object = {}): Promise<Reply> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
}

const vendor = sample.vendors[0]!;
const product = sample.products[0]!;

describe('a key that names nothing', () => {
  it.each([
    ['integrations(filter: { targetKeys: ["vkp"] }) { totalCount }', 'filter.targetKeys', 'VKP'],
    ['integrations(filter: { targetKeys: ["VKP", "VPK"] }) { totalCount }', 'filter.targetKeys', 'VKP'],
    [
      'integrations(filter: { interfaceKeys: ["sfm basis"] }) { totalCount }',
      'filter.interfaceKeys',
      'SFM/BASIS',
    ],
    [
      'products(filter: { anyIntegration: [{ targetKeys: ["VKPP"] }] }) { totalCount }',
      'filter.anyIntegration.targetKeys',
      'VKP',
    ],
    ['targets(keys: ["vkp"]) { key }', 'keys', 'VKP'],
    ['sources(keys: ["nhn_vkp"]) { key }', 'keys', 'nhn-vkp'],
    ['target(key: "Vkp") { key }', 'key', 'VKP'],
    ['source(key: "nhn-vpk") { key }', 'key', 'nhn-vkp'],
    ['changes(filter: { targetKeys: ["vkp"] }) { nodes { seq } }', 'filter.targetKeys', 'VKP'],
    [
      'catalogue { integrations(filter: { targetKeys: ["vkp"] }) { totalCount } }',
      'filter.targetKeys',
      'VKP',
    ],
  ])('%s is an error with the nearest', async (field, argument, nearest) => {
    const { status, data, errors } = await ask(`{ wrong: ${field} right: dataMode }`);
    expect([status, data.right]).toEqual([200, 'SAMPLE']);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: expect.arrayContaining(['wrong']),
      locations: [{ line: 1 }],
      extensions: { code: 'BAD_USER_INPUT', unknown: [{ argument, nearest: [nearest] }] },
    });
    expect(errors?.[0]?.message).toContain(`Did you mean “${nearest}”?`);
  });

  it('is an id of nothing, or of something else', async () => {
    const { data, errors } = await ask(
      `query ($v: [ID!], $p: [ID!]) {
         swapped: products(filter: { vendorIds: $p }) { totalCount }
         mistyped: integrations(filter: { productIds: ["prd_nothing"] }) { totalCount }
         right: products(filter: { vendorIds: $v }) { totalCount } }`,
      { v: [vendor.id], p: [product.id] },
    );
    expect(data).toMatchObject({ swapped: null, mistyped: null, right: { totalCount: expect.any(Number) } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });

  it('is refused for each product of a list alone', async () => {
    const { data, errors } = await ask(
      '{ products(first: 2) { nodes { name integrations(filter: { targetKeys: ["vkp"] }) { totalCount } } } }',
    );
    expect(data.products.nodes).toHaveLength(2);
    expect(data.products.nodes.every((one: { integrations: null }) => one.integrations === null)).toBe(true);
    expect(errors).toHaveLength(2);
  });

  it('is not what was given out once and is gone, nor an empty list, which matches nothing', async () => {
    const { data, errors } = await ask(
      '{ none: integrations(filter: { targetKeys: [] }) { totalCount } all: integrations(filter: { targetKeys: null }) { totalCount } }',
    );
    expect(errors).toBeUndefined();
    expect(data.none.totalCount).toBe(0);
    expect(data.all.totalCount).toBe(sample.integrations.length);
  });

  it('is refused by an export too', async () => {
    const response = await fetch(`${origin}/export/integrations.csv?targetKeys=vkp`);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'BAD_USER_INPUT', errors: [{ message: expect.stringContaining('Did you mean “VKP”?') }] },
    ]);
  });

  it('is declared for every key that can be asked for', () => {
    const undeclared: string[] = [];
    const look = (inputs: readonly { name: string; type: unknown; astNode?: unknown }[], path: string) => {
      for (const input of inputs) {
        const isKey = /(Keys|Ids|^keys?|^theme|^area|^subGoals|^services|^entities)$/u.test(input.name);
        if (isKey && keyKindOf(input as never) === null) undeclared.push(`${path}.${input.name}`);
      }
    };
    for (const type of Object.values(createSchema().getTypeMap())) {
      if (isInputObjectType(type)) look(Object.values(type.getFields()), type.name);
      if (!isObjectType(type) || type.name.startsWith('__') || type.name === 'Mutation') continue;
      for (const field of Object.values(type.getFields())) look(field.args, `${type.name}.${field.name}`);
    }
    expect(undeclared).toEqual([]);
  });
});

describe('look-ups by key', () => {
  it('give one thing, by id of any moment, number or key', async () => {
    const { data, errors } = await ask(
      `query ($p: ID!, $v: ID!, $o: Orgnr!) { product(id: $p) { name vendor { name } } byId: vendor(id: $v) { name }
         byNumber: vendor(orgnr: $o) { orgnr } target(key: "VKP") { __typename key } source(key: "nhn-vkp") { key }
         gone: product(id: "prd_nothing") { name } unlisted: vendor(orgnr: "974760673") { name } wrongKind: product(id: $v) { name } }`,
      { p: product.id, v: vendor.id, o: '999999999' },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      product: { name: product.name },
      byId: { name: vendor.name },
      byNumber: { orgnr: '999999999' },
      target: { __typename: 'NationalService', key: 'VKP' },
      source: { key: 'nhn-vkp' },
      gone: null,
      unlisted: null,
      wrongKind: null,
    });
  });

  it.each(['vendor { name }', 'vendor(id: "x", orgnr: "999999999") { name }'])('refuse %s', async (field) => {
    const { data, errors } = await ask(`{ ${field} dataMode }`);
    expect([data.dataMode, errors?.[0]?.extensions.code]).toEqual(['SAMPLE', 'BAD_USER_INPUT']);
  });
});

describe('an error', () => {
  const expired = encodeCursor({
    version: '20200101000000000-00000000',
    filterHash: filterHash(['products', filterKey({})]),
    row: 1,
  });

  it.each([
    ['products(after: "not a cursor") { totalCount }', 'BAD_USER_INPUT'],
    ['products(after: $expired) { totalCount }', 'CURSOR_EXPIRED'],
    ['vendors(after: $expired) { totalCount }', 'CURSOR_MISMATCH'],
    ['catalogue(at: { snapshot: "snp_nothing" }) { snapshot { version } }', 'SNAPSHOT_NOT_FOUND'],
    ['catalogue(at: { validAt: "2026" }) { snapshot { version } }', 'BAD_USER_INPUT'],
    ['products { facets(fields: ["colour"]) { field } }', 'BAD_USER_INPUT'],
    ['coverage(input: { profile: "nothing", baskets: [] }) { on }', 'BAD_USER_INPUT'],
  ])('of %s leaves the rest of the answer', async (field, code) => {
    const declared = field.includes('$expired') ? 'query ($expired: String)' : '';
    const { status, data, errors } = await ask(
      `${declared} { wrong: ${field} right: vendors { totalCount } }`,
      {
        expired,
      },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(errors?.[0]?.locations).toHaveLength(1);
    expect([status, data.right.totalCount]).toEqual([200, sample.vendors.length]);
  });

  it.each([
    ['a cost', '{ sources { runs(first: 1000) { nodes { findings { id } } } } }'],
    ['a depth', `{ ${'a: products { nodes { vendor { '.repeat(6)} id ${'} } }'.repeat(6)} }`],
    ['aliases', `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: dataMode`).join(' ')} }`],
    ['a page size', '{ products(first: 1001) { totalCount } }'],
    ['a field', '{ colour }'],
    ['a text', '{ products('],
    ['a length', `{ dataMode } #${'x'.repeat(100_001)}`],
  ])('about %s says where', async (_what, query) => {
    const { errors = [] } = await ask(query);
    expect(errors.length).toBeGreaterThan(0);
    for (const { locations } of errors)
      expect(locations?.[0]).toEqual({ line: expect.any(Number), column: expect.any(Number) });
  });

  it('cannot null more than its own field', () => {
    // The first by the specification of Federation; of the second there is nothing beside it to lose.
    const isPrescribed = new Set(['Query._entities', 'Subscription.changes']);
    const wide: string[] = [];
    for (const type of Object.values(createSchema().getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__') || type.name === 'Mutation') continue;
      for (const field of Object.values(type.getFields())) {
        // A page size and a list of ids are bounded before anything is read.
        const free = field.args.filter(({ name, type: of }) => {
          const named = getNamedType(of);
          return (
            !['first', 'skip', 'ids'].includes(name) &&
            (isInputObjectType(named) || (isScalarType(named) && named.name !== 'Boolean'))
          );
        });
        const path = `${type.name}.${field.name}`;
        if (free.length > 0 && isNonNullType(field.type) && !isPrescribed.has(path)) wide.push(path);
      }
    }
    expect(wide).toEqual([]);
  });
});

describe('errors beside GraphQL', () => {
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(origin + path, init);
    return { status: response.status, allow: response.headers.get('allow'), body: await response.json() };
  };

  it.each([
    ['an address that is not there', '/nowhere', {}, 404, 'NOT_FOUND'],
    ['a file that is not there', '/export/colours.csv', {}, 404, 'NOT_FOUND'],
    ['a document that is not there', `/documents/${'b'.repeat(64)}`, {}, 404, 'NOT_FOUND'],
    ['a method', '/export/products.csv', { method: 'POST', body: '{}' }, 405, 'METHOD_NOT_ALLOWED'],
    ['a method of a description', '/schema.graphql', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
    ['a method of the API', '/graphql', { method: 'PUT' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a kind of body',
      '/graphql',
      { method: 'POST', body: 'x', headers: { 'content-type': 'text/x' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body',
      '/graphql',
      { method: 'POST', body: 'x'.repeat(1_100_000), headers: { 'content-type': 'application/json' } },
      413,
      'BODY_TOO_LARGE',
    ],
  ] as const)('have one envelope: %s', async (_what, path, init, status, code) => {
    const answer = await send(path, init);
    expect(answer).toMatchObject({
      status,
      body: { errors: [{ message: expect.any(String), extensions: { code } }] },
    });
    if (status === 405) expect(answer.allow).toContain('GET');
  });
});

it('docs/api.md has every code, and no other', () => {
  const text = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  const section = text.slice(text.indexOf('## Error codes'), text.indexOf('## Freshness'));
  const documented = [...section.matchAll(/^\| (`.*?) \|/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([A-Z_]+)`/gu)].map(([, code]) => code),
  );
  expect(documented.toSorted()).toEqual(errorCodes.toSorted());
});
