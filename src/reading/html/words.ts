/** The words of a part of a page: what it says, verbatim and cleaned, and how it is marked. */

import type { Link } from '../outline.ts';
import { normaliseText, takeMarks } from '../text.ts';
import { type AnyNode, type Element, isElement } from './tree.ts';
import { isHidden } from './visible.ts';

/** What reading words needs to know of the page. */
export interface WordsContext {
  readonly panels: ReadonlyMap<Element, Element>;
  /** Absolute address of a link, null where it leads to no page. */
  resolve(href: string): string | null;
}

export interface Words {
  readonly text: string;
  readonly quote: string;
  readonly struck: boolean;
  readonly struckText: string;
  readonly marks: readonly string[];
  readonly strong: string | null;
  readonly links: readonly Link[];
}

interface Segment {
  readonly text: string;
  readonly struck: boolean;
  readonly bold: boolean;
  readonly mark: boolean;
  /** Said for the eye only (`aria-hidden`), such as an icon beside the same word. */
  readonly eyeOnly: boolean;
}
type Style = Omit<Segment, 'text'>;

const plain: Style = { struck: false, bold: false, mark: false, eyeOnly: false };
const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'select',
  'input',
  'textarea',
  'iframe',
]);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'button',
  'nobr',
  'br',
  'img',
  'picture',
]);
const footnote = /^\s*(?:\[?\(?\d{1,2}\)?\]?(?:\s*[,;]\s*\d{1,2}\)?)*|[*†‡§]{1,3}|[a-e]\)?)\s*$/u;

/** Whether the element is set within the line. */
export function isInline(element: Element): boolean {
  return inline.has(element.name);
}

function rawText(node: AnyNode): string {
  if ('data' in node && node.type === 'text') return node.data;
  return isElement(node) ? node.children.map(rawText).join('') : '';
}

function styleOf(element: Element, outer: Style, before: string): Style {
  const style = element.attribs.style ?? '';
  return {
    struck: outer.struck || ['s', 'del', 'strike'].includes(element.name) || /line-through/iu.test(style),
    bold:
      outer.bold ||
      ['b', 'strong', 'th'].includes(element.name) ||
      /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style),
    mark:
      outer.mark ||
      (element.name === 'sup' &&
        footnote.test(rawText(element)) &&
        before.trim() !== '' &&
        !/(?:^|[\s\d])[kcdm]?m$/iu.test(before)),
    eyeOnly: outer.eyeOnly || element.attribs['aria-hidden'] === 'true',
  };
}

function joined(segments: readonly Segment[]): string {
  return segments
    .map((segment) => segment.text)
    .join('')
    .replace(/ +/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .replace(/^[ \n]+|[ \n]+$/gu, '');
}

function leadingStrong(segments: readonly Segment[]): string | null {
  const said = segments.slice(segments.findIndex((segment) => segment.text.trim() !== ''));
  const end = said.findIndex((segment) => !segment.bold && segment.text.trim() !== '');
  const strong = takeMarks(normaliseText(joined(end < 0 ? said : said.slice(0, end)))).text;
  return said[0]?.bold === true && strong !== '' ? strong : null;
}

/** Reads the words of nodes that stand together, without the elements named in `leaveOut` (nested lists, tables). */
export function readWords(
  nodes: readonly AnyNode[],
  context: WordsContext,
  leaveOut: (element: Element) => boolean = () => false,
): Words {
  const segments: Segment[] = [];
  const links: Link[] = [];
  const add = (text: string, style: Style): void => {
    if (text !== '') segments.push({ ...style, text });
  };
  const visit = (node: AnyNode, style: Style): void => {
    if (node.type === 'text') add(node.data.replace(/[ \t\r\n\f]+/gu, ' '), style);
    if (!isElement(node) || unread.has(node.name) || leaveOut(node) || isHidden(node, context.panels)) return;
    if (node.name === 'br') add('\n', style);
    if (node.name === 'img') add(` ${node.attribs.alt ?? ''} `, style);
    const own = styleOf(node, style, segments.at(-1)?.text.slice(-8) ?? '');
    const edge = isInline(node) ? '' : '\n';
    const start = segments.length;
    add(edge, plain);
    for (const child of node.children) visit(child, own);
    add(edge, plain);
    const href = node.name === 'a' ? context.resolve(node.attribs.href ?? '') : null;
    if (href !== null) links.push({ href, text: linkText(node, segments.slice(start)) });
  };
  for (const node of nodes) visit(node, plain);
  const heard = segments.filter((segment) => !segment.eyeOnly);
  const read = heard.some((segment) => segment.text.trim() !== '') ? heard : segments;
  const kept = read.filter((segment) => !segment.struck);
  const struck =
    kept.every((segment) => segment.mark || segment.text.trim() === '') &&
    read.some((segment) => segment.struck && segment.text.trim() !== '');
  const said = (struck ? read : kept).filter((segment) => !segment.mark);
  const { text, marks } = takeMarks(normaliseText(joined(said)));
  const raised = read.filter((segment) => segment.mark).map((segment) => normaliseText(segment.text));
  return {
    text,
    quote: joined(read),
    struck,
    struckText: struck ? '' : normaliseText(joined(read.filter((segment) => segment.struck))),
    marks: [...marks, ...raised.filter((mark) => mark !== '')],
    strong: leadingStrong(said),
    links,
  };
}

function linkText(element: Element, segments: readonly Segment[]): string {
  const said = normaliseText(joined(segments)).replaceAll('\n', ' ');
  return said !== '' ? said : normaliseText(element.attribs['aria-label'] ?? element.attribs.title ?? '');
}
