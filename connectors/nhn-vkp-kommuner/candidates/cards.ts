import { besideContext, type ContextPiece, type Outline, pieceFragment } from '../../../src/kit.ts';
import { countyOfHeading } from '../names/county-heading.ts';
import { readName } from '../names/read-names.ts';
import type { Candidate } from './candidate.ts';

/** Municipalities that are headings of their own, with what stands below each; one alone must have the word for it. */
export function cardsOf(outline: Outline): readonly Candidate[] {
  const cards = new Map<string, { heading: ContextPiece; above: readonly ContextPiece[]; below: string[] }>();
  for (const block of outline.blocks) {
    const at = block.context.findLastIndex(
      ({ kind, level, text }) =>
        (kind === 'summary' || (kind === 'heading' && level > 1)) && (readName(text)?.known.length ?? 0) > 0,
    );
    const heading = block.context[at];
    if (!heading || besideContext(block.context) !== null) continue;
    const card = cards.get(heading.path) ?? { heading, above: block.context.slice(0, at), below: [] };
    cards.set(heading.path, card);
    if (block.kind === 'text') card.below.push(block.item.text);
    if (block.kind === 'list') card.below.push(...block.items.map(({ text }) => text));
    if (block.kind === 'definitions')
      for (const { terms, details } of block.groups)
        card.below.push([...terms, ...details].map(({ text }) => text).join(' '));
  }
  const found = [...cards.values()].map(({ heading, above, below }): Candidate => {
    const part = readName(heading.text);
    const county = above.findLast(({ text }) => countyOfHeading(text) !== null);
    return {
      at: pieceFragment(heading, outline.document, heading.kind),
      part,
      county: county ? countyOfHeading(county.text) : null,
      numberCell: null,
      remarks: [part?.rest ?? ''],
      others: below,
      context: above,
    };
  });
  return found.length > 1 || found.some(({ at }) => /\s(?:kommune|herad)$/iu.test(at.text)) ? found : [];
}
