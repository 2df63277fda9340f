import { describe, expect, test } from 'vitest';
import { blocksOf, outlineOf, textsOf, workbook } from './documents.ts';

const rel = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="http://x/hyperlink" TargetMode="External" Target="${target}"/>`;
const one = (xml: string, more: Partial<Parameters<typeof workbook>[0]> = {}) =>
  workbook({ sheets: [{ name: 'Ark 1', xml }], ...more });
const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const first = (document: ReturnType<typeof workbook>) => blocksOf(document, 'table')[0]?.rows[0]?.[0];

describe('workbooks', () => {
  test('write merged ranges out and keep addresses', () => {
    const xml = `<sheetData><row r="2">${inline('B2', 'Leverandør')}${inline('C2', 'Register')}</row>
      <row r="3">${inline('C3', 'NPR')}${inline('D3', 'KPR')}</row>
      <row r="6">${inline('B6', 'Eksempel AS')}<c r="D6" t="inlineStr"><is><t>x</t></is></c></row></sheetData>
      <mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/></mergeCells>`;
    expect(textsOf(one(xml))).toEqual([
      ['Leverandør', 'Register', '^Register'],
      ['^Leverandør', 'NPR', 'KPR'],
      ['Eksempel AS', '', 'x'],
    ]);
    const [table] = blocksOf(one(xml), 'table');
    expect(table?.rows.at(-1)?.map(({ row, address }) => [row, address])).toEqual([
      [6, 'B6'],
      [6, 'C6'],
      [6, 'D6'],
    ]);
    expect(table).toMatchObject({ sheet: 'Ark 1', context: [{ kind: 'sheet', text: 'Ark 1' }] });
  });
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;dag&quot; 0.00"/></numFmts>
    <fonts><font/><font><b/></font><font><strike/></font><font><b val="0"/></font></fonts>
    <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="1"/><xf numFmtId="164" fontId="2"/><xf numFmtId="165" fontId="3"/></cellXfs>`;
  test.each([
    [
      '<c r="A1" s="1"><v>45931</v></c>',
      { quote: '2025-10-01', heading: true, value: { type: 'date', value: '2025-10-01' } },
    ],
    ['<c r="A1" s="2"><v>45931.5</v></c>', { text: '2025-10-01', struck: true, heading: false }],
    [
      '<c r="A1" s="3"><v>45931</v></c>',
      { text: '45931', heading: false, value: { type: 'number', value: '45931' } },
    ],
    ['<c r="A1" s="1"><v>1</v></c>', { text: '1900-01-01' }],
    ['<c r="A1" s="1"><v>61</v></c>', { text: '1900-03-01' }],
    ['<c r="A1"><v>0.1</v></c>', { text: '0.1' }],
    ['<c r="A1" t="b"><v>1</v></c>', { text: 'TRUE', value: { type: 'boolean', value: 'true' } }],
    ['<c r="A1" t="str"><f>A2</f><v>Godkjent</v></c>', { text: 'Godkjent', value: null }],
    ['<c r="A1" t="s"><v>0</v></c>', { text: 'Eksempel AS', quote: 'Eksempel AS *', marks: ['*'] }],
    ['<c r="A1" t="s"><v>1</v></c>', { text: 'Ut', struck: true }],
    ['<c r="A1" t="d"><v>2025-10-01T00:00:00</v></c>', { value: { type: 'date', value: '2025-10-01' } }],
    ['<c r="A1" t="e"><v>#N/A</v></c>', { text: '', quote: '#N/A', broken: 'error', value: null }],
  ])('%s', (cell, expected) => {
    const strings =
      '<si><r><t>Eksempel </t></r><r><t>AS *</t></r><rPh><t>uttale</t></rPh></si><si><r><rPr><strike/></rPr><t>Ut</t></r></si>';
    expect(first(one(`<sheetData><row r="1">${cell}</row></sheetData>`, { styles, strings }))).toMatchObject(
      expected,
    );
  });
  test('count days from 1904 where the workbook does', () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>44469</v></c></row></sheetData>';
    expect(first(one(xml, { styles, date1904: true }))?.text).toBe('2025-10-01');
  });
  test('keep links and leave hidden sheets out with a notice', () => {
    const xml = `<sheetData><row r="1">${inline('A1', 'NPR')}</row></sheetData><hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks>`;
    const outline = outlineOf(
      workbook({
        sheets: [
          { name: 'Skjult', xml, state: 'hidden' },
          { name: 'Åpent', xml, rels: rel('h', 'https://www.fhi.no/npr') },
        ],
      }),
    );
    expect(outline.blocks.map((block) => block.kind === 'table' && block.sheet)).toEqual(['Åpent']);
    expect(outline.links).toMatchObject([{ text: 'NPR', href: 'https://www.fhi.no/npr' }]);
    expect(outline.problems).toMatchObject([{ code: 'HIDDEN_CONTENT', fatal: false }]);
  });
  test.each([
    [
      'a merged range over everything',
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      'TOO_LARGE',
    ],
    ['XML cut off', '<sheetData><row r="1">', 'NOT_A_WORKBOOK'],
    ['no filled cell', '<sheetData/>', 'EMPTY_DOCUMENT'],
    ['XML nested deeply', '<a>'.repeat(300) + '</a>'.repeat(300), 'TOO_DEEP'],
  ])('%s is a problem', (_, xml, code) => {
    expect(outlineOf(one(xml)).problems).toMatchObject([{ code, fatal: true }]);
  });
});
