/** More of what buyers ask, each answered in a real browser without script, from the front page, in at most four clicks. */
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/record.ts';
import { mergeWith } from '../requirements/curated.ts';
import { buyerLists } from '../support/buyer-lists.ts';
import { CountingClicks } from '../support/counting-clicks.ts';
import { openConsole } from './open-console.ts';

const data = mergeWith(buyerLists());
const idOf = (product: string, target: string) => {
  const id = data.products.find(({ name }) => name === product)?.id;
  return data.integrations.find((one) => one.product === id && one.target === target)?.id ?? '';
};

const change = (seq: number, snapshot: string, more: Partial<Change>): Change => ({
  ...{ seq, kind: 'STATUS_CHANGED', cause: 'SOURCE', field: 'status.standing', snapshot, run: null },
  ...{ entity: idOf('Diktalund Lege', 'KJERNEJOURNAL'), before: 'IN_FORCE', after: 'REVOKED_BY_AUTHORITY' },
  ...{ effectiveOn: null, observedAt: '2026-03-09T06:00:00Z', ...more },
});

let hub: Awaited<ReturnType<typeof openConsole>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let url = '';
beforeAll(async () => {
  hub = await openConsole({}, data);
  const begun = { kind: 'APPEARED', field: null, before: null, after: '{}' } as const;
  hub.world.changes = [
    change(1, 'v0', { ...begun, observedAt: '2026-01-01T06:00:00Z' }),
    change(2, 'v1', {}),
    ...hub.world.changes.slice(2),
  ];
  url = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hub?.app.close();
});

let acts: CountingClicks;
beforeEach(async () => {
  acts = new CountingClicks();
  context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  page = await context.newPage();
  await page.goto(url);
});
afterEach(async () => {
  expect(acts.count).toBeGreaterThan(0);
  expect(acts.count).toBeLessThanOrEqual(4);
  await context.close();
});

const main = () => page.getByRole('main');
const link = (name: string | RegExp) => main().getByRole('link', { name }).first();
const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
const find = async (words: string) => {
  await main().getByRole('searchbox').fill(words);
  await acts.click(main().getByRole('button', { name: 'Søk' }));
};
const rows = () => main().getByRole('row').allTextContents();

describe('a buyer asks', () => {
  it('which journal systems for GP offices are verified for e-resept and kjernejournal: 2 clicks', async () => {
    await acts.click(link('Anskaffelse av nytt journalsystem for kommunalt legekontor'));
    await acts.click(link(/^Vis de \d første av/u));
    const found = await rows();
    const row = (name: RegExp) => found.find((one) => name.test(one)) ?? '';
    expect(row(/^\s*Krav/u)).toMatch(/Diktafjord Lege/u);
    expect(row(/Verifisert for: Kjernejournal/u)).toMatch(/Oppfylt/u);
    expect(row(/e-resept: én av disse/u)).toMatch(/Oppfylt/u);
  });

  it('whether the version that is offered is the approved one: 2 clicks', async () => {
    await find('diktafjord');
    await acts.click(link('Diktafjord Lege'));
    expect((await rows()).filter((one) => one.includes('Versjon 1.0')).length).toBe(2);
  });

  it('who has lost an approval: 2 clicks', async () => {
    await acts.click(link('Hva som er endret i det siste'));
    await acts.click(link(/^Ny status/u));
    expect((await main().locator('.hub-changes li').allTextContents()).join(' ')).toMatch(
      /Diktalund Lege.*fra Gjelder til Tilbakekalt av myndigheten/u,
    );
  });

  it('how three products compare, in English: 3 clicks', async () => {
    await acts.click(page.getByRole('link', { name: 'English' }));
    await acts.click(main().locator('a[href*="/tjeneste/SFM"]').first());
    await acts.click(link('Compare all 3'));
    const names = await page.getByRole('columnheader').allTextContents();
    expect(names.slice(0, 2)).toEqual(['What', 'Same?']);
    expect(names.length).toBe(5);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });

  it('what binds a private nursing home: 4 clicks', async () => {
    await acts.click(menu('Krav'));
    await acts.choose(page.getByLabel('Hvem er du?'), { label: 'Virksomhet som yter helsehjelp' });
    await acts.choose(page.getByLabel('Hvor brukes det?'), { label: 'Sykehjem' });
    await acts.click(main().getByRole('button', { name: 'Vis krav' }));
    expect(await page.title()).toMatch(/^[1-9]\d* krav/u);
    expect(new URL(page.url()).searchParams.get('sted')).toBe('NURSING_HOME');
  });

  it('for the list as it stands on the screen, as CSV: 3 clicks', async () => {
    await acts.click(link('Sentral forskrivningsmodul'));
    await acts.click(link(/^På vilkår/u));
    const [download] = await Promise.all([page.waitForEvent('download'), acts.click(link('CSV'))]);
    const text = readFileSync(await download.path(), 'utf8');
    expect([text.includes('Diktaås Lege'), text.includes('Diktalund Lege')]).toEqual([true, false]);
  });

  it('to follow one service and nothing else: 2 clicks', async () => {
    await acts.click(link('Kjernejournal'));
    const feed = (await link('Atom').getAttribute('href')) ?? '';
    acts.count += 1;
    expect(decodeURIComponent(feed)).toContain('"targetKeys":["KJERNEJOURNAL"]');
    const answer = await hub.app.inject(feed);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
  });

  it('whether a vendor is approved as supplier, and still in business: 3 clicks', async () => {
    await find('Diktavik AS');
    await acts.click(main().getByRole('link', { name: /^Leverandører/u }));
    await acts.click(link('Diktavik AS'));
    expect(await main().textContent()).toMatch(/I Enhetsregisteret.*Ikke slått opp/su);
    expect((await rows()).join(' ')).toMatch(/nhn-leverandorer\s*Godkjent/u);
  });
});
