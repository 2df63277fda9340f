import {
  describe,
  type Finding,
  type FindingTexts,
  type Fragment,
  makeFinding,
  shorten,
} from '../../src/kit.ts';
import { ignoredSections, notGiven } from './lookups.ts';
import type { Item } from './read-items.ts';
import { source } from './source.ts';

/** Whether a heading is over what is about the advice and is none of it. */
export const isAboutAdvice = (heading: string): boolean =>
  ignoredSections.some(({ pattern }) => pattern.test(heading.trim()));

/** The words of an item, or of the headings above it, that say that the advice is not given; null where there are none. */
export function endOf({ area, title, text }: Item, above: readonly string[]): string | null {
  return (
    [title.text, area.text, ...above, text?.text ?? ''].find((words) => notGiven.test(words.trim())) ?? null
  );
}

/** Advice that is left out, and why. */
export function leftOut(code: 'NOT_IN_FORCE' | 'STRUCK_THROUGH', title: Fragment, why: string): Finding {
  const name = shorten(title.text);
  const texts =
    code === 'STRUCK_THROUGH'
      ? describe('STRUCK_THROUGH.item', { name })
      : describe('NOT_IN_FORCE.advice', { name, why: shorten(why) });
  return itemFinding(texts, title);
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
