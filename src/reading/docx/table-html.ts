/** Tables of Word documents as HTML: cells that are merged downwards are one cell with `rowspan`. */

export interface TableCell {
  readonly html: string;
  /** Columns that the cell covers. */
  readonly columns: number;
  /** `start`: the cells below it that go on are part of it. */
  readonly merge: 'start' | 'goes on' | null;
  /** Background as `#rrggbb`. */
  readonly fill: string | null;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Repeated at the top of each page: Word's mark of a heading row. */
  readonly isHeading: boolean;
}

interface Placed {
  readonly cell: TableCell;
  readonly isHeading: boolean;
  rows: number;
}

export function htmlOfTable(rows: readonly TableRow[]): string {
  /** The merged cell that is open in each column. */
  const open = new Map<number, Placed>();
  const placed = rows.map(({ cells, isHeading }) => {
    let column = 0;
    return cells.flatMap((cell): Placed[] => {
      const at = column;
      column += cell.columns;
      const above = open.get(at);
      if (cell.merge === 'goes on' && above !== undefined) {
        above.rows += 1;
        return [];
      }
      const own: Placed = { cell, isHeading, rows: 1 };
      if (cell.merge === 'start') open.set(at, own);
      else open.delete(at);
      return [own];
    });
  });
  return `<table>${placed.map((row) => `<tr>${row.map(htmlOfCell).join('')}</tr>`).join('')}</table>`;
}

function htmlOfCell({ cell, isHeading, rows }: Placed): string {
  const tag = isHeading ? 'th' : 'td';
  const columns = cell.columns > 1 ? ` colspan="${cell.columns}"` : '';
  const span = rows > 1 ? ` rowspan="${rows}"` : '';
  const fill = cell.fill === null ? '' : ` style="background-color:${cell.fill}"`;
  return `<${tag}${columns}${span}${fill}>${cell.html}</${tag}>`;
}
