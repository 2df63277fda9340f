/** Rows that are no entries: headings inside a table, and notes under it. */
import type { Cell } from '../outline.ts';
import type { BlockContext } from './context.ts';
import type { Fragment } from './fragment.ts';
import type { Session } from './session.ts';
import { textOf } from './table-cell.ts';
import { hasField } from './table-columns.ts';
import type { TableShape } from './table-shape.ts';

/** A row that is one text over all columns, or one text alone: a heading inside the table, or a note under it. */
export function sectionOf<F extends string>(
  row: readonly Cell[],
  shape: TableShape<F>,
  session: Session<F>,
): Cell | null {
  if (row.length < 3) return null;
  const filled = row.filter((cell) => textOf(cell) !== '');
  const first = filled[0];
  if (first === undefined) return null;
  if (
    filled.length === row.length &&
    row.every((cell, at) => at === 0 || (cell.spanned && cell.quote === first.quote))
  )
    return first;
  if (filled.length > 1) return null;
  const column = shape.columns[row.indexOf(first)]?.meaning;
  if (column?.kind === 'field' && session.identifying.includes(column.field)) {
    // A name alone is a row (a vendor whose products follow), unless it is plainly a heading or a note.
    return session.vocabulary.meaningOf(textOf(first)) !== null || isNote(textOf(first)) ? first : null;
  }
  return first;
}

function isNote(text: string): boolean {
  return /^(?:\*|\d\)|[¹²³]|sist (?:oppdatert|endret)|oppdatert|kilde:|merk:|note:|fotnote|totalt|sum\b|antall|x\s*=)/iu.test(
    text,
  );
}

/** The context for the rows that follow; null: nobody knows what the row says. */
export function underSection<F extends string>(
  session: Session<F>,
  context: BlockContext,
  cell: Cell,
  fragment: Fragment,
  shape: TableShape<F>,
): BlockContext | null {
  const text = textOf(cell);
  const meaning = session.vocabulary.meaningOf(text);
  if (meaning !== null) {
    session.ledger.mark(cell, 'mapped');
    return {
      ...context,
      place: meaning.place === null ? context.place : { value: meaning.place, fragment },
      role: meaning.role === null ? context.role : { value: meaning.role, fragment },
      userGroup: meaning.userGroup === null ? context.userGroup : { value: meaning.userGroup, fragment },
      status: meaning.status === null ? context.status : { value: meaning.status, fragment },
      statusFromTitle: meaning.status === null && context.statusFromTitle,
    };
  }
  if (isNote(text) || text.length > 100) {
    session.ledger.mark(cell, 'ignored');
    return context;
  }
  if (hasField(shape.columns, 'vendor') || hasField(shape.columns, 'vendorAndProduct')) return null;
  session.ledger.mark(cell, 'ignored');
  const piece = { text, quote: cell.quote, path: cell.path, kind: 'heading' as const, level: 6 };
  return { ...context, vendor: { value: piece, fragment } };
}
