/**
 * Word documents (.docx) as HTML, so that they are read by the same rules as pages: headings by their outline level,
 * tables with their merged cells and fills, lists, links, footnotes, struck words. What Word would not print is left
 * out and counted.
 */
import { attribute, readXml } from '../workbook/xml.ts';
import { Flow, type Paragraph } from './flow.ts';
import { headingStyles, linkTargets } from './parts.ts';

export interface DocxHtml {
  readonly html: string;
  /** What was left out: texts that are hidden, tracked deletions, comments. */
  readonly leftOut: { hidden: number; deletions: number; comments: number };
}

/** The part that holds the text, by the name that every writer gives it. */
export const docxPart = 'word/document.xml';

/** The HTML of a Word document's parts. Throws `MalformedXml` and `LimitExceeded`. */
export function docxToHtml(parts: ReadonlyMap<string, Uint8Array>): DocxHtml {
  const levels = headingStyles(parts.get('word/styles.xml'));
  const targets = linkTargets(parts.get('word/_rels/document.xml.rels'));
  const leftOut = { hidden: 0, deletions: 0, comments: 0 };
  const [text, notes] = [docxPart, 'word/footnotes.xml'].map((name) => {
    const reader = new PartReader(levels, targets, leftOut);
    const part = parts.get(name);
    if (part !== undefined) readXml(part, reader);
    return reader.flow;
  });
  const title = text?.title ? `<title>${text.title.replace(/<[^>]{0,2000}>/gu, '')}</title>` : '';
  const body = `${text?.html ?? ''}${notes?.html ?? ''}`;
  return {
    html: `<!doctype html><html><head>${title}</head><body><main>${body}</main></body></html>`,
    leftOut,
  };
}

type Attributes = Readonly<Record<string, string>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (one) => escapes[one] ?? one);

const valueIn = (attributes: Attributes): string => attribute(attributes, 'val') ?? '';
/** A property such as `<w:strike/>` is on unless its value says no. */
const isOn = (attributes: Attributes): boolean =>
  !['0', 'false', 'off', 'none'].includes(valueIn(attributes));

/** A paragraph that is being read. One within another is a text box. */
interface Open extends Paragraph {
  run: { struck: boolean; bold: boolean; hidden: boolean } | null;
}

class PartReader {
  readonly flow = new Flow();
  readonly #levels: ReadonlyMap<string, number>;
  readonly #targets: ReadonlyMap<string, string>;
  readonly #leftOut: DocxHtml['leftOut'];
  readonly #paragraphs: Open[] = [];
  #isText = false;
  /** Elements whose content is not shown: deletions, and what stands twice for older programs. */
  #skipped = 0;
  /** The number of a footnote, until it is written. */
  #note = '';

  constructor(
    levels: ReadonlyMap<string, number>,
    targets: ReadonlyMap<string, string>,
    leftOut: DocxHtml['leftOut'],
  ) {
    this.#levels = levels;
    this.#targets = targets;
    this.#leftOut = leftOut;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (isSkipped(name)) this.#skipped += 1;
    if (name === 'del') this.#leftOut.deletions += 1;
    if (this.#skipped > 0) return;
    this.#openBlock(name, attributes);
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    this.#openWithin(name, attributes, paragraph);
    if (paragraph.run) setRun(paragraph.run, name, attributes);
  };

  readonly text = (text: string): void => {
    const paragraph = this.#paragraphs.at(-1);
    if (!this.#isText || this.#skipped > 0 || !paragraph) return;
    const { struck, bold, hidden } = paragraph.run ?? { struck: false, bold: false, hidden: false };
    if (hidden) {
      this.#leftOut.hidden += 1;
      return;
    }
    const words = bold ? `<b>${escaped(text)}</b>` : escaped(text);
    paragraph.html += struck ? `<s>${words}</s>` : words;
  };

  readonly close = (name: string): void => {
    if (isSkipped(name)) this.#skipped -= 1;
    else if (this.#skipped > 0) return;
    else if (name === 't') this.#isText = false;
    else if (name === 'tc') this.flow.closeCell();
    else if (name === 'tr') this.flow.closeRow();
    else if (name === 'tbl') this.flow.closeTable();
    else if (name === 'p') this.#closeParagraph();
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'hyperlink' && paragraph) paragraph.html += '</a>';
    if (name === 'r' && paragraph) paragraph.run = null;
  };

  #openBlock(name: string, attributes: Attributes): void {
    if (name === 'tbl') this.flow.openTable();
    else if (name === 'tr') this.flow.openRow();
    else if (name === 'tc') this.flow.openCell();
    else if (name === 'tblHeader') this.flow.markHeadingRow(isOn(attributes));
    else if (name === 'p') this.#openParagraph();
    else if (name === 't') this.#isText = true;
    // Word's own two footnotes, -1 and 0, are the lines above the others.
    else if (name === 'footnote' && Number(attribute(attributes, 'id')) > 0) {
      this.#note = `${Number(attribute(attributes, 'id'))}) `;
    } else if (this.#paragraphs.length === 0 && this.flow.cell) setCell(this.flow.cell, name, attributes);
  }

  #openParagraph(): void {
    this.#paragraphs.push({ html: this.#note, level: null, list: null, run: null });
    this.#note = '';
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph) this.flow.addParagraph(paragraph);
  }

  #openWithin(name: string, attributes: Attributes, paragraph: Open): void {
    const value = valueIn(attributes);
    if (name === 'r') paragraph.run = { struck: false, bold: false, hidden: false };
    else if (name === 'pStyle') paragraph.level = this.#levels.get(value) ?? null;
    else if (name === 'outlineLvl' && /^[0-5]$/u.test(value)) paragraph.level = Number(value) + 1;
    else if (name === 'ilvl') paragraph.list = Number(value) || 0;
    else if (name === 'numId') paragraph.list = isOn(attributes) ? (paragraph.list ?? 0) : null;
    else if (name === 'br' || name === 'cr') paragraph.html += '<br>';
    else if (name === 'tab' && paragraph.run) paragraph.html += ' ';
    else if (name === 'noBreakHyphen') paragraph.html += '-';
    else if (name === 'commentReference') this.#leftOut.comments += 1;
    else if (name === 'footnoteReference') {
      paragraph.html += `<sup>${Number(attribute(attributes, 'id'))})</sup>`;
    } else if (name === 'hyperlink') {
      const target = this.#targets.get(attribute(attributes, 'id') ?? '');
      paragraph.html += target === undefined ? '<a>' : `<a href="${escaped(target)}">`;
    }
  }
}

/** Deletions and moves that are tracked, and the second form of a drawing. */
const isSkipped = (name: string): boolean => ['del', 'moveFrom', 'Fallback'].includes(name);

function setRun(run: NonNullable<Open['run']>, name: string, attributes: Attributes): void {
  if (name === 'strike' || name === 'dstrike') run.struck ||= isOn(attributes);
  if (name === 'b') run.bold = isOn(attributes);
  if (name === 'vanish') run.hidden = isOn(attributes);
}

const mostColumns = 1_000;

function setCell(cell: NonNullable<Flow['cell']>, name: string, attributes: Attributes): void {
  const value = valueIn(attributes);
  if (name === 'gridSpan') cell.columns = Math.max(1, Math.min(Number(value) || 1, mostColumns));
  if (name === 'vMerge') cell.merge = value === 'restart' ? 'start' : 'goes on';
  if (name === 'shd') {
    const fill = attribute(attributes, 'fill') ?? '';
    cell.fill = /^[0-9a-f]{6}$/iu.test(fill) ? `#${fill}` : null;
  }
}
