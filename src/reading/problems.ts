/** What of an outline's blocks cannot be read, whatever kind of document they come from. */
import type { Block, ListItem, ReadingProblem, TableBlock } from './outline.ts';

/** The first words as quotes, and how many there are beside them. */
export function quoted(words: readonly string[]): string {
  const shown = words.slice(0, 3).map((said) => `“${said.replaceAll('\n', ' ').slice(0, 80)}”`);
  return shown.join(', ') + (words.length > shown.length ? ` and ${words.length - shown.length} more` : '');
}

function unnamedIcons(blocks: readonly Block[]): ReadingProblem[] {
  const places: string[] = [];
  let count = 0;
  const add = (icons: number, path: string): void => {
    if (icons === 0) return;
    count += icons;
    if (places.length < 3) places.push(path);
  };
  const addItem = (item: ListItem): void => {
    add(item.unnamedIcons, item.path);
    item.items.forEach(addItem);
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows)
        for (const cell of row) if (!cell.spanned) add(cell.unnamedIcons, cell.path);
    } else if (block.kind === 'list') block.items.forEach(addItem);
    else if (block.kind === 'definitions') for (const { details } of block.groups) details.forEach(addItem);
  }
  if (count === 0) return [];
  return [{ code: 'UNNAMED_ICON', fatal: false, detail: `${count} without a name, at ${places.join(', ')}` }];
}

function brokenCells(blocks: readonly Block[]): ReadingProblem[] {
  const found: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      for (const cell of row)
        if (cell.broken !== null && !cell.spanned) found.push(`${cell.quote} at ${cell.path}`);
    }
  }
  return found.length === 0 ? [] : [{ code: 'BROKEN_CELL', fatal: false, detail: quoted(found) }];
}

/** Icons without a name, broken cells and rows that are longer or shorter than their headings, as problems of the document. */
export function blockProblems(blocks: readonly Block[]): ReadingProblem[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  return [
    ...unnamedIcons(blocks),
    ...brokenCells(blocks),
    ...unevenRows(tables, 'more', ({ raggedRows }) => raggedRows),
    ...unevenRows(tables, 'fewer', ({ shortRows }) => shortRows),
  ];
}

function unevenRows(
  tables: readonly TableBlock[],
  than: 'more' | 'fewer',
  numbersOf: (table: TableBlock) => readonly number[] | undefined,
): readonly ReadingProblem[] {
  const found = tables.flatMap((table) => {
    const numbers = new Set(numbersOf(table));
    return numbers.size === 0 ? [] : table.rows.filter(([first]) => numbers.has(first?.row ?? 0));
  });
  if (found.length === 0) return [];
  const said = (row: (typeof found)[number]) =>
    row.flatMap(({ quote, spanned }) => (spanned || quote.trim() === '' ? [] : [quote.trim()])).join(' | ');
  const which = found.slice(0, 5).map(([first]) => first?.row ?? 0);
  const detail = `${found.length} rows with ${than} cells than headings: row ${which.join(', ')}: ${quoted(found.map(said))}`;
  return [{ code: 'MISPLACED_CONTENT', fatal: false, detail }];
}
