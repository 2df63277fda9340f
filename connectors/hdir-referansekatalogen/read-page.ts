import {
  type Block,
  type Cell,
  cellFragment,
  type Fragment,
  type Ledger,
  type Outline,
  type Piece,
  phraseKey,
  pieceFragment,
  sourced,
} from '../../src/kit.ts';
import { boundIn, type Draft, directionOf, type Facts, identifierIn, levelOf } from './draft.ts';
import { identifierPattern, labels, organisationColumns } from './lookups.ts';

type Table = Extract<Block, { kind: 'table' }>;
const isOneOf = (words: readonly string[], text: string) =>
  words.some((word) => phraseKey(word) === phraseKey(text));

/** The page of one standard; null when the outline is none: no heading and neither type nor organisation types. */
export function readPage(outline: Outline, url: string, facts: Facts, ledger: Ledger): Draft | null {
  const heading = outline.blocks
    .flatMap(({ context }) => context)
    .find(({ kind, level }) => kind === 'heading' && level === 1);
  const table = outline.blocks.find((block): block is Table => block.kind === 'table' && isAppliesTo(block));
  const { said, bound } = labelledFacts(outline, facts, ledger);
  if (!heading || (!table && Object.keys(said).length === 0)) return null;
  const title = pieceFragment(heading, outline.document, 'heading');
  ledger.mark(title.unit, 'mapped');
  const identifier = said.identifier ?? identifierIn(title);
  const rows = table ? readAppliesTo(table, outline.document, facts, ledger) : [];
  return {
    title: sourced(heading.text, title),
    facts: { ...said, ...(identifier ? { identifier } : {}), url: sourced(url, title, 'address') },
    // Where a table tells who is bound, words around it speak of the table.
    rows: rows.length > 0 ? rows : bound,
  };
}

/** A table of organisation types: a heading says so, or says a level. */
const isAppliesTo = (block: Table) =>
  block.rows[0]?.some((cell) => isOneOf(organisationColumns, cell.text) || levelOf(levelWordOf(cell)[0])) ??
  false;

/** The word for the level in a heading, and the direction where it names one: `Obligatorisk å motta`. */
function levelWordOf({ text }: Cell): readonly [level: string, direction: string | null] {
  const [, level, direction] = /^(\S+) å (.+)$/u.exec(text) ?? [];
  return level && direction ? [level, direction] : [text, null];
}

/**
 * `Virksomhetstype | Obligatorisk | Anbefalt`; a column may be missing, and may name the direction itself. A column
 * whose heading is neither is told of and not read.
 */
export function readAppliesTo(table: Table, document: string, facts: Facts, ledger: Ledger): Draft['rows'] {
  const [head = [], ...rows] = table.rows;
  const organisation = head.findIndex((cell) => isOneOf(organisationColumns, cell.text));
  const isUnread = (cell: Cell, at: number) =>
    cell.text !== '' && at !== organisation && (organisation < 0 || levelOf(levelWordOf(cell)[0]) === null);
  const unread = new Set(head.flatMap((cell, at) => (isUnread(cell, at) ? [at] : [])));
  for (const row of table.rows)
    for (const [at, cell] of row.entries())
      ledger.mark(cell, cell.text === '' ? 'ignored' : unread.has(at) ? 'reported' : 'mapped');
  for (const at of unread) {
    const cell = head[at];
    if (cell && levelOf(levelWordOf(cell)[0]) === null)
      facts.heading(cellFragment(cell, document, table.sheet, cell.quote));
  }
  if (organisation < 0) facts.lostColumn(document, 'Virksomhetstype');
  const read: Draft['rows'][number][] = [];
  for (const row of organisation < 0 ? [] : rows) {
    const who = row[organisation];
    if (!who || who.text === '') continue;
    const whom = cellFragment(who, document, table.sheet, head[organisation]?.quote ?? null);
    for (const [at, cell] of row.entries()) {
      const column = head[at];
      if (at === organisation || unread.has(at) || !column || cell.text === '') continue;
      read.push({
        organisationType: sourced(whom.text, whom),
        ...levelAndDirection(column, cell, document, table.sheet, facts),
      });
    }
  }
  if (read.length === 0 && organisation >= 0) facts.emptyTable(document);
  return read;
}

