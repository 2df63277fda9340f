import {
  type Block,
  type ClaimOf,
  type ContextPiece,
  claimKey,
  type Finding,
  Ledger,
  type ListItem,
  openDocument,
  type Piece,
  phraseKey,
  pieceFragment,
  type Reading,
  type SourceDocument,
  type Sourced,
  sourced,
  unreadable,
} from '../../src/kit.ts';

export const framework = 'Felles rammer og anbefalinger ved anskaffelser';
const isFramework = (text: string) => phraseKey(text) === phraseKey(framework);

/**
 * Reads the pages of the areas. An item is a heading, an accordion's label or a list item in bold, with the text
 * below it; the area is the heading above it. Text that stands under no item is introduction and is left out.
 */
export function readAreas(documents: readonly SourceDocument[]): Reading {
  const ledger = new Ledger();
  const claims = new Map<string, ClaimOf<'framework'>>();
  const findings: Finding[] = [];
  const layouts = new Set<string>();
  for (const document of documents) {
    const outline = openDocument(document);
    if (!('blocks' in outline)) {
      findings.push(...unreadable('ks-felles-rammer', document.name, outline.problems).findings);
      continue;
    }
    const fatal = outline.problems.filter((problem) => problem.fatal);
    if (fatal.length > 0) findings.push(...unreadable('ks-felles-rammer', document.name, fatal).findings);
    for (const item of itemsOf(outline.blocks, ledger)) {
      layouts.add(item.layout);
      const key = claimKey('framework', { framework, area: item.area.text, title: item.title });
      const from = (piece: Piece, value = piece.text) =>
        sourced(value, pieceFragment(piece, document.name, item.layout, value));
      const text: Sourced<string> | undefined = item.text ? from(item.text, item.textValue) : undefined;
      if (claims.has(key)) continue;
      claims.set(key, {
        kind: 'framework',
        key,
        fields: {
          framework: sourced(
            framework,
            pieceFragment(item.area, document.name, 'source'),
            'source/framework',
          ),
          area: from(item.area),
          title: from(item.titlePiece, item.title),
          ...(text ? { text } : {}),
        },
      });
    }
  }
  return {
    claims: [...claims.values()],
    findings,
    drift:
      claims.size > 0
        ? []
        : [{ kind: 'SELECTOR_EMPTY', detail: 'no recommendation was found', breaking: true }],
    cells: ledger.tally(),
    layouts: [...layouts],
  };
}

interface Item {
  readonly layout: 'headings' | 'list';
  readonly area: ContextPiece;
  readonly title: string;
  readonly titlePiece: Piece;
  readonly text: Piece | null;
  readonly textValue: string;
}

function itemsOf(blocks: readonly Block[], ledger: Ledger): Item[] {
  const items = new Map<string, Item>();
  for (const block of blocks) {
    const pieces = block.context.filter(
      ({ kind, text }) => (kind === 'heading' || kind === 'summary') && !isFramework(text),
    );
    const [area, title] = pieces;
    const units = unitsOf(block);
    if (area && title) {
      const text = units[0] ?? null;
      for (const unit of units) ledger.mark(unit, 'mapped');
      const known = items.get(title.path);
      if (known) continue;
      items.set(title.path, {
        layout: 'headings',
        area,
        title: title.text,
        titlePiece: title,
        text,
        textValue: text?.text ?? '',
      });
    } else if (area && block.kind === 'list') {
      for (const item of block.items) {
        ledger.mark(item, item.strong ? 'mapped' : 'ignored');
        if (!item.strong) continue;
        const textValue = item.text.slice(item.strong.length).replace(/^[\s:.–-]+/u, '');
        const title = item.strong.replace(/[:.]\s*$/u, '');
        items.set(item.path, {
          layout: 'list',
          area,
          title,
          titlePiece: item,
          text: textValue ? item : null,
          textValue,
        });
      }
    } else {
      for (const unit of units) ledger.mark(unit, 'ignored');
    }
  }
  return [...items.values()];
}

function unitsOf(block: Block): readonly ListItem[] {
  if (block.kind === 'list') return block.items;
  return block.kind === 'text' ? [block.item] : [];
}
