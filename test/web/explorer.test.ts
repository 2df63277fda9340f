import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleGroups, readExamples } from '../../src/web/explorer-examples.ts';
import { openHub } from '../graphql/open-hub.ts';
import { until } from '../support/until.ts';

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
  const answered = page.waitForResponse(
    (response) =>
      response.url() === `${url}/graphql` &&
      (response.request().postData() ?? '').includes('VerifisertForVkp'),
  );
  await run.click();
  expect((await answered).status()).toBe(200);
  await page.locator('.result-window', { hasText: 'Ørn Oppdikt AS' }).waitFor();
  expect(complaints).toEqual([]);
  expect(elsewhere).toEqual([]);
  await page.close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const editorText = (page: Page) =>
  page.evaluate(() => {
    const editor = document.querySelector('.graphiql-query-editor .CodeMirror, .graphiql-editor .CodeMirror');
    return (editor as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue();
  });

test('a query in the address has a tab of its own, and no tab of the visitor is changed', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/explorer`);
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  await page.evaluate(() => {
    const editor = document.querySelector('.graphiql-query-editor .CodeMirror');
    (editor as unknown as { CodeMirror: { setValue(text: string): void } }).CodeMirror.setValue(
      '{ mine: dataMode }',
    );
  });
  const tabs = () =>
    page.evaluate(
      () =>
        JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}').tabs as { query: string }[],
    );
  await until(async () => (await tabs())[0]?.query === '{ mine: dataMode }' || null);
  for (const query of ['{ first: dataMode }', '{ second: dataMode }', '{ first: dataMode }']) {
    await page.goto(`${url}/explorer?${new URLSearchParams({ query })}`);
    await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
    await until(async () => (await editorText(page)) === query || null);
  }
  await page.goto(`${url}/explorer?example=5-krav`);
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  await until(async () => (await editorText(page)).includes('ObligatoriskeKrav') || null);
  expect((await tabs()).map(({ query }) => query.slice(0, 20))).toEqual(
    ['{ mine: dataMode }', '{ first: dataMode }', '{ second: dataMode }', '# Krav og standarder '].map(
      (text) => text.slice(0, 20),
    ),
  );
  await page.reload();
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  expect(await page.locator('.graphiql-tab').count()).toBe(4);
  await page.close();
});

test('editors are left by keyboard: Escape, then Tab', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}/explorer`);
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  const isInEditor = () =>
    page.evaluate(() => document.activeElement?.closest('.graphiql-query-editor .CodeMirror') != null);
  await page.locator('.graphiql-query-editor .CodeMirror-lines').click();
  await until(async () => (await isInEditor()) || null);
  const before = await editorText(page);
  await page.keyboard.press('Tab');
  expect(await isInEditor()).toBe(true);
  expect(await editorText(page)).not.toBe(before);
  const written = await editorText(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await until(async () => !(await isInEditor()) || null);
  expect(await editorText(page)).toBe(written);
  expect(await page.locator('header').textContent()).toContain('Escape');
  await page.close();
});

test.each([
  [1280, 'nb', 'light'],
  [1280, 'nb', 'dark'],
  [360, 'nb', 'light'],
  [360, 'en', 'dark'],
] as const)(
  'at %i px in %s, %s, there is nothing that axe finds, and nothing beside the screen',
  async (width, language, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme });
    await page.goto(`${url}/explorer?lang=${language}`);
    await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'dataMode' }).waitFor();
    await page.locator('summary').click();
    const titles = await page.locator('.hub-examples h2').allInnerTexts();
    expect(titles[0]).toBe(language === 'nb' ? 'For nettsider og apper' : 'For websites and apps');
    // The schema has come, and nothing is drawn anew while axe looks.
    await page.waitForLoadState('networkidle');
    await page.evaluate(axe);
    // What changes under axe's hands, such as words that are coloured, makes it throw: it looks again.
    const { violations } = await until(
      () => page.evaluate('axe.run()').catch(() => null) as Promise<AxeResults | null>,
      60_000,
    );
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id} ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
      ),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // Editor and result are both wide enough to be read.
    for (const part of ['.graphiql-query-editor', '.graphiql-response'])
      expect((await page.locator(part).boundingBox())?.width ?? 0).toBeGreaterThan(width > 700 ? 400 : 250);
    await page.close();
  },
);

test('each example stands in a group, and those in English have their words in English', async () => {
  const [nb, en] = (await Promise.all(
    ['nb', 'en'].map(async (lang) => (await fetch(`${url}/explorer/examples.json?lang=${lang}`)).json()),
  )) as { name: string; title: string; query: string }[][];
  const grouped = exampleGroups.flatMap(({ examples }) => Object.keys(examples));
  expect([...grouped].sort()).toEqual(
    readExamples()
      .map(({ name }) => name)
      .sort(),
  );
  for (const name of grouped) {
    const [one, other] = [nb, en].map((all) => all?.find((each) => each.name === name));
    expect(one?.title).not.toBe(other?.title);
    expect(other?.query).not.toMatch(/^\s*nb$/mu);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: other?.query }),
    });
    expect(await response.json()).not.toHaveProperty('errors');
  }
});
