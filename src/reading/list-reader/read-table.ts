/** Decides whether a table is a list, tells how its headings differ from what is known, and gives its entries. */
import { isBlankMark } from '../../domain/cell-marks.ts';
import type { HeadingUse } from '../../domain/claim.ts';
import { phraseKey, plainText } from '../../domain/phrase.ts';
import { readStatus } from '../../domain/status-words-reader.ts';
import type { Cell, TableBlock } from '../outline.ts';
import { type BlockContext, looksLikeCompany } from './context.ts';
import type { Entry } from './entry.ts';
import { contextUnit } from './fragment.ts';
import { type Session, shorten } from './session.ts';
import { tableEntries } from './table-entries.ts';
import {
  type Column,
  type ColumnMeaning,
  looksLike,
  type Slot,
  shapeOf,
  type TableShape,
} from './table-shape.ts';

/** `list`: read. `broken`: a list that lacks what it must have; told of. `other`: some other table. */
export interface TableReading<F extends string> {
  readonly kind: 'list' | 'broken' | 'other';
  readonly entries: readonly Entry<F>[];
}

/** Reads a table. `vendorAbove` is true where headings above may name the vendor. */
export function readTable<F extends string>(
  session: Session<F>,
  block: TableBlock,
  document: string,
  context: BlockContext,
): TableReading<F> {
  const cells = block.rows.flat().filter((cell) => !cell.spanned && plainText(cell.quote) !== '');
  for (const cell of cells) session.ledger.mark(cell, 'ignored');
  const shape = shapeOf(block, session.headings, session.vocabulary, session.identifying);
  if (shape !== null) context = withProduct(context, shape);
  if (shape === null || !isList(session, shape, context)) {
    reportLostTable(session, block, cells, document);
    return { kind: 'other', entries: [] };
  }
  for (const piece of block.context) session.ledger.mark(contextUnit(piece), 'ignored');
  const columns = dropRepeats(session, shape, document);
  if (!trustsVendorAbove({ ...shape, columns }, context)) context = { ...context, vendor: null };
  const missing = missingFields(session, columns, context);
  for (const column of columns) noteHeading(session, column, document, block.sheet);
  const usable = tellHeadings(session, { ...shape, columns }, missing, document, block.sheet);
  if (missing.length > 0) {
    for (const cell of cells) session.ledger.mark(cell, 'reported');
    return { kind: 'broken', entries: [] };
  }
  for (const { cells: headings, meaning } of columns)
    if (meaning.kind === 'field' || meaning.kind === 'mark')
      for (const cell of headings) if (!cell.spanned) session.ledger.mark(cell, 'mapped');
  session.layouts.add(layoutOf({ ...shape, columns }));
  const statusFromContext =
    usable && !columns.some(({ meaning }) => meaning.kind === 'field' && String(meaning.field) === 'status');
  return {
    kind: 'list',
    entries: tableEntries(session, {
      block,
      document,
      shape: { ...shape, columns },
      context,
      statusFromContext,
    }),
  };
}

/** Where neither vendor nor product has a column and a heading inside the vendor's has a name, it is the product's. */
function withProduct<F extends string>(context: BlockContext, shape: TableShape<F>): BlockContext {
  const fields: ReadonlySet<string> = fieldsOf(shape.columns);
  const named = ['vendor', 'product', 'vendorAndProduct'].some((name) => fields.has(name));
  const telling = ['status', 'interface', 'role', 'target'].some((name) => fields.has(name));
  return named || !telling ? context : { ...context, product: context.inner };
}

/**
 * Whether a heading may name the vendor. Where a column's heading is unknown, that column may be the vendor's: then
 * only the label of an accordion or a company's full name is trusted, and not if the column holds companies.
 */
