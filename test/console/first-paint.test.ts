/** What must come over a slow line before a page is seen. Times depend on the machine, so they are written to HUB_TEST_SHOTS and not asserted. */
import { appendFileSync, globSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stylesheet } from '../../src/web/console/frame/stylesheet.ts';
import { mergeWith } from '../requirements/curated.ts';
import { buyerLists } from '../support/buyer-lists.ts';
import { openConsole } from './open-console.ts';

let hub: Awaited<ReturnType<typeof openConsole>>;
let browser: Browser;
let url = '';
beforeAll(async () => {
  hub = await openConsole({}, mergeWith(buyerLists()));
  url = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hub?.app.close();
});

interface Seen {
  readonly page: number;
  readonly blocking: readonly { readonly name: string; readonly bytes: number }[];
  readonly paint: number;
  readonly largest: number;
}

const look = `new Promise((done) => new PerformanceObserver((list) => {
  const [page] = performance.getEntriesByType('navigation');
  const blocking = performance.getEntriesByType('resource').filter((one) => one.renderBlockingStatus === 'blocking');
  done({
    page: page.encodedBodySize,
    blocking: blocking.map((one) => ({ name: new URL(one.name).pathname, bytes: one.encodedBodySize })),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    largest: list.getEntries().at(-1).startTime,
  });
}).observe({ type: 'largest-contentful-paint', buffered: true }))`;

test.each(['/', '/sok', '/tjeneste/VKP', '/endringer', '/scenario/ehr-gp-office', '/sjekk', '/kilder'])(
  '%s is seen after its page and one stylesheet, 40 kB in all, over 1.6 Mbit/s with 150 ms',
  async (path) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 200_000,
    });
    await page.goto(url + path);
    const seen = (await page.evaluate(look)) as Seen;
    expect(seen.blocking.map(({ name }) => name)).toEqual(['/console/pages.css']);
    const bytes = seen.blocking.reduce((sum, one) => sum + one.bytes, seen.page);
    expect(bytes).toBeLessThan(40_000);
    const folder = process.env.HUB_TEST_SHOTS;
    const line = `${path}: ${bytes} bytes, first paint ${seen.paint | 0} ms, largest ${seen.largest | 0} ms\n`;
    if (folder) appendFileSync(`${folder}/first-paint.txt`, line);
    await context.close();
  },
);

test('every class of Designsystemet that pages use is in the stylesheet', () => {
  const folder = new URL('../../src/web/', import.meta.url).pathname;
  const used = new Set(
    globSync('**/*.{ts,js}', { cwd: folder }).flatMap(
      (path) => readFileSync(folder + path, 'utf8').match(/(?<=["\s])ds-[a-z-]+(?=["\s$])/gu) ?? [],
    ),
  );
  expect(used.size).toBeGreaterThan(12);
  const served = stylesheet();
  expect([...used].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`, 'u').test(served))).toEqual([]);
});
