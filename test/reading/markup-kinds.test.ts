/** What pages and workbooks say by other means than words, and what broken markup does to whose words are whose. */
import { describe, expect, test } from 'vitest';
import type { Cell, ListItem } from '../../src/reading/outline.ts';
import { blocksOf, documentOf, outlineOf, page, textsOf, workbook } from './documents.ts';

const head = '<tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr>';
const rowOf = (html: string, style = ''): readonly Cell[] =>
  blocksOf(page(html, `<title>Side</title><style>${style}</style>`), 'table')[0]?.rows.at(-1) ?? [];
const cellOf = (html: string): Cell | undefined =>
  rowOf(`<table>${head}<tr><td>A AS</td><td>A</td>${html}</tr></table>`)[2];
const itemOf = (html: string): ListItem | undefined =>
  blocksOf(page(`<ul>${html}<li>B</li></ul>`), 'list')[0]?.items[0];
const codes = (html: string) => outlineOf(page(html)).problems.map(({ code }) => code);

describe('strikes', () => {
  const cells = '<td>A AS</td><td>A EPJ</td><td>Godkjent</td>';
  test.each([
    [
      'a style on the row',
      `<table>${head}<tr style="text-decoration:line-through">${cells}</tr></table>`,
      '',
    ],
    [
      'a class of the row',
      `<table>${head}<tr class="ut old">${cells}</tr></table>`,
      '.old { text-decoration: line-through red }',
    ],
    [
      'cells below a class',
      `<table>${head}<tr class="old">${cells}</tr></table>`,
      'table tr.old > td{text-decoration-line:line-through}',
    ],
    [
      'a style on the body',
      `<table><thead>${head}</thead><tbody style="text-decoration: line-through">${cells}</tbody></table>`,
      '',
    ],
    [
      'an id',
      `<table>${head}<tr id="r1">${cells}</tr></table>`,
      '@media screen { #r1 { text-decoration: line-through } }',
    ],
    [
      'elements',
      `<table>${head}<tr>${cells.replace(/<td>(.*?)<\/td>/gu, '<td><del>$1</del></td>')}</tr></table>`,
      '',
    ],
  ])('by %s', (_, html, style) =>
    expect(rowOf(html, style).map(({ struck }) => struck)).toEqual([true, true, true]),
  );
  test.each([
    [
      'a rule that a later one takes back',
      '<tr class="old">',
      '.old{text-decoration:line-through} .old{text-decoration:none}',
    ],
    ['a rule for print', '<tr class="old">', '@media print{.old{text-decoration:line-through}}'],
    ['a rule of another class', '<tr class="older">', '.old{text-decoration:line-through}'],
  ])('not by %s', (_, row, style) =>
    expect(rowOf(`<table>${head}${row}${cells}</tr></table>`, style).map(({ struck }) => struck)).toEqual([
      false,
      false,
      false,
    ]),
  );
  test.each([
    ['<td><s>11</s>12</td>', '12', '11', '1112'],
    ['<td>12 <del>11</del></td>', '12', '11', '12 11'],
    ['<td><strike>Ja</strike><br>Nei</td>', 'Nei', 'Ja', 'Ja\nNei'],
    ['<td><span style="text-decoration:line-through">A</span> B</td>', 'B', 'A', 'A B'],
    ['<td>1 <s>2</s> 3 <s>4</s></td>', '1 3', '2 4', '1 2 3 4'],
  ])('in part: %s', (html, text, struckText, quote) =>
    expect(cellOf(html)).toMatchObject({ text, struckText, quote, struck: false }),
  );
  test('of items and terms', () => {
    expect(itemOf('<li><s>A AS</s></li>')?.struck).toBe(true);
    expect(
      blocksOf(page('<ul style="text-decoration:line-through"><li>A</li></ul>'), 'list')[0]?.items[0]?.struck,
    ).toBe(true);
    expect(
      blocksOf(page('<dl><dt><s>A AS</s></dt><dd>x</dd></dl>'), 'definitions')[0]?.groups[0]?.terms[0]
        ?.struck,
    ).toBe(true);
  });
  test.each([
    ['a style', '<c r="A1" s="1" t="inlineStr"><is><t>11</t></is></c>', { text: '11', struck: true }],
    [
      'a style of the row',
      '<c r="A1" t="inlineStr"><is><t>11</t></is></c>',
      { struck: true },
      ' s="1" customFormat="1"',
    ],
    [
      'runs',
      '<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>11</t></r><r><t>12</t></r></is></c>',
      { text: '12', struckText: '11', quote: '1112', struck: false },
    ],
    ['shared runs', '<c r="A1" t="s"><v>0</v></c>', { text: 'ny', struckText: 'gammel' }],
    [
      'a run that is not',
      '<c r="A1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>11</t></r></is></c>',
      { struck: false, struckText: '' },
    ],
  ] as [string, string, object, string?][])('in a workbook by %s', (_, cell, expected, row = '') => {
    const book = workbook({
      sheets: [{ name: 'A', xml: `<sheetData><row r="1"${row}>${cell}</row></sheetData>` }],
      strings: '<si><r><rPr><strike/></rPr><t>gammel </t></r><r><t>ny</t></r></si>',
      styles:
        '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
    });
    expect(blocksOf(book, 'table')[0]?.rows[0]?.[0]).toMatchObject(expected);
  });
});

