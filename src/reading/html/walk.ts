/** A page's content as blocks in reading order, each under its headings. Long, because it is one walk. */

import type { Block, ContextPiece, Link, Notice, Outline, Piece, TextBlock } from '../outline.ts';
import { TableBudget } from '../table/budget.ts';
import { isTrigger } from './accordion.ts';
import type { PageContext } from './context.ts';
import { readDefinitions } from './definitions.ts';
import { gridOf } from './grid.ts';
import { ItemReader, isList, itemOf } from './items.ts';
import { noticeOf } from './notice.ts';
import type { PageRoot } from './path.ts';
import { isPreformatted, rowsOfText } from './preformatted.ts';
import { HeadingStack, type Stack } from './stack.ts';
import { isLayoutTable, partsOfTable, readTable, type TableParts } from './table.ts';
import { type AnyNode, descendants, type Element, elementsIn, isElement, rawText, roleOf } from './tree.ts';
import { isAside, isHidden, isSurrounding } from './visible.ts';
import { isInline } from './words/inline.ts';
import { readWords, type Words } from './words/read-words.ts';
import { isStruck } from './words/strikethrough.ts';

export interface WalkedPage extends Pick<Outline, 'blocks' | 'links'> {
  /** What stands outside the list or table that it was written in, as people see it. */
  readonly misplaced: readonly string[];
}

const longestLead = 300;
const headingName = /^h([1-6])$/u;
const listLike = new Set(['table', 'tr', 'ul', 'ol', 'li', 'dl', 'details', 'h2', 'h3', 'h4', 'h5', 'h6']);

function headingLevel(element: Element): number | null {
  const named = headingName.exec(element.name)?.[1];
  if (named !== undefined) return Number(named);
  return roleOf(element) === 'heading' ? Number(element.attribs['aria-level'] ?? 2) || 2 : null;
}

/** Walks the content from its root. Throws `LimitExceeded`. */
export function walkPage(
  root: PageRoot,
  page: PageContext,
  pathOf: (element: Element) => string,
): WalkedPage {
  const walk = new PageWalk(page, pathOf);
  return walk.from(root.element);
}

class PageWalk {
  readonly #page: PageContext;
  readonly #pathOf: (element: Element) => string;
  readonly #budget = new TableBudget();
  readonly #blocks: Block[] = [];
  readonly #links: (Link & { readonly context: Stack })[] = [];
  readonly #misplaced: string[] = [];
  readonly #breaking = new Map<Element, boolean>();
  readonly #stack = new HeadingStack();
  readonly #items: ItemReader;
  readonly #labels: ReadonlySet<Element>;
  /** Headings and labels with the block that they stood before, for those that nothing stands under. */
  readonly #above: { readonly piece: ContextPiece; readonly context: Stack; readonly before: number }[] = [];
  #notice: Notice | null = null;

  constructor(page: PageContext, pathOf: (element: Element) => string) {
    this.#page = page;
    this.#pathOf = pathOf;
    this.#items = new ItemReader(page, pathOf, (found) => this.#keepLinks(found));
    this.#labels = new Set(page.panels.values());
  }

  from(root: Element): WalkedPage {
    this.#visitChildren(root);
    return { blocks: this.#withBareHeadings(), links: this.#links, misplaced: this.#misplaced };
  }

  #keepLinks(found: readonly Link[]): void {
    for (const link of found) this.#links.push({ ...link, context: this.#stack.above });
  }

