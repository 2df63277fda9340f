import {
  type Block,
  besideContext,
  besideReason,
  type ContextPiece,
  type Finding,
  type Fragment,
  isContactBlock,
  isPersonal,
  type Ledger,
  type ListItem,
  type Piece,
  phraseKey,
  pieceFragment,
  type SaidOfRow,
} from '../../src/kit.ts';
import { isAboutAdvice, withoutText } from './ended-items.ts';
import type { Item } from './item.ts';
import { framework } from './lookups.ts';
import { headingsOf, unreadItems, unreadList } from './unread-lists.ts';

/** A fragment whose text stands as KS writes it: dashes and quotation marks are part of a title. */
function verbatim(
  piece: Piece | ListItem | ContextPiece,
  document: string,
  via: string,
  part = piece.text,
): Fragment {
  return { ...pieceFragment(piece, document, via, part), text: part };
}

const isFramework = (text: string) => phraseKey(text) === phraseKey(framework);

/** Items of all blocks but tables. What is read of each block is counted in the ledger; lists that are not read are reported. */
export function itemsOf(
  blocks: readonly Block[],
  document: string,
  ledger: Ledger,
  findings: Finding[],
  pageTitle: string | null = null,
): readonly Item[] {
  // Where the page's own name or that of its area stands as text, another page begins.
  const begun = new Set<string>();
  const underHeadings = new Map<string, Item>();
  const headings = headingsOf(blocks);
  const contacts = contactHeadings(blocks);
  const overAreas = new Map<string, readonly SaidOfRow[]>();
  const items = blocks.flatMap((block): readonly Item[] => {
    const [area, title] = block.context.filter(
      ({ kind, text }) => (kind === 'heading' || kind === 'summary') && !isFramework(text),
    );
    const units = unitsOf(block);
    for (const unit of units) ledger.mark(unit, 'ignored');
    if (
      besideContext(block.context) !== null ||
      block.context.some(({ kind, level, text }) => kind !== 'title' && level > 1 && isAboutAdvice(text))
    )
      return [];
    if (block.kind === 'list' && !title)
      reportUnread(block.items, area !== undefined, headings, document, ledger, findings);
    if (block.kind === 'text' && block.notice !== undefined && !title) {
      // A message over a whole area is of all its items.
      const at = area?.path ?? '';
      if (area) overAreas.set(at, [...(overAreas.get(at) ?? []), ...noticesOf(units, document)]);
      return [];
    }
    if (!area) return [];
    const of = verbatim(area, document, 'heading');
    if (title) {
      if (units.some(({ text }) => text === pageTitle || text === area.text)) begun.add(title.path);
      if (begun.has(title.path)) return [];
      if (contacts.has(title.path)) return [];
      const own = units.filter((unit) => !isBeside(unit));
      for (const unit of own) ledger.mark(unit, 'mapped');
      const known = underHeadings.get(title.path);
      if (block.kind === 'text' && block.notice !== undefined) {
        const item = known ?? headingItem(of, title, undefined, document);
        underHeadings.set(title.path, withSaid(item, noticesOf(own, document)));
      } else if (known) underHeadings.set(title.path, withMore(known, own));
      else underHeadings.set(title.path, withMore(headingItem(of, title, own[0], document), own.slice(1)));
      return [];
    }
    return blockItems(of, block, document, ledger, findings).map((item) =>
      withSaid(item, leadsOf(block, document)),
    );
  });
  return [...underHeadings.values(), ...items].map((item) =>
    withSaid(item, overAreas.get(item.area.locator.path ?? '') ?? []),
  );
}

/** Items that may be recommendations and are not read as such. */
function reportUnread(
  items: readonly ListItem[],
  isInArea: boolean,
  headings: ReturnType<typeof headingsOf>,
  document: string,
  ledger: Ledger,
  findings: Finding[],
): void {
  const unread = unreadItems(items, (item) => isBeside(item) || (isInArea && item.strong !== null), headings);
  for (const item of unread) ledger.mark(item, 'reported');
  if (unread[0]) findings.push(unreadList(unread[0], unread.length, document));
}

/** Items of a block that stands under an area alone. */
function blockItems(
  area: Fragment,
  block: Block,
  document: string,
  ledger: Ledger,
  findings: Finding[],
): readonly Item[] {
  if (block.kind === 'text') return boldLine(area, block.item, document, ledger);
  if (block.kind === 'list')
    return block.items.flatMap((item) => boldItem(area, item, document, ledger) ?? []);
  return block.kind === 'definitions' ? termItems(area, block, document, ledger, findings) : [];
}

/** What stands just before a list: `Følgende råd gjelder ikke lenger:`. */
const leadsOf = ({ context }: Block, document: string): readonly SaidOfRow[] =>
  context
    .filter(({ kind }) => kind === 'lead' || kind === 'caption')
    .map((piece) => ({ at: pieceFragment(piece, document, 'heading'), place: 'heading' }));

