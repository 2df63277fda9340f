import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from '../../src/http/fetcher.ts';
import { SourceOvertime } from '../../src/ports/fetcher.ts';

/** A site that takes connections and never answers for a page. */
describe('a site that hangs', () => {
  let asked = 0;
  const site = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    if (request.headers.host?.startsWith('www.fhi.no')) return response.end('a page');
    asked++;
    return undefined;
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    port = (site.address() as AddressInfo).port;
  });
  afterAll(() => {
    site.closeAllConnections();
    site.close();
  });
  const fetcher = (timeouts: { total: number }) =>
    createFetcher({
      contact: 'mailto:hub@example.invalid',
      clock: { now: () => new Date() },
      sample: { port },
      timeouts,
    });
  const from = (hub: ReturnType<typeof fetcher>, host: string, page: string, signal?: AbortSignal) =>
    hub.fetch({ name: page, url: `https://${host}/${page}` }, { hosts: [host] }, null, signal);

  it('is asked three times and then left alone, and others meanwhile answer', async () => {
    asked = 0;
    const hub = fetcher({ total: 300 });
    const pages = Promise.all(Array.from({ length: 131 }, (_, n) => from(hub, 'www.nhn.no', `${n}`)));
    expect((await from(hub, 'www.fhi.no', 'page')).ok).toBe(true);
    const codes = (await pages).map((result) => (result.ok ? 'OK' : result.failure.code));
    expect(new Set(codes)).toEqual(new Set(['TIMEOUT']));
    expect(asked).toBe(3);
    await hub.close();
  });

  it('ends at once when the time of its source is used up, and says so', async () => {
    const hub = fetcher({ total: 60_000 });
    const overtime = new AbortController();
    const page = from(hub, 'www.nhn.no', 'page', overtime.signal);
    setTimeout(() => overtime.abort(new SourceOvertime()), 50);
    expect(await page).toMatchObject({
      failure: { code: 'TIMEOUT', en: expect.stringContaining('used up') },
    });
    await hub.close();
  });
});
