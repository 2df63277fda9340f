/** Legends that show a colour beside the words for it: a row of a table, a line with a swatch. */

import { plainText } from '../../../domain/text/phrase.ts';
import type { Block, Cell } from '../../outline.ts';
import { cellFragment, pieceFragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import { wordsBeside } from './colour-clauses.ts';
import { isListed, type Key, piecesOf } from './places.ts';
import { readsWhole, saysStatus } from './status-words.ts';

/** Lines that show a fill beside its words. */
export function shownKeys<F extends string>(
  block: Block,
  document: string,
  rules: ListRules<F>,
): readonly (Key & { readonly fill: string })[] {
  const speaks = (text: string) => saysStatus(text, rules.vocabulary);
  if (block.kind === 'table') {
    const lines = block.rows.map((row) => lineOf(row, speaks));
    const isAll = lines.every((line) => line !== null);
    const isKey =
      !isListed(block.rows, rules) && (isAll || lines.some((line) => line !== null && speaks(line.words)));
    return lines.flatMap((line) => {
      if (line === null || !(speaks(line.words) || (isKey && !isTitle(line.words)))) return [];
      // In a list only a line of its own is one: a name beside its status is a row.
      if (!isKey && (!line.isAlone || !readsWhole(line.words, rules.vocabulary))) return [];
      const fragment = cellFragment(line.cell, document, block.sheet, null);
      const unit = `colour ${line.fill} ${line.cell.path}`;
      const key = { ...fragment, text: line.words, via: `colour/${line.fill}`, unit };
      return line.cells.map((cell) => ({ fill: line.fill, fragment: key, unit: cell }));
    });
  }
  return piecesOf(block).flatMap(({ piece, unit }) => {
    const swatches = piece.swatches ?? (piece.fill == null ? [] : [{ fill: piece.fill, text: piece.text }]);
    return swatches.flatMap(({ fill, text }) => {
      const words = wordsBeside(text);
      if (!readsWhole(words, rules.vocabulary)) return [];
      const fragment = pieceFragment(piece, document, `colour/${fill}`, words);
      return [{ fill, fragment: { ...fragment, unit: `colour ${fill} ${piece.path}` }, unit }];
    });
  });
}

interface LegendLine {
  readonly fill: string;
  readonly words: string;
  readonly cell: Cell;
  readonly cells: readonly Cell[];
  /** The row holds nothing but one text. */
  readonly isAlone: boolean;
}

/** A row with one colour and at most two texts, as a line of a legend. */
function lineOf(row: readonly Cell[], speaks: (text: string) => boolean): LegendLine | null {
  const own = row.filter(({ spanned }) => !spanned);
  const fills = new Set(own.flatMap(({ fill }) => fill ?? []));
  const said = own.filter(({ quote }) => plainText(quote) !== '');
  const [fill] = fills;
  if (fill === undefined || fills.size > 1 || said.length === 0 || said.length > 2) return null;
  const cell = said.find(({ text }) => speaks(text)) ?? said.find((one) => one.fill === null) ?? said[0];
  if (cell === undefined || cell.heading) return null;
  return { fill, words: wordsBeside(cell.text), cell, cells: said, isAlone: said.length === 1 };
}

const isTitle = (words: string) => /forklaring|farge|teikn|symbol|legend|colour|color|key/iu.test(words);
