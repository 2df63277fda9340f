/** The words of a part of a page: what it says, verbatim and cleaned, and how it is marked. */

import type { Link, MarkedPiece } from '../../outline.ts';
import { normaliseText, takeMarks } from '../../text.ts';
import { accessibleName, controlValue, isIcon } from '../blocks/name.ts';
import type { PageContext } from '../context.ts';
import { type AnyNode, type Element, isElement, rawText } from '../tree/tree.ts';
import { isHidden } from '../tree/visible.ts';
import { shownBeside } from './beside.ts';
import { isRemark } from './emphasis.ts';
import { ownFill } from './fill.ts';
import { privateUse, withoutLogo } from './icons.ts';
import { isInline } from './inline.ts';
import {
  collapse,
  joined,
  leadingStrong,
  linkText,
  type Segment,
  struckRuns,
  withoutEdges,
} from './segments.ts';
import { plain, type Style, styleOf } from './style.ts';

/** The words of a part of a page, verbatim and cleaned, and how they are marked. */
export interface Words extends Omit<MarkedPiece, 'path' | 'struck'> {
  readonly struck: boolean;
  readonly strong: string | null;
}

const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'option', 'datalist']);
const says = /[\p{L}\p{N}]/u;
const none: readonly never[] = Object.freeze([]);

/** Words that are nothing but one text, as most cells of large tables are. */
function ofPlainText(data: string, struck: boolean): Words {
  const quote = withoutEdges(collapse(data));
  const { text, marks } = takeMarks(normaliseText(quote.replace(privateUse, '')));
  return {
    text,
    quote,
    struck: struck && text !== '',
    struckText: '',
    marks,
    strong: null,
    links: none,
    comment: null,
    fill: null,
    unnamedIcons: quote === text ? 0 : (quote.match(privateUse)?.length ?? 0),
  };
}

/**
 * Reads the words of nodes that stand together, without the elements named in `leaveOut` (nested lists, tables).
 * `struck`: what they stand in is struck through as a whole.
 */
export function readWords(
  nodes: readonly AnyNode[],
  page: PageContext,
  leaveOut: (element: Element) => boolean = () => false,
  struck = false,
): Words {
  const only = nodes[0];
  if (nodes.length === 1 && only?.type === 'text') return ofPlainText(only.data, struck);
  return new WordReader(page, leaveOut).read(nodes, struck ? { ...plain, struck } : plain);
}

class WordReader {
  readonly #page: PageContext;
  readonly #leaveOut: (element: Element) => boolean;
  readonly #segments: Segment[] = [];
  readonly #links: Link[] = [];
  readonly #comments: string[] = [];
  readonly #fills: { readonly fill: string; readonly from: number }[] = [];
  /** Icons without a name: those that say of themselves that they are mere decoration, and the others. */
  #decorative = 0;
  #unnamed = 0;

  constructor(page: PageContext, leaveOut: (element: Element) => boolean) {
    this.#page = page;
    this.#leaveOut = leaveOut;
  }

  read(nodes: readonly AnyNode[], style: Style): Words {
    for (const node of nodes) this.#visit(node, style);
    const segments = this.#segments;
    const heard = segments.filter((segment) => !segment.eyeOnly);
    const read = heard.some((segment) => segment.text.trim() !== '') ? heard : segments;
    const kept = read.filter((segment) => !segment.struck);
    const struck =
      kept.every((segment) => segment.mark || segment.text.trim() === '') &&
      read.some((segment) => segment.struck && segment.text.trim() !== '');
    const said = (struck ? read : kept).filter((segment) => !segment.mark);
    const { text, marks } = takeMarks(normaliseText(joined(said)));
    const raised = read.filter((segment) => segment.mark).map((segment) => normaliseText(segment.text));
    const own = raised.filter((mark) => mark !== '');
    return {
      text,
      quote: joined(read),
      struck,
      struckText: struck ? '' : struckRuns(read),
      marks: own.length > 0 ? [...marks, ...own] : marks,
      strong: leadingStrong(said),
      links: this.#links.length > 0 ? this.#links : none,
      comment: this.#comments.length > 0 ? this.#comments.join('\n') : null,
      ...this.#colours(),
      unnamedIcons: this.#unnamed + (text === '' ? this.#decorative : 0),
    };
  }

