import {
  type Block,
  type Cell,
  cellFragment,
  type Fragment,
  type Ledger,
  phraseKey,
  plainText,
  readSlot,
  sourced,
} from '../../src/kit.ts';
import { type Binding, bindingOf } from './binding.ts';
import type { Draft, Facts } from './draft.ts';
import { Footnotes, isAgainst, takesLevel } from './footnotes.ts';
import { directionOf, levelOf } from './level-words.ts';
import { ignoredParts, labels, organisationColumns } from './lookups.ts';

export type Table = Extract<Block, { kind: 'table' }>;

export const isOneOf = (words: readonly string[], text: string): boolean =>
  words.some((word) => phraseKey(word) === phraseKey(text));

const isNo = (text: string) => readSlot(text) === 'no' && plainText(text).split(' ').length < 2;
const isNothing = (text: string) =>
  readSlot(text) === 'blank' || /^(?:n\/?a\.?|i\/a)$/iu.test(plainText(text));
const isIgnored = (text: string) => ignoredParts.some(({ names }) => isOneOf(names, text));

/** What a column says of its rows. */
interface Column {
  readonly kind:
    | 'organisation'
    | 'level'
    | 'legalBasis'
    | 'note'
    | 'direction'
    | 'stated'
    | 'ignored'
    | 'unknown';
  readonly cell: Cell;
  readonly level: string;
  readonly direction: string | null;
}

/** A longer text is no heading with a level. */
const longestHeading = 200;

/** The word for the level in a heading, and the direction where it names one: `Obligatorisk å motta`. */
function levelWordOf(text: string): readonly [level: string, direction: string | null] {
  if (text.length > longestHeading) return [text, null];
  const [, level, direction] =
    /^(\S+) (?:å |for )(.+)$/u.exec(text) ?? /^(\S+)\s*[(:–-]\s*([^()]+)\)?$/u.exec(text) ?? [];
  return level && direction && directionOf(direction) ? [level, direction] : [text, null];
}

/** A table of organisation types: a heading says so, or says a level. `Type | Obligatorisk standard` is a label with its value. */
export function isAppliesTo({ rows: [head = []] }: Table): boolean {
  if (head.some((cell) => isOneOf(organisationColumns, cell.text))) return true;
  const [first] = head;
  const isLabelled = first !== undefined && Object.values(labels).some((words) => isOneOf(words, first.text));
  return !isLabelled && head.some((cell) => levelOf(levelWordOf(cell.text)[0]) !== null);
}

/** The columns, and how many rows are headings: a second row of headings divides those of the first. */
function columnsOf(table: Table): { readonly columns: readonly Column[]; readonly headings: number } {
  const [head = [], second = []] = table.rows;
  const divides = second.some(
    (cell, at) =>
      !cell.spanned &&
      directionOf(cell.text) !== null &&
      levelOf(head[at]?.text ?? '') !== null &&
      isBlankOrSame(second, head),
  );
  const columns = head.map((cell, at): Column => {
    const [level, direction] = levelWordOf(cell.text);
    const below = divides ? (second[at]?.text ?? '') : '';
    return {
      kind: kindOf(cell, level),
      cell,
      level,
      direction: direction ?? (directionOf(below) ? below : null),
    };
  });
  return { columns, headings: divides ? 2 : 1 };
}

/** No cell of the second row is of a row of its own: under the organisation types it is blank, repeated or a heading. */
const isBlankOrSame = (second: readonly Cell[], head: readonly Cell[]): boolean =>
  second.every(
    (cell, at) => cell.text === '' || cell.heading || cell.spanned || cell.text === head[at]?.text,
  );

function kindOf(cell: Cell, level: string): Column['kind'] {
  if (isOneOf(organisationColumns, cell.text)) return 'organisation';
  if (levelOf(level) !== null) return 'level';
  if (isOneOf(labels.legalBasis, cell.text)) return 'legalBasis';
  if (isOneOf(labels.note, cell.text)) return 'note';
  if (isOneOf(['Retning', 'Direction', 'Sende/motta', 'Bruk'], cell.text)) return 'direction';
  if (isOneOf(labels.level, cell.text)) return 'stated';
  return cell.text === '' || isIgnored(cell.text) ? 'ignored' : 'unknown';
}

/**
 * Who is bound: `Virksomhetstype | Obligatorisk | Anbefalt`, or `Virksomhetstype | Nivå | Retning`; a column's heading may
 * name the direction itself. What a row says of its legal basis and in its remark is kept; what ends the row takes its level.
 */
export function readAppliesTo(
  table: Table,
  document: string,
  facts: Facts,
  ledger: Ledger,
  footnotes = new Footnotes(null, []),
): Draft['rows'] {
  const { columns, headings } = columnsOf(table);
  const organisation = columns.findIndex(({ kind }) => kind === 'organisation');
  for (const row of table.rows)
    for (const [at, cell] of row.entries()) {
      const kind = columns[at]?.kind ?? 'unknown';
      const isReported = kind === 'unknown' || organisation < 0;
      ledger.mark(
        cell,
        cell.text === '' || kind === 'ignored' ? 'ignored' : isReported ? 'reported' : 'mapped',
      );
    }
  for (const { kind, cell } of columns)
    if (kind === 'unknown') facts.heading(cellFragment(cell, document, table.sheet, cell.quote));
  if (organisation < 0) {
    facts.lostColumn(document, 'Virksomhetstype');
    return [];
  }
  const read = table.rows
    .slice(headings)
    .flatMap((row) => rowOf({ row, columns, organisation, table, document, facts, footnotes }));
  if (read.length === 0) facts.emptyTable(document);
  return read;
}

