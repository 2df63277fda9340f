/** Words on a card: names of sections, headings, labels and values. */
import {
  type ContextPiece,
  describe,
  type Finding,
  type Fragment,
  makeFinding,
  phraseKey,
  readDate,
  type Sourced,
  sourced,
} from '../../src/kit.ts';
import { nothingWords, noWords, sectionNames, yesWords } from './lookups.ts';
import { source } from './source.ts';

/** The sections of a declaration by the key of their names. */
export const sections = new Map(sectionNames.map((name) => [phraseKey(name), name]));
/** Whether words are the name of a section. */
export const isSection = (text: string) => sections.has(phraseKey(text));
/** Words that say that there is no value. */
export const isNothing = (text: string) =>
  nothingWords.some((word) => word.toLowerCase() === text.trim().toLowerCase());
const isOneOf = (words: readonly string[], text: string) =>
  words.some((word) => word.toLowerCase() === text.trim().toLowerCase());

/** The headings that may name a product: not those of sections. */
export const headingsIn = (context: readonly ContextPiece[]): readonly ContextPiece[] =>
  context.filter(({ text, level, kind }) => !isSection(text) && (level > 1 || kind === 'summary'));
/** The heading that names the product, if any: the deepest. */
export const headingOf = (context: readonly ContextPiece[]): ContextPiece | undefined =>
  headingsIn(context).at(-1);

/** `Modenhet: 3`: a line with a label of its own. */
export const isLabelled = (text: string): boolean => /^\p{Lu}[^:]{1,24}:\s+\S/u.test(text);

/** `2025-10-01 12:00:00` or a day as people write it; null where it is neither. */
export function readUpdated(value: Fragment): Sourced<string> | null {
  const time = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/u.exec(value.text);
  const isReal = time !== null && !Number.isNaN(Date.parse(`${time[1]}T${time[2]}Z`));
  const day = isReal ? null : readDate(value.text);
  if (day?.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(day.value))
    return sourced(day.value, value, 'date');
  return isReal ? sourced(`${time[1]}T${time[2]}`, value, 'time') : null;
}

/** Yes or no; null where it is neither. */
export function readAudited(value: Fragment): Sourced<boolean> | null {
  const yes = isOneOf(yesWords, value.text);
  return yes || isOneOf(noWords, value.text) ? sourced(yes, value, 'lookup/audited') : null;
}

/** Words under a label, or a label, that are none of those that are known. `record`: the product, where it is known. */
export function unknownValue(record: string, field: string, { text, locator }: Fragment): Finding {
  return makeFinding({
    ...describe('UNKNOWN_VALUE.declaration', { found: text }),
    source: source.key,
    severity: 'WARNING',
    recordKey: phraseKey(record),
    record,
    field,
    locator,
    found: text,
  });
}
