/** The outline of a PDF's text layer: tables by where words stand, headings by their size, paragraphs and lists between them. */
import { quotedWords } from '../../domain/findings/messages/phrases.ts';
import { statedParts } from '../completeness/stated-totals.ts';
import type { Block, ContextPiece, ListItem, Outline } from '../outline.ts';
import { blockProblems, detailOf } from '../problems.ts';
import { TableBudget } from '../table/budget.ts';
import { plainWords } from '../table/cell.ts';
import { cellsOfRows } from '../table/grid-rows.ts';
import { takeMarks } from '../text.ts';
import { dateInTitle } from '../title-date.ts';
import { separatorsOf } from './columns.ts';
import type { PdfPages } from './extract-pdf.ts';
import { type Line, linesOfPages, textOf } from './lines.ts';
import { type Row, rowsOf } from './rows.ts';

const pathOf = ({ page, number }: Line) => `page[${page}]/line[${number}]`;

/** Reads pages of text. Throws `LimitExceeded`. */
export function readPdf(name: string, content: Extract<PdfPages, { ok: true }>): Outline {
  const lines = linesOfPages(content.pages);
  const reader = new PdfReader(lines);
  const blocks = reader.read();
  const title = reader.title ?? content.title;
  const doubtful = reader.doubtful.map(({ cells }) => cells.filter((cell) => cell !== '').join(' | '));
  return {
    document: name,
    format: 'pdf',
    title,
    blocks,
    links: [],
    problems: [
      ...blockProblems(blocks),
      ...(doubtful.length === 0
        ? []
        : [
            {
              code: 'MISPLACED_CONTENT',
              fatal: true,
              ...detailOf('doubtfulCells', { quotes: quotedWords(doubtful) }),
            } as const,
          ]),
    ],
    ...statedParts(blocks),
    modifiedOn: title === null ? null : dateInTitle(title),
  };
}

class PdfReader {
  title: string | null = null;
  /** Rows of which it is not certain whose the words are. */
  readonly doubtful: Row[] = [];
  readonly #lines: readonly Line[];
  readonly #budget = new TableBudget();
  readonly #blocks: Block[] = [];
  readonly #bodySize: number;
  readonly #bodyFont: string;
  #context: ContextPiece[] = [];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#bodySize = bodySizeOf(lines);
    this.#bodyFont =
      mostCommon(
        lines.filter(({ size }) => size <= this.#bodySize * 1.12),
        ({ font }) => font,
      ) ?? '';
  }

  read(): Block[] {
    for (let at = 0; at < this.#lines.length; ) {
      const line = this.#lines[at] as Line;
      const end = this.#tableEnd(at);
      if (end > at + 1) {
        this.#addTable(this.#lines.slice(at, end));
        at = end;
      } else if (this.#isHeading(line)) {
        at = this.#addHeading(at);
      } else at = this.#addText(at);
    }
    return this.#blocks;
  }

