import {
  type Block,
  besideContext,
  besideReason,
  type ContextPiece,
  cellFragment,
  type Fragment,
  isPersonal,
  type Ledger,
  type ListItem,
  type Outline,
  type Piece,
  pieceFragment,
  sourced,
} from '../../src/kit.ts';
import { isAppliesTo, isOneOf, readAppliesTo, type Table } from './applies-to.ts';
import { type Draft, type Facts, identifierIn } from './draft.ts';
import { type Said, withEndings } from './endings.ts';
import { Footnotes } from './footnotes.ts';
import { ignoredParts, labels, otherParts } from './lookups.ts';
import { StandardFacts } from './standard-facts.ts';

/** The page of one standard; null when the outline is none: no heading and neither type nor organisation types. */
export function readPage(outline: Outline, url: string, facts: Facts, ledger: Ledger): Draft | null {
  const { document } = outline;
  const heading = outline.blocks
    .flatMap(({ context }) => context)
    .find(({ kind, level }) => kind === 'heading' && level === 1);
  const tables = outline.blocks.filter((block): block is Table => block.kind === 'table');
  const bindings = tables.filter(isAppliesTo);
  const footnotes = new Footnotes(outline, [
    ...bindings.flatMap(({ rows }) => rows.flat().flatMap(({ marks }) => marks)),
    ...outline.blocks.flatMap((block) =>
      block.kind === 'list' && isUnderAppliesTo(block) ? block.items.flatMap(({ marks }) => marks) : [],
    ),
  ]);
  const denials = facts.denials;
  const page = new StandardFacts(facts, ledger, footnotes);
  for (const block of outline.blocks) readBlock(block, document, page, ledger, facts);
  for (const table of tables)
    if (!bindings.includes(table)) readFactsTable(table, document, page, ledger, facts);
  if (!heading || (bindings.length === 0 && page.isEmpty)) return null;
  const title = pieceFragment(heading, document, 'heading');
  ledger.mark(title.unit, 'mapped');
  const identifier = page.said.identifier ?? identifierIn(title);
  const rows = bindings.flatMap((table) => readAppliesTo(table, document, facts, ledger, footnotes));
  const bound = rows.length > 0 ? rows : page.bound;
  const draft: Draft = {
    title: sourced(heading.text, title),
    facts: { ...page.said, ...(identifier ? { identifier } : {}), url: sourced(url, title, 'address') },
    // Where a table says who is bound, words around it speak of the table.
    // Where all that are named are unbound, the standard's level holds for none of them.
    rows: bound.length === 0 && facts.denials > denials ? [{ hasNoLevel: true }] : bound,
  };
  const own: Said = { fragment: title, kind: 'name' };
  return withEndings(draft, [own, ...headingsOf(outline), ...page.endings], facts);
}

/** Headings of parts that are not the standard's own title: `Utgått` over all of a page ends it too. */
function headingsOf(outline: Outline): readonly Said[] {
  const pieces = new Map(
    outline.blocks
      .flatMap(({ context }) => context)
      .filter(
        ({ kind, level, text }) => kind !== 'title' && kind !== 'lead' && level > 1 && !isKnownPart(text),
      )
      .map((piece) => [piece.path, piece]),
  );
  return [...pieces.values()].map((piece) => ({
    fragment: pieceFragment(piece, outline.document, piece.kind),
    kind: 'name',
  }));
}

const isIgnoredPart = (text: string) => ignoredParts.some(({ names }) => isOneOf(names, text));
const isKnownPart = (text: string): boolean =>
  isIgnoredPart(text) ||
  besideReason(text) !== null ||
  Object.values(labels).some((words) => isOneOf(words, text));

/** The nearest heading that is not the page's own. */
const partOf = (context: readonly ContextPiece[]): ContextPiece | undefined =>
  context.findLast(({ kind, level }) => (kind === 'heading' && level > 1) || kind === 'summary');

function readBlock(block: Block, document: string, page: StandardFacts, ledger: Ledger, facts: Facts): void {
  if (block.kind === 'table') return;
  const part = partOf(block.context);
  const from = (piece: Piece, via: string, text?: string): Fragment =>
    pieceFragment(piece, document, via, text);
  if (besideContext(block.context) !== null) {
    for (const piece of piecesOf(block)) ledger.mark(piece, 'ignored');
    return;
  }
  if (part && !isKnownPart(part.text)) {
    const at = from(part, 'heading');
    ledger.mark(at.unit, 'reported');
    page.unknownPart(part.path, at);
  }
  const label = part && Object.values(labels).some((words) => isOneOf(words, part.text)) ? part.text : null;
  const isOfOthers = part !== undefined && isOneOf(otherParts, part.text);
  switch (block.kind) {
    case 'definitions':
      for (const { terms, details } of block.groups)
        for (const term of terms)
          for (const detail of details) page.take(term.text, from(detail, `term/${term.text}`));
      return;
    case 'text':
      if (block.notice !== undefined) page.alert(from(block.item, 'notice'));
      else readLine(block.item, document, page, label, isOfOthers);
      return;
    case 'list':
      for (const item of block.items) {
        const binds = isUnderAppliesTo(block) && item.links.length === 0 && item.items.length === 0;
        if (binds && item.struck) facts.struck(from(item, 'item'));
        else if (binds) page.take(labels.appliesTo[0], from(item, 'item'));
        else readLine(item, document, page, label, isOfOthers);
      }
  }
}

/** A line of its own label, of the part's heading, or prose. */
function readLine(
  item: ListItem,
  document: string,
  page: StandardFacts,
  label: string | null,
  isOfOthers: boolean,
): void {
  if (isPersonal(item.text) || besideReason(item.text) !== null || page.footnotes.has(item.path)) {
    page.ignore(item);
    return;
  }
  for (const line of item.text.split('\n'))
    page.line(pieceFragment(item, document, 'line', line), label, isOfOthers);
  for (const inner of item.items) readLine(inner, document, page, label, isOfOthers);
}

function* piecesOf(block: Block): Generator<Piece> {
  if (block.kind === 'text') yield block.item;
  if (block.kind === 'list') yield* block.items;
  if (block.kind === 'definitions') for (const { details } of block.groups) yield* details;
}

/** `Hjemmel | Forskrift …` in two columns without headings of organisation types; another table is reported. */
function readFactsTable(
  table: Table,
  document: string,
  page: StandardFacts,
  ledger: Ledger,
  facts: Facts,
): void {
  const rows = table.rows.filter((row) => row.length === 2);
  const labelled = rows.filter(([label]) => label && isKnownPart(label.text));
  const isFacts =
    rows.length === table.rows.length && labelled.length * 2 >= rows.length && labelled.length > 0;
  const [first] = table.rows.flat();
  if (!isFacts) {
    for (const cell of table.rows.flat()) ledger.mark(cell, 'reported');
    if (first && !isIgnoredPart(partOf(table.context)?.text ?? ''))
      facts.unreadTable(cellFragment(first, document, table.sheet, null));
    return;
  }
  for (const [label, value] of rows)
    if (label && value) {
      ledger.mark(label, 'mapped');
      if (value.text !== '') page.take(label.text, cellFragment(value, document, table.sheet, label.quote));
    }
}

/** Whether what stands right before a list announces who is bound. With other words between, it may be of those. */
function isUnderAppliesTo({ context }: Block): boolean {
  const before = context.at(-1);
  return before !== undefined && isOneOf(labels.appliesTo, before.text);
}
