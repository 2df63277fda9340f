/** A page's content as blocks in reading order, each under its headings. */

import { limits } from '../limits.ts';
import type { Block, ContextPiece, DefinitionBlock, Link, ListItem, Outline, Piece } from '../outline.ts';
import { findPanels, isTrigger } from './accordion.ts';
import { ItemReader, isList, itemOf } from './items.ts';
import { type PageRoot, pathsFrom } from './path.ts';
import { HeadingStack, type Stack } from './stack.ts';
import { type CellBudget, isLayoutTable, readTable } from './table.ts';
import { type AnyNode, descendants, type Element, elementsIn, isElement, roleOf } from './tree.ts';
import { isHidden, isSurrounding } from './visible.ts';
import { isInline, readWords, type Words, type WordsContext } from './words.ts';

type Walked = Pick<Outline, 'blocks' | 'links'>;

const longestLead = 300;

function headingLevel(element: Element): number | null {
  const named = /^h([1-6])$/u.exec(element.name)?.[1];
  if (named !== undefined) return Number(named);
  return roleOf(element) === 'heading' ? Number(element.attribs['aria-level'] ?? 2) || 2 : null;
}

/** A list whose items are cards or accordion items rather than words. */
function holdsParts(list: Element, panels: ReadonlyMap<Element, Element>): boolean {
  for (const inner of descendants(list)) {
    if (headingLevel(inner) !== null || panels.has(inner) || isTrigger(inner)) return true;
    if (['table', 'dl', 'details'].includes(inner.name)) return true;
  }
  return false;
}

