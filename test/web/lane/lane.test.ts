/** The lane against the framework: over a real connection, the same bytes. */
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type LoadLimits, usualLoadLimits } from '../../../src/web/load/load-limits.ts';
import { openHub } from '../../graphql/open-hub.ts';

type Hub = Awaited<ReturnType<typeof openHub>>;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(more: Parameters<typeof openHub>[0] = {}) {
  const hub = await openHub(more);
  await hub.app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((hub.app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  closing.push(async () => {
    socket.destroy();
    await hub.app.close();
  });
  return { hub, socket };
}

const limited = (limits: Partial<LoadLimits> = {}) => ({ load: { ...usualLoadLimits, ...limits } });

/** One response on a connection that stays open, without what the clock says. */
async function send(socket: Socket, request: string | readonly string[], keepLeft = false): Promise<string> {
  const parts = typeof request === 'string' ? [request] : request;
  for (const [i, part] of parts.entries()) {
    if (i > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    socket.write(part, 'latin1');
  }
  let text = '';
  for (;;) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    text += chunk.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (end >= 0 && text.length >= end + 4 + length) break;
  }
  const left = keepLeft ? '$&' : 'n';
  return text.replace(/\r\nDate: [^\r]+/, '').replace(/(?<=x-ratelimit-remaining: )\d+/, left);
}

const head = (lines: Readonly<Record<string, string>>) =>
  Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
const post = (query: string, headers: Record<string, string> = {}, variables?: unknown) => {
  const body = JSON.stringify({ query, variables });
  const all = {
    host: 'hub',
    'content-type': 'application/json',
    'content-length': String(body.length),
    ...headers,
  };
  return `POST /graphql HTTP/1.1\r\n${head(all)}\r\n${body}`;
};
const get = (query: string, headers: Record<string, string> = {}) =>
  `GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\n${head({ host: 'hub', ...headers })}\r\n`;

const small = '{ dataMode }';
const large = `{ integrations(first: 50) { totalCount nodes { id product { name vendor { name } } target { key name { nb en } } status { headline } } } disclaimer { nb en } sources { key title { nb en } } }`;
const answeredByLane = ({ world }: Hub) =>
  world.log.filter((line) => line.includes('answered from memory')).length;

describe('a request that was answered before', () => {
  const newJson = { accept: 'application/graphql-response+json' };
  it.each([
    ['by GET', get(small)],
    ['by GET, a long answer', get(large, newJson)],
    ['compressed with brotli', get(large, { ...newJson, 'accept-encoding': 'gzip, br' })],
    ['compressed with gzip', get(large, { 'Accept-Encoding': 'gzip' })],
    ['compressed with zstd', get(large, { ...newJson, 'accept-encoding': 'gzip, br, zstd' })],
    ['that refuses what is compressed', get(large, { 'accept-encoding': 'identity' })],
    ['in a way that nobody writes', get(large, { 'accept-encoding': 'deflate, zstd;q=0.5' })],
    ['by POST', post(small, newJson)],
    ['by POST, a long answer', post(large, { Accept: '*/*', 'accept-encoding': 'br' }, { a: 1 })],
    [
      'from a browser',
      get(large, { origin: 'https://example.org', 'user-agent': 'x', 'sec-fetch-mode': 'cors' }),
    ],
    ['with an old tag', get(large, { 'if-none-match': '"other", W/"x"' })],
    ['with any tag', get(large, { 'if-none-match': '*' })],
  ])('%s gets the same bytes', async (_name, request) => {
    for (const more of [{}, limited()]) {
      const { hub, socket } = await start(more);
      const off = await start({ ...more, fastPath: false });
      const [first, second, third] = [
        await send(socket, request),
        await send(socket, request),
        await send(socket, request),
      ];
      expect(answeredByLane(hub)).toBeGreaterThan(0);
      const plain = [
        await send(off.socket, request),
        await send(off.socket, request),
        await send(off.socket, request),
      ];
      expect(answeredByLane(off.hub)).toBe(0);
      expect([first, second, third]).toEqual(plain);
    }
  });

  it('gets 304 where it has the answer, with the same headers', async () => {
    const { hub, socket } = await start(limited());
    const off = await start({ ...limited(), fastPath: false });
    const headers = { 'accept-encoding': 'br' };
    const [, tag = ''] = /etag: ("[^"]+")/.exec(await send(socket, get(large, headers))) ?? [];
    await send(off.socket, get(large, headers));
    const fresh = get(large, { ...headers, 'if-none-match': `"a", ${tag}` });
    const [learned, answered] = [await send(socket, fresh), await send(socket, fresh)];
    expect(answered).toMatch(/^HTTP\/1.1 304 /);
    expect([learned, answered]).toEqual([await send(off.socket, fresh), await send(off.socket, fresh)]);
    const before = answeredByLane(hub);
    // Whoever has it not gets it whole, and the other way round.
    expect(await send(socket, get(large, headers))).toMatch(/^HTTP\/1.1 200 /);
    expect(await send(socket, fresh)).toBe(answered);
    expect(before).toBeGreaterThan(0);
  });

  it('whose body comes in parts is answered alike, new or known', async () => {
    const { socket } = await start();
    const whole = post(large, {}, { v: 'o' });
    const parts = [whole.slice(0, 60), whole.slice(60, 200), whole.slice(200)];
    const first = await send(socket, parts);
    expect(first).toMatch(/^HTTP\/1.1 200 /);
    expect(await send(socket, parts)).toBe(first);
    expect(await send(socket, whole)).toBe(first);
  });
});

describe('a document that is new', () => {
  const long = `{ dataMode ${'# a comment that has to be read too\n'.repeat(60)} }`;
  const byPlan = ({ world }: Hub) => world.log.filter((line) => line.includes('answered by a plan')).length;

  it('is answered before the framework with the same bytes, and examining it is paid for', async () => {
    const [on, off] = [
      limited({ costPerMinute: 30_000 }),
      { ...limited({ costPerMinute: 30_000 }), fastPath: false },
    ];
    const left: number[] = [];
    const answers: string[] = [];
    const planned: number[] = [];
    for (const { hub, socket } of [await start(on), await start(off)]) {
      await send(socket, post(small));
      const first = await send(socket, post(long), true);
      const second = await send(socket, post(small), true);
      answers.push(first.replace(/(?<=x-ratelimit-remaining: )\d+/, 'n'));
      const [before = 0, after = 0] = [first, second].map((text) =>
        Number(/x-ratelimit-remaining: (\d+)/.exec(text)?.[1]),
      );
      left.push(before - after);
      planned.push(byPlan(hub));
    }
    expect(planned).toEqual([1, 0]);
    expect(answers[0]).toBe(answers[1]);
    expect(left[0]).toBeGreaterThan(long.length / 2);
    expect(left[1]).toBeGreaterThan(long.length / 2);
  });

  it.each(['gzip, deflate, br, zstd', 'br', 'gzip', 'deflate', 'identity'])(
    'is compressed before the framework as there, for who accepts %s',
    async (accepted) => {
      const answers: string[][] = [];
      const planned: number[] = [];
      for (const more of [limited(), { ...limited(), fastPath: false }]) {
        const { hub, socket } = await start(more);
        const all: string[] = [];
        // The framework is asked first for each way of sending: as it stands, and compressed in two ways by the size.
        for (const [i, first] of [0, 1, 50, 0, 1, 50].entries()) {
          const lists = Array.from(
            { length: 12 },
            (_, at) => `a${at}: integrations(first: $first) { nodes { ...F } }`,
          );
          const query = `query Q${i} ($first: Int) { ${lists.join(' ')} }
            fragment F on Integration { id product { name vendor { name } } a: target { key name { nb en } } b: target { name { nb en } } status { headline } }`;
          all.push(await send(socket, post(query, { 'accept-encoding': accepted }, { first })));
        }
        answers.push(all);
        planned.push(byPlan(hub));
      }
      expect(answers[0]).toEqual(answers[1]);
      expect(planned).toEqual([1, 0]);
      const encodings = answers[0]?.map((text) => /content-encoding: (\w+)/.exec(text)?.[1] ?? 'identity');
      const [short = 'identity', long = 'identity'] =
        accepted.length > 10 ? ['br', 'zstd'] : /br|gzip/.exec(accepted) ? [accepted, accepted] : [];
      expect(encodings).toEqual(['identity', short, long, 'identity', short, long]);
    },
  );

  it('is refused by the framework where it is not valid', async () => {
    const [on, off] = [await start(), await start({ fastPath: false })];
    for (const query of ['{ nothing }', '{ dataMode', '{ vendors(first: -1) { totalCount } }']) {
      const answers = [];
      for (const { socket } of [on, off]) {
        await send(socket, post(small));
        answers.push([await send(socket, post(query)), await send(socket, post(query))]);
      }
      expect(answers[0]).toEqual(answers[1]);
    }
    expect(byPlan(on.hub)).toBe(0);
  });
});

describe('the framework answers', () => {
  it('once another snapshot is served, or more is known of the sources', async () => {
    const { hub, socket } = await start();
    for (let i = 0; i < 3; i += 1) await send(socket, get(small));
    const before = answeredByLane(hub);
    const { served } = hub.world;
    if (served) hub.world.served = { ...served, epoch: 2 };
    hub.world.log.length = 0;
    await send(socket, get(small));
    expect(answeredByLane(hub)).toBe(0);
    await send(socket, get(small));
    expect(before).toBeGreaterThan(0);
  });

  it('whoever shows who it is', async () => {
    const { hub, socket } = await start({ adminToken: 'a-token-of-an-admin' });
    const own = get(small, { authorization: 'Bearer a-token-of-an-admin' });
    for (let i = 0; i < 3; i += 1) await send(socket, own);
    await send(socket, get(small));
    expect(await send(socket, own)).toContain('cache-control: no-store');
    expect(answeredByLane(hub)).toBe(0);
  });

  it('whoever has spent its budget, also on what is kept', async () => {
    const { hub, socket } = await start({ ...limited({ costPerMinute: 900 }) });
    const answers: string[] = [];
    for (let i = 0; i < 20; i += 1) answers.push(await send(socket, get(small)));
    const codes = answers.map((one) => one.slice(9, 12));
    expect(codes[1]).toBe('200');
    expect(codes.at(-1)).toBe('429');
    expect(answeredByLane(hub)).toBeGreaterThan(0);
    expect(answers.at(-1)).toContain('retry-after: ');
  });

  it('what is wrong, each time', async () => {
    const { hub, socket } = await start();
    for (const request of [get('{ nothing }'), post('{'), post('mutation { x }')]) {
      const first = await send(socket, request);
      expect(await send(socket, request)).toBe(first);
    }
    expect(answeredByLane(hub)).toBe(0);
  });
});

it('clients behind a trusted proxy have each their own budget', async () => {
  const { hub, socket } = await start(limited({ costPerMinute: 3_000, trustedProxies: ['127.0.0.0/8'] }));
  const spend = async (client: string) => {
    const text = await send(socket, get(small, { 'x-forwarded-for': client }), true);
    return Number(/x-ratelimit-remaining: (\d+)/.exec(text)?.[1]);
  };
  for (let i = 0; i < 10; i += 1) await spend('203.0.113.1');
  await spend('203.0.113.2');
  // Twice 20 units and the first answer's 100 of 1,000: the other's ten requests are not among them.
  expect(await spend('203.0.113.2')).toBeGreaterThan(850);
  expect(await spend('203.0.113.1')).toBeLessThan(850);
  expect(answeredByLane(hub)).toBeGreaterThan(1);
});

it('the log names the client for a day and never its address, in a line for many', async () => {
  const { hub, socket } = await start();
  for (let i = 0; i < 10; i += 1) await send(socket, get(small));
  const lines = hub.world.log.filter((line) => line.includes('answered'));
  expect(lines).toHaveLength(2);
  const [framework, lane] = lines.map((line) => JSON.parse(line));
  expect(lane).toMatchObject({ route: '/graphql', status: 200, client: framework.client, answers: 1 });
  expect(lines.join()).not.toContain('127.0.0.1');
  const metrics = await hub.app.inject({ url: '/metrics' });
  expect(metrics.body).toContain(
    'hub_http_request_seconds_count{method="GET",route="/graphql",status="200"} 10',
  );
});
