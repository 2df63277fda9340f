import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordId } from '../../src/graphql/record-ids.ts';
import type { Details } from '../../src/ports/details.ts';
import { pages } from '../../src/web/console/mount.ts';
import { openConsole as openHub } from './open-console.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

const get = (url: string) => hub.app.inject({ url, headers: { accept: 'text/html' } });

/** Every page, and words that it must show. */
const shown: readonly (readonly [string, readonly string[]])[] = [
  ['/', ['4 produkter fra 3 leverandører', 'href="/tjeneste/VKP"', 'href="/tjeneste/NPR"']],
  ['/sok', ['4 produkter', 'Ørnevakt', 'name="kurv" value="prd_0"']],
  ['/sok?tjeneste=VKP&status=APPROVED', ['2 produkter som har', 'Status for']],
  ['/sok?q=%C3%B8rne', ['2 produkter', 'data-removable']],
  ['/sok?type=leverandor', ['3 leverandører', 'Utenland Oppdikt Ltd', '1 produkt']],
  ['/sok?type=tjeneste', ['E-helsetjeneste', 'Helseregister']],
  ['/sok?q=finnesikke', ['Ingen treff']],
  [
    '/produkt/prd_0',
    [
      'Ørnevakt',
      'Belegg',
      'Kildene er uenige om',
      'href="/belegg/int_0"',
      'Kilden sier ikke hvilken versjon',
    ],
  ],
  ['/leverandor/ven_0', ['Ørn Oppdikt AS', '/belegg/ven_0?felt=orgnr']],
  ['/tjeneste/VKP', ['3 oppføringer', 'Uavklart', 'Bruksområde', 'Fase']],
  ['/tjeneste/VKP?status=APPROVED', ['2 oppføringer', 'velg igjen for å fjerne']],
  ['/tjeneste/NPR', ['Nasjonalt helseregister', 'Dataansvarlig']],
  ['/sammenlign?id=prd_0&id=prd_2', ['2 produkter', 'Ikke oppført', 'Ulikt', 'Likt']],
  ['/sammenlign?id=prd_0&id=prd_2&bare=ulike', ['Vis alle rader']],
  ['/sammenlign', ['Finn produkter']],
  ['/krav', ['Hvem er du?', 'krav.']],
  ['/scenario', ['Hva skal du kjøpe?']],
  [
    '/endringer',
    [
      'Det nyeste står først',
      'Ny status',
      'trinn i prosessen: fra Under test til Godkjent',
      'Endringer hver måned',
      'Ny status</a> <span class="hub-count">(1)</span>',
    ],
  ],
  ['/endringer?hvorfor=alle', ['Vis bare det som ikke er hubens egne endringer']],
  ['/kilder', ['Fersk siste 90 dager', 'href="/kilde/nhn-vkp"']],
  ['/kilde/nhn-vkp', ['Hva en oppføring betyr', 'Slik blir listen publisert', 'Hva bør gjøres']],
  [
    `/forsok/${recordId('Run', 'run-3')}`,
    [
      'Listen holdes tilbake',
      'Borteboks',
      'trinn i prosessen: Under test → Godkjent',
      'confirmRemovals',
      '2 av 5',
      'npx hub confirm',
      'Last ned',
    ],
  ],
  [`/forsok/${recordId('Run', 'run-2')}`, ['Lest']],
  [
    `/funn/${recordId('Finding', 'nhn-vkp', '1')}`,
    ['Ukjent status', 'Rett ordet', 'answerFinding', 'npx hub answer', 'Ikke oppgitt'],
  ],
  [
    '/belegg/int_0?felt=status',
    [
      '«Godkjent»',
      'rad 2',
      'kolonne «Status»',
      'rule/Status',
      `/documents/${'a'.repeat(64)}`,
      'npx hub replay',
    ],
  ],
];

