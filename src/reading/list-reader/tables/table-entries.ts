/** Rows of a table, or cells of a matrix, as entries. */

import { isHarmless } from '../../../domain/status/harmless.ts';
import { unknownDenial } from '../../../domain/status/unknown-denial.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { isPersonal } from '../../beside-list.ts';
import type { Cell, TableBlock } from '../../outline.ts';
import type { Colours } from '../colours/read-colours.ts';
import { commentsOn } from '../context/comments.ts';
import type { BlockContext } from '../context/context.ts';
import { footnoteMark } from '../context/footnotes.ts';
import { type Note, withNotes } from '../context/row-notes.ts';
import { remarksBeside } from '../context/row-remarks.ts';
import { isKnownEnd, type Speech, speechAbove } from '../context/speech.ts';
import { reportUnread, unreadIn } from '../context/unread-notice.ts';
import type { Entry } from '../entry.ts';
import { cellFragment, type Fragment } from '../fragment.ts';
import { reportMissing } from '../issues.ts';
import type { Session } from '../session.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { astrayTest } from './astray-rows.ts';
import { carriesDown, carryDown } from './carry-down.ts';
import { divideRow } from './matrix-slots.ts';
import { anchorOf, brokenNames, fieldsOf, onlyNames, repeatsHeadings } from './row-fields.ts';
import { coloursOfRow, iconOf } from './row-marks.ts';
import { emptyCell, type FragmentOf, textOf } from './table-cell.ts';
import { reportUnclearSection, reportUnreadRow } from './table-issues.ts';
import {
  aloneIn,
  isNoteOfRow,
  isOfOneRow,
  loneText,
  namesRowTest,
  type Section,
  saysMore,
  sectionFrom,
  underSections,
  withSection,
} from './table-sections.ts';
import type { TableShape } from './table-shape.ts';

/** A list with all that is known of it before its rows are read. */
export interface TableInput<F extends string> {
  readonly block: TableBlock;
  readonly document: string;
  readonly shape: TableShape<F>;
  readonly context: BlockContext;
  readonly statusFromContext: boolean;
  readonly colours: Colours;
}

/** A row with what stands above it. */
interface Above {
  readonly context: BlockContext;
  readonly speech: readonly Speech[];
}

/** The entries of a table whose shape is known and whose required columns are there. */
export function tableEntries<F extends string>(
  session: Session<F>,
  input: TableInput<F>,
): readonly Entry<F>[] {
  const { shape, document, block } = input;
  const { vocabulary } = session;
  const fragmentOf: FragmentOf = (cell, heading) => cellFragment(cell, document, block.sheet, heading);
  const carry = carriesDown(shape);
  const isAstray = astrayTest(session, shape);
  const namesRow = namesRowTest(shape);
  const over = (context: BlockContext): Above => ({ context, speech: speechAbove(context, vocabulary) });
  const entries: Entry<F>[] = [];
  const notes: Note[] = [];
  let fieldsAbove = new Map<F, Fragment>();
  let sections: readonly Section[] = [];
  let above = over(input.context);
  let from = 0;
  let lastSection: Section | undefined;
  // A vendor alone on its row, until a row below has taken its name.
  let nameAlone: Fragment | undefined;
  const reportNameAlone = () => {
    if (nameAlone !== undefined) reportUnreadRow(session, nameAlone);
    nameAlone = undefined;
  };
  for (const row of shape.body) {
    const filled = row.filter((cell) => textOf(cell) !== '');
    if (filled.length === 0) continue;
    if (filled.every((cell) => input.colours.units.has(cell))) {
      for (const cell of filled) session.ledger.mark(cell, 'mapped');
      continue;
    }
    if (repeatsHeadings(row, shape)) continue;
    const alone = aloneIn(row);
    const isOfRow = alone !== null && (namesRow(textOf(alone)) || isFootnote(textOf(alone)));
    const lone = isOfRow ? alone : loneText(row, shape, session);
    if (lone !== null) {
      const fragment = fragmentOf(lone, '');
      const text = textOf(lone);
      if (isOfRow || isNoteOfRow(text, vocabulary)) {
        notes.push({ fragment, before: entries.length, from });
        const { signals, asides } = vocabulary.scan(text);
        const isHeard = signals.some(
          (signal) => isKnownEnd(signal) || (signal.subject !== 'all' && signal.key !== unknownDenial.key),
        );
        if (!isHeard && (signals.length > 0 || asides.length === 0))
          reportUnread(session, fragment, unreadNote(lone, alone !== null && namesRow(text), vocabulary));
        continue;
      }
      const unit = `section ${lone.path} ${text}`;
      const section = sectionFrom(session, lone, { ...fragment, unit }, shape);
      if (entries.length > from && isOfOneRow(section)) reportUnclearSection(session, fragment);
      sections = withSection(sections, section);
      above = over(underSections(input.context, sections));
      from = entries.length;
      if (section.meaning !== null || section.speaks) session.ledger.mark(lone, 'mapped');
      else if (!section.namesVendor) reportUnreadRow(session, fragment);
      lastSection = section;
      continue;
    }
    const fields = fieldsOf(row, shape, fragmentOf);
    const own = new Map(fields);
    if (carry.size > 0) {
      carryDown(session, fields, fieldsAbove, carry);
      fieldsAbove = new Map(fields);
    }
    if (onlyNames(fields, shape, row)) {
      reportNameAlone();
      [nameAlone] = own.values();
      continue;
    }
    if ([...carry].some((field) => !own.has(field) && fields.has(field))) nameAlone = undefined;
    reportNameAlone();
    const lacking = brokenNames(row, shape);
    if (lacking.length > 0) {
      const anchor = fragmentOf(filled[0] ?? emptyCell, '');
      const words = filled.map(textOf);
      const record = { key: session.rowKey(words, anchor.unit), label: words.join(' | ') };
      reportMissing(session, lacking, anchor, record);
      for (const cell of filled) if (!cell.spanned) session.ledger.mark(cell, 'reported');
      continue;
    }
    if (isAstray(row, own)) {
      reportUnreadRow(session, astrayFragment(filled, fragmentOf), 'several');
      for (const cell of filled) if (!cell.spanned) session.ledger.mark(cell, 'reported');
      continue;
    }
    entries.push(...entriesOfRow(session, row, fields, input, above, fragmentOf));
  }
  reportNameAlone();
  // `Fjernet siden sist: A EPJ` below the last row heads nothing.
  if (lastSection !== undefined && entries.length === from && saysMore(lastSection, vocabulary))
    reportUnreadRow(session, lastSection.fragment);
  return withNotes(entries, notes, vocabulary);
}

