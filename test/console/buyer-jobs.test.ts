/** What buyers come for, each done in a real browser without script, from the front page, in at most four clicks. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/record.ts';
import { claim } from '../domain/build.ts';
import { mergeWith } from '../requirements/curated.ts';
import { buyerLists } from '../support/buyer-lists.ts';
import { atFrontPage } from './at-front-page.ts';

const lists = buyerLists();
const data = mergeWith({
  ...lists,
  'nhn-leverandorer': [
    ...(lists['nhn-leverandorer'] ?? []),
    claim('supplier', {
      vendor: 'Diktanes AS',
      organisationNumber: '310000019',
      process: 'APPROVED',
      statusText: 'Godkjent',
    }),
  ],
});
const idOf = (name: string) => data.products.find((one) => one.name === name)?.id ?? '';

const change = (seq: number, snapshot: string, more: Partial<Change>): Change => ({
  ...{
    seq,
    kind: 'STATUS_CHANGED',
    cause: 'SOURCE',
    entity: idOf('Diktavik Tilsyn'),
    field: 'status.process',
  },
  ...{ before: 'IN_TEST', after: 'APPROVED', effectiveOn: null, observedAt: '2026-03-09T06:00:00Z' },
  ...{ run: null, snapshot, ...more },
});

const buyer = atFrontPage(data, [
  change(1, 'v0', {
    kind: 'APPEARED',
    field: null,
    before: null,
    after: '{}',
    observedAt: '2026-01-01T06:00:00Z',
  }),
  change(2, 'v1', {}),
]);
const { main, link, rows, find } = buyer;
async function fileBy(name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([buyer.page.waitForEvent('download'), buyer.acts.click(link(name))]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('a buyer', () => {
  it('1. goes from a need to what it must meet, which products do, and an annex for the tender: 4 clicks', async () => {
    await buyer.acts.click(link('Anskaffelse av nytt journalsystem for kommunalt legekontor'));
    await buyer.acts.click(buyer.page.getByRole('checkbox', { name: /^Diktafjord Lege/u }));
    await buyer.acts.click(buyer.page.getByRole('button', { name: 'Se hvordan de dekker kravene' }));
    expect((await rows()).join(' ')).toContain('Oppfylt');
    const { name, bytes } = await fileBy('Excel');
    expect([name.endsWith('.xlsx'), bytes.subarray(0, 2).toString(), buyer.acts.count]).toEqual([
      true,
      'PK',
      4,
    ]);
  });

  it('2. sees who is approved for a service, and only them: 2 clicks', async () => {
    await buyer.acts.click(link('Velferdsteknologisk knutepunkt'));
    await buyer.acts.click(link(/^Godkjent/u));
    expect(await buyer.page.title()).toMatch(/^2 oppføringer: Godkjent – Velferdsteknologisk knutepunkt/u);
    expect(new URL(buyer.page.url()).hash).toBe('#treff');
    const found = await rows();
    expect(found.filter((row) => /Diktavik Tilsyn|Diktanes Omsorg/u.test(row)).length).toBe(2);
    expect(found.some((row) => row.includes('Diktadal Tilsyn'))).toBe(false);
    expect(buyer.acts.count).toBe(2);
  });

  it('3. learns for what one product is approved, on conditions or unknown: 2 clicks', async () => {
    await find('diktafjord');
    await buyer.acts.click(link('Diktafjord Lege'));
    expect(await main().textContent()).toMatch(/Nasjonale tjenester:\s*godkjent for 2 av \d+/u);
    expect(buyer.acts.count).toBe(2);
  });

  it('4. sees who says so, in which words, and gets the very document: 3 clicks to the words', async () => {
    await find('diktafjord');
    await buyer.acts.click(link('Diktafjord Lege'));
    await buyer.acts.click(link(/^Belegg for/u));
    expect(await main().textContent()).toContain('Diktafjord Lege');
    expect(buyer.acts.count).toBe(3);
  });

  it('5. sets two products side by side, chosen from the list: 4 clicks', async () => {
    await buyer.acts.click(link('Velferdsteknologisk knutepunkt'));
    await buyer.acts.click(buyer.page.getByRole('button', { name: 'Sammenlign Diktavik Tilsyn' }));
    await buyer.acts.click(buyer.page.getByRole('button', { name: 'Sammenlign Diktanes Omsorg' }));
    const basket = buyer.page.getByRole('complementary', { name: 'Til sammenligning' });
    expect(await basket.getByRole('link').allTextContents()).toEqual([
      'Diktavik Tilsyn',
      'Diktanes Omsorg',
      'Sammenlign (2)',
    ]);
    await buyer.acts.click(basket.getByRole('link', { name: 'Sammenlign (2)' }));
    expect(await buyer.page.getByRole('columnheader').allTextContents()).toEqual([
      'Hva',
      'Likt?',
      'Diktavik Tilsyn',
      'Diktanes Omsorg',
    ]);
    expect(buyer.acts.count).toBe(4);
  });

  it.each([
    ['an organisation number', '310000019', 'Diktanes AS'],
    ['an English word', 'remote monitoring', 'Diktavik Tilsyn'],
    ['a synonym', 'journalsystem', 'Diktanes Omsorg'],
  ])('6. finds products by %s: 1 click', async (_, words, name) => {
    await find(words);
    expect(await main().locator('#treff').textContent()).toMatch(/^[1-9]\d* treff/u);
    expect(await main().getByRole('link', { name }).count()).toBe(1);
    expect(buyer.acts.count).toBe(1);
  });

  it('7. sees what has changed lately, from what to what, and follows it: 2 clicks', async () => {
    await buyer.acts.click(link('Hva som er endret i det siste'));
    const items = await main().locator('.hub-changes li').allTextContents();
    expect(items.some((one) => /Diktavik Tilsyn.*Ny status.*fra Under test til Godkjent/u.test(one))).toBe(
      true,
    );
    // What the first reading found is no change.
    expect(items.some((one) => one.includes('Ny\n'))).toBe(false);
    const feed = await link('Atom').getAttribute('href');
    expect((await buyer.hub.app.inject(feed ?? '')).headers['content-type']).toContain(
      'application/atom+xml',
    );
    buyer.acts.count += 1;
    expect(buyer.acts.count).toBe(2);
  });

  it('8. takes the list it has narrowed down away as a workbook: 3 clicks', async () => {
    await buyer.acts.click(link('Sentral forskrivningsmodul'));
    await buyer.acts.click(link(/^Under utprøving/u));
    const { bytes } = await fileBy('Excel');
    expect([bytes.subarray(0, 2).toString(), buyer.acts.count]).toEqual(['PK', 3]);
  });
});
