import {
  type Block,
  type ContextPiece,
  type Finding,
  type Fragment,
  type Ledger,
  type ListItem,
  type Piece,
  phraseKey,
  pieceFragment,
} from '../../src/kit.ts';
import { framework } from './lookups.ts';
import { headingsOf, unreadItems, unreadList } from './unread-lists.ts';

/** One recommendation, with the words and their places. */
export interface Item {
  readonly layout: 'headings' | 'list' | 'definitions' | 'table';
  readonly area: Fragment;
  readonly title: Fragment;
  readonly text: Fragment | null;
}

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

/** Items of all blocks but tables. What is read of each block is counted in the ledger; lists that are not read are told of. */
export function itemsOf(
  blocks: readonly Block[],
  document: string,
  ledger: Ledger,
  findings: Finding[],
): readonly Item[] {
  const underHeadings = new Map<string, Item>();
  const headings = headingsOf(blocks);
  const items = blocks.flatMap((block): readonly Item[] => {
    const [area, title] = block.context.filter(
      ({ kind, text }) => (kind === 'heading' || kind === 'summary') && !isFramework(text),
    );
    const units = unitsOf(block);
    for (const unit of units) ledger.mark(unit, 'ignored');
    if (block.kind === 'list' && !title) {
      const unread = unreadItems(
        block.items,
        ({ strong }) => area !== undefined && strong !== null,
        headings,
      );
      for (const item of unread) ledger.mark(item, 'reported');
      if (unread[0]) findings.push(unreadList(unread[0], unread.length, document));
    }
    if (!area) return [];
    const of = verbatim(area, document, 'heading');
    if (title) {
      for (const unit of units) ledger.mark(unit, 'mapped');
      if (!underHeadings.has(title.path))
        underHeadings.set(title.path, headingItem(of, title, units[0], document));
      return [];
    }
    if (block.kind === 'list')
      return block.items.flatMap((item) => boldItem(of, item, document, ledger) ?? []);
    return block.kind === 'definitions' ? termItems(of, block, document, ledger) : [];
  });
  return [...underHeadings.values(), ...items];
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
  if (item.strong === null) return null;
  ledger.mark(item, 'mapped');
  const text = item.text.slice(item.strong.length).replace(/^[\s:.–-]+/u, '');
  return {
    layout: 'list',
    area,
    title: verbatim(item, document, 'strong', item.strong.replace(/[:.]\s*$/u, '')),
    text: text === '' ? null : verbatim(item, document, 'item', text),
  };
}

function termItems(
  area: Fragment,
  block: Extract<Block, { kind: 'definitions' }>,
  document: string,
  ledger: Ledger,
): readonly Item[] {
  return block.groups.flatMap(({ terms, details }) => {
    const [term] = terms;
    if (!term) return [];
    for (const unit of [term, ...details]) ledger.mark(unit, 'mapped');
    const [text] = details;
    return [
      {
        layout: 'definitions' as const,
        area,
        title: verbatim(term, document, 'term'),
        text: text ? verbatim(text, document, 'definition') : null,
      },
    ];
  });
}

function unitsOf(block: Block): readonly ListItem[] {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'text') return [block.item];
  return block.kind === 'definitions' ? block.groups.flatMap(({ details }) => details) : [];
}
