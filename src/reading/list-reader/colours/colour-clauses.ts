/** The parts of a text that each name one colour. */

import { plainText } from '../../../domain/text/phrase.ts';
import { tokensOf } from '../../../domain/text/tokens.ts';
import { type ColourName, colourNamed, isColouring } from './colour-names.ts';

interface ColourClause {
  readonly name: ColourName;
  readonly clause: string;
  /** What is left without the words that are about colouring. */
  readonly words: string;
  readonly ofText: boolean;
  /** It begins with the colour of rows or cells, and can be about nothing else. */
  readonly isPlain: boolean;
}

const longest = 600;

/** The parts of a text that each name one colour and what it means. */
export function colourClauses(text: string): readonly ColourClause[] {
  if (text.length > longest) return [];
  return text.split(/[.!]\s+|[\r\n•|]+/u).flatMap((sentence) => {
    const words = tokensOf(sentence).map(({ word }) => word);
    const colours = words.flatMap((word) => colourNamed(word) ?? []);
    const isLegend = /[=:]|\s[-–]\s|(?<!\p{L})(?:betyr|viser|angir|tyder|means?|indicates?)(?!\p{L})/iu.test(
      sentence,
    );
    const startsSo = colourNamed(words[0] ?? '') !== null;
    if (colours.length === 0 || !(words.some(isColouring) || (startsSo && (isLegend || words[1] === 'er'))))
      return [];
    const ofText = words.some((word) => /^(?:tekst|skrift|font|bokstav|text|letter)/u.test(word));
    return sentence.split(/[,;]\s*|\s+(?:og|mens|and|while)\s+/u).flatMap((part): ColourClause[] => {
      const clause = plainText(part);
      const named = new Set(tokensOf(clause).flatMap(({ word }) => colourNamed(word) ?? []));
      const [name, ...others] = named;
      if (name === undefined || others.length > 0) return [];
      return [
        { name, clause, words: wordsBeside(clause), ofText, isPlain: startsSo && words.some(isColouring) },
      ];
    });
  });
}

const joining = new Set(
  (
    'som er har i på med av at den det de dei disse desse alle betyr viser angir tyder står for vil si vises vist blir with in are is the that which have has means mean indicates indicate a ' +
    'løsninger løsningene løysingar systemer systemene system leverandører leverandørene leverandørar produkter produktene integrasjoner integrasjonane vendors suppliers systems products solutions'
  ).split(' '),
);

/** The words without those at either end that are about colouring: `Grå rader er utgått` gives `utgått`. */
export function wordsBeside(text: string): string {
  const plain = plainText(text);
  const tokens = tokensOf(plain);
  const isFrame = (word: string) => joining.has(word) || isColouring(word) || colourNamed(word) !== null;
  const isAbout = tokens.some(({ word }) => isColouring(word) || colourNamed(word) !== null);
  if (!isAbout) return plain.replace(/^[\s=:–-]+|(?<![\s,;.])[\s,;.]+$/gu, '');
  let [from, to] = [0, tokens.length];
  while (from < to && isFrame(tokens[from]?.word ?? '')) from += 1;
  while (to > from && isFrame(tokens[to - 1]?.word ?? '')) to -= 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined || to <= from ? '' : plain.slice(first.start, last.end);
}