describe.each(shown)('%s', (url, expected) => {
  test('shows what it is for, with its query, the mark of sample data and the sources', async () => {
    const { statusCode, headers, body } = await get(url);
    expect(statusCode).toBe(200);
    for (const one of [
      ...expected,
      'EKSEMPELDATA (SAMPLE)',
      'Vis spørringen',
      '/explorer?query=',
      'Vilkår for hver liste',
    ]) {
      expect(body.replace(/<\/?bdi>/gu, '')).toContain(one);
    }
    expect(body).not.toMatch(
      /<script(?! src="\/console\/hub\.js" type="module">)|undefined|\[object|\son\w+=|\sstyle=/u,
    );
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
  });
});

test('the publishers’ reservation stands on every page that lists products', async () => {
  for (const url of [
    '/',
    '/sok',
    '/produkt/prd_0',
    '/leverandor/ven_0',
    '/tjeneste/VKP',
    '/sammenlign',
    '/belegg/int_0',
  ]) {
    expect((await get(url)).body).toContain('Listene er ikke uttømmende');
  }
});

const folder = new URL('../../schema/', import.meta.url);
const schema = buildSchema(
  readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n'),
);

test.each(pages.map(({ path, query }) => [path, query]))(
  'the query of %s fits the schema',
  (_path, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
  },
);

test('the query that is shown gives the answer that the page rests on', async () => {
  const { body } = await get('/tjeneste/VKP?status=APPROVED');
  const href = /href="(\/explorer\?query=[^"]+)"/u.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const asked = new URL(href, 'http://hub').searchParams;
  const answer = await hub.app.inject({
    url: `/graphql?${new URLSearchParams({ query: asked.get('query') ?? '', variables: asked.get('variables') ?? '' })}`,
  });
  expect(answer.json().errors).toBeUndefined();
  expect(answer.json().data.targets[0].integrations.totalCount).toBe(2);
});

test('an equal page is answered from what is kept', async () => {
  const hits = async () =>
    Number(/hub_answers_asked\{how="hit"\} (\d+)/u.exec((await hub.app.inject('/metrics')).body)?.[1]);
  await get('/tjeneste/SFM');
  const before = await hits();
  await get('/tjeneste/SFM');
  expect(await hits()).toBe(before + 1);
});

test('while the store is down pages stand, and say what is missing', async () => {
  const fresh = await openHub();
  fresh.world.down = true;
  const missing = [
    ['/belegg/int_0?felt=process', 'Belegget kan ikke hentes akkurat nå'],
    ['/kilde/ks-felles', 'Funnene kan ikke hentes akkurat nå'],
    ['/kilder', 'Historikk og funn kan ikke hentes akkurat nå'],
    ['/produkt/prd_0', 'Godkjent'],
  ] as const;
  for (const [url, words] of missing) {
    const { statusCode, body } = await fresh.app.inject(url);
    expect([url, statusCode]).toEqual([url, 200]);
    expect(body).toContain(words);
  }
  await fresh.app.close();
});

test('what is not known gives a page that helps', async () => {
  for (const url of [
    '/produkt/nei',
    '/produkt/ven_0',
    '/leverandor/prd_0',
    '/tjeneste/NEI',
    '/kilde/nei',
    '/belegg/nei',
    '/ingenting',
  ]) {
    const { statusCode, body } = await get(url);
    expect([url, statusCode]).toEqual([url, 404]);
    expect(body).toContain('Vi finner ikke siden');
    expect(body).toContain('name="q"');
  }
  expect((await hub.app.inject('/ingenting')).json().code).toBe('NOT_FOUND');
});

test('a cursor that cannot be read gives the way back to the start', async () => {
  const { statusCode, body } = await get('/tjeneste/VKP?etter=tull');
  expect(statusCode).toBe(400);
  expect(body).toContain('href="/tjeneste/VKP">Begynn siden på nytt');
});

test('before the first snapshot the pages ask for patience', async () => {
  const { served } = hub.world;
  hub.world.served = null;
  const { statusCode, headers, body } = await get('/sok');
  hub.world.served = served;
  expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
  expect(body).toContain('har ikke lest kildene ennå');
});

