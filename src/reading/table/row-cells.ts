/** The whole row of a table that a cell is of: for what is said in columns that a reader knows no heading of. */
import { plainText } from '../../domain/text/phrase.ts';
import { isPersonal } from '../beside-list.ts';
import { cellFragment, type Fragment } from '../list-reader/fragment.ts';
import type { Cell, Outline, TableBlock } from '../outline.ts';
import { isPersonHeading } from '../persons/person-headings.ts';

interface Place {
  readonly block: TableBlock;
  readonly row: readonly Cell[];
  readonly section: Cell | null;
}

/** Rows by their cells. Cells under headings of persons, and cells that name one, are not given out. */
export class RowCells {
  readonly #places = new Map<object | string, Place>();
  readonly #document: string;

  constructor({ blocks, document }: Outline) {
    this.#document = document;
    for (const block of blocks) if (block.kind === 'table') this.#add(block);
  }

  #add(block: TableBlock): void {
    let section: Cell | null = null;
    for (const row of block.rows) {
      const [first, ...rest] = row.filter(({ text }) => plainText(text) !== '');
      const isWide =
        first !== undefined &&
        row.length > 1 &&
        rest.every(({ spanned, quote }) => spanned && quote === first.quote);
      if (isWide) section = first;
      for (const cell of row) this.#places.set(cell, { block, row, section: isWide ? null : section });
    }
  }

  /** The row's other cells, each with the heading of its column. */
  others(unit: object | string): readonly { readonly heading: string; readonly at: Fragment }[] {
    const place = this.#places.get(unit);
    if (!place) return [];
    const head = headOf(place.block);
    return place.row.flatMap((cell) => {
      const heading = plainText(head[cell.column]?.text ?? '');
      if (
        cell === unit ||
        cell.spanned ||
        cell.text === '' ||
        isPersonHeading(heading) ||
        isPersonal(cell.text)
      )
        return [];
      return [{ heading, at: cellFragment(cell, this.#document, place.block.sheet, heading) }];
    });
  }

  /** The row over the full width that the cell's row stands under; null where none does. */
  section(unit: object | string): Fragment | null {
    const place = this.#places.get(unit);
    return place?.section ? cellFragment(place.section, this.#document, place.block.sheet, null) : null;
  }
}

/** The row of headings: the first with more than one text, since titles stand alone on theirs. */
function headOf({ rows }: TableBlock): readonly Cell[] {
  return rows.find((row) => new Set(row.map(({ text }) => plainText(text)).filter(Boolean)).size > 1) ?? [];
}
