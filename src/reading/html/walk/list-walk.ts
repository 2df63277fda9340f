import type { ContextPiece } from '../../outline.ts';
import { isTrigger } from '../blocks/accordion.ts';
import { readDefinitions } from '../blocks/definitions.ts';
import { ItemReader, itemOf } from '../blocks/items.ts';
import type { PageContext } from '../context.ts';
import { type AnyNode, descendants, type Element, elementsIn, isElement, rawText } from '../tree/tree.ts';
import { readWords } from '../words/read-words.ts';
import { headingLevel } from './heading-level.ts';
import type { PageBlocks, PathOf } from './page-blocks.ts';
import type { Visitor } from './visitor.ts';

/** Lists, definitions and rows of pictures. */
export class ListWalk {
  readonly #page: PageContext;
  readonly #pathOf: PathOf;
  readonly #out: PageBlocks;
  readonly #visitor: Visitor;
  readonly #items: ItemReader;

  constructor(page: PageContext, pathOf: PathOf, out: PageBlocks, visitor: Visitor) {
    this.#page = page;
    this.#pathOf = pathOf;
    this.#out = out;
    this.#visitor = visitor;
    this.#items = new ItemReader(page, pathOf, (found) => out.keepLinks(found));
  }

  /** Logos beside each other are a list: each picture is an item by its name. */
  addPictures(nodes: readonly AnyNode[]): boolean {
    const pictures = nodes
      .filter((node) => isElement(node))
      .flatMap((node) =>
        node.name === 'img' ? [node] : [...descendants(node)].filter(({ name }) => name === 'img'),
      );
    if (pictures.length < 2 || nodes.some((node) => rawText(node).trim() !== '')) return false;
    const items = pictures
      .map((picture) => itemOf(readWords([picture], this.#page), this.#pathOf(picture), []))
      .filter(({ text }) => text !== '');
    this.#out.push({ kind: 'list', context: this.#out.stack.takeLead(), items });
    return true;
  }

  addList(list: Element): void {
    if (this.#holdsParts(list)) {
      for (const item of elementsIn(list)) {
        if (!this.#visitor.isLeftOut(item))
          this.#out.stack.within(null, () => this.#visitor.visitChildren(item));
      }
      return;
    }
    const full = this.#out.stack.takeLead();
    const items = this.#items.itemsOf(list);
    this.#addStrays(list);
    if (items.length > 0) this.#out.push({ kind: 'list', context: full, items });
  }

  addDefinitions(list: Element): void {
    const context = this.#out.stack.takeLead();
    const { groups, tables, others, unowned } = readDefinitions(list, {
      isHidden: (element) => this.#visitor.isLeftOut(element),
      term: (element) => {
        const { text, quote, links, struck } = this.#out.words(element);
        this.#out.keepLinks(links);
        return { text, quote, path: this.#pathOf(element), struck };
      },
      detail: (element) => this.#items.item(element),
    });
    this.#out.misplaced.push(...unowned);
    if (groups.length > 0) this.#out.push({ kind: 'definitions', context, groups });
    for (const { table, term } of tables) {
      const piece: ContextPiece | null = term === null ? null : { ...term, kind: 'summary', level: 8 };
      this.#out.stack.within(piece, () => this.#visitor.visitElement(table));
    }
    for (const other of others) this.#visitor.visitElement(other);
    this.#addStrays(list);
  }

  /** Words directly in a list, a row or a group of rows, where only items and cells belong. */
  #addStrays(list: Element): void {
    for (const child of list.children) {
      if (child.type !== 'text' || child.data.trim() === '') continue;
      const words = readWords([child], this.#page);
      this.#out.misplaced.push(words.text);
      this.#out.push({
        kind: 'text',
        context: this.#out.stack.above,
        item: itemOf(words, this.#pathOf(list), []),
      });
    }
  }

  /** A list whose items are cards or accordion items rather than words. */
  #holdsParts(list: Element): boolean {
    for (const inner of descendants(list)) {
      if (headingLevel(inner) !== null || this.#page.panels.has(inner) || isTrigger(inner)) return true;
      if (inner.name === 'table' || inner.name === 'dl' || inner.name === 'details') return true;
    }
    return false;
  }
}
