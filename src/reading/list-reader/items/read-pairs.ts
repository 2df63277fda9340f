/** Records as pairs of label and value: `Produkt: X`, definition lists with known terms. */

import { describe } from '../../../domain/findings/messages/describe.ts';
import type { HeadingUse } from '../../../domain/reading.ts';
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import type { Block, ListItem, Piece } from '../../outline.ts';
import type { BlockContext } from '../context/context.ts';
import { speechAbove } from '../context/speech.ts';
import { spoken } from '../context/spoken.ts';
import type { Entry } from '../entry.ts';
import { contextUnit, type Fragment, pieceFragment } from '../fragment.ts';
import type { Session } from '../session.ts';
import type { HeadingMeaning } from '../words/headings.ts';

interface Pair {
  readonly label: string;
  readonly fragment: Fragment;
  readonly labelUnit: object;
}

/** A line between the pairs of a record that has no label: it may speak of the record. */
interface Unlabelled {
  readonly label: null;
  readonly fragment: Fragment;
}

/** The records of a block whose labels are known headings, or null when it is no such block. */
export function readPairs<F extends string>(
  session: Session<F>,
  block: Block,
  document: string,
  context: BlockContext,
): readonly Entry<F>[] | null {
  if (block.kind === 'table') return null;
  const lines = linesOf(session, block, document);
  const pairs = lines.filter((line) => line.label !== null);
  const fields = new Set(pairs.flatMap(({ label }) => fieldOf(session, label) ?? []));
  const titled = withTitle(session, context, fields);
  const wantsProduct = session.identifying.some((field) => field === 'product');
  const named =
    session.identifying.some((field) => fields.has(field)) ||
    (titled.product !== null && titled.vendor !== null) ||
    (!wantsProduct && titled.vendor !== null && fields.size > 0);
  const isTitled = titled.product !== null || (!wantsProduct && titled.vendor !== null);
  if (!named || fields.size < (isTitled ? 1 : 2)) return null;
  for (const piece of block.context) session.ledger.mark(contextUnit(piece), 'ignored');
  const entries: Entry<F>[] = [];
  // Beside a label that nobody knows the heading may be anything, the product's name above all; never the vendor's.
  const strange = pairs.some(({ label }) => session.headings.read(label).kind === 'unknown');
  const bare = strange && titled.product === null ? { ...titled, vendor: null } : titled;
  const speech = speechAbove(bare, session.vocabulary);
  let remarks: Fragment[] = [];
  let current = new Map<F, Fragment>();
  const flush = () => {
    const anchor = [...current.values()][0];
    if (anchor !== undefined)
      entries.push({
        fields: current,
        slot: null,
        mark: null,
        wordCells: [],
        context: bare,
        speech: [...speech, ...remarks.flatMap((fragment) => spoken('remark', fragment, session.vocabulary))],
        statusFromContext: !fields.has('status' as F),
        anchor,
      });
    current = new Map();
    remarks = [];
  };
  const read = lines.map(({ label }) =>
    label === null ? ({ kind: 'unknown', near: null } as const) : session.headings.read(label),
  );
  const beside = afterVia(read.map((meaning) => (meaning.kind === 'field' ? meaning.field : null)));
  for (const [at, line] of lines.entries()) {
    if (line.label === null) {
      session.ledger.mark(line.fragment.unit, 'ignored');
      remarks.push(line.fragment);
      continue;
    }
    const { label, fragment, labelUnit } = line;
    const known = read[at] ?? { kind: 'unknown', near: null };
    const field = beside[at];
    const meaning = known.kind === 'field' && field != null ? { ...known, field } : known;
    session.ledger.mark(labelUnit, meaning.kind === 'field' ? 'mapped' : 'ignored');
    session.ledger.mark(fragment.unit, 'ignored');
    session.noteHeading({ document, sheet: null, heading: plainText(label), ...becameOf(meaning) });
    if (meaning.kind === 'unknown') reportLabel(session, label, fragment);
    if (meaning.kind !== 'field') remarks.push(fragment);
    if (meaning.kind !== 'field' || isBlankMark(fragment.text)) continue;
    if (current.has(meaning.field)) {
      if (isRepeated(session, read, at)) {
        remarks.push(fragment);
        continue;
      }
      flush();
    }
    current.set(meaning.field, fragment);
  }
  flush();
  session.layouts.add('pairs');
  return entries;
}

