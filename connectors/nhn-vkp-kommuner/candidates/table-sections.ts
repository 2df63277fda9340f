import {
  type Block,
  besideReason,
  type Cell,
  isPersonal,
  type Outline,
  type Piece,
  phraseKey,
  plainText,
} from '../../../src/kit.ts';
import { personalHeadings } from '../lookups.ts';

const personal = new Set(personalHeadings.map(phraseKey));

/** Whether a column's heading says that persons to ask stand below it. */
export const isPersonalColumn = (heading: string): boolean =>
  besideReason(heading) === 'contact' || personal.has(phraseKey(heading));

/** Rows of tables by their cells: the full-width row above each, and the words of its other cells. */
export class TableSections {
  readonly #blocks = new Map<object | string, Block>();
  readonly #rows = new Map<
    object | string,
    { section: Piece | null; row: readonly Cell[]; hasPersons: boolean }
  >();

  constructor({ blocks }: Outline) {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      let section: Piece | null = null;
      const head = block.rows[0] ?? [];
      // Cells of a person to ask are not looked at.
      const hasPersons = head.some(({ text }) => isPersonalColumn(text));
      const isRead = (cell: Cell) =>
        !isPersonalColumn(head[cell.column]?.text ?? '') && !isPersonal(cell.text);
      for (const row of block.rows) {
        for (const cell of row) this.#blocks.set(cell, block);
        const [first, ...rest] = row.filter(({ text }) => plainText(text) !== '');
        const isWide =
          first &&
          row.length > 1 &&
          (rest.length === 0 || rest.every(({ spanned, quote }) => spanned && quote === first.quote));
        if (isWide && !/^\d/u.test(first.text)) section = first;
        for (const cell of row)
          this.#rows.set(cell, { section: isWide ? null : section, row: row.filter(isRead), hasPersons });
      }
    }
  }

  /** The table that a cell is of. */
  blockOf(unit: object | string): Block | undefined {
    return this.#blocks.get(unit);
  }

  /** `others`: words of the row's other cells. */
  of(unit: object | string): {
    readonly section: Piece | null;
    readonly others: readonly string[];
    readonly hasPersons: boolean;
  } {
    const found = this.#rows.get(unit);
    if (!found) return { section: null, others: [], hasPersons: false };
    return {
      section: found.section,
      hasPersons: found.hasPersons,
      others: found.row.flatMap((cell) => (cell === unit ? [] : [cell.text])),
    };
  }
}
