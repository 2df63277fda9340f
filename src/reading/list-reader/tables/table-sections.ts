/** Rows that are no entries: headings inside a table, and notes between its rows. */
import { looksLikeCompany, saysOfCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { countsList } from '../../completeness/part-words.ts';
import type { Cell, ContextPiece } from '../../outline.ts';
import { type BlockContext, opensWithRows, type Placed, speaks } from '../context/context.ts';
import { headsRows, isKnownEnd, isNamed, isSentence } from '../context/speech.ts';
import type { Fragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import type { Meaning, Vocabulary } from '../words/vocabulary.ts';
import { isOneText } from './heading-rows.ts';
import { emptyCell, textOf } from './table-cell.ts';
import { hasField } from './table-columns.ts';
import type { TableShape } from './table-shape.ts';

/** A row that is one text over all columns, or one text alone: a heading inside the table, or a note. Null: an entry. */
export function loneText<F extends string>(
  row: readonly Cell[],
  shape: TableShape<F>,
  rules: ListRules<F>,
): Cell | null {
  const filled = row.filter((cell) => textOf(cell) !== '');
  const first = filled[0];
  if (first === undefined) return null;
  if (isOneText(row)) return first;
  if (filled.length > 1) return null;
  const column = shape.columns[row.indexOf(first)]?.meaning;
  if (column?.kind === 'field' && rules.identifying.includes(column.field)) {
    // A name alone is a row (a vendor whose products follow), unless it is plainly a heading or a note.
    const text = textOf(first);
    const isTitle = opensWithRows(text) && shape.columns.length > 2;
    return rules.vocabulary.meaningOf(text) !== null ||
      isTitle ||
      isNote(text) ||
      isRemarkLine(text) ||
      speaks(text, rules.vocabulary)
      ? first
      : null;
  }
  return row.length > 2 ? first : null;
}

/** The one text of a row, whatever column it stands in; null: there are more. */
export function aloneIn(row: readonly Cell[]): Cell | null {
  const [first, second] = row.filter((cell) => textOf(cell) !== '' && !cell.spanned);
  return first !== undefined && second === undefined ? first : null;
}

/** How much longer than a name a text is that says something of it. */
const fewestBeside = 8;

/** A test whether a text alone on its row holds the vendor or product of another row: `A EPJ vurderes på nytt` is about it. */
export function namesRowTest<F extends string>({ columns, body }: TableShape<F>): (text: string) => boolean {
  let names: readonly string[] | null = null;
  const named = columns.filter(
    ({ meaning }) => meaning.kind === 'field' && ['vendor', 'product'].includes(meaning.field as string),
  );
  const namesIn = () =>
    [
      ...new Set(
        body.flatMap((row) =>
          aloneIn(row) === null
            ? named.map(({ index }) => textOf(row[index] ?? emptyCell).toLowerCase())
            : [],
        ),
      ),
    ].filter((name) => name.length > 3);
  return (text) => {
    names ??= namesIn();
    const words = plainText(text).toLowerCase();
    return names.some((name) => words.length >= name.length + fewestBeside && isNamed(words, name));
  };
}

/** Texts above the headings that end or deny something of a row that they name: `NB! A EPJ er sperret`. */
export function titlesOfRows<F extends string>(
  shape: TableShape<F>,
  vocabulary: Vocabulary,
): readonly Cell[] {
  const namesRow = namesRowTest(shape);
  return shape.title.flatMap((row) => {
    const alone = aloneIn(row);
    const says = alone !== null && vocabulary.scan(textOf(alone)).signals.some(isKnownEnd);
    return says && namesRow(textOf(alone)) ? [alone] : [];
  });
}

/** Whether a lone text is a note about rows, and no heading over those that follow. */
export function isNote(text: string): boolean {
  return (
    text.length > 100 ||
    isSentence(text) ||
    saysOfCompany(text) ||
    countsList(text) ||
    /^(?:\*|\d\)|[¹²³]|sist (?:oppdatert|endret)|oppdatert|kilde:|merk:|note:|fotnote|totalt|sum\b|antall|x\s*=)/iu.test(
      text,
    )
  );
}

/**
 * Whether a lone text is a note about the rows beside it: `Godkjenningen er trukket` is a sentence about one of them, though
 * its words are those of a status.
 */
export function isNoteOfRow(text: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.meaningOf(text) === null)
    return isNote(text) && !(headsRows(text) && speaksAgainst(text, vocabulary));
  return isSentence(text) && !relative.test(text) && deniesOrEnds(text, vocabulary);
}

const relative = /(?:^|\s)(?:som|that|which)\s/iu;
/** Adjectives and nouns of headings over several: `Utgåtte`, `Avviklede løsninger`, `Withdrawn approvals`. */
const plural =
  /(?:^|\s)\p{L}{3,}(?:te|de|ne|inger|ingar|approvals|products|systems|solutions|vendors)(?!\p{L})/iu;

