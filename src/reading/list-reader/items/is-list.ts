import { looksLikeCompany } from '../../../domain/text/company.ts';
import { totalSaidIn } from '../../completeness/part-words.ts';
import type { Block } from '../../outline.ts';
import { type BlockContext, isUnderLetter, speaks } from '../context/context.ts';
import { isSentence } from '../context/speech.ts';
import type { ListRules } from '../list-rules.ts';
import type { Divided } from './divide.ts';
import type { Line } from './item-lines.ts';

/**
 * A list of approvals, and not of links or advice: most items state a version, a status, a number or a date, or all of
 * them can be divided and the heading above states the status. A paragraph must state both names itself.
 */
export function isList<F extends string>(
  rules: ListRules<F>,
  divided: readonly Divided[],
  rows: readonly Line[],
  context: BlockContext,
  block: Block,
): boolean {
  if (divided.length === 0) return false;
  // `Godkjenningene på denne siden er utløpt` is about the list, and names nobody.
  const isOfAll = ({ text }: Line) =>
    rules.vocabulary.scan(text).signals.some(({ subject }) => subject === 'all');
  if (block.kind === 'text' && rows.every(isOfAll)) return false;
  const wantsProduct = rules.identifying.some((field) => field === 'product');
  const isStated = context.status !== null || speaksAbove(rules, context);
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
  rules: ListRules<F>,
  { pieces, statusFromTitle }: BlockContext,
): boolean {
  return (
    !statusFromTitle &&
    pieces.some(
      ({ value }) =>
        value.kind !== 'lead' &&
        value.kind !== 'title' &&
        value.level > 1 &&
        speaks(value.text, rules.vocabulary),
    )
  );
}
