import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { load } from 'cheerio';
import { zipSync } from 'fflate';
import { pino } from 'pino';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { openDrafts } from '../../src/app/open-drafts.ts';
import { type Harvesting, openHarvesting } from '../../src/app/open-harvesting.ts';
import { type Hub, startHub } from '../../src/app/start-hub.ts';
import { readConfig } from '../../src/config/config.ts';
import { checkOpened } from '../../src/harvest/drafts/check-draft.ts';
import { createDraftChecker, type DraftCheckerDeps } from '../../src/harvest/drafts/draft-checker.ts';
import { createSourceReader } from '../../src/harvest/source/source-reader.ts';
import type { Draft } from '../../src/ports/draft-checks.ts';
import type { FetchResult } from '../../src/ports/fetcher.ts';
import { StoreUnavailable } from '../../src/ports/serving-store.ts';
import { newFolder } from '../support/hub-process.ts';
import { freePort } from '../support/redis.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';

const report = `report: checkDraft(input: $input) {
  source { key } verdict wouldBeHeld reasons { code text { nb } } documents { name sha256 bytes }
  records { product process statusText locator { row column } fields { name values } }
  findings { id findingId code recordLabel found suggested message { nb } } drift { kind breaking }
  diff { added changed removed unchanged rows { kind label counterpart fields { field before after } } }
}`;
const mutation = `mutation ($input: DraftInput!) { ${report} }`;

