import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CountingClicks } from '../support/counting-clicks.ts';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { freePort } from '../support/redis.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';
import { client, startProvider } from '../support/sign-in-provider.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const list = (rows: readonly (readonly string[])[]) =>
  `<!doctype html><html lang="nb"><body><main><h1>VKP (SAMPLE)</h1><table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table></main></body></html>`;
const rows = (count: number, status = 'Godkjent') =>
  Array.from({ length: count }, (_, at) => [
    `Eksempel ${at} AS`,
    `Diktaprodukt ${at}A`,
    at === 0 ? status : 'Godkjent',
  ]);

/** An editor of Norsk helsenett on a first day, in a real browser without script: from signing in to the trail of all that was done. */
describe('an editor at the workbench', () => {
  const dataDir = newFolder();
  const site = copySampleSite();
  let env: Record<string, string> = {};
  let hub: RunningHub;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    provider = await startProvider(url, await freePort());
    site.edit(vkp, () => list(rows(20, 'Godkjendt')));
    env = {
      HUB_DATA_DIR: dataDir,
      HUB_SAMPLE_SITE: site.root,
      HUB_VOCABULARY: join(dataDir, 'vocabulary.yaml'),
      HUB_FIRST_READING: 'hold',
    };
    hub = await startHubProcess({
      ...env,
      PORT: String(port),
      HUB_PUBLIC_URL: url,
      HUB_OIDC_ISSUER: provider.issuer,
      HUB_OIDC_CLIENT_ID: client.id,
      HUB_OIDC_CLIENT_SECRET: client.secret,
      HUB_OIDC_SCOPE: 'openid roles',
    });
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true });
    page = await context.newPage();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    await provider?.close();
  });

  /** What axe finds in what the page holds now, and how far it goes beyond the narrowest screen. */
  async function faults(): Promise<string[]> {
    const markup = await page.content();
    const looked = await browser.newPage({ viewport: { width: 360, height: 800 } });
    await looked.goto(`${hub.url}/arbeidsbord`);
    await looked.setContent(markup.replace('<head>', `<head><base href="${hub.url}/">`));
    await looked.waitForLoadState('load');
    await looked.evaluate(axe);
    const { violations } = (await looked.evaluate('axe.run()')) as AxeResults;
    const beyond = await looked.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    const shots = process.env.HUB_TEST_SHOTS;
    if (shots) {
      for (const width of [360, 768, 1280]) {
        await looked.setViewportSize({ width, height: 800 });
        await looked.screenshot({ path: `${shots}/walk-${++shot}-${width}.png`, fullPage: true });
      }
    }
    await looked.close();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    return beyond === 0 ? found : [...found, `${beyond} px too wide`];
  }
  let shot = 0;

  let acts: CountingClicks;
  beforeEach(() => {
    acts = new CountingClicks();
  });
  const toList = () =>
    acts.click(page.getByRole('link', { name: /Velferdsteknologisk knutepunkt/u }).first());
  const said = () => page.getByRole('status').textContent();
  const send = (name: string) => acts.click(page.getByRole('button', { name }).first());
  const harvest = async () => {
    await runHub(['harvest', 'nhn-vkp'], env);
    await page.reload();
  };

  it('signs in at the institution’s own provider, and sees the lists that are theirs: 2 clicks', async () => {
    await page.goto(`${hub.url}/arbeidsbord`);
    expect(await faults()).toEqual([]);
    await acts.click(page.getByRole('link', { name: 'Logg inn' }));
    await page.locator('[name=login]').fill('kari');
    await page.locator('[name=password]').fill('x');
    await acts.click(page.locator('button[type=submit]'));
    await page.getByText('Logget inn som').waitFor();
    expect(await page.getByRole('table').first().getByRole('row').count()).toBe(10);
    expect(await faults()).toEqual([]);
    expect(acts.count).toBe(2);
  }, 120_000);

  it('accepts the first reading of a list, which is then served: 2 clicks', async () => {
    await toList();
    await page.getByRole('heading', { name: 'Listen holdes tilbake' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByLabel('Hva du har sett på').fill('Alle radene.');
    await send('Godta lesingen');
    expect(await said()).toContain('Det er gjort');
    expect(await page.getByRole('heading', { name: 'Listen holdes tilbake' }).count()).toBe(0);
    const { data } = await hub.query<{ products: { totalCount: number } }>(
      '{ products(filter: { text: "Diktaprodukt" }) { totalCount } }',
    );
    expect(data.products.totalCount).toBe(20);
    expect(acts.count).toBe(2);
  }, 120_000);

  it('answers a finding: 3 clicks', async () => {
    const finding = page.getByRole('listitem').filter({ hasText: 'Godkjendt' }).first();
    await acts.click(finding.locator('summary'));
    await acts.click(finding.getByLabel('Vi har sett det'));
    await finding.getByLabel('Merknad').fill('Rettes i morgen.');
    await acts.click(finding.getByRole('button', { name: 'Send svaret' }));
    expect(await said()).toContain('Det er gjort');
    expect(await page.getByText('«Rettes i morgen.»').count()).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    expect(acts.count).toBe(3);
  }, 120_000);

  it('teaches the word that the finding is about, and the list is read again: 2 clicks', async () => {
    const word = page.getByRole('listitem').filter({ hasText: '«Godkjendt» · Status' });
    await acts.choose(word.getByLabel('Betyr det samme som'), { index: 1 });
    await acts.click(word.getByRole('button', { name: 'Lær huben ordet' }));
    expect(await said()).toContain('Det er gjort');
    expect(await page.getByRole('heading', { name: 'Ord huben ikke kjenner' }).count()).toBe(0);
    expect(readFileSync(join(dataDir, 'vocabulary.yaml'), 'utf8')).toMatch(
      /source: nhn-vkp, kind: status, word: "Godkjendt", means: ".+", by: utgiver nhn, at: /u,
    );
    expect(acts.count).toBe(2);
  }, 120_000);

  it('confirms that rows are meant to be gone, which lets the list through: 4 clicks, 2 of them on a form that says what to mend', async () => {
    site.edit(vkp, () => list(rows(5, 'Godkjent')));
    await harvest();
    await page.getByRole('heading', { name: 'Listen holdes tilbake' }).waitFor();
    expect(await faults()).toEqual([]);
    // Nothing is ticked: the page says what to mend.
    await acts.click(page.getByLabel('Bare de jeg krysser av'));
    await send('Bekreft at radene skal bort');
    expect(await page.getByRole('alert').textContent()).toContain('Kryss av minst én rad');
    expect(await faults()).toEqual([]);
    await acts.click(page.getByLabel(/Alle: 15 rader/u));
    await send('Bekreft at radene skal bort');
    expect(await said()).toContain('Det er gjort');
    expect(await page.getByRole('heading', { name: 'Listen holdes tilbake' }).count()).toBe(0);
    expect(acts.count).toBe(4);
  }, 120_000);

  it('finds each of it in the trail, in every language', async () => {
    const trail = async (name: string) =>
      (await page.getByRole('table', { name }).getByRole('row').allTextContents())
        .slice(1)
        .map((row) => row.replace(/\s+/gu, ' '));
    const nb = await trail('Hva som er gjort, nyeste først');
    expect(nb.length).toBe(4);
    for (const [at, words] of [
      'Bekreftet at rader skal bort',
      'Lærte huben et ord',
      'Svarte på et funn',
      'Godtok lesingen av en ny oppbygning',
    ].entries())
      expect(nb[at]).toMatch(new RegExp(`${words}.*hub-nhn.*Utført`, 'u'));
    await acts.click(page.getByRole('link', { name: 'Nynorsk' }));
    expect((await trail('Kva som er gjort, nyaste først')).length).toBe(4);
    expect(await faults()).toEqual([]);
    await acts.click(page.getByRole('link', { name: 'English' }));
    expect((await trail('What was done, newest first'))[2]).toContain('Answered a finding');
    expect(await faults()).toEqual([]);
    await acts.click(page.getByRole('link', { name: 'All your lists' }));
    expect((await trail('What was done, newest first')).length).toBe(4);
    await acts.click(page.getByRole('button', { name: 'Sign out' }));
    expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(1);
  }, 120_000);
});
