/** Lists in prose: bullets, definition lists and lines, one row an item. */

import { readStatus, type StatusReading } from '../../../domain/status/reader.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { totalSaidIn } from '../../completeness/part-words.ts';
import type { Block } from '../../outline.ts';
import { commentOn } from '../context/comments.ts';
import { type BlockContext, isUnderLetter, speaks } from '../context/context.ts';
import { isSentence, speechAbove, speechOf } from '../context/speech.ts';
import type { Entry } from '../entry.ts';
import { contextUnit, type Fragment, pieceFragment } from '../fragment.ts';
import { reportIssue } from '../issues.ts';
import type { Session } from '../session.ts';
import type { Legend } from '../words/legend.ts';
import { isOfSeveral, refersElsewhere } from './about-rows.ts';
import { type Divided, divide } from './divide.ts';
import { type DividedLine, divideLines } from './divide-lines.ts';
import { type Line, linesOf } from './item-lines.ts';
import { partsOf } from './item-parts.ts';

/** Longer paragraphs are prose about the list. */
const LONGEST_STATEMENT = 300;

/** The rows of a prose list; null when the block is something else. */
export function readItems<F extends string>(
  session: Session<F>,
  block: Block,
  document: string,
  context: BlockContext,
  legend: Legend,
): readonly Entry<F>[] | null {
  if (block.kind === 'table') return null;
  const lines = linesOf(session, block, document, context);
  for (const { item } of lines) session.ledger.mark(item, 'ignored');
  if (isLegend(block, legend)) return null;
  const wantsProduct = session.identifying.some((field) => field === 'product');
  if (wantsProduct && hasLabels(session, block)) {
    reportLostList(session, block, lines, context, document);
    return null;
  }
  const rows = lines.filter((line) => !line.label && !refersElsewhere(line.text) && !isOfSeveral(line.text));
  const under = withProductAbove(session, rows, context, wantsProduct);
  const divided = divideLines(session, rows, under, wantsProduct);
  const all = divided.map(({ parts }) => parts);
  if (!isList(session, all, rows, under, block)) {
    reportLostList(session, block, rows, context, document);
    return null;
  }
  for (const piece of block.context) session.ledger.mark(contextUnit(piece), 'ignored');
  reportEmptyTerms(session, block, document);
  session.layouts.add(block.kind === 'definitions' ? 'definitions' : block.kind);
  // Where lines say themselves that they are approved, one that says nothing is not known to be; words of exceptions
  // (`B AS – under avvikling`) leave the heading's status to the others.
  const statusFromContext = !all.some(
    (parts) => parts.ok && statesApproval(parts.fields.get('status'), session),
  );
  const above = { context: under, speech: speechAbove(under, session.vocabulary), statusFromContext };
  return divided.flatMap((one) => entryOf(session, one, document, above) ?? []);
}

function statesApproval<F extends string>(words: string | undefined, { vocabulary }: Session<F>): boolean {
  if (words === undefined) return false;
  const read = vocabulary.readStatus(words);
  return read.kind === 'known' && read.process === 'APPROVED';
}

/** A term without a description of its own: the next one's is not taken for it. */
function reportEmptyTerms<F extends string>(session: Session<F>, block: Block, document: string): void {
  if (block.kind !== 'definitions') return;
  for (const { terms } of block.groups)
    for (const term of terms.slice(0, -1))
      reportList(session, 'UNREADABLE_ITEM', pieceFragment(term, document, 'item'), 'item', term.text);
}

/** Headings for the vendor and its product, and in the list only what the product integrates with. */
function withProductAbove<F extends string>(
  session: Session<F>,
  rows: readonly Line[],
  context: BlockContext,
  wantsProduct: boolean,
): BlockContext {
  if (!wantsProduct || context.inner === null || context.vendor === null) return context;
  const known = { vendor: true, product: true, status: false };
  const alone = rows.every((line) => divide(line.text, session.vocabulary, known, true).ok);
  return alone ? { ...context, product: context.inner } : context;
}

