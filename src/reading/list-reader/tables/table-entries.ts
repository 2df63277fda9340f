/** Rows of a table, or cells of a matrix, as entries. */

import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import { unknownDenial } from '../../../domain/status/signals/unknown-denial.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { isPersonal } from '../../beside-list.ts';
import type { Cell } from '../../outline.ts';
import type { BlockContext } from '../context/context.ts';
import { footnoteMark } from '../context/footnotes.ts';
import { type Note, withNotes } from '../context/row-notes.ts';
import { isKnownEnd, speechAbove } from '../context/speech.ts';
import { reportUnread, unreadIn } from '../context/unread-notice.ts';
import type { Entry } from '../entry.ts';
import { cellFragment, type Fragment } from '../fragment.ts';
import { reportMissing } from '../issues.ts';
import type { Stage } from '../stage.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { astrayTest } from './astray-rows.ts';
import { carriesDown, carryDown } from './carry-down.ts';
import { astrayFragment, entriesOfRow } from './entries-of-row.ts';
import { isFooter } from './footer-rows.ts';
import type { Grid } from './heading-rows.ts';
import { brokenNames, fieldsOf, onlyNames, repeatsHeadings } from './row-fields.ts';
import { emptyCell, type FragmentOf, textOf } from './table-cell.ts';
import type { Above, TableInput } from './table-input.ts';
import { reportUnclearSection, reportUnreadRow } from './table-issues.ts';
import {
  aloneIn,
  isNoteOfRow,
  isOfOneRow,
  isRemarkLine,
  loneText,
  namesRowTest,
  type Section,
  saysMore,
  sectionFrom,
  titlesOfRows,
  underSections,
  withSection,
} from './table-sections.ts';
import type { TableShape } from './table-shape.ts';

/** The entries of a table whose shape is known and whose required columns are there. */
export function tableEntries<F extends string>(stage: Stage<F>, input: TableInput<F>): readonly Entry<F>[] {
  const reader = new RowReader(stage, input);
  const { body } = input.shape;
  for (const cell of titlesOfRows(input.shape, stage.rules.vocabulary)) reader.readTitle(cell);
  for (const [at, row] of body.entries()) reader.read(row, apartBy(body, at, input.shape));
  return reader.finish();
}

/**
 * What sets a text alone on its row apart from the row before it: the headings are repeated below it, or it has a blank
 * row above and a record below. It heads what follows, then, though its words might be a note's: `Kjem i 2027`.
 */
function apartBy<F extends string>(body: Grid, at: number, shape: TableShape<F>): Apart {
  const row = body[at] ?? [];
  const next = body[at + 1] ?? [];
  if (aloneIn(row) === null) return null;
  if (body.slice(at + 1).every(isBlank)) return 'end';
  if (isBlank(next)) return null;
  if (repeatsHeadings(next, shape)) return 'headings';
  const isApart = at > 0 && isBlank(body[at - 1] ?? []) && aloneIn(next) === null;
  return isApart && !/[.!]$/u.test(wordsIn(row)) ? 'blank' : null;
}

/** What sets a text apart from the row before it: headings below it, a blank row above, or that no row follows. */
type Apart = 'headings' | 'blank' | 'end' | null;
/** Words of a line below a list, which are more than a name has. */
const fewestInTrailer = 3;

const isBlank = (row: readonly Cell[]): boolean => row.every((cell) => textOf(cell) === '');
const wordsIn = (row: readonly Cell[]): string => plainText(row.map(textOf).join(' '));

