/** The document as a workbook: struck and coloured cells, rich text, hidden rows, merged note rows. */
import { strToU8, zipSync } from 'fflate';
import { type Box, type ContextDocument, escapeHtml, type Line } from './document.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface OpenSheet {
  readonly name: string;
  readonly rows: { readonly line: Line; readonly bold: boolean }[];
}

const letters = (column: number): string => String.fromCharCode(65 + column);

/** Styles are numbered as they are first met: font (plain, bold, struck) times fill. */
class Styles {
  readonly #fills: string[] = [];

  of({ struck, fill }: Box, bold: boolean): number {
    const font = struck ? 2 : bold ? 1 : 0;
    if (fill !== undefined && !this.#fills.includes(fill)) this.#fills.push(fill);
    return font + 3 * (fill === undefined ? 0 : this.#fills.indexOf(fill) + 1);
  }

  xml(): string {
    const size = '<sz val="11"/><name val="Calibri"/>';
    const fills = [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...this.#fills.map(
        (fill) =>
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    ];
    const xfs = ['', ...this.#fills].flatMap((_, fill) =>
      [0, 1, 2].map(
        (font) =>
          `<xf xfId="0" fontId="${font}" fillId="${fill === 0 ? 0 : fill + 1}" applyFont="1" applyFill="1"/>`,
      ),
    );
    return `${head}<styleSheet xmlns="${main}"><fonts count="3"><font>${size}</font><font><b/>${size}</font><font><strike/>${size}</font></fonts><fills count="${fills.length}">${fills.join('')}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
  }
}

function cellXml(box: Box, address: string, style: number): string {
  if (box.text === '' && box.fill === undefined) return '';
  const run = (words: string, struck: boolean) =>
    `<r>${struck ? '<rPr><strike/></rPr>' : ''}<t xml:space="preserve">${escapeHtml(words)}</t></r>`;
  const inline =
    box.runs === undefined
      ? `<t xml:space="preserve">${escapeHtml(box.text)}</t>`
      : box.runs.map((one) => run(one.text, one.struck === true)).join('');
  return box.text === ''
    ? `<c r="${address}" s="${style}"/>`
    : `<c r="${address}" s="${style}" t="inlineStr"><is>${inline}</is></c>`;
}

function sheetXml({ rows }: OpenSheet, styles: Styles): string {
  const merged: string[] = [];
  const xml = rows.map(({ line, bold }, row) => {
    let column = 0;
    const cells = line.boxes.map((box) => {
      const at = column;
      column += box.columns ?? 1;
      if ((box.columns ?? 1) > 1) merged.push(`${letters(at)}${row + 1}:${letters(column - 1)}${row + 1}`);
      return cellXml(box, `${letters(at)}${row + 1}`, styles.of(box, bold));
    });
    return `<row r="${row + 1}"${line.hidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `${head}<worksheet xmlns="${main}"><sheetData>${xml.join('')}</sheetData>${merges === '' ? '' : `<mergeCells count="${merged.length}">${merges}</mergeCells>`}</worksheet>`;
}

/** The comments on a sheet's cells; null where it has none. */
function commentsXml({ rows }: OpenSheet): string | null {
  const found = rows.flatMap(({ line }, row) =>
    line.boxes.flatMap(({ comment }, column) =>
      comment === undefined
        ? []
        : `<comment ref="${letters(column)}${row + 1}" authorId="0"><text><r><t>${escapeHtml(comment)}</t></r></text></comment>`,
    ),
  );
  return found.length === 0
    ? null
    : `${head}<comments xmlns="${main}"><authors><author/></authors><commentList>${found.join('')}</commentList></comments>`;
}

/** Sheets of the document: one for each heading, or one with the headings as rows of their own. */
function sheetsOf(document: ContextDocument, apart: boolean): readonly OpenSheet[] {
  const sheets: OpenSheet[] = [{ name: 'Ark1', rows: [] }];
  const add = (line: Line, bold = false) => sheets.at(-1)?.rows.push({ line, bold });
  if (!apart) add({ boxes: [{ text: document.title }] }, true);
  for (const block of document.blocks) {
    switch (block.kind) {
      case 'heading': {
        const name = `${block.text}`.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
        if (apart && sheets.every((sheet) => sheet.name !== name)) sheets.push({ name, rows: [] });
        else add({ boxes: [{ text: block.text }] }, true);
        break;
      }
      case 'text':
        add({ boxes: [{ text: block.text }] });
        break;
      case 'grid':
        if (block.caption !== undefined) add({ boxes: [{ text: block.caption }] });
        for (const line of block.heads) add(line, true);
        for (const line of block.lines) add(line);
        if (!apart) add({ boxes: [] });
        break;
      case 'html':
        break;
    }
  }
  return sheets.filter(({ rows }) => rows.length > 0);
}

/** The bytes of the workbook; `apart`: a sheet for each heading. */
export function writeContextBook(document: ContextDocument, apart: boolean): Uint8Array {
  const styles = new Styles();
  const sheets = sheetsOf(document, apart);
  const xml = sheets.map((sheet) => sheetXml(sheet, styles));
  const numbers = sheets.map((_, at) => at + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeHtml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles.xml(),
  };
  xml.forEach((one, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = one;
    const comments = sheets[at] === undefined ? null : commentsXml(sheets[at]);
    if (comments === null) return;
    parts[`xl/comments${at + 1}.xml`] = comments;
    parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] =
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/comments" Target="../comments${at + 1}.xml"/></Relationships>`;
  });
  const entries = Object.entries(parts).map(([name, words]) => [name, strToU8(words)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2025, 9, 1, 12), level: 6 });
}
