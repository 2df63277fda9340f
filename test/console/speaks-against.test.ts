/** What speaks against a product is seen wherever it is chosen: in rows, counts, bars and comparisons. */
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim } from '../../src/domain/claims/claim.ts';
import { merge } from '../../src/domain/merge/merge.ts';
import type { SourceState } from '../../src/domain/record.ts';
import { batch, claim, entry, source } from '../domain/build.ts';
import { openHub } from '../graphql/open-hub.ts';
import { states } from '../graphql/sample-data.ts';

const number = '310000019';
const row = (product: string, more: object = {}): Claim =>
  claim('integration', {
    ...{ vendor: 'Eksempel Oppdiktet AS', product: `Oppdiktet ${product}`, version: '1', target: 'VKP' },
    ...{ process: 'APPROVED', statusText: 'Godkjent', ...more },
  });
const gone = entry(row('Borte'), {
  observation: 'DELISTED_CONFIRMED',
  missing: { since: '2026-02-03T06:00:00.000Z', confirmations: 3 },
});
const { data } = merge({
  mode: 'SAMPLE',
  asOf: '2026-03-10',
  sources: ['nhn-vkp', 'nhn-leverandorer', 'brreg-enhetsregisteret', 'redaksjon'].map((key) => source(key)),
  batches: [
    batch('nhn-vkp', [
      row('Står'),
      row('Konkursens', { vendor: 'Konkurs Oppdiktet AS', organisationNumber: number }),
      row('Uoppfylt'),
      row('Uoppfylt', { target: 'HELSEID', standing: 'REVOKED_BY_AUTHORITY', statusText: 'Trukket' }),
      row('Utløpt', { validUntil: '2026-03-01' }),
      gone,
    ]),
    batch('nhn-leverandorer', [claim('supplier', { vendor: 'Eksempel Oppdiktet AS', process: 'APPROVED' })]),
    batch('brreg-enhetsregisteret', [
      claim('legalEntity', {
        organisationNumber: number,
        name: 'KONKURS OPPDIKTET AS',
        legalForm: 'AS',
        state: 'BANKRUPT',
      }),
    ]),
    batch('redaksjon', [
      claim('target', { key: 'VKP', kind: 'NATIONAL_SERVICE', name: 'Velferdsteknologisk knutepunkt' }),
      claim('prerequisite', {
        interface: 'VKP',
        party: 'VENDOR',
        prerequisiteKind: 'INTEGRATION',
        requires: 'HELSEID',
        text: 'Integrert med HelseID.',
      }),
      claim('target', { key: 'HELSEID', kind: 'NATIONAL_SERVICE', name: 'HelseID' }),
    ]),
  ],
  ids: new Map(),
  decisions: [],
  staleSources: new Set(),
});
const idOf = (name: string) => data.products.find((one) => one.name === `Oppdiktet ${name}`)?.id ?? '';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub({}, data);
  const [state] = states;
  hub.world.states = [{ ...(state as SourceState), source: 'nhn-vkp', lastOutcome: 'HELD' }];
  hub.world.change();
});
afterAll(() => hub.app.close());

const open = async (url: string) => {
  const { statusCode, body } = await hub.app.inject({ url, headers: { accept: 'text/html' } });
  expect([url, statusCode]).toEqual([url, 200]);
  return load(body);
};
/** The text of the row about a product. */
const rowOf = ($: Awaited<ReturnType<typeof open>>, name: string) =>
  $('tr')
    .filter((_, one) => $(one).text().includes(`Oppdiktet ${name}`))
    .first()
    .text()
    .replace(/\s+/gu, ' ');

test('a vendor that is bankrupt is told as that in rows, in searches, in comparisons and on its own page', async () => {
  for (const url of ['/tjeneste/VKP', '/sok'])
    expect(rowOf(await open(url), 'Konkursens')).toContain('Konkurs Oppdiktet AS Konkurs');
  const $ = await open(`/sammenlign?id=${idOf('Konkursens')}&id=${idOf('Står')}`);
  expect(
    $('.ds-tag[data-color="danger"]')
      .map((_, one) => $(one).text())
      .get(),
  ).toContain('Konkurs');
  const product = await open(`/produkt/${idOf('Konkursens')}`);
  expect(product('.hub-facts .ds-tag[data-color="danger"]').first().text()).toBe('Konkurs');
  const vendor = data.vendors.find(({ organisationNumber }) => organisationNumber === number)?.id;
  expect((await open(`/leverandor/${vendor}`))('h1').text()).toContain('Konkurs');
  const list = await open('/sok?type=leverandor');
  expect(list('tr:contains("KONKURS"), tr:contains("Konkurs")').first().text()).toContain('Konkurs');
});