  #push(block: Block): void {
    this.#blocks.push(this.#notice === null ? block : { ...block, notice: this.#notice });
  }

  /** Headings that nothing stands under are words too: each becomes a text where it stands. */
  #withBareHeadings(): readonly Block[] {
    const used = new Set<ContextPiece>();
    const seen = new Set<Stack>();
    for (const { context } of this.#blocks) {
      if (seen.has(context)) continue;
      seen.add(context);
      for (const piece of context) used.add(piece);
    }
    const bare = Map.groupBy(
      this.#above.filter(({ piece }) => piece.text !== '' && !used.has(piece)),
      ({ before }) => before,
    );
    if (bare.size === 0) return this.#blocks;
    const textsAt = (index: number): TextBlock[] =>
      (bare.get(index) ?? []).map(({ piece, context }) => ({
        kind: 'text',
        context,
        item: itemOfPiece(piece),
      }));
    return [
      ...this.#blocks.flatMap((block, index) => [...textsAt(index), block]),
      ...textsAt(this.#blocks.length),
    ];
  }

  #contextPiece(words: Words, element: Element, kind: ContextPiece['kind'], level: number): ContextPiece {
    const piece = { text: words.text, quote: words.quote, path: this.#pathOf(element), kind, level };
    return words.struck ? { ...piece, struck: true } : piece;
  }

  #words(element: Element): Words {
    return readWords(element.children, this.#page, undefined, isStruck(element, this.#page));
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
    this.#keepLinks(words.links);
    if (words.quote === '' || words.text === '') return;
    if (this.#addPictures(nodes)) return;
    const isLead = words.text.length <= longestLead && this.#notice === null;
    this.#stack.setLead(isLead ? this.#contextPiece(words, holder, 'lead', 9) : null);
    this.#push({ kind: 'text', context: this.#stack.above, item: itemOf(words, this.#pathOf(holder), []) });
  }

  /** Logos beside each other are a list: each picture is an item by its name. */
  #addPictures(nodes: readonly AnyNode[]): boolean {
    const pictures = nodes
      .filter((node) => isElement(node))
      .flatMap((node) =>
        node.name === 'img' ? [node] : [...descendants(node)].filter(({ name }) => name === 'img'),
      );
    if (pictures.length < 2 || nodes.some((node) => rawText(node).trim() !== '')) return false;
    const items = pictures
      .map((picture) => itemOf(readWords([picture], this.#page), this.#pathOf(picture), []))
      .filter(({ text }) => text !== '');
    this.#push({ kind: 'list', context: this.#stack.takeLead(), items });
    return true;
  }

  #addList(list: Element): void {
    if (this.#holdsParts(list)) {
      for (const item of elementsIn(list)) {
        if (!this.#isLeftOut(item)) this.#stack.within(null, () => this.#visitChildren(item));
      }
      return;
    }
    const full = this.#stack.takeLead();
    const items = this.#items.itemsOf(list);
    this.#addStrays(list);
    if (items.length > 0) this.#push({ kind: 'list', context: full, items });
  }

  /** Words directly in a list, a row or a group of rows, where only items and cells belong. */
  #addStrays(list: Element): void {
    for (const child of list.children) {
      if (child.type !== 'text' || child.data.trim() === '') continue;
      const words = readWords([child], this.#page);
      this.#misplaced.push(words.text);
      this.#push({ kind: 'text', context: this.#stack.above, item: itemOf(words, this.#pathOf(list), []) });
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

  #addDefinitions(list: Element): void {
    const context = this.#stack.takeLead();
    const { groups, tables, others, unowned } = readDefinitions(list, {
      isHidden: (element) => this.#isLeftOut(element),
      term: (element) => {
        const { text, quote, links, struck } = this.#words(element);
        this.#keepLinks(links);
        return { text, quote, path: this.#pathOf(element), struck };
      },
      detail: (element) => this.#items.item(element),
    });
    this.#misplaced.push(...unowned);
    if (groups.length > 0) this.#push({ kind: 'definitions', context, groups });
    for (const { table, term } of tables) {
      const piece: ContextPiece | null = term === null ? null : { ...term, kind: 'summary', level: 8 };
      this.#stack.within(piece, () => this.#visitElement(table));
    }
    for (const other of others) this.#visitElement(other);
    this.#addStrays(list);
  }

  #addTable(table: Element): void {
    if (isLayoutTable(table)) {
      this.#visitChildren(table);
      return;
    }
    const caption = elementsIn(table).find((child) => child.name === 'caption') ?? figureCaption(table);
    const words = caption === undefined ? null : this.#words(caption);
    const piece =
      caption === undefined || words === null || words.text === ''
        ? null
        : this.#contextPiece(words, caption, 'caption', 8);
    this.#pushTable(partsOfTable(table), 'table', piece);
    for (const inner of descendants(table)) {
      if (inner.name !== 'table' || nearest(inner, 'table') !== table) continue;
      const owner = this.#ownerOf(inner) ?? piece;
      this.#stack.within(owner, () => this.#visitElement(inner));
    }
  }

  /** What the row says first that a table stands in. */
  #ownerOf(table: Element): ContextPiece | null {
    const row = nearest(table, 'tr');
    for (const cell of row === null ? [] : elementsIn(row)) {
      if ([...descendants(cell)].includes(table)) return null;
      const words = this.#words(cell);
      if (words.text !== '') return this.#contextPiece(words, cell, 'summary', 8);
    }
    return null;
  }

  #pushTable(parts: TableParts, origin: 'table' | 'grid', caption: ContextPiece | null): void {
    const lead = this.#stack.takeLead();
    const context = caption === null ? lead : [...lead, caption];
    const { rows, raggedRows, shortRows } = readTable(parts, this.#page, this.#pathOf, this.#budget);
    for (const row of rows)
      for (const cell of row) if (!cell.spanned && cell.links.length > 0) this.#keepLinks(cell.links);
    if (caption !== null) this.#above.push({ piece: caption, context: lead, before: this.#blocks.length });
    if (rows.length > 0) {
      this.#push({
        kind: 'table',
        context,
        sheet: null,
        origin,
        rows,
        ...(raggedRows.length > 0 ? { raggedRows } : {}),
        ...(shortRows.length > 0 ? { shortRows } : {}),
      });
    }
  }

  #addPreformatted(element: Element): boolean {
    const rows = rowsOfText(element, this.#pathOf(element), this.#budget);
    if (rows === null) return false;
    this.#push({ kind: 'table', context: this.#stack.takeLead(), sheet: null, origin: 'csv', rows });
    return true;
  }

  #addDetails(details: Element): void {
    const summary = elementsIn(details).find((child) => child.name === 'summary');
    const piece =
      summary === undefined
        ? null
        : this.#contextPiece(this.#words(summary), summary, 'summary', this.#stack.labelLevel);
    this.#within(piece, () =>
      this.#visitNodes(
        details.children.filter((child) => child !== summary),
        details,
      ),
    );
  }

  #within(piece: ContextPiece | null, inner: () => void): void {
    if (piece !== null) this.#above.push({ piece, context: this.#stack.above, before: this.#blocks.length });
    this.#stack.within(piece, inner);
  }

  /** Whether an element is hidden; what it holds of a list is noted. */
  #isLeftOut(element: Element): boolean {
    if (!isHidden(element, this.#page)) return false;
    const isPart =
      listLike.has(element.name) || [...descendants(element)].some(({ name }) => listLike.has(name));
    if (isPart) this.#page.hidden.add(element);
    return !(isPart && this.#page.showsHidden);
  }

  #visitElement(element: Element): void {
    if (this.#isLeftOut(element) || isSurrounding(element)) return;
    if (isAside(element)) {
      this.#addAside(element);
      return;
    }
    const notice = this.#notice === null ? noticeOf(element) : null;
    if (notice === null) {
      this.#visitShown(element);
      return;
    }
    this.#notice = notice;
    this.#stack.within(null, () => this.#visitShown(element));
    this.#notice = null;
  }

  /** Words beside the content are heard, and are no part of a list. */
  #addAside(element: Element): void {
    const words = this.#words(element);
    this.#keepLinks(words.links);
    if (words.text === '') return;
    const item = itemOf(words, this.#pathOf(element), []);
    this.#blocks.push({ kind: 'text', context: this.#stack.above, notice: 'aside', item });
  }

  #visitShown(element: Element): void {
    const label = this.#page.panels.get(element);
    if (label === undefined) {
      this.#visitPlain(element);
      return;
    }
    // A label within a heading is already on the stack; its reach ends with the part that it opens.
    const at = this.#stack.findLabel(this.#pathOf(label));
    const piece =
      at >= 0 ? null : this.#contextPiece(this.#words(label), label, 'summary', this.#stack.labelLevel);
    this.#within(piece, () => this.#visitPlain(element));
    if (at >= 0) this.#stack.endAt(at);
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
      this.#addTable(element);
      return;
    }
    if (isPreformatted(element, this.#page) && this.#addPreformatted(element)) return;
    const grid = gridOf(element, this.#page);
    if (grid !== null) {
      this.#pushTable(grid, 'grid', null);
      return;
    }
    if (isList(element)) {
      this.#addList(element);
      return;
    }
    if (element.name === 'dl') {
      this.#addDefinitions(element);
      return;
    }
    if (element.name === 'details') {
      this.#addDetails(element);
      return;
    }
    if (element.name === 'a') this.#keepLinks(readWords([element], this.#page).links.slice(-1));
    this.#visitChildren(element);
  }

  #addHeading(element: Element, level: number): void {
    const words = this.#words(element);
    const trigger = [...descendants(element)].find((inner) => isTrigger(inner) || this.#labels.has(inner));
    const kind = trigger === undefined && !this.#labels.has(element) ? 'heading' : 'summary';
    const piece = this.#contextPiece(words, trigger ?? element, kind, Math.min(Math.max(level, 1), 6));
    this.#stack.push(piece);
    this.#above.push({
      piece,
      context: this.#stack.above.filter((above) => above !== piece),
      before: this.#blocks.length,
    });
    this.#keepLinks(words.links);
  }

  #visitChildren(element: Element): void {
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
        this.#visitElement(node);
      } else if (!isElement(node) || !isSurrounding(node)) run.push(node);
    }
    flush();
  }
}

function itemOfPiece(piece: Piece): TextBlock['item'] {
  return {
    ...itemOf(
      {
        text: piece.text,
        quote: piece.quote,
        struck: piece.struck ?? false,
        struckText: '',
        marks: [],
        strong: null,
        links: [],
        unnamedIcons: 0,
        comment: null,
        fill: null,
      },
      piece.path,
      [],
    ),
  };
}

function figureCaption(table: Element): Element | undefined {
  const figure = nearest(table, 'figure');
  return figure === null ? undefined : [...descendants(figure)].find(({ name }) => name === 'figcaption');
}

function nearest(element: Element, name: string): Element | null {
  for (let up = element.parent; up !== null; up = up.parent) if (isElement(up) && up.name === name) return up;
  return null;
}
