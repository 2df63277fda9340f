/** Which elements a selector is about. */

import { type Selector, SelectorType } from 'css-what';
import { type Element, isElement } from '../tree/tree.ts';

/** How heavy a selector is: ids before classes before names. */
export function weightOf(selector: readonly Selector[]): number {
  let weight = 0;
  for (const token of selector) {
    if (token.type === SelectorType.Attribute) weight += token.name === 'id' ? 10_000 : 100;
    else if (token.type === SelectorType.Tag) weight += 1;
  }
  return weight;
}

const combinators: ReadonlySet<SelectorType> = new Set([SelectorType.Descendant, SelectorType.Child]);

/** Places among siblings (`:nth-child`) and states (`:hover`) say nothing of one row: rules with them are left out. */
export function isSupported(token: Selector): boolean {
  return (
    combinators.has(token.type) ||
    token.type === SelectorType.Tag ||
    token.type === SelectorType.Universal ||
    (token.type === SelectorType.Attribute && ['exists', 'equals', 'element', 'any'].includes(token.action))
  );
}

/** The class, id or name by which a selector's rules are found. */
export function keyOf(selector: readonly Selector[]): string {
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

/** The keys that rules about an element may stand under. */
export function* keysOf(element: Element): Generator<string> {
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
export function matches(element: Element, selector: readonly Selector[]): boolean {
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
