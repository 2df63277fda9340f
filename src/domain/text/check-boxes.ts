/** Choices that a cell shows as boxes to tick: `☐ Under test ☑ Godkjent`, `[x] Ja [ ] Nei`. */
import { plainText } from './phrase.ts';

const box = /[☐□◻▢☑☒✅]\uFE0F?|\[[ xX]?\]/gu;
const ticked = /[☑✅]|\[[xX]\]/u;
const crossed = /☒/u;

/**
 * The words of the choices that are ticked; empty where none is. Null: the text has no box before words, or boxes of which
 * it is not certain whether they are ticked (`☒` alone: Word ticks with it, others deny with it).
 */
export function tickedChoices(text: string): string | null {
  const boxes = [...text.matchAll(box)];
  if (boxes.length === 0 || plainText(text.slice(0, boxes[0]?.index)) !== '') return null;
  const choices = boxes.map((match, at) => ({
    mark: match[0],
    words: plainText(text.slice(match.index + match[0].length, boxes[at + 1]?.index)),
  }));
  if (choices.some(({ words }) => !/\p{L}/u.test(words))) return null;
  const hasOpen = choices.some(({ mark }) => !ticked.test(mark) && !crossed.test(mark));
  if (!hasOpen && choices.some(({ mark }) => crossed.test(mark))) return null;
  const chosen = choices.filter(({ mark }) => ticked.test(mark) || crossed.test(mark));
  return chosen.map(({ words }) => words).join(', ');
}
