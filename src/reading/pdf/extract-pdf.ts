/** The text layer of a PDF: words with their places on the page. Bounded; reads no pictures and runs no scripts. */
import { definePDFJSModule, getDocumentProxy } from 'unpdf';
import { limits } from '../limits.ts';
import type { ReadingProblem } from '../outline.ts';

/** A run of words. `y` counts upwards from the bottom of the page; all lengths are in points. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

export type PdfPages =
  | { readonly ok: true; readonly pages: readonly (readonly PdfRun[])[]; readonly title: string | null }
  | { readonly ok: false; readonly problem: ReadingProblem };

const problem = (code: ReadingProblem['code'], detail: string): PdfPages => ({
  ok: false,
  problem: { code, fatal: true, detail },
});

/** No font is drawn, no picture decoded, and nothing of the document is run. */
const options = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  stopAtErrors: true,
  maxImageSize: 0,
  verbosity: 0,
} as const;

let isReady: Promise<void> | null = null;

/** Reads the text of a document. Never throws for what it holds. */
export async function extractPdf(bytes: Uint8Array): Promise<PdfPages> {
  isReady ??= definePDFJSModule(() => import('unpdf/pdfjs'));
  await isReady;
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    pdf = await getDocumentProxy(bytes.slice(), options);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return name === 'PasswordException'
      ? problem('ENCRYPTED', 'the PDF is protected by a password')
      : problem('TRUNCATED', 'the PDF is broken or not whole');
  }
  try {
    if (pdf.numPages > limits.pdfPages)
      return problem('TOO_LARGE', `${pdf.numPages} pages; at most ${limits.pdfPages} are read`);
    const pages: (readonly PdfRun[])[] = [];
    let left: number = limits.pdfRuns;
    for (let at = 1; at <= pdf.numPages; at += 1) {
      const page = await pdf.getPage(at);
      // Cells that a tagged document sets close beside each other stay apart by their tags.
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const runs = items.flatMap((item): readonly PdfRun[] =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                size: Math.abs(Number(item.transform[3])) || Math.abs(item.height) || 10,
                font: item.fontName,
              },
            ]
          : [],
      );
      page.cleanup();
      left -= runs.length;
      if (left < 0) return problem('TOO_LARGE', `more than ${limits.pdfRuns} runs of text`);
      pages.push(runs);
    }
    if (pages.every((runs) => runs.length === 0))
      return problem('PDF_WITHOUT_TEXT', `${pages.length} pages without a text layer`);
    return { ok: true, pages, title: await titleOf(pdf) };
  } catch {
    return problem('TRUNCATED', 'a page of the PDF is broken');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function titleOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' ? null : title.slice(0, 500);
}