/** The hub as `npm start` makes it, over real HTTP, with one source harvested and its reading thread. */
describe('checkDraft', () => {
  const site = copySampleSite();
  const config = readConfig({
    HUB_DATA_DIR: newFolder(),
    HUB_SAMPLE_SITE: site.root,
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  let harvesting: Harvesting;
  let drafts: ReturnType<typeof openDrafts>;
  let hub: Hub;
  const published = site.read(vkp);
  const address = () => `http://localhost:${hub.port}`;

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  async function check(input: Record<string, unknown>): Promise<any> {
    const body = (await (await post({ query: mutation, variables: { input } })).json()) as {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      data: any;
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      errors?: any;
    };
    return body.errors ? { errors: body.errors } : body.data.report;
  }

  beforeAll(async () => {
    harvesting = await openHarvesting(config);
    await harvesting.harvester.harvest(['nhn-vkp', 'fhi-leverandorer']);
    drafts = openDrafts(config, { samplePort: harvesting.samplePort ?? 0 });
    hub = await startHub({ ...config, role: 'api' }, { logger: pino({ level: 'silent' }) });
  }, 120_000);
  afterAll(async () => {
    await hub?.close();
    await drafts?.close();
    await harvesting?.close();
  });

  it('gives exactly the row removed, the row renamed and the row misspelt', async () => {
    const draft = published
      .replace(/<tr><td>Diktastrand Medisin AS<\/td><td>Diktastrand Medisinlogg.*?<\/tr>/su, '')
      .replace('Eksempelfjord Legejournal', 'Eksempelfjord Legejournal Pluss')
      .replace(/(Oppdiktmyr Medisinlogg.*?)Under utprøving/su, '$1Under utprøvning!');
    const found = await check({ source: 'nhn-vkp', content: draft });
    expect(found).toMatchObject({ verdict: 'ACCEPTED', wouldBeHeld: false, reasons: [] });
    const renamed = (name: string) => expect.stringContaining(`– ${name} – Journalføring`);
    const { rows, ...counts } = found.diff;
    expect(counts).toEqual({ added: 1, changed: 1, removed: 2, unchanged: 96 });
    expect(rows).toEqual([
      {
        kind: 'ADDED',
        label: renamed('Eksempelfjord Legejournal Pluss'),
        counterpart: renamed('Eksempelfjord Legejournal'),
        fields: [
          { field: 'product', before: 'Eksempelfjord Legejournal', after: 'Eksempelfjord Legejournal Pluss' },
        ],
      },
      {
        kind: 'CHANGED',
        label: renamed('Oppdiktmyr Medisinlogg'),
        counterpart: null,
        fields: expect.arrayContaining([
          { field: 'process', before: 'LIMITED_TRIAL', after: 'NOT_STATED' },
          { field: 'statusText', before: 'Under utprøving', after: 'Under utprøvning!' },
        ]),
      },
      { kind: 'REMOVED', label: renamed('Diktastrand Medisinlogg'), counterpart: null, fields: [] },
      {
        kind: 'REMOVED',
        label: renamed('Eksempelfjord Legejournal'),
        counterpart: renamed('Eksempelfjord Legejournal Pluss'),
        fields: [],
      },
    ]);
    const before = (await check({ source: 'nhn-vkp', content: published })).findings;
    const known = new Set(before.map(({ findingId }: { findingId: string }) => findingId));
    expect(
      found.findings.filter(({ findingId }: { findingId: string }) => !known.has(findingId)),
    ).toMatchObject([{ code: 'UNKNOWN_STATUS', found: 'Under utprøvning!', suggested: 'Under utprøving' }]);
    const misspelt = found.records.find(
      ({ product }: { product: string }) => product === 'Oppdiktmyr Medisinlogg',
    );
    expect(misspelt).toMatchObject({ process: 'NOT_STATED', statusText: 'Under utprøvning!' });
    expect(misspelt.fields).toContainEqual({ name: 'organisationNumber', values: null });
  });

  it('finds no difference in what is published, by its id as well, and never keeps an answer', async () => {
    const { sources } = (await (
      await post({ query: '{ sources(keys: ["nhn-vkp"]) { id } }' })
    )
      .json()
      .then((body) => (body as { data: unknown }).data)) as { sources: [{ id: string }] };
    const ask = () =>
      post({ query: mutation, variables: { input: { source: sources[0].id, content: published } } });
    const responses = await Promise.all([ask(), ask()]);
    for (const response of responses) {
      expect(response.headers.get('cache-control')).toBe('no-store');
      const { data } = (await response.json()) as { data: { report: { diff: unknown } } };
      expect(data.report.diff).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 99, rows: [] });
    }
    const metrics = await (await fetch(`${address()}/metrics`)).text();
    expect(metrics).toMatch(/hub_answers_asked\{how="shared"\} 0/u);
  });

  it('says that a list of one row would be held, and why', async () => {
    const content = published.replace(/(<tbody>\s*<tr>.*?<\/tr>)[\s\S]*<\/tbody>/u, '$1</tbody>');
    const found = await check({ source: 'nhn-vkp', content });
    expect(found).toMatchObject({ verdict: 'HELD', wouldBeHeld: true });
    expect(found.reasons.map(({ code }: { code: string }) => code)).toContain('TOO_MANY_REMOVED');
  });

  it('reads a workbook in base64', async () => {
    const workbook = 'www.fhi.no/contentassets/eksempel/oversikt-over-leverandorer-og-helseregistre.xlsx';
    const contentBase64 = readFileSync(join(site.root, workbook)).toString('base64');
    const found = await check({ source: 'fhi-leverandorer', contentBase64 });
    expect(found).toMatchObject({ verdict: 'ACCEPTED', diff: { added: 0, changed: 0, removed: 0 } });
    expect(found.records.length).toBeGreaterThan(0);
  });

  it('reads ten drafts a minute for one address, and then says when to come back', async () => {
    const checker = createDraftChecker({ ...nothing, stopwatch: () => now, perMinute: 10 });
    let now = 0;
    const ask = (client: string) => checker.check({ source: 'nhn-vkp', content: html('<p>') }, client);
    for (let count = 0; count < 10; count += 1) expect((await ask('a'))?.ok).toBe(true);
    now = 20_000;
    expect(await ask('a')).toEqual({ ok: false, code: 'RATE_LIMITED', retryAfterSeconds: 40 });
    expect((await ask('b'))?.ok).toBe(true);
    now = 60_001;
    expect((await ask('a'))?.ok).toBe(true);
  });

  it('lets a few wait and sends the next away', async () => {
    const first = Promise.withResolvers<null>();
    const checker = createDraftChecker({
      ...nothing,
      check: checkWith({ currentBatch: () => first.promise }),
      waiting: 1,
    });
    const ask = (client: string) => checker.check({ source: 'nhn-vkp', content: html('<p>') }, client);
    const both = [ask('a'), ask('b')];
    await Promise.resolve();
    expect(await ask('c')).toMatchObject({ ok: false, code: 'BUSY' });
    first.resolve(null);
    expect((await Promise.all(both)).map((answer) => answer?.ok)).toEqual([true, true]);
  });

  it('has one draft of a client at work and one waiting, however many others there are', async () => {
    const first = Promise.withResolvers<null>();
    const checker = createDraftChecker({
      ...nothing,
      check: checkWith({ currentBatch: () => first.promise }),
    });
    const ask = (client: string) => checker.check({ source: 'nhn-vkp', content: html('<p>') }, client);
    const asked = [ask('a'), ask('a'), ask('b')];
    await Promise.resolve();
    expect(await ask('a')).toMatchObject({ ok: false, code: 'BUSY' });
    first.resolve(null);
    expect((await Promise.all(asked)).map((answer) => answer?.ok)).toEqual([true, true, true]);
    expect((await ask('a'))?.ok).toBe(true);
  });

  it('gives a slow address one time for all its hops, and reads others meanwhile', async () => {
    const fetchUrl = (url: string, signal?: AbortSignal) =>
      new Promise<FetchResult>((resolve) => {
        const failure = {
          code: 'TIMEOUT',
          url,
          nb: 'Sent.',
          nn: 'Seint.',
          en: 'Late.',
          status: null,
        } as const;
        signal?.addEventListener('abort', () => resolve({ ok: false, failure }));
      });
    const checker = createDraftChecker({ ...nothing, fetchUrl, fetchMs: 300 });
    const slow = checker.check({ source: 'nhn-vkp', content: { url: 'https://slow.example/' } }, 'a');
    const order: string[] = [];
    await Promise.all([
      slow.then(() => order.push('slow')),
      checker.check({ source: 'nhn-vkp', content: html('<p>') }, 'b').then(() => order.push('other')),
    ]);
    const answer = await slow;
    expect(answer?.ok && answer.report.reasons[0]?.code).toBe('TIMEOUT');
    expect(order).toEqual(['other', 'slow']);
  });

  it.each([
    ['no content', {}],
    ['two contents', { content: '<p>', url: 'https://www.nhn.no/' }],
    ['an unknown source', { source: 'nhn-nei', content: '<p>' }],
    ['what is no base64', { contentBase64: 'æøå' }],
  ])('says what is wrong with %s', async (_, input) => {
    const { errors } = await check({ source: 'nhn-vkp', ...input });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('takes changes by POST as JSON only', async () => {
    const variables = JSON.stringify({ input: { source: 'nhn-vkp', content: '<p>' } });
    const search = new URLSearchParams({ query: mutation, variables });
    expect((await fetch(`${address()}/graphql?${search}`)).status).toBe(405);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect((await post({ query: mutation }, { 'content-type': type })).status).toBe(415);
    }
    expect((await post({ query: mutation, pad: ' '.repeat(2 ** 20) })).status).toBe(413);
  });

  describe('the page /sjekk', () => {
    const send = (fields: Record<string, string | File>, headers: Record<string, string> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ kilde: 'nhn-vkp', ...fields })) body.set(name, value);
      return fetch(`${address()}/sjekk`, { method: 'POST', body, headers });
    };
    const shown = async (response: Response) => ({ status: response.status, $: load(await response.text()) });

    it('has a form that works without script', async () => {
      const response = await fetch(`${address()}/sjekk?kilde=nhn-vkp`);
      expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
      const { $ } = await shown(response);
      expect($('form[method=post] option[selected]').attr('value')).toBe('nhn-vkp');
      for (const id of ['felt-kilde', 'felt-tekst', 'felt-fil', 'felt-adresse']) {
        expect([$(`#${id}`).length, $(`label[for=${id}]`).length], id).toEqual([1, 1]);
      }
    });

    it('shows what a pasted draft would change, and nothing of it as markup', async () => {
      const evil = '&lt;img src=x onerror=alert(1)&gt;';
      const tekst = published
        .replace(/<tr><td>Diktastrand Medisin AS<\/td><td>Diktastrand Medisinlogg.*?<\/tr>/su, '')
        .replace('Eksempelfjord Legejournal', `Eksempelfjord ${evil}`);
      const { status, $ } = await shown(await send({ tekst }));
      expect(status).toBe(200);
      expect($('h3').text()).toContain('Utkastet ville blitt publisert');
      const rows = $('table').first().find('tbody tr').toArray();
      expect(rows.map((row) => $(row).find('.ds-tag').text())).toEqual(['Ny', 'Borte', 'Borte']);
      expect($('table').first().text()).toContain('Eksempelfjord <img src=x onerror=alert(1)>');
      expect($('img, script').not('[src="/console/hub.js"], [src="/console/draft.js"]').length).toBe(0);
    });

    it('takes a file', async () => {
      const fil = new File([published], 'liste.html', { type: 'text/html' });
      const { $ } = await shown(await send({ tekst: '', adresse: '', fil }));
      expect($('dl').first().text()).toContain('Som før99');
    });

    it.each([
      ['nothing filled in', {}, {}, 400],
      ['two fields filled in', { tekst: '<p>', adresse: 'https://www.nhn.no/' }, {}, 400],
      ['an unknown list', { kilde: 'nei', tekst: '<p>' }, {}, 400],
      ['a form of another site', { tekst: '<p>' }, { 'sec-fetch-site': 'cross-site' }, 403],
      ['a form of another origin', { tekst: '<p>' }, { origin: 'https://nei.example' }, 403],
    ])('refuses %s in words', async (_, fields, headers, expected) => {
      const { status, $ } = await shown(await send(fields as Record<string, string>, headers));
      expect(status).toBe(expected);
      expect($('.ds-alert').text()).toMatch(/\w/u);
      expect($('form[method=post]').length).toBe(1);
    });

    it('can be used in a browser with no fault that axe finds, narrow or wide', async () => {
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        const complaints: string[] = [];
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        await page.goto(`${address()}/sjekk?kilde=nhn-vkp`);
        await page.getByLabel('Lim inn listen').fill(published.replace('Godkjent</td>', 'Godkjnt</td>'));
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await faultsOf(page)).toEqual([]);
        }
        await page.getByRole('button', { name: 'Sjekk utkastet' }).click();
        await page.getByRole('heading', { name: /^Resultat for/u }).waitFor();
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await faultsOf(page)).toEqual([]);
        }
        expect(complaints).toEqual([]);
      } finally {
        await browser.close();
      }
    }, 60_000);

    it('refuses what is too large or no form at all', async () => {
      const { status, $ } = await shown(await send({ tekst: 'x'.repeat(6 * 2 ** 20) }));
      expect([status, $('.ds-alert').text()]).toEqual([413, 'Utkastet er større enn 5 MB.']);
      const headers = { 'content-type': 'multipart/form-data; boundary=x' };
      const broken = await fetch(`${address()}/sjekk`, { method: 'POST', body: 'nei', headers });
      expect(broken.status).toBe(400);
    });
  });

  describe('at the checker itself', () => {
    const check = async (content: Draft['content'], client: string) => {
      const answer = await drafts.checker.check({ source: 'nhn-vkp', content }, client);
      if (!answer?.ok) throw new Error(`no report: ${answer?.code}`);
      return answer.report;
    };

    it('fetches an address as a harvest would', async () => {
      const url = `https://${vkp.replace('/index.html', '')}`;
      expect(await check({ url }, 'address')).toMatchObject({
        verdict: 'accepted',
        diff: { unchanged: 99, added: 0 },
      });
    });

    it.each([
      ['http://127.0.0.1/', 'PRIVATE_ADDRESS'],
      ['http://169.254.169.254/latest/meta-data/', 'PRIVATE_ADDRESS'],
      ['http://[::1]/', 'PRIVATE_ADDRESS'],
      ['http://[::ffff:10.0.0.1]/', 'PRIVATE_ADDRESS'],
      ['http://0x7f.1/', 'PRIVATE_ADDRESS'],
      ['http://localhost:6379/', 'HOST_NOT_ALLOWED'],
      ['https://bruker:hemmelig@www.nhn.no/', 'BAD_URL'],
      ['file:///etc/passwd', 'BAD_URL'],
      ['https://www.nhn.no/finnes-ikke', 'NOT_FOUND'],
    ])('does not get %s', async (url, code) => {
      expect(await check({ url }, url)).toMatchObject({
        verdict: 'failed',
        reasons: [{ code }],
        records: [],
      });
    });

    const deep = '<div>'.repeat(200_000);
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(300 * 2 ** 20) }, { level: 9 });
    it.each([
      ['nothing', new Uint8Array()],
      ['a page nested without end', Buffer.from(`<!doctype html><h1>VKP</h1>${deep}`)],
      ['JSON nested without end', Buffer.from('['.repeat(500_000))],
      ['a workbook that unpacks to far more', bomb],
      ['a program', Buffer.from('MZ\0\0\0')],
    ])('answers %s with a reason', async (name, bytes) => {
      const report = await check({ bytes, mediaType: null }, name);
      expect(report.verdict).not.toBe('accepted');
      expect(report.reasons[0]?.nb).toMatch(/\w/u);
      expect(report.records).toEqual([]);
    });

    it('answers what takes too long with a reason, and the next draft as ever', async () => {
      const reader = createSourceReader({ timeoutMs: 1 });
      const checker = createDraftChecker({ ...nothing, check: checkWith({ reader }) });
      const answer = await checker.check({ source: 'nhn-vkp', content: html(published) }, 'a');
      expect(answer?.ok && answer.report).toMatchObject({
        verdict: 'failed',
        reasons: [{ code: 'READER_TIMEOUT' }],
      });
      await reader.close();
      expect(await check(html(published), 'after')).toMatchObject({ verdict: 'accepted' });
    });

    it('compares with nothing rather than with a wrong thing while the store is out of reach', async () => {
      const redisUrl = `redis://localhost:${await freePort()}`;
      const lost = openDrafts({ ...config, redisUrl, dataDir: newFolder() }, { samplePort: 1 });
      const asked = lost.checker.check({ source: 'nhn-vkp', content: html(published) }, 'a');
      await expect(asked).rejects.toThrow(StoreUnavailable);
      await lost.close();
    });
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, and how far the page is wider than its window. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...(Number(wide) > 0 ? [`${wide} px too wide`] : []),
  ];
}

const html = (text: string) => ({ bytes: Buffer.from(text), mediaType: 'text/html; charset=utf-8' });
const reading = {
  claims: [],
  findings: [],
  drift: [],
  cells: { read: 0, mapped: 0, ignored: 0, reported: 0 },
  layouts: [],
};
/** Reads drafts as the hub does, but for what is handed in: every draft is empty, and nothing is published. */
function checkWith(parts: Partial<Parameters<typeof checkOpened>[2]>): DraftCheckerDeps['check'] {
  const now = new Date('2026-03-10T12:00:00Z');
  const empty = { connectors, reader: { read: async () => reading }, currentBatch: () => null, now };
  return (connector, opened) => checkOpened(connector, opened, { ...empty, ...parts });
}
/** A checker's surroundings in which every draft is empty. */
const nothing: DraftCheckerDeps = {
  connectors,
  previews: null,
  check: checkWith({}),
  fetchUrl: () => Promise.reject(new Error('not fetched here')),
  stopwatch: () => 0,
};