/** What of a note nobody has read. One that names a row says something of it, unless that is known to be harmless. */
function unreadNote(note: Cell, namesRow: boolean, vocabulary: Vocabulary): readonly string[] {
  const found = unreadIn(note, false, vocabulary);
  const text = plainText(note.text);
  if (found.length > 0 || !namesRow || isHarmless(text) || isPersonal(text)) return found;
  return [text];
}

/** `1 Se leverandørens nettside` alone on its row. */
const isFootnote = (text: string): boolean => footnoteMark(text) !== null && !looksLikeCompany(text);

/** One entry for a row of a table; for a row of a matrix, one for each column that says something. */
function entriesOfRow<F extends string>(
  session: Session<F>,
  row: readonly Cell[],
  fields: ReadonlyMap<F, Fragment>,
  { shape, statusFromContext, colours }: TableInput<F>,
  { context, speech }: Above,
  fragmentOf: FragmentOf,
): readonly Entry<F>[] {
  const remarks = [
    ...remarksBeside(row, shape, fragmentOf, session.vocabulary),
    ...commentsOn(row, shape, fragmentOf, session.vocabulary, null),
  ];
  const common = {
    context,
    statusFromContext,
    speech: remarks.length === 0 ? speech : [...speech, ...remarks],
    anchor: anchorOf(fields, row, fragmentOf),
    ...coloursOfRow(row, shape, colours, fragmentOf),
    ...iconOf(row, shape, fragmentOf),
  };
  const { slots, words } = divideRow(session, row, shape, colours, fragmentOf);
  if (slots.length === 0) return [{ ...common, fields, slot: null, mark: null, wordCells: words }];
  const filled = slots.filter((slot) => slot.filled);
  if (filled.length === 0) reportUnreadRow(session, common.anchor, 'unanswered');
  return filled.map((slot) => ({
    ...common,
    speech: [...common.speech, ...commentsOn(row, shape, fragmentOf, session.vocabulary, slot.key)],
    fields: new Map([...fields, ...slot.fields]),
    slot: slot.stated,
    mark: slot.mark,
    ...(slot.colour === null ? {} : { colours: [...(common.colours ?? []), slot.colour] }),
    wordCells: [...words, ...slot.words],
  }));
}

/** The row as it is reported; of one that holds how to reach a person nothing is quoted. */
function astrayFragment(filled: readonly Cell[], fragmentOf: FragmentOf): Fragment {
  const fragment = fragmentOf(filled[0] ?? emptyCell, '');
  const texts = filled.map(textOf);
  if (!texts.some(isPersonal)) return { ...fragment, text: texts.join(' | ') };
  return { ...fragment, text: '…', locator: { ...fragment.locator, quote: '' } };
}
