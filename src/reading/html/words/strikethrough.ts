/** What is struck through, by its element, its class or its style. */

import type { PageContext } from '../context.ts';
import { type Element, isElement } from '../tree/tree.ts';

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
