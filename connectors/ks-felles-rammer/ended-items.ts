import {
  describe,
  type Finding,
  type FindingTexts,
  type Fragment,
  type Judgement,
  judgeRow,
  makeFinding,
  shorten,
} from '../../src/kit.ts';
import type { Item } from './item.ts';
import { ignoredSections } from './lookups.ts';
import { source } from './source.ts';

/** Whether a heading is over what is about the advice and is none of it. */
export const isAboutAdvice = (heading: string): boolean =>
  ignoredSections.some(({ pattern }) => pattern.test(heading.trim()));

/** All that is said of an item: in its title and text, beside it, and in the headings above it. */
export function judgeItem({ area, title, text, said = [] }: Item): Judgement {
  const row = { source: source.key, thing: 'advice', name: title.text } as const;
  return judgeRow(row, [
    { at: title, place: 'name' },
    { at: area, place: 'heading' },
    ...said,
    ...(text ? [{ at: text, place: 'text' } as const] : []),
  ]);
}

/** A term without an explanation of its own, right before another term: whose the explanation is, is not known. */
export function withoutText(title: Fragment): Finding {
  return itemFinding(describe('UNREADABLE_ITEM.withoutText', { name: shorten(title.text) }), title);
}

function itemFinding(texts: FindingTexts, title: Fragment): Finding {
  return makeFinding({
    ...texts,
    source: source.key,
    severity: 'WARNING',
    recordKey: `${title.locator.document}/${title.text}`,
    record: shorten(title.text),
    field: 'title',
    locator: title.locator,
    found: shorten(title.text),
  });
}
