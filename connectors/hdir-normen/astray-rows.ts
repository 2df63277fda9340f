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
export function astrayFinding({ number, area, title, text, level }: Fields): Finding {
  const cells = [number, area, title, text, level].flatMap((at) => at ?? []);
  return rowFinding('UNREAD_ROW.cells', cells.map((at) => at.text).join(' | '), cells[0]);
}

/** Says that words stand where buyer and vendor answer, beside a row that was read. */
export const answerFinding = (at: Fragment): Finding => rowFinding('UNREAD_ROW.answers', at.text, at);

function rowFinding(
  message: 'UNREAD_ROW.cells' | 'UNREAD_ROW.answers',
  words: string,
  at?: Fragment,
): Finding {
  const found = shorten(words);
  return makeFinding({
    ...describe(message, { found }),
    source: source.key,
    severity: 'WARNING',
    recordKey: phraseKey(found),
    record: found,
    field: 'row',
    locator: at?.locator ?? null,
    found,
  });
}
