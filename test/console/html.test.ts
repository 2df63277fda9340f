import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, type Setting, type Value, write } from '../../src/web/console/frame/html.ts';
import { Address, address, readParams } from '../../src/web/console/params.ts';
import { link } from '../../src/web/console/parts/components.ts';
import { counted, say, text } from '../../src/web/console/words/say.ts';

const bokmal: Setting = { language: 'nb', base: '' };
const written = (value: Value) => write(value, bokmal);

test('any text comes back from elements and attributes as it was, and makes no element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // HTML itself joins line endings and has no NUL.
      const given = text.replace(/[\r\0]/gu, '');
      const $ = load(written(html`<p title="${given}">${given}</p>`));
      expect([$('body *').length, $('p').text(), $('p').attr('title')]).toEqual([1, given, given]);
    }),
  );
});

test('only its own output stands as it is; lists are joined; nothing is written for what is missing', () => {
  const inner = html`<b>${'<i>'}</b>`;
  expect(written(html`${[inner, 1]}${null}${undefined}${false}${0}`)).toBe('<b>&lt;i&gt;</b>10');
  const pretender = { text: '<i>' } as unknown as string;
  expect(() => written(html`${pretender}`)).toThrow(TypeError);
});

test('of markup in an attribute only the words are written', () => {
  const name = text({ nb: 'A > B & "C"', nn: null, en: null });
  const shown = write(html`<p class="x" title="${name}: ${html`<b>${1}</b>`}">${name}</p>`, {
    language: 'en',
    base: '',
  });
  const $ = load(shown);
  expect([$('p').attr('title'), $('p > bdi').attr('lang'), $('p').text()]).toEqual([
    'A > B & "C": 1',
    'nb',
    'A > B & "C"',
  ]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', 'vbscript:x', ' /x'])(
  '%s is no link',
  (href) => expect(written(link(href, 'Ord'))).toBe('Ord'),
);

test('an address says what is chosen, and nothing else', () => {
  expect(address('/sok', { q: 'a&b', tom: '', ingen: null, id: ['1', '2'] }).path).toBe(
    '/sok?q=a%26b&id=1&id=2',
  );
  expect(address('/sok', { q: '' }).path).toBe('/sok');
  const params = readParams('', new URLSearchParams(`q=${'x'.repeat(500)}&id=1&id=1&id=%20`));
  expect([params.get('q').length, params.all('id'), params.get('mangler')]).toEqual([200, ['1'], '']);
});

test('an address stays in the language and below the base of the page that it stands on', () => {
  const found = link(address('/sok', { q: 'a' }).at('treff'), 'Ord');
  expect(written(found)).toContain('href="/sok?q=a#treff"');
  expect(write(found, { language: 'nn', base: '' })).toContain('href="/nn/sok?q=a#treff"');
  expect(write(found, { language: 'en', base: '/preview/x' })).toContain(
    'href="/preview/x/en/sok?q=a#treff"',
  );
  // What is the same in every language stays where it is.
  expect(write(link('/explorer', 'API'), { language: 'en', base: '/preview/x' })).toContain(
    'href="/explorer"',
  );
  expect(new Address('/a').at('b').path).toBe('/a#b');
});

test('words are said in the language of the page; what has no words in it is marked as bokmål', () => {
  const said = html`<p>${say('en', 'ein', html`<b>${'one & all'}</b>`)} ${text({ nb: 'ord', nn: null, en: 'word' })}</p>`;
  expect(written(said)).toBe('<p>en <bdi>ord</bdi></p>');
  expect(write(said, { language: 'nn', base: '' })).toBe('<p>ein <bdi lang="nb">ord</bdi></p>');
  expect(write(said, { language: 'en', base: '' })).toBe('<p><b>one &amp; all</b> <bdi>word</bdi></p>');
  expect([1, 2].map((n) => written(counted(n, ['funn', 'funn'], ['funn', 'funn'], ['a', 'b'])))).toEqual([
    '1 funn',
    '2 funn',
  ]);
});