/** The entry of a line; null where it could not be divided, which is reported. */
function entryOf<F extends string>(
  session: Session<F>,
  { line, parts }: DividedLine,
  document: string,
  above: Pick<Entry<F>, 'context' | 'speech' | 'statusFromContext'>,
): Entry<F> | null {
  const whole = pieceFragment(line.item, document, 'item', line.text);
  if (!parts.ok || isRemark(line, parts.fields) || namesOf(parts.fields).some(isProse)) {
    reportList(session, 'UNREADABLE_ITEM', whole, 'item', line.text);
    return null;
  }
  const own = [...parts.fields].map(
    ([field, text]) => [field, pieceFragment(line.item, document, 'item', text)] as const,
  );
  const fields = new Map([...line.above, ...own]) as unknown as ReadonlyMap<F, Fragment>;
  const comments = 'comment' in line.item ? commentOn(line.item, whole, session.vocabulary) : [];
  const remarks = (line.remarks ?? []).map((item) => {
    session.ledger.mark(item, 'mapped');
    const fragment = pieceFragment(item, document, 'item/remark');
    return speechOf('remark', fragment, session.vocabulary.scan(fragment.text));
  });
  const speech = [...above.speech, ...comments, ...remarks];
  return { ...above, speech, fields, slot: null, mark: null, wordCells: [], anchor: whole };
}

/** `Brukes av 40 legekontor.` where a product should stand, and nothing besides: a sentence about what is listed above it. */
function isRemark({ item }: Line, fields: ReadonlyMap<string, string>): boolean {
  const words = plainText(item.text);
  const isAlone = [...fields.keys()].every((field) => field === 'product');
  return isAlone && words.endsWith('.') && words.split(' ').length >= fewestOfSentence;
}

const namesOf = (fields: ReadonlyMap<string, string>): readonly string[] =>
  ['vendor', 'product'].flatMap((field) => fields.get(field) ?? []);

/** `Bjerka AS gjekk ut av ordninga`, `Fant du det du lette etter?`: a sentence where a name should stand. */
function isProse(name: string): boolean {
  const words = plainText(name).split(' ');
  if (/[?!]$/u.test(name)) return true;
  if (words.length < fewestOfSentence) return false;
  return isSentence(name) || afterForm.test(name) || words.some((word) => denials.has(word.toLowerCase()));
}

const denials = new Set(['ikke', 'ikkje', 'aldri', 'not', 'never']);
/** Two words or more in small letters after the legal form of a company. */
const afterForm = /(?:^|\s)(?:AS|ASA|SF|NUF|DA|SA|HF|IKS|AB|ApS|A\/S|GmbH|Ltd)\.? \p{Ll}+ \p{Ll}/u;

/** Names of products have fewer words than this, or no full stop. */
const fewestOfSentence = 4;

/** Terms that are headings of fields: a record of labels and values that could not be read as one, and no prose. */
function hasLabels<F extends string>(session: Session<F>, block: Block): boolean {
  return (
    block.kind === 'definitions' &&
    block.groups.some(
      ({ terms: [term] }) => term !== undefined && session.headings.read(term.text).kind === 'field',
    )
  );
}

const isPhase = (read: StatusReading) => read.kind === 'known' && read.process !== 'NOT_STATED';

/** Words of which statements of approval are made, in whatever sentence they stand. */
const approvalWords = /godkj|verifis|utprøv|selvdeklar|dispensasjon|org(?:anisasjons)?\.?\s*n(?:umme)?r/iu;

/**
 * A list that is not read is reported and not passed over when its lines hold names and statuses, or a company; a
 * paragraph under a vendor when it speaks of approval.
 */
function reportLostList<F extends string>(
  session: Session<F>,
  block: Block,
  rows: readonly Line[],
  context: BlockContext,
  document: string,
): void {
  const isNamed = ({ text }: Line) => {
    const kinds = partsOf(text, session.vocabulary).map(({ kind }) => kind);
    return kinds.includes('name') && (kinds.includes('status') || kinds.includes('version'));
  };
  const isCompany = ({ text }: Line) => block.kind !== 'text' && looksLikeCompany(text);
  const isApproval = ({ text }: Line) =>
    block.kind === 'text' &&
    context.vendor !== null &&
    text.length <= LONGEST_STATEMENT &&
    approvalWords.test(text);
  // A status alone on its line is of something beside it: a badge above the title of its card.
  const isLone = ({ text }: Line) =>
    block.kind === 'text' && isPhase(readStatus(text, session.vocabulary.status));
  // How many there are in all is held against what is read, and names nobody.
  if (block.kind === 'text' && rows.every(({ text }) => totalSaidIn(text) !== null)) return;
  const named = rows.filter(isNamed);
  const first =
    rows.find((line) => isCompany(line) || isApproval(line) || isLone(line)) ??
    (named.length * 2 >= rows.length ? named[0] : undefined);
  if (first === undefined) return;
  for (const { item } of rows) session.ledger.mark(item, 'reported');
  const whole = pieceFragment(first.item, document, 'item', first.text);
  reportList(session, 'UNREAD_LIST', whole, 'list', first.text);
}

