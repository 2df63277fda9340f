/** In a real browser, over a real merge: nothing that is gone from its list, or has expired, reads as approved. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../src/domain/claims/claim.ts';
import { merge } from '../../src/domain/merge/merge.ts';
import type { BatchEntry } from '../../src/domain/record.ts';
import { batch, claim, entry, source } from '../domain/build.ts';
import { openHub } from '../graphql/open-hub.ts';

const row = (product: string, more: object = {}): Claim =>
  claim('integration', {
    vendor: 'Eksempel Oppdiktet AS',
    product: `Oppdiktet ${product}`,
    version: '1',
    target: 'VKP',
    process: 'APPROVED',
    statusText: 'Godkjent',
    ...more,
  });
const gone = (of: Claim): BatchEntry =>
  entry(of, {
    observation: 'DELISTED_CONFIRMED',
    missing: { since: '2026-02-03T06:00:00.000Z', confirmations: 3 },
  });
const rows = [
  row('Står'),
  gone(row('Borte')),
  row('Utløpt', { validUntil: '2026-03-01' }),
  row('Dispensert', {
    process: 'NOT_STATED',
    standing: 'CONDITIONAL',
    basis: 'DISPENSATION',
    validUntil: '2026-02',
  }),
];
const supplier = claim('supplier', {
  vendor: 'Eksempel Oppdiktet AS',
  process: 'APPROVED',
  statusText: 'Godkjent',
  validUntil: '2026-01-31',
});
const vkp = claim('target', {
  key: 'VKP',
  kind: 'NATIONAL_SERVICE',
  name: 'Velferdsteknologisk knutepunkt',
  lifecycle: 'PHASING_OUT',
});
const { data } = merge({
  mode: 'SAMPLE',
  asOf: '2026-03-10',
  sources: ['nhn-vkp', 'nhn-leverandorer', 'redaksjon'].map((key) => source(key)),
  batches: [batch('nhn-vkp', rows), batch('nhn-leverandorer', [supplier]), batch('redaksjon', [vkp])],
  ids: new Map(),
  decisions: [],
  staleSources: new Set(),
});
const idOf = (name: string) => data.products.find((one) => one.name === `Oppdiktet ${name}`)?.id ?? '';

let hub: Awaited<ReturnType<typeof openHub>>;
let browser: Browser;
let page: Page;
let url = '';
beforeAll(async () => {
  hub = await openHub({}, data);
  url = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hub?.app.close();
});

/** What a person sees in the row about the product, without what is struck through. */
async function seen(product: string): Promise<string | null> {
  const rowOf = page.getByRole('row').filter({ hasText: `Oppdiktet ${product}` });
  if ((await rowOf.count()) === 0) return null;
  const text = (await rowOf.first().textContent()) ?? '';
  const struck = await rowOf.first().locator('s').allTextContents();
  return struck.reduce((rest, words) => rest.replace(words, ''), text);
}

describe('/tjeneste/VKP', () => {
  test('lists what stands on the list, and counts nothing else', async () => {
    await page.goto(`${url}/tjeneste/VKP`);
    expect(await seen('Står')).toContain('Godkjent');
    expect(await seen('Borte')).toBeNull();
    expect(await page.locator('#treff').textContent()).toContain('3 oppføringer');
    expect(await page.locator('.hub-gone-rows').textContent()).toContain(
      '1 oppføring som er borte fra listen',
    );
  });

  test('shows an expired approval and an expired dispensation as expired', async () => {
    for (const product of ['Utløpt', 'Dispensert']) {
      const text = (await seen(product)) ?? '';
      const status = text.slice(0, text.indexOf('«'));
      expect(status).toContain('Utløpt');
      expect(status).not.toMatch(/På vilkår|Gjelder på vilkår|Utløper snart/u);
    }
    await page.goto(`${url}/tjeneste/VKP?status=APPROVED`);
    expect([await seen('Står'), await seen('Utløpt'), await seen('Dispensert')]).toEqual([
      expect.any(String),
      null,
      null,
    ]);
  });

  test('shows gone rows when asked to, by a link, since when they are gone and their words struck through', async () => {
    await page.goto(`${url}/tjeneste/VKP`);
    await page.getByRole('link', { name: 'Vis dem også' }).click();
    const text = (await seen('Borte')) ?? '';
    expect(text).toContain('Borte fra listen siden 3. februar 2026');
    expect(text).not.toContain('Godkjent');
    expect(text).toContain('Uavklart');
    await page.getByRole('link', { name: 'Vis bare det som står på listene' }).click();
    expect(await seen('Borte')).toBeNull();
  });

  test('says in the legend that what speaks against an approval stands by the entry, and shows it there', async () => {
    const meanings = page.locator('details', { hasText: 'Hva betyr statusordene?' });
    await meanings.locator('summary').click();
    expect(await meanings.textContent()).toContain('står som «Merk» ved oppføringen');
    expect(await meanings.textContent()).not.toContain('ingenting vi kjenner til');
    // It holds for the service, so it is said once, above the rows.
    expect(await page.getByText('Merk: Tjenesten er under utfasing.').count()).toBe(1);
  });
});

test('the page of a product that is gone everywhere says so, and shows nothing as approved', async () => {
  await page.goto(`${url}/produkt/${idOf('Borte')}`);
  expect(await page.locator('main').textContent()).toContain('er ikke vist og ikke regnet med');
  expect(await page.getByRole('table').count()).toBe(0);
  await page.goto(`${url}/produkt/${idOf('Borte')}?borte=vis`);
  const table = page.getByRole('table').first();
  expect(await table.textContent()).toContain('Borte fra listen siden 3. februar 2026');
  expect(await table.locator('.ds-tag').allInnerTexts()).toEqual(['Uavklart']);
});

test('the page of the vendor shows an approval as supplier that has ended as ended', async () => {
  await page.goto(`${url}/leverandor/${data.vendors[0]?.id}`);
  const table = page.getByRole('table', { name: 'Godkjenninger av leverandøren' });
  expect(await table.locator('.ds-tag').allInnerTexts()).toEqual(['Utløpt']);
  expect(await table.textContent()).toContain('31. januar 2026');
});

test('a comparison leaves out what is gone, and the front page does not count it', async () => {
  await page.goto(`${url}/sammenlign?id=${idOf('Borte')}&id=${idOf('Står')}`);
  const cells = page.getByRole('row').filter({ hasText: 'Velferdsteknologisk knutepunkt' });
  expect(await cells.textContent()).toContain('Ikke oppført');
  expect(await cells.locator('.ds-tag').allInnerTexts()).toEqual(['Godkjent']);
  await page.goto(`${url}/`);
  expect(await page.locator('.hub-lead').textContent()).toContain('med 3 oppføringer');
});
