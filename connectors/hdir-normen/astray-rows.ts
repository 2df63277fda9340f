import { describe, type Finding, type Fragment, makeFinding, phraseKey, shorten } from '../../src/kit.ts';
import { type headings, levels } from './lookups.ts';
import { source } from './source.ts';

type Fields = Readonly<Partial<Record<keyof typeof headings, Fragment>>>;

/** `3`, `1.2`, `A4`, `KRAV 2.1b` */
const isNumber = (at: Fragment | undefined) =>
  at !== undefined && /^\p{L}{0,4}[ .-]?\d{1,4}(?:[.-]\d{1,4}){0,4}\p{Ll}?$/u.test(at.text);

const isLevel = (at: Fragment | undefined) => at !== undefined && levels[phraseKey(at.text)] !== undefined;

/**
 * Whether the cells of a row stand under other headings than their own, as when one is left out or doubled: a number where
 * words should be, words or nothing where the number should be in a list that has numbers, an area left
 * blank in a list that has a column of them, or a level where the text should be.
 */
export function isAstray(
  { number, area, title, text, factSheets }: Fields,
  has: { readonly number: boolean; readonly area: boolean },
): boolean {
  return (
    (has.number && !isNumber(number)) ||
    (has.area && area === undefined) ||
    [area, title, text, factSheets].some(isNumber) ||
    [title, text, factSheets, area].some(isLevel)
  );
}

/** Says that the row was not read. */
export function astrayFinding({ number, area, title, text, level, note }: Fields): Finding {
  const cells = [number, area, title, text, level, note].flatMap((at) => at ?? []);
  const found = shorten(cells.map((at) => at.text).join(' | '));
  return makeFinding({
    ...describe('UNREAD_ROW.cells', { found }),
    source: source.key,
    severity: 'WARNING',
    recordKey: phraseKey(found),
    record: found,
    field: 'row',
    locator: cells[0]?.locator ?? null,
    found,
  });
}
