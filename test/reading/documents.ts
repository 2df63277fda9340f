/** Documents made for tests of the reading layer. */
import { strToU8, zipSync } from 'fflate';
import type { SourceDocument } from '../../src/domain/source.ts';
import { openDocument } from '../../src/reading/open-document.ts';
import type { Block, Outline } from '../../src/reading/outline.ts';

export function documentOf(content: string | Uint8Array, mediaType: string | null = null): SourceDocument {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name: 'list', url: 'https://www.nhn.no/tjenester/vkp', bytes, mediaType, sha256: 'x' };
}

/** A whole page around the content of its `main`. */
export function page(main: string, head = '<title>Side</title>'): SourceDocument {
  return documentOf(
    `<!doctype html><html lang="nb"><head><meta charset="utf-8">${head}</head><body>
    <header><nav><a href="/">Forsiden</a></nav></header><main>${main}</main>
    <footer><p>Kontakt oss</p></footer></body></html>`,
  );
}

export function outlineOf(document: SourceDocument): Outline {
  const outline = openDocument(document);
  if (outline.format === 'json') throw new Error('JSON');
  return outline;
}

export function blocksOf<K extends Block['kind']>(
  document: SourceDocument,
  kind: K,
): Extract<Block, { kind: K }>[] {
  return outlineOf(document).blocks.filter(
    (block): block is Extract<Block, { kind: K }> => block.kind === kind,
  );
}

/** The texts of a table's cells; a copy made by a span is marked with `^`. */
export function textsOf(document: SourceDocument, index = 0): string[][] {
  const table = blocksOf(document, 'table')[index];
  return (table?.rows ?? []).map((row) => row.map((cell) => (cell.spanned ? `^${cell.text}` : cell.text)));
}

export interface WorkbookParts {
  readonly sheets: readonly {
    readonly name: string;
    readonly xml: string;
    readonly state?: string;
    readonly rels?: string;
  }[];
  readonly strings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook from the parts that a test is about. */
export function workbook({
  sheets,
  strings = '',
  styles = '',
  date1904 = false,
}: WorkbookParts): SourceDocument {
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${spreadsheet}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${state ? ` state="${state}"` : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packaged}">${sheets
        .map(
          (_, index) =>
            `<Relationship Id="s${index}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="u" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${spreadsheet}">${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${spreadsheet}">${styles}</styleSheet>`),
  };
  for (const [index, { xml, rels }] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="${spreadsheet}" xmlns:r="${office}">${xml}</worksheet>`,
    );
    if (rels) {
      files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = strToU8(
        `<Relationships xmlns="${packaged}">${rels}</Relationships>`,
      );
    }
  }
  return documentOf(zipSync(files));
}
