/** Where a legend of colours may stand. */

import { plainText } from '../../../domain/text/phrase.ts';
import type { Block, Cell, ListItem } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import { colourNamed } from './colour-names.ts';

/** Words that explain a colour, and the place that is thereby read. */
export interface Key {
  readonly fragment: Fragment;
  readonly unit: object;
}

/** Whether a row of the table is the headings of a list. */
export function isListed<F extends string>(
  rows: readonly (readonly Cell[])[],
  { headings, identifying }: ListRules<F>,
): boolean {
  return rows.slice(0, 25).some((row) =>
    row.some(({ text }) => {
      const meaning = headings.read(plainText(text));
      return meaning.kind === 'field' && identifying.includes(meaning.field);
    }),
  );
}

interface Place {
  readonly piece: ListItem;
  readonly unit: object;
  /** What is read; of a colour that is explained by the description beside it, both. */
  readonly quote: string;
}

/** The texts, items and descriptions of a block. */
export function piecesOf(block: Exclude<Block, { kind: 'table' }>): readonly Place[] {
  const place = (piece: ListItem): Place => ({ piece, unit: piece, quote: piece.quote });
  switch (block.kind) {
    case 'text':
      return [place(block.item)];
    case 'list':
      return flatten(block.items).map(place);
    case 'definitions':
      return block.groups.flatMap(({ terms: [term], details }) =>
        flatten(details).map((detail) => {
          const isColour = term !== undefined && colourNamed(plainText(term.text)) !== null;
          return isColour ? { ...place(detail), quote: `${term.quote}: ${detail.quote}` } : place(detail);
        }),
      );
  }
}

function flatten(items: readonly ListItem[]): readonly ListItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}
