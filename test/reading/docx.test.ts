/** Real Word documents, made by a library of their own, read as a draft of a list would be. */
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nhnVkp } from '../../connectors/nhn-vkp/connector.ts';
import { toRecord } from '../../src/domain/claims/check-record.ts';
import { openDocument, textAt } from '../../src/reading/open-document.ts';
import type { Outline, TableBlock } from '../../src/reading/outline.ts';

const bytesOf = async (document: Document) => new Uint8Array(await Packer.toBuffer(document));
const documentOf = (bytes: Uint8Array) => ({
  name: 'list',
  url: 'file:draft.docx',
  bytes,
  mediaType: null,
  sha256: 'x',
});
const outlineOf = (bytes: Uint8Array) => openDocument(documentOf(bytes)) as Outline;
/** Records and findings of a draft of the VKP list. */
const readVkp = (bytes: Uint8Array) => {
  const { claims, findings } = nhnVkp.read([documentOf(bytes)]);
  return { records: claims.map(toRecord), findings };
};
const cell = (...children: (Paragraph | string)[]) =>
  new TableCell({ children: children.map((one) => (typeof one === 'string' ? new Paragraph(one) : one)) });
const row = (...words: string[]) => new TableRow({ children: words.map((one) => cell(one)) });
const struck = (text: string) => new Paragraph({ children: [new TextRun({ text, strike: true })] });
const listOf = (...rows: TableRow[]) =>
  new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Velferdsteknologisk knutepunkt', heading: HeadingLevel.HEADING_1 }),
          new Table({ rows: [row('Leverandør', 'Produkt', 'Status'), ...rows] }),
        ],
      },
    ],
  });

describe('a list in a Word document', () => {
  it('is read as the same list on a page', async () => {
    const bytes = await bytesOf(listOf(row('Diktavik Omsorg AS', 'Diktavik Journal', 'Godkjent')));
    const { records, findings } = readVkp(bytes);
    expect(findings.filter(({ severity }) => severity !== 'INFO')).toEqual([]);
    expect(records).toMatchObject([
      { vendor: 'Diktavik Omsorg AS', product: 'Diktavik Journal', process: 'APPROVED' },
    ]);
  });

  it('keeps what is struck from being approved', async () => {
    const crossed = new TableRow({
      children: [cell(struck('Diktavik Omsorg AS')), cell(struck('Diktavik Journal')), cell('Godkjent')],
    });
    const { records } = readVkp(await bytesOf(listOf(crossed)));
    expect(records.map(({ process }) => process)).not.toContain('APPROVED');
  });

  it('spreads merged cells, keeps headings, links and footnotes', async () => {
    const merged = (text: string, verticalMerge: 'restart' | 'continue') =>
      new TableCell({
        children: [new Paragraph(text)],
        verticalMerge: VerticalMergeType[verticalMerge === 'restart' ? 'RESTART' : 'CONTINUE'],
      });
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('Kun testmiljø.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Medisindispenser', heading: HeadingLevel.HEADING_2 }),
            new Table({
              rows: [
                row('Leverandør', 'Produkt'),
                new TableRow({ children: [merged('Diktavik Omsorg AS', 'restart'), cell('Diktavik A')] }),
                new TableRow({ children: [merged('', 'continue'), cell('Diktavik B')] }),
                new TableRow({
                  children: [
                    new TableCell({ columnSpan: 2, children: [new Paragraph('Utgåtte løsninger')] }),
                  ],
                }),
              ],
            }),
            new Paragraph({
              children: [
                new TextRun('Se '),
                new ExternalHyperlink({
                  link: 'https://example.org/liste',
                  children: [new TextRun('listen')],
                }),
                new FootnoteReferenceRun(1),
              ],
            }),
          ],
        },
      ],
    });
    const outline = outlineOf(await bytesOf(document));
    const table = outline.blocks.find((block): block is TableBlock => block.kind === 'table');
    expect(table?.context.map(({ text }) => text)).toContain('Medisindispenser');
    expect(table?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Leverandør', 'Produkt'],
      ['Diktavik Omsorg AS', 'Diktavik A'],
      ['Diktavik Omsorg AS', 'Diktavik B'],
      ['Utgåtte løsninger', 'Utgåtte løsninger'],
    ]);
    expect(outline.links.map(({ href }) => href)).toEqual(['https://example.org/liste']);
    expect(JSON.stringify(outline.blocks)).toContain('Kun testmiljø.');
  });

  it('leads from a value to its words', async () => {
    const document = documentOf(
      await bytesOf(listOf(row('Diktavik Omsorg AS', 'Diktavik Journal', 'Godkjent'))),
    );
    const outline = openDocument(document) as Outline;
    const table = outline.blocks.find((block): block is TableBlock => block.kind === 'table');
    const product = table?.rows[1]?.[1];
    expect(textAt(document, { document: 'list', path: product?.path ?? '', quote: '' })).toBe(
      'Diktavik Journal',
    );
  });
});

describe('a Word document that says it is no list', () => {
  const wordOf = (body: string) =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    });

  it('leaves out hidden text and tracked deletions, and says so', () => {
    const outline = outlineOf(
      wordOf(
        '<w:p><w:r><w:t>Diktavik </w:t></w:r><w:del><w:r><w:delText>gammel</w:delText></w:r></w:del>' +
          '<w:ins><w:r><w:t>ny</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> skjult</w:t></w:r></w:p>',
      ),
    );
    expect(JSON.stringify(outline.blocks)).toContain('Diktavik ny');
    expect(JSON.stringify(outline.blocks)).not.toMatch(/gammel|skjult/u);
    expect(outline.problems.map(({ detail }) => detail)).toContain(
      'left out: 1 hidden text, 1 tracked deletion',
    );
  });

  it('reads a text box once, and markup as text', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>I boks</w:t></w:r></w:p></w:txbxContent>';
    const outline = outlineOf(
      wordOf(
        `<w:p><w:r><w:t>&lt;script&gt; først</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    );
    const words = JSON.stringify(outline.blocks);
    expect(words).toContain('<script> først');
    expect(words.split('"text":"I boks"')).toHaveLength(2);
  });

  it.each([
    ['cut off', '<w:p><w:r><w:t>Diktavik'],
    ['closed too often', '<w:p></w:p></w:tc></w:tr></w:tbl>'],
    ['a cell without a table', '<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>'],
    ['nested without end', '<w:tbl><w:tr><w:tc>'.repeat(400)],
    [
      'wide without end',
      `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc>'.repeat(40)}</w:tr></w:tbl>`,
    ],
  ])('is never trusted when it is %s', (_, body) => {
    const outline = outlineOf(wordOf(body));
    expect(outline.blocks.filter(({ kind }) => kind === 'table').length).toBeLessThanOrEqual(1);
    expect(Array.isArray(outline.problems)).toBe(true);
  });
});
