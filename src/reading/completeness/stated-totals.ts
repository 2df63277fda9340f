/** Totals and parts that an outline's own words state, whatever kind of document it is. */
import type { Block, ContextPiece, PartSign, Piece, StatedTotal } from '../outline.ts';
import { isMoreAlone, partSaidIn, totalSaidIn } from './part-words.ts';

export interface StatedParts {
  readonly parts: readonly PartSign[];
  readonly totals: readonly StatedTotal[];
}

const pieceOf = ({ text, quote, path }: Piece): Piece => ({ text, quote, path });

/** Reads the headings, captions, short texts and lone cells of an outline, each once. */
export function statedParts(blocks: readonly Block[]): StatedParts {
  const parts: PartSign[] = [];
  const totals: StatedTotal[] = [];
  const seen = new Set<string>();
  const add = (piece: Piece, context: readonly ContextPiece[]): void => {
    if (isMoreAlone(piece.text))
      parts.push({ kind: 'more', shown: null, total: null, hrefs: [], ...pieceOf(piece) });
    if (!/\d/u.test(piece.text) || seen.has(`${piece.path} ${piece.text}`)) return;
    seen.add(`${piece.path} ${piece.text}`);
    for (const line of piece.text.length > 1_000 ? [] : piece.text.split('\n')) {
      const at = { text: line, quote: piece.quote, path: piece.path };
      const part = partSaidIn(line);
      if (part !== null) parts.push({ ...at, ...part, hrefs: [] });
      const total = totalSaidIn(line);
      if (total !== null) totals.push({ ...at, ...total, context });
    }
  };
  const contexts = new Set<readonly ContextPiece[]>();
  for (const [index, block] of blocks.entries()) {
    if (!contexts.has(block.context)) {
      contexts.add(block.context);
      for (const [depth, piece] of block.context.entries()) {
        if (piece.kind !== 'lead') add(piece, block.context.slice(0, depth + 1));
      }
    }
    // A number in running text is of the list where the text stands beside it.
    const isBeside = [blocks[index - 1], blocks[index + 1]].some(
      (other) => other !== undefined && other.kind !== 'text',
    );
    if (
      block.kind === 'text' &&
      (isBeside || partSaidIn(block.item.text) !== null || isMoreAlone(block.item.text))
    )
      add(block.item, block.context);
    if (block.kind !== 'table') continue;
    for (const row of [...block.rows.slice(0, 5), ...block.rows.slice(5).slice(-5)]) {
      const said = row.filter(({ text, spanned }) => text !== '' && !spanned);
      const [first] = said;
      if (first === undefined || said.length > 2) continue;
      add({ ...first, text: said.map(({ text }) => text).join(' ') }, block.context);
    }
  }
  return { parts, totals };
}