/** Reads rows in turn: each stands under the sections and the names above it. */
class RowReader<F extends string> {
  readonly #stage: Stage<F>;
  readonly #input: TableInput<F>;
  readonly #shape: TableShape<F>;
  readonly #fragmentOf: FragmentOf;
  readonly #carry: ReturnType<typeof carriesDown<F>>;
  readonly #isAstray: ReturnType<typeof astrayTest<F>>;
  readonly #namesRow: ReturnType<typeof namesRowTest<F>>;
  readonly #entries: Entry<F>[] = [];
  readonly #notes: Note[] = [];
  #fieldsAbove = new Map<F, Fragment>();
  #sections: readonly Section[] = [];
  #above: Above;
  /** The first entry of the section. */
  #from = 0;
  #lastSection: Section | undefined;
  /** A vendor alone on its row, until a row below has taken its name. */
  #nameAlone: Fragment | undefined;

  constructor(stage: Stage<F>, input: TableInput<F>) {
    const { shape, document, block } = input;
    this.#stage = stage;
    this.#input = input;
    this.#shape = shape;
    this.#fragmentOf = (cell, heading) => cellFragment(cell, document, block.sheet, heading);
    this.#carry = carriesDown(shape);
    this.#isAstray = astrayTest(stage.rules, shape);
    this.#namesRow = namesRowTest(shape);
    this.#above = this.#under(input.context);
  }

