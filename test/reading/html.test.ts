import { describe, expect, test } from 'vitest';
import { blocksOf, documentOf, outlineOf, page, textsOf } from './documents.ts';

const kinds = (html: string) => outlineOf(page(html)).blocks.map(({ kind }) => kind);
const contexts = (html: string) =>
  outlineOf(page(html)).blocks.map(({ context }) => context.map(({ kind, text }) => `${kind}:${text}`));
const problems = (html: string) =>
  outlineOf(documentOf(html)).problems.map(({ code, fatal }) => [code, fatal]);

describe('tables', () => {
  test('write spans out and keep the rows equally long', () => {
    const html = `<table><thead><tr><th rowspan="2">Leverandør</th><th colspan="2">Status</th></tr>
      <tr><th>Sende</th><th>Motta</th></tr></thead><tbody>
      <tr><td rowspan="2">Eksempel AS</td><td>Godkjent</td><td>x</td></tr><tr><td>Nei</td></tr></tbody></table>`;
    expect(textsOf(page(html))).toEqual([
      ['Leverandør', 'Status', '^Status'],
      ['^Leverandør', 'Sende', 'Motta'],
      ['Eksempel AS', 'Godkjent', 'x'],
      ['^Eksempel AS', 'Nei', ''],
    ]);
  });
  test('leave empty rows and columns out and keep row numbers', () => {
    const html =
      '<table><tr><th>A</th><th></th><th>B</th></tr><tr><td> </td><td>&nbsp;</td></tr><tr><td>1</td><td></td><td>2</td></tr></table>';
    const [table] = blocksOf(page(html), 'table');
    expect(
      table?.rows.map((row) => row.map(({ row: number, column, text }) => [number, column, text])),
    ).toEqual([
      [
        [1, 0, 'A'],
        [1, 1, 'B'],
      ],
      [
        [3, 0, '1'],
        [3, 1, '2'],
      ],
    ]);
  });
  test.each([
    ['<td>Linje 1<br>Linje 2</td>', { text: 'Linje 1\nLinje 2' }],
    [
      '<td>Eksempel&nbsp;AS<sup>1</sup></td>',
      { text: 'Eksempel AS', marks: ['1'], quote: 'Eksempel\u00a0AS1' },
    ],
    ['<td>Godkjent *</td>', { text: 'Godkjent', marks: ['*'], quote: 'Godkjent *' }],
    ['<td>Journal<sup>®</sup></td>', { text: 'Journal®', marks: [] }],
    ['<td>100 m<sup>2</sup></td>', { text: '100 m2', marks: [] }],
    ['<td><s>Godkjent</s></td>', { text: 'Godkjent', struck: true }],
    ['<td><s>Godkjent</s> Pågår</td>', { text: 'Pågår', quote: 'Godkjent Pågår', struck: false }],
    ['<td><span style="text-decoration:line-through">A</span></td>', { text: 'A', struck: true }],
    ['<td><img src="ok.png" alt="Godkjent"></td>', { text: 'Godkjent' }],
    ['<td>✓</td>', { text: '✓' }],
    ['<td><span aria-hidden="true">✓</span><span class="sr-only">Ja</span></td>', { text: 'Ja' }],
    ['<td><i aria-hidden="true">✓</i></td>', { text: '✓' }],
    ['<td>a<span hidden>b</span><!-- c --><script>d</script></td>', { text: 'a' }],
    ['<td>Helse &amp; omsorg &oslash;</td>', { text: 'Helse & omsorg ø' }],
    ['<td>leveran&shy;dør</td>', { text: 'leverandør' }],
    ['<td><ul><li>A</li><li>B</li></ul></td>', { text: 'A\nB' }],
    ['<th>A</th>', { text: 'A', heading: true }],
  ])('%s', (cell, expected) => {
    const [table] = blocksOf(page(`<table><tr>${cell}</tr></table>`), 'table');
    expect(table?.rows[0]?.[0]).toMatchObject(expected);
  });
  test('stand under headings, lead and caption', () => {
    const html =
      '<h1>VKP</h1><h2>Sende</h2><p>Disse er godkjent:</p><table><caption>Liste</caption><tr><td>a</td></tr></table><h2>Motta</h2><table><tr><td>b</td></tr></table>';
    expect(contexts(html)).toEqual([
      ['heading:VKP', 'heading:Sende'],
      ['heading:VKP', 'heading:Sende', 'lead:Disse er godkjent:', 'caption:Liste'],
      ['heading:VKP', 'heading:Motta'],
    ]);
  });
  test('within tables are blocks of their own', () => {
    const html =
      '<table><tr><th>A</th></tr><tr><td>ytre<table><tr><td>indre</td></tr></table></td></tr></table>';
    expect(textsOf(page(html))).toEqual([['A'], ['ytre']]);
    expect(textsOf(page(html), 1)).toEqual([['indre']]);
  });
  test('for layout only are walked through', () => {
    expect(kinds('<table role="presentation"><tr><td><h2>A</h2><p>b</p></td></tr></table>')).toEqual([
      'text',
    ]);
  });
});