test('what must be in place first and is known not to be stands by the row, and in a comparison', async () => {
  const words = /Merk: Noe som må være på plass først/u;
  expect(rowOf(await open('/tjeneste/VKP'), 'Uoppfylt')).toMatch(words);
  expect(rowOf(await open('/tjeneste/VKP'), 'Står')).not.toMatch(words);
  const $ = await open(`/sammenlign?id=${idOf('Uoppfylt')}&id=${idOf('Står')}`);
  expect($('td:contains("Merk")').text()).toMatch(words);
});

test('rows of a list that is held are told to be of its last good reading, also in a comparison', async () => {
  expect((await open('/tjeneste/VKP'))('main').text()).toContain(
    'Listen holdes tilbake; dette er fra siste gode lesing.',
  );
  const $ = await open(`/sammenlign?id=${idOf('Konkursens')}&id=${idOf('Står')}`);
  expect($('td:contains("Listen holdes tilbake")').length).toBeGreaterThan(0);
});

test('what is gone is counted beside what stands on the list, in searches, comparisons, vendors and bars', async () => {
  expect(rowOf(await open('/sok'), 'Borte')).toMatch(/Ingen på listene nå.*1 borte fra listen/u);
  const $ = await open(`/sammenlign?id=${idOf('Borte')}&id=${idOf('Står')}`);
  expect($('tr:contains("Oppføringer etter status")').text()).toContain('1 borte fra listen');
  expect(rowOf(await open(`/leverandor/${data.vendors[0]?.id}`), 'Borte')).toContain('1 borte fra listen');
  const bars = await open('/sok?type=tjeneste');
  expect(bars('.hub-bars svg').attr('aria-label')).toMatch(/Godkjent.*1 Utløpt.*1 Borte fra listen/u);
});

test('what is planned or in test is not approved yet, and says which', async () => {
  const early = merge({
    mode: 'SAMPLE',
    asOf: '2026-03-10',
    sources: [source('nhn-vkp')],
    batches: [
      batch('nhn-vkp', [
        row('Planlagt', { process: 'IN_DIALOGUE', statusText: 'Planlagt' }),
        row('Testet', { process: 'IN_TEST', statusText: 'I test' }),
      ]),
    ],
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
  });
  const other = await openHub({}, early.data);
  const tags = async (folder: string) => {
    const { body } = await other.app.inject({
      url: `${folder}/tjeneste/VKP`,
      headers: { accept: 'text/html' },
    });
    const $ = load(body);
    return $('tbody .ds-tag')
      .map((_, one) => $(one).text())
      .get();
  };
  expect(await tags('')).toEqual(['Ikke godkjent ennå – planlagt', 'Ikke godkjent ennå – i test']);
  expect(await tags('/nn')).toEqual(['Ikkje godkjend enno – planlagd', 'Ikkje godkjend enno – i test']);
  expect(await tags('/en')).toEqual(['Not approved yet – planned', 'Not approved yet – in test']);
  await other.app.close();
});

test('counts, bars and comparisons say how many listings there is something to say against, and what it is', async () => {
  const search = await open('/sok');
  expect(rowOf(search, 'Konkursens')).toContain('Merk: Leverandøren er ikke aktiv lenger (1)');
  expect(rowOf(search, 'Uoppfylt')).toContain('Merk: Noe som kreves først, mangler (1)');
  expect(rowOf(search, 'Står')).not.toContain('Leverandøren er ikke aktiv');
  const services = await open('/sok?type=tjeneste');
  const bar = services('.hub-bars li')
    .filter((_, one) => services(one).text().includes('Velferdsteknologisk knutepunkt'))
    .text();
  expect(bar).toContain('Leverandøren er ikke aktiv lenger (1)');
  expect(bar).toContain('Noe som kreves først, mangler (1)');
  const compared = await open(`/sammenlign?id=${idOf('Står')}&id=${idOf('Konkursens')}`);
  expect(compared('main').text()).toContain('Merk: Leverandøren er ikke aktiv lenger (1)');
  const { body } = await hub.app.inject({
    url: `/graphql?query=${encodeURIComponent('{ integrations(filter: { warning: [VENDOR_DEREGISTERED] }) { totalCount nodes { product { name } } } }')}`,
  });
  expect(JSON.parse(body).data.integrations).toEqual({
    totalCount: 1,
    nodes: [{ product: { name: 'Oppdiktet Konkursens' } }],
  });
});