function reportList<F extends string>(
  session: Session<F>,
  code: 'UNREAD_LIST' | 'UNREADABLE_ITEM',
  fragment: Fragment,
  field: 'list' | 'item',
  text: string,
): void {
  const label = plainText(text);
  reportIssue(session, { code, fragment, field, found: label }, { key: label, label });
}

function isLegend(block: Block, legend: Legend): boolean {
  switch (block.kind) {
    case 'text':
      return legend.units.has(block.item);
    case 'list':
      return block.items.some((item) => legend.units.has(item));
    case 'definitions':
      return block.groups.some((group) => legend.units.has(group));
    case 'table':
      return legend.units.has(block);
  }
}

/**
 * A list of approvals, and not of links or advice: most items state a version, a status, a number or a date, or all of
 * them can be divided and the heading above states the status. A paragraph must state both names itself.
 */
function isList<F extends string>(
  session: Session<F>,
  divided: readonly Divided[],
  rows: readonly Line[],
  context: BlockContext,
  block: Block,
): boolean {
  if (divided.length === 0) return false;
  // `Godkjenningene på denne siden er utløpt` is about the list, and names nobody.
  const isOfAll = ({ text }: Line) =>
    session.vocabulary.scan(text).signals.some(({ subject }) => subject === 'all');
  if (block.kind === 'text' && rows.every(isOfAll)) return false;
  const wantsProduct = session.identifying.some((field) => field === 'product');
  const isStated = context.status !== null || speaksAbove(session, context);
  const sure = divided.filter(
    (parts) =>
      parts.ok &&
      parts.isSpecific &&
      (parts.fields.has('status') || !wantsProduct || isStated || context.vendor !== null),
  ).length;
  if (block.kind === 'text') {
    const [only] = divided;
    const has = (field: string) => only?.ok === true && only.fields.has(field);
    // `Bjerka AS – Bjerka Journal` alone under a status; a company's name alone may be the publisher's.
    const isPair = wantsProduct && rows.every(({ text }) => looksLikeCompany(text) && !isSentence(text));
    // `Totalt 12 leverandører er godkjent` names nobody.
    const isTotal = rows.every(({ text }) => totalSaidIn(text) !== null && !looksLikeCompany(text));
    return (
      !isTotal &&
      ((only?.isSpecific === true && has('status')) || (isStated && isPair)) &&
      (has('vendor') || context.vendor !== null) &&
      (!wantsProduct || has('product') || context.product !== null)
    );
  }
  if (sure * 2 >= divided.length && sure > 0) return true;
  if (!isStated || !divided.every((parts) => parts.ok)) return false;
  if (!context.statusFromTitle) return true;
  // Under a title alone a list may be of anything: names of companies, or the parts of an alphabetical register, are not.
  const companies = rows.filter(({ text }) => looksLikeCompany(text)).length;
  return companies * 2 >= rows.length || (isUnderLetter(context) && rows.every(isPlainName));
}

function isPlainName({ text }: Line): boolean {
  return text.length <= 60 && /^[\p{Lu}\p{N}]/u.test(text) && !isSentence(text);
}

/** Whether a heading above says in other words than a status that an approval does not hold, or not so: `Under utfasing`. */
function speaksAbove<F extends string>(
  session: Session<F>,
  { pieces, statusFromTitle }: BlockContext,
): boolean {
  return (
    !statusFromTitle &&
    pieces.some(
      ({ value }) =>
        value.kind !== 'lead' &&
        value.kind !== 'title' &&
        value.level > 1 &&
        speaks(value.text, session.vocabulary),
    )
  );
}