/** Walks the content from its root. `resolve` makes a link's address absolute. Throws `LimitExceeded`. */
export function walkPage(root: PageRoot, body: Element, resolve: (href: string) => string | null): Walked {
  const panels = findPanels(body);
  const context: WordsContext = { panels, resolve };
  const pathOf = pathsFrom(root);
  const budget: CellBudget = { left: limits.cells };
  const blocks: Block[] = [];
  const links: (Link & { readonly context: Stack })[] = [];
  const breaking = new Map<Element, boolean>();
  const stack = new HeadingStack();

  const keepLinks = (found: readonly Link[]): void => {
    for (const link of found) links.push({ ...link, context: stack.above });
  };
  const items = new ItemReader(context, pathOf, keepLinks);
  const contextPiece = (
    words: Words,
    element: Element,
    kind: ContextPiece['kind'],
    level: number,
  ): ContextPiece => ({ text: words.text, quote: words.quote, path: pathOf(element), kind, level });

  const breaks = (element: Element): boolean => {
    const known = breaking.get(element);
    if (known !== undefined) return known;
    const result =
      !isInline(element) && !['br', 'img', 'picture', 'svg'].includes(element.name)
        ? true
        : isTrigger(element) || panels.has(element) || elementsIn(element).some(breaks);
    breaking.set(element, result);
    return result;
  };

  const addText = (nodes: readonly AnyNode[], holder: Element): void => {
    const words = readWords(nodes, context);
    keepLinks(words.links);
    if (words.quote === '' || words.text === '') return;
    stack.setLead(words.text.length <= longestLead ? contextPiece(words, holder, 'lead', 9) : null);
    blocks.push({ kind: 'text', context: stack.above, item: itemOf(words, pathOf(holder), []) });
  };

  const addList = (list: Element): void => {
    if (holdsParts(list, panels)) {
      for (const item of elementsIn(list))
        if (!isHidden(item, panels)) stack.within(null, () => visitChildren(item));
      return;
    }
    const full = stack.takeLead();
    const found = items.itemsOf(list);
    if (found.length > 0) blocks.push({ kind: 'list', context: full, items: found });
  };

  const addDefinitions = (list: Element): void => {
    const groups: { terms: Piece[]; details: ListItem[] }[] = [];
    const full = stack.takeLead();
    const inner: (() => void)[] = [];
    const visit = (element: Element): void => {
      if (isHidden(element, panels)) return;
      if (element.name === 'dt') {
        const { text, quote, links: own } = readWords(element.children, context);
        keepLinks(own);
        let group = groups.at(-1);
        if (group === undefined || group.details.length > 0) {
          group = { terms: [], details: [] };
          groups.push(group);
        }
        group.terms.push({ text, quote, path: pathOf(element) });
      } else if (element.name === 'dd') {
        const group = groups.at(-1);
        const term = group?.terms.at(-1);
        if (group === undefined) groups.push({ terms: [], details: [items.item(element)] });
        else group.details.push(items.item(element));
        const piece: ContextPiece | null = term === undefined ? null : { ...term, kind: 'summary', level: 8 };
        for (const table of descendants(element)) {
          if (table.name === 'table') inner.push(() => stack.within(piece, () => visitElement(table)));
        }
      } else for (const child of elementsIn(element)) visit(child);
    };
    for (const child of elementsIn(list)) visit(child);
    const block: DefinitionBlock = { kind: 'definitions', context: full, groups };
    if (groups.length > 0) blocks.push(block);
    for (const add of inner) add();
  };

  const addTable = (table: Element): void => {
    if (isLayoutTable(table)) {
      visitChildren(table);
      return;
    }
    const caption = elementsIn(table).find((child) => child.name === 'caption');
    const captionWords = caption === undefined ? null : readWords(caption.children, context);
    const captionPiece =
      caption === undefined || captionWords === null || captionWords.text === ''
        ? []
        : [contextPiece(captionWords, caption, 'caption', 8)];
    const full = [...stack.takeLead(), ...captionPiece];
    const rows = readTable(table, context, pathOf, budget);
    for (const row of rows) for (const cell of row) if (!cell.spanned) keepLinks(cell.links);
    if (rows.length > 0) blocks.push({ kind: 'table', context: full, sheet: null, origin: 'table', rows });
    const nested = [...descendants(table)].filter(
      (inner) => inner.name === 'table' && nearestTable(inner) === table,
    );
    for (const inner of nested) stack.within(captionPiece[0] ?? null, () => visitElement(inner));
  };

  const addDetails = (details: Element): void => {
    const summary = elementsIn(details).find((child) => child.name === 'summary');
    const words = summary === undefined ? null : readWords(summary.children, context);
    const piece =
      summary === undefined || words === null
        ? null
        : contextPiece(words, summary, 'summary', stack.labelLevel);
    stack.within(piece, () =>
      visitNodes(
        details.children.filter((child) => child !== summary),
        details,
      ),
    );
  };

  const visitElement = (element: Element): void => {
    if (isHidden(element, panels)) return;
    if (isSurrounding(element)) {
      if (element.name === 'aside') keepLinks(readWords(element.children, context).links);
      return;
    }
    const label = panels.get(element);
    if (label !== undefined) {
      const path = pathOf(label);
      // A label within a heading is already on the stack; its reach ends with the part that it opens.
      const at = stack.findLabel(path);
      const piece =
        at >= 0 ? null : contextPiece(readWords(label.children, context), label, 'summary', stack.labelLevel);
      stack.within(piece, () => visitPlain(element));
      if (at >= 0) stack.endAt(at);
      return;
    }
    visitPlain(element);
  };

  const visitPlain = (element: Element): void => {
    const level = headingLevel(element);
    if (level !== null) {
      const words = readWords(element.children, context);
      const trigger = [...descendants(element)].find(isTrigger);
      const kind = trigger === undefined ? 'heading' : 'summary';
      stack.push(contextPiece(words, trigger ?? element, kind, Math.min(Math.max(level, 1), 6)));
      keepLinks(words.links);
      return;
    }
    if (isTrigger(element) || isLabelOfPanel(element) || element.name === 'button') return;
    if (element.name === 'table') addTable(element);
    else if (isList(element)) addList(element);
    else if (element.name === 'dl') addDefinitions(element);
    else if (element.name === 'details') addDetails(element);
    else {
      if (element.name === 'a') keepBlockLink(element);
      visitChildren(element);
    }
  };

  const labels = new Set(panels.values());
  const isLabelOfPanel = (element: Element): boolean => labels.has(element) && headingLevel(element) === null;

  const keepBlockLink = (element: Element): void => {
    keepLinks(readWords([element], context).links.slice(-1));
  };

  const visitChildren = (element: Element): void => visitNodes(element.children, element);

  const visitNodes = (nodes: readonly AnyNode[], holder: Element): void => {
    let run: AnyNode[] = [];
    const flush = (): void => {
      if (run.length > 0) addText(run, holder);
      run = [];
    };
    for (const node of nodes) {
      if (isElement(node) && breaks(node)) {
        flush();
        visitElement(node);
      } else if (!isElement(node) || !isSurrounding(node)) run.push(node);
    }
    flush();
  };

  visitChildren(root.element);
  return { blocks, links };
}

function nearestTable(element: Element): Element | null {
  for (let up = element.parent; up !== null; up = up.parent)
    if (isElement(up) && up.name === 'table') return up;
  return null;
}
