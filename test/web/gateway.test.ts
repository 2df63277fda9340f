/** What browsers, gateways and scripts rely on beside the answer itself, over real HTTP. */

import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schemaText } from '../../src/graphql/schema.ts';
import { Answer } from '../../src/web/answer/answer-cache.ts';
import { asTable } from '../../src/web/answer/table-answer.ts';
import { usualLoadLimits } from '../../src/web/load/load-limits.ts';
import { openHub } from '../graphql/open-hub.ts';
import { data as sample } from '../graphql/sample-data.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let origin: string;
beforeAll(async () => {
  hub = await openHub({ load: { ...usualLoadLimits, trustedProxies: [] } });
  origin = await hub.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => hub.app.close());

const get = (query: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${origin}/graphql?${new URLSearchParams({ query })}`, { method, headers });

it('scripts of other sites may read what says them how to go on, of kept answers too', async () => {
  for (let times = 0; times < 3; times++) {
    const response = await get('{ dataMode }', { origin: 'https://elsewhere.example' });
    const exposed = response.headers.get('access-control-expose-headers')?.split(/,\s*/u) ?? [];
    expect(exposed).toEqual(
      expect.arrayContaining(['etag', 'retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining']),
    );
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/u);
  }
});

it.each([
  '/graphql?query=%7BdataMode%7D',
  '/schema.graphql',
  '/datapackage.json',
  '/catalog.jsonld',
  '/changes.atom',
  '/export/products.csv',
  '/sok',
  '/livez',
  '/readyz',
])('HEAD %s has the headers of GET and no body', async (path) => {
  const [whole, head] = await Promise.all([fetch(origin + path), fetch(origin + path, { method: 'HEAD' })]);
  const body = await whole.text();
  expect([head.status, await head.text()]).toEqual([whole.status, '']);
  expect(body.length).toBeGreaterThan(0);
  for (const name of ['content-type', 'etag', 'cache-control'])
    expect(head.headers.get(name), name).toBe(whole.headers.get(name));
});

it('any list of an answer is a table for who takes one', async () => {
  const query =
    '{ integrations(first: 1000) { totalCount nodes { id target { key } interface { key } status { headline warnings { code } } product { name vendor { name } } } } }';
  const json = (await (await get(query)).json()) as {
    data: { integrations: { totalCount: number; nodes: { product: { name: string } }[] } };
  };
  const lines = await get(query, { accept: 'application/jsonl' });
  expect(lines.headers.get('content-type')).toContain('application/jsonl');
  expect(
    (await lines.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(json.data.integrations.nodes);
  const csv = await get(query, { accept: 'text/csv' });
  expect(csv.headers.get('x-total-count')).toBe(String(json.data.integrations.totalCount));
  expect(csv.headers.get('x-hub-data-mode')).toBe('SAMPLE');
  const [header, ...rows] = (await csv.text())
    .replace(/^\ufeff/u, '')
    .trimEnd()
    .split('\r\n');
  expect(header).toBe(
    'id,target.key,interface.key,status.headline,status.warnings,product.name,product.vendor.name',
  );
  expect(rows).toHaveLength(sample.integrations.length);
  expect((await get(query, { accept: 'text/csv, application/json' })).headers.get('content-type')).toContain(
    'json',
  );
});

it.each([
  ['{ products { totalCount } vendors { nodes { name } } }', 'BAD_USER_INPUT'],
  ['{ products(after: "x") { nodes { name } } }', 'BAD_USER_INPUT'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s is no table, and says why', async (query, code) => {
  const response = await get(query, { accept: 'text/csv' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
});

it('a formula in a value or a name is inert', () => {
  const text = JSON.stringify({ data: { found: { nodes: [{ name: '=1+1', of: { '+x': 'a;@b' } }] } } });
  const table = asTable(new Answer(200, 'application/json', text), 'csv');
  expect(table.body.toString()).toBe("\ufeffname,of.+x\r\n'=1+1,a;'@b\r\n");
});

it('a table of a kept answer is written once', () => {
  const kept = new Answer(200, 'application/json', '{"data":{"found":{"nodes":[{"a":1}]}}}');
  expect(asTable(kept, 'csv')).not.toBe(asTable(kept, 'csv'));
  kept.keptUntil = 1;
  expect(asTable(kept, 'csv')).toBe(asTable(kept, 'csv'));
  expect(asTable(kept, 'jsonl').body.toString()).toBe('{"a":1}\n');
});

it('a question by POST is a table too', async () => {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/csv' },
    body: JSON.stringify({ query: '{ targets(keys: ["VKP"]) { __typename key owner { name { nb } } } }' }),
  });
  expect((await response.text()).split('\r\n')[0]).toBe('__typename,key,owner.name.nb');
});

it('what is deprecated says what to use and until when it stays', () => {
  const reasons: string[] = [];
  const look = (of: { deprecationReason?: string | null | undefined }) => {
    if (of.deprecationReason != null) reasons.push(of.deprecationReason);
  };
  for (const type of Object.values(buildSchema(schemaText()).getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) type.getValues().forEach(look);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.values(type.getFields())) {
        look(field);
        if ('args' in field) field.args.forEach(look);
      }
  }
  for (const reason of reasons) expect(reason).toMatch(/`[\w.]+`.*\b20\d\d-\d\d-\d\d\b/u);
});
