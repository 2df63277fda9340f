/** Lists in prose: bullets, definition lists and lines, one row an item. */

import type { Block } from '../../outline.ts';
import { commentOn } from '../context/comments.ts';
import type { BlockContext } from '../context/context.ts';
import { speechAbove, speechOf } from '../context/speech.ts';
import type { Entry } from '../entry.ts';
import { contextUnit, type Fragment, pieceFragment } from '../fragment.ts';
import type { ListRules } from '../list-rules.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { Stage } from '../stage.ts';
import type { Legend } from '../words/legend.ts';
import { isOfSeveral, refersElsewhere } from './about-rows.ts';
import { divide } from './divide.ts';
import { type DividedLine, divideLines } from './divide-lines.ts';
import { isList } from './is-list.ts';
import { type Line, linesOf } from './item-lines.ts';
import { reportList, reportLostList } from './lost-list.ts';
import { isProse, isRemark } from './prose.ts';

/** The rows of a prose list; null when the block is something else. */
export function readItems<F extends string>(
  stage: Stage<F>,
  block: Block,
  document: string,
  context: BlockContext,
  legend: Legend,
): readonly Entry<F>[] | null {
  if (block.kind === 'table') return null;
  const lines = linesOf(stage.rules, block, document, context);
  for (const { item } of lines) stage.log.cell(item, 'ignored');
  if (isLegend(block, legend)) return null;
  const wantsProduct = stage.rules.identifying.some((field) => field === 'product');
  if (wantsProduct && hasLabels(stage.rules, block)) {
    reportLostList(stage, block, lines, context, document);
    return null;
  }
  const rows = lines.filter((line) => !line.label && !refersElsewhere(line.text) && !isOfSeveral(line.text));
  const under = withProductAbove(stage.rules, rows, context, wantsProduct);
  const divided = divideLines(stage.rules, rows, under, wantsProduct);
  const all = divided.map(({ parts }) => parts);
  if (!isList(stage.rules, all, rows, under, block)) {
    reportLostList(stage, block, rows, context, document);
    return null;
  }
  for (const piece of block.context) stage.log.cell(contextUnit(piece), 'ignored');
  reportEmptyTerms(stage.log, block, document);
  stage.log.layout(block.kind === 'definitions' ? 'definitions' : block.kind);
  // Where lines say themselves that they are approved, one that says nothing is not known to be; words of exceptions
  // (`B AS – under avvikling`) leave the heading's status to the others.
  const statusFromContext = !all.some(
    (parts) => parts.ok && statesApproval(parts.fields.get('status'), stage.rules),
  );
  const above = { context: under, speech: speechAbove(under, stage.rules.vocabulary), statusFromContext };
  return divided.flatMap((one) => entryOf(stage, one, document, above) ?? []);
}

function statesApproval<F extends string>(words: string | undefined, { vocabulary }: ListRules<F>): boolean {
  if (words === undefined) return false;
  const read = vocabulary.readStatus(words);
  return read.kind === 'known' && read.process === 'APPROVED';
}

/** A term without a description of its own: the next one's is not taken for it. */
function reportEmptyTerms(log: ReadingLog, block: Block, document: string): void {
  if (block.kind !== 'definitions') return;
  for (const { terms } of block.groups)
    for (const term of terms.slice(0, -1))
      reportList(log, 'UNREADABLE_ITEM', pieceFragment(term, document, 'item'), 'item', term.text);
}

/** Headings for the vendor and its product, and in the list only what the product integrates with. */
function withProductAbove<F extends string>(
  rules: ListRules<F>,
  rows: readonly Line[],
  context: BlockContext,
  wantsProduct: boolean,
): BlockContext {
  if (!wantsProduct || context.inner === null || context.vendor === null) return context;
  const known = { vendor: true, product: true, status: false };
  const alone = rows.every((line) => divide(line.text, rules.vocabulary, known, true).ok);
  return alone ? { ...context, product: context.inner } : context;
}

/** The entry of a line; null where it could not be divided, which is reported. */
function entryOf<F extends string>(
  stage: Stage<F>,
  { line, parts }: DividedLine,
  document: string,
  above: Pick<Entry<F>, 'context' | 'speech' | 'statusFromContext'>,
): Entry<F> | null {
  const whole = pieceFragment(line.item, document, 'item', line.text);
  if (!parts.ok || isRemark(line, parts.fields) || namesOf(parts.fields).some(isProse)) {
    reportList(stage.log, 'UNREADABLE_ITEM', whole, 'item', line.text);
    return null;
  }
  const own = [...parts.fields].map(
    ([field, text]) => [field, pieceFragment(line.item, document, 'item', text)] as const,
  );
  const fields = new Map([...line.above, ...own]) as unknown as ReadonlyMap<F, Fragment>;
  const comments = 'comment' in line.item ? commentOn(line.item, whole, stage.rules.vocabulary) : [];
  const remarks = (line.remarks ?? []).map((item) => {
    stage.log.cell(item, 'mapped');
    const fragment = pieceFragment(item, document, 'item/remark');
    return speechOf('remark', fragment, stage.rules.vocabulary.scan(fragment.text));
  });
  const speech = [...above.speech, ...comments, ...remarks];
  return { ...above, speech, fields, slot: null, mark: null, wordCells: [], anchor: whole };
}

const namesOf = (fields: ReadonlyMap<string, string>): readonly string[] =>
  ['vendor', 'product'].flatMap((field) => fields.get(field) ?? []);

/** Terms that are headings of fields: a record of labels and values that could not be read as one, and no prose. */
function hasLabels<F extends string>(rules: ListRules<F>, block: Block): boolean {
  return (
    block.kind === 'definitions' &&
    block.groups.some(
      ({ terms: [term] }) => term !== undefined && rules.headings.read(term.text).kind === 'field',
    )
  );
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
