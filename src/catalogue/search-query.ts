/** Finds documents by words: whole words, prefixes, and only where these find nothing, words with one typo. */
import { textAt } from './columns.ts';
import { wordsOf } from './fold.ts';
import type { SearchIndex } from './search-index.ts';

/** How well a word of the query matched a document; summed over the words. */
const grades = { whole: 100, prefix: 60, typo: 25 } as const;
/** More words than this are ignored: no name has them. */
const maxWords = 12;
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Documents that match every word, with the sum of grades; empty for a text without words. */
export function findDocuments(index: SearchIndex, text: string): Map<number, number> {
  const words = [...new Set(wordsOf(text))].slice(0, maxWords);
  const found = matchAll(words.map((word) => gradesOf(index, word, false)));
  if (found.size > 0 || words.length === 0) return found;
  return matchAll(words.map((word) => gradesOf(index, word, true)));
}

/** Documents of each word with its best grade. The caller combines them, where a word may stand in several names. */
export function gradesOf(index: SearchIndex, word: string, typos: boolean): Map<number, number> {
  const grades_ = new Map<number, number>();
  const take = (term: number, grade: number) => {
    const end = index.documentsAt[term + 1] ?? 0;
    for (let i = index.documentsAt[term] ?? 0; i < end; i++) {
      const document = index.documents[i] ?? 0;
      if ((grades_.get(document) ?? 0) < grade) grades_.set(document, grade);
    }
  };
  const takePrefix = (prefix: string, whole: number, longer: number) => {
    const terms = index.termsAt.length - 1;
    for (let term = lowerBound(index, prefix); term < terms; term++) {
      const found = textAt(index.terms, index.termsAt, term);
      if (!found.startsWith(prefix)) break;
      take(term, found.length === prefix.length ? whole : longer);
    }
  };
  takePrefix(word, grades.whole, grades.prefix);
  if (typos && word.length >= 3) {
    for (const variant of variantsOf(word)) takePrefix(variant, grades.typo, grades.typo - 5);
  }
  return grades_;
}

function matchAll(words: readonly Map<number, number>[]): Map<number, number> {
  const [smallest, ...others] = words.toSorted((a, b) => a.size - b.size);
  const found = new Map<number, number>();
  if (smallest === undefined) return found;
  for (const [document, first] of smallest) {
    let sum = first;
    const inAll = others.every((other) => {
      const grade = other.get(document);
      sum += grade ?? 0;
      return grade !== undefined;
    });
    if (inAll) found.set(document, sum / words.length);
  }
  return found;
}

/**
 * The word with one letter left out, added, changed, or two swapped: some hundred look-ups in the sorted terms, where
 * comparing with every term would cost a scan. The first letter of a short word is trusted.
 */
function variantsOf(word: string): Set<string> {
  const variants = new Set<string>();
  for (let i = word.length < 4 ? 1 : 0; i <= word.length; i++) {
    const before = word.slice(0, i);
    const after = word.slice(i + 1);
    if (i < word.length) variants.add(before + after);
    if (i + 1 < word.length) variants.add(before + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
    for (const letter of letters) {
      variants.add(before + letter + word.slice(i));
      if (i < word.length) variants.add(before + letter + after);
    }
  }
  variants.delete(word);
  return variants;
}

function lowerBound(index: SearchIndex, word: string): number {
  let low = 0;
  let high = index.termsAt.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textAt(index.terms, index.termsAt, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
