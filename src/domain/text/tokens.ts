/** Words of a text and lists of them to look for: linear in the text, without regular expressions over it. */
import { plainText } from './phrase.ts';

/** A word, or a figure such as `3.2`, in lower case, with its place in the text that was read. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordOrFigure = /\d[\d.]*\d|[\p{L}\p{N}]+/gu;

/** The words of a text. Offsets count in `plainText(text)`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of plainText(text).matchAll(wordOrFigure))
    tokens.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  return tokens;
}

/** Finds the longest run of tokens that is known, from a place on. */
export interface PhraseTable<T> {
  at(tokens: readonly Token[], from: number): { readonly value: T; readonly length: number } | null;
}

interface Entry<T> {
  readonly rest: readonly string[];
  readonly value: T;
}

/** A table of phrases. A word that ends in `*` stands for every word that begins so; it must have three letters or more. */
export function phraseTable<T>(phrases: Iterable<readonly [string, T]>): PhraseTable<T> {
  const whole = new Map<string, Entry<T>[]>();
  const stems = new Map<string, Entry<T>[]>();
  let longest = 0;
  for (const [phrase, value] of phrases) {
    const [first = '', ...rest] = phrase.split(' ');
    const isStem = first.endsWith('*');
    const key = isStem ? first.slice(0, -1) : first;
    const map = isStem ? stems : whole;
    if (isStem) longest = Math.max(longest, key.length);
    map.set(key, [...(map.get(key) ?? []), { rest, value }]);
  }
  const fits = (word: string, wanted: string) =>
    wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
  return {
    at(tokens, from) {
      const word = tokens[from]?.word;
      if (word === undefined) return null;
      let best: { value: T; length: number } | null = null;
      const consider = (entries: readonly Entry<T>[] | undefined) => {
        for (const { rest, value } of entries ?? [])
          if (
            (best === null || rest.length + 1 > best.length) &&
            rest.every((wanted, at) => fits(tokens[from + 1 + at]?.word ?? '', wanted))
          )
            best = { value, length: rest.length + 1 };
      };
      consider(whole.get(word));
      for (let length = Math.min(word.length, longest); length >= 3; length -= 1)
        consider(stems.get(word.slice(0, length)));
      return best;
    },
  };
}

/** A table that only says whether a word is in it. */
export function wordSet(words: readonly string[]): (word: string) => boolean {
  const table = phraseTable(words.map((word) => [word, true] as const));
  return (word) => table.at([{ word, start: 0, end: 0 }], 0) !== null;
}
