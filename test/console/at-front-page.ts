/** A buyer at the front page of a hub of given content, in a real browser without script; a test has four clicks. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { CatalogueData } from '../../src/domain/model.ts';
import type { Change } from '../../src/domain/record.ts';
import { CountingClicks } from '../support/counting-clicks.ts';
import { openConsole } from './open-console.ts';

const most = 4;

/** Opens them for the tests of the file. `changes`: the first of those that the hub has, in the place of its own. */
export function atFrontPage(data: CatalogueData, changes: readonly Change[]) {
  let hub: Awaited<ReturnType<typeof openConsole>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let acts: CountingClicks;
  let url = '';
  beforeAll(async () => {
    hub = await openConsole({}, data);
    hub.world.changes = [...changes, ...hub.world.changes.slice(changes.length)];
    url = await hub.app.listen({ port: 0, host: '127.0.0.1' });
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await hub?.app.close();
  });
  beforeEach(async () => {
    acts = new CountingClicks();
    context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
    page = await context.newPage();
    await page.goto(url);
  });
  afterEach(async () => {
    expect(acts.count).toBeGreaterThan(0);
    expect(acts.count).toBeLessThanOrEqual(most);
    await context.close();
  });

  const main = () => page.getByRole('main');
  return {
    get hub() {
      return hub;
    },
    get page() {
      return page;
    },
    get acts() {
      return acts;
    },
    main,
    link: (name: string | RegExp) => main().getByRole('link', { name }).first(),
    rows: () => main().getByRole('row').allTextContents(),
    find: async (words: string) => {
      await main().getByRole('searchbox').fill(words);
      await acts.click(main().getByRole('button', { name: 'Søk' }));
    },
  };
}
