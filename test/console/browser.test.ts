import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordId } from '../../src/graphql/record-ids.ts';
import { hostileData } from './hostile.ts';
import { openConsole as openHub } from './open-console.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let hub: Awaited<ReturnType<typeof openHub>>;
let hostile: Awaited<ReturnType<typeof openHub>>;
let browser: Browser;
let url = '';
let hostileUrl = '';
beforeAll(async () => {
  hub = await openHub();
  hostile = await openHub({}, hostileData);
  url = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  hostileUrl = await hostile.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  await hub.app.close();
  await hostile.app.close();
});

const paths = [
  '/',
  '/sok',
  '/sok?tjeneste=VKP&status=APPROVED',
  '/sok?type=leverandor',
  '/sok?type=tjeneste',
  '/sok?q=finnesikke',
  '/produkt/prd_0',
  '/leverandor/ven_0',
  '/tjeneste/SFM',
  '/sammenlign',
  '/sammenlign?id=prd_0&id=prd_1&id=prd_2&id=prd_3',
  '/endringer',
  '/kilder',
  '/kilde/nhn-vkp',
  `/forsok/${recordId('Run', 'run-3')}`,
  `/funn/${recordId('Finding', 'nhn-vkp', '1')}`,
  '/belegg/int_0?felt=status',
  '/finnes-ikke',
];

/** 320: a page of 1280 enlarged four times. */
const widths = [320, 360, 768, 1280];

async function widestBeyond(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}

describe.each(paths)('%s', (path) => {
  test('has no fault that axe finds, fits narrow and wide screens, and weighs less than 100 kB with all its files', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!request.url().startsWith(url)) return;
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    await page.goto(url + path);
    // What is folded away is read as well.
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await page.evaluate(axe);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await widestBeyond(page)]).toEqual([width, 0]);
      if (width === 320 || width === 768) continue;
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${width} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    const bytes = await Promise.all(sizes);
    expect(bytes.length).toBeGreaterThanOrEqual(3);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
    await context.close();
  });

  test('hostile names do nothing, and break nothing', async () => {
    const page = await browser.newPage();
    let dialogs = 0;
    page.on('dialog', () => (dialogs += 1));
    await page.goto(hostileUrl + path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await widestBeyond(page)]).toEqual([width, 0]);
    }
    expect(await page.title()).not.toBe('brutt');
    expect(
      await page
        .locator('script:not([src="/console/hub.js"]), img, [onerror], [onmouseover], [style]')
        .count(),
    ).toBe(0);
    expect(await page.getByRole('heading', { name: 'Falsk overskrift', exact: true }).count()).toBe(0);
    expect(dialogs).toBe(0);
    await page.close();
  });
});

test('the keyboard reaches the content past the menu, and shows where it is', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/sok`);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Hopp til innholdet');
  expect(await page.locator(':focus').isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const field = page.locator(':focus');
  expect(await field.getAttribute('name')).toBe('q');
  expect(await field.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  await page.close();
});

test('a page opens its own query in the explorer, with its variables', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/tjeneste/VKP?status=APPROVED`);
  await page.getByText('Vis spørringen').click();
  await page.getByRole('link', { name: 'Åpne den i utforskeren' }).click();
  await page.locator('.graphiql-execute-button').waitFor();
  const answered = page.waitForResponse(
    (response) =>
      response.url() === `${url}/graphql` && (response.request().postData() ?? '').includes('query Tjeneste'),
  );
  await page.locator('.graphiql-execute-button').click();
  const { data } = await (await answered).json();
  expect(data.targets[0].integrations.totalCount).toBe(2);
  await page.close();
});

test('on paper the lists stand and the ways of choosing do not', async () => {
  const page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${url}/tjeneste/VKP`);
  expect(await page.getByRole('table').first().isVisible()).toBe(true);
  expect(await page.locator('aside[aria-label="Avgrens"]').isVisible()).toBe(false);
  expect(await page.getByText('EKSEMPELDATA (SAMPLE)').isVisible()).toBe(true);
  await page.close();
});

describe.each([
  ['in the dark', { colorScheme: 'dark' }],
  ['in the reader’s own colours', { forcedColors: 'active' }],
] as const)('%s', (_name, media) => {
  test.each([
    '/',
    '/sok',
    '/produkt/prd_0',
    '/tjeneste/VKP',
    '/endringer',
    '/kilder',
    '/kilde/nhn-vkp',
    '/arbeidsbord',
  ])('%s has no fault that axe finds, and its text does not stand on white by mistake', async (path) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 900 } });
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.goto(url + path);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if ('colorScheme' in media)
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe(
        'rgb(255, 255, 255)',
      );
    const moving =
      "[...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0).length";
    expect(await page.evaluate(moving)).toBe(0);
    await page.close();
  });
});
