/** Whether a link leads anywhere, asked of real servers. */
import { afterEach, expect, it } from 'vitest';
import type { LinkAnswer } from '../../src/domain/lists/links.ts';
import { createFetcher, type FetcherOptions } from '../../src/http/fetcher.ts';
import { dialTo, type Handler, startSite } from './raw-site.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { close } of open.splice(0).reverse()) await close();
});

/** Every public address leads to the site. Gives the answer, and what the site was asked. */
async function ask(path: string, routes: Record<string, Handler>, options: Partial<FetcherOptions> = {}) {
  const site = await startSite(routes);
  const fetcher = createFetcher({
    contact: 'mailto:hub@example.invalid',
    clock: { now: () => new Date('2026-01-02T03:04:05Z') },
    sleep: async () => undefined,
    dial: dialTo(site.port, []),
    resolve: async () => [{ address: '193.75.1.1', family: 4 }],
    intervalMs: 0,
    ...options,
  });
  open.push(site, fetcher);
  const answer = await fetcher.answerOf(`https://www.fhi.no${path}`);
  const asked = site.requests
    .filter(({ url }) => url !== '/robots.txt')
    .map(({ method, url }) => `${method} ${url}`);
  return { answer, asked };
}
const status = (code: number): LinkAnswer => ({ status: code, failure: null });
const failure = (code: string): LinkAnswer => ({ status: null, failure: code });
const answers =
  (code: number, forGet = code): Handler =>
  ({ method }, response) =>
    void response.writeHead(method === 'GET' ? forGet : code).end('x');

it('asks with HEAD, and takes no body', async () => {
  expect(await ask('/om', { '/om': answers(200) })).toEqual({ answer: status(200), asked: ['HEAD /om'] });
});

it.each([
  ['refuses HEAD', 405, 200],
  ['does not know HEAD', 501, 200],
  ['says to HEAD that the page is gone', 404, 200],
  ['says so to both', 404, 404],
  ['shuts the door', 403, 403],
])('asks again with GET a server that %s', async (_, head, get) => {
  const { answer, asked } = await ask('/om', { '/om': answers(head, get) });
  expect([answer, asked]).toEqual([status(get), ['HEAD /om', 'GET /om']]);
});

it('takes the beginning of a page only', async () => {
  let sent = 0;
  const endless: Handler = ({ method }, response) => {
    if (method === 'HEAD') return void response.writeHead(405).end();
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && sent < 500) {
        sent += 1;
        if (!response.write(Buffer.alloc(100_000))) return void response.once('drain', more);
      }
    };
    more();
  };
  expect((await ask('/om', { '/om': endless })).answer).toEqual(status(200));
  expect(sent).toBeLessThan(500);
});

it('goes where the page has moved', async () => {
  const moved: Handler = (_, response) => void response.writeHead(301, { location: '/ny' }).end();
  expect(await ask('/om', { '/om': moved, '/ny': answers(200) })).toEqual({
    answer: status(200),
    asked: ['HEAD /om', 'HEAD /ny'],
  });
});

it('keeps to robots.txt', async () => {
  const robots: Handler = (_, response) => void response.writeHead(200).end('User-agent: *\nDisallow: /om');
  expect(await ask('/om', { '/robots.txt': robots, '/om': answers(200) })).toEqual({
    answer: failure('ROBOTS_DISALLOWED'),
    asked: [],
  });
});

it.each([
  ['ENOTFOUND', 'HOST_NOT_FOUND'],
  // The name may be there: nobody could be asked.
  ['EAI_AGAIN', 'NETWORK'],
])('tells a name that does not exist from one that cannot be looked up: %s', async (code, expected) => {
  const resolve = () => Promise.reject(Object.assign(new Error('no'), { code }));
  expect((await ask('/om', {}, { resolve })).answer).toEqual(failure(expected));
});

it('goes nowhere within', async () => {
  const resolve = async () => [{ address: '10.0.0.1', family: 4 }];
  expect((await ask('/om', {}, { resolve })).answer).toEqual(failure('PRIVATE_ADDRESS'));
});
