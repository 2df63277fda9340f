import { load } from 'cheerio';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHub } from '../../graphql/open-hub.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.app.close());

/** Links to files on a page. */
async function filesOn(path: string): Promise<{ words: string; hrefs: string[] }> {
  const { body, statusCode } = await hub.app.inject({ url: path, headers: { accept: 'text/html' } });
  expect(statusCode, path).toBe(200);
  const $ = load(body);
  const links = $('a[href^="/export/"]').toArray();
  return {
    words: $('#treff').text(),
    hrefs: links.map((one) => $(one).attr('href') ?? ''),
  };
}

it.each([
  ['/sok', /^(\d+) produkt/u],
  ['/sok?q=%C3%B8rn', /^(\d+) produkt/u],
  ['/sok?tjeneste=VKP&status=APPROVED', /^(\d+) produkt/u],
  ['/sok?type=leverandor', /^(\d+) leverandør/u],
  ['/sok?type=leverandor&q=oppdikt', /^(\d+) leverandør/u],
  ['/tjeneste/VKP', /^(\d+) oppføring/u],
  ['/tjeneste/SFM?status=APPROVED&grensesnitt=SFM%2FBASIS', /^(\d+) oppføring/u],
])('the files of %s have the rows of the page', async (path, count) => {
  const { words, hrefs } = await filesOn(path);
  const [, number] = count.exec(words.trim()) ?? [];
  expect(Number(number)).toBeGreaterThan(0);
  expect(hrefs.map((href) => new URL(href, 'http://hub').pathname.split('.').at(-1))).toEqual([
    'csv',
    'xlsx',
    'jsonl',
    'parquet',
  ]);
  for (const href of hrefs) {
    const file = await hub.app.inject(href);
    expect(file.statusCode, href).toBe(200);
    expect(file.headers['x-total-count'], href).toBe(number);
  }
});

it.each(['/endringer', '/kilder', '/produkt/prd_0', '/leverandor/ven_0'])('%s has files', async (path) => {
  const { hrefs } = await filesOn(path);
  expect(hrefs).toHaveLength(4);
  for (const href of hrefs) expect((await hub.app.inject(href)).statusCode, href).toBe(200);
});

it.each([
  '/sok?tjeneste=VKP&status=APPROVED',
  '/en/sok?type=leverandor&q=oppdikt',
  '/nn/tjeneste/VKP',
  '/endringer',
  '/produkt/prd_0',
])('%s can be followed, under its own conditions', async (path) => {
  const { body } = await hub.app.inject({ url: path, headers: { accept: 'text/html' } });
  const $ = load(body);
  const hrefs = $('a[href*="/feed/"]')
    .toArray()
    .map((one) => $(one).attr('href') ?? '');
  expect(hrefs.map((href) => new URL(href, 'http://hub').pathname.split('.').at(-1))).toEqual([
    'atom',
    'json',
    'ics',
  ]);
  for (const href of hrefs) {
    expect(
      href.startsWith(
        path.slice(0, 4) === '/en/' || path.slice(0, 4) === '/nn/' ? path.slice(0, 4) : '/feed',
      ),
      href,
    ).toBe(true);
    expect((await hub.app.inject(href)).statusCode, href).toBe(200);
  }
});

it.each([
  ['', 'Hele listen som fil'],
  ['/nn', 'Heile lista som fil'],
  ['/en', 'The whole list as a file'],
])('says so in the language of %s/kilder', async (folder, words) => {
  expect((await hub.app.inject(`${folder}/kilder`)).body).toContain(words);
});
