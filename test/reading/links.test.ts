import { describe, expect, test } from 'vitest';
import { findLinks } from '../../src/reading/links.ts';
import { outlineOf, page } from './documents.ts';

const find = (html: string, ...labels: string[]): string[] =>
  findLinks(outlineOf(page(html)), labels).map(({ href }) => href);

describe('findLinks', () => {
  test.each([
    ['Velferdsteknologisk\u00a0knutepunkt (nhn.no)', 'velferdsteknologisk knutepunkt'],
    ['Oversikt over leverandører (excel, 34 kB)', 'Oversikt over leverandører'],
    ['E-resept »', 'e‑resept'],
    ['Liste (xlsx)', 'Liste'],
  ])('finds %s', (text, label) => {
    expect(find(`<p><a href="/liste">${text}</a></p>`, label)).toEqual(['https://www.nhn.no/liste']);
  });
  test('takes equal words before words within others', () => {
    const html = '<p><a href="/a">Om godkjente leverandører</a> <a href="/b">Godkjente leverandører</a></p>';
    expect(find(html, 'Godkjente leverandører')).toEqual(['https://www.nhn.no/b']);
    expect(find(html, 'leverandører')).toHaveLength(2);
  });
  test('never takes a likeness', () =>
    expect(find('<p><a href="/a">Leverandører</a></p>', 'Leverandor')).toEqual([]));
  test('heeds the base and leads to pages only', () => {
    const html = '<p><a href="x">A</a><a href="javascript:alert(1)">A</a><a href="mailto:a@b.no">A</a></p>';
    const outline = outlineOf(page(html, '<base href="https://www.nhn.no/mappe/">'));
    expect(outline.links.map(({ href }) => href)).toEqual(['https://www.nhn.no/mappe/x']);
  });
  test('leaves navigation out and keeps the headings above', () => {
    const outline = outlineOf(page('<h2>Lister</h2><ul><li><a href="/vkp">VKP</a></li></ul>'));
    expect(outline.links).toMatchObject([{ text: 'VKP', context: [{ text: 'Lister', kind: 'heading' }] }]);
  });
});
