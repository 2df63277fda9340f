import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordId } from '../../src/graphql/record-ids.ts';
import { foreignLines } from '../support/page-languages.ts';
import { openConsole as openHub } from './open-console.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

const get = (url: string) => hub.app.inject({ url, headers: { accept: 'text/html' } });

const paths = [
  '/',
  '/sok',
  '/sok?tjeneste=VKP&status=APPROVED',
  '/sok?type=leverandor',
  '/sok?type=tjeneste',
  '/sok?q=finnesikke',
  '/produkt/prd_0',
  '/leverandor/ven_0',
  '/tjeneste/VKP',
  '/tjeneste/NPR',
  '/tjeneste/VKP?q=finnesikke',
  '/sammenlign',
  '/sammenlign?id=prd_0',
  '/sammenlign?id=prd_0&id=prd_1',
  '/krav',
  '/krav?hvem=VENDOR&q=finnesikke',
  '/scenario',
  '/endringer',
  '/endringer?tjeneste=VKP&hvorfor=alle',
  '/kilder',
  '/kilde/nhn-vkp',
  `/forsok/${recordId('Run', 'run-3')}`,
  `/funn/${recordId('Finding', 'nhn-vkp', '1')}`,
  '/belegg/int_0?felt=status',
  '/belegg/int_0?felt=status&borte=ja',
  '/finnes-ikke',
];

test('what the API itself says to everyone is said in the language of the page', async () => {
  const disclaimer = async (language: string) =>
    load((await get(`${language}/sok`)).body)('bdi:contains("utt"), bdi:contains("exhaustive")').first();
  const [nb, nn, en] = await Promise.all([disclaimer(''), disclaimer('/nn'), disclaimer('/en')]);
  expect(nb.text()).toContain('Listene er ikke uttømmende');
  expect(nn.text()).toContain('Listene er ikkje uttømmande');
  expect(en.text()).toContain('The lists are not exhaustive');
  expect([nb, nn, en].map((words) => words.attr('lang'))).toEqual([undefined, undefined, undefined]);
});

describe.each(['nn', 'en'] as const)('in %s', (language) => {
  test.each(paths)('%s has no words of another language', async (path) => {
    const { body, headers, statusCode } = await get(`/${language}${path}`);
    expect(statusCode).toBe(path === '/finnes-ikke' ? 404 : 200);
    expect(headers['content-language']).toBe(language);
    expect(load(body)('html').attr('lang')).toBe(language);
    expect(foreignLines(body, language)).toEqual([]);
  });

  test.each([
    ['/sok?tjeneste=VKPP', 400],
    ['/sok?status=tull', 400],
    ['/sok?q=a&tull=1', 400],
    ['/sammenlign?id=tull', 400],
    ['/tjeneste/VKP?etter=tull', 400],
    ['/tjeneste/VKPP', 404],
    ['/arbeidsbord', 200],
  ])('%s says why it shows nothing in no other language', async (path, status) => {
    const { body, statusCode } = await get(`/${language}${path}`);
    expect(statusCode).toBe(status);
    expect(foreignLines(body, language)).toEqual([]);
  });

  test('before the first snapshot it asks for patience in no other language', async () => {
    const { served } = hub.world;
    hub.world.served = null;
    const { statusCode, body } = await get(`/${language}/sok`);
    hub.world.served = served;
    expect([statusCode, foreignLines(body, language)]).toEqual([503, []]);
  });

  test.each(paths)('%s leads to pages of its own language', async (path) => {
    const $ = load((await get(`/${language}${path}`)).body);
    $('.hub-languages').remove();
    const elsewhere = $('a[href], form[action]')
      .map((_, one) => $(one).attr('href') ?? $(one).attr('action'))
      .get()
      .filter((href) => href.startsWith('/') && !href.startsWith(`/${language}/`))
      .filter(
        (href) =>
          !/^\/(explorer|export\/|bulk\/|catalog\.jsonld|datapackage\.json|croissant\.json|changes\.atom|rules\/|documents\/|kilder\/[^/]+\/funn\.atom)/u.test(
            href,
          ),
      );
    expect(elsewhere).toEqual([]);
  });
});

test.each(['/kilde/nhn-vkp', `/funn/${recordId('Finding', 'nhn-vkp', '1')}`])(
  '%s tells of findings in nynorsk to those who read nynorsk',
  async (path) => {
    const told = async (language: string) =>
      load((await get(`${language}${path}`)).body)('bdi:contains("status")');
    const [nb, nn] = await Promise.all([told(''), told('/nn')]);
    expect(nb.text()).toContain('Ukjent status');
    expect(nn.text()).toContain('Ukjend status');
    expect(nn.text()).not.toContain('Ukjent status');
    expect(nn.attr('lang')).toBeUndefined();
  },
);

test('what is left in bokmål would be found', () => {
  expect(foreignLines('<body><p>Ingen treff</p></body>', 'en').length).toBe(1);
  expect(foreignLines('<body><p lang="nb">Ingen treff</p></body>', 'en')).toEqual([]);
  expect(foreignLines('<body><p aria-label="Hva det er">Nei</p></body>', 'nn').length).toBe(1);
});

test('every page leads to itself in the other languages', async () => {
  for (const path of paths.slice(0, -1)) {
    const $ = load((await get(path)).body);
    const links = $('.hub-languages a')
      .map((_, one) => [[$(one).attr('lang'), $(one).attr('href'), $(one).attr('aria-current')]])
      .get();
    expect(links).toEqual([
      ['nb', path, 'true'],
      ['nn', `/nn${path}`, undefined],
      ['en', `/en${path}`, undefined],
    ]);
    expect($('link[hreflang="en"]').attr('href')).toBe(`/en${path}`);
  }
});

test('addresses without their last stroke, of what has moved and of what is not there keep the language', async () => {
  expect((await get('/nn')).headers.location).toBe('/nn/');
  expect((await get('/en/ingenting')).body).toContain('We cannot find the page');
  expect((await get('/nn/produkt/nei')).body).toContain('Vi finn ikkje sida');
  expect((await get('/en/tjeneste/VKP?etter=tull')).body).toContain(
    'href="/en/tjeneste/VKP">Start the page again',
  );
  // A path that only begins like a language is none.
  expect((await get('/nynorsk')).body).toContain('Vi finner ikke siden');
});
