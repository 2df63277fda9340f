/** Sentences that name a colour and what it means: `Grå rader er ikke lenger godkjent`. */

import { plainText } from '../../../domain/text/phrase.ts';
import type { Block, Cell } from '../../outline.ts';
import { cellFragment, type Fragment, pieceFragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import { colourClauses } from './colour-clauses.ts';
import { type ColourName, colourNamed } from './colour-names.ts';
import { isListed, type Key, piecesOf } from './places.ts';
import { readsWhole, saysStatus } from './status-words.ts';

/** Sentences that name a colour and say what it means. */
export function namedKeys<F extends string>(
  block: Block,
  document: string,
  rules: ListRules<F>,
): readonly (Key & { readonly name: ColourName; readonly ofText: boolean })[] {
  const places: readonly { readonly quote: string; readonly unit: object; readonly fragment: Fragment }[] = [
    ...block.context
      .filter(({ kind }) => kind === 'lead' || kind === 'caption')
      .map((piece) => ({
        quote: piece.quote,
        unit: piece,
        fragment: pieceFragment(piece, document, 'colour'),
      })),
    ...(block.kind === 'table'
      ? tableLines(block.rows, isListed(block.rows, rules)).map(({ quote, cell }) => ({
          quote,
          unit: cell,
          fragment: cellFragment(cell, document, block.sheet, null),
        }))
      : piecesOf(block).map(({ piece, unit, quote }) => ({
          quote,
          unit,
          fragment: pieceFragment(piece, document, 'colour'),
        }))),
  ];
  return places.flatMap(({ quote, unit, fragment }) =>
    colourClauses(quote).flatMap(({ name, clause, words, ofText, isPlain }) => {
      const isKnown = saysStatus(words, rules.vocabulary) || saysStatus(clause, rules.vocabulary);
      if (!isKnown && !(isPlain && !ofText && words !== '')) return [];
      const text = readsWhole(words, rules.vocabulary) ? words : clause;
      return [
        {
          name,
          ofText,
          unit,
          fragment: {
            ...fragment,
            text,
            via: `colour/${name}`,
            unit: `colour ${name} ${fragment.locator.path ?? quote}`,
          },
        },
      ];
    }),
  );
}

/** Rows with one text; outside lists also a colour and its words side by side. */
function tableLines(
  rows: readonly (readonly Cell[])[],
  isList: boolean,
): readonly { readonly quote: string; readonly cell: Cell }[] {
  return rows.flatMap((row) => {
    const [first, second, ...others] = row.filter(
      ({ spanned, quote }) => !spanned && plainText(quote) !== '',
    );
    if (first === undefined || others.length > 0) return [];
    if (second === undefined) return [{ quote: first.quote, cell: first }];
    return !isList && colourNamed(plainText(first.text)) !== null
      ? [{ quote: `${first.quote}: ${second.quote}`, cell: second }]
      : [];
  });
}
