/**
 * Takes persons out of a document before anything reads it: tables, rows, columns and lists that say by their own headings
 * that they are of persons to ask. What is left are lists, which may have single columns of persons; readers ignore these
 * by name.
 */

import { looksLikeCompany } from '../../domain/text/company.ts';
import { plainText } from '../../domain/text/phrase.ts';
import { besideReason, isPersonal } from '../beside-list.ts';
import type {
  Block,
  Cell,
  ContextPiece,
  DefinitionBlock,
  ListItem,
  Outline,
  TableBlock,
} from '../outline.ts';
import {
  arePersonHeadings,
  isEmployerHeading,
  isListHeading,
  isNameHeading,
  isPersonHeading,
} from './person-headings.ts';
import { withoutContact } from './without-contact.ts';

type Row = readonly Cell[];

/** The outline without persons. */
export function withoutPersons(outline: Outline): Outline {
  return { ...outline, blocks: outline.blocks.flatMap(blocksWithoutPersons) };
}

function blocksWithoutPersons(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'table':
      return withoutPersonRows(block);
    case 'list':
      if (isUnderContact(block.context) && !block.items.some(namesCompany)) return [];
      return [{ ...block, items: block.items.map(itemWithoutContact) }];
    case 'definitions':
      return arePersonLabels(block) ? [] : [block];
    case 'text':
      return [{ ...block, item: itemWithoutContact(block.item) }];
  }
}

/** Whether the innermost heading, or the line just before, is about persons to ask. */
function isUnderContact(context: readonly ContextPiece[]): boolean {
  const lead = context.findLast(({ kind }) => kind === 'lead');
  const heading = context.findLast(({ kind }) => kind !== 'lead' && kind !== 'title');
  return [lead, heading].some((piece) => piece !== undefined && besideReason(piece.text) === 'contact');
}

function namesCompany(item: ListItem): boolean {
  return looksLikeCompany(item.text) || item.items.some(namesCompany);
}

/** A record of labels that are all of a person: `Navn`, `Stilling`, `E-post`. */
function arePersonLabels({ groups }: DefinitionBlock): boolean {
  const terms = groups.flatMap(({ terms: all }) => all.map(({ text }) => text.replace(/:\s*$/u, '')));
  const details = groups.flatMap(({ details: all }) => all);
  return arePersonHeadings(terms) && !details.some(namesCompany);
}

/** The item and those within it without persons. */
function itemWithoutContact(item: ListItem): ListItem {
  const own = withoutContact(item);
  const items = item.items.map(itemWithoutContact);
  return items.every((one, at) => one === item.items[at]) ? own : { ...own, items };
}

/** The table without the rows and columns of persons; nothing where it has no others. */
function withoutPersonRows(block: TableBlock): readonly TableBlock[] {
  if (arePersonsSideways(block.rows)) return [];
  const from = firstPersonRow(block.rows, block.context);
  const islands = personColumns(block.rows);
  const lists = from === null ? block.rows : keptRows(block.rows, block.context);
  const rows = lists.map((row) => {
    const own = row.map((cell, at) => (islands.has(at) ? emptied(cell) : withoutContact(cell)));
    return own.every((cell, at) => cell === row[at]) ? row : own;
  });
  if (from === null && rows.every((row, at) => row === block.rows[at])) return [block];
  const filled = rows.filter((row) => row.some(isFilled));
  return filled.length === 0 ? [] : [{ ...block, rows: filled }];
}

function firstPersonRow(rows: readonly Row[], context: readonly ContextPiece[]): number | null {
  if (isUnderContact(context) && rows.every((row) => !isListRow(row))) return 0;
  const at = rows.findIndex((row, index) => beginsPersons(row, rows, index));
  return at < 0 ? null : at;
}

/** The rows that are not under headings of persons. A heading row of a list ends them, and so does a company after a gap. */
function keptRows(rows: readonly Row[], context: readonly ContextPiece[]): readonly Row[] {
  let ofPersons = isUnderContact(context) && rows.every((row) => !isListRow(row));
  return rows.filter((row, at) => {
    if (beginsPersons(row, rows, at)) ofPersons = true;
    else if (ofPersons && (isListRow(row) || (hasGapBefore(rows, at) && row.some(isCompanyCell))))
      ofPersons = false;
    return !ofPersons;
  });
}

/** Whether persons stand from this row on: headings over them, or one text alone that asks to get in touch. */
function beginsPersons(row: Row, rows: readonly Row[], at: number): boolean {
  const own = row.filter((cell) => isFilled(cell) && !cell.spanned);
  const [only] = own;
  if (only !== undefined && own.length === 1 && row.length > 1) {
    if (besideReason(only.text) !== 'contact') return false;
    const next = rows[at + 1];
    if (next === undefined) return true;
    if (isListRow(next) || next.some(isCompanyCell)) return false;
    return !(asksToWrite.test(only.text) && goesOn(rows, at));
  }
  if (own.length < 2 || !arePersonHeadings(own.map(({ text }) => text))) return false;
  // `Navn` may be of companies.
  const below = rows.slice(at + 1).flatMap((other) => own.flatMap(({ column }) => other[column] ?? []));
  return !below.some((cell) => isCompanyCell(cell) && !isUnderEmployer(cell, row));
}