describe('icons', () => {
  test.each([
    ['<span aria-label="Ja"></span>', 'Ja'],
    ['<svg aria-label="Ja"><path d="M0 0"/></svg>', 'Ja'],
    ['<svg><title>Godkjent</title><path/></svg>', 'Godkjent'],
    ['<svg role="img" aria-labelledby="t"><desc id="t">Ja</desc></svg>', 'Ja'],
    ['<i class="fa fa-check" title="Godkjent"></i>', 'Godkjent'],
    ['<i class="fa fa-check" aria-hidden="true"></i><span class="sr-only">Ja</span>', 'Ja'],
    ['<span role="img" aria-label="Ja">✅</span>', 'Ja'],
    ['<a href="/x" aria-label="Se godkjenning"><svg><path/></svg></a>', 'Se godkjenning'],
    ['<img src="a.png" title="Godkjent">', 'Godkjent'],
    ['<input type="checkbox" checked disabled>', '☑'],
    ['<input type="checkbox" disabled>', '☐'],
    ['<input type="checkbox" disabled aria-label="Godkjent">', '☐ Godkjent'],
    ['<label><input type="checkbox" checked disabled> Godkjent</label>', 'Godkjent'],
    ['<select disabled><option>Nei</option><option selected>Ja</option></select>', 'Ja'],
  ])('%s says %s', (html, text) => {
    expect(cellOf(`<td>${html}</td>`)).toMatchObject({ text, unnamedIcons: 0 });
    expect(itemOf(`<li>${html}</li>`)).toMatchObject({ text });
  });
  test('are drawn by the page’s own styles', () => {
    const style = '.ja::before { content: "\\2713" } .fa::before{content:"\\f00c"}';
    expect(
      rowOf(`<table>${head}<tr><td>A</td><td>B</td><td><i class="ja"></i></td></tr></table>`, style)[2]?.text,
    ).toBe('✓');
    expect(
      rowOf(`<table>${head}<tr><td>A</td><td>B</td><td><i class="fa"></i></td></tr></table>`, style)[2],
    ).toMatchObject({ text: '', unnamedIcons: 1 });
  });
  test.each([
    ['<i class="fa fa-check"></i>'],
    ['<svg><use href="#check"/></svg>'],
    ['<img src="check.png">'],
    ['<img src="check.png" alt="">'],
    ['<span class="icon-check"></span>'],
    ['<span>\uf00c</span>'],
  ])('%s has no name and is reported', (html) => {
    const table = `<table>${head}<tr><td>A</td><td>B</td><td>${html}</td></tr></table>`;
    expect(cellOf(`<td>${html}</td>`)).toMatchObject({ text: '', unnamedIcons: 1 });
    expect(codes(table)).toEqual(['UNNAMED_ICON']);
  });
  test('of links beside words are not', () => {
    expect(
      codes(
        `<table>${head}<tr><td><a href="/a">A AS <svg><path/></svg></a></td><td>B</td><td>C</td></tr></table>`,
      ),
    ).toEqual([]);
  });
});

