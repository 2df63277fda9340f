/** A page's content as blocks in reading order, each under its headings. */

import { isTrigger } from '../blocks/accordion.ts';
import { gridOf } from '../blocks/grid.ts';
import { isList, itemOf } from '../blocks/items.ts';
import { noticeOf } from '../blocks/notice.ts';
import { isPreformatted } from '../blocks/preformatted.ts';
import type { PageContext } from '../context.ts';
import type { PageRoot } from '../tree/path.ts';
import { type AnyNode, descendants, type Element, elementsIn, isElement } from '../tree/tree.ts';
import { isAside, isHidden, isSurrounding } from '../tree/visible.ts';
import { isInline } from '../words/inline.ts';
import { readWords } from '../words/read-words.ts';
import { isStruck } from '../words/strikethrough.ts';
import { headingLevel } from './heading-level.ts';
import { ListWalk } from './list-walk.ts';
import { PageBlocks, type PathOf, type WalkedPage } from './page-blocks.ts';
import { TableWalk } from './table-walk.ts';
import type { Visitor } from './visitor.ts';

const longestLead = 300;
const listLike = new Set(['table', 'tr', 'ul', 'ol', 'li', 'dl', 'details', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Walks the content from its root. Throws `LimitExceeded`. */
export function walkPage(
  root: PageRoot,
  page: PageContext,
  pathOf: (element: Element) => string,
): WalkedPage {
  const walk = new PageWalk(page, pathOf);
  return walk.from(root.element);
}

class PageWalk implements Visitor {
  readonly #page: PageContext;
  readonly #pathOf: PathOf;
  readonly #out: PageBlocks;
  readonly #lists: ListWalk;
  readonly #tables: TableWalk;
  readonly #breaking = new Map<Element, boolean>();
  readonly #labels: ReadonlySet<Element>;

  constructor(page: PageContext, pathOf: PathOf) {
    this.#page = page;
    this.#pathOf = pathOf;
    this.#out = new PageBlocks(page, pathOf);
    this.#lists = new ListWalk(page, pathOf, this.#out, this);
    this.#tables = new TableWalk(page, pathOf, this.#out, this);
    this.#labels = new Set(page.panels.values());
  }

  from(root: Element): WalkedPage {
    this.visitChildren(root);
    return this.#out.done();
  }

  /** Whether an element ends the line that it stands in. */
  #breaks(element: Element): boolean {
    if (!isInline(element)) return true;
    if (element.children.length === 0) return false;
    const known = this.#breaking.get(element);
    if (known !== undefined) return known;
    const result =
      isTrigger(element) ||
      this.#page.panels.has(element) ||
      (element.name !== 'svg' && elementsIn(element).some((inner) => this.#breaks(inner)));
    this.#breaking.set(element, result);
    return result;
  }

  #addText(nodes: readonly AnyNode[], holder: Element): void {
    const words = readWords(nodes, this.#page, undefined, isStruck(holder, this.#page));
    this.#out.keepLinks(words.links);
    if (words.quote === '' || words.text === '') return;
    if (this.#lists.addPictures(nodes)) return;
    const isLead = words.text.length <= longestLead && this.#out.notice === null;
    this.#out.stack.setLead(isLead ? this.#out.piece(words, holder, 'lead', 9) : null);
    this.#out.push({
      kind: 'text',
      context: this.#out.stack.above,
      item: itemOf(words, this.#pathOf(holder), []),
    });
  }

  #addDetails(details: Element): void {
    const summary = elementsIn(details).find((child) => child.name === 'summary');
    const piece =
      summary === undefined
        ? null
        : this.#out.piece(this.#out.words(summary), summary, 'summary', this.#out.stack.labelLevel);
    this.#out.within(piece, () =>
      this.#visitNodes(
        details.children.filter((child) => child !== summary),
        details,
      ),
    );
  }

  /** Whether an element is hidden; what it holds of a list is noted. */
  isLeftOut(element: Element): boolean {
    if (!isHidden(element, this.#page)) return false;
    const isPart =
      listLike.has(element.name) || [...descendants(element)].some(({ name }) => listLike.has(name));
    if (isPart) this.#page.hidden.add(element);
    return !(isPart && this.#page.showsHidden);
  }

  visitElement(element: Element): void {
    if (this.isLeftOut(element) || isSurrounding(element)) return;
    if (isAside(element)) {
      this.#addAside(element);
      return;
    }
    const notice = this.#out.notice === null ? noticeOf(element) : null;
    if (notice === null) {
      this.#visitShown(element);
      return;
    }
    this.#out.notice = notice;
    this.#out.stack.within(null, () => this.#visitShown(element));
    this.#out.notice = null;
  }

  /** Words beside the content are heard, and are no part of a list. */
  #addAside(element: Element): void {
    const words = this.#out.words(element);
    this.#out.keepLinks(words.links);
    if (words.text === '') return;
    const item = itemOf(words, this.#pathOf(element), []);
    this.#out.pushAside(item);
  }

  #visitShown(element: Element): void {
    const label = this.#page.panels.get(element);
    if (label === undefined) {
      this.#visitPlain(element);
      return;
    }
    // A label within a heading is already on the stack; its reach ends with the part that it opens.
    const at = this.#out.stack.findLabel(this.#pathOf(label));
    const piece =
      at >= 0 ? null : this.#out.piece(this.#out.words(label), label, 'summary', this.#out.stack.labelLevel);
    this.#out.within(piece, () => this.#visitPlain(element));
    if (at >= 0) this.#out.stack.endAt(at);
  }

  #visitPlain(element: Element): void {
    const level = headingLevel(element);
    if (level !== null) {
      this.#addHeading(element, level);
      return;
    }
    const isLabel = this.#labels.has(element);
    if (isTrigger(element) || isLabel || element.name === 'button') return;
    if (element.name === 'table') {
      this.#tables.addTable(element);
      return;
    }
    if (isPreformatted(element, this.#page) && this.#tables.addPreformatted(element)) return;
    const grid = gridOf(element, this.#page);
    if (grid !== null) {
      this.#tables.addParts(grid, 'grid', null);
      return;
    }
    if (isList(element)) {
      this.#lists.addList(element);
      return;
    }
    if (element.name === 'dl') {
      this.#lists.addDefinitions(element);
      return;
    }
    if (element.name === 'details') {
      this.#addDetails(element);
      return;
    }
    if (element.name === 'a') this.#out.keepLinks(readWords([element], this.#page).links.slice(-1));
    this.visitChildren(element);
  }

  #addHeading(element: Element, level: number): void {
    const words = this.#out.words(element);
    const trigger = [...descendants(element)].find((inner) => isTrigger(inner) || this.#labels.has(inner));
    const kind = trigger === undefined && !this.#labels.has(element) ? 'heading' : 'summary';
    const piece = this.#out.piece(words, trigger ?? element, kind, Math.min(Math.max(level, 1), 6));
    this.#out.stack.push(piece);
    this.#out.noteAbove(
      piece,
      this.#out.stack.above.filter((above) => above !== piece),
    );
    this.#out.keepLinks(words.links);
  }

  visitChildren(element: Element): void {
    this.#visitNodes(element.children, element);
  }

  #visitNodes(nodes: readonly AnyNode[], holder: Element): void {
    let run: AnyNode[] = [];
    const flush = (): void => {
      if (run.length > 0) this.#addText(run, holder);
      run = [];
    };
    for (const node of nodes) {
      if (isElement(node) && this.#breaks(node)) {
        flush();
        this.visitElement(node);
      } else if (!isElement(node) || !isSurrounding(node)) run.push(node);
    }
    flush();
  }
}
