import {
  type Block,
  bearingOf,
  type Cell,
  cellFragment,
  endingIn,
  type Fragment,
  type Ledger,
  phraseKey,
  plainText,
  readSlot,
  sourced,
} from '../../src/kit.ts';
import { type Draft, directionOf, type Facts, levelOf } from './draft.ts';
import { ignoredParts, labels, organisationColumns } from './lookups.ts';

export type Table = Extract<Block, { kind: 'table' }>;

export const isOneOf = (words: readonly string[], text: string): boolean =>
  words.some((word) => phraseKey(word) === phraseKey(text));

const isMark = (text: string) => /^(?:x|✓|✔|☑|✅|ja|yes|•|●)$/iu.test(plainText(text));
const isNo = (text: string) =>
  readSlot(text) === 'no' || /^(?:-|–|n\/?a\.?|i\/a|utgår|ingen)$/iu.test(plainText(text));
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
export function readAppliesTo(table: Table, document: string, facts: Facts, ledger: Ledger): Draft['rows'] {
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
    .flatMap((row) => rowOf({ row, columns, organisation, table, document, facts }));
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
}

function rowOf({ row, columns, organisation, table, document, facts }: RowParts): Draft['rows'] {
  const fragmentAt = (at: number): Fragment | null => {
    const cell = row[at];
    return cell && cell.text !== ''
      ? cellFragment(cell, document, table.sheet, columns[at]?.cell.quote ?? null)
      : null;
  };
  const whom = fragmentAt(organisation);
  if (!whom) return [];
  const isStruck = row.some(
    (cell, at) => cell.struck && (at === organisation || columns[at]?.kind === 'level'),
  );
  if (isStruck) {
    facts.struck(whom);
    return [];
  }
  const pick = (kind: Column['kind']) => fragmentAt(columns.findIndex((column) => column.kind === kind));
  const legalBasis = pick('legalBasis');
  const note = pick('note');
  const direction = pick('direction');
  const base = {
    organisationType: sourced(whom.text, whom),
    ...(legalBasis && { legalBasis: sourced(legalBasis.text, legalBasis) }),
    ...(note && { note: sourced(note.text, note) }),
  };
  const levels = columns.flatMap((column, at) => {
    const said = column.kind === 'level' || column.kind === 'stated' ? fragmentAt(at) : null;
    return said && !isNo(said.text)
      ? [
          levelAndDirection(
            column,
            said,
            cellFragment(column.cell, document, table.sheet, column.cell.quote),
            facts,
          ),
        ]
      : [];
  });
  const stated = direction ? facts.direction(direction) : undefined;
  // Whatever the row says that ends or denies takes its level, and is reported.
  const words = row.flatMap((cell, at) =>
    columns[at]?.kind === 'level' && directionOf(cell.text) ? [] : (fragmentAt(at) ?? []),
  );
  const against = words.find(isAgainst);
  if (against) facts.notInForce(whom.text, against, levels[0]?.level?.raw ?? null);
  return levels.map(({ level, direction: own }) => {
    const toward = own ?? stated;
    return {
      ...base,
      ...(against ? { hasNoLevel: true } : level && { level }),
      ...(toward && { direction: toward }),
    };
  });
}

/** Whether words of a row say that what it says does not hold. */
function isAgainst({ text }: Fragment): boolean {
  const ending = endingIn(text);
  const effect = bearingOf(text, 'beside', 'standard')?.effect;
  return (ending !== null && !ending.isUnclear) || effect === 'ended' || effect === 'planned';
}

function levelAndDirection(
  column: Column,
  said: Fragment,
  heading: Fragment,
  facts: Facts,
): Pick<Draft['rows'][number], 'level' | 'direction'> {
  if (column.kind === 'stated') {
    const level = facts.level(said);
    return level ? { level } : {};
  }
  // `Obligatorisk å motta` over an x says both; else the heading is the level and the cell the direction.
  const known = levelOf(column.level);
  const level = known && sourced(known, heading, 'heading/level');
  const fromHeading = column.direction ? directionOf(column.direction) : null;
  if (fromHeading)
    return { ...(level && { level }), direction: sourced(fromHeading, heading, 'heading/direction') };
  if (isMark(said.text) || endingIn(said.text)) return level ? { level } : {};
  const direction = facts.direction(said);
  return { ...(level && { level }), ...(direction && { direction }) };
}