function trustsVendorAbove<F extends string>(shape: TableShape<F>, context: BlockContext): boolean {
  const piece = context.vendor?.value;
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

function fieldsOf<F extends string>(columns: readonly Column<F>[]): ReadonlySet<F> {
  return new Set(columns.flatMap(({ meaning }) => (meaning.kind === 'field' ? [meaning.field] : [])));
}

/** A list has a heading that identifies its rows, and another one; a table of contacts has only the first. */
function isList<F extends string>(session: Session<F>, shape: TableShape<F>, context: BlockContext): boolean {
  const fields = fieldsOf(shape.columns);
  const named = session.identifying.some((field) => fields.has(field)) || context.product !== null;
  const marks = shape.columns.some(({ meaning }) => meaning.kind === 'mark');
  const unknown = shape.columns.some(({ meaning }) => meaning.kind === 'unknown');
  const ignored = shape.columns.filter(({ meaning }) => meaning.kind === 'ignored');
  if (named) {
    if (fields.size > 1 || marks) return true;
    const personal = ignored.some(
      ({ meaning }) => meaning.kind === 'ignored' && meaning.reason === 'personal data',
    );
    const onlyRequired = session.required.every((field) => fields.has(field) || session.given.has(field));
    return (
      onlyRequired &&
      !(personal && shape.columns.some(({ heading }) => /^(?:navn|namn|name)$/u.test(phraseKey(heading)))) &&
      (context.status !== null || !personal)
    );
  }
  // Without a name: a list whose headings were renamed still has several others, a status or a place among them.
  const telling = ['status', 'interface', 'organisationNumber', 'role'].some((name) =>
    [...fields].some((field) => field === name),
  );
  return unknown && fields.size >= 2 && telling;
}

/** Two columns for one field: the first is used, the other is told of. */
function dropRepeats<F extends string>(
  session: Session<F>,
  shape: TableShape<F>,
  document: string,
): readonly Column<F>[] {
  const seen = new Map<string, Column<F>>();
  return shape.columns.map((column) => {
    const { meaning } = column;
    if (meaning.kind !== 'field') return column;
    const key = `${meaning.field} ${meaning.slot?.key ?? ''}`;
    const first = seen.get(key);
    if (first === undefined || first.cells.at(-1)?.path === column.cells.at(-1)?.path) {
      if (first === undefined) seen.set(key, column);
      return column;
    }
    const same = shape.body.every((row) => {
      const text = plainText(row[column.index]?.text ?? '');
      return isBlankMark(text) || phraseKey(text) === phraseKey(row[first.index]?.text ?? '');
    });
    if (!same) tellColumn(session, column, shape, document, 'DUPLICATE_COLUMN', first.heading);
    return { ...column, meaning: { kind: 'ignored', reason: 'same as another column' } };
  });
}

function noteHeading<F extends string>(
  session: Session<F>,
  { heading, meaning }: Column<F>,
  document: string,
  sheet: string | null,
): void {
  const became = becameOf(meaning);
  if (became !== null) session.noteHeading({ document, sheet, heading: plainText(heading), ...became });
}

function becameOf<F extends string>(meaning: ColumnMeaning<F>): Pick<HeadingUse, 'use' | 'as'> | null {
  switch (meaning.kind) {
    case 'field':
      return { use: 'mapped', as: meaning.field };
    case 'mark':
      return { use: 'mapped', as: placeName(meaning.slot) ?? 'status' };
    case 'ignored':
      return { use: 'ignored', as: meaning.reason };
    case 'unknown':
      return { use: 'unknown', as: meaning.near?.synonym ?? null };
    case 'empty':
      return null;
  }
}

/** The target, interface or role that the cells of a matrix's column are about. */
function placeName(slot: Slot | null): string | null {
  const { place, role, userGroup } = slot?.meaning ?? {};
  return place?.interface ?? place?.target ?? role ?? userGroup ?? null;
}

/** Required fields that neither a column nor anything above the table gives. */
function missingFields<F extends string>(
  session: Session<F>,
  columns: readonly Column<F>[],
  context: BlockContext,
): readonly F[] {
  const fields = fieldsOf(columns);
  const has = (name: string) => [...fields].some((field) => field === name);
  const marks = columns.some(({ meaning }) => meaning.kind === 'mark');
  return session.required.filter((field) => {
    if (fields.has(field) || session.given.has(field)) return false;
    switch (field as string) {
      case 'vendor':
        return !has('vendorAndProduct') && context.vendor === null;
      case 'product':
        return !has('vendorAndProduct') && context.product === null;
      case 'status':
        return !marks && context.status === null;
      case 'target':
      case 'interface':
        return !marks && context.place === null;
      case 'userGroup':
        return context.userGroup === null;
      default:
        return true;
    }
  });
}

/** Tells of headings that nobody knows. False: one of them looks as if it held the status. */
function tellHeadings<F extends string>(
  session: Session<F>,
  shape: TableShape<F>,
  missing: readonly F[],
  document: string,
  sheet: string | null,
): boolean {
  const fields = fieldsOf(shape.columns);
  let statusIsClear = true;
  const unknown = shape.columns.filter(({ meaning }) => meaning.kind === 'unknown');
  for (const column of unknown) {
    const { meaning, heading } = column;
    const near = meaning.kind === 'unknown' ? meaning.near : null;
    const content = looksLike(
      shape.body.map((row) => plainText(row[column.index]?.text ?? '')),
      session.vocabulary,
    );
    if (content === 'status' && ![...fields].some((field) => field === 'status')) statusIsClear = false;
    const hinted = content !== null && ![...fields].some((field) => field === content) ? content : null;
    const breaking = missing.length > 0;
    const renamed = breaking || (near !== null && !fields.has(near.field)) || hinted !== null;
    const meant = near?.field ?? (breaking ? missing.join('/') : hinted);
    session.drifted({
      kind: renamed ? 'HEADER_RENAMED' : 'COLUMN_ADDED',
      detail: renamed ? `${heading} (${meant})` : heading,
      breaking,
    });
    tellColumn(
      session,
      column,
      shape,
      document,
      renamed ? 'HEADER_RENAMED' : 'UNKNOWN_HEADING',
      near?.synonym ?? null,
    );
  }
  for (const field of missing) {
    if (unknown.length === 0) session.drifted({ kind: 'COLUMN_REMOVED', detail: field, breaking: true });
    const anchor = shape.headings.flat().find((cell) => plainText(cell.text) !== '');
    session.report({
      code: 'COLUMN_REMOVED',
      severity: 'BLOCKING',
      recordKey: `${sheet ?? ''} ${field}`,
      record: field,
      field,
      locator:
        anchor === undefined ? null : { document, row: anchor.row, path: anchor.path, quote: anchor.quote },
      message: {
        nb: `Tabellen mangler en kolonne for «${field}», som listen må ha. Ingen rader er lest fra den.`,
        en: `The table lacks a column for “${field}”, which the list must have. No rows are read from it.`,
      },
      action: {
        nb: 'Sett inn kolonnen igjen, eller bruk den kjente overskriften.',
        en: 'Put the column back, or use its known heading.',
      },
    });
  }
  return statusIsClear;
}

function tellColumn<F extends string>(
  session: Session<F>,
  column: Column<F>,
  shape: TableShape<F>,
  document: string,
  code: 'HEADER_RENAMED' | 'UNKNOWN_HEADING' | 'DUPLICATE_COLUMN',
  suggested: string | null,
): void {
  const cell = column.cells.at(-1);
  if (cell === undefined) return;
  const unit = cell.spanned ? undefined : cell;
  for (const row of shape.body) {
    const below = row[column.index];
    if (below !== undefined && !below.spanned && plainText(below.quote) !== '')
      session.ledger.mark(below, 'reported');
  }
  const name = shorten(column.heading);
  const told = {
    HEADER_RENAMED: {
      nb: `«${name}» er ikke en kjent overskrift, og kan være et nytt navn på en kjent kolonne.`,
      en: `“${name}” is not a known heading, and may be a new name of a known column.`,
    },
    UNKNOWN_HEADING: {
      nb: `Kolonnen «${name}» er ukjent og er ikke lest.`,
      en: `The column “${name}” is unknown and was not read.`,
    },
    DUPLICATE_COLUMN: {
      nb: `Kolonnen «${name}» betyr det samme som «${suggested}», men sier noe annet. Bare den første er lest.`,
      en: `The column “${name}” means the same as “${suggested}” but says otherwise. Only the first is read.`,
    },
  }[code];
  const hint = code === 'HEADER_RENAMED' && suggested !== null;
  session.report({
    code,
    severity: 'WARNING',
    recordKey: phraseKey(column.heading),
    record: name,
    field: 'heading',
    locator: {
      document,
      row: cell.row,
      ...(cell.address === null ? {} : { cell: cell.address }),
      ...(cell.path === '' ? {} : { path: cell.path }),
      column: column.heading,
      quote: cell.quote,
    },
    found: name,
    suggested: code === 'DUPLICATE_COLUMN' ? null : suggested,
    message: {
      nb: `Rad ${cell.row}: ${told.nb}${hint ? ` Mente dere «${suggested}»?` : ''}`,
      en: `Row ${cell.row}: ${told.en}${hint ? ` Did you mean “${suggested}”?` : ''}`,
    },
    action: {
      nb: 'Bruk en kjent overskrift, eller meld inn den nye.',
      en: 'Use a known heading, or report the new one.',
    },
    ...(unit === undefined ? {} : { unit }),
  });
}

/** A table that is not read but holds statuses and places is told of, not passed over. */
function reportLostTable<F extends string>(
  session: Session<F>,
  block: TableBlock,
  cells: readonly Cell[],
  document: string,
): void {
  const texts = cells.map((cell) => plainText(cell.text));
  const statuses = texts.filter(
    (text) => readStatus(text, session.vocabulary.status).kind === 'known',
  ).length;
  const places = texts.filter((text) => session.vocabulary.place(text) !== null).length;
  const first = cells[0];
  const wide = (block.rows[0]?.length ?? 0) > 2;
  if (first === undefined || !wide || statuses + places < 3) return;
  for (const cell of cells) session.ledger.mark(cell, 'reported');
  session.report({
    code: 'UNREAD_TABLE',
    severity: 'WARNING',
    recordKey: phraseKey(first.text) || 'table',
    record: shorten(first.text),
    field: 'table',
    locator: { document, row: first.row, path: first.path, quote: first.quote },
    found: shorten(first.text),
    message: {
      nb: `En tabell med statusord er ikke lest, fordi overskriftene ikke er kjent (begynner med «${shorten(first.text)}»).`,
      en: `A table with status words was not read, since its headings are unknown (begins with “${shorten(first.text)}”).`,
    },
    action: {
      nb: 'Gi kolonnene kjente overskrifter, som «Leverandør» og «Produkt».',
      en: 'Give the columns known headings, such as “Leverandør” and “Produkt”.',
    },
  });
}
