/** Decides whether a table is a list, and gives its entries. */

import { looksLikeCompany } from '../../../domain/text/company.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Cell, ContextPiece, TableBlock } from '../../outline.ts';
import type { Colours } from '../colours/read-colours.ts';
import { type BlockContext, readContext } from '../context/context.ts';
import { isKnownEnd } from '../context/speech.ts';
import { reportUnread, unreadIn } from '../context/unread-notice.ts';
import type { Entry } from '../entry.ts';
import { cellFragment, contextUnit } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { Stage } from '../stage.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isOneText, nextHeadingRow } from './heading-rows.ts';
import { emptyCell, textOf } from './table-cell.ts';
import { fieldsOf, hasField } from './table-columns.ts';
import { tableEntries } from './table-entries.ts';
import { dropRepeats, missingFields, noteHeading, reportUnknownHeadings } from './table-headings.ts';
import {
  reportLostTable,
  reportMissingColumns,
  reportShortHeadings,
  reportUnreadRow,
} from './table-issues.ts';
import { isNote, titlesOfRows } from './table-sections.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/** `list`: read. `broken`: a list that lacks what it must have; reported. `other`: some other table. */
export interface TableReading<F extends string> {
  readonly kind: 'list' | 'broken' | 'other';
  readonly entries: readonly Entry<F>[];
}

/** Reads a table as a list, where it is one; where headings stand again within it, as the lists below each of them. */
export function readTable<F extends string>(
  stage: Stage<F>,
  block: TableBlock,
  document: string,
  context: BlockContext,
  colours: Colours,
): TableReading<F> {
  const found = shapeOf(block, stage.rules);
  if (found === null || found.transposed) return readOne(stage, block, document, context, colours);
  const next = nextHeadingRow(found.body, found.headings.at(-1) ?? [], stage.rules);
  if (next < 0) return readOne(stage, block, document, context, colours);
  // Lone texts just above the second headings stand over what follows.
  let from = block.rows.length - found.body.length + next;
  while (from > 0 && loneTextIn(block.rows[from - 1] ?? []) !== null) from -= 1;
  const first = readOne(stage, { ...block, rows: block.rows.slice(0, from) }, document, context, colours);
  const rest = readTable(stage, { ...block, rows: block.rows.slice(from) }, document, context, colours);
  const kinds = [first.kind, rest.kind];
  return {
    kind: kinds.includes('list') ? 'list' : kinds.includes('broken') ? 'broken' : 'other',
    entries: [...first.entries, ...rest.entries],
  };
}

/** The one text of a row, over all its columns or alone in it; null where it has several, or none. */
function loneTextIn(row: readonly Cell[]): Cell | null {
  if (isOneText(row)) return row[0] ?? null;
  const [only, ...others] = row.filter((cell) => textOf(cell) !== '');
  return only === undefined || others.length > 0 || row.length < 2 ? null : only;
}

/** Whether a row over the headings is one of the list: several cells, of which some state a status. */
function isEntry(row: readonly Cell[], vocabulary: Vocabulary): boolean {
  const filled = row.filter((cell) => textOf(cell) !== '' && !cell.spanned);
  return filled.length > 2 && filled.some((cell) => vocabulary.readStatus(textOf(cell)).kind === 'known');
}

/**
 * The context with the lone texts above the headings: captions of the list, and in a sheet its title. A text that names a row
 * is read with the rows.
 */
function withTitleRows<F extends string>(
  stage: Stage<F>,
  context: BlockContext,
  shape: TableShape<F>,
  document: string,
  colours: Colours,
): BlockContext {
  const { title } = shape;
  const ofRows = new Set(titlesOfRows(shape, stage.rules.vocabulary));
  const first = title.findIndex((row) => loneTextIn(row) !== null);
  const pieces = title.flatMap((row, at): ContextPiece[] => {
    const lone = loneTextIn(row);
    if (lone === null && isEntry(row, stage.rules.vocabulary)) {
      const texts = row
        .filter(({ spanned }) => !spanned)
        .map(textOf)
        .filter((text) => text !== '');
      const anchor = cellFragment(
        row.find((cell) => textOf(cell) !== '') ?? row[0] ?? emptyCell,
        document,
        null,
        null,
      );
      reportUnreadRow(stage.log, { ...anchor, text: texts.join(' | ') }, 'several');
      for (const cell of row) if (!cell.spanned) stage.log.cell(cell, 'reported');
      return [];
    }
    return row.flatMap((cell): ContextPiece[] => {
      if (cell.spanned || textOf(cell) === '' || (lone !== null && cell !== lone)) return [];
      stage.log.cell(cell, 'mapped');
      if (colours.units.has(cell) || ofRows.has(cell)) return [];
      const isCaption = lone !== null && !isNote(textOf(cell));
      const isHeard = stage.rules.vocabulary.scan(textOf(cell)).signals.some(isKnownEnd);
      if (!isHeard && stage.rules.vocabulary.meaningOf(textOf(cell)) === null)
        reportUnread(
          stage.log,
          cellFragment(cell, document, null, null),
          unreadIn(cell, false, stage.rules.vocabulary),
        );
      const kind = !isCaption ? 'lead' : cell.address === null || at > first ? 'caption' : 'title';
      return [{ kind, level: 7, text: textOf(cell), quote: cell.quote, path: cell.path }];
    });
  });
  if (pieces.length === 0) return context;
  const own = readContext(pieces, document, stage.rules.vocabulary);
  const states = own.status !== null && (stage.rules.titleStates || !own.statusFromTitle);
  return {
    ...context,
    pieces: [...context.pieces, ...own.pieces],
    place: own.place ?? context.place,
    role: own.role ?? context.role,
    userGroup: own.userGroup ?? context.userGroup,
    ...(states ? { status: own.status, statusFromTitle: own.statusFromTitle, doubt: null } : {}),
    ...(own.doubt === null ? {} : { doubt: own.doubt }),
  };
}

