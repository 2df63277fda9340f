/** What a page's own `<style>` blocks and attributes say of an element, of the few properties that bear on meaning. */
import { parse, type Selector, SelectorType } from 'css-what';
import { type Element, isElement } from './tree.ts';

/** Values by property, in lower case; what neither a rule nor the element itself sets is absent. */
export type Declarations = ReadonlyMap<string, string>;

interface Rule {
  readonly selector: readonly Selector[];
  readonly pseudo: 'before' | 'after' | null;
  readonly weight: number;
  readonly declarations: ReadonlyMap<string, { readonly value: string; readonly important: boolean }>;
}

/** Bounds on what is read of style sheets: real ones within pages are far smaller. */
const max = { characters: 500_000, rules: 5_000, selector: 300, depth: 10 } as const;
const known = new Set([
  'text-decoration',
  'text-decoration-line',
  'display',
  'visibility',
  'background',
  'background-color',
  'font-weight',
  'grid-template-columns',
  'content',
]);
const nothing: Declarations = new Map();

/** `{` … `}` from an opening brace; the end of the text where it is never closed. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const code = css.charCodeAt(at);
    if (code === 0x7b) depth += 1;
    else if (code === 0x7d && --depth === 0) return at;
  }
  return css.length;
}

function withoutComments(css: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = css.indexOf('/*', at);
    if (start < 0) return kept + css.slice(at);
    kept += css.slice(at, start);
    const end = css.indexOf('*/', start + 2);
    if (end < 0) return kept;
    at = end + 2;
  }
}

/** Whether a rule's condition holds for a reader at an ordinary screen. */
function holds(condition: string): boolean {
  const name = condition.slice(0, 12).toLowerCase();
  if (name.startsWith('@layer') || name.startsWith('@supports')) return true;
  return name.startsWith('@media') && !/print|max-width|prefers-|not /iu.test(condition);
}

function readDeclarations(text: string): Rule['declarations'] {
  const found = new Map<string, { value: string; important: boolean }>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    const name = part.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !known.has(name)) continue;
    const said = part.slice(colon + 1).trim();
    const mark = said.indexOf('!');
    const value = mark < 0 ? said : said.slice(0, mark).trim();
    found.set(name, { value: name === 'content' ? value : value.toLowerCase(), important: mark >= 0 });
  }
  return found;
}

function weightOf(selector: readonly Selector[]): number {
  let weight = 0;
  for (const token of selector) {
    if (token.type === SelectorType.Attribute) weight += token.name === 'id' ? 10_000 : 100;
    else if (token.type === SelectorType.Tag) weight += 1;
  }
  return weight;
}

/** The rules of all `<style>` blocks of a page, found quickly for one element after another. */
export class StyleSheet {
  readonly #byKey = new Map<string, Rule[]>();
  readonly #known = new WeakMap<Element, Declarations>();
  #count = 0;

  /** `blocks` are the page's `style` elements. */
  constructor(blocks: readonly Element[]) {
    for (const element of blocks) {
      const text = element.children.map((child) => ('data' in child ? child.data : '')).join('');
      this.#addAll(withoutComments(text.slice(0, max.characters)), 0);
    }
  }