/** `Ta kontakt med oss om A EPJ`: a request, and no heading over persons. */
const asksToWrite =
  /^(?:ta kontakt|kontakt oss|contact us|har du|lurer|lurar|trenger|treng|spørsmål om)(?!\p{L})/iu;

/** Whether the rows below a request are of the list above it: they fill the same columns, and nobody's number stands there. */
function goesOn(rows: readonly Row[], at: number): boolean {
  const [above, below] = [rows[at - 1], rows[at + 1]];
  if (above === undefined || below === undefined) return false;
  const filled = (row: Row) => row.filter(isFilled).length;
  const isOfPersons = rows
    .slice(at + 1, at + 1 + fewBelow)
    .some((row) => row.some(({ text }) => isPersonal(text)));
  return filled(below) > 1 && filled(below) >= filled(above) - 1 && !isOfPersons;
}

/** How many rows below a request are searched for how to reach a person. */
const fewBelow = 20;

function isUnderEmployer({ column }: Cell, headings: Row): boolean {
  const heading = headings[column];
  return heading !== undefined && isListHeading(heading.text);
}

/**
 * Columns of persons beside the list: those that an empty column keeps apart from it, and a `Navn` beside a column for the
 * vendor and one for how to reach a person.
 */
function personColumns(rows: readonly Row[]): ReadonlySet<number> {
  const head = rows.slice(0, 25).find((row) => row.some(({ text }) => isPersonHeading(text)));
  if (head === undefined || head.length < 3) return new Set();
  const heading = (at: number) => head[at]?.text ?? '';
  const isOfCompanies = (at: number) =>
    !isListHeading(heading(at)) && rows.some(({ [at]: cell }) => cell !== undefined && isCompanyCell(cell));
  const islands = islandsOf(rows);
  const apart = islands.filter((columns) => {
    const texts = columns.map(heading).filter((text) => plainText(text) !== '');
    return (
      islands.length > 1 &&
      texts.length > 0 &&
      (arePersonHeadings(texts) || texts.every(isPersonHeading)) &&
      !columns.some(isOfCompanies)
    );
  });
  const named = head.some(({ text }) => isEmployerHeading(text))
    ? head.flatMap(({ text }, at) => (isNameHeading(text) && !isOfCompanies(at) ? [at] : []))
    : [];
  return new Set([...apart.flat(), ...named]);
}

/** The columns in groups that empty columns keep apart; readers of sheets leave these out, so that addresses show them. */
function islandsOf(rows: readonly Row[]): readonly (readonly number[])[] {
  // Titles and notes over all columns fill no gap.
  const lined = rows.filter((row) => row.filter((cell) => isFilled(cell) && !cell.spanned).length > 1);
  const islands: number[][] = [];
  let last: number | null = null;
  for (let at = 0; at < (rows[0]?.length ?? 0); at += 1) {
    if (!lined.some((row) => isFilled(row[at]))) continue;
    const isApart = last === null || at > last + 1 || letterColumn(rows, at) > letterColumn(rows, last) + 1;
    if (isApart) islands.push([]);
    islands.at(-1)?.push(at);
    last = at;
  }
  return islands;
}

/** The column of a sheet as its address has it: `D7` is of column 4. Without addresses the place in the row. */
function letterColumn(rows: readonly Row[], at: number): number {
  const address = rows.find((row) => row[at]?.address != null)?.[at]?.address ?? null;
  const letters = address === null ? null : (/^[A-Z]+/u.exec(address)?.[0] ?? null);
  return letters === null
    ? at
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A card of a person: its labels stand in the first column. */
function arePersonsSideways(rows: readonly Row[]): boolean {
  if (rows.length < 2 || rows.length > 12) return false;
  const labels = rows.map((row) => row[0]?.text.replace(/:\s*$/u, '') ?? '');
  return arePersonHeadings(labels) && !rows.some((row) => row.some(isCompanyCell));
}

/** A row of headings of a list: two of them at least. */
function isListRow(row: Row): boolean {
  return row.filter((cell) => !cell.spanned && isListHeading(cell.text)).length > 1;
}

function isCompanyCell(cell: Cell): boolean {
  return looksLikeCompany(cell.text);
}

function hasGapBefore(rows: readonly Row[], at: number): boolean {
  return (rows[at]?.[0]?.row ?? 0) > (rows[at - 1]?.[0]?.row ?? 0) + 1;
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.text.trim() !== '' || cell.quote.trim() !== '');
}

function emptied(cell: Cell): Cell {
  return {
    ...cell,
    text: '',
    quote: '',
    struckText: '',
    marks: [],
    links: [],
    unnamedIcons: 0,
    comment: null,
    broken: null,
    value: null,
  };
}
