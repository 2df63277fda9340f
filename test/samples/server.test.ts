import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SampleSite, startSampleSite } from '../../samples/server.ts';

let root: string;
let site: SampleSite;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'sample-site-'));
  const folder = join(root, 'site', 'www.nhn.no');
  mkdirSync(join(folder, 'lister', 'vkp'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'site', 'beside.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<h1>Forside æøå</h1>');
  writeFileSync(join(folder, 'side.html'), 'side');
  writeFileSync(join(folder, 'lister', 'vkp', 'index.html'), 'vkp');
  writeFileSync(join(folder, 'liste.xlsx'), Buffer.from([80, 75, 3, 4]));
  writeFileSync(join(folder, 'søk.json'), '[]');
  symlinkSync(join(root, 'secret.txt'), join(folder, 'link.txt'));
  const routes = [
    { path: '/gammel', status: 301, location: '/lister/vkp' },
    { path: '/flyttet/*', location: 'https://nhn.no/*' },
    { path: '/sok/infobit', query: { Filter: 'e helse' }, file: 'side.html', headers: { 'x-hits': '2' } },
    { path: '/api', withoutHeader: 'x-key', status: 401 },
    { path: '/api', file: 'søk.json' },
    { path: '/feil', status: 503, headers: { 'retry-after': '9' } },
  ];
  writeFileSync(join(folder, 'routes.json'), JSON.stringify({ routes }));
  site = await startSampleSite({ root: join(root, 'site'), port: 0 });
});

afterEach(async () => {
  await site.close();
  rmSync(root, { recursive: true });
});

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(
      { port: site.port, path, method, headers: { host: 'www.nhn.no.localhost:4010', ...headers } },
      resolve,
    ).on('error', reject);
  });
  const chunks = await response.toArray();
  return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) };
}

test.each([
  ['/', 200, 'Forside æøå', 'text/html; charset=utf-8'],
  ['/side', 200, 'side', 'text/html; charset=utf-8'],
  ['/lister/vkp', 200, 'vkp', 'text/html; charset=utf-8'],
  ['/lister/vkp/?x=y', 200, 'vkp', 'text/html; charset=utf-8'],
  ['/s%C3%B8k.json', 200, '[]', 'application/json; charset=utf-8'],
  ['/liste.xlsx', 200, 'PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/nothing', 404, 'No such page', 'text/plain; charset=utf-8'],
  ['/sok/infobit?a=b&Filter=e+helse', 200, 'side', 'text/html; charset=utf-8'],
  ['/sok/infobit?Filter=annet', 404, 'No such page', 'text/plain; charset=utf-8'],
])('%s gives %i', async (path, status, text, mediaType) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.bytes.toString()).toContain(text);
  expect(answer.headers['content-type']).toBe(mediaType);
  expect(answer.headers['x-sample-data']).toBe('true');
});

test('routes give redirects, statuses, headers and pages that want a key', async () => {
  expect(await ask('/gammel')).toMatchObject({ status: 301, headers: { location: '/lister/vkp' } });
  expect(await ask('/flyttet/a/b?c=d')).toMatchObject({
    status: 302,
    headers: { location: 'https://nhn.no/a/b?c=d' },
  });
  expect((await ask('/sok/infobit?Filter=e%20helse')).headers['x-hits']).toBe('2');
  expect((await ask('/api')).status).toBe(401);
  expect((await ask('/api', { 'x-key': 'k' })).status).toBe(200);
  expect(await ask('/feil')).toMatchObject({ status: 503, headers: { 'retry-after': '9' } });
});

test.each([
  '/../beside.txt',
  '/..%2f..%2fsecret.txt',
  '/%2e%2e/beside.txt',
  '/..%5c..%5csecret.txt',
  '/link.txt',
  '/routes.json',
  '/%',
  '/%00',
  `/${'a'.repeat(5000)}`,
])('%s gives nothing from outside', async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(404);
  expect(answer.bytes.toString()).not.toContain('secret');
});

test.each(['www.fhi.no.localhost', '...localhost', 'www.nhn.no', '127.0.0.1', 'localhost'])(
  'the host %s gives 404',
  async (host) => expect((await ask('/', { host })).status).toBe(404),
);

test('a document is sent again only when it has changed on disk', async () => {
  const first = await ask('/side');
  const etag = first.headers.etag ?? '';
  expect((await ask('/side', { 'if-none-match': etag })).status).toBe(304);
  expect((await ask('/side', { 'if-modified-since': first.headers['last-modified'] ?? '' })).status).toBe(
    304,
  );
  writeFileSync(join(root, 'site', 'www.nhn.no', 'side.html'), 'edited');
  const second = await ask('/side', { 'if-none-match': etag });
  expect(second.status).toBe(200);
  expect(second.bytes.toString()).toBe('edited');
});

test('text is packed for those who ask, workbooks are not', async () => {
  const packed = await ask('/', { 'accept-encoding': 'gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(packed.bytes).toString()).toContain('æøå');
  const workbook = await ask('/liste.xlsx', { 'accept-encoding': 'gzip' });
  expect(workbook.headers['content-encoding']).toBeUndefined();
});

test('only reads, and keeps a list of what was asked', async () => {
  expect((await ask('/', {}, 'POST')).status).toBe(405);
  expect((await ask('/side', {}, 'HEAD')).bytes).toHaveLength(0);
  expect(site.requests).toEqual([
    { host: 'www.nhn.no', path: '/', status: 405 },
    { host: 'www.nhn.no', path: '/side', status: 200 },
  ]);
});

test('takes another port when the one asked for is taken', async () => {
  const other = await startSampleSite({ root: join(root, 'site'), port: site.port });
  expect(other.port).not.toBe(site.port);
  await other.close();
});
