import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHub } from '../graphql/open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

it.each([
  ['/changes.atom?kind=REMOVED', 'Did you mean “kinds”?'],
  ['/feed/changes.json?kinds=GONE', 'kinds'],
  ['/feed/integrations.atom?targetKey=VKP', 'Did you mean “targetKeys”?'],
  ['/nn/feed/integrations.json?targetKeys=vkp', 'Did you mean “VKP”?'],
  ['/feed/integrations.ics?headline=GODKJENT', 'headline'],
  ['/feed/products.json?kind=REMOVED', 'Did you mean “kinds”?'],
  ['/feed/changes.ics?kinds=REMOVED', 'a calendar has dates to come'],
  ['/feed/vendors.sse?orgnr=12', 'orgnr'],
  ['/feed/changes.sse?after=x', 'Last-Event-ID'],
  ['/kilder/nhn-vkp/funn.atom?lang=nn', 'no parameter “lang”'],
])('%s is refused with what is wrong', async (url, words) => {
  const response = await hub.app.inject(url);
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining(words) });
  expect(response.headers['cache-control']).toBe('no-store');
});

it('names what there is where there is no such feed', async () => {
  for (const file of ['nothing.atom', 'changes.rss', 'changes', '..%2Fchanges.atom']) {
    const response = await hub.app.inject(`/feed/${file}`);
    expect(response.statusCode, file).toBe(404);
    expect(response.json().message, file).toContain('integrations');
  }
});

it('is not made again for who has it, and HEAD holds no connection', async () => {
  const first = await hub.app.inject('/feed/changes.json');
  expect(first.headers['content-type']).toBe('application/feed+json; charset=utf-8');
  const again = await hub.app.inject({
    url: '/feed/changes.json',
    headers: { 'if-none-match': String(first.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  const head = await hub.app.inject({ method: 'HEAD', url: '/feed/changes.sse' });
  expect([head.statusCode, head.body]).toEqual([200, '']);
});

it('follows ten at a time for one client, and ends all when the hub closes', async () => {
  const own = await openHub();
  const address = await own.app.listen({ port: 0, host: '127.0.0.1' });
  const open = await Promise.all(Array.from({ length: 10 }, () => fetch(`${address}/feed/changes.sse`)));
  expect(open.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  const more = await fetch(`${address}/feed/changes.sse`);
  expect([more.status, more.headers.get('retry-after')]).toEqual([503, '5']);
  const bodies = open.map((one) => one.text());
  await own.app.close();
  for (const body of await Promise.all(bodies)) expect(body).toMatch(/^retry: \d+\n/u);
});