  #addAll(css: string, depth: number): void {
    let at = 0;
    while (at < css.length && depth < max.depth && this.#count < max.rules) {
      const open = css.indexOf('{', at);
      if (open < 0) return;
      const before = css.slice(at, open);
      // `@import …;` and the like have no block of their own.
      const head = before.slice(before.lastIndexOf(';') + 1).trim();
      const end = endOfBlock(css, open);
      const body = css.slice(open + 1, end);
      if (head.startsWith('@')) {
        if (holds(head)) this.#addAll(body, depth + 1);
      } else this.#add(head, body);
      at = end + 1;
    }
  }

  #add(head: string, body: string): void {
    const declarations = readDeclarations(body);
    if (declarations.size === 0 || head.length > max.selector) return;
    let selectors: Selector[][];
    try {
      selectors = parse(head);
    } catch {
      return; // no browser reads a selector that cannot be parsed
    }
    for (const full of selectors) {
      const last = full.at(-1);
      const pseudo =
        last?.type === SelectorType.PseudoElement || last?.type === SelectorType.Pseudo ? last.name : null;
      const isContent = pseudo === 'before' || pseudo === 'after';
      const selector = isContent ? full.slice(0, -1) : full;
      if (!selector.every(isSupported)) continue;
      this.#count += 1;
      const rule: Rule = {
        selector,
        pseudo: isContent ? pseudo : null,
        weight: weightOf(selector) * max.rules + this.#count,
        declarations,
      };
      const key = keyOf(selector);
      const others = this.#byKey.get(key);
      if (others === undefined) this.#byKey.set(key, [rule]);
      else others.push(rule);
    }
  }

  /** What holds for an element, its own `style` above all rules that are not `!important`. */
  of(element: Element): Declarations {
    const own = element.attribs.style;
    if (own === undefined && this.#byKey.size === 0) return nothing;
    const seen = this.#known.get(element);
    if (seen !== undefined) return seen;
    const result = this.#cascade(element, null, own);
    this.#known.set(element, result);
    return result;
  }

  /** The words that rules set before or after an element's content, such as `✓`; empty where they set none. */
  contentOf(element: Element): string {
    if (this.#byKey.size === 0) return '';
    return (['before', 'after'] as const)
      .map(
        (pseudo) =>
          /^(["'])(.*)\1$/su.exec(this.#cascade(element, pseudo, undefined).get('content') ?? '')?.[2] ?? '',
      )
      .map((text) =>
        text.replace(/\\([0-9a-f]{1,6})\s?/giu, (_, hex: string) => {
          const code = Number.parseInt(hex, 16);
          return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
        }),
      )
      .join('');
  }

  #cascade(element: Element, pseudo: Rule['pseudo'], own: string | undefined): Declarations {
    const best = new Map<string, { value: string; weight: number }>();
    const add = (declarations: Rule['declarations'], weight: number): void => {
      for (const [name, { value, important }] of declarations) {
        const heavy = important ? weight + 1e15 : weight;
        const other = best.get(name);
        if (other === undefined || other.weight <= heavy) best.set(name, { value, weight: heavy });
      }
    };
    for (const key of keysOf(element)) {
      for (const rule of this.#byKey.get(key) ?? []) {
        if (rule.pseudo === pseudo && matches(element, rule.selector)) add(rule.declarations, rule.weight);
      }
    }
    if (own !== undefined) add(readDeclarations(own.slice(0, 2_000)), 1e14);
    if (best.size === 0) return nothing;
    return new Map([...best].map(([name, { value }]) => [name, value]));
  }
}

const combinators: ReadonlySet<SelectorType> = new Set([SelectorType.Descendant, SelectorType.Child]);

/** Places among siblings (`:nth-child`) and states (`:hover`) say nothing of one row: rules with them are left out. */
function isSupported(token: Selector): boolean {
  return (
    combinators.has(token.type) ||
    token.type === SelectorType.Tag ||
    token.type === SelectorType.Universal ||
    (token.type === SelectorType.Attribute && ['exists', 'equals', 'element', 'any'].includes(token.action))
  );
}

function keyOf(selector: readonly Selector[]): string {
  let key = '*';
  for (let index = selector.length - 1; index >= 0; index -= 1) {
    const token = selector[index];
    if (token === undefined || combinators.has(token.type)) break;
    if (token.type === SelectorType.Attribute && token.name === 'class') return `.${token.value}`;
    if (token.type === SelectorType.Attribute && token.name === 'id') key = `#${token.value}`;
    if (token.type === SelectorType.Tag && key === '*') key = token.name.toLowerCase();
  }
  return key;
}

function* keysOf(element: Element): Generator<string> {
  yield '*';
  yield element.name;
  if (element.attribs.id !== undefined) yield `#${element.attribs.id}`;
  const names = element.attribs.class;
  if (names !== undefined) for (const name of new Set(names.split(/\s+/u, 50))) yield `.${name}`;
}

function fits(element: Element, token: Selector): boolean {
  if (token.type === SelectorType.Tag) return element.name === token.name.toLowerCase();
  if (token.type !== SelectorType.Attribute) return true;
  const value = element.attribs[token.name];
  if (value === undefined || token.action === 'exists') return value !== undefined;
  if (token.action === 'element') return value.split(/\s+/u, 50).includes(token.value);
  return token.action === 'equals' ? value === token.value : value.includes(token.value);
}

/**
 * Whether an element fits a selector, read from its end. Of several ancestors that fit a descendant combinator the
 * nearest is taken, so that the time is linear in depth.
 */
function matches(element: Element, selector: readonly Selector[]): boolean {
  let at: Element | null = element;
  let index = selector.length - 1;
  const compound = (): number => {
    let start = index;
    while (start > 0) {
      const token = selector[start - 1];
      if (token === undefined || combinators.has(token.type)) break;
      start -= 1;
    }
    return start;
  };
  for (let any = false; ; ) {
    const start = compound();
    const tokens = selector.slice(start, index + 1);
    while (at !== null && !tokens.every((token) => at !== null && fits(at, token))) {
      if (!any) return false;
      at = isElement(at.parent) ? at.parent : null;
    }
    if (at === null) return false;
    if (start === 0) return true;
    any = selector[start - 1]?.type === SelectorType.Descendant;
    index = start - 2;
    at = isElement(at.parent) ? at.parent : null;
  }
}