describe('colours', () => {
  test.each([
    ['<td style="background:#C6EFCE">A</td>', '#c6efce'],
    ['<td style="background-color: rgb(198, 239, 206)">A</td>', '#c6efce'],
    ['<td bgcolor="lightgreen">A</td>', '#90ee90'],
    ['<td><span style="background:#0f0">A</span></td>', '#00ff00'],
    ['<td style="background:white">A</td>', null],
    ['<td style="background:rgba(0,0,0,0)">A</td>', null],
  ])('%s', (html, fill) => expect(cellOf(html)?.fill ?? null).toBe(fill));
  test('of a row and a class', () => {
    expect(
      rowOf(`<table>${head}<tr class="ok"><td>A</td></tr></table>`, '.ok{background-color:#cfc}')[0]?.fill,
    ).toBe('#ccffcc');
    expect(itemOf('<li><span style="background:#cfc">&nbsp;</span> Godkjent</li>')).toMatchObject({
      text: 'Godkjent',
      fill: '#ccffcc',
    });
  });
  test('of a workbook, those of a theme too', () => {
    const styles =
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFC6EFCE"/></patternFill></fill><fill><patternFill><fgColor indexed="10"/></patternFill></fill></fills><cellXfs><xf fillId="0"/><xf fillId="1"/><xf fillId="2"/></cellXfs>';
    const cells = [0, 1, 2].map((s) => `<c r="${'ABC'[s]}1" s="${s}"><v>1</v></c>`).join('');
    const book = workbook({
      sheets: [{ name: 'A', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }],
      styles,
    });
    expect(blocksOf(book, 'table')[0]?.rows[0]?.map(({ fill }) => fill)).toEqual([
      null,
      '#c6efce',
      '#ff0000',
    ]);
  });
});

describe('notices', () => {
  test.each([
    ['<div role="alert"><p>Alle godkjenninger er suspendert</p></div>', 'alert'],
    ['<aside><h3>Merk</h3><p>Alle godkjenninger er suspendert</p></aside>', 'aside'],
    ['<div class="alert alert-warning">Alle godkjenninger er suspendert</div>', 'note'],
    ['<section aria-live="assertive">Alle godkjenninger er suspendert</section>', 'alert'],
    ['<figure><figcaption>Alle godkjenninger er suspendert</figcaption></figure>', 'caption'],
    ['<div role="note">Alle godkjenninger er suspendert</div>', 'note'],
  ])('%s', (html, notice) => {
    const block = blocksOf(page(`<p>Før</p>${html}<p>Etter</p>`), 'text')[1];
    expect(block?.notice).toBe(notice);
    expect(block?.item.text).toContain('Alle godkjenninger er suspendert');
  });
  test('above the content are heard', () => {
    const document = documentOf(
      '<!doctype html><html><body><div class="alert">Siden er arkivert</div><main><p>x</p></main></body></html>',
    );
    expect(blocksOf(document, 'text').map(({ item, notice }) => [item.text, notice])).toEqual([
      ['Siden er arkivert', 'note'],
      ['x', undefined],
    ]);
  });
  test('a heading with nothing below it is a text', () => {
    expect(
      blocksOf(page('<h1>Liste</h1><h2>Siden er arkivert</h2><h2>Nå</h2><p>x</p>'), 'text').map(
        ({ item }) => item.text,
      ),
    ).toEqual(['Siden er arkivert', 'x']);
  });
});

