/** Places in a page: element names and positions from the page's only `main`, or else from `body`. */
import { type Element, elementsIn, isElement, type PageIndex, roleOf } from './tree.ts';

/** Where the content of a page starts. */
export interface PageRoot {
  readonly element: Element;
  readonly name: 'main' | 'body';
  readonly body: Element;
}

/** The only `main` of a body, else the body itself. */
export function findPageRoot(body: Element, { marked }: PageIndex): PageRoot {
  const mains = marked.filter(
    (element) => (element.name === 'main' || roleOf(element) === 'main') && isWithin(element, body),
  );
  const only = mains[0];
  const usable = mains.length === 1 && only !== undefined && only.children.some((child) => isElement(child));
  return usable ? { element: only, name: 'main', body } : { element: body, name: 'body', body };
}

function isWithin(element: Element, outer: Element): boolean {
  for (let up: Element['parent'] = element; up !== null; up = up.parent) if (up === outer) return true;
  return false;
}

/**
 * Gives `main/section[2]/h2[1]` for an element within the content and `body/div[1]` for one beside it; positions count
 * from 1 among siblings of the same name.
 */
export function pathsFrom(root: PageRoot): (element: Element) => string {
  const known = new Map<Element, string>([
    [root.body, 'body'],
    [root.element, root.name],
  ]);
  const pathOf = (element: Element): string => {
    const path = known.get(element);
    if (path !== undefined) return path;
    const parent = element.parent;
    if (!isElement(parent)) return element.name;
    const base = pathOf(parent);
    const counts = new Map<string, number>();
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      const position = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, position);
      if (child !== root.element) known.set(child, `${base}/${child.name}[${position}]`);
    }
    return known.get(element) ?? base;
  };
  return pathOf;
}

/** The element at a path that `pathsFrom` gave; null when the page has none there. */
export function elementAt(root: PageRoot, path: string): Element | null {
  const [first, ...steps] = path.split('/');
  if (first !== root.name && first !== 'body') return null;
  let element = first === root.name ? root.element : root.body;
  for (const step of steps) {
    const open = step.lastIndexOf('[');
    const name = step.slice(0, open);
    const next = elementsIn(element).filter((child) => child.name === name)[
      Number(step.slice(open + 1, -1)) - 1
    ];
    if (open < 1 || next === undefined) return null;
    element = next;
  }
  return element;
}
