import type { ContextPiece } from '../../outline.ts';
import { TableBudget } from '../../table/budget.ts';
import { rowsOfText } from '../blocks/preformatted.ts';
import { isLayoutTable, partsOfTable, readTable, type TableParts } from '../blocks/table.ts';
import type { PageContext } from '../context.ts';
import { descendants, type Element, elementsIn, isElement } from '../tree/tree.ts';
import type { PageBlocks, PathOf } from './page-blocks.ts';
import type { Visitor } from './visitor.ts';

/** Tables, grids and tables drawn with spaces. */
export class TableWalk {
  readonly #page: PageContext;
  readonly #pathOf: PathOf;
  readonly #out: PageBlocks;
  readonly #visitor: Visitor;
  readonly #budget = new TableBudget();

  constructor(page: PageContext, pathOf: PathOf, out: PageBlocks, visitor: Visitor) {
    this.#page = page;
    this.#pathOf = pathOf;
    this.#out = out;
    this.#visitor = visitor;
  }

  addTable(table: Element): void {
    if (isLayoutTable(table)) {
      this.#visitor.visitChildren(table);
      return;
    }
    const caption = elementsIn(table).find((child) => child.name === 'caption') ?? figureCaption(table);
    const words = caption === undefined ? null : this.#out.words(caption);
    const piece =
      caption === undefined || words === null || words.text === ''
        ? null
        : this.#out.piece(words, caption, 'caption', 8);
    this.addParts(partsOfTable(table), 'table', piece);
    for (const inner of descendants(table)) {
      if (inner.name !== 'table' || nearest(inner, 'table') !== table) continue;
      const owner = this.#ownerOf(inner) ?? piece;
      this.#out.stack.within(owner, () => this.#visitor.visitElement(inner));
    }
  }

  /** Whether the text is a table, which is added then. */
  addPreformatted(element: Element): boolean {
    const rows = rowsOfText(element, this.#pathOf(element), this.#budget);
    if (rows === null) return false;
    this.#out.push({ kind: 'table', context: this.#out.stack.takeLead(), sheet: null, origin: 'csv', rows });
    return true;
  }

  /** What the row says first that a table stands in. */
  #ownerOf(table: Element): ContextPiece | null {
    const row = nearest(table, 'tr');
    for (const cell of row === null ? [] : elementsIn(row)) {
      if ([...descendants(cell)].includes(table)) return null;
      const words = this.#out.words(cell);
      if (words.text !== '') return this.#out.piece(words, cell, 'summary', 8);
    }
    return null;
  }

  /** Adds a table by its parts. */
  addParts(parts: TableParts, origin: 'table' | 'grid', caption: ContextPiece | null): void {
    const lead = this.#out.stack.takeLead();
    const context = caption === null ? lead : [...lead, caption];
    const { rows, raggedRows, shortRows } = readTable(parts, this.#page, this.#pathOf, this.#budget);
    for (const row of rows)
      for (const cell of row) if (!cell.spanned && cell.links.length > 0) this.#out.keepLinks(cell.links);
    if (caption !== null) this.#out.noteAbove(caption, lead);
    if (rows.length > 0) {
      this.#out.push({
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
}

function figureCaption(table: Element): Element | undefined {
  const figure = nearest(table, 'figure');
  return figure === null ? undefined : [...descendants(figure)].find(({ name }) => name === 'figcaption');
}

function nearest(element: Element, name: string): Element | null {
  for (let up = element.parent; up !== null; up = up.parent) if (isElement(up) && up.name === name) return up;
  return null;
}
