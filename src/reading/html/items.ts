/** Items of a page's lists, with the lists inside them. */

import type { Link, ListItem } from '../outline.ts';
import { type Element, elementsIn } from './tree.ts';
import { isHidden } from './visible.ts';
import { readWords, type Words, type WordsContext } from './words.ts';

/** Whether an element is a list of items. */
export const isList = (element: Element): boolean => ['ul', 'ol', 'menu'].includes(element.name);

/** Words at a path as an item. */
export function itemOf(
  { text, quote, struck, struckText, marks, strong, links }: Words,
  path: string,
  items: readonly ListItem[],
): ListItem {
  return { text, quote, path, struck, struckText, marks, links, unnamedIcons: 0, fill: null, strong, items };
}

/** Reads the items of one page; the links in them are handed to `keepLinks`. */
export class ItemReader {
  readonly #context: WordsContext;
  readonly #pathOf: (element: Element) => string;
  readonly #keepLinks: (found: readonly Link[]) => void;

  constructor(
    context: WordsContext,
    pathOf: (element: Element) => string,
    keepLinks: (found: readonly Link[]) => void,
  ) {
    this.#context = context;
    this.#pathOf = pathOf;
    this.#keepLinks = keepLinks;
  }

  /** The items of a list that say something. */
  itemsOf(list: Element): ListItem[] {
    return elementsIn(list)
      .filter((item) => !isHidden(item, this.#context.panels))
      .flatMap((item) => (isList(item) ? this.itemsOf(item) : [this.item(item)]))
      .filter((item) => item.quote !== '' || item.items.length > 0 || item.links.length > 0);
  }

  item(element: Element): ListItem {
    const words = readWords(element.children, this.#context, isList);
    this.#keepLinks(words.links);
    const items = [...this.#nestedLists(element)].flatMap((list) => this.itemsOf(list));
    return itemOf(words, this.#pathOf(element), items);
  }

  *#nestedLists(element: Element): Generator<Element> {
    for (const child of elementsIn(element)) {
      if (isHidden(child, this.#context.panels)) continue;
      if (isList(child)) yield child;
      else yield* this.#nestedLists(child);
    }
  }
}
