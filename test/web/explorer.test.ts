import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHub } from '../graphql/open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let browser: Browser;
let url = '';
beforeAll(async () => {
  hub = await openHub();
  url = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser.close();
  await hub.app.close();
});

test('the explorer runs an example from local files, with nothing refused by its own policy', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
  });
  await page.goto(`${url}/explorer`);
  const run = page.locator('.graphiql-execute-button');
  await run.waitFor();
  await page.getByRole('tab').first().waitFor();
  const answered = page.waitForResponse(
    (response) =>
      response.url() === `${url}/graphql` &&
      (response.request().postData() ?? '').includes('VerifisertForVkp'),
  );
  await run.click();
  expect((await answered).status()).toBe(200);
  await page.locator('.result-window', { hasText: 'Ørn Oppdikt AS' }).waitFor();
  const examples = (await (await fetch(`${url}/explorer/examples.json`)).json()) as unknown[];
  expect(examples.length).toBeGreaterThan(7);
  expect(await page.getByRole('tab').count()).toBe(examples.length);
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
  await page.close();
});
