/** With script: searches as the reader types, choices without loading again, and nothing that is lost without. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openConsole } from './open-console.ts';

let hub: Awaited<ReturnType<typeof openConsole>>;
let browser: Browser;
let page: Page;
let url = '';
let loads = 0;
beforeAll(async () => {
  hub = await openConsole();
  url = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hub?.app.close();
});
beforeEach(async () => {
  await page?.context().close();
  page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/sok`);
  await page.waitForLoadState('networkidle');
  loads = 0;
  page.on('load', () => (loads += 1));
});

const field = () => page.getByRole('main').getByRole('searchbox');
const focused = () => page.evaluate('document.activeElement.id');
const heading = () => page.locator('#treff');

test('what is typed is searched for, the field keeps its focus and text, and the number is announced', async () => {
  await field().pressSequentially('ørne');
  await page.waitForURL(/q=%C3%B8rne/u);
  await expect.poll(() => heading().textContent()).toBe('2 produkter');
  expect([await field().inputValue(), await focused(), loads]).toEqual(['ørne', 'felt-q', 0]);
  expect(await page.locator('form[data-live] [role="status"]').textContent()).toBe('2 produkter');
  expect(await page.title()).toContain('2 produkter: «ørne»');
  // The address is the same page without script.
  await page.reload();
  expect(await heading().textContent()).toBe('2 produkter');
});

test('a choice is followed without loading the page, with focus on what came of it, and back leads back', async () => {
  await page.getByRole('complementary', { name: 'Avgrens' }).getByRole('link', { name: 'Godkjent' }).click();
  await page.waitForURL(/status=APPROVED/u);
  await expect.poll(focused).toBe('treff');
  expect(loads).toBe(0);
  const chip = page.locator('#resultat .hub-chips').getByRole('link', { name: 'Godkjent' });
  expect(await chip.count()).toBe(1);
  await page.goBack();
  await expect.poll(() => heading().textContent()).toBe('4 produkter');
  expect([await chip.count(), loads]).toEqual([0, 0]);
});

test('a product is put in the basket and taken out again where the reader is, and the basket follows to other pages', async () => {
  await page.getByRole('button', { name: 'Sammenlign Blåjournal' }).click();
  const basket = page.getByRole('complementary', { name: 'Til sammenligning' });
  await basket.waitFor();
  expect(await focused()).toMatch(/^p-prd_/u);
  expect(loads).toBe(0);
  await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Endringer' }).click();
  await basket.getByRole('link', { name: 'Blåjournal' }).click();
  await page.waitForURL(/endringer$/u);
  expect(await basket.count()).toBe(0);
});

test('an answer that fails leads to the page itself, which says what is wrong', async () => {
  const { served } = hub.world;
  hub.world.served = null;
  await page.getByRole('complementary', { name: 'Avgrens' }).getByRole('link', { name: 'Godkjent' }).click();
  await page.getByRole('heading', { name: 'Huben har ikke lest kildene ennå' }).waitFor();
  hub.world.served = served;
});

test('printing and sharing are offered where they work', async () => {
  expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(true);
  const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await bare.goto(`${url}/sok`);
  expect(await bare.getByRole('button', { name: 'Skriv ut' }).count()).toBe(0);
  expect(await bare.getByRole('link', { name: 'Lenke til dette' }).getAttribute('href')).toBe('');
  await bare.context().close();
});
