/** A server that listens, under more than it takes on. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type LoadLimits, usualLoadLimits } from '../../../src/web/load/load-limits.ts';
import { openHub } from '../../graphql/open-hub.ts';
import { foreignLines } from '../../support/page-languages.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await hub.app.close();
});

const open = async (limits: Partial<LoadLimits>, more: Parameters<typeof openHub>[0] = {}) => {
  hub = await openHub({ load: { ...usualLoadLimits, ...limits }, ...more });
};
const listen = async () => {
  await hub.app.listen({ port: 0, host: '127.0.0.1' });
  return (hub.app.server.address() as AddressInfo).port;
};
const dial = (port: number, text = ''): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(text);
      resolve(socket);
    });
    closed.set(socket, new Promise((close) => socket.once('close', () => close())));
    socket.on('error', reject).resume();
    sockets.push(socket);
  });
const closed = new Map<Socket, Promise<void>>();
const ended = (socket: Socket | undefined) => socket && closed.get(socket);
const get = (path: string, headers: Record<string, string> = {}, remoteAddress = '192.0.2.1') =>
  hub.app.inject({ url: path, headers, remoteAddress });
const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;

describe('connections', () => {
  it('with half-sent bodies end', async () => {
    await open({ requestTimeoutMs: 500 });
    const port = await listen();
    const half =
      'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":';
    const all = await Promise.all(Array.from({ length: 20 }, () => dial(port, half)));
    await Promise.all(all.map(ended));
    expect((await get('/livez')).statusCode).toBe(200);
  });

  it('of one client are bounded', async () => {
    await open({ maxConnectionsPerClient: 3 });
    const port = await listen();
    const kept = await Promise.all(Array.from({ length: 3 }, () => dial(port)));
    await ended(await dial(port));
    expect(kept.some(({ destroyed }) => destroyed)).toBe(false);
    kept[0]?.destroy();
    await ended(kept[0]);
  });

  it('of a proxy of ours are not', async () => {
    await open({ maxConnectionsPerClient: 1, trustedProxies: ['127.0.0.0/8'] });
    const port = await listen();
    const all = await Promise.all(Array.from({ length: 5 }, () => dial(port)));
    const answer = once(all[4] as Socket, 'data');
    all[4]?.write('GET /livez HTTP/1.1\r\nhost: hub\r\n\r\n');
    expect(String((await answer)[0])).toContain('200 OK');
  });
});

describe('budgets', () => {
  it('are in cost: a dear query ends what cheap ones do not', async () => {
    await open({ costPerMinute: 6_000 });
    for (let i = 0; i < 5; i += 1) expect((await get(query('{ dataMode }'))).statusCode).toBe(200);
    for (let i = 0; i < 3; i += 1)
      await get(query(`{ sources { runs(first: ${98 + i}) { nodes { id } } } }`));
    const refused = await get(query('{ dataMode }'));
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json().errors[0].extensions.code).toBe('RATE_LIMITED');
    expect((await get('/livez')).statusCode).toBe(200);
    // The pages have a budget of their own.
    expect((await get('/kilder')).statusCode).toBe(200);
    expect((await get(query('{ dataMode }'), {}, '192.0.2.2')).statusCode).toBe(200);
  });

  it('count a network of IPv6 as one client, and no header of a stranger', async () => {
    await open({ costPerMinute: 150 });
    await get(query('{ dataMode disclaimer { nb } }'), {}, '2001:db8::1');
    for (let i = 2; i < 10; i += 1) await get(query('{ dataMode }'), {}, `2001:db8::${i}`);
    const spoofed = { 'x-forwarded-for': '203.0.113.9' };
    expect((await get(query('{ dataMode }'), spoofed, '2001:db8::77')).statusCode).toBe(429);
    expect((await get(query('{ dataMode }'), {}, '2001:db8:0:1::1')).statusCode).toBe(200);
  });

  it('that are spent are told to a browser as a page in the language of the address', async () => {
    await open({ costPerMinute: 150 });
    const browse = (path: string) => get(path, { accept: 'text/html' });
    await browse('/kilder');
    for (const [path, words] of [
      ['/kilder', 'Du har hentet mange sider på kort tid'],
      ['/nn/kilder', 'Du har henta mange sider på kort tid'],
      ['/en/kilder', 'You have fetched many pages in a short time'],
    ] as const) {
      const { statusCode, headers, body } = await browse(path);
      expect([statusCode, headers['cache-control'], body.includes(words)]).toEqual([429, 'no-store', true]);
      expect(body).toContain(String(headers['retry-after']));
      expect(headers['content-type']).toContain('text/html');
      const language = /^\/(nn|en)/u.exec(path)?.[1] as 'nn' | 'en' | undefined;
      if (language) expect(foreignLines(body, language)).toEqual([]);
    }
    expect((await get('/kilder')).json().code).toBe('RATE_LIMITED');
  });

  it('tell clients behind a trusted proxy apart', async () => {
    await open({ costPerMinute: 150, trustedProxies: ['10.0.0.0/8'] });
    const from = (client: string) => get(query('{ dataMode }'), { 'x-forwarded-for': client }, '10.1.2.3');
    expect((await from('203.0.113.9')).statusCode).toBe(200);
    expect((await from('203.0.113.9')).statusCode).toBe(429);
    expect((await from('203.0.113.10')).statusCode).toBe(200);
  });
});

describe('what takes too long', () => {
  it('is given up with 503, and the next query is answered', async () => {
    await open({}, { operationTimeoutMs: 2_000 });
    hub.world.kept.get = () => new Promise<never>(() => undefined) as never;
    const id = `snp_${Buffer.from('["v0"]').toString('base64url')}`;
    const late = await get(query(`{ catalogue(at: { snapshot: "${id}" }) { snapshot { id } } }`));
    expect([late.statusCode, late.json().errors[0].extensions.code]).toEqual([503, 'TIMEOUT']);
    expect((await get(query('{ dataMode }'))).statusCode).toBe(200);
  });
});

describe('figures', () => {
  const token = 'a-token-of-metrics-1';

  it('are for this machine only where there is no token', async () => {
    await open({});
    expect((await get('/metrics')).statusCode).toBe(403);
    expect((await get('/metrics', {}, '127.0.0.1')).statusCode).toBe(200);
    expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.9' }, '127.0.0.1')).statusCode).toBe(403);
  });

  it('are for whoever has the token', async () => {
    await open({}, { metricsToken: token });
    expect((await get('/metrics', {}, '127.0.0.1')).statusCode).toBe(403);
    expect((await get('/metrics', { authorization: 'Bearer another-token-99' })).statusCode).toBe(403);
    expect((await get('/metrics', { authorization: `Bearer ${token}` })).statusCode).toBe(200);
  });
});

describe('files of the explorer', () => {
  it('are compressed once and kept for ever under their version', async () => {
    await open({});
    const page = (await get('/explorer')).body;
    const [, address = ''] = /src="(\/explorer\/graphiql\.js\?v=[\w-]+)"/.exec(page) ?? [];
    const file = await get(address, { 'accept-encoding': 'br' });
    expect(file.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect((await get('/explorer/graphiql.js')).headers['cache-control']).toBe('public, max-age=3600');
    const again = await get(address, { 'accept-encoding': 'br', 'if-none-match': String(file.headers.etag) });
    expect(again.statusCode).toBe(304);
  });
});
