/** Lines of a PDF's pages: runs of words side by side, in segments that wide gaps keep apart. */
import { plainText } from '../../domain/text/phrase.ts';
import type { PdfRun } from './extract-pdf.ts';

/** Words without a wide gap between them. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

export interface Line {
  /** From 1. */
  readonly page: number;
  /** From 1, within the page. */
  readonly number: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly segments: readonly Segment[];
}

/** All lines from the first page's top to the last one's bottom, without what stands on every page and page numbers. */
export function linesOfPages(pages: readonly (readonly PdfRun[])[]): readonly Line[] {
  const byPage = pages.map((runs, at) => linesOfPage(runs, at + 1));
  const seen = new Map<string, number>();
  const key = (line: Line) => `${Math.round(line.y / 4)} ${textOf(line).replace(/\d+/gu, '#')}`;
  for (const lines of byPage)
    for (const one of new Set(edges(lines).map(key))) seen.set(one, (seen.get(one) ?? 0) + 1);
  return byPage.flatMap((lines) => {
    const edge = new Set(edges(lines));
    return lines.filter((line) => {
      if (!edge.has(line)) return true;
      const isRepeated = pages.length > 1 && (seen.get(key(line)) ?? 0) > 1 && line.segments.length < 4;
      return !isRepeated && !pageNumber.test(textOf(line));
    });
  });
}

const pageNumber = /^(?:(?:side|page|s\.)\s*)?\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?$/iu;

/** The words of a line, segments apart by a space. */
export function textOf({ segments }: Line): string {
  return segments.map(({ text }) => text).join(' ');
}

/** Where running heads and feet stand. */
const edges = (lines: readonly Line[]) => [...lines.slice(0, 2), ...lines.slice(-2)];

function linesOfPage(runs: readonly PdfRun[], page: number): readonly Line[] {
  const rows: PdfRun[][] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // A raised mark stands a little higher than its line.
    if (row !== undefined && first !== undefined && first.y - run.y < 0.35 * Math.max(first.size, run.size))
      row.push(run);
    else rows.push([run]);
  }
  return rows.map((row, at) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    const main = sorted.reduce((best, run) => (run.text.length > best.text.length ? run : best));
    return {
      page,
      number: at + 1,
      y: main.y,
      size: main.size,
      font: main.font,
      segments: segmentsOf(sorted),
    };
  });
}

const bullet = /^[•▪◦●■–o*-]$/u;

function segmentsOf(runs: readonly PdfRun[]): readonly Segment[] {
  const segments: { text: string; x: number; right: number }[] = [];
  for (const { text, x, width, size } of runs) {
    const last = segments.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.right;
    // The bullet of an item is no column.
    const isAfterBullet = segments.length === 1 && last !== undefined && bullet.test(last.text.trim());
    if (last === undefined || (gap > 0.6 * size && !isAfterBullet))
      segments.push({ text, x, right: x + width });
    else {
      last.text += (gap > 0.12 * size ? ' ' : '') + text;
      last.right = Math.max(last.right, x + width);
    }
  }
  return segments.map((one) => ({ ...one, text: plainText(one.text) })).filter(({ text }) => text !== '');
}
