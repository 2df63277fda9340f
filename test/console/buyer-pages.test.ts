/** From a need to a tender annex: the pages over the real checklists, in a real browser, without script. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { load } from 'cheerio';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fieldWords } from '../../src/web/checklist/line-words.ts';
import { claim } from '../domain/build.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { mergeWith } from '../requirements/curated.ts';
import { buyerLists, hostileNames } from '../support/buyer-lists.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const plans = {
  'hdir-veikart': [
    claim('activity', {
      ...{ subGoalCode: '4A', subGoal: 'Trygg deling', measure: 'Tillitsrammeverk', tentative: true },
      ...{ activity: 'Revidering av tillitsmodell', startsOn: '2024-07-01', phases: ['Utvidet utprøving'] },
    }),
  ],
  'hdir-reguleringsplan': [
    claim('planElement', {
      ...{ service: 'Pasientens journaldokumenter', layer: 'LEGAL', elementType: 'Lov' },
      ...{ title: 'Eksempellov (SAMPLE)', url: 'https://example.no/lov' },
    }),
  ],
  'hdir-referansekatalogen': [
    claim('standard', {
      ...{ standard: 'Epikrise v1.2', level: 'MUST', organisationType: 'Fastleger', direction: 'SEND' },
      ...{ identifier: 'HIS 80226', legalBasis: 'Forskrift', note: 'Bare nye', changedOn: '2024-09-25' },
    }),
  ],
} as const;
const data = mergeWith({ ...buyerLists(), ...plans });
const hostileData = mergeWith(buyerLists(hostileNames[5]));
let hub: Awaited<ReturnType<typeof openHub>>;
let hostile: Awaited<ReturnType<typeof openHub>>;
let browser: Browser;
let url = '';
beforeAll(async () => {
  hub = await openHub({}, data);
  hostile = await openHub({}, hostileData);
  url = await hub.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await hub?.app.close();
  await hostile?.app.close();
});

const idOf = (name: string) => data.products.find((one) => one.name === name)?.id ?? name;
const requirement = (key: string) =>
  data.frameworks.flatMap(({ requirements }) => requirements).find((one) => one.key === key)?.id ?? key;
const framework = (title: string) => data.frameworks.find((one) => one.title === title)?.id ?? title;
const gp = ['Diktafjord Lege', 'Diktalund Lege', 'Diktaås Lege'].map(idOf);
const offer = gp.map((id) => `id=${id}`).join('&');

const paths: readonly (readonly [string, readonly string[]])[] = [
  ['/', ['Hva skal du kjøpe?', 'href="/scenario/ehr-gp-office"', 'href="/krav"']],
  ['/krav', ['Hvem er du?', 'Hva kjøper eller lager du?']],
  ['/krav?hvem=VENDOR&hva=EHR_MUNICIPAL', ['kan gjelde likevel', 'href="/krav/']],
  ['/krav?dag=2029-03-26&hva=EHR_MUNICIPAL', ['26. mars 2029']],
  [
    `/krav/${requirement('FSE_KJERNEJOURNAL')}`,
    ['Må være oppfylt først', 'Unntak', 'href="/tjeneste/KJERNEJOURNAL"', 'Belegg'],
  ],
  [
    '/plan',
    [
      'Reguleringsplanen',
      'Juridisk',
      'Eksempellov (SAMPLE)',
      'Ingen side er lest',
      'reviderer',
      'href="/tjeneste/PJD"',
    ],
  ],
  ['/standard', ['Epikrise v1.2', 'HIS 80226', 'Skal']],
  ['/standard?q=finnesikke', ['0 standarder']],
  [
    `/standard/${framework('Epikrise v1.2')}`,
    ['Fastleger', 'Sende', 'er standard for', '0 godkjente oppføringer', 'Bare nye'],
  ],
  [`/standard/${framework('Tillitsrammeverk')}`, ['reviderer', 'Revidering av tillitsmodell', 'Belegg']],
  ['/tjeneste/KJERNEJOURNAL', ['Henger sammen med', 'innfører']],
  [`/krav/${requirement('SMART_ON_FHIR')}`, ['Henger sammen med', 'href="/standard/']],
  [`/krav/${requirement('NORMEN_NO_APPROVAL')}`, ['Dette er ikke en godkjenningsordning']],
  ['/scenario', ['Anskaffelse av nytt journalsystem for kommunalt legekontor', 'Hubens redaksjon']],
  [
    '/scenario/ehr-gp-office',
    ['1. Hva må det oppfylle?', '2. Hvilke produkter?', 'Diktafjord Lege', 'sier ingen kilde'],
  ],
  ['/scenario/ehr-vendor-infosec', ['Normen']],
  [
    `/scenario/ehr-gp-office?${offer}`,
    [
      '3. Hvor langt dekker de kravene?',
      '/vedlegg/ehr-gp-office.xlsx?id=',
      '/merke/ehr-gp-office/',
      'Ikke oppfylt',
      'Hva betyr ordene?',
    ],
  ],
  [
    `/scenario/remote-monitoring-vkp?id=${idOf('Diktavik Tilsyn')}&har=${idOf('Diktanes Omsorg')}`,
    ['I den andre enden', 'Diktanes Omsorg', 'Oppfylt'],
  ],
  [
    `/sammenlign?${offer}&profil=ehr-gp-office`,
    ['Mot krav', 'Det produktene er ulike i, står først', 'Ulikt'],
  ],
  [`/produkt/${gp[0]}`, ['Krav som stilles', 'Brukergruppe i listene', 'Legekontor']],
  ['/sok?sted=GP_OFFICE', ['3 produkter', 'Tjenestested']],
];

const foreign = {
  nn: /\b(ikke|fra|hvem|hvilke|hva|noe|noen|hvor|hvordan|være|sier|siden|produkter)\b/iu,
  en: /\b(og|ikke|ikkje|eller|som|til|med|denne|ingen|hva|kva|hvem|kven|gjelder|krav|produkter)\b|[æøå]/iu,
} as const;

test.each(paths)('%s shows what it should, and is in nynorsk and English too', async (path, words) => {
  const answer = await hub.app.inject({ url: path });
  expect(answer.statusCode).toBe(200);
  for (const word of words) expect(answer.body).toContain(word);
  for (const language of ['nn', 'en'] as const) {
    const { statusCode, body } = await hub.app.inject({ url: `/${language}${path}` });
    expect(statusCode).toBe(200);
    const $ = load(body);
    expect($('h1')).toHaveLength(1);
    // Names and words of sources are in bdi, and what is not translated says so.
    $('[lang="nb"], [lang="nn"], [lang="no"], bdi:not([lang]), code, pre, script, nav, option').remove();
    const labels = $('[data-label]')
      .map((_, one) => $(one).attr('data-label') ?? '')
      .get();
    const own = `${$('main').text()} ${language === 'nn' ? labels.join(' ') : ''}`;
    expect(foreign[language].exec(own)?.[0], language).toBeUndefined();
    expect(body).not.toMatch(/\b(undefined|NaN|\[object)\b/u);
  }
});

test('what is the editors’ own reading is said in words, not by names of fields', async () => {
  const { data: answer } = await ask(
    hub,
    '{ frameworks(first: 500) { nodes { inferredFields requirements { id inferredFields } } } }',
  );
  interface Read {
    readonly id: string;
    readonly inferredFields: readonly string[];
  }
  const frameworks: readonly (Read & { readonly requirements: readonly Read[] })[] = answer.frameworks.nodes;
  const all = frameworks.flatMap(({ requirements, ...own }) => [own, ...requirements]);
  const fields = new Set(all.flatMap(({ inferredFields }) => inferredFields));
  expect(fields.size).toBeGreaterThan(4);
  expect([...fields].filter((field) => !Object.hasOwn(fieldWords, field))).toEqual([]);
  const read = frameworks
    .flatMap(({ requirements }) => requirements)
    .find(({ inferredFields }) => inferredFields.includes('careSettings'));
  const { body } = await hub.app.inject({ url: `/en/krav/${read?.id}` });
  expect(load(body)('main').text()).toMatch(
    /The editors’ reading, not the publisher’s words: .*where it applies/u,
  );
});

test('a comparison says what becomes of its checklist, and keeps it', async () => {
  const alone = await hub.app.inject({ url: '/sammenlign?profil=ehr-gp-office' });
  expect(alone.body).toContain('Det trengs minst to produkter');
  const wrong = await hub.app.inject({ url: '/sammenlign?profil=finnes-ikke' });
  expect(wrong.statusCode).toBe(400);
  expect(wrong.body).toContain('<code>profil</code>: «<bdi>finnes-ikke</bdi>»');
  const { body } = await hub.app.inject({ url: `/sammenlign?${offer}&profil=ehr-gp-office` });
  const different = load(body)('a:contains("Vis bare rader som er ulike")').attr('href');
  expect(different).toContain('profil=ehr-gp-office');
});

test('what is not known is a page that says so', async () => {
  for (const path of ['/scenario/finnes-ikke', '/krav/req_borte', `/krav/${gp[0]}`])
    expect((await hub.app.inject({ url: path })).statusCode).toBe(404);
  const { statusCode, body } = await hub.app.inject({ url: '/scenario/ehr-gp-office?id=prd_borte' });
  expect([statusCode, body.includes('<code>id</code>: «<bdi>prd_borte</bdi>»')]).toEqual([400, true]);
  const slip = await hub.app.inject({ url: '/en/sok?tjeneste=VKPP&q=a' });
  expect(slip.statusCode).toBe(400);
  expect(load(slip.body)('main a:contains("VKP")').attr('href')).toBe('/en/sok?tjeneste=VKP&q=a');
  expect(load(slip.body)('main a:contains("without what is unknown")').attr('href')).toBe('/en/sok?q=a');
  const two = await hub.app.inject({ url: `/sammenlign?${offer}&id=tull` });
  expect(load(two.body)('main a:contains("uten det ukjente")').attr('href')).toBe(`/sammenlign?${offer}`);
});

test('hostile names stay text', async () => {
  const all = hostileData.products
    .map(({ id }) => `id=${id}`)
    .slice(0, 5)
    .join('&');
  for (const path of [
    '/scenario/ehr-gp-office',
    `/scenario/ehr-gp-office?${all}`,
    `/sammenlign?${all}&profil=ehr-gp-office`,
  ]) {
    const { statusCode, body } = await hostile.app.inject({ url: path });
    expect(statusCode).toBe(200);
    const $ = load(body);
    expect($('script:not([src="/console/hub.js"]), img, [onerror]').length).toBe(0);
    expect(body).toContain('&lt;script&gt;alert(1)');
  }
});

describe.each(paths.map(([path]) => path))('%s in a browser', (path) => {
  test('has no fault that axe finds, fits narrow and wide screens, and weighs less than 100 kB', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    await page.goto(url + path);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await page.evaluate(axe);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect([
        width,
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ]).toEqual([width, 0]);
      if (width === 768) continue;
      const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${width} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    const bytes = await Promise.all(sizes);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
    await context.close();
  });
});

test.each([
  ['Anskaffelse av system for digital hjemmeoppfølging (VKP)', 'Diktavik Tilsyn', 'Oppfylt'],
  [
    'Informasjonssikkerhetskrav for leverandør av skybasert journalsystem (pleie og omsorg)',
    'Diktanes Omsorg',
    'Ikke kjent',
  ],
  ['Anskaffelse av nytt journalsystem for kommunalt legekontor', 'Diktafjord Lege', 'Oppfylt'],
])('without JavaScript, four clicks lead from «%s» to an annex', async (need, product, state) => {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('main').getByRole('link', { name: need }).click();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('1. Hva må det oppfylle?');
  await page.getByRole('checkbox', { name: new RegExp(`^${product}`, 'u') }).click();
  await page.getByRole('button', { name: 'Se hvordan de dekker kravene' }).click();
  expect(await page.getByRole('table').first().textContent()).toContain(state);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('Vedlegg til konkurransen').getByRole('link', { name: 'Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^EKSEMPELDATA_vedlegg_[a-z-]+_\d{4}-\d{2}-\d{2}\.xlsx$/u);
  expect(
    readFileSync(await download.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await context.close();
});
