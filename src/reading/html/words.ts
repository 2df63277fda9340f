/** The words of a part of a page: what it says, verbatim and cleaned, and how it is marked. */

import { scanText } from '../../domain/status/scan-text.ts';
import type { Link, MarkedPiece } from '../outline.ts';
import { normaliseText, takeMarks } from '../text.ts';
import { readColour } from './colour.ts';
import type { PageContext } from './context.ts';
import { accessibleName, controlValue, isIcon } from './name.ts';
import { type AnyNode, type Element, isElement, rawText } from './tree.ts';
import { isHidden } from './visible.ts';

export interface Words extends Omit<MarkedPiece, 'path' | 'struck'> {
  readonly struck: boolean;
  readonly strong: string | null;
}

interface Segment {
  readonly text: string;
  readonly struck: boolean;
  readonly bold: boolean;
  readonly mark: boolean;
  /** Said for the eye only (`aria-hidden`), such as an icon beside the same word. */
  readonly eyeOnly: boolean;
}
interface Style extends Omit<Segment, 'text'> {
  /** Within a link or button, whose icons only say what the link does. */
  readonly pressed: boolean;
}

const plain: Style = { struck: false, bold: false, mark: false, eyeOnly: false, pressed: false };
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'option', 'datalist']);
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
  'svg',
  'input',
  'select',
  'textarea',
  'output',
  'slot',
]);
const footnote =
  /^\s{0,20}(?:\[?\(?\d{1,2}\)?\]?(?:\s{0,5}[,;]\s{0,5}\d{1,2}\)?){0,20}|[*†‡§]{1,3}|[a-e]\)?)\s{0,20}$/u;
const privateUse = /[\uE000-\uF8FF]/gu;
const says = /[\p{L}\p{N}]/u;
const none: readonly never[] = Object.freeze([]);

/** Whether the element is set within the line. */
export function isInline(element: Element): boolean {
  return inline.has(element.name) && !badge.test(element.attribs.class ?? '');
}

/** A badge beside other words (`A EPJ` with `Utgår` in a coloured box) is a line of its own, and no part of a name. */
const badge =
  /(?:^|[\s_-])(?:badge|chip|pill|tag)(?:$|[\s_-])|(?:^|\s)label-(?:danger|warning|success|info|default|primary|inverse)(?:$|\s)/u;

const struckClass =
  /(?:^|[\s_-])(?:line-through|strikethrough|strike-through|struck|gjennomstreket|overstreket)(?:$|[\s_-])/u;

/** Whether an element's own markup strikes through what it holds. */
export function strikes(element: Element, page: PageContext): boolean {
  if (element.name === 's' || element.name === 'del' || element.name === 'strike') return true;
  // Classes of well-known style sheets say so by their name, wherever their rules stand.
  if (struckClass.test(element.attribs.class ?? '')) return true;
  const style = page.styles.of(element);
  if (style.size === 0) return false;
  const line = style.get('text-decoration-line') ?? style.get('text-decoration');
  return line?.includes('line-through') === true;
}

/** Whether anything around an element strikes it through: a row, a list, a section. */
export function isStruck(element: Element, page: PageContext): boolean {
  for (let up: Element | null = element; up !== null; up = isElement(up.parent) ? up.parent : null) {
    if (strikes(up, page)) return true;
  }
  return false;
}

/** Background colour that an element sets itself. */
export function ownFill(element: Element, page: PageContext): string | null {
  const style = page.styles.of(element);
  const said =
    style.size === 0 ? undefined : (style.get('background-color') ?? firstColour(style.get('background')));
  return readColour(said ?? element.attribs.bgcolor);
}