function levelAndDirection(column: Cell, cell: Cell, document: string, sheet: string | null, facts: Facts) {
  const said = cellFragment(cell, document, sheet, column.quote);
  const heading = cellFragment(column, document, sheet, column.quote);
  // `Obligatorisk å motta` over an x says both; else the heading is the level and the cell the direction.
  const [levelWord, directionWord] = levelWordOf(column);
  const level = levelOf(levelWord)
    ? sourced(levelOf(levelWord) ?? 'MUST', heading, 'heading/level')
    : facts.level(heading);
  const fromHeading = directionWord ? directionOf(directionWord) : null;
  const direction = fromHeading ? sourced(fromHeading, heading, 'heading/direction') : facts.direction(said);
  return { ...(level ? { level } : {}), ...(direction ? { direction } : {}) };
}

/** Facts given as `label: value`, in a definition list, a list or a line of text; `bound`: who the standard is for. */
function labelledFacts(
  outline: Outline,
  facts: Facts,
  ledger: Ledger,
): { readonly said: Draft['facts']; readonly bound: Draft['rows'] } {
  let said: Draft['facts'] = {};
  const bound: Draft['rows'][number][] = [];
  const take = (label: string, fragment: Fragment) => {
    if (isOneOf(labels.appliesTo, label)) {
      ledger.mark(fragment.unit, 'mapped');
      bound.push(boundIn(fragment));
      return;
    }
    const level = isOneOf(labels.level, label) ? facts.level(fragment) : undefined;
    const changedOn = isOneOf(labels.changedOn, label) ? facts.date(fragment, 'changedOn') : undefined;
    const publishedOn = isOneOf(labels.publishedOn, label) ? facts.date(fragment, 'publishedOn') : undefined;
    const identifier = isOneOf(labels.identifier, label) ? sourced(fragment.text, fragment) : undefined;
    const got = {
      ...(level && { level }),
      ...(changedOn && { changedOn }),
      ...(publishedOn && { publishedOn }),
      ...(identifier && { identifier }),
    };
    ledger.mark(fragment.unit, Object.keys(got).length > 0 ? 'mapped' : 'ignored');
    said = { ...got, ...said };
  };
  const takeLine = (piece: Piece) => {
    // An edition follows a colon too: `ISO 13606-1:2019` is no label with a value.
    if (identifierPattern.exec(piece.text)?.[0] === piece.text)
      return take(labels.identifier[0], pieceFragment(piece, outline.document, 'line'));
    const [, label, value] = /^([^:]{2,40}):\s*(.+)$/su.exec(piece.text) ?? [];
    if (label && value) return take(label, pieceFragment(piece, outline.document, 'line', value));
    if (levelOf(piece.text)) return take('Type', pieceFragment(piece, outline.document, 'line'));
    ledger.mark(piece, 'ignored');
  };
  for (const block of outline.blocks) {
    if (block.kind === 'definitions') {
      for (const { terms, details } of block.groups) {
        for (const term of terms) {
          for (const detail of details)
            take(term.text, pieceFragment(detail, outline.document, `term/${term.text}`));
        }
      }
    } else if (block.kind === 'text') takeLine(block.item);
    else if (block.kind === 'list')
      for (const item of block.items)
        if (isUnderAppliesTo(block) && item.links.length === 0 && item.items.length === 0)
          take(labels.appliesTo[0], pieceFragment(item, outline.document, 'item'));
        else takeLine(item);
  }
  return { said, bound };
}

/** Whether what stands right before a list says that it tells who is bound. With other words between, it may be of those. */
function isUnderAppliesTo({ context }: Block): boolean {
  const before = context.at(-1);
  return before !== undefined && isOneOf(labels.appliesTo, before.text);
}
