/** Words that were cut off: a sheet's name has room for 31 characters, and what is longer ends within a word. */
import { plainText } from '../../text/phrase.ts';
import { signalWords } from './signal-words.ts';

/** The longest name that a sheet of a workbook can have. */
export const longestSheetName = 31;
/** Fewer letters begin too many words. */
const fewestLetters = 3;

const words = new Set(
  signalWords.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.replaceAll('*', '').split(' '))),
);

/**
 * The names that a sheet may have had before it was cut, shortest first: of `Leverandører som har fått avsla` one that ends in
 * `avslag`. Empty where it was not cut, or begins no word that speaks against an approval.
 */
export function uncutSheetNames(name: string): readonly string[] {
  const text = plainText(name);
  const [, before = '', cut = ''] = /^(.*\s)(\p{L}+)$/u.exec(text) ?? [];
  if (text.length < longestSheetName || cut.length < fewestLetters) return [];
  return [...words]
    .filter((word) => word.length > cut.length && word.startsWith(cut.toLowerCase()))
    .sort((a, b) => a.length - b.length)
    .map((word) => `${before}${word}`);
}