test.each([
  ['/sok?status=GODKJENT', 'status', '/sok'],
  ['/sok?q=vkp&stauts=APPROVED', 'stauts', '/sok?q=vkp'],
  ['/tjeneste/VKP?fase=APPROVED&utm_source=x', 'utm_source', '/tjeneste/VKP?fase=APPROVED'],
  ['/nn/kilder?x=1', 'x', '/nn/kilder'],
  ['/produkt/prd_0?status=APPROVED', 'status', '/produkt/prd_0'],
  ['/sok?__proto__=1', '__proto__', '/sok'],
])('%s is refused by a page that names what it does not know, and leads on', async (url, name, next) => {
  const { statusCode, body } = await get(url);
  expect(statusCode).toBe(400);
  expect(body).toContain(`<code><bdi>${name}</bdi></code>`);
  expect(body).toContain(`href="${next.replaceAll('&', '&amp;')}"`);
  expect((await get(next)).statusCode).toBe(200);
});

test('a field that is left empty in a form says nothing', async () => {
  expect((await get('/sok?q=&status=&kategori=')).statusCode).toBe(200);
});

test('every page says what its address may hold', () => {
  for (const page of pages) expect([page.path, page.parameters]).not.toContain(undefined);
});

test('a product’s page begins with how many services it is approved for, of all there are', async () => {
  const { body } = await get('/produkt/prd_0');
  const [, sentence] = /Nasjonale tjenester:<\/strong> ([^.]*)\./u.exec(body) ?? [];
  expect(sentence).toMatch(/^godkjent for \d+ av \d+/u);
  const figures = (sentence ?? '').match(/\d+/gu)?.map(Number) ?? [];
  const [approved = 0, all = 0, ...others] = figures;
  expect(approved + others.reduce((sum, one) => sum + one, 0)).toBe(all);
  expect(body.indexOf('Nasjonale tjenester')).toBeLessThan(body.indexOf('<dl class="hub-facts">'));
});

test('a row has one link to its evidence, and says nothing of what is not stated', async () => {
  for (const url of ['/produkt/prd_0', '/tjeneste/VKP', '/tjeneste/NPR']) {
    const { body } = await get(url);
    const rows = body
      .split('<tr role="row">')
      .filter((row) => row.includes('hub-evidence') && row.includes('<td'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const own = row.split('</tr>')[0] ?? '';
      expect(own.match(/hub-evidence/gu)?.length).toBe(1);
      expect(own).not.toMatch(/Rolle: |Versjon: <span class="hub-unknown">/u);
    }
  }
});

test('the page of what was joined with something else leads to the page of that', async () => {
  const retired = new Map([
    ['prd_gammel', { state: 'MERGED', now: ['prd_0'] }],
    ['ven_delt', { state: 'SPLIT', now: ['ven_0', 'ven_1'] }],
  ]);
  const details = {
    sourceStates: async (keys: readonly string[]) => keys.map(() => null),
    retiredIds: async () => retired,
  } as unknown as Details;
  const { app } = await openHub({ details });
  const gone = await app.inject('/produkt/prd_gammel');
  expect([gone.statusCode, gone.headers.location]).toEqual([301, '/produkt/prd_0']);
  expect((await app.inject('/belegg/prd_gammel')).headers.location).toBe('/belegg/prd_0');
  expect((await app.inject('/leverandor/prd_gammel')).statusCode).toBe(404);
  expect((await app.inject('/leverandor/ven_delt')).statusCode).toBe(404);
  await app.close();
});

test('a page has a tag of its own for each language, and is sent again only when it is another', async () => {
  const asked = (url: string, tag?: string) =>
    hub.app.inject({ url, headers: { accept: 'text/html', ...(tag && { 'if-none-match': tag }) } });
  const first = await asked('/tjeneste/SFM');
  const tag = String(first.headers.etag);
  expect((await asked('/tjeneste/SFM', tag)).statusCode).toBe(304);
  expect((await asked('/nn/tjeneste/SFM', tag)).statusCode).toBe(200);
  expect((await asked('/tjeneste/SFM?q=x', tag)).statusCode).toBe(200);
  const { served } = hub.world;
  if (!served) throw new Error('nothing is served');
  hub.world.served = { ...served, epoch: served.epoch + 1 };
  // The same answer again makes the same page, whatever was promoted.
  expect((await asked('/tjeneste/SFM', tag)).statusCode).toBe(304);
  hub.world.served = served;
});