  /** Where the lines end that have columns, from one that has; the same place where that one has none. */
  #tableEnd(from: number): number {
    if ((this.#lines[from]?.segments.length ?? 0) < 2) return from;
    let end = from + 1;
    for (let at = from + 1; at < this.#lines.length; at += 1) {
      const line = this.#lines[at] as Line;
      const above = this.#lines[at - 1] as Line;
      if (line.page === above.page && above.y - line.y > 4 * Math.max(line.size, above.size)) break;
      if (line.segments.length > 1) end = at + 1;
      else if (line.size > this.#bodySize * 1.15 || at - end > 2) break;
    }
    // Words below the last line with columns may be the rest of its cells.
    const last = this.#lines[end - 1];
    const separators = separatorsOf(this.#lines.slice(from, end));
    for (let line = this.#lines[end]; line !== undefined && last !== undefined; line = this.#lines[end]) {
      const only = line.segments[0];
      const isWithin =
        only !== undefined && separators[0] !== undefined && only.x > separators[0] && !this.#isHeading(line);
      const above = this.#lines[end - 1] as Line;
      if (!isWithin || line.page !== above.page || above.y - line.y > 1.6 * line.size) break;
      end += 1;
    }
    return end;
  }

  #addTable(lines: readonly Line[]): void {
    const separators = separatorsOf(lines);
    const rows = rowsOf(lines, separators);
    this.doubtful.push(...rows.filter(({ isSure }) => !isSure));
    const placed = rows.map(({ line, cells }, at) => ({
      row: at + 1,
      cells: cells.map((words, column) => {
        const address = `P${line.page}L${line.number}C${column + 1}`;
        return { words, path: address, address };
      }),
    }));
    const read = cellsOfRows(placed, this.#budget, () => false);
    if (read.length > 0)
      this.#blocks.push({ kind: 'table', context: this.#context, sheet: null, origin: 'pdf', rows: read });
  }

  /** Larger than most words, or alone in another font, and no sentence. */
  #isHeading(line: Line): boolean {
    const text = textOf(line);
    if (line.segments.length > 1 || text.length > 200) return false;
    if (line.size > this.#bodySize * 1.12) return true;
    return (
      line.font !== this.#bodyFont &&
      line.size >= this.#bodySize * 0.95 &&
      text.length <= 100 &&
      !/[.:,;]$/u.test(text)
    );
  }

  #addHeading(from: number): number {
    const first = this.#lines[from] as Line;
    let end = from + 1;
    const isSame = (line: Line | undefined) =>
      line !== undefined &&
      line.page === first.page &&
      Math.abs(line.size - first.size) < 0.5 &&
      first.size > this.#bodySize * 1.12 &&
      line.segments.length === 1 &&
      (this.#lines[end - 1]?.y ?? 0) - line.y < 1.4 * line.size;
    while (isSame(this.#lines[end])) end += 1;
    const text = this.#lines.slice(from, end).map(textOf).join(' ');
    const level = this.#levelOf(first);
    const kept = this.#context.filter((piece) => piece.level < level);
    const isTitle = this.title === null && level === 1;
    if (isTitle) this.title = text;
    this.#context = [...kept, { text, quote: text, path: pathOf(first), kind: 'heading', level }];
    return end;
  }

  /** The largest are of level 1; those of the body's own size the lowest. */
  #levelOf({ size }: Line): number {
    const sizes = [
      ...new Set(this.#lines.filter((line) => this.#isHeading(line)).map((line) => Math.round(line.size))),
    ];
    const at = sizes.toSorted((a, b) => b - a).indexOf(Math.round(size));
    return Math.min(at + 1, 6);
  }

  /** Lines that belong together: a paragraph, or the items of a list. */
  #addText(from: number): number {
    const texts: { text: string; line: Line; isItem: boolean }[] = [];
    let at = from;
    for (; at < this.#lines.length; at += 1) {
      const line = this.#lines[at] as Line;
      const above = this.#lines[at - 1];
      if (at > from && (this.#isHeading(line) || this.#tableEnd(at) > at + 1)) break;
      const isApart = above !== undefined && (above.page !== line.page || above.y - line.y > 1.7 * line.size);
      const text = textOf(line);
      const isItem = bullet.test(text);
      if (at > from && isApart && !(isItem && texts.at(-1)?.isItem)) break;
      const last = texts.at(-1);
      if (isItem || last === undefined || !last.isItem)
        texts.push({ text: text.replace(bullet, ''), line, isItem });
      else last.text += ` ${text}`;
    }
    const items = texts.filter(({ isItem }) => isItem).map(({ text, line }) => itemOf(text, pathOf(line)));
    const said = texts.filter(({ isItem }) => !isItem);
    const [first] = said;
    if (first !== undefined) {
      const quote = said.map(({ text }) => text).join('\n');
      this.#blocks.push({ kind: 'text', context: this.#context, item: itemOf(quote, pathOf(first.line)) });
    }
    if (items.length > 0) this.#blocks.push({ kind: 'list', context: this.#context, items });
    return at;
  }
}

const bullet = /^(?:[•▪◦●■–]|[-*o](?=\s))\s+/u;

function itemOf(quote: string, path: string): ListItem {
  const { text, marks } = takeMarks(quote);
  return { ...plainWords(text, quote), marks, path, strong: null, items: [] };
}

/** The smallest size that a fifth of the lines have: headings are fewer, notes smaller and fewer still. */
function bodySizeOf(lines: readonly Line[]): number {
  const sizes = [...Map.groupBy(lines, ({ size }) => Math.round(size * 2) / 2)].toSorted(
    (a, b) => a[0] - b[0],
  );
  return sizes.find(([, all]) => all.length * 5 >= lines.length)?.[0] ?? sizes[0]?.[0] ?? 10;
}

function mostCommon<T>(lines: readonly Line[], of: (line: Line) => T): T | null {
  const count = new Map<T, number>();
  for (const line of lines) count.set(of(line), (count.get(of(line)) ?? 0) + textOf(line).length);
  return [...count].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
