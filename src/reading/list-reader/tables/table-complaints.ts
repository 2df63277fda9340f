/** Findings about tables: headings that nobody knows, columns that lack, rows and tables that are not read. */

import { readStatus } from '../../../domain/status/reader.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Cell, TableBlock } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import { type Session, shorten } from '../session.ts';
import type { Column } from './table-columns.ts';
import type { TableShape } from './table-shape.ts';

/** Tells of a column that is not read; its cells count as reported. */
export function tellColumn<F extends string>(
  session: Session<F>,
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
      ...(sheet === null ? {} : { sheet }),
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

/** Tells of required columns that lack. Where a heading is unknown, that one may be the column, renamed. */
export function tellMissingColumns<F extends string>(
  session: Session<F>,
  shape: TableShape<F>,
  missing: readonly F[],
  document: string,
  sheet: string | null,
): void {
  const anyUnknown = shape.columns.some(({ meaning }) => meaning.kind === 'unknown');
  const anchor = shape.headings.flat().find((cell) => plainText(cell.text) !== '');
  for (const field of missing) {
    if (!anyUnknown) session.drifted({ kind: 'COLUMN_REMOVED', detail: field, breaking: true });
    session.report({
      code: 'COLUMN_REMOVED',
      severity: 'BLOCKING',
      recordKey: `${sheet ?? ''} ${field}`,
      record: field,
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
}

/** A table that is not read but holds statuses and places is told of, not passed over. */
export function reportLostTable<F extends string>(
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

/** Tells of a row that is neither an entry nor a known heading. */
export function reportUnreadRow<F extends string>(session: Session<F>, fragment: Fragment): void {
  session.report({
    code: 'UNREAD_ROW',
    severity: 'WARNING',
    recordKey: phraseKey(fragment.text),
    record: fragment.text,
    field: 'row',
    locator: fragment.locator,
    unit: fragment.unit,
    found: fragment.text,
    message: {
      nb: `Rad ${fragment.locator.row}: «${fragment.text}» står alene på raden og er verken en kjent overskrift eller en oppføring.`,
      en: `Row ${fragment.locator.row}: “${fragment.text}” stands alone and is neither a known heading nor an entry.`,
    },
    action: { nb: 'Fyll ut raden, eller fjern den.', en: 'Fill in the row, or remove it.' },
  });
}

/** Tells of a row that is read as a heading over the rows below it, and may be a remark on the row above. */
export function reportUnclearSection<F extends string>(session: Session<F>, fragment: Fragment): void {
  session.report({
    code: 'UNCLEAR_REMARK',
    severity: 'WARNING',
    recordKey: `row ${phraseKey(fragment.text)}`,
    record: shorten(fragment.text),
    field: 'row',
    locator: fragment.locator,
    found: shorten(fragment.text),
    message: {
      nb: `Rad ${fragment.locator.row}: «${shorten(fragment.text)}» står alene på raden. Den er lest som overskrift over radene under, men kan gjelde raden over.`,
      en: `Row ${fragment.locator.row}: “${shorten(fragment.text)}” stands alone. It is read as a heading over the rows below, but may be about the row above.`,
    },
    action: {
      nb: 'Skriv statusen i raden som den gjelder.',
      en: 'Write the status in the row that it is about.',
    },
  });
}
