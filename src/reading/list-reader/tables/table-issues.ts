/** Findings about tables: headings that nobody knows, columns that lack, rows and tables that are not read. */

import {
  describe,
  type FindingTexts,
  rowPlace,
  shorten,
} from '../../../domain/findings/messages/describe.ts';
import { fieldName } from '../../../domain/findings/messages/phrases.ts';
import { readStatus } from '../../../domain/status/reader.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Cell, TableBlock } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { Stage } from '../stage.ts';
import type { Column } from './table-columns.ts';
import type { TableShape } from './table-shape.ts';

/** Reports a column that is not read; its cells count as reported. */
export function reportColumn<F extends string>(
  log: ReadingLog,
  column: Column<F>,
  shape: TableShape<F>,
  { document, sheet }: { readonly document: string; readonly sheet: string | null },
  code: 'HEADER_RENAMED' | 'UNKNOWN_HEADING' | 'DUPLICATE_COLUMN',
  suggested: string | null,
): void {
  const cell = column.cells.at(-1);
  if (cell === undefined) return;
  const unit = cell.spanned ? undefined : cell;
  for (const row of shape.body) {
    const below = row[column.index];
    if (below !== undefined && !below.spanned && plainText(below.quote) !== '') log.cell(below, 'reported');
  }
  const name = shorten(column.heading);
  log.report({
    ...columnTexts(code, name, cell.row, suggested),
    severity: 'WARNING',
    recordKey: phraseKey(column.heading),
    record: name,
    field: 'heading',
    locator: {
      document,
      ...(sheet === null ? {} : { sheet }),
      row: cell.row,
      ...(cell.address === null ? {} : { cell: cell.address }),
      ...(cell.path === '' ? {} : { path: cell.path }),
      column: column.heading,
      quote: cell.quote,
    },
    found: name,
    suggested: code === 'DUPLICATE_COLUMN' ? null : suggested,
    ...(unit === undefined ? {} : { unit }),
  });
}

function columnTexts(
  code: 'HEADER_RENAMED' | 'UNKNOWN_HEADING' | 'DUPLICATE_COLUMN',
  heading: string,
  row: number,
  suggested: string | null,
): FindingTexts {
  const at = rowPlace(row);
  switch (code) {
    case 'HEADER_RENAMED':
      return describe(code, { heading }, { at, meant: suggested });
    case 'UNKNOWN_HEADING':
      return describe('UNKNOWN_HEADING.column', { heading }, { at });
    case 'DUPLICATE_COLUMN':
      return describe(code, { heading, other: suggested ?? '' }, { at });
  }
}

/** Reports a row of headings that is shorter than the rows below it. Workbooks have no rows that are short. */
export function reportShortHeadings<F extends string>(
  log: ReadingLog,
  { columns, body }: TableShape<F>,
  document: string,
): void {
  const cell = columns.at(-1)?.cells.at(-1);
  if (cell === undefined || cell.address !== null || body.length === 0) return;
  const longer = body.filter((row) => row.length > columns.length && row.at(-1)?.spanned === false).length;
  if (longer * 2 <= body.length) return;
  const heading = shorten(cell.quote);
  log.report({
    ...describe('UNKNOWN_HEADING.short', { heading }, { at: rowPlace(cell.row) }),
    severity: 'WARNING',
    recordKey: `short ${phraseKey(cell.quote)}`,
    record: heading,
    field: 'heading',
    locator: { document, row: cell.row, path: cell.path, column: cell.quote, quote: cell.quote },
    found: heading,
    suggested: null,
  });
}

/** Reports required columns that lack. Where a heading is unknown, that one may be the column, renamed. */
export function reportMissingColumns<F extends string>(
  log: ReadingLog,
  shape: TableShape<F>,
  missing: readonly F[],
  document: string,
  sheet: string | null,
): void {
  const anyUnknown = shape.columns.some(({ meaning }) => meaning.kind === 'unknown');
  const anchor = shape.headings.flat().find((cell) => plainText(cell.text) !== '');
  for (const field of missing) {
    if (!anyUnknown) log.drift({ kind: 'COLUMN_REMOVED', detail: field, breaking: true });
    log.report({
      ...describe('COLUMN_REMOVED', { field: fieldName(field) }),
      severity: 'BLOCKING',
      recordKey: `${sheet ?? ''} ${field}`,
      record: fieldName(field).nb,
      field,
      locator:
        anchor === undefined
          ? null
          : {
              document,
              ...(sheet === null ? {} : { sheet }),
              row: anchor.row,
              path: anchor.path,
              quote: anchor.quote,
            },
    });
  }
}

/** A table that is not read but holds statuses and places is reported, not passed over. */
export function reportLostTable<F extends string>(
  stage: Stage<F>,
  block: TableBlock,
  cells: readonly Cell[],
  document: string,
): void {
  const texts = cells.map((cell) => plainText(cell.text));
  const statuses = texts.filter(
    (text) => readStatus(text, stage.rules.vocabulary.status).kind === 'known',
  ).length;
  const places = texts.filter((text) => stage.rules.vocabulary.place(text) !== null).length;
  const first = cells[0];
  const wide = (block.rows[0]?.length ?? 0) > 2;
  if (first === undefined || !wide || statuses + places < 3) return;
  for (const cell of cells) stage.log.cell(cell, 'reported');
  stage.log.report({
    ...describe('UNREAD_TABLE', { found: shorten(first.text) }),
    severity: 'WARNING',
    recordKey: phraseKey(first.text) || 'table',
    record: shorten(first.text),
    field: 'table',
    locator: { document, row: first.row, path: first.path, quote: first.quote },
    found: shorten(first.text),
  });
}

const unreadRows = {
  sentence: 'UNREAD_ROW.sentence',
  one: 'UNREAD_ROW.alone',
  several: 'UNREAD_ROW.cells',
  unanswered: 'UNREAD_ROW.unanswered',
} as const;

/**
 * Reports a row that is neither an entry nor a known heading: words of one cell, or of several. `unanswered`: it names a
 * vendor or product, and no column of the matrix says anything of it. `sentence`: running text that names a company and a
 * status.
 */
export function reportUnreadRow(
  log: ReadingLog,
  fragment: Fragment,
  kind: keyof typeof unreadRows = 'one',
): void {
  log.report({
    ...describe(
      unreadRows[kind],
      { found: fragment.text },
      kind === 'sentence' ? {} : { at: rowPlace(fragment.locator.row) },
    ),
    severity: kind === 'unanswered' ? 'INFO' : 'WARNING',
    recordKey: phraseKey(fragment.text),
    record: fragment.text,
    field: 'row',
    locator: fragment.locator,
    unit: fragment.unit,
    found: fragment.text,
  });
}

/** Reports a row that is read as a heading over the rows below it, and may be a remark on the row above. */
export function reportUnclearSection(log: ReadingLog, fragment: Fragment): void {
  const found = shorten(fragment.text);
  log.report({
    ...describe('UNCLEAR_REMARK.rowAbove', { found }, { at: rowPlace(fragment.locator.row) }),
    severity: 'WARNING',
    recordKey: `row ${phraseKey(fragment.text)}`,
    record: found,
    field: 'row',
    locator: fragment.locator,
    found,
  });
}
