/** Places in a page: element names and positions from the page's only `main`, or else from `body`. */
import { descendants, type Element, elementsIn, isElement, roleOf } from './tree.ts';

/** Where the content of a page starts. */
export interface PageRoot {
  readonly element: Element;
  readonly name: 'main' | 'body';
}

/** The only `main` of a body, else the body itself. */
export function findPageRoot(body: Element): PageRoot {
  const mains = [...descendants(body)].filter(
    (element) => element.name === 'main' || roleOf(element) === 'main',
  );
  const only = mains[0];
  const usable = mains.length === 1 && only !== undefined && only.children.some((child) => isElement(child));
  return usable ? { element: only, name: 'main' } : { element: body, name: 'body' };
}

/** Gives `main/section[2]/h2[1]` for an element; positions count from 1 among siblings of the same name. */
export function pathsFrom(root: PageRoot): (element: Element) => string {
  const known = new Map<Element, string>([[root.element, root.name]]);
  const pathOf = (element: Element): string => {
    const path = known.get(element);
    if (path !== undefined) return path;
    const parent = element.parent;
    if (!isElement(parent)) return element.name;
    const base = pathOf(parent);
    const counts = new Map<string, number>();
    for (const child of elementsIn(parent)) {
      const position = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, position);
      known.set(child, `${base}/${child.name}[${position}]`);
    }
    return known.get(element) ?? base;
  };
  return pathOf;
}

/** The element at a path that `pathsFrom` gave; null when the page has none there. */
export function elementAt(root: PageRoot, path: string): Element | null {
  const [first, ...steps] = path.split('/');
  if (first !== root.name) return null;
  let element = root.element;
  for (const step of steps) {
    const match = /^(.+)\[(\d+)\]$/u.exec(step);
    const next = elementsIn(element).filter((child) => child.name === match?.[1])[Number(match?.[2]) - 1];
    if (next === undefined) return null;
    element = next;
  }
  return element;
}
