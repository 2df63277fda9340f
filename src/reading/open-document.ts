/** A source's document, whatever its kind, opened once. Never throws for what the document holds. */
import type { Locator } from '../domain/claims/claim.ts';
import type { SourceDocument } from '../domain/source.ts';
import { isText, readCsv } from './csv/read-csv.ts';
import { docxAsPage, isDocx, readDocx } from './docx/read-docx.ts';
import { decodeText } from './encoding.ts';
import { htmlAt, readHtml } from './html/read-html.ts';
import { type JsonDocument, jsonAt, readJson } from './json/read-json.ts';
import { LimitExceeded, limits } from './limits.ts';
import { linesOfPage } from './list-limits.ts';
import type { Cell, Outline, ReadingProblem, TableBlock } from './outline.ts';
import { extractPdf, type PdfPages } from './pdf/extract-pdf.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { withoutPersons } from './persons/without-persons.ts';
import { readWorkbook } from './workbook/read-workbook.ts';
import { unzipParts } from './workbook/zip.ts';
import { yamlAt } from './yaml.ts';

export type OpenedDocument = Outline | JsonDocument;
type Format = 'html' | 'zip' | 'json' | 'pdf' | 'ole' | 'ods' | 'other';

const pdfPages = new WeakMap<SourceDocument, PdfPages>();
const opened = new WeakMap<SourceDocument, OpenedDocument>();

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** What the bytes are by their content; the media type and the name's ending decide only where the content does not. */
function formatOf({ bytes, mediaType, url }: SourceDocument): Format {
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/u, '')
    .replaceAll('\0', '')
    .trimStart();
  if (start.startsWith('<')) return /^<\?xml(?![\s\S]*<html)/iu.test(start) ? 'other' : 'html';
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  const hint = `${mediaType ?? ''} ${URL.parse(url)?.pathname ?? url}`.toLowerCase();
  if (/json\b/u.test(hint)) return 'json';
  if (/spreadsheetml|\.xl[st][xm]\b/u.test(hint)) return 'zip';
  return /html|\.html?\b/u.test(hint) ? 'html' : 'other';
}

function unread(
  document: SourceDocument,
  format: 'html' | 'workbook' | 'pdf',
  problem: ReadingProblem,
): Outline {
  return {
    document: document.name,
    format,
    title: null,
    blocks: [],
    links: [],
    parts: [],
    totals: [],
    problems: [problem],
    modifiedOn: null,
  };
}

function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

/**
 * Takes the text out of the documents that are PDFs, which cannot be done at once; must be awaited before `openDocument`.
 * Other documents need nothing.
 */
export async function prepareDocuments(documents: readonly SourceDocument[]): Promise<void> {
  for (const document of documents) {
    if (formatOf(document) !== 'pdf' || document.bytes.length > limits.bytes || pdfPages.has(document))
      continue;
    pdfPages.set(document, await extractPdf(document.bytes));
  }
}

function openPdf(document: SourceDocument): Outline {
  const content = pdfPages.get(document);
  if (content === undefined) {
    const detail = 'a PDF whose text was not taken out before it was opened';
    return unread(document, 'pdf', { code: 'UNSUPPORTED_MEDIA', fatal: true, detail });
  }
  return content.ok ? readPdf(document.name, content) : unread(document, 'pdf', content.problem);
}

function open(document: SourceDocument): OpenedDocument {
  const { bytes, name, url, mediaType } = document;
  const fatal = (code: ReadingProblem['code'], detail: string): Outline =>
    unread(document, 'html', { code, fatal: true, detail });
  if (bytes.length > limits.bytes) {
    return fatal('TOO_LARGE', `${bytes.length} bytes; at most ${limits.bytes} are read`);
  }
  if (bytes.every((byte) => byte <= 0x20)) return fatal('EMPTY_DOCUMENT', 'the document is empty');
  const format = formatOf(document);
  switch (format) {
    case 'json':
      return readJson(name, bytes, mediaType);
    case 'html':
      return readHtml(name, url, bytes, mediaType);
    case 'zip': {
      const parts = unzipParts(bytes);
      return parts !== null && isDocx(parts) ? readDocx(name, url, parts) : readWorkbook(name, parts);
    }
    case 'ole':
      return isEncrypted(bytes)
        ? fatal('ENCRYPTED', 'the workbook is protected by a password')
        : fatal('UNSUPPORTED_MEDIA', 'an Office document in the format before 2007; save it as .xlsx');
    case 'pdf':
      return openPdf(document);
    default: {
      const csv = isText(bytes) ? readCsv(name, bytes, mediaType) : null;
      if (csv !== null) return csv;
      return fatal(
        'UNSUPPORTED_MEDIA',
        `neither HTML, workbook, Word document, JSON nor CSV (${mediaType ?? 'no media type'})`,
      );
    }
  }
}

