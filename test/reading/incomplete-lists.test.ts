/** Whether the whole list was read: what pages and workbooks say of their parts and totals, in many words. */
import { describe, expect, test } from 'vitest';
import { nhnLeverandorer } from '../../connectors/nhn-leverandorer/connector.ts';
import { nhnVkp } from '../../connectors/nhn-vkp/connector.ts';
import type { SourceDocument } from '../../src/domain/source.ts';
import { partSaidIn, totalSaidIn } from '../../src/reading/completeness/part-words.ts';
import { outlineOf, page, workbook } from './documents.ts';

const table =
  '<table><tr><th>Leverandør</th><th>Produkt</th><th>Hent tjenester</th></tr><tr><td>A AS</td><td>A EPJ</td><td>x</td></tr><tr><td>B AS</td><td>B EPJ</td><td>x</td></tr></table>';
const suppliers =
  '<table><tr><th>Leverandør</th><th>Status</th></tr><tr><td>A AS</td><td>Godkjent</td></tr><tr><td>B AS</td><td>Godkjent</td></tr></table>';
const incomplete = (document: SourceDocument, connector = nhnVkp) =>
  connector
    .read([document])
    .findings.filter(({ code }) => code === 'LIST_INCOMPLETE')
    .map(({ severity }) => severity);

describe('a page that says that it is a part', () => {
  test.each([
    ['<p>Viser 2 av 41</p>'],
    ['<p>Viser 1–2 av 41 treff</p>'],
    ['<p>1-10 av 312</p>'],
    ['<p>Showing 1 to 2 of 41 entries</p>'],
    ['<p>Side 1 av 4</p>'],
    ['<div role="status">Resultat 1–20 av totalt 312 resultater</div>'],
    ['<button type="button">Vis flere</button>'],
    ['<button>Last inn flere leverandører</button>'],
    ['<a href="#" role="button">Vis alle (41)</a>'],
    ['<button>Hent neste 20</button>'],
    ['<nav aria-label="Paginering"><a href="https://annet.example/?page=2">2</a></nav>'],
    [`<ul>${[...'ABCDEFGHIJKL'].map((one) => `<li><button>${one}</button></li>`).join('')}</ul>`],
  ])('%s is held', (sign) => {
    expect(incomplete(page(`<h1>VKP</h1>${table}${sign}`))).toEqual(['BLOCKING']);
    expect(incomplete(page(`<h1>Godkjente</h1>${sign}${suppliers}`), nhnLeverandorer)).toEqual(['BLOCKING']);
  });

  test.each([
    ['<p>Viser 2 av 2</p>'],
    ['<p>Viser alle 2 treff</p>'],
    ['<p>Side 1 av 1</p>'],
    ['<p>Oppfyller 3 av 10 krav</p>'],
    ['<p>Fase 2 av 3 er i gang.</p>'],
    ['<p>Sist oppdatert 1. mai 2024</p>'],
    ['<a href="/nyheter">Se alle nyheter</a>'],
    [
      '<button aria-expanded="false" aria-controls="mer">Vis mer</button><div id="mer" hidden><p>Mer</p></div>',
    ],
    [`<ul>${[...'ABCDEFGHIJKL'].map((one) => `<li><a href="#${one}">${one}</a></li>`).join('')}</ul>`],
    ['<a href="/neste-artikkel">Neste</a>'],
  ])('%s is not held', (said) => expect(incomplete(page(`<h1>VKP</h1>${table}${said}`))).toEqual([]));

  test('is read to its end by the links to its other pages', () => {
    const first = page(
      `<h1>VKP</h1>${table}<nav class="pagination"><a href="?page=2" rel="next">Neste</a></nav>`,
    );
    const second = {
      ...page(`<h1>VKP</h1>${table.replace('A AS', 'C AS').replace('B AS', 'D AS')}`),
      name: 'list-2',
      url: 'https://www.nhn.no/tjenester/vkp?page=2',
    };
    expect(nhnVkp.follow([first]).requests).toEqual([{ name: 'list-2', url: second.url }]);
    expect(nhnVkp.follow([first, second]).requests).toEqual([]);
    const reading = nhnVkp.read([first, second]);
    expect(reading.claims).toHaveLength(4);
    expect(
      reading.claims.map(
        ({ fields }) => (fields as { vendor?: { locator: { document: string } } }).vendor?.locator.document,
      ),
    ).toContain('list-2');
    expect(reading.findings.filter(({ code }) => code === 'LIST_INCOMPLETE')).toEqual([]);
    expect(incomplete(first)).toEqual(['BLOCKING']);
  });

  test('leads to pages of its own hosts only', () => {
    const first = page(`${table}<a rel="next" href="https://annet.example/?page=2">Neste</a>`);
    expect(nhnVkp.follow([first]).requests).toEqual([]);
    expect(incomplete(first)).toEqual(['BLOCKING']);
  });
});

describe('a stated number', () => {
  test.each([
    ['<h2>41 leverandører</h2>', 'BLOCKING'],
    ['<h2>Godkjente leverandører (41)</h2>', 'BLOCKING'],
    ['<p>Over 60 leverandører er godkjent.</p>', 'BLOCKING'],
    ['<p>Listen har ca. 40 løsninger:</p>', 'BLOCKING'],
    ['<p>Totalt: 41</p>', 'BLOCKING'],
    ['<h2>1 leverandør</h2>', 'WARNING'],
    ['<h2>2 leverandører</h2>', null],
    ['<p>Ca. 2 leverandører</p>', null],
    ['<p>Inntil 10 leverandører</p>', null],
    ['<p>66 kommuner bruker VKP</p>', null],
  ] as const)('%s: %s', (said, severity) => {
    expect(incomplete(page(`<h1>VKP</h1>${said}${table}`))).toEqual(severity === null ? [] : [severity]);
  });

  test('stands in workbooks too', () => {
    const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const xml = (total: string) =>
      `<sheetData><row r="1">${inline('A1', 'Leverandør')}${inline('B1', 'Produkt')}${inline('C1', 'Hent tjenester')}</row><row r="2">${inline('A2', 'A AS')}${inline('B2', 'A EPJ')}${inline('C2', 'x')}</row><row r="3">${inline('A3', total)}</row></sheetData>`;
    const book = (total: string) => workbook({ sheets: [{ name: 'Liste', xml: xml(total) }] });
    expect(outlineOf(book('Antall leverandører: 41')).totals).toMatchObject([{ count: 41, of: 'vendors' }]);
    expect(incomplete(book('Antall leverandører: 41'))).toEqual(['BLOCKING']);
    expect(incomplete(book('Antall leverandører: 1'))).toEqual([]);
  });

  test.each([
    ['1 234 leverandører', { count: 1234, of: 'vendors', bound: 'exactly' }],
    ['mer enn 60 løsninger', { count: 60, of: 'products', bound: 'at-least' }],
    ['I alt 66 kommuner', { count: 66, of: 'municipalities' }],
    ['Versjon 4.2', null],
    ['Godkjent 12.03.2025', null],
  ])('in “%s”', (line, expected) =>
    expected === null
      ? expect(totalSaidIn(line)).toBeNull()
      : expect(totalSaidIn(line)).toMatchObject(expected),
  );
  test('of a date or a version is no part', () => {
    for (const line of ['1/2024', 'Versjon 2.1 / 2.2', '3 av 10', 'Kap. 2 av 5'])
      expect(partSaidIn(line)).toBeNull();
  });
});
