import { plainText } from '../../domain/text/phrase.ts';
import { cellFragment } from '../list-reader/fragment.ts';
import type { ContextPiece, Piece, TableBlock } from '../outline.ts';
import { keyIn } from './label-words.ts';
import type { LabelledLine } from './line.ts';

/** Cells of the rows below a heading row, which is the first row with at least two known labels. */
export function linesOfTable(
  block: TableBlock,
  context: readonly ContextPiece[],
  document: string,
  known: ReadonlySet<string>,
): LabelledLine[] {
  const at = block.rows.findIndex((row) => row.filter(({ text }) => keyIn(text, known) !== null).length > 1);
  const head = block.rows[at] ?? [];
  const captions = block.context.filter(
    ({ kind }) => kind === 'caption' || kind === 'sheet' || kind === 'lead',
  );
  let wide: Piece | null = null;
  return block.rows.slice(at + 1).flatMap((row) => {
    const [first] = row;
    if (
      first &&
      row.length > 1 &&
      row.slice(1).every(({ spanned, quote }) => spanned && quote === first.quote)
    ) {
      wide = first;
      return [];
    }
    const over: readonly Piece[] = wide === null ? captions : [...captions, wide];
    return row.map((cell, column): LabelledLine => {
      const heading = at < 0 ? '' : plainText(head[column]?.quote ?? '');
      const label = keyIn(heading, known);
      return {
        context,
        label,
        value: cellFragment(cell, document, block.sheet, heading),
        row,
        item: null,
        unknown: label === null && heading !== '' ? heading : null,
        isNotice: false,
        over,
      };
    });
  });
}
