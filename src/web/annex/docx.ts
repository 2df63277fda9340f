/** An annex as a Word document. Words of sources are runs of text: the library makes no field of them. */
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Annex } from './annex.ts';
import type { Linked } from './annex-lines.ts';
import { plain } from './plain.ts';

const run = (text: string, bold = false) => new TextRun({ text: plain(text), bold });
const paragraph = ({ text, href }: Linked, bold = false) =>
  new Paragraph({
    children:
      href === undefined
        ? [run(text, bold)]
        : [
            new ExternalHyperlink({
              link: href,
              children: [new TextRun({ text: plain(text), style: 'Hyperlink' })],
            }),
          ],
  });
const cell = (content: Linked, bold = false) => new TableCell({ children: [paragraph(content, bold)] });

export async function annexDocx({ language, title, lead, columns, rows, notes }: Annex): Promise<Uint8Array> {
  const document = new Document({
    title: plain(title),
    creator: 'Helseteknologi-hub',
    styles: {
      default: {
        document: { run: { size: 18, language: { value: language === 'en' ? 'en-GB' : `${language}-NO` } } },
      },
    },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }),
          ...lead.map((line) => paragraph(line)),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({ tableHeader: true, children: columns.map((text) => cell({ text }, true)) }),
              ...rows.map((cells) => new TableRow({ children: cells.map((one) => cell(one)) })),
            ],
          }),
          ...notes.flatMap(({ heading, lines }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(heading)] }),
            ...lines.map((line) => paragraph(line)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
