/** Lines of a table as its rows: cells of several lines are put together, and those beside several rows are of each. */
import { cellsOf } from './columns.ts';
import type { Line } from './lines.ts';

export interface Row {
  readonly line: Line;
  readonly cells: readonly string[];
  /** How the lines belong together, or where a word belongs, is not certain. */
  readonly isSure: boolean;
}

/** The rows of lines with these columns. */
export function rowsOf(lines: readonly Line[], separators: readonly number[]): readonly Row[] {
  const placed = lines.map((line): Row => ({ line, ...cellsOf(line, separators) }));
  const rows = continued(groupsOf(placed).flatMap(rowsOfGroup));
  return rows.map((row) => (isOwned(row) ? row : { ...row, isSure: false }));
}

/**
 * Whether a row says itself whose it is. A blank first cell may be that of the row above or below, as a cell over several
 * rows stands at their top or in their middle; one text alone is a heading or a note. A text over all columns is one too.
 */
function isOwned(row: Row): boolean {
  return row.cells[0] !== '' || filledIn(row) < 2;
}

/** Lines nearer to each other than their height are cells of one row, set in its middle. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.at(-1);
    const isNear =
      last !== undefined &&
      last.line.page === row.line.page &&
      last.line.y - row.line.y < 0.9 * row.line.size;
    if (isNear) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

const filledIn = ({ cells }: Row) => cells.filter((cell) => cell !== '').length;

function rowsOfGroup(group: readonly Row[]): readonly Row[] {
  const [first] = group;
  if (first === undefined || group.length === 1) return group;
  // Every other line is of one side: the cells in the middle, and those above and below them.
  const columnsOf = (row: Row) => row.cells.flatMap((cell, at) => (cell === '' ? [] : [at]));
  const sides: { readonly columns: Set<number>; readonly rows: Row[] }[] = [];
  for (const row of group) {
    const columns = columnsOf(row);
    const side = sides.find((one) => columns.some((at) => one.columns.has(at)));
    if (side === undefined) sides.push({ columns: new Set(columns), rows: [row] });
    else {
      side.rows.push(row);
      for (const at of columns) side.columns.add(at);
    }
  }
  const divided = sides.filter(({ rows, columns }) => rows.length > 1 && columns.size > 1);
  const [owner] = divided;
  const isDisjoint = sides.every((one, at) =>
    sides.slice(at + 1).every((other) => ![...one.columns].some((column) => other.columns.has(column))),
  );
  const isSure = isDisjoint && divided.length < 2 && group.every((row) => row.isSure);
  if (owner === undefined || divided.length > 1) return [joined(group, isSure)];
  // A cell beside several rows, such as a vendor with two products, is of each of them.
  const shared = joined(
    sides.filter((side) => side !== owner).flatMap(({ rows }) => rows),
    isSure,
  );
  return owner.rows.map((row) => ({
    line: row.line,
    cells: row.cells.map((cell, at) => cell || (shared.cells[at] ?? '')),
    isSure,
  }));
}

function joined(rows: readonly Row[], isSure: boolean): Row {
  const [first] = rows;
  const line = first?.line as Line;
  const cells = (first?.cells ?? []).map((_, at) =>
    rows
      .map(({ cells: all }) => all[at] ?? '')
      .filter((cell) => cell !== '')
      .join(' '),
  );
  return { line, cells, isSure };
}

/** A line close below that fills only cells which the row above has filled, and not the first, goes on with them. */
function continued(rows: readonly Row[]): readonly Row[] {
  const gaps = rows.flatMap((row, at) => {
    const above = rows[at - 1];
    const isRow = above !== undefined && row.cells[0] !== '' && above.line.page === row.line.page;
    return isRow ? [above.line.y - row.line.y] : [];
  });
  const least = Math.min(...gaps);
  const found: Row[] = [];
  let bottom = Number.NaN;
  for (const row of rows) {
    const above = found.at(-1);
    const isClose = row.line.page === above?.line.page && bottom - row.line.y < least - 0.5;
    const goesOn =
      above !== undefined && row.cells.every((cell, at) => cell === '' || above.cells[at] !== '');
    const isPart = row.cells[0] === '' || filledIn(row) < filledIn(above ?? row);
    if (above !== undefined && isClose && goesOn && isPart) {
      const cells = above.cells.map((cell, at) => `${cell} ${row.cells[at] ?? ''}`.trim());
      found[found.length - 1] = { ...above, cells, isSure: above.isSure && row.isSure };
    } else found.push(row);
    bottom = row.line.y;
  }
  return found;
}