  #under(context: BlockContext): Above {
    return { context, speech: speechAbove(context, this.#stage.rules.vocabulary) };
  }

  /** Reads the next row. `apart`: a text alone on it heads the rows that follow. */
  read(row: readonly Cell[], apart: Apart): void {
    const filled = row.filter((cell) => textOf(cell) !== '');
    if (filled.length === 0) return;
    if (filled.every((cell) => this.#input.colours.units.has(cell))) {
      for (const cell of filled) this.#stage.log.cell(cell, 'mapped');
      return;
    }
    if (repeatsHeadings(row, this.#shape)) return;
    const alone = aloneIn(row);
    const isOfRow = alone !== null && (this.#namesRow(textOf(alone)) || isFootnote(textOf(alone)));
    const lone = isOfRow || apart === 'headings' ? alone : loneText(row, this.#shape, this.#stage.rules);
    // `Eksempler fra listen` below the last row is no vendor.
    const isTrailer = apart === 'end' && alone !== null && isRemarkLine(textOf(alone), fewestInTrailer);
    if (lone === null && isTrailer) reportUnreadRow(this.#stage.log, this.#fragmentOf(alone, ''));
    else if (lone === null) this.#readRecord(row, filled);
    else if (
      isOfRow ||
      ((apart === null || apart === 'end') && isNoteOfRow(textOf(lone), this.#stage.rules.vocabulary))
    )
      this.#readNote(lone, alone !== null && this.#namesRow(textOf(lone)));
    else this.#readSection(lone);
  }

  /** Words above the headings that name a row. */
  readTitle(cell: Cell): void {
    this.#readNote(cell, true);
  }

  /** Words that are about one row, alone on a row of their own. */
  #readNote(lone: Cell, namesRow: boolean): void {
    const { vocabulary } = this.#stage.rules;
    const fragment = this.#fragmentOf(lone, '');
    this.#notes.push({ fragment, before: this.#entries.length, from: this.#from });
    const { signals, asides } = vocabulary.scan(textOf(lone));
    const isHeard = signals.some(
      (signal) => isKnownEnd(signal) || (signal.subject !== 'all' && signal.key !== unknownDenial.key),
    );
    if (!isHeard && (signals.length > 0 || asides.length === 0))
      reportUnread(this.#stage.log, fragment, unreadNote(lone, namesRow, vocabulary));
  }

  /** A heading over the rows below it. */
  #readSection(lone: Cell): void {
    const fragment = this.#fragmentOf(lone, '');
    const unit = `section ${lone.path} ${textOf(lone)}`;
    const section = sectionFrom(this.#stage.rules, lone, { ...fragment, unit }, this.#shape);
    if (this.#entries.length > this.#from && isOfOneRow(section))
      reportUnclearSection(this.#stage.log, fragment);
    this.#sections = withSection(this.#sections, section);
    this.#above = this.#under(underSections(this.#input.context, this.#sections));
    this.#from = this.#entries.length;
    if (section.meaning !== null || section.speaks) this.#stage.log.cell(lone, 'mapped');
    else if (!section.namesVendor) reportUnreadRow(this.#stage.log, fragment);
    this.#lastSection = section;
  }

  #readRecord(row: readonly Cell[], filled: readonly Cell[]): void {
    const texts = filled.filter(({ spanned }) => !spanned).map(textOf);
    const isStated = texts.some((text) => this.#stage.rules.vocabulary.readStatus(text).kind === 'known');
    if (isFooter(texts, isStated)) {
      for (const cell of filled) this.#stage.log.cell(cell, 'ignored');
      return;
    }
    const fields = fieldsOf(row, this.#shape, this.#fragmentOf);
    const own = new Map(fields);
    if (this.#carry.size > 0) {
      carryDown(this.#stage.log, fields, this.#fieldsAbove, this.#carry);
      this.#fieldsAbove = new Map(fields);
    }
    if (onlyNames(fields, this.#shape, row)) {
      this.#reportNameAlone();
      [this.#nameAlone] = own.values();
      return;
    }
    if ([...this.#carry].some((field) => !own.has(field) && fields.has(field))) this.#nameAlone = undefined;
    this.#reportNameAlone();
    const lacking = brokenNames(row, this.#shape);
    if (lacking.length > 0) {
      const anchor = this.#fragmentOf(filled[0] ?? emptyCell, '');
      const words = filled.map(textOf);
      const record = { key: { words, unit: anchor.unit }, label: words.join(' | ') };
      reportMissing(this.#stage.log, lacking, anchor, record);
      for (const cell of filled) if (!cell.spanned) this.#stage.log.cell(cell, 'reported');
      return;
    }
    if (this.#isAstray(row, own)) {
      reportUnreadRow(this.#stage.log, astrayFragment(filled, this.#fragmentOf), 'several');
      for (const cell of filled) if (!cell.spanned) this.#stage.log.cell(cell, 'reported');
      return;
    }
    this.#entries.push(...entriesOfRow(this.#stage, row, fields, this.#input, this.#above, this.#fragmentOf));
  }

  #reportNameAlone(): void {
    if (this.#nameAlone !== undefined) reportUnreadRow(this.#stage.log, this.#nameAlone);
    this.#nameAlone = undefined;
  }

  /** All entries, once the table is at its end. */
  finish(): readonly Entry<F>[] {
    this.#reportNameAlone();
    const last = this.#entries.length === this.#from ? this.#lastSection : undefined;
    // `UTKAST – ikke vedtatt` below the last row is about all of them, `Fjernet siden sist: A EPJ` heads nothing.
    if (last !== undefined && endsAll(last.fragment.text, this.#stage.rules.vocabulary))
      this.#notes.push({ fragment: last.fragment, before: this.#entries.length, from: 0 });
    else if (last !== undefined && saysMore(last, this.#stage.rules.vocabulary))
      reportUnreadRow(this.#stage.log, last.fragment);
    return withNotes(this.#entries, this.#notes, this.#stage.rules.vocabulary);
  }
}

/** Whether words end, deny or suspend everything on the list. */
const endsAll = (text: string, vocabulary: Vocabulary): boolean =>
  vocabulary.scan(text).signals.some((signal) => isKnownEnd(signal) && signal.subject === 'all');

/** What of a note nobody has read. One that names a row says something of it, unless that is known to be harmless. */
function unreadNote(note: Cell, namesRow: boolean, vocabulary: Vocabulary): readonly string[] {
  const found = unreadIn(note, false, vocabulary);
  const text = plainText(note.text);
  if (found.length > 0 || !namesRow || isHarmless(text) || isPersonal(text)) return found;
  return [text];
}

/** `1 Se leverandørens nettside` alone on its row. */
const isFootnote = (text: string): boolean => footnoteMark(text) !== null && !looksLikeCompany(text);
