/** The lines of a page: of its texts, lists, definitions and tables. */

import { phraseKey, plainText } from '../../domain/text/phrase.ts';
import { besideContext, isPersonal } from '../beside-list.ts';
import { pieceFragment } from '../list-reader/fragment.ts';
import type { Block, ContextPiece, ListItem, Outline } from '../outline.ts';
import { keyIn, partsOf } from './label-words.ts';
import type { LabelledLine } from './line.ts';
import { linesOfTable } from './lines-of-table.ts';

/** The lines of a page in reading order. `labels` are the labels that count; words before any other colon are text. */
export function labelledLines(
  outline: Outline,
  labels: readonly string[],
  itemsAsHeadings: boolean,
): LabelledLine[] {
  const known = new Set(labels.map(phraseKey));
  return outline.blocks
    .filter(({ context }) => besideContext(context) === null)
    .flatMap((block) => linesOf(block, outline.document, known, itemsAsHeadings));
}

function linesOf(
  block: Block,
  document: string,
  known: ReadonlySet<string>,
  itemsAsHeadings: boolean,
): LabelledLine[] {
  const above = block.context.filter(({ kind }) => kind === 'heading' || kind === 'summary');
  const over = block.context.filter(({ kind }) => kind === 'caption' || kind === 'sheet' || kind === 'lead');
  const fromItem = (item: ListItem, ofList: boolean, context = above): LabelledLine[] => [
    ...partsOf(item.text, known).map(
      ({ label, text }): LabelledLine => ({
        context,
        label,
        value: pieceFragment(item, document, label === null ? 'line' : `label/${label}`, text),
        row: null,
        item: ofList ? item : null,
        unknown: null,
        isNotice: block.notice !== undefined && block.notice !== 'caption',
        over,
      }),
    ),
    ...item.items.flatMap((inner) =>
      fromItem(inner, true, itemsAsHeadings ? [...context, headingOf(item, context.length)] : context),
    ),
  ];
  const context = above;
  switch (block.kind) {
    case 'text':
      return isPersonal(block.item.text) ? [] : fromItem(block.item, false);
    case 'list':
      return block.items.flatMap((item) => fromItem(item, true));
    case 'definitions':
      return block.groups.flatMap(({ terms, details }) => {
        const term = terms[0]?.text ?? '';
        const label = keyIn(term, known);
        return details.map(
          (detail): LabelledLine => ({
            context,
            label,
            value: pieceFragment(detail, document, label === null ? 'line' : `label/${label}`),
            row: null,
            item: null,
            unknown: label === null && term !== '' ? plainText(term) : null,
            isNotice: false,
            over,
          }),
        );
      });
    case 'table':
      return linesOfTable(block, context, document, known);
  }
}

/** An item as what the items inside it stand under. */
const headingOf = ({ text, quote, path }: ListItem, depth: number): ContextPiece => ({
  text,
  quote,
  path,
  kind: 'summary',
  level: 7 + depth,
});