/** Whether a field that is there already is said once more of the same record: nothing that would name another follows. */
function isRepeated<F extends string>(
  session: Session<F>,
  read: readonly HeadingMeaning<F>[],
  at: number,
): boolean {
  const field = read[at]?.kind === 'field' ? read[at].field : null;
  const isNaming = (meaning: HeadingMeaning<F>) =>
    meaning.kind === 'field' && session.identifying.includes(meaning.field);
  if (field !== 'status') return false;
  const next = read.findIndex(
    (meaning, index) => index > at && meaning.kind === 'field' && meaning.field === field,
  );
  const before = read.slice(0, at).findLast((meaning) => meaning.kind === 'field');
  const isNext = before?.kind === 'field' && before.field === field;
  return isNext || !read.slice(at + 1, next < 0 ? undefined : next).some(isNaming);
}

/** A card's title names what its labels do not: the product beside a labelled vendor, or both (`A EPJ – A AS`). */
function withTitle<F extends string>(
  session: Session<F>,
  context: BlockContext,
  fields: ReadonlySet<string>,
): BlockContext {
  const wantsProduct = session.identifying.some((field) => field === 'product');
  if (!wantsProduct || fields.has('product') || fields.has('vendorAndProduct')) return context;
  if (context.product !== null) return context;
  if (fields.has('vendor')) return { ...context, vendor: null, product: context.named };
  return context.inner === null || context.vendor === null ? context : { ...context, product: context.inner };
}

function becameOf<F extends string>(meaning: HeadingMeaning<F>): Pick<HeadingUse, 'use' | 'as'> {
  switch (meaning.kind) {
    case 'field':
      return { use: 'mapped', as: meaning.field };
    case 'ignored':
      return { use: 'ignored', as: meaning.reason };
    case 'unknown':
      return { use: 'unknown', as: meaning.near?.synonym ?? null };
  }
}

/** A version just after the second system of a combination is that system's: labels stand in the order of reading. */
function afterVia<F extends string>(fields: readonly (F | null)[]): readonly (F | null)[] {
  const names: readonly (string | null)[] = fields;
  return fields.map((field, at) =>
    field !== null && names[at] === 'version' && names[at - 1] === 'via' ? ('viaVersion' as F) : field,
  );
}

function fieldOf<F extends string>(session: Session<F>, label: string): F | null {
  const meaning = session.headings.read(label);
  return meaning.kind === 'field' ? meaning.field : null;
}

/** The lines of a block in the order of reading: pairs, and what stands between them without a label. */
function linesOf<F extends string>(
  session: Session<F>,
  block: Exclude<Block, { kind: 'table' }>,
  document: string,
): readonly (Pair | Unlabelled)[] {
  switch (block.kind) {
    case 'definitions':
      return block.groups.flatMap((group) => {
        const term = group.terms.at(-1);
        if (term === undefined) return [];
        const own = group.details.flatMap((detail) => linesOfText(session, detail, document));
        if (isRecordOf(session, term, own)) return [titleOf(session, term, document), ...own];
        return group.details.map((detail) => ({
          label: term.text,
          labelUnit: term,
          fragment: pieceFragment(detail, document, `term/${plainText(term.text).toLowerCase()}`),
        }));
      });
    case 'list':
      return pairsInItems(
        session,
        block.items.flatMap((item) => [item, ...item.items]),
        document,
      );
    case 'text':
      return linesOfText(session, block.item, document);
  }
}

/** A term that is no label, over lines that are: `Nordlys Journal`, and below it `Leverandør: … Fase: …`. */
function isRecordOf<F extends string>(
  session: Session<F>,
  term: ListItem | Piece,
  lines: readonly (Pair | Unlabelled)[],
): boolean {
  const fields = lines.flatMap(({ label }) => (label === null ? [] : (fieldOf(session, label) ?? [])));
  return fieldOf(session, term.text) === null && new Set(fields).size > 1;
}

