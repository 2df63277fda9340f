/** Blocks of a Word document as they come: paragraphs, lists and tables, within cells too. */
import { htmlOfTable, type TableCell, type TableRow } from './table-html.ts';

export interface Paragraph {
  html: string;
  /** Heading level from 1; null: running text. */
  level: number | null;
  /** Depth in a list from 0; null: not in one. */
  list: number | null;
}

interface Place {
  html: string;
  /** Lists that are open. */
  lists: number;
}

type OpenCell = { -readonly [field in Exclude<keyof TableCell, 'html'>]: TableCell[field] };

interface OpenTable {
  readonly rows: TableRow[];
  cells: TableCell[];
  isHeading: boolean;
  cell: OpenCell | null;
}

const deepestList = 8;

export class Flow {
  readonly #places: Place[] = [{ html: '', lists: 0 }];
  readonly #tables: OpenTable[] = [];
  /** The first heading of the first level, as HTML. */
  title: string | null = null;

  /** The cell that is being read, for its properties. */
  get cell(): OpenCell | null {
    return this.#tables.at(-1)?.cell ?? null;
  }

  get html(): string {
    const place = this.#place;
    this.#closeLists(place, 0);
    return place.html;
  }

  addParagraph({ html, level, list }: Paragraph): void {
    if (html.trim() === '') return;
    const place = this.#place;
    if (list === null) {
      const tag = level === null ? 'p' : `h${level}`;
      this.#closeLists(place, 0);
      place.html += `<${tag}>${html}</${tag}>`;
      if (level === 1) this.title ??= html;
      return;
    }
    const depth = Math.min(list, deepestList) + 1;
    this.#closeLists(place, depth);
    if (place.lists === depth) place.html += '</li><li>';
    for (; place.lists < depth; place.lists++) place.html += '<ul><li>';
    place.html += html;
  }

  openTable(): void {
    this.#tables.push({ rows: [], cells: [], isHeading: false, cell: null });
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (table) Object.assign(table, { cells: [], isHeading: false });
  }

  markHeadingRow(isHeading: boolean): void {
    const table = this.#tables.at(-1);
    if (table) table.isHeading = isHeading;
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    if (!table || table.cell) return;
    table.cell = { columns: 1, merge: null, fill: null };
    this.#places.push({ html: '', lists: 0 });
  }

  closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    table.cells.push({ ...table.cell, html: this.html });
    table.cell = null;
    this.#places.pop();
  }

  closeRow(): void {
    const table = this.#tables.at(-1);
    table?.rows.push({ cells: table.cells, isHeading: table.isHeading });
  }

  closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const place = this.#place;
    this.#closeLists(place, 0);
    place.html += htmlOfTable(table.rows);
  }

  get #place(): Place {
    const place = this.#places.at(-1);
    if (!place) throw new Error('the document itself is always a place');
    return place;
  }

  #closeLists(place: Place, depth: number): void {
    for (; place.lists > depth; place.lists--) place.html += '</li></ul>';
  }
}
