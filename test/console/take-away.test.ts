/** What a page shows can be taken away and followed, in the page's own language. */
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergeWith } from '../requirements/curated.ts';
import { buyerLists } from '../support/buyer-lists.ts';
import { openConsole } from './open-console.ts';

const data = mergeWith(buyerLists());
const [one, other] = data.products.map(({ id }) => id);
let hub: Awaited<ReturnType<typeof openConsole>>;
beforeAll(async () => {
  hub = await openConsole({}, data);
}, 60_000);
afterAll(() => hub?.app.close());

const open = async (url: string) => {
  const { statusCode, body } = await hub.app.inject({ url, headers: { accept: 'text/html' } });
  expect([url, statusCode]).toEqual([url, 200]);
  return load(body);
};

test.each([
  ['', 'nb'],
  ['/nn', 'nn'],
  ['/en', 'en'],
])('pages below “%s” lead to feeds in their language', async (folder, language) => {
  for (const path of ['/', `/produkt/${one}`, '/sok?kategori=EHR', `/sammenlign?id=${one}&id=${other}`]) {
    const $ = await open(folder + path);
    const feeds = $('link[rel=alternate][type="application/atom+xml"]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(feeds.at(-1)).toBe(`${folder}/changes.atom`);
    expect([path, feeds.length]).toEqual([path, path === '/' ? 1 : 2]);
    expect($('footer a[href$=".atom"]').attr('href')).toBe(`${folder}/changes.atom`);
    for (const feed of feeds) {
      const { statusCode, body } = await hub.app.inject({ url: feed });
      expect([feed, statusCode, /xml:lang="(\w+)"/u.exec(body)?.[1]]).toEqual([feed, 200, language]);
    }
  }
});

test.each(['/standard', '/plan', `/scenario/ehr-gp-office?id=${one}`, `/sammenlign?id=${one}&id=${other}`])(
  '%s can be had as CSV and Excel, followed, shared and printed',
  async (path) => {
    const $ = await open(path);
    for (const tools of $('.hub-tools').toArray()) {
      const hrefs = $(tools)
        .find('a[href]')
        .toArray()
        .map((link) => $(link).attr('href') ?? '');
      expect(hrefs.some((href) => href.includes('.atom'))).toBe(true);
      expect($(tools).find('[data-share]').length).toBe(1);
      expect($(tools).find('[data-print]').length).toBe(1);
      const files = hrefs.filter((href) => /^\/export\/[a-z-]+\.(csv|xlsx)/u.test(href));
      expect(files.length).toBe(2);
      for (const file of files)
        expect([file, (await hub.app.inject({ url: file })).statusCode]).toEqual([file, 200]);
    }
    expect($('.hub-tools').length).toBeGreaterThan(0);
  },
);

test('a remark that many compared listings have is said once, and what speaks against one stands by it', async () => {
  const $ = await open(
    `/sammenlign?id=${data.products
      .map(({ id }) => id)
      .slice(0, 5)
      .join('&id=')}`,
  );
  for (const link of $('td a[href^="#merk-"]').toArray())
    expect($($(link).attr('href') ?? '').text()).toMatch(/^Merk \d+: /u);
  expect($('td').text()).not.toContain('Kilden sier ikke hvilken versjon som er verifisert');
});