function firstColour(background: string | undefined): string | undefined {
  if (background === undefined || background.includes('url(')) return undefined;
  return /^(?:#\w{3,8}|rgba?\([^)]{0,60}\)|[a-z]{3,20})/u.exec(background)?.[0];
}

function styleOf(element: Element, outer: Style, before: string, page: PageContext): Style {
  const { name, attribs } = element;
  const bold = name === 'b' || name === 'strong' || name === 'th' || isBold(element, page);
  const struck = strikes(element, page);
  const eyeOnly = attribs['aria-hidden'] === 'true';
  const pressed = name === 'a' || name === 'button';
  if (!bold && !struck && !eyeOnly && !pressed && name !== 'sup') return outer;
  return {
    struck: outer.struck || struck,
    bold: outer.bold || bold,
    mark:
      outer.mark ||
      (name === 'sup' &&
        footnote.test(rawText(element).slice(0, 200)) &&
        before.trim() !== '' &&
        !/(?:^|[\s\d])[kcdm]?m$/iu.test(before)),
    eyeOnly: outer.eyeOnly || eyeOnly,
    pressed: outer.pressed || pressed,
  };
}

function isBold(element: Element, page: PageContext): boolean {
  const weight = page.styles.of(element).get('font-weight');
  return weight !== undefined && /^(?:bold|[6-9]00)/u.test(weight);
}

function joined(segments: readonly Segment[]): string {
  let text = '';
  for (const segment of segments) text += segment.text;
  if (!/^ |\n| $| {2}/u.test(text)) return text;
  return text
    .split('\n')
    .map((line) => withoutEdges(line.replace(/ +/gu, ' ')))
    .filter((line) => line !== '')
    .join('\n');
}

/** The words of the struck runs, those that other words part with a space between. */
function struckRuns(segments: readonly Segment[]): string {
  let text = '';
  for (const segment of segments)
    text += segment.struck ? segment.text : segment.text.trim() === '' ? '' : ' ';
  return normaliseText(text);
}

function leadingStrong(segments: readonly Segment[]): string | null {
  const start = segments.findIndex((segment) => segment.text.trim() !== '');
  if (segments[start]?.bold !== true) return null;
  const said = segments.slice(start);
  const end = said.findIndex((segment) => !segment.bold && segment.text.trim() !== '');
  const strong = takeMarks(normaliseText(joined(end < 0 ? said : said.slice(0, end)))).text;
  return strong === '' ? null : strong;
}

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

/** Without the one space that may stand at each end; no-break spaces stay. */
function withoutEdges(line: string): string {
  const start = line.startsWith(' ') ? 1 : 0;
  return line.slice(start, line.endsWith(' ') && line.length > start ? -1 : undefined);
}

/** Runs of white space as one space; no-break spaces stay as they are. */
function collapse(data: string): string {
  return /[\t\r\n\f]| {2}/u.test(data) ? data.replace(/[ \t\r\n\f]+/gu, ' ') : data;
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
    const edge = isInline(node) && !this.#isRemark(node) ? '' : '\n';
    this.#add(edge, plain);
    this.#visitContent(node, own);
    this.#add(edge, plain);
    if (node.name !== 'a') return;
    const href = this.#page.resolve(node.attribs.href ?? '');
    if (href !== null) this.#links.push({ href, text: linkText(node, this.#segments.slice(start)) });
  }

  /**
   * `A EPJ <em>Konkurs</em>`: marked words after others, that end or deny, are a line of their own and no part of a name.
   * What a sentence marks (`A EPJ er <b>ikke godkjent</b>.`) is a part of it.
   */
  #isRemark(element: Element): boolean {
    if (!emphasis.has(element.name) || (element.next !== null && rawText(element.next).trim() !== ''))
      return false;
    const words = rawText(element);
    if (words.length > longestRemark || !scanText(words).signals.some(({ effect }) => grave.has(effect)))
      return false;
    let before = '';
    for (let at = this.#segments.length - 1; at >= 0 && before.trim().length < lastWords; at -= 1)
      before = `${this.#segments[at]?.text ?? ''}${before}`.slice(-lastWords * 4);
    return before.trim() !== '' && !unfinished.test(before);
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

/** A verb or a negation that what follows goes with. */
const unfinished =
  /(?<!\p{L})(?:er|var|ble|blei|blir|vart|vert|har|skal|kan|må|ikke|ikkje|is|are|was|were|has|not)\s*$/iu;
const emphasis = new Set(['em', 'i', 'b', 'strong', 'small', 'mark', 'font']);
const grave: ReadonlySet<string> = new Set(['ended', 'denied', 'suspended']);
const longestRemark = 80;
/** As many characters before marked words show whether their sentence goes on. */
const lastWords = 20;

const logo =
  /^(?:(?:firma|bedrifts)?logo(?:en|type)?(?:\s+(?:til|for|av|of))?[\s:–-]+)|(?<![\s:,–-])[\s:,–-]+(?:sin\s+|sitt\s+|s\s+)?(?:firma|bedrifts)?logo(?:en|type)?$|^logo(?:en|type)?$/iu;

/** The name of a picture of a logo is whose it is: `Alfa AS logo`, `Logo for Alfa AS`. */
function withoutLogo(name: string): string {
  return name.replace(logo, '').trim();
}

const titleAttributes = [
  'title',
  'data-tooltip',
  'data-bs-title',
  'data-original-title',
  'data-tippy-content',
];

/** What shows over an element when it is pointed at (`title`), or describes it elsewhere on the page (`aria-describedby`). */
function shownBeside(element: Element, page: Pick<PageContext, 'byId'>): readonly string[] {
  const { 'aria-describedby': ids = '' } = element.attribs;
  const titles = titleAttributes.flatMap((name) => element.attribs[name] ?? []);
  if (titles.length === 0 && ids === '') return [];
  const described = ids.split(/\s+/u, 5).flatMap((id) => {
    const other = id === '' ? undefined : page.byId.get(id);
    return other === undefined ? [] : [rawText(other)];
  });
  return [...titles, ...described]
    .map((text) => normaliseText(text.slice(0, 1_000)))
    .filter((text) => text !== '');
}

/** What shows over or describes an element, with what shows over the words within it; null: nothing. */
export function shownOver(
  element: Element,
  within: string | null,
  page: Pick<PageContext, 'byId'>,
): string | null {
  const all = [...shownBeside(element, page), ...(within === null ? [] : [within])];
  return all.length === 0 ? null : all.join('\n');
}

function linkText(element: Element, segments: readonly Segment[]): string {
  const said = normaliseText(joined(segments)).replaceAll('\n', ' ');
  return said !== '' ? said : normaliseText(element.attribs['aria-label'] ?? element.attribs.title ?? '');
}
