/** Cards and panels that are titled as those that were read, and of which nothing was read. */
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { besideContext, isPersonal } from '../../beside-list.ts';
import type { Block, ContextPiece } from '../../outline.ts';
import type { BlockContext, Placed } from '../context/context.ts';
import { type Fragment, pieceFragment } from '../fragment.ts';
import type { ReadingLog } from '../reading-log.ts';
import { reportList } from './lost-list.ts';

/** Longer texts are about more than the card's status. */
const longestStatus = 80;

interface Card {
  readonly title: Placed<ContextPiece>;
  readonly blocks: Block[];
  isRead: boolean;
}

/**
 * Reports them, each with what stands in it: `Tindhelse AS` over `Avtale mangler` between cards that say `Godkjent`. `read`:
 * the blocks that gave rows. A title that is no company's is one where two others of its kind were read and its text is short.
 */
export function reportLostCards(
  log: ReadingLog,
  blocks: readonly Block[],
  contexts: readonly BlockContext[],
  read: ReadonlySet<number>,
  document: string,
): void {
  const byKind = Map.groupBy(
    cardsOf(blocks, contexts, read),
    ({ title: { value } }) => `${value.kind} ${value.level}`,
  );
  for (const cards of byKind.values()) {
    const known = cards.filter(({ isRead }) => isRead).length;
    for (const card of cards) if (!card.isRead && isLost(card, known)) reportCard(log, card, document);
  }
}

function cardsOf(
  blocks: readonly Block[],
  contexts: readonly BlockContext[],
  read: ReadonlySet<number>,
): readonly Card[] {
  const cards = new Map<Fragment['unit'], Card>();
  for (const [at, block] of blocks.entries()) {
    const title = contexts[at]?.named;
    if (title == null || besideContext(block.context) !== null) continue;
    const card = cards.get(title.fragment.unit) ?? { title, blocks: [], isRead: false };
    card.blocks.push(block);
    // A table that is not read is reported by itself.
    card.isRead ||= read.has(at) || block.kind === 'table';
    cards.set(title.fragment.unit, card);
  }
  return [...cards.values()];
}

function isLost({ title, blocks }: Card, known: number): boolean {
  if (known === 0) return false;
  const text = plainText(wordsOf(blocks[0])?.text ?? '');
  return looksLikeCompany(title.value.text) || (known > 1 && text !== '' && text.length <= longestStatus);
}

function reportCard(log: ReadingLog, { title, blocks }: Card, document: string): void {
  const words = wordsOf(blocks[0]);
  const said = words === null || words.text === '' || isPersonal(words.text) ? '' : plainText(words.text);
  const name = plainText(title.value.text);
  const fragment = said === '' || words === null ? title.fragment : pieceFragment(words, document, 'item');
  reportList(log, 'UNREADABLE_ITEM', fragment, 'item', said === '' ? name : `${name}: ${said}`);
}

/** The first words of a block. */
function wordsOf(block: Block | undefined) {
  if (block === undefined || block.kind === 'table') return null;
  if (block.kind === 'text') return block.item;
  return (block.kind === 'list' ? block.items[0] : block.groups[0]?.details[0]) ?? null;
}
