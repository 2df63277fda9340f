import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type RunningHub, startHubProcess } from '../support/hub-process.ts';
import { copySampleSite } from '../support/sample-copy.ts';

/** What is for machines, and has no place in what a person reads. */
const machine: readonly (readonly [string, RegExp])[] = [
  ['a value of an enum', /\b(?!SAMPLE\b|HTTP\b|HUB_)[A-Z]{3,}(?:_[A-ZÆØÅ]+)+\b/u],
  [
    'an enum of the statuses',
    /\b(?:APPROVED|LISTED|UNCERTAIN|CLAIMED|EXPIRED|WITHDRAWN|EXPIRING|CONDITIONAL)\b/u,
  ],
  ['an id', /\b(?:prd|ven|int|ifc|tgt|run|fnd|src|agc|mun)_[A-Za-z0-9]{8,}/u],
  ['a quarter for machines', /\b20\d\d-Q[1-4]\b/u],
  ['the API’s word for a row', /\bentr(?:y|ies)\b/u],
  ['«target»', /[«“"]target[»”"]/u],
  ['a value of the language', /\b(?:undefined|NaN|null)\b|\[object/u],
];

/** Words that one written language has and the other has not, as people who write them know. */
const bokmål =
  /(?<![\p{L}«])(?:ikke|hvem|hva|hvor|hvilke[tn]?|noen|noe|leverandører|tjenester?|tjenesten|kilder|kilden|kildene|listen|fra|være|bare|også|uten|siden|nå|ennå|endringer|oppføringer|lesinger|godkjenningen|hvordan|etter at de|sier|gjelder|vises|hentet|lest|ble|blitt)(?![\p{L}»])/iu;
const norwegian =
  /(?<![\p{L}«])(?:ikke|ikkje|hvem|kven|leverandør|godkjent|godkjend|uten|utan|kilde|kjelde|listen|lista)(?![\p{L}»])/iu;

describe('what people read on the pages', () => {
  let hub: RunningHub;
  beforeAll(async () => {
    hub = await startHubProcess({ HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: copySampleSite().root });
  }, 240_000);
  afterAll(() => hub?.stop());

  /** The words of a page that are the hub's own: without code, quotes of lists, names, and what is marked as of another language. */
  function wordsOf(html: string, isOwnOnly: boolean): string {
    const $ = load(html);
    $('script, style, code, pre, .hub-path, [lang]:not(html):not(a)').remove();
    // Lists have the titles that their publishers gave them, also where no mark can stand; an address is no language.
    if (isOwnOnly) $('bdi, blockquote, q, s, a[lang], title, option, a[href^="http"]').remove();
    // What stands side by side in the markup is not one word.
    $('*').append(' ');
    return `${$('title').text()} ${$('body').text()}`.replace(/\s+/gu, ' ');
  }

  async function crawl(
    start: string,
    most: number,
    wrongIn: (html: string) => string | null,
  ): Promise<string[]> {
    const folder = /^\/(?:nn|en)\//u.exec(start)?.[0] ?? '/';
    const queue = [start];
    // One page of each kind before a second of any, so that no kind is left out.
    const seen = new Map<string, number>();
    const known = new Set(queue);
    const wrong: string[] = [];
    for (let taken = 0; taken < most && queue.length > 0; taken += 1) {
      queue.sort((a, b) => (seen.get(kindOf(a)) ?? 0) - (seen.get(kindOf(b)) ?? 0));
      const path = queue.shift() ?? '';
      seen.set(kindOf(path), (seen.get(kindOf(path)) ?? 0) + 1);
      const response = await fetch(hub.url + path, { headers: { accept: 'text/html' } });
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      const text = await response.text();
      const found = wrongIn(text);
      if (found) wrong.push(`${path}: ${found}`);
      for (const link of load(text)('a[href]').toArray()) {
        const to = new URL('attribs' in link ? (link.attribs.href ?? '') : '', hub.url + path);
        const address = to.pathname + to.search;
        const isOther = folder === '/' ? /^\/(?:nn|en)(?:\/|$)/u.test(address) : !address.startsWith(folder);
        if (to.origin !== hub.url || isOther || known.has(address)) continue;
        if (/^\/(?:documents|explorer|export|vedlegg|merke|rules|preview)/u.test(address)) continue;
        known.add(address);
        queue.push(address);
      }
    }
    expect(seen.size).toBeGreaterThan(12);
    return wrong;
  }

  const kindOf = (path: string) => path.replace(/^\/(?:nn|en)(?=\/)/u, '').split(/[/?]/u)[1] ?? '';
  const around = (text: string, at: number) => text.slice(Math.max(0, at - 40), at + 50);

  function machineWords(html: string): string | null {
    const text = wordsOf(html, false);
    for (const [name, form] of machine) {
      const at = text.search(form);
      if (at >= 0) return `${name}: …${around(text, at)}…`;
    }
    return null;
  }

  it.each(['/', '/nn/', '/en/'])(
    'from %s holds nothing that is for machines',
    async (start) => {
      expect(await crawl(start, 120, machineWords)).toEqual([]);
    },
    240_000,
  );

  it('in nynorsk has no word of bokmål', async () => {
    const wrong = await crawl('/nn/', 120, (html) => {
      const text = wordsOf(html, true);
      const at = text.search(bokmål);
      return at >= 0 ? around(text, at) : null;
    });
    expect(wrong).toEqual([]);
  }, 240_000);

  it('in English has no Norwegian word of the hub’s own', async () => {
    const wrong = await crawl('/en/', 120, (html) => {
      const text = wordsOf(html, true);
      const at = text.search(norwegian);
      return at >= 0 ? around(text, at) : null;
    });
    expect(wrong).toEqual([]);
  }, 240_000);
});