describe('whose words they are', () => {
  test('a term without details takes none of the next', () => {
    const document = page('<dl><dt>A AS</dt><dt>B AS</dt><dd>B EPJ</dd></dl>');
    expect(
      blocksOf(document, 'definitions')[0]?.groups.map(({ terms, details }) => [
        terms.map(({ text }) => text),
        details.map(({ text }) => text),
      ]),
    ).toEqual([
      [['A AS'], []],
      [['B AS'], ['B EPJ']],
    ]);
    expect(outlineOf(document).problems.map(({ code }) => code)).toEqual(['MISPLACED_CONTENT']);
  });
  test('details in a block of their own have no term', () => {
    const html = '<dl><div><dt>A AS</dt><dd>A EPJ</dd></div><div><dd>B EPJ</dd></div></dl>';
    expect(blocksOf(page(html), 'definitions')[0]?.groups.map(({ terms }) => terms.length)).toEqual([1, 0]);
  });
  test.each([
    ['a cell too many', `<table>${head}<tr><td>A</td><td>B</td><td>C</td><td>D</td></tr></table>`],
    ['words in a row outside its cells', `<table>${head}<tr>Løst<td>A</td><td>B</td><td>C</td></tr></table>`],
    ['rows after the table', `<table>${head}<tr><td>A</td></tr></table><tr><td>B</td><td>C</td></tr>`],
    ['words in a list outside its items', '<ul>A AS<li>B AS</li></ul>'],
    ['a paragraph in a table', `<table>${head}<p>Løst</p><tr><td>A</td></tr></table>`],
  ])('%s is reported', (_, html) => expect(codes(html)).toContain('MISPLACED_CONTENT'));
  test('a table within a row stands under what the row says first', () => {
    const html = `<table>${head}<tr><td>A AS</td><td><table><tr><th>Produkt</th></tr><tr><td>P</td></tr></table></td></tr></table>`;
    expect(blocksOf(page(html), 'table')[1]?.context.map(({ text }) => text)).toEqual(['A AS']);
  });
  test('hidden rows and items are reported', () => {
    expect(codes(`<table>${head}<tr hidden><td>A AS</td></tr><tr><td>B AS</td></tr></table>`)).toEqual([
      'HIDDEN_CONTENT',
    ]);
    expect(codes('<ul><li style="display:none">A</li><li>B</li></ul>')).toEqual(['HIDDEN_CONTENT']);
  });
  test('rows that a button shows are of the list', () => {
    const html = `<table>${head}<tr><td>A AS</td></tr><tr hidden><td>B AS</td></tr></table><button>Vis flere</button>`;
    expect(textsOf(page(html)).map(([first]) => first)).toEqual(['Leverandør', 'A AS', 'B AS']);
    expect(outlineOf(page(html)).parts).toEqual([]);
  });
  test('a shadow root is what people see', () => {
    const html =
      '<x-list><template shadowrootmode="open"><ul><li>A</li><li><slot></slot></li></ul></template>B</x-list>';
    expect(blocksOf(page(html), 'list')[0]?.items.map(({ text }) => text)).toEqual(['A', 'B']);
  });
});

