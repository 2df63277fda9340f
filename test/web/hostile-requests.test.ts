/** Requests of all odd kinds, over a real socket: each is answered in words of the hub, or its connection is closed; none is the hub's fault. */

import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHub } from '../graphql/open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let port = 0;
beforeAll(async () => {
  hub = await openHub();
  await hub.app.listen({ port: 0, host: '127.0.0.1' });
  port = (hub.app.server.address() as AddressInfo).port;
});
afterAll(() => hub.app.close());

/** All that comes back until the hub closes; a connection that it keeps open is closed after its first answer. */
function send(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    const timer = setTimeout(() => socket.destroy(), 3_000);
    socket.on('data', (part) => (said += part.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(said);
    });
  });
}

const head = (first: string, ...headers: string[]) =>
  [first, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');
const post = (type: string, body: string | Buffer, ...headers: string[]) =>
  Buffer.concat([
    Buffer.from(
      head('POST /graphql HTTP/1.1', `Content-Type: ${type}`, `Content-Length: ${body.length}`, ...headers),
    ),
    Buffer.from(body),
  ]);
const json = 'application/json';
const query = JSON.stringify({ query: '{ products { totalCount } }' });
const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

const requests: readonly (readonly [what: string, bytes: string | Buffer, statuses: readonly number[]])[] = [
  ['an unknown method', head('BREW /graphql HTTP/1.1'), [400]],
  ['TRACE', head('TRACE / HTTP/1.1'), [400, 404, 405]],
  ['CONNECT', head('CONNECT localhost:1 HTTP/1.1'), [0, 400, 404, 405]],
  ['DELETE', head('DELETE /graphql HTTP/1.1'), [404, 405]],
  ['PUT with a body', head('PUT /graphql HTTP/1.1', 'Content-Length: 0'), [404, 405]],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
  ['two hosts', head('GET / HTTP/1.1', 'Host: evil.example'), [200, 400]],
  ['a host of signs', 'GET /kilder HTTP/1.1\r\nHost: "><script>\r\nConnection: close\r\n\r\n', [200, 400]],
  ['HTTP/1.0', 'GET /livez HTTP/1.0\r\n\r\n', [200]],
  ['HTTP/2 in the clear', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400]],
  ['TLS to a port without it', Buffer.from('16030100c8010000c40303', 'hex'), [0, 400]],
  ['an address that is whole', head('GET http://evil.example/livez HTTP/1.1'), [200, 400, 404]],
  ['an address without a slash', head('GET livez HTTP/1.1'), [400, 404]],
  ['a broken percent', head('GET /kilder/%E0%A4%A HTTP/1.1'), [400, 404]],
  ['a null in the path', head('GET /kilder/%00 HTTP/1.1'), [400, 404]],
  ['a path out of the folder', head('GET /explorer/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1'), [400, 404]],
  ['a path of 7,000 dots', head(`GET /${'../'.repeat(2_300)} HTTP/1.1`), [301, 302, 400, 404, 414]],
  ['a query string of brackets', head(`GET /sok?${'a[b][c]='.repeat(400)} HTTP/1.1`), [200, 400]],
  ['a query string of itself', head('GET /sok?__proto__=1&constructor=2&q=%00%ff%fe HTTP/1.1'), [200, 400]],
  ['the same parameter 500 times', head(`GET /sok?${'q=a&'.repeat(500)} HTTP/1.1`), [200, 400]],
  ['a cookie of 14,000 signs', head('GET / HTTP/1.1', `Cookie: ${'a=b; '.repeat(2_800)}`), [200, 431]],
  ['a header of 20,000 signs', head('GET / HTTP/1.1', `X: ${'a'.repeat(20_000)}`), [431]],
  [
    '3,000 headers',
    head('GET / HTTP/1.1', ...Array.from({ length: 3_000 }, (_, at) => `X${at}: a`)),
    [200, 431],
  ],
  ['a header on two lines', head('GET / HTTP/1.1', 'X: a\r\n b'), [200, 400]],
  [
    'a range of an export',
    head('GET /schema.graphql HTTP/1.1', 'Range: bytes=-1,0-,5-1'),
    [200, 206, 404, 416],
  ],
  ['ranges of a thousand', head('GET / HTTP/1.1', `Range: bytes=${'0-1,'.repeat(1_000)}`), [200, 206, 416]],
  ['an accept of signs', head('GET /sok HTTP/1.1', 'Accept: */*;q=9e999, ;;;,,,"'), [200, 406]],
  ['a language of all', head('GET / HTTP/1.1', `Accept-Language: ${'nb;q=0.5,'.repeat(1_000)}`), [200]],
  [
    'a date of no day',
    head('GET /changes.atom HTTP/1.1', 'If-Modified-Since: 99 Foo 99999'),
    [200, 304, 404],
  ],
  ['a feed of no source', head('GET /kilder/..%00/funn.atom HTTP/1.1'), [400, 404]],
  ['a feed with a page of minus', head('GET /changes.atom?after=-1&first=1e99 HTTP/1.1'), [200, 400, 404]],
  [
    'a preview of another shape',
    head(`GET /preview/${'%F0%9F%92%A9'.repeat(20)}/sok HTTP/1.1`),
    [400, 404, 410],
  ],
  [
    'an upgrade',
    head('GET /graphql HTTP/1.1', 'Upgrade: websocket', 'Connection: Upgrade'),
    [200, 400, 404, 426],
  ],
  ['expect', head('POST /graphql HTTP/1.1', 'Expect: 200-maybe', 'Content-Length: 2'), [400, 417]],
  ['two lengths', head('POST /graphql HTTP/1.1', 'Content-Length: 2', 'Content-Length: 3'), [400]],
  [
    'a length and chunks',
    head('POST /graphql HTTP/1.1', 'Content-Length: 2', 'Transfer-Encoding: chunked'),
    [400],
  ],
  [
    'a chunk that is no number',
    `${head('POST /graphql HTTP/1.1', `Content-Type: ${json}`, 'Transfer-Encoding: chunked')}zz\r\n`,
    [400],
  ],
  ['a body that is gzip', post(json, gzipSync(query), 'Content-Encoding: gzip'), [400, 415]],
  [
    'a body that is a bomb',
    post(json, gzipSync(Buffer.alloc(900_000)), 'Content-Encoding: gzip'),
    [400, 415],
  ],
  ['UTF-16', post('application/json; charset=utf-16', Buffer.from(query, 'utf16le')), [400, 415]],
  ['broken UTF-8', post(json, Buffer.from([0x22, 0xff, 0xfe, 0x22])), [400]],
  ['a byte order mark', post(json, `\uFEFF${query}`), [200, 400]],
  ['half a pair', post(json, '{"query":"{ search(text: \\"\\\\ud800\\") { score } }"}'), [200, 400]],
  [
    'brackets 100,000 deep',
    post(json, `{"query":"{ __typename }","variables":{"a":${nested('[', ']', 100_000)}}}`),
    [400],
  ],
  ['objects 50,000 deep', post(json, `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), [400]],
  ['a number as the query', post(json, '{"query":7}'), [400]],
  ['a list of lists', post(json, '[[[]]]'), [400]],
  ['null', post(json, 'null'), [400]],
  ['an empty body', post(json, ''), [400]],
  [
    'a persisted query of no digest',
    post(json, '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"zz"}}}'),
    [200, 400],
  ],
  [
    'a persisted query that is a lie',
    post(
      json,
      `{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`,
    ),
    [200, 400],
  ],
  ['a persisted query of a list', post(json, '{"extensions":{"persistedQuery":[1,2]}}'), [200, 400]],
  [
    'multipart upload',
    post(
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ),
    [400, 415],
  ],
  ['multipart without an end', post('multipart/form-data; boundary=', '--'), [400, 415]],
  ['a form', post('application/x-www-form-urlencoded', 'query=%7B__typename%7D'), [400, 415]],
  ['a type of 5,000 signs', post(`application/${'x'.repeat(5_000)}`, '{}'), [400, 415]],
  ['a type with parameters of signs', post('application/json; ;;=;"', query), [200, 400, 415]],
  ['no type', head('POST /graphql HTTP/1.1', 'Content-Length: 0'), [400, 415]],
  [
    'a GET that changes',
    head(`GET /graphql?query=${encodeURIComponent('mutation { unwatch(id: "a") }')} HTTP/1.1`),
    [400, 405],
  ],
  ['variables that are no JSON', head('GET /graphql?query=%7B__typename%7D&variables=%7B HTTP/1.1'), [400]],
  ['a token of signs', post(json, query, 'Authorization: Bearer \u00e6\u00f8\u00e5"\'{}'), [200, 400]],
];

describe('a hostile request', { timeout: 30_000 }, () => {
  it.each(requests)('%s', async (_, bytes, statuses) => {
    const said = await send(bytes);
    const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(said)?.[1] ?? 0);
    expect(statuses).toContain(status);
    expect(said).not.toMatch(/INTERNAL_SERVER_ERROR|node_modules|\n {4}at |\/tmp\/|evil\.example|<script>/u);
    // The hub goes on.
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200);
  });

  it('sent byte by byte is answered like any other', async () => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (part) => (said += part));
    for (const byte of head('GET /livez HTTP/1.1')) {
      socket.write(byte);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await new Promise((resolve) => socket.once('close', resolve));
    expect(said).toMatch(/^HTTP\/1\.1 200/u);
  });
});