interface RowParts {
  readonly row: readonly Cell[];
  readonly columns: readonly Column[];
  readonly organisation: number;
  readonly table: Table;
  readonly document: string;
  readonly facts: Facts;
  readonly footnotes: Footnotes;
}

function rowOf({ row, columns, organisation, table, document, facts, footnotes }: RowParts): Draft['rows'] {
  const fragmentAt = (at: number): Fragment | null => {
    const cell = row[at];
    return cell && cell.text !== ''
      ? cellFragment(cell, document, table.sheet, columns[at]?.cell.quote ?? null)
      : null;
  };
  const whom = fragmentAt(organisation);
  if (!whom) return [];
  if (whom.struck) {
    facts.struck(whom);
    return [];
  }
  const who = whom.text;
  // What is struck in one cell leaves what stands in the others.
  const kept = (at: number): Fragment | null => {
    const fragment = fragmentAt(at);
    if (!fragment?.struck) return fragment;
    facts.struck({ ...fragment, text: `${who}: ${fragment.text}` });
    return null;
  };
  const pick = (kind: Column['kind']) => kept(columns.findIndex((column) => column.kind === kind));
  const legalBasis = pick('legalBasis');
  const note = pick('note');
  const direction = pick('direction');
  const footnote = footnotes.on(whom.marks);
  const remark = note ?? footnote;
  const base = {
    organisationType: sourced(who, whom),
    ...(legalBasis && { legalBasis: sourced(legalBasis.text, legalBasis) }),
    ...(remark && { note: sourced(remark.text, remark) }),
  };
  const denied: Fragment[] = [];
  const levels = columns.flatMap((column, at): readonly LevelSaid[] => {
    if (column.kind !== 'level' && column.kind !== 'stated') return [];
    const said = kept(at);
    if (said === null || isNothing(said.text)) return [];
    const binding = bindingOf(said.text);
    if (binding.effect === 'denied' || isNo(said.text)) {
      denied.push(said);
      return [];
    }
    const heading = cellFragment(column.cell, document, table.sheet, column.cell.quote);
    const own = levelSaid({ column, said, heading, binding, who, facts });
    const marked = footnotes.on(said.marks);
    return [takesLevel(who, marked, facts) ? { ...own, hasNoLevel: true } : own];
  });
  // A row that gives nothing is a refusal in the publisher's own words.
  if (levels.length === 0 && denied[0])
    facts.notBound(
      who,
      denied[0],
      denied.every(({ text }) => isNo(text)),
    );
  const stated = direction ? facts.direction(direction) : undefined;
  // Whatever else the row says that ends or denies takes its level, and is reported.
  const against = row
    .flatMap((_, at) => (/^(?:level|stated)$/u.test(columns[at]?.kind ?? '') ? [] : (fragmentAt(at) ?? [])))
    .find((fragment) => !fragment.struck && isAgainst(fragment));
  if (against) facts.notInForce(who, against, levels[0]?.level?.raw ?? null);
  const isHeld = against !== undefined || takesLevel(who, footnote, facts);
  return levels.map(({ level, direction: own, hasNoLevel = false }) => {
    const toward = own ?? stated;
    return {
      ...base,
      ...(isHeld || hasNoLevel ? { hasNoLevel: true } : level && { level }),
      ...(toward && { direction: toward }),
    };
  });
}

type LevelSaid = Pick<Draft['rows'][number], 'level' | 'direction' | 'hasNoLevel'>;

interface SaidParts {
  readonly column: Column;
  readonly said: Fragment;
  readonly heading: Fragment;
  readonly binding: Binding;
  readonly who: string;
  readonly facts: Facts;
}

/** What a cell says in a column of a level: the direction, the level, or that the heading's level holds. */
function levelSaid({ column, said, heading, binding, who, facts }: SaidParts): LevelSaid {
  if (column.kind === 'stated') {
    const level = facts.level(said);
    return level ? { level } : { hasNoLevel: true };
  }
  // `Obligatorisk å motta` over an x says both; else the heading is the level and the cell the direction.
  const known = levelOf(column.level);
  const level = binding.level
    ? sourced(binding.level, said, 'lookup/level')
    : known && sourced(known, heading, 'heading/level');
  const toward = column.direction ? directionOf(column.direction) : null;
  const direction = toward
    ? sourced(toward, heading, 'heading/direction')
    : binding.direction && sourced(binding.direction, said, 'lookup/direction');
  if (binding.effect === 'withheld') facts.withheld(who, said);
  if (binding.effect === 'remark') facts.remark(who, said);
  return {
    ...(binding.effect === 'withheld' ? { hasNoLevel: true } : level && { level }),
    ...(direction && { direction }),
  };
}
