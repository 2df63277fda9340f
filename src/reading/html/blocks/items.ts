/** Items of a page's lists, with the lists inside them. */
import type { Link, ListItem } from '../../outline.ts';
import type { PageContext } from '../context.ts';
import { type Element, elementsIn } from '../tree/tree.ts';
import { isHidden } from '../tree/visible.ts';
import { shownOver } from '../words/beside.ts';
import { ownFill } from '../words/fill.ts';
import { readWords, type Words } from '../words/read-words.ts';
import { isStruck } from '../words/strikethrough.ts';

/** Whether an element is a list of items. */
export const isList = (element: Element): boolean =>
  element.name === 'ul' || element.name === 'ol' || element.name === 'menu';

/** Words at a path as an item. */
export function itemOf(words: Words, path: string, items: readonly ListItem[]): ListItem {
  return {
    text: words.text,
    quote: words.quote,
    path,
    struck: words.struck,
    struckText: words.struckText,
    marks: words.marks,
    links: words.links,
    unnamedIcons: words.unnamedIcons,
    comment: words.comment,
    fill: words.fill,
    ...(words.swatches === undefined ? {} : { swatches: words.swatches }),
    strong: words.strong,
    items,
  };
}

/** Reads the items of one page; the links in them are handed to `keepLinks`. */
export class ItemReader {
  readonly #page: PageContext;
  readonly #pathOf: (element: Element) => string;
  readonly #keepLinks: (found: readonly Link[]) => void;

  constructor(
    page: PageContext,
    pathOf: (element: Element) => string,
    keepLinks: (found: readonly Link[]) => void,
  ) {
    this.#page = page;
    this.#pathOf = pathOf;
    this.#keepLinks = keepLinks;
  }

  /** The items of a list that say something. */
  itemsOf(list: Element): ListItem[] {
    return elementsIn(list)
      .filter((item) => !this.#isLeftOut(item))
      .flatMap((item) => (isList(item) ? this.itemsOf(item) : [this.item(item)]))
      .filter(
        (item) =>
          item.quote !== '' || item.items.length > 0 || item.links.length > 0 || item.unnamedIcons > 0,
      );
  }

  item(element: Element): ListItem {
    const words = readWords(element.children, this.#page, isList, isStruck(element, this.#page));
    this.#keepLinks(words.links);
    const items = this.#nestedLists(element).flatMap((list) => this.itemsOf(list));
    const fill = ownFill(element, this.#page) ?? words.fill;
    return itemOf(
      { ...words, fill, comment: shownOver(element, words.comment, this.#page) },
      this.#pathOf(element),
      items,
    );
  }

  #isLeftOut(element: Element): boolean {
    if (!isHidden(element, this.#page)) return false;
    this.#page.hidden.add(element);
    return !this.#page.showsHidden;
  }

  #nestedLists(element: Element): Element[] {
    const found: Element[] = [];
    for (const child of elementsIn(element)) {
      if (isHidden(child, this.#page)) continue;
      if (isList(child)) found.push(child);
      else if (child.children.length > 0) found.push(...this.#nestedLists(child));
    }
    return found;
  }
}
