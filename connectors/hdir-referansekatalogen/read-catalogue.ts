import {
  type Block,
  type ContextPiece,
  type Fragment,
  type Ledger,
  type Link,
  type ListItem,
  type Outline,
  type Piece,
  phraseKey,
  pieceFragment,
  sourced,
} from '../../src/kit.ts';
import { type Draft, type Facts, identifierIn, levelOf } from './draft.ts';
import { labels } from './lookups.ts';

/** Single pages live below this; the cards link to them. */
const standardPath = /\/standarder\/[^/?#]+\/?$/u;

const changedPattern = new RegExp(
  `(?:${labels.changedOn.join('|')})\\s*:?\\s*(\\d{1,2}\\.\\s*\\p{L}+\\s+\\d{4}|[\\d.-]{8,10})`,
  'iu',
);
const levelPattern = /(?:Obligatorisk|Anbefalt) standard/iu;

interface Card {
  readonly title: Piece;
  readonly link: Link | null;
  readonly lines: Piece[];
}

/** The cards of the catalogue: a title that links to the standard's page, its level and its last change. */
export function readCatalogue(outline: Outline, facts: Facts, ledger: Ledger): Draft[] {
  return cardsOf(outline).map((card) => {
    const from = (piece: Piece, part?: string): Fragment => {
      const fragment = pieceFragment(piece, outline.document, 'card', part);
      ledger.mark(fragment.unit, 'mapped');
      return fragment;
    };
    const title = from(card.title, card.link?.text ?? card.title.text);
    const levelLine = card.lines.find(({ text }) => levelPattern.test(text));
    const changedLine = card.lines.find(({ text }) => changedPattern.test(text));
    const level = levelLine && facts.level(from(levelLine, levelPattern.exec(levelLine.text)?.[0]));
    const changedOn =
      changedLine && facts.date(from(changedLine, changedPattern.exec(changedLine.text)?.[1]), 'changedOn');
    const identifier = identifierIn(title);
    return {
      title: sourced(title.text, title),
      facts: {
        ...(level && { level }),
        ...(changedOn && { changedOn }),
        ...(identifier && { identifier }),
        ...(card.link && { url: sourced(card.link.href, title, 'link') }),
      },
      rows: [],
    };
  });
}

/** The links of the catalogue to single pages; earlier versions and other places are left alone. */
export function standardLinks(outline: Outline): string[] {
  return [...new Set(outline.links.map(({ href }) => href).filter((href) => standardPath.test(href)))];
}

const isCardLink = ({ href }: Link) => standardPath.test(href);

function cardsOf(outline: Outline): Card[] {
  const cards = new Map<string, Card>();
  const linkOf = new Map(outline.links.filter(isCardLink).map((link) => [phraseKey(link.text), link]));
  const open = (title: Piece, link: Link | null) => {
    const known = cards.get(title.path) ?? { title, link, lines: [] };
    cards.set(title.path, known);
    return known;
  };
  const underHeading = (heading: ContextPiece | undefined, item: ListItem) => {
    const link = heading && linkOf.get(phraseKey(heading.text));
    if (heading && (link || levelPattern.test(item.text))) open(heading, link ?? null).lines.push(item);
  };
  for (const { context } of outline.blocks) {
    const heading = headingOf(context);
    const link = heading && linkOf.get(phraseKey(heading.text));
    if (heading && link) open(heading, link);
  }
  for (const { context } of outline.links.filter(isCardLink)) {
    const heading = headingOf(context);
    const link = heading && linkOf.get(phraseKey(heading.text));
    if (heading && link) open(heading, link);
  }
  for (const block of outline.blocks) readBlock(block);

  function readBlock(block: Block): void {
    const heading = headingOf(block.context);
    if (block.kind === 'text') underHeading(heading, block.item);
    if (block.kind !== 'list') return;
    for (const item of block.items) {
      const link = item.links.find(isCardLink) ?? null;
      if (link || (item.strong && levelOf(item.strong) === null && levelPattern.test(item.text)))
        open(item, link).lines.push(item);
      else underHeading(heading, item);
    }
  }
  return [...cards.values()];
}

const headingOf = (context: readonly ContextPiece[]) =>
  context.findLast(({ kind, level }) => (kind === 'heading' && level > 1) || kind === 'summary');