/** Whether words deny, end or postpone an approval. */
const speaksAgainst = (text: string, vocabulary: Vocabulary): boolean =>
  vocabulary.scan(text).signals.some(({ effect }) => effect !== 'limited');

function deniesOrEnds(text: string, vocabulary: Vocabulary): boolean {
  return vocabulary
    .scan(text)
    .signals.some(({ effect }) => effect === 'ended' || effect === 'denied' || effect === 'suspended');
}

/** Whether a heading denies or ends an approval in the singular: `Ikke lenger godkjent` may be of the row above it. */
export function isOfOneRow({ cell, denies }: Section): boolean {
  return denies && !plural.test(textOf(cell));
}

/** Whether a heading's words speak of an approval and are no status by themselves: over no rows they are a note. */
export function saysMore({ cell, meaning, speaks: said }: Section, vocabulary: Vocabulary): boolean {
  return said || (meaning?.status === null && vocabulary.scan(textOf(cell)).signals.length > 0);
}

/** A heading inside a table. `meaning` is null where nobody knows its words. */
export interface Section {
  readonly cell: Cell;
  readonly fragment: Fragment;
  readonly meaning: Meaning | null;
  /** Its words say that an approval does not hold, or not so. */
  readonly speaks: boolean;
  /** They deny or end it. */
  readonly denies: boolean;
  /** It names the vendor of the rows below. */
  readonly namesVendor: boolean;
}

/** The heading that a lone text is, in a table of this shape. */
export function sectionFrom<F extends string>(
  rules: ListRules<F>,
  cell: Cell,
  fragment: Fragment,
  shape: TableShape<F>,
): Section {
  const text = textOf(cell);
  const meaning = rules.vocabulary.meaningOf(text);
  const said = meaning === null && speaks(text, rules.vocabulary);
  const named = hasField(shape.columns, 'vendor') || hasField(shape.columns, 'vendorAndProduct');
  const denies = (said || meaning?.status != null) && deniesOrEnds(text, rules.vocabulary);
  const namesVendor = meaning === null && !said && !named && !isRemarkLine(text);
  return { cell, fragment, meaning, speaks: said, denies, namesVendor };
}

/** Several words, four or more, of which only the first has a capital are no name: `Gjelder fra versjon 3 og oppover`. */
export function isRemarkLine(text: string, fewest = 4): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}-]*/gu) ?? [];
  return (
    words.length >= fewest && !looksLikeCompany(text) && words.slice(1).every((word) => /^\p{Ll}/u.test(word))
  );
}

/**
 * The headings that hold after one more: it ends those of its own kind, with all below them, and one that nobody knows
 * ends all. `Hent tiltak` ends `Hent tjenester` and the `Under test` within it.
 */
export function withSection(sections: readonly Section[], next: Section): readonly Section[] {
  const kinds = kindsOf(next);
  const at = sections.findIndex((section) => [...kindsOf(section)].some((kind) => kinds.has(kind)));
  return [...(at < 0 ? sections : sections.slice(0, at)), next];
}

const every = ['place', 'role', 'userGroup', 'status', 'vendor'] as const;

function kindsOf({ meaning, speaks: said, namesVendor }: Section): ReadonlySet<string> {
  if (namesVendor) return new Set(['vendor']);
  if (said) return new Set(['status']);
  if (meaning === null) return new Set(every);
  return new Set(every.filter((kind) => kind !== 'vendor' && meaning[kind] !== null));
}

/** The context of the rows below these headings. A heading that nobody knows takes the status above it away. */
export function underSections(base: BlockContext, sections: readonly Section[]): BlockContext {
  let context = base;
  for (const section of sections) context = underSection(context, section);
  return context;
}

function underSection(
  context: BlockContext,
  { cell, fragment, meaning, namesVendor }: Section,
): BlockContext {
  const text = textOf(cell);
  const piece: Placed<ContextPiece> = {
    value: { text, quote: cell.quote, path: cell.path, kind: 'heading', level: 6 },
    fragment,
  };
  const pieces = [...context.pieces, piece];
  if (namesVendor) return { ...context, pieces, vendor: piece };
  if (meaning === null) return { ...context, pieces, status: null, statusFromTitle: false, doubt: null };
  return {
    ...context,
    pieces,
    place: meaning.place === null ? context.place : { value: meaning.place, fragment },
    role: meaning.role === null ? context.role : { value: meaning.role, fragment },
    userGroup: meaning.userGroup === null ? context.userGroup : { value: meaning.userGroup, fragment },
    status: meaning.status === null ? context.status : { value: meaning.status, fragment },
    statusFromTitle: meaning.status === null && context.statusFromTitle,
    doubt: meaning.status === null ? context.doubt : null,
  };
}