function readOne<F extends string>(
  stage: Stage<F>,
  block: TableBlock,
  document: string,
  outer: BlockContext,
  colours: Colours,
): TableReading<F> {
  const cells = block.rows.flat().filter((cell) => !cell.spanned && plainText(cell.quote) !== '');
  for (const cell of cells) stage.log.cell(cell, 'ignored');
  const found = shapeOf(block, stage.rules);
  const context = found === null ? outer : withTitleRows(stage, outer, found, document, colours);
  const inner = found === null ? context : withProduct(context, found);
  if (found === null || !isList(stage.rules, found, inner)) {
    reportLostTable(stage, block, cells, document);
    return { kind: 'other', entries: [] };
  }
  for (const piece of block.context) stage.log.cell(contextUnit(piece), 'ignored');
  const columns = dropRepeats(stage.log, found, document, block.sheet);
  const shape = { ...found, columns };
  const trusted = trustsVendorAbove(shape, inner) ? inner : { ...inner, vendor: null };
  const missing = missingFields(stage.rules, columns, trusted);
  for (const column of columns) noteHeading(stage.log, column, document, block.sheet);
  const statusIsClear = reportUnknownHeadings(stage, shape, missing, { document, sheet: block.sheet });
  reportShortHeadings(stage.log, shape, document);
  reportMissingColumns(stage.log, shape, missing, document, block.sheet);
  if (missing.length > 0) {
    for (const cell of cells) stage.log.cell(cell, 'reported');
    return { kind: 'broken', entries: [] };
  }
  markHeadings(stage.log, shape);
  stage.log.layout(layoutOf(shape));
  const statusFromContext = statusIsClear && !hasField(columns, 'status');
  return {
    kind: 'list',
    entries: tableEntries(stage, { block, document, shape, context: trusted, statusFromContext, colours }),
  };
}

function markHeadings<F extends string>(log: ReadingLog, shape: TableShape<F>): void {
  for (const { cells, meaning } of shape.columns)
    if (meaning.kind === 'field' || meaning.kind === 'mark')
      for (const cell of cells) if (!cell.spanned) log.cell(cell, 'mapped');
}

/** Where neither vendor nor product has a column and a heading inside the vendor's has a name, it is the product's. */
function withProduct<F extends string>(context: BlockContext, shape: TableShape<F>): BlockContext {
  const named = ['vendor', 'product', 'vendorAndProduct'].some((name) => hasField(shape.columns, name));
  const isSpecific = ['status', 'interface', 'role', 'target'].some((name) => hasField(shape.columns, name));
  return named || !isSpecific ? context : { ...context, product: context.product ?? context.inner };
}

/**
 * Whether a heading may name the vendor. Where a column does, a heading is a section unless it is a company's full name.
 * Where a column's heading is unknown, that column may be the vendor's: then only the label of an accordion or a
 * company's full name is trusted, and not if the column holds companies.
 */
function trustsVendorAbove<F extends string>(shape: TableShape<F>, context: BlockContext): boolean {
  const piece = context.vendor?.value;
  const hasVendors = hasField(shape.columns, 'vendor') || hasField(shape.columns, 'vendorAndProduct');
  if (piece !== undefined && hasVendors) return looksLikeCompany(piece.text);
  const unknown = shape.columns.filter(({ meaning }) => meaning.kind === 'unknown');
  if (piece === undefined || unknown.length === 0) return true;
  const companies = unknown.some(({ index }) =>
    shape.body.some((row) => looksLikeCompany(row[index]?.text ?? '')),
  );
  return !companies && (piece.kind === 'summary' || looksLikeCompany(piece.text));
}

function layoutOf<F extends string>(shape: TableShape<F>): string {
  const matrix = shape.columns.some(({ meaning }) => meaning.kind === 'mark');
  return `${shape.transposed ? 'transposed-' : ''}${matrix ? 'matrix' : 'table'}`;
}

/** A list has a heading that identifies its rows, and another one; a table of contacts has only the first. */
function isList<F extends string>(rules: ListRules<F>, shape: TableShape<F>, context: BlockContext): boolean {
  const fields = fieldsOf(shape.columns);
  const named = rules.identifying.some((field) => fields.has(field)) || context.product !== null;
  const marks = shape.columns.some(({ meaning }) => meaning.kind === 'mark');
  const unknown = shape.columns.some(({ meaning }) => meaning.kind === 'unknown');
  const ignored = shape.columns.filter(({ meaning }) => meaning.kind === 'ignored');
  if (named) {
    if (fields.size > 1 || marks) return true;
    const personal = ignored.some(
      ({ meaning }) => meaning.kind === 'ignored' && meaning.reason === 'personal data',
    );
    const onlyRequired = rules.required.every((field) => fields.has(field) || rules.given.has(field));
    return (
      onlyRequired &&
      !(personal && shape.columns.some(({ heading }) => /^(?:navn|namn|name)$/u.test(phraseKey(heading)))) &&
      (context.status !== null || !personal)
    );
  }
  // Without a name: a list whose headings were renamed still has several others, a status or a place among them.
  const isSpecific = ['status', 'interface', 'organisationNumber', 'role'].some((name) =>
    hasField(shape.columns, name),
  );
  return unknown && fields.size >= 2 && isSpecific;
}
