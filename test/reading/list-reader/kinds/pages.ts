/** Pages and workbooks about rows that a kind of misreading is shown on, read by the connectors themselves. All invented. */
import { connectors } from '../../../../connectors/index.ts';
import type { Claim, ClaimOf } from '../../../../src/domain/claims/claim.ts';
import type { Finding } from '../../../../src/domain/reading.ts';
import type { SourceDocument } from '../../../../src/domain/source.ts';
import { page, workbook } from '../../documents.ts';

/** A row as it was read, with the values that the tests are about. */
export interface ReadRow {
  readonly vendor: unknown;
  readonly product: unknown;
  readonly version: unknown;
  readonly interface: unknown;
  readonly process: unknown;
  readonly standing: unknown;
  readonly statusText: unknown;
  readonly decidedOn: unknown;
  readonly validUntil: unknown;
  readonly conditions: unknown;
  readonly inUse: unknown;
}

export interface Read {
  readonly rows: readonly ReadRow[];
  readonly negatives: readonly ReadRow[];
  readonly findings: readonly Finding[];
  readonly codes: readonly string[];
}

/** Reads a document as the source's list. Whatever it holds, every cell is accounted for. */
export function read(source: string, document: SourceDocument): Read {
  const connector = connectors.find((one) => one.source.key === source);
  if (connector === undefined) throw new Error(`no source ${source}`);
  const {
    claims,
    negatives = [],
    findings,
    cells,
  } = connector.read([{ ...document, name: 'list', url: connector.source.url }]);
  if (cells.mapped + cells.ignored + cells.reported !== cells.read) throw new Error('cells do not add up');
  return {
    rows: claims.map(rowOf),
    negatives: negatives.map(rowOf),
    findings,
    codes: findings.map(({ code }) => code),
  };
}

function rowOf({ fields }: Claim | ClaimOf<'negative'>): ReadRow {
  const value = (name: string) =>
    (fields as Record<string, { value: unknown } | undefined>)[name]?.value ?? null;
  return {
    vendor: value('vendor'),
    product: value('product'),
    version: value('version'),
    interface: value('interface'),
    process: value('process'),
    standing: value('standing'),
    statusText: value('statusText'),
    decidedOn: value('decidedOn'),
    validUntil: value('validUntil'),
    conditions: value('conditions'),
    inUse: value('inUse'),
  };
}

/** Whether a row reads as approved with nothing against it. */
export function isPlainlyApproved({ process, standing, validUntil }: ReadRow): boolean {
  return (
    process === 'APPROVED' && (standing === 'NOT_STATED' || standing === 'IN_FORCE') && validUntil === null
  );
}

/** A page with a table; the first row holds its headings. */
export function table(rows: readonly (readonly string[])[], before = '', after = ''): SourceDocument {
  return page(`${before}${tableHtml(rows)}${after}`);
}

export function tableHtml([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], name: string) =>
    `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

/** A workbook of sheets of plain texts. */
export function book(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): SourceDocument {
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return workbook({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      xml: `<sheetData>${rows
        .map(
          (row, r) =>
            `<row r="${r + 1}">${row
              .map((cell, c) =>
                cell === ''
                  ? ''
                  : `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${text(cell)}</t></is></c>`,
              )
              .join('')}</row>`,
        )
        .join('')}</sheetData>`,
    })),
  });
}