describe('layouts', () => {
  const rows = [
    ['Leverandør', 'Produkt'],
    ['A AS', 'A EPJ'],
    ['B AS', 'B EPJ'],
  ];
  const boxes = (row: string, cell: string) =>
    rows
      .map((cells) => `<div ${row}>${cells.map((text) => `<div ${cell}>${text}</div>`).join('')}</div>`)
      .join('');
  test.each([
    ['roles', `<div role="table">${boxes('role="row"', 'role="cell"')}</div>`, ''],
    ['classes', `<div class="tabell">${boxes('class="rad"', 'class="celle"')}</div>`, ''],
    [
      'tables by style',
      `<div class="t">${boxes('class="r"', '')}</div>`,
      '.t{display:table} .r{display:table-row}',
    ],
    [
      'tracks',
      `<div class="g">${rows
        .flat()
        .map((text) => `<div>${text}</div>`)
        .join('')}</div>`,
      '.g{display:grid;grid-template-columns:repeat(2, 1fr)}',
    ],
    [
      'groups of roles',
      `<div role="grid"><div role="rowgroup">${boxes('role="row"', 'role="gridcell"')}</div></div>`,
      '',
    ],
  ])('of boxes by %s are tables', (_, html, style) => {
    expect(textsOf(page(html, `<style>${style}</style>`))).toEqual(rows);
  });
  test('of columns beside each other are none', () => {
    const html =
      '<div class="row"><div class="col-6"><h2>A</h2><p>x</p></div><div class="col-6"><h2>B</h2><p>y</p></div></div>'.repeat(
        2,
      );
    expect(blocksOf(page(html), 'table')).toEqual([]);
  });
  test('of buttons without a word of what they open', () => {
    const html = ['A AS', 'B AS']
      .map((name) => `<div><button>${name}</button><div><ul><li>${name[0]} EPJ</li></ul></div></div>`)
      .join('');
    expect(blocksOf(page(html), 'list').map(({ context }) => context.map(({ text }) => text))).toEqual([
      ['A AS'],
      ['B AS'],
    ]);
  });
  test('of logos are lists', () => {
    const html =
      '<div><img alt="A AS" src="a"><img alt="B AS" src="b"><a href="/c"><img alt="C AS" src="c"></a></div>';
    expect(blocksOf(page(html), 'list')[0]?.items.map(({ text }) => text)).toEqual(['A AS', 'B AS', 'C AS']);
  });

  const data = [
    { leverandor: 'A AS', produkt: { navn: 'A EPJ' }, status: 'Godkjent' },
    { leverandor: 'B AS', produkt: { navn: 'B EPJ' }, status: 'Nei' },
  ];
  const json = JSON.stringify({ props: { items: data } });
  test.each([
    [
      'a script for Next',
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${json}</script>`,
    ],
    ['any script of JSON', `<script type="application/json" data-react4xp-ref="x">${json}</script>`],
    ['a variable', `<script>window.__STATE__ = ${json};</script>`],
    ['an attribute', `<div data-props='${json}'></div>`],
    [
      'nested data',
      `<script type="application/json">${JSON.stringify({
        list: [
          { navn: 'A AS', produkter: [{ produkt: 'A EPJ', status: 'Godkjent' }] },
          { navn: 'B AS', produkter: [{ produkt: 'B EPJ', status: 'Nei' }] },
        ],
      })}</script>`,
    ],
  ])('in %s are tables', (name, html) => {
    const [first] = blocksOf(page(`<h1>VKP</h1>${html}`), 'table');
    expect(first).toMatchObject({ origin: 'data', context: [{ text: 'VKP' }] });
    if (name !== 'nested data')
      expect(first?.rows.map((row) => row.map(({ text }) => text))[0]).toEqual([
        'leverandør',
        'produkt',
        'status',
      ]);
    expect(first?.rows.map((row) => row.map(({ text }) => text)).at(-1)).toEqual(['B AS', 'B EPJ', 'Nei']);
  });
  test('made by a script say so', () => {
    const document = documentOf(
      '<!doctype html><html><body><div id="root"></div><script src="/app.js"></script></body></html>',
    );
    expect(outlineOf(document).problems).toMatchObject([{ code: 'MADE_BY_SCRIPT', fatal: true }]);
  });
  test.each([
    [
      'semicolons',
      'Leverandør;Produkt\nA AS;"A; EPJ"\nB AS;B "EPJ"\n',
      [
        ['A AS', 'A; EPJ'],
        ['B AS', 'B "EPJ"'],
      ],
    ],
    ['tabs', 'Leverandør\tProdukt\r\nA AS\tA EPJ\r\n', [['A AS', 'A EPJ']]],
    ['commas', 'Leverandør,Produkt\n"A, AS","A ""EPJ"""\n', [['A, AS', 'A "EPJ"']]],
    ['a line that names them', 'sep=;\nLeverandør;Produkt\nA AS;A EPJ\n', [['A AS', 'A EPJ']]],
    ['a mark of order', '\ufeffLeverandør;Produkt\nA AS;"A\nEPJ"\n', [['A AS', 'A\nEPJ']]],
  ])('of text with %s are tables', (_, text, expected) => {
    expect(textsOf(documentOf(text, 'text/csv'))).toEqual([['Leverandør', 'Produkt'], ...expected]);
  });
});

describe('broken cells', () => {
  test.each([['#REF!'], ['#N/A'], ['#I/T'], ['#VERDI!'], ['#DIV/0!'], ['#NAVN?']])(
    '%s is no words',
    (error) => {
      expect(cellOf(`<td>${error}</td>`)).toMatchObject({ text: '', quote: error, broken: 'error' });
      expect(codes(`<table>${head}<tr><td>A</td><td>B</td><td>${error}</td></tr></table>`)).toEqual([
        'BROKEN_CELL',
      ]);
    },
  );
  test('a formula without a stored result says so; one that gives nothing does not', () => {
    const book = workbook({
      sheets: [
        {
          name: 'A',
          xml: '<sheetData><row r="1"><c r="A1"><f>B2</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><v>1</v></c></row></sheetData>',
        },
      ],
    });
    expect(blocksOf(book, 'table')[0]?.rows[0]).toMatchObject([
      { text: '', quote: '=B2', broken: 'uncached' },
      { text: '1', broken: null },
    ]);
  });
});

describe('the date of a list', () => {
  test.each([
    ['<title>Godkjente leverandører per 1. mai 2024</title>', '', '2024-05-01'],
    ['', '<h1>Leverandører pr. 12.03.2025</h1>', '2025-03-12'],
    ['<title>Liste oppdatert 2. juni 2023</title>', '', '2023-06-02'],
    ['<title>Liste per leverandør</title>', '', null],
    ['<title>Liste per mai 2024</title>', '', null],
  ])('in %s%s', (title, main, expected) =>
    expect(outlineOf(page(`${main}<p>x</p>`, title)).modifiedOn).toBe(expected),
  );
});
