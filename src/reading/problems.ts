/** What of an outline's blocks cannot be read, whatever kind of document they come from. */
import { describeDetail } from '../domain/findings/messages/describe-document.ts';
import { counted, quotedWords } from '../domain/findings/messages/phrases.ts';
import type { Block, ListItem, ReadingProblem, TableBlock } from './outline.ts';

/** What was found, for people, and in English for whoever mends the reader. */
export function detailOf(
  ...described: Parameters<typeof describeDetail>
): Pick<ReadingProblem, 'detail'> & Required<Pick<ReadingProblem, 'words'>> {
  const words = describeDetail(...described);
  return { detail: words.en, words };
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
  const found = { icons: counted(count, 'icon'), places: places.join(', ') };
  return [{ code: 'UNNAMED_ICON', fatal: false, ...detailOf('unnamedIcons', found) }];
}

function brokenCells(blocks: readonly Block[]): ReadingProblem[] {
  const found: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      for (const cell of row)
        if (cell.broken !== null && !cell.spanned) found.push(`${cell.quote} (${cell.path})`);
    }
  }
  return found.length === 0
    ? []
    : [{ code: 'BROKEN_CELL', fatal: false, ...detailOf('quotes', { quotes: quotedWords(found) }) }];
}

/** Icons without a name, broken cells and rows that are longer or shorter than their headings, as problems of the document. */
export function blockProblems(blocks: readonly Block[]): ReadingProblem[] {
  const tables = blocks.filter((block) => block.kind === 'table');
  return [
    ...unnamedIcons(blocks),
    ...brokenCells(blocks),
    ...unevenRows(tables, 'longRows', ({ raggedRows }) => raggedRows),
    ...unevenRows(tables, 'shortRows', ({ shortRows }) => shortRows),
  ];
}

function unevenRows(
  tables: readonly TableBlock[],
  key: 'longRows' | 'shortRows',
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
  const detail = detailOf(key, {
    rows: counted(found.length, 'row'),
    numbers: which.join(', '),
    quotes: quotedWords(found.map(said)),
  });
  return [{ code: 'MISPLACED_CONTENT', fatal: false, ...detail }];
}
