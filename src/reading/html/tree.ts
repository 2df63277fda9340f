/** An HTML page as a tree, parsed as browsers do but within bounds of depth and number of elements. */
import { type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { LimitExceeded, limits } from '../limits.ts';

export type { AnyNode, Element } from 'domhandler';

export function isElement(node: AnyNode | null | undefined): node is Element {
  return node !== null && node !== undefined && 'attribs' in node;
}

/** Elements directly within this one. */
export function elementsIn(element: Element): Element[] {
  return element.children.filter(isElement);
}

/** All elements below this one in document order. Iterative. */
export function* descendants(root: { readonly children: readonly AnyNode[] }): Generator<Element> {
  const left: AnyNode[] = [...root.children].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) left.push(child);
    }
  }
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return pattern.test(element.attribs.class ?? '') || pattern.test(element.attribs.id ?? '');
}

export function roleOf(element: Element): string {
  return (element.attribs.role ?? '').trim().toLowerCase();
}

/** Parses a page. Throws `LimitExceeded`; the parser's own stack tells the depth, so no markup can hide it. */
export function parseTree(text: string): CheerioAPI {
  let depth = 0;
  let elements = 0;
  const treeAdapter: typeof adapter = {
    ...adapter,
    createElement: (name, namespace, attributes) => {
      if (++elements > limits.elements) {
        throw new LimitExceeded('TOO_LARGE', `more than ${limits.elements} elements`);
      }
      return adapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      if (++depth > limits.depth) throw new LimitExceeded('TOO_DEEP', `nested deeper than ${limits.depth}`);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return load(text, { treeAdapter, scriptingEnabled: false }, true);
}
