import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link } from '../../src/web/console/components.ts';
import { html } from '../../src/web/console/html.ts';
import { address, readParams } from '../../src/web/console/params.ts';

test('any text comes back from elements and attributes as it was, and makes no element', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // HTML itself joins line endings and has no NUL.
      const given = text.replace(/[\r\0]/gu, '');
      const $ = load(html`<p title="${given}">${given}</p>`.text);
      expect([$('body *').length, $('p').text(), $('p').attr('title')]).toEqual([1, given, given]);
    }),
  );
});

test('only its own output stands as it is; lists are joined; nothing is written for what is missing', () => {
  const inner = html`<b>${'<i>'}</b>`;
  expect(html`${[inner, 1]}${null}${undefined}${false}${0}`.text).toBe('<b>&lt;i&gt;</b>10');
  const pretender = { text: '<i>' } as unknown as string;
  expect(() => html`${pretender}`).toThrow(TypeError);
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', 'vbscript:x', ' /x'])(
  '%s is no link',
  (href) => expect(link(href, 'Ord').text).toBe('Ord'),
);

test('an address tells what is chosen, and nothing else', () => {
  expect(address('/sok', { q: 'a&b', tom: '', ingen: null, id: ['1', '2'] })).toBe('/sok?q=a%26b&id=1&id=2');
  expect(address('/sok', { q: '' })).toBe('/sok');
  const params = readParams('', new URLSearchParams(`q=${'x'.repeat(500)}&id=1&id=1&id=%20`));
  expect([params.get('q').length, params.all('id'), params.get('mangler')]).toEqual([200, ['1'], '']);
});
