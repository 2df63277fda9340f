import {
  type Block,
  type ContextPiece,
  type Ledger,
  type ListItem,
  type Piece,
  phraseKey,
  pieceFragment,
  sourced,
} from '../../src/kit.ts';
import { headings, noFlow } from './lookups.ts';
import type { Fields, RegisterFacts } from './register-facts.ts';

/** A label, in a definition list the term, and the words that it is of. */
export interface Line {
  readonly label: Piece | null;
  readonly item: ListItem;
  /** What the line stands under within its register: a heading, or the item of the list that it is inside. */
  readonly under: Piece | null;
  readonly block: Block;
}

/** Whether the words only say that forms follow, and name no flow. */
export const isInterfaceLabel = (text: string): boolean =>
  headings.interface.some((label) => phraseKey(label) === phraseKey(text));

/** The lines of a block under a register. */
export function linesOf(block: Block, register: ContextPiece | undefined): readonly Line[] {
  const inner = register ? block.context.slice(block.context.indexOf(register) + 1) : [];
  const above = inner.filter(({ kind }) => kind === 'heading' || kind === 'summary');
  const under = above.findLast(({ text }) => !isInterfaceLabel(text)) ?? above.at(-1) ?? null;
  const line = (item: ListItem, label: Piece | null = null) => ({ label, item, under, block });
  if (block.kind === 'text') return [line(block.item)];
  if (block.kind === 'list')
    return block.items.flatMap((item) => [
      line(item),
      ...item.items.map((inside) => ({ ...line(inside), under: item })),
    ]);
  if (block.kind === 'table') return [];
  return block.groups.flatMap(({ terms, details }) => details.map((item) => line(item, terms[0] ?? null)));
}

/**
 * Flows whose forms stand as lines of their own below the flow's name, or below the register's where it has one flow.
 * A line counts only where all of it is forms, so that prose is none; an item beside such items is then reported.
 */
export function listedForms(
  lines: readonly Line[],
  document: string,
  facts: RegisterFacts,
  ledger: Ledger,
): readonly Fields[] {
  const groups = Map.groupBy(
    lines.filter(
      (line) =>
        line.label === null && line.item.text !== '' && line.item.links.length === 0 && !isElsewhere(line),
    ),
    ({ under }) => under?.path ?? '',
  );
  return [...groups.values()].flatMap((group) => {
    const read = group.flatMap((line) => {
      const fragment = pieceFragment(line.item, document, 'item');
      const types = facts.isForms(fragment.text) ? facts.types(fragment)?.interfaceTypes : undefined;
      return types ? [{ line, types }] : [];
    });
    const lists = new Set(read.map(({ line }) => line.block));
    for (const line of group) {
      if (read.some((one) => one.line === line)) ledger.mark(line.item, 'mapped');
      else if (isLeaf(line) && (lists.has(line.block) || isUnderLabel(line))) {
        facts.unknownType(line.item.text, pieceFragment(line.item, document, 'item'));
        ledger.mark(line.item, 'reported');
      }
    }
    const [first] = read;
    if (!first) return [];
    const all = read.map(({ types }) => types);
    return [
      {
        ...flowUnder(first.line, document, ledger),
        interfaceTypes: {
          ...first.types,
          value: [...new Set(all.flatMap(({ value }) => value))],
          raw: all.map(({ raw }) => raw).join(' | '),
        },
      },
    ];
  });
}

/** The flow that a line's heading names. */
export function flowUnder({ under }: Line, document: string, ledger: Ledger): Fields {
  if (!under || isInterfaceLabel(under.text)) return {};
  const name = pieceFragment(under, document, 'heading');
  ledger.mark(name.unit, 'mapped');
  return { flow: sourced(name.text, name) };
}

const isElsewhere = ({ under, block }: Line): boolean =>
  [under, block.context.at(-1)].some(
    (piece) => piece && noFlow.some((words) => phraseKey(words) === phraseKey(piece.text)),
  );

/** An item with a list inside it names what that list is of. */
const isLeaf = ({ block, item }: Line): boolean => block.kind === 'list' && item.items.length === 0;

const isUnderLabel = ({ block }: Line): boolean => isInterfaceLabel(block.context.at(-1)?.text ?? '');
