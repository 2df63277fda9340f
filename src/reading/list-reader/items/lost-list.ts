/** Lists and items that are not read, and are reported. */

import { readStatus, type StatusReading } from '../../../domain/status/reader.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { plainText } from '../../../domain/text/phrase.ts';
import { totalSaidIn } from '../../completeness/part-words.ts';
import type { Block } from '../../outline.ts';
import type { BlockContext } from '../context/context.ts';
import { type Fragment, pieceFragment } from '../fragment.ts';
import { reportIssue } from '../issues.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { Stage } from '../stage.ts';
import type { Line } from './item-lines.ts';
import { partsOf } from './item-parts.ts';

/** Longer paragraphs are prose about the list. */
const LONGEST_STATEMENT = 300;

const isPhase = (read: StatusReading) => read.kind === 'known' && read.process !== 'NOT_STATED';

/** Words of which statements of approval are made, in whatever sentence they stand. */
const approvalWords = /godkj|verifis|utprøv|selvdeklar|dispensasjon|org(?:anisasjons)?\.?\s*n(?:umme)?r/iu;

/**
 * A list that is not read is reported and not passed over when its lines hold names and statuses, or a company; a
 * paragraph under a vendor when it speaks of approval.
 */
export function reportLostList<F extends string>(
  stage: Stage<F>,
  block: Block,
  rows: readonly Line[],
  context: BlockContext,
  document: string,
): void {
  const isNamed = ({ text }: Line) => {
    const kinds = partsOf(text, stage.rules.vocabulary).map(({ kind }) => kind);
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
    block.kind === 'text' && isPhase(readStatus(text, stage.rules.vocabulary.status));
  // How many there are in all is held against what is read, and names nobody.
  if (block.kind === 'text' && rows.every(({ text }) => totalSaidIn(text) !== null)) return;
  const named = rows.filter(isNamed);
  const first =
    rows.find((line) => isCompany(line) || isApproval(line) || isLone(line)) ??
    (named.length * 2 >= rows.length ? named[0] : undefined);
  if (first === undefined) return;
  for (const { item } of rows) stage.log.cell(item, 'reported');
  const whole = pieceFragment(first.item, document, 'item', first.text);
  reportList(stage.log, 'UNREAD_LIST', whole, 'list', first.text);
}

/** Reports a list or an item of it by its words. */
export function reportList(
  log: ReadingLog,
  code: 'UNREAD_LIST' | 'UNREADABLE_ITEM',
  fragment: Fragment,
  field: 'list' | 'item',
  text: string,
): void {
  const label = plainText(text);
  reportIssue(log, { code, fragment, field, found: label }, { key: label, label });
}
