/** What a page's own `<style>` blocks and attributes say of an element, of the few properties that bear on meaning. */

import { parse, type Selector, SelectorType } from 'css-what';
import type { Element } from '../tree/tree.ts';
import { endOfBlock, withoutComments } from './css-text.ts';
import { type Declarations, type RuleDeclarations, readDeclarations } from './declarations.ts';
import { isSupported, keyOf, keysOf, matches, weightOf } from './selector.ts';

interface Rule {
  readonly selector: readonly Selector[];
  readonly pseudo: 'before' | 'after' | null;
  readonly weight: number;
  readonly declarations: RuleDeclarations;
}

/** Bounds on what is read of style sheets: real ones within pages are far smaller. */
const max = { characters: 500_000, rules: 5_000, selector: 300, depth: 10 } as const;
const nothing: Declarations = new Map();

/** Whether a rule's condition holds for a reader at an ordinary screen. */
function holds(condition: string): boolean {
  const name = condition.slice(0, 12).toLowerCase();
  if (name.startsWith('@layer') || name.startsWith('@supports')) return true;
  return name.startsWith('@media') && !/print|max-width|prefers-|not /iu.test(condition);
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
    const add = (declarations: RuleDeclarations, weight: number): void => {
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
