/** Word documents (.docx) to outlines, by way of HTML. */

import { counted, joined } from '../../domain/findings/messages/phrases.ts';
import { readHtml } from '../html/read-html.ts';
import type { Outline, ReadingProblem } from '../outline.ts';
import { detailOf } from '../problems.ts';
import { MalformedXml } from '../workbook/xml.ts';
import { unzipParts } from '../workbook/zip.ts';
import { type DocxHtml, docxPart, docxToHtml } from './to-html.ts';

/** Whether an unpacked archive is a Word document. */
export const isDocx = (parts: ReadonlyMap<string, Uint8Array>): boolean => parts.has(docxPart);

/** Reads a Word document's parts. Throws `LimitExceeded` only. */
export function readDocx(name: string, url: string, parts: ReadonlyMap<string, Uint8Array>): Outline {
  let read: DocxHtml;
  try {
    read = docxToHtml(parts);
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    const problem = { code: 'MALFORMED_TEXT', fatal: true, detail: error.message } as const;
    return { ...readHtml(name, url, new Uint8Array(), null), problems: [problem] };
  }
  const outline = readHtml(name, url, Buffer.from(read.html), 'text/html; charset=utf-8');
  return { ...outline, problems: [...outline.problems, ...leftOutOf(read.leftOut)] };
}

function leftOutOf({ hidden, deletions, comments }: DocxHtml['leftOut']): ReadingProblem[] {
  const counts = [
    [hidden, 'hiddenText'],
    [deletions, 'deletion'],
    [comments, 'comment'],
  ] as const;
  const parts = counts.flatMap(([count, what]) => (count > 0 ? [counted(count, what)] : []));
  if (parts.length === 0) return [];
  return [{ code: 'HIDDEN_CONTENT', fatal: false, ...detailOf('leftOut', { parts: joined(parts) }) }];
}

const pages = new WeakMap<Uint8Array, Uint8Array>();

/** A Word document's bytes as those of the page that it is read as, so that places in it can be looked up. */
export function docxAsPage(bytes: Uint8Array): Uint8Array {
  const known = pages.get(bytes);
  if (known !== undefined) return known;
  const page = Buffer.from(docxToHtml(unzipParts(bytes) ?? new Map()).html);
  pages.set(bytes, page);
  return page;
}
