/** The status of a card that stands below its labels as a line of its own: `<p>Status: Godkjent</p>` after a list of definitions. */
import type { Block, ContextPiece, Outline } from '../../outline.ts';
import type { BlockEntries } from '../context/notices.ts';
import { pieceFragment } from '../fragment.ts';
import type { Stage } from '../stage.ts';
import { statesAlone } from './read-pairs.ts';

/**
 * The card with the status that the text at this place of the outline states; null where it states none, where the card has
 * one already, or where text and card do not stand under the same heading.
 */
export function withStatusBelow<F extends string>(
  stage: Stage<F>,
  { blocks, document }: Outline,
  card: BlockEntries<F> | undefined,
  at: number,
): BlockEntries<F> | null {
  const block = blocks[at];
  const [entry, ...others] = card?.entries ?? [];
  if (block?.kind !== 'text' || card === undefined || entry === undefined || others.length > 0) return null;
  const isCard = [...entry.fields.values()].some(({ via }) => /^(?:label|term)\//u.test(via));
  if (!isCard || entry.fields.has('status' as F) || !areOfOneHeading(blocks.slice(card.block, at + 1)))
    return null;
  const [, label = '', said = ''] = /^([^:]{2,40}):\s*(.+)$/su.exec(block.item.text) ?? [];
  const meaning = stage.rules.headings.read(label);
  const isLabelled = meaning.kind === 'field' && meaning.field === ('status' as F);
  const words = isLabelled ? said : block.item.text;
  if (!isLabelled && !statesAlone(stage.rules, words)) return null;
  stage.log.cell(block.item, 'mapped');
  const status = pieceFragment(block.item, document, isLabelled ? 'label/status' : 'label', words);
  const fields = new Map([...entry.fields, ['status' as F, status] as const]);
  return { ...card, entries: [{ ...entry, fields, statusFromContext: false }] };
}

/** Whether the blocks stand under one heading, and there is one. */
function areOfOneHeading(blocks: readonly Block[]): boolean {
  const headings = new Set(blocks.map(({ context }) => headingOf(context)?.path ?? null));
  return headings.size === 1 && !headings.has(null);
}

const headingOf = (context: readonly ContextPiece[]): ContextPiece | undefined =>
  context.findLast(({ kind, level }) => kind === 'summary' || (kind === 'heading' && level > 1));