/** A record's title as a pair: the vendor's name where it is a company's, else the product's. */
function titleOf<F extends string>(session: Session<F>, term: ListItem | Piece, document: string): Pair {
  const wantsProduct = session.identifying.some((field) => field === 'product');
  const field = !wantsProduct || looksLikeCompany(term.text) ? 'vendor' : 'product';
  return {
    label: session.headings.usual(field as F) ?? field,
    labelUnit: term,
    fragment: pieceFragment(term, document, 'term'),
  };
}

/** Items that are each a label with its value, or a label alone that the next item is the value of. */
function pairsInItems<F extends string>(
  session: Session<F>,
  items: readonly ListItem[],
  document: string,
): readonly (Pair | Unlabelled)[] {
  const isLabel = (item: ListItem | undefined) =>
    item !== undefined && session.headings.read(plainText(item.text).replace(/:$/u, '')).kind === 'field';
  return items.flatMap((item, at): readonly (Pair | Unlabelled)[] => {
    const next = items[at + 1];
    const before = items[at - 1];
    // The value of a label that stands alone.
    if (!isLabel(item) && isLabel(before) && labelled(session, item, document).length === 0) return [];
    if (
      isLabel(item) &&
      next !== undefined &&
      !isLabel(next) &&
      labelled(session, next, document).length === 0
    )
      return [pairOf(item, next, document, plainText(item.text).replace(/:$/u, ''), next.text)];
    return linesOfText(session, item, document);
  });
}

/** The pairs of a text with its lines that have no label; the text itself where it has no pair. */
function linesOfText<F extends string>(
  session: Session<F>,
  item: ListItem,
  document: string,
): readonly (Pair | Unlabelled)[] {
  const pairs = labelled(session, item, document);
  if (pairs.length === 0)
    return plainText(item.text) === ''
      ? []
      : [{ label: null, fragment: pieceFragment(item, document, 'label') }];
  const read = new Set(
    pairs.flatMap(({ label, fragment }) => [label, `${label}: ${fragment.text}`].map(phraseKey)),
  );
  const others = item.quote
    .split(/\s*[\r\n]+\s*/u)
    .filter((line) => pairs.length > 1 && phraseKey(line) !== '' && !read.has(phraseKey(line)));
  return [
    ...pairs,
    ...others.map((line) => ({ label: null, fragment: pieceFragment(item, document, 'label', line) })),
  ];
}

function pairOf(holder: ListItem, item: ListItem, document: string, label: string, value: string): Pair {
  const fragment = pieceFragment(item, document, `label/${phraseKey(label)}`, value);
  return { label, labelUnit: holder as Piece, fragment };
}

/** `Label: value`, several times where a line holds several; a label in bold, or alone on its line, needs no colon. */
function labelled<F extends string>(session: Session<F>, item: ListItem, document: string): readonly Pair[] {
  const lines = item.quote.split(/[\r\n]+/u).flatMap((line) => line.trim() || []);
  const isField = (text: string) => session.headings.read(text).kind === 'field';
  const [first = '', second = ''] = lines;
  if (lines.length === 2 && isField(plainText(first)) && !isField(plainText(second)))
    return [pairOf(item, item, document, plainText(first), second)];
  const pairs = lines.flatMap((line): readonly Pair[] => {
    const match = /^\s*([^:]{2,40}):\s*(.+?)\s*$/u.exec(line);
    const [, label = '', value = ''] = match ?? [];
    return match === null ? [] : [pairOf(item, item, document, label, value)];
  });
  const { strong } = item;
  if (pairs.length > 0 || strong === null || !isField(plainText(strong))) return pairs;
  const value = item.text.slice(strong.length).trim();
  return value === '' || !item.text.startsWith(strong) ? [] : [pairOf(item, item, document, strong, value)];
}

function reportLabel<F extends string>(session: Session<F>, label: string, fragment: Fragment): void {
  session.drifted({ kind: 'COLUMN_ADDED', detail: plainText(label), breaking: false });
  session.report({
    ...describe('UNKNOWN_HEADING.label', { heading: plainText(label) }),
    severity: 'WARNING',
    recordKey: phraseKey(label),
    record: plainText(label),
    field: 'heading',
    locator: fragment.locator,
    unit: fragment.unit,
    found: plainText(label),
  });
}