describe('accordions', () => {
  test.each([
    ['details', '<details><summary>Kilde</summary><ul><li>A</li></ul></details><p>etter</p>'],
    [
      'controls',
      '<button aria-expanded="false" aria-controls="p">Kilde</button><div id="p" hidden><ul><li>A</li></ul></div><p>etter</p>',
    ],
    [
      'a heading',
      '<h3><button aria-expanded="false" aria-controls="p">Kilde</button></h3><div id="p" style="display:none"><ul><li>A</li></ul></div><p>etter</p>',
    ],
    [
      'a sibling',
      '<div><button aria-expanded="false">Kilde</button></div><div hidden aria-hidden="true"><ul><li>A</li></ul></div><p>etter</p>',
    ],
    [
      'a region',
      '<button id="b" aria-expanded="false">Kilde</button><section role="region" aria-labelledby="b" hidden><ul><li>A</li></ul></section><p>etter</p>',
    ],
    [
      'classes',
      '<div class="accordion"><div class="accordion-header">Kilde</div><div class="accordion-content" hidden><ul><li>A</li></ul></div></div><p>etter</p>',
    ],
    [
      'a list',
      '<ul><li><button aria-expanded="false">Kilde</button><div hidden><ul><li>A</li></ul></div></li></ul><p>etter</p>',
    ],
    [
      'tabs',
      '<div role="tablist"><button role="tab" aria-controls="p">Kilde</button></div><div id="p" role="tabpanel" hidden><ul><li>A</li></ul></div><p>etter</p>',
    ],
  ])('by %s', (_, html) => {
    const blocks = outlineOf(page(`<h2>VKP</h2>${html}`)).blocks;
    expect(
      blocks.map(({ kind, context }) => [kind, ...context.map((piece) => `${piece.kind}:${piece.text}`)]),
    ).toEqual([
      ['list', 'heading:VKP', 'summary:Kilde'],
      ['text', 'heading:VKP'],
    ]);
  });
});

describe('lists, definitions and text', () => {
  test('lists keep bold leads, nesting and links', () => {
    const [list] = blocksOf(
      page('<ul><li><b>Eksempel AS</b> – godkjent<ul><li><a href="/p">P</a></li></ul></li></ul>'),
      'list',
    );
    expect(list?.items).toMatchObject([
      {
        text: 'Eksempel AS – godkjent',
        strong: 'Eksempel AS',
        items: [{ text: 'P', links: [{ href: 'https://www.nhn.no/p' }] }],
      },
    ]);
  });
  test('cards in a list are read as parts', () => {
    expect(
      contexts('<ul><li><h3>A</h3><p>en</p></li><li><a href="/b"><h3>B</h3><p>to</p></a></li></ul>'),
    ).toEqual([['heading:A'], ['heading:B']]);
  });
  test('definitions group terms', () => {
    const [block] = blocksOf(
      page('<dl><div><dt>A</dt><dt>B</dt><dd>1</dd></div><dt>C</dt><dd>2</dd><dd>3</dd></dl>'),
      'definitions',
    );
    expect(
      block?.groups.map(({ terms, details }) => [terms.map((t) => t.text), details.map((d) => d.text)]),
    ).toEqual([
      [['A', 'B'], ['1']],
      [['C'], ['2', '3']],
    ]);
  });
  test('what surrounds the content is left out', () => {
    const html =
      '<nav>N</nav><aside>S</aside><div class="cookie-banner">Vi bruker cookies</div><div role="search">Q</div><p>Innhold</p><template><p>T</p></template>';
    expect(blocksOf(page(html), 'text').map(({ item, notice }) => [item.text, notice])).toEqual([
      ['S', 'aside'],
      ['Innhold', undefined],
    ]);
  });
});

describe('the page', () => {
  test.each([
    ['<p>Sist oppdatert 1. oktober 2025</p>', '', '2025-10-01'],
    ['<p>Sist endret: 23.09.2025</p>', '', '2025-09-23'],
    ['<p>Sist oppdatert <time>2. mai 2024</time></p>', '', '2024-05-02'],
    ['<p>x</p>', '<meta property="article:modified_time" content="2025-01-02T10:00:00Z">', '2025-01-02'],
    ['<p>Sist endret 1.1.2025. Sist endret 2.1.2025</p>', '', null],
    ['<p>1. oktober 2025</p>', '', null],
  ])('%s was changed', (main, head, expected) =>
    expect(outlineOf(page(main, head)).modifiedOn).toBe(expected),
  );

  const whole = (title: string, body: string) =>
    `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  test.each([
    [
      'an error page',
      whole('404 – Siden finnes ikke', '<h1>Beklager</h1><p>Vi fant den ikke</p>'),
      'ERROR_PAGE',
    ],
    ['maintenance', whole('NHN', '<h1>Planlagt vedlikehold</h1>'), 'ERROR_PAGE'],
    [
      'a consent wall',
      whole('NHN', '<div id="cookie-consent">Vi bruker informasjonskapsler</div>'),
      'CONSENT_WALL',
    ],
    [
      'a titled wall',
      whole('Samtykke', '<p>Du må samtykke til informasjonskapsler</p><ul><li>Alle</li></ul>'),
      'CONSENT_WALL',
    ],
    ['an empty page', whole('NHN', '<main></main>'), 'EMPTY_DOCUMENT'],
    ['a page cut in a table', '<html><body><table><tr><td>Eksempel', 'TRUNCATED'],
    ['a page cut in a tag', '<html><body><p>a</p></body></html><a href="', 'TRUNCATED'],
  ])('%s is not trusted', (_, html, code) => expect(problems(html)).toContainEqual([code, true]));
  test.each([
    [
      'a list with a cookie banner',
      whole(
        'VKP',
        '<div class="cookie">Samtykke til cookies</div><main><ul><li>Eksempel AS</li></ul></main>',
      ),
    ],
    ['a list that speaks of errors', whole('Feilmeldinger og retting', '<table><tr><td>x</td></tr></table>')],
    ['a fragment', '<p>Eksempel AS</p>'],
  ])('%s is trusted', (_, html) => expect(problems(html)).toEqual([]));
});