  /** The one colour of the words, or each of several with the words from it to the next. */
  #colours(): Pick<Words, 'fill' | 'swatches'> {
    const fills = this.#fills;
    const [first] = fills;
    if (new Set(fills.map(({ fill }) => fill)).size < 2) return { fill: first?.fill ?? null };
    const swatches = fills.map(({ fill, from }, at) => {
      const segments = this.#segments.slice(from, fills[at + 1]?.from).filter(({ struck }) => !struck);
      return { fill, text: normaliseText(joined(segments)) };
    });
    return { fill: null, swatches };
  }

  #add(text: string, style: Style): void {
    if (text !== '') this.#segments.push({ ...style, text });
  }

  /** An icon or picture by its name; counted where it has none. */
  #addIcon(name: string, style: Style, decorative: boolean): void {
    if (name !== '') this.#add(` ${name} `, style);
    else if (decorative || style.eyeOnly || style.pressed) this.#decorative += 1;
    else this.#unnamed += 1;
  }

  #addText(data: string, style: Style): void {
    const icons = data.match(privateUse);
    if (icons !== null) {
      if (style.eyeOnly || style.pressed) this.#decorative += icons.length;
      else this.#unnamed += icons.length;
    }
    this.#add(collapse(icons === null ? data : data.replace(privateUse, ' ')), style);
  }

  #visit(node: AnyNode, style: Style): void {
    if (node.type === 'text') {
      this.#addText(node.data, style);
      return;
    }
    if (!isElement(node) || unread.has(node.name) || this.#leaveOut(node) || isHidden(node, this.#page))
      return;
    const fill = ownFill(node, this.#page);
    if (fill !== null) this.#fills.push({ fill, from: this.#segments.length });
    if (node.name === 'br') {
      this.#add('\n', style);
      return;
    }
    const own = styleOf(node, style, this.#segments.at(-1)?.text.slice(-8) ?? '', this.#page);
    if (node.name === 'img' || node.name === 'svg') {
      const { alt, role } = node.attribs;
      const decorative = alt === '' || role === 'presentation' || role === 'none';
      const name = accessibleName(node, this.#page);
      const said = node.name === 'img' ? withoutLogo(name) : name;
      this.#addIcon(said, own, decorative || (said === '' && name !== ''));
      return;
    }
    const control = controlValue(node, this.#page);
    // The tick of a box is said only where there are no words beside it.
    if (control !== null) {
      this.#add(control.text, control.eyeOnly ? { ...own, eyeOnly: true } : own);
      return;
    }
    const start = this.#segments.length;
    const edge = isInline(node) && !isRemark(node, this.#segments) ? '' : '\n';
    this.#add(edge, plain);
    this.#visitContent(node, own);
    this.#add(edge, plain);
    if (node.name !== 'a') return;
    const href = this.#page.resolve(node.attribs.href ?? '');
    if (href !== null) this.#links.push({ href, text: linkText(node, this.#segments.slice(start)) });
  }

  /** What an element holds; its accessible name where that is signs and pictures only. */
  #visitContent(element: Element, style: Style): void {
    const { attribs, children } = element;
    const mayBeNamed =
      attribs['aria-label'] !== undefined ||
      attribs['aria-labelledby'] !== undefined ||
      attribs.title !== undefined ||
      attribs.role === 'img';
    const isBare = children.length === 0;
    if (isBare || (mayBeNamed && !says.test(rawText(element).replace(privateUse, '')))) {
      const name = mayBeNamed ? accessibleName(element, this.#page) : '';
      if (name !== '') {
        this.#addIcon(name, style, false);
        return;
      }
      if (isBare) {
        const drawn = this.#page.styles.contentOf(element);
        if (drawn !== '' || isIcon(element)) {
          const text = drawn.replace(privateUse, '').trim();
          this.#addIcon(text, style, false);
          return;
        }
      }
    }
    if (!style.pressed) this.#comments.push(...shownBeside(element, this.#page));
    for (const child of children) this.#visit(child, style);
  }
}
