import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { usualLoadLimits } from '../../src/web/load/load-limits.ts';
import { catalogueOf, openHub } from '../graphql/open-hub.ts';
import { data, listBytes, listSha } from '../graphql/sample-data.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeEach(async () => {
  hub = await openHub();
});
afterEach(() => hub.app.close());

const query =
  '{ integrations(first: 100) { nodes { product { name } target { key name { nb en } } status { headline } } } }';
const get = (more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  hub.app.inject({ url: `/graphql?${new URLSearchParams({ query, ...more })}`, headers });
const counts = async () => {
  const text = (await hub.app.inject('/metrics')).body;
  const of = (how: string) =>
    Number(new RegExp(`hub_answers_asked\\{how="${how}"\\} (\\d+)`).exec(text)?.[1]);
  return { hit: of('hit'), shared: of('shared'), miss: of('miss') };
};

test('an answer is made once, tagged, and not sent again to one who has it', async () => {
  const first = await get();
  expect(first.statusCode).toBe(200);
  const tag = String(first.headers.etag);
  expect(tag).toMatch(/^"[\w-]{22}"$/);
  expect(first.headers['cache-control']).toBe('no-cache');
  const again = await get({}, { 'if-none-match': `"other", ${tag}` });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect((await get({}, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  expect(await counts()).toEqual({ hit: 2, shared: 0, miss: 1 });
});

test('the same question asked at once is worked out once', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => get()));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  const { miss } = await counts();
  expect(miss).toBe(1);
});

test('compressed answers say the same and have tags of their own', async () => {
  const plain = await get();
  const br = await get({}, { 'accept-encoding': 'gzip, br' });
  const gz = await get({}, { 'accept-encoding': 'gzip, br;q=0' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(gz.headers['content-encoding']).toBe('gzip');
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
  expect(gunzipSync(gz.rawPayload).toString()).toBe(plain.body);
  expect(new Set([plain, br, gz].map(({ headers }) => headers.etag)).size).toBe(3);
  expect(String(br.headers.vary)).toContain('accept-encoding');
  const zstd = await get({}, { 'accept-encoding': 'gzip, zstd' });
  expect(zstd.headers['content-encoding']).toBe('zstd');
  expect(zstdDecompressSync(zstd.rawPayload).toString()).toBe(plain.body);
  expect(zstd.headers.etag).not.toBe(br.headers.etag);
  // Of a short one brotli is smaller and takes no longer.
  expect((await get({}, { 'accept-encoding': 'gzip, br, zstd' })).headers['content-encoding']).toBe('br');
  const known = await get({}, { 'accept-encoding': 'br', 'if-none-match': String(br.headers.etag) });
  expect(known.statusCode).toBe(304);
});

test('a new snapshot, a new epoch, and a new state of a source each give a new answer', async () => {
  const before = await get();
  const { served } = hub.world;
  if (!served) throw new Error('no snapshot');
  hub.world.served = { ...served, epoch: served.epoch + 1 };
  await get();
  expect((await counts()).miss).toBe(2);
  hub.world.states = hub.world.states.map((state) => ({ ...state, lastGood: '2026-03-09T06:00:00Z' }));
  hub.world.change();
  await Promise.resolve();
  expect((await get()).json().extensions.freshness.checkedAt).toBe('2026-03-09T06:00:00Z');
  hub.world.served = { catalogue: await catalogueOf({ ...data, integrations: [] }, 'v2'), epoch: 3 };
  const after = await get();
  expect(after.json().data.integrations.nodes).toEqual([]);
  expect(after.headers.etag).not.toBe(before.headers.etag);
});

test('answers with errors are not kept', async () => {
  const evidence = { query: '{ products(first: 1) { nodes { evidence { raw } } } }' };
  hub.world.down = true;
  expect((await get(evidence)).json().errors).toHaveLength(1);
  hub.world.down = false;
  expect((await get(evidence)).json().errors).toBeUndefined();
});

test('variables and operation name tell answers apart', async () => {
  const two = {
    query: 'query A($n: Int!) { products(first: $n) { nodes { name } } } query B { dataMode }',
  };
  const ask = async (more: Record<string, string>) => (await get({ ...two, ...more })).json().data;
  expect((await ask({ operationName: 'A', variables: '{"n":1}' })).products.nodes).toHaveLength(1);
  expect((await ask({ operationName: 'A', variables: '{"n":2}' })).products.nodes).toHaveLength(2);
  expect(await ask({ operationName: 'B' })).toEqual({ dataMode: 'SAMPLE' });
});

test('a document once sent with its hash can be asked for by the hash', async () => {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const byId = () => hub.app.inject({ url: `/graphql?documentId=sha256:${sha256Hash}` });
  expect((await byId()).json().errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  const sent = await hub.app.inject({ method: 'POST', url: '/graphql', payload: { query, extensions } });
  expect(sent.json().errors).toBeUndefined();
  const asked = await byId();
  expect(asked.json().data).toEqual(sent.json().data);
  expect(asked.headers.etag).toBeDefined();
  const posted = await hub.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { documentId: `sha256:${sha256Hash}` },
  });
  expect(posted.json().data).toEqual(sent.json().data);
  const wrong = { query: '{ dataMode }', extensions };
  const refused = await hub.app.inject({ method: 'POST', url: '/graphql', payload: wrong });
  expect(refused.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(refused.json().data).toBeUndefined();
});

const json = { 'content-type': 'application/json' };
test.each([
  [
    'a body over 1 MiB',
    413,
    'BODY_TOO_LARGE',
    { headers: json, payload: JSON.stringify({ query: ' '.repeat(1_048_600) }) },
  ],
  [
    'another media type',
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    { headers: { 'content-type': 'text/plain' }, payload: '{ dataMode }' },
  ],
  ['broken JSON', 400, 'BAD_REQUEST', { headers: json, payload: '{"query":' }],
  ['an empty body', 400, 'BAD_REQUEST', { headers: json, payload: '' }],
  ['a batch', 400, 'BAD_REQUEST', { headers: json, payload: '[{"query":"{ dataMode }"}]' }],
  ['no query', 400, 'BAD_REQUEST', { headers: json, payload: '{"variables":{}}' }],
])('%s is refused in the form of GraphQL', async (_name, status, code, request) => {
  for (const accept of ['application/graphql-response+json', 'application/json']) {
    const headers = { ...request.headers, accept };
    const response = await hub.app.inject({ method: 'POST', url: '/graphql', ...request, headers });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain(accept);
    expect(response.json().errors[0].extensions.code).toBe(code);
    expect(response.json().data).toBeUndefined();
  }
});

test('an address that cannot be decoded is refused as any other bad request', async () => {
  const response = await hub.app.inject('/%E0%A4%A');
  expect([response.statusCode, response.json()]).toEqual([
    400,
    {
      errors: [{ message: 'The address cannot be decoded.', extensions: { code: 'BAD_REQUEST' } }],
      code: 'BAD_REQUEST',
      message: 'The address cannot be decoded.',
    },
  ]);
});

test('what was asked with a token is kept by nobody', async () => {
  const response = await get({}, { authorization: 'Bearer x' });
  expect([response.headers['cache-control'], response.headers.etag]).toEqual(['no-store', undefined]);
});

test('other methods are told which ones to use', async () => {
  const response = await hub.app.inject({ method: 'PUT', url: '/graphql' });
  expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
});

test('says when it is not ready, and what it serves when it is', async () => {
  const ready = (await hub.app.inject('/readyz')).json();
  expect(ready).toMatchObject({
    ready: true,
    dataMode: 'SAMPLE',
    store: { kind: 'embedded', state: 'READY' },
    snapshot: { version: 'v1', epoch: 1 },
  });
  hub.world.served = null;
  expect((await hub.app.inject('/readyz')).statusCode).toBe(503);
  expect((await hub.app.inject('/livez')).statusCode).toBe(200);
  const refused = await get();
  expect(refused.headers['retry-after']).toBe('5');
  expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([503, 'NO_SNAPSHOT']);
});

test('metrics tell requests, errors, and ages', async () => {
  await get();
  await get({ query: '{ nothing }' });
  const { body } = await hub.app.inject('/metrics');
  expect(body).toContain('hub_http_request_seconds_count{method="GET",route="/graphql",status="200"} 2');
  expect(body).toContain('hub_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
  expect(body).toMatch(/hub_snapshot_age_seconds 21590/);
  expect(body).toMatch(/hub_source_age_seconds\{source="nhn-vkp"\} 21600/);
});

test('archived bytes come as a download in which nothing runs', async () => {
  const response = await hub.app.inject(`/documents/${listSha}`);
  expect(response.rawPayload.equals(listBytes)).toBe(true);
  expect(response.headers).toMatchObject({
    'content-type': 'text/html',
    'content-disposition': `attachment; filename="${listSha}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
  expect((await hub.app.inject(`/documents/${'b'.repeat(64)}`)).statusCode).toBe(404);
  expect((await hub.app.inject('/documents/..%2f..%2fetc%2fpasswd')).statusCode).toBe(404);
  hub.world.down = true;
  const down = await hub.app.inject(`/documents/${listSha}`);
  expect([down.statusCode, down.json().code]).toEqual([503, 'DETAILS_UNAVAILABLE']);
});

test('pages are strict about scripts, and mark sample data', async () => {
  const home = await hub.app.inject('/');
  expect(home.body).toContain('EKSEMPELDATA (SAMPLE)');
  expect(home.body).toContain('4 produkter fra 3 leverandører');
  expect(String(home.headers['content-security-policy'])).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  );
  const explorer = await hub.app.inject('/explorer');
  expect(explorer.body).not.toMatch(/<script(?![^>]* src=)|\son\w+=|https?:\/\//);
  const links = [...explorer.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => String(url));
  for (const url of links.filter((one) => one.startsWith('/')))
    expect((await hub.app.inject(url)).statusCode, url).toBe(200);
  // Styles, scripts, what leads on, and an address for each example.
  expect(links.length).toBeGreaterThan(7);
});

test('any site may read, none with credentials', async () => {
  const response = await get({}, { origin: 'https://example.org' });
  expect(response.headers['access-control-allow-origin']).toBe('*');
  expect(response.headers['access-control-allow-credentials']).toBeUndefined();
});

test('too many requests are told so in the form of GraphQL', async () => {
  const limited = await openHub({ load: { ...usualLoadLimits, costPerMinute: 150 } });
  let status = 200;
  for (let i = 0; i < 100 && status === 200; i += 1)
    status = (await limited.app.inject('/graphql?query={dataMode}')).statusCode;
  expect(status).toBe(429);
  const refused = await limited.app.inject('/graphql?query={dataMode}');
  expect(refused.json().errors[0].extensions.code).toBe('RATE_LIMITED');
  expect((await limited.app.inject('/livez')).statusCode).toBe(200);
  await limited.app.close();
});

test('the log has one line a request, without query or variables', async () => {
  hub.world.log.length = 0;
  await get({
    query:
      'query ($secret: String) { search(text: "hemmelig") { score } products(filter: { text: $secret }) { totalCount } }',
    variables: '{"secret":"fnr"}',
  });
  expect(hub.world.log).toHaveLength(1);
  expect(hub.world.log[0]).not.toMatch(/hemmelig|fnr|query=/);
  expect(JSON.parse(String(hub.world.log[0]))).toMatchObject({
    method: 'GET',
    route: '/graphql',
    status: 200,
  });
});
