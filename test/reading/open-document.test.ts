import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/reading/limits.ts';
import { openDocument, textAt } from '../../src/reading/open-document.ts';
import { blocksOf, documentOf, outlineOf, page } from './documents.ts';

const around = (body: string) => `<html><body>${body}</body></html>`;
const samplePath =
  'samples/site/www.fhi.no/contentassets/eksempel/oversikt-over-leverandorer-og-helseregistre.xlsx';

describe('openDocument', () => {
  test('parses once', () => {
    const document = page('<p>a</p>');
    expect(openDocument(document)).toBe(openDocument(document));
  });
  test.each([
    ['a PDF', '%PDF-1.7', 'UNSUPPORTED_MEDIA'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'UNSUPPORTED_MEDIA'],
    [
      'an encrypted one',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'ENCRYPTED',
    ],
    [
      'OpenDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'UNSUPPORTED_MEDIA',
    ],
    ['another archive', zipSync({ 'a.xml': strToU8('<a/>') }), 'NOT_A_WORKBOOK'],
    ['a broken archive', 'PK\u0003\u0004 tull', 'NOT_A_WORKBOOK'],
    ['nothing', ' \n', 'EMPTY_DOCUMENT'],
    ['plain text', 'hei', 'UNSUPPORTED_MEDIA'],
    ['too many bytes', new Uint8Array(limits.bytes + 1), 'TOO_LARGE'],
    ['a zip bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(1 << 26) }), 'UNZIP_RATIO'],
    [
      'many small bombs',
      zipSync(
        Object.fromEntries(
          Array.from({ length: limits.zipEntries + 1 }, (_, i) => [`${i}.xml`, strToU8('x')]),
        ),
      ),
      'TOO_LARGE',
    ],
    ['open elements within each other', around('<div>'.repeat(100_000)), 'TOO_DEEP'],
    ['closed ones', around('<i>'.repeat(100_000) + '</i>'.repeat(100_000)), 'TOO_DEEP'],
    ['elements in drawings', around(`<svg>${'<td>'.repeat(100_000)}</svg>`), 'TOO_DEEP'],
    [
      'spans without end',
      around(
        `<table>${`<tr>${'<td rowspan="65000" colspan="1000">x</td>'.repeat(3)}</tr>`.repeat(900)}</table>`,
      ),
      'TOO_LARGE',
    ],
    ['rows without end', around(`<table>${'<tr><td>x'.repeat(limits.rows + 1)}</table>`), 'TOO_MANY_ROWS'],
    [
      'attributes without end',
      around(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`),
      'TOO_LARGE',
    ],
  ])('%s gives a problem', (_, content, code) => {
    const { problems } = openDocument(documentOf(content));
    expect(problems.filter(({ fatal }) => fatal)).toMatchObject([{ code }]);
  });
  test('long runs of spaces, marks and brackets take no time to speak of', () => {
    const texts = [
      ' \u00a0'.repeat(500_000),
      '1)'.repeat(100_000),
      '<'.repeat(500_000),
      '<i> </i>'.repeat(50_000),
    ];
    for (const text of texts) expect(outlineOf(documentOf(around(`<p>a${text}b</p>`))).problems).toEqual([]);
  });

  const markup = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '<td rowspan=3>',
    '<td colspan=2>',
    '<th>',
    'x',
    '<ul>',
    '<li>',
    '</ul>',
    '<dl>',
    '<dt>',
    '<dd>',
    '<details>',
    '<summary>',
    '</details>',
    '<h2>',
    '</h2>',
    '<p>',
    '<button aria-expanded=false>',
    '</button>',
    '<div hidden>',
    '</div>',
    '<s>',
    '</s>',
    '<sup>1</sup>',
    '<a href=/x>',
    '</a>',
    '<br>',
    '&nbsp;',
    '<svg>',
    '<!--',
    '-->',
    '<template>',
    '<b>',
    '</b>',
    '<caption>',
  );
  test('no bytes make it throw', () => {
    const start = fc.constantFrom('', '<', 'PK\u0003\u0004', '{', '<html><body>');
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, rest) => {
        openDocument(documentOf(new Uint8Array([...strToU8(head), ...rest])));
      }),
    );
  });
  test('no workbook with changed bytes makes it throw', () => {
    const bytes = readFileSync(samplePath);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const changed = Uint8Array.from(cut ? bytes.subarray(0, at) : bytes);
        if (!cut) changed[at] = byte;
        openDocument(documentOf(changed));
      }),
      { numRuns: 60 },
    );
  });
  test('whatever the markup, rows are equally long, columns count up, and every quote is found at its place', () => {
    fc.assert(
      fc.property(fc.array(markup, { maxLength: 40 }), (parts) => {
        const document = documentOf(around(parts.join('')));
        for (const { rows } of blocksOf(document, 'table')) {
          for (const row of rows) {
            expect(row.map(({ column }) => column)).toEqual(rows[0]?.map((_, index) => index));
            for (const { path, quote } of row) {
              if (quote !== '') expect(textAt(document, { document: 'list', path, quote })).toBe(quote);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('textAt', () => {
  test('finds lists, headings and text at their paths', () => {
    const document = page('<h2>A <i>b</i></h2><ul><li>x<ul><li>y</li></ul></li></ul><p>z</p>');
    const outline = outlineOf(document);
    const items = blocksOf(document, 'list').flatMap(({ items }) => [
      ...items,
      ...items.flatMap((item) => item.items),
    ]);
    const pieces = [
      ...items,
      ...outline.blocks.flatMap(({ context }) => context),
      ...blocksOf(document, 'text').map((b) => b.item),
    ];
    expect(pieces.length).toBeGreaterThan(4);
    for (const { path, quote } of pieces)
      expect(textAt(document, { document: 'list', path, quote })).toBe(quote);
  });
  test('finds a cell by row and heading', () => {
    const document = page('<table><tr><th>A</th><th>B *</th></tr><tr><td>1</td><td>2 *</td></tr></table>');
    expect(textAt(document, { document: 'list', row: 2, column: 'B *', quote: '2 *' })).toBe('2 *');
    expect(textAt(document, { document: 'list', row: 3, column: 'B *', quote: '2' })).toBeNull();
  });
  test('finds every cell of a workbook', () => {
    const document = documentOf(Uint8Array.from(readFileSync(samplePath)));
    const tables = blocksOf(document, 'table');
    expect(tables.length).toBeGreaterThan(0);
    for (const { sheet, rows } of tables) {
      for (const { address, quote, spanned } of rows
        .flat()
        .filter((cell) => cell.quote !== '')
        .slice(0, 100)) {
        if (spanned || sheet === null || address === null) continue;
        expect(textAt(document, { document: 'list', sheet, cell: address, quote })).toBe(quote);
      }
    }
  });
  test('finds values by pointer', () => {
    const document = documentOf('{"a":[{"b":"c"}]}');
    expect(textAt(document, { document: 'list', path: '/a/0/b', quote: 'c' })).toBe('c');
    expect(textAt(document, { document: 'list', path: '/a/1', quote: 'c' })).toBeNull();
  });
});
