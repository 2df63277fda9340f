/** Reads the status that a heading gives to what stands under it. */
import { phraseKey, plainText } from '../text/phrase.ts';
import { combine, type KnownStatus, type StatusTable, withoutKnownName } from './reader.ts';
import { noSurroundings } from './surroundings.ts';
import { listedNouns } from './words.ts';

const nouns = new Set(listedNouns.map(phraseKey));
const opening =
  /^(?:(?:oversikt|liste|oversyn|list|overview)\s+(?:over|av|of)\s+|(?:her (?:er|finner du)\s+)|(?:alle|følgende|følgjande|disse|desse)\s+)/iu;

/** Characters of the longest text that may be a phrase with one noun and one name; a longer one is prose. */
const longestHeading = 300;

/**
 * The status that a heading gives to what stands under it: `Godkjent`, `Godkjente systemer`, `Leverandører under
 * utprøving`. The whole heading must be a phrase with at most one noun for what is listed; a heading with two
 * statuses, or any other word, gives none.
 */
export function readHeadingStatus(
  text: string,
  table: StatusTable,
  isKnownName: (text: string) => boolean = () => false,
): KnownStatus | null {
  if (text.length > longestHeading) return null;
  const plain = plainText(text)
    .replace(opening, '')
    .replace(/^[\s:.]+|(?<![\s:.])[\s:.]+$/gu, '');
  for (const candidate of headingCandidates(plain, isKnownName)) {
    const word = table.byKey.get(phraseKey(candidate));
    if (word === undefined || word.sort === 'ambiguous' || word.sort === 'neutral') continue;
    const reading = combine([word], noSurroundings);
    if (reading.kind === 'known') return reading;
  }
  return null;
}

/** `Godkjente integrasjoner VKP` without `VKP`, where the connector knows that name. */
function withoutNameAtEnd(text: string, isKnownName: (text: string) => boolean): string {
  const words = text.split(' ');
  const at = words.findIndex((_, index) => index > 0 && isKnownName(words.slice(index).join(' ')));
  return at < 0 ? text : words.slice(0, at).join(' ');
}

function headingCandidates(text: string, isKnownName: (text: string) => boolean): readonly string[] {
  const bare = text.replace(/\s*\(\s*\d+\s*\)\s*$/u, '');
  const named = [bare, withoutKnownName(bare, isKnownName) ?? withoutNameAtEnd(bare, isKnownName)];
  const all = new Set<string>(named);
  for (const candidate of named) {
    const words = candidate.split(' ');
    const last = words.at(-1) ?? '';
    const first = words[0] ?? '';
    if (words.length > 1 && nouns.has(phraseKey(last))) all.add(words.slice(0, -1).join(' '));
    if (words.length > 1 && nouns.has(phraseKey(first)))
      all.add(
        words
          .slice(1)
          .join(' ')
          .replace(/^(?:som er|som har fått|med|i|er)\s+/iu, ''),
      );
  }
  return [...all];
}
