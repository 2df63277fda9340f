import { type Finding, type FindingCode, type Fragment, makeFinding, shorten } from '../../src/kit.ts';
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
  return itemFinding(code, title, {
    nb:
      code === 'STRUCK_THROUGH'
        ? `«${shorten(title.text)}» er strøket over og er ikke tatt med.`
        : `«${shorten(title.text)}» er ikke tatt med: «${shorten(why)}» sier at rådet ikke gjelder.`,
    en:
      code === 'STRUCK_THROUGH'
        ? `“${shorten(title.text)}” is struck through and is left out.`
        : `“${shorten(title.text)}” is left out: “${shorten(why)}” says that the advice does not hold.`,
  });
}

/** A term without an explanation of its own, right before another term: whose the explanation is, is not known. */
export function withoutText(title: Fragment): Finding {
  return itemFinding('UNREADABLE_ITEM', title, {
    nb: `«${shorten(title.text)}» har ingen egen forklaring. Punktet er tatt med uten.`,
    en: `“${shorten(title.text)}” has no explanation of its own. It is kept without one.`,
  });
}

function itemFinding(code: FindingCode, title: Fragment, message: Finding['message']): Finding {
  return makeFinding({
    source: source.key,
    code,
    severity: 'WARNING',
    recordKey: `${title.locator.document}/${title.text}`,
    record: shorten(title.text),
    field: 'title',
    locator: title.locator,
    message,
    action: { nb: 'Rett siden, eller ta bort punktet.', en: 'Correct the page, or remove the item.' },
    found: shorten(title.text),
  });
}
