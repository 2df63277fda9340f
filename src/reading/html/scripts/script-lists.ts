/** Lists that a page holds as data for its script, where it shows none itself. */
import { dataTables, dataWords } from '../../json/data-tables.ts';
import { jsonAt } from '../../json/read-json.ts';
import type { Block, ContextPiece, ReadingProblem, StatedTotal, TableBlock } from '../../outline.ts';
import { TableBudget } from '../../table/budget.ts';
import type { PageIndex } from '../tree/tree.ts';
import { embeddedData, isMadeByScript } from './embedded-data.ts';

export interface ScriptLists {
  readonly blocks: readonly TableBlock[];
  /** What the data says of how long its lists are. */
  readonly totals: readonly StatedTotal[];
  readonly problems: readonly ReadingProblem[];
}

/** Whether any of the blocks is a list that people see: a table, definitions, or items that are more than links. */
function showsList(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'table') return block.rows.length > 1;
    if (block.kind === 'definitions') return true;
    if (block.kind !== 'list') return false;
    return (
      block.items.length > 1 &&
      block.items.some(({ text, links }) => links.every((link) => link.text !== text))
    );
  });
}

/** Words that the page shows, which divide data that it shows too from data that only a script would show. */
function shownWords(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => [
      ...block.context.map(({ text }) => text),
      ...(block.kind === 'text'
        ? [block.item.text]
        : block.kind === 'list'
          ? block.items.map(({ text }) => text)
          : []),
    ])
    .join('\n');
}

/** Whether the page shows the rows: two values of most, or the only one. `Godkjent` alone may be a word of the title. */
function isShown({ rows }: { readonly rows: TableBlock['rows'] }, words: string): boolean {
  const body = rows.slice(1, 50);
  const shown = body.filter((row) => {
    const texts = row.map(({ text }) => text).filter((text) => text.length > 2);
    return texts.filter((text) => words.includes(text)).length >= Math.min(2, Math.max(1, texts.length));
  });
  return shown.length >= body.length / 2;
}

/** The tables in a page's data, where the page shows no list; and that its list is made by a script, where there are none. */
export function scriptLists(
  index: PageIndex,
  blocks: readonly Block[],
  context: readonly ContextPiece[],
): ScriptLists {
  if (showsList(blocks)) return { blocks: [], totals: [], problems: [] };
  const budget = new TableBudget();
  const words = shownWords(blocks);
  const found = embeddedData(index).flatMap(({ name, root }) =>
    dataTables(root, (pointer) => `${name}#${pointer}`, budget, 1)
      .filter((table) => !isShown(table, words))
      .map(({ rows, total }) => ({
        block: { kind: 'table', context, sheet: null, origin: 'data', rows } as const,
        total,
      })),
  );
  const totals = found.flatMap(({ total }) => total ?? []);
  if (found.length > 0 || !isMadeByScript(index))
    return { blocks: found.map(({ block }) => block), totals, problems: [] };
  // A page of text with a widget in it is read as text; one that holds nothing else is not the list.
  return {
    blocks: [],
    totals: [],
    problems: [
      { code: 'MADE_BY_SCRIPT', fatal: words.length < 1_500, detail: "the page's list is made by a script" },
    ],
  };
}

/** The words at a place in a page's data; null where there is none. */
export function scriptWordsAt(index: PageIndex, path: string): string | null {
  const at = path.indexOf('#');
  const data = embeddedData(index).find(({ name }) => name === path.slice(0, at));
  return data === undefined ? null : dataWords(jsonAt(data.root, path.slice(at + 1)));
}
