/**
 * A workbook as few bytes as will do: text cells, merged ranges, bold heading rows. Written by hand because the bytes
 * must be the same each time and cells must merge; zip entries carry a fixed time.
 */
import { strToU8, zipSync } from 'fflate';

export interface Sheet {
  readonly name: string;
  /** Text, or null where there is no cell. */
  readonly rows: readonly (readonly (string | null)[])[];
  /** Rows in bold, from 0. */
  readonly bold: readonly number[];
  /** Ranges such as `A5:A6`. */
  readonly merged: readonly string[];
}

/** Address of a cell, both from 0: `B7` for column 1 and row 6. */
export function addressOf(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function sheetXml(sheet: Sheet): string {
  const rows = sheet.rows.map((cells, row) => {
    const style = sheet.bold.includes(row) ? ' s="1"' : '';
    const xml = cells.flatMap((text, column) =>
      text === null
        ? []
        : [
            `<c r="${addressOf(column, row)}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
          ],
    );
    return `<row r="${row + 1}">${xml.join('')}</row>`;
  });
  const merged = sheet.merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const merges = merged ? `<mergeCells count="${sheet.merged.length}">${merged}</mergeCells>` : '';
  return `${head}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of the workbook. */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  });
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  // The zip format has no time zone: the fixed time is built from local parts, so every machine writes the same.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2025, 9, 1, 12), level: 6 });
}