/** Opens a document: an outline of a page or workbook, or parsed JSON. The same object is parsed once only. */
export function openDocument(document: SourceDocument): OpenedDocument {
  const known = opened.get(document);
  if (known !== undefined) return known;
  let result: OpenedDocument;
  try {
    const read = open(document);
    result = 'blocks' in read ? withoutPersons(read) : read;
  } catch (error) {
    if (!(error instanceof LimitExceeded)) throw error;
    const format = formatOf(document) === 'zip' ? 'workbook' : 'html';
    result = unread(document, format, { code: error.code, fatal: true, detail: error.message });
  }
  opened.set(document, result);
  return result;
}

function tables(outline: Outline): TableBlock[] {
  return outline.blocks.filter((block) => block.kind === 'table');
}

/** The words of the line, paragraph, item or heading at a path. */
function lineAt(outline: Outline, path: string): string | null {
  return linesOfPage(outline).find((piece) => piece.path === path)?.quote ?? null;
}

/** What stands in a cell, and in the comment on it. */
function quoteOf({ quote, comment }: Cell): string {
  return comment === null ? quote : `${quote}\n${comment}`;
}

/** The cell of a row under a column heading, in the first table where the quote agrees, else the first that has both. */
function cellUnder(outline: Outline, locator: Locator): Cell | null {
  const found: Cell[] = [];
  for (const table of tables(outline)) {
    if (locator.sheet !== undefined && table.sheet !== locator.sheet) continue;
    const row = table.rows.find((cells) => cells[0]?.row === locator.row);
    if (row === undefined) continue;
    for (const above of table.rows) {
      for (const heading of above) {
        const cell = row[heading.column];
        const named = heading.quote === locator.column || heading.text === locator.column;
        if (named && cell !== undefined && cell.row >= heading.row) found.push(cell);
      }
    }
  }
  return found.find((cell) => cell.quote === locator.quote) ?? found[0] ?? null;
}

/**
 * The words that stand at a place of a document, verbatim as they were read; null when it has no such place. This is
 * how a statement is derived again from the archived bytes.
 */
export function textAt(document: SourceDocument, locator: Locator): string | null {
  if (/\byaml\b/u.test(document.mediaType ?? '')) return yamlAt(document.bytes, locator.path ?? '');
  const outline = openDocument(document);
  if (outline.format === 'json') {
    if (!locator.path) return decodeText(document.bytes, document.mediaType).text;
    const value = jsonAt(outline.root, locator.path);
    if (value === undefined) return null;
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
  if (outline.format !== 'html' && locator.cell !== undefined) {
    for (const table of tables(outline)) {
      if (locator.sheet !== undefined && table.sheet !== locator.sheet) continue;
      const cell = table.rows.flat().find(({ address }) => address === locator.cell);
      if (cell !== undefined) return quoteOf(cell);
    }
    return null;
  }
  if (locator.path !== undefined && outline.format === 'html') {
    try {
      const isPacked = formatOf(document) === 'zip';
      const page = isPacked ? docxAsPage(document.bytes) : document.bytes;
      return htmlAt(page, isPacked ? null : document.mediaType, locator.path);
    } catch (error) {
      if (error instanceof LimitExceeded) return null;
      throw error;
    }
  }
  if (locator.path !== undefined && outline.format === 'pdf') return lineAt(outline, locator.path);
  const cell = cellUnder(outline, locator);
  return cell === null ? null : quoteOf(cell);
}