const withSaid = (item: Item, said: readonly SaidOfRow[]): Item =>
  said.length === 0 ? item : { ...item, said: [...(item.said ?? []), ...said] };

const noticesOf = (units: readonly ListItem[], document: string): readonly SaidOfRow[] =>
  units.map((unit) => ({ at: pieceFragment(unit, document, 'notice'), place: 'beside' }));

/** Paths of the headings that persons to ask stand under, and nothing else. */
function contactHeadings(blocks: readonly Block[]): ReadonlySet<string> {
  const below = new Map<string, { readonly heading: ContextPiece; readonly texts: string[] }>();
  for (const block of blocks) {
    const heading = block.context.findLast(({ kind }) => kind === 'heading' || kind === 'summary');
    if (!heading) continue;
    const found = below.get(heading.path) ?? { heading, texts: [] };
    below.set(heading.path, found);
    if (block.kind === 'definitions')
      for (const { terms, details } of block.groups)
        found.texts.push(...[...terms, ...details].map(({ text }) => text));
    else found.texts.push(...unitsOf(block).map(({ text }) => text));
    if (block.kind === 'table') found.texts.push(...block.rows.flat().map(({ text }) => text));
  }
  return new Set(
    [...below.values()].flatMap(({ heading, texts }) =>
      isContactBlock(heading.text, texts) ? [heading.path] : [],
    ),
  );
}

function headingItem(
  area: Fragment,
  title: ContextPiece,
  text: ListItem | undefined,
  document: string,
): Item {
  return {
    layout: 'headings',
    area,
    title: verbatim(title, document, 'heading'),
    text: text ? verbatim(text, document, 'text') : null,
  };
}

/** `<strong>Title:</strong> text`; an item without words in bold is no claim. */
function boldItem(area: Fragment, item: ListItem, document: string, ledger: Ledger): Item | null {
  if (item.strong === null || isBeside(item)) return null;
  ledger.mark(item, 'mapped');
  const text = item.text.slice(item.strong.length).replace(/^[\s:.–-]+/u, '');
  return {
    layout: 'list',
    area,
    title: verbatim(item, document, 'strong', item.strong.replace(/[:.]\s*$/u, '')),
    text: text === '' ? null : verbatim(item, document, 'item', text),
  };
}

/** `<p><strong>Title:</strong> text</p>`: a line counts only where its words in bold are set off from what follows. */
function boldLine(area: Fragment, item: ListItem, document: string, ledger: Ledger): readonly Item[] {
  const { strong, text } = item;
  const rest = strong === null ? '' : text.slice(strong.length);
  const isSetOff =
    strong !== null &&
    rest.trim() !== '' &&
    (/[:.]\s*$/u.test(strong) || /^\s*[:–-]/u.test(rest) || rest.startsWith('\n'));
  const found = isSetOff ? boldItem(area, item, document, ledger) : null;
  return found ? [found] : [];
}

/** A terms's explanation is its own: of two terms in a row the first has none. */
function termItems(
  area: Fragment,
  block: Extract<Block, { kind: 'definitions' }>,
  document: string,
  ledger: Ledger,
  findings: Finding[],
): readonly Item[] {
  return block.groups.flatMap(({ terms, details }) => {
    const own = details.filter((detail) => !isBeside(detail));
    return terms.flatMap((term, at): Item[] => {
      if (besideReason(term.text) !== null || isPersonal(term.text)) return [];
      const isLast = at === terms.length - 1;
      const title = verbatim(term, document, 'term');
      for (const unit of isLast ? [term, ...own] : [term]) ledger.mark(unit, 'mapped');
      if (!isLast) findings.push(withoutText(title));
      const [first, ...more] = isLast ? own : [];
      const item = {
        layout: 'definitions',
        area,
        title,
        text: first ? verbatim(first, document, 'definition') : null,
      } as const;
      return [withMore(item, more)];
    });
  });
}

/** Further paragraphs are part of the text. */
function withMore(item: Item, more: readonly ListItem[]): Item {
  const texts = more.map(({ text }) => text).filter((text) => text !== '');
  const { text } = item;
  return text === null || texts.length === 0
    ? item
    : { ...item, text: { ...text, text: [text.text, ...texts].join('\n') } };
}

/** What a page has beside its advice, and persons to ask. */
const isBeside = ({ text, strong }: ListItem): boolean =>
  besideReason(text) !== null || isPersonal(text) || (strong !== null && besideReason(strong) !== null);

/** What of a block may be text: not what stands with a label of something beside the advice. */
function unitsOf(block: Block): readonly ListItem[] {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'text') return [block.item];
  if (block.kind !== 'definitions') return [];
  return block.groups.flatMap(({ terms, details }) =>
    terms.some(({ text }) => besideReason(text) !== null || isPersonal(text)) ? [] : details,
  );
}
