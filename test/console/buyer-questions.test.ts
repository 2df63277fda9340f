/** More of what buyers ask, each answered in a real browser without script, from the front page, in at most four clicks. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/record.ts';
import { mergeWith } from '../requirements/curated.ts';
import { buyerLists } from '../support/buyer-lists.ts';
import { atFrontPage } from './at-front-page.ts';

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

const begun = { kind: 'APPEARED', field: null, before: null, after: '{}' } as const;
const buyer = atFrontPage(data, [
  change(1, 'v0', { ...begun, observedAt: '2026-01-01T06:00:00Z' }),
  change(2, 'v1', {}),
]);
const { main, link, rows, find } = buyer;
const menu = (name: string) => buyer.page.getByRole('navigation').getByRole('link', { name, exact: true });

describe('a buyer asks', () => {
  it('which journal systems for GP offices are verified for e-resept and kjernejournal: 2 clicks', async () => {
    await buyer.acts.click(link('Anskaffelse av nytt journalsystem for kommunalt legekontor'));
    await buyer.acts.click(link(/^Vis de \d første av/u));
    const found = await rows();
    const row = (name: RegExp) => found.find((one) => name.test(one)) ?? '';
    expect(row(/^\s*Krav/u)).toMatch(/Diktafjord Lege/u);
    expect(row(/Verifisert for: Kjernejournal/u)).toMatch(/Oppfylt/u);
    expect(row(/e-resept: én av disse/u)).toMatch(/Oppfylt/u);
  });

  it('whether the version that is offered is the approved one: 2 clicks', async () => {
    await find('diktafjord');
    await buyer.acts.click(link('Diktafjord Lege'));
    expect((await rows()).filter((one) => one.includes('Versjon 1.0')).length).toBe(2);
  });

  it('who has lost an approval: 2 clicks', async () => {
    await buyer.acts.click(link('Hva som er endret i det siste'));
    await buyer.acts.click(link(/^Ny status/u));
    expect((await main().locator('.hub-changes li').allTextContents()).join(' ')).toMatch(
      /Diktalund Lege.*fra Gjelder til Tilbakekalt av myndigheten/u,
    );
  });

  it('how three products compare, in English: 3 clicks', async () => {
    await buyer.acts.click(buyer.page.getByRole('link', { name: 'English' }));
    await buyer.acts.click(main().locator('a[href*="/tjeneste/SFM"]').first());
    await buyer.acts.click(link('Compare all 3'));
    const names = await buyer.page.getByRole('columnheader').allTextContents();
    expect(names.slice(0, 2)).toEqual(['What', 'Same?']);
    expect(names.length).toBe(5);
    expect(await buyer.page.getAttribute('html', 'lang')).toBe('en');
  });

  it('what binds a private nursing home: 4 clicks', async () => {
    await buyer.acts.click(menu('Krav'));
    await buyer.acts.choose(buyer.page.getByLabel('Hvem er du?'), {
      label: 'Virksomhet som yter helsehjelp',
    });
    await buyer.acts.choose(buyer.page.getByLabel('Hvor brukes det?'), { label: 'Sykehjem' });
    await buyer.acts.click(main().getByRole('button', { name: 'Vis krav' }));
    expect(await buyer.page.title()).toMatch(/^[1-9]\d* krav/u);
    expect(new URL(buyer.page.url()).searchParams.get('sted')).toBe('NURSING_HOME');
  });

  it('for the list as it stands on the screen, as CSV: 3 clicks', async () => {
    await buyer.acts.click(link('Sentral forskrivningsmodul'));
    await buyer.acts.click(link(/^På vilkår/u));
    const [download] = await Promise.all([
      buyer.page.waitForEvent('download'),
      buyer.acts.click(link('CSV')),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect([text.includes('Diktaås Lege'), text.includes('Diktalund Lege')]).toEqual([true, false]);
  });

  it('to follow one service and nothing else: 2 clicks', async () => {
    await buyer.acts.click(link('Kjernejournal'));
    const feed = (await link('Atom').getAttribute('href')) ?? '';
    buyer.acts.count += 1;
    expect(decodeURIComponent(feed)).toContain('"targetKeys":["KJERNEJOURNAL"]');
    const answer = await buyer.hub.app.inject(feed);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
  });

  it('whether a vendor is approved as supplier, and still in business: 3 clicks', async () => {
    await find('Diktavik AS');
    await buyer.acts.click(main().getByRole('link', { name: /^Leverandører/u }));
    await buyer.acts.click(link('Diktavik AS'));
    expect(await main().textContent()).toMatch(/I Enhetsregisteret.*Ikke slått opp/su);
    expect((await rows()).join(' ')).toMatch(/nhn-leverandorer\s*Godkjent/u);
  });
});
