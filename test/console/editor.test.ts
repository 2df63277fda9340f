import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** An editor at the publisher: pastes a draft, looks at it as if it were published, publishes it, and the hub reads just that. */
describe('from a draft to the list', () => {
  const site = copySampleSite();
  const env = { HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: site.root };
  const archive = join(env.HUB_DATA_DIR, 'sample/archive.sqlite');
  const draft = site
    .read(vkp)
    .replace(/<tr><td>Diktastrand Medisin AS<\/td><td>Diktastrand Medisinlogg.*?<\/tr>/su, '')
    .replace('Eksempelfjord Legejournal', 'Eksempelfjord Legejournal Pluss')
    .replace(/(Oppdiktmyr Medisinlogg.*?)Under utprøving/su, '$1Under utprøvning!');
  let hub: RunningHub;
  let browser: Browser;
  let page: Page;
  let endpoint = '';
  let renamed = '';
  let rowsOfDraft: string[] = [];

  beforeAll(async () => {
    hub = await startHubProcess(env);
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    page = await browser.newPage();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const snapshot = async () => (await hub.ready()).snapshot?.version;
  const faults = async () => {
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  const rowsOf = (caption: string) =>
    page
      .getByRole('table', { name: caption })
      .getByRole('row')
      .allTextContents()
      .then((rows) => rows.slice(1).map((row) => row.replace(/\s+/gu, ' ')));
  const ask = async (url: string, query: string, variables: unknown = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
    const body: any = await response.json();
    return { status: response.status, body };
  };
  const products = `query ($text: String) { products(filter: { text: $text }, first: 9) { totalCount nodes { id name
    integrations(first: 9) { nodes { target { key } status { headline } } } } } }`;

  it('sees just the row removed, the row renamed and the row misspelt', async () => {
    const before = [await snapshot(), statSync(archive).mtimeMs];
    await page.goto(`${hub.url}/sjekk?kilde=nhn-vkp`);
    await page.getByLabel('Lim inn listen').fill(draft);
    await page.getByRole('button', { name: 'Sjekk utkastet' }).click();
    await page.getByText('Utkastet ville blitt publisert').waitFor();
    const rows = await rowsOf('Rader som er annerledes enn det som er publisert');
    rowsOfDraft = rows;
    expect(rows.length).toBe(4);
    expect(rows[0]).toMatch(
      /Eksempelfjord Legejournal Pluss.*Ny.*Trolig nytt navn på.*Eksempelfjord Legejournal –/u,
    );
    expect(rows[1]).toMatch(/Oppdiktmyr Medisinlogg.*Endret.*Begrenset utprøving → Ikke oppgitt/u);
    expect(rows[2]).toMatch(/Diktastrand Medisinlogg.*Borte/u);
    expect(rows[3]).toMatch(/Eksempelfjord Legejournal.*Borte.*Heter nå trolig/u);
    expect(await page.getByText('Forslag: Under utprøving').count()).toBe(1);
    expect(await faults()).toEqual([]);
    expect([await snapshot(), statSync(archive).mtimeMs]).toEqual(before);
  });

  it('opens the preview, which begins with what the draft changes', async () => {
    await page.getByRole('link', { name: 'Åpne forhåndsvisningen' }).click();
    await page.getByRole('heading', { name: 'Endringer', exact: true }).waitFor();
    const path = new URL(page.url()).pathname;
    endpoint = `${hub.url}${path.replace(/\/endringer$/u, '')}/graphql`;
    expect(path).toMatch(/^\/preview\/[\w-]{22}\/endringer$/u);
    expect(await page.getByRole('complementary', { name: 'Forhåndsvisning' }).textContent()).toContain(
      'Ingenting er publisert',
    );
    // A draft is checked against what is published, and the API of a preview is its own.
    const menu = page.getByRole('navigation', { name: 'Hovedmeny' });
    const hrefOf = (name: string) => menu.getByRole('link', { name }).getAttribute('href');
    expect([await hrefOf('Sjekk utkast'), await hrefOf('API')]).toEqual([
      '/sjekk',
      `/explorer?${new URLSearchParams({ endpoint: path.replace(/\/endringer$/u, '/graphql') })}`,
    ]);
    const items = (await page.locator('.hub-changes li').allTextContents()).map((one) =>
      one.replace(/\s+/gu, ' '),
    );
    // What was published at the first reading is no change, so all there is comes of the draft.
    expect(items.length).toBeGreaterThanOrEqual(4);
    for (const item of items) expect(item).toMatch(/Pluss|Diktastrand|Oppdiktmyr|Eksempelfjord Legejournal/u);
    expect(
      items.some((item) =>
        /Oppdiktmyr Medisinlogg.*Ny status.*fra Begrenset utprøving til Ikke oppgitt/u.test(item),
      ),
    ).toBe(true);
    expect(await faults()).toEqual([]);
  });

  it('sees the product page as it would be, with its evidence in the draft', async () => {
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Eksempelfjord Legejournal Pluss', exact: true })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Eksempelfjord Legejournal Pluss', exact: true }).waitFor();
    renamed = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await page.getByRole('complementary', { name: 'Forhåndsvisning' }).count()).toBe(1);
    expect(await page.getByRole('cell', { name: /^Godkjent/u }).count()).toBe(1);
    await page
      .getByRole('link', { name: /^Belegg for Eksempelfjord/u })
      .first()
      .click();
    expect(await page.getByRole('main').textContent()).toContain('«Godkjent»');
    const download = page.getByRole('link', { name: 'Last ned nøyaktig det dokumentet' }).first();
    const bytes = await page.request.get(
      new URL((await download.getAttribute('href')) ?? '', page.url()).href,
    );
    // A form sends text with the line ends of the web.
    expect((await bytes.text()).replaceAll('\r\n', '\n')).toBe(draft);
    expect(bytes.headers()['content-disposition']).toContain('attachment');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.getByRole('complementary', { name: 'Preview' }).textContent()).toContain(
      'Nothing is published',
    );
    expect(await faults()).toEqual([]);
  });

  it('finds the preview as an API of its own, and the published one as it was', async () => {
    const preview = await ask(endpoint, products, { text: 'Legejournal Pluss' });
    expect(preview.body.data.products.nodes).toMatchObject([
      {
        id: renamed,
        integrations: { nodes: [{ target: { key: 'VKP' }, status: { headline: 'APPROVED' } }] },
      },
    ]);
    expect(preview.body.extensions.preview).toMatchObject({ source: 'nhn-vkp', wouldBeHeld: false });
    const published = await ask(`${hub.url}/graphql`, products, { text: 'Legejournal Pluss' });
    expect(published.body.data.products.totalCount).toBe(0);
    expect(published.body.extensions.preview).toBeUndefined();
    const change = await ask(
      endpoint,
      'mutation { checkDraft(input: { source: "nhn-vkp", content: "x" }) { verdict } }',
    );
    expect([change.status, change.body.errors[0].extensions.code]).toEqual([403, 'READ_ONLY']);
    const unknown = await ask(`${hub.url}/preview/${'x'.repeat(22)}/graphql`, '{ dataMode }');
    expect([unknown.status, unknown.body.errors[0].extensions.code]).toEqual([404, 'PREVIEW_NOT_FOUND']);
    const gone = await fetch(`${hub.url}/preview/${'x'.repeat(22)}/nn/sok`, {
      headers: { accept: 'text/html' },
    });
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(await gone.text()).toContain('Førehandsvisinga finst ikkje lenger');
  });

  it('publishes it, and the next harvest reads what the draft check had read', async () => {
    const rowsOfPreview = (await ask(endpoint, everything)).body.data;
    const before = await snapshot();
    site.edit(vkp, () => draft);
    const harvest = await runHub(['harvest', 'nhn-vkp'], env);
    expect(harvest.stdout).toMatch(/99 rows|98 rows/u);
    await until(async () => (await snapshot()) !== before, 30_000);
    const { body } = await ask(
      `${hub.url}/graphql`,
      '{ sources(keys: ["nhn-vkp"]) { lastGood { counts { added changed removed unchanged } } } }',
    );
    expect(body.data.sources[0].lastGood.counts).toEqual({ added: 1, changed: 1, removed: 2, unchanged: 96 });
    expect((await ask(`${hub.url}/graphql`, everything)).body.data).toEqual(rowsOfPreview);
    const own = await ask(
      `${hub.url}/graphql`,
      '{ node(id: "ID") { ... on Product { name } } }'.replace('ID', renamed),
    );
    expect(own.body.data.node.name).toBe('Eksempelfjord Legejournal Pluss');
    // The page of the harvest shows, word for word, the rows that the draft check showed.
    await page.goto(`${hub.url}/kilde/nhn-vkp`);
    await page
      .getByRole('table', { name: /lesing(?:er)?, nyeste først/u })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { name: 'Forskjell fra den forrige gode lesingen' }).waitFor();
    expect(await rowsOf('Rader som er annerledes')).toEqual(rowsOfDraft);
  });
});

/** All that a catalogue says of products and vendors, and what publishers are told: equal answers are equal catalogues. */
const everything = `{
  products(first: 1000) { totalCount nodes { id name aliases categories vendor { id name orgnr } } }
  vendors(first: 1000) { totalCount nodes { id name orgnr names { value kind } } }
  sources { key findings(first: 1000) { totalCount nodes { id code state recordLabel } } }
  integrations(first: 1000) { totalCount nodes { id role via status { process standing observation headline since } approvals { basis statusText } } }
}`;
