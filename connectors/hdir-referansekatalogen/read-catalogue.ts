import {
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
import { type Draft, type Facts, identifierIn } from './draft.ts';
import { type Said, withEndings } from './endings.ts';
import { levelOf } from './level-words.ts';
import { labels, themes } from './lookups.ts';

/** Single pages live below this; the cards link to them. */
const standardPath = /\/standarder\/[^/?#]+\/?$/u;

const changedPattern = new RegExp(
  `(?:${labels.changedOn.join('|')})\\s*:?\\s*(\\d{1,2}\\.\\s*\\p{L}+\\s+\\d{4}|[\\d.-]{8,10})`,
  'iu',
);
const levelPattern =
  /(?:Obligatorisk|Anbefalt|Tilrådd|Utgått|Historisk|Opphevet|Oppheva|Foreldet|Tilbaketrukket) (?:e-helse)?(?:standard|kodeverk)/iu;

const themeKeys = new Set(themes.map(phraseKey));

interface Card {
  readonly title: Piece;
  readonly link: Link | null;
  readonly lines: Piece[];
  /** Headings that the card stands under, its own left out. */
  readonly above: readonly ContextPiece[];
}

/** The cards of the catalogue: a title that links to the standard's page, its level and its last change. */
export function readCatalogue(outline: Outline, facts: Facts, ledger: Ledger): Draft[] {
  return cardsOf(outline).flatMap((card) => {
    const from = (piece: Piece, part?: string): Fragment => {
      const fragment = pieceFragment(piece, outline.document, 'card', part);
      ledger.mark(fragment.unit, 'mapped');
      return fragment;
    };
    const title = from(card.title, titleIn(card.link?.text ?? card.title.text));
    const levelLine = card.lines.find(({ text }) => levelPattern.test(text));
    const changedLine = card.lines.find(({ text }) => changedPattern.test(text));
    if ([card.title, ...card.lines].some((piece) => 'struck' in piece && piece.struck)) {
      facts.struck(title);
      return [];
    }
    const level = levelLine && facts.level(from(levelLine, levelPattern.exec(levelLine.text)?.[0]));
    const changedOn =
      changedLine && facts.date(from(changedLine, changedPattern.exec(changedLine.text)?.[1]), 'changedOn');
    const identifier = identifierIn(title);
    const theme = card.above.find(({ text }) => themeKeys.has(phraseKey(text)));
    const draft: Draft = {
      title: sourced(title.text, title),
      facts: {
        ...(level && { level }),
        ...(changedOn && { changedOn }),
        ...(identifier && { identifier }),
        ...(theme && { theme: sourced(theme.text, from(theme)) }),
        ...(card.link && { url: sourced(card.link.href, title, 'link') }),
      },
      rows: [],
    };
    const said: Said[] = [
      { fragment: title, kind: 'name' },
      ...card.above.map(
        (piece): Said => ({ fragment: pieceFragment(piece, outline.document, piece.kind), kind: 'heading' }),
      ),
      ...card.lines.map(
        (piece): Said => ({ fragment: from(piece), kind: isShort(piece.text) ? 'own' : 'prose' }),
      ),
    ];
    return [withEndings(draft, said, facts)];
  });
}

/** The links of the catalogue to single pages; earlier versions and other places are left alone. */
export function standardLinks(outline: Outline): string[] {
  return [...new Set(outline.links.map(({ href }) => href).filter((href) => standardPath.test(href)))];
}

/** A label of a card, no description. */
const isShort = (text: string) => text.length < 60;

const isCardLink = ({ href }: Link) => standardPath.test(href);

/**
 * A card is a heading that links to a single page with the lines below it, or a list item or line of text that holds
 * such a link with all the card's words.
 */
function cardsOf(outline: Outline): Card[] {
  const cards = new Map<string, Card>();
  const links = outline.links.filter(isCardLink);
  const linkOf = (title: string) => {
    const key = phraseKey(title);
    // The link may be around the whole card, and then begins with its title.
    return (
      links.find(({ text }) => phraseKey(text) === key) ??
      links.find(({ text }) => phraseKey(text).startsWith(key)) ??
      null
    );
  };
  const open = (title: Piece, link: Link | null, context: readonly ContextPiece[]) => {
    const above = context.filter(
      ({ kind, level, path }) => kind !== 'title' && kind !== 'lead' && level > 1 && path !== title.path,
    );
    const card = cards.get(title.path) ?? { title, link, lines: [], above };
    cards.set(title.path, card);
    return card;
  };
  const underHeading = (heading: ContextPiece | undefined, context: readonly ContextPiece[]): Card | null => {
    if (!heading) return null;
    const link = linkOf(heading.text);
    return link ? open(heading, link, context) : (cards.get(heading.path) ?? null);
  };
  const readItem = (
    item: ListItem,
    card: Card | null,
    heading: ContextPiece | undefined,
    context: readonly ContextPiece[],
  ) => {
    const own = item.links.find(isCardLink) ?? null;
    // The title stands before the level, in bold or as the first words of the item.
    const titled =
      (item.strong !== null && levelOf(item.strong) === null && levelPattern.test(item.text)) ||
      (levelPattern.exec(item.text)?.index ?? 0) > 3;
    if (card) card.lines.push(item);
    else if (own || titled) open(item, own ?? item.links[0] ?? null, context).lines.push(item);
    else if (heading && levelPattern.test(item.text)) open(heading, null, context).lines.push(item);
  };

  for (const { context } of [...outline.blocks, ...links]) underHeading(headingOf(context), context);
  for (const block of outline.blocks) {
    const heading = headingOf(block.context);
    const card = underHeading(heading, block.context);
    if (block.kind === 'text') readItem(block.item, card, heading, block.context);
    if (block.kind === 'list') for (const item of block.items) readItem(item, card, heading, block.context);
  }
  return [...cards.values()];
}

/** The title alone, where it stands in one line with the card's other words. */
function titleIn(text: string): string {
  const end = Math.min(
    ...[levelPattern, changedPattern].map((pattern) => pattern.exec(text)?.index ?? text.length),
  );
  return text.slice(0, end).trim() || text;
}

const headingOf = (context: readonly ContextPiece[]) =>
  context.findLast(({ kind, level }) => (kind === 'heading' && level > 1) || kind === 'summary');
