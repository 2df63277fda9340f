import type { Element } from '../tree/tree.ts';

/** What a list or table hands back to the walk: the parts of it that are no words. */
export interface Visitor {
  visitElement(element: Element): void;
  visitChildren(element: Element): void;
  /** Whether an element is hidden. */
  isLeftOut(element: Element): boolean;
}
