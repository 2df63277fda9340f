/** Finds documents by words: whole words, prefixes, and only where these find nothing, words with one typo. */
import { wordsOf } from './fold.ts';
import type { SearchIndex } from './search-index.ts';

/** How well a word of the query matched a document; summed over the words. */
const grades = { whole: 100, prefix: 60, typo: 25, typoPrefix: 20 } as const;
/** More words than this are ignored: no name has them. */
const maxWords = 12;
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Documents that match a word, in no order, each once; and the grade of every document, 0 for no match. */
export interface Matches {
  readonly documents: readonly number[];
  readonly grades: Uint8Array;
}

/** Documents that match every word, with their mean grade; nothing for a text without words. */
export function findDocuments(
  index: SearchIndex,
  text: string,
  visit: (document: number, grade: number) => void,
): void {
  const words = [...new Set(wordsOf(text))].slice(0, maxWords);
  let found = false;
  for (const typos of [false, true]) {
    const [fewest, ...others] = words
      .map((word) => matchesOf(index, word, typos))
      .sort((a, b) => a.documents.length - b.documents.length);
    for (const document of fewest?.documents ?? []) {
      let sum = fewest?.grades[document] ?? 0;
      const inAll = others.every((other) => {
        const grade = other.grades[document] ?? 0;
        sum += grade;
        return grade > 0;
      });
      if (!inAll) continue;
      found = true;
      visit(document, sum / words.length);
    }
    if (found) return;
  }
}

/** What one word matches. The caller combines words, where they may stand in the names of different documents. */
export function matchesOf(index: SearchIndex, word: string, typos: boolean): Matches {
  const documents: number[] = [];
  const best = new Uint8Array(index.lengths.length);
  const take = (term: number, grade: number) => {
    const end = index.documentsAt[term + 1] ?? 0;
    for (let i = index.documentsAt[term] ?? 0; i < end; i++) {
      const document = index.documents[i] ?? 0;
      const before = best[document] ?? 0;
      if (before === 0) documents.push(document);
      if (before < grade) best[document] = grade;
    }
  };
  const takePrefix = (text: string, whole: number, longer: number) => {
    const prefix = Buffer.from(text);
    const terms = index.termsAt.length - 1;
    for (let term = lowerBound(index, prefix); term < terms && startsWith(index, term, prefix); term++) {
      const length = (index.termsAt[term + 1] ?? 0) - (index.termsAt[term] ?? 0);
      take(term, length === prefix.length ? whole : longer);
    }
  };
  takePrefix(word, grades.whole, grades.prefix);
  if (typos && word.length >= 3) {
    for (const variant of variantsOf(word)) takePrefix(variant, grades.typo, grades.typoPrefix);
  }
  return { documents, grades: best };
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

/** The first term that is not before the text. */
function lowerBound(index: SearchIndex, text: Uint8Array): number {
  let low = 0;
  let high = index.termsAt.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(index, middle, text)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(index: SearchIndex, term: number, text: Uint8Array): boolean {
  const start = index.termsAt[term] ?? 0;
  const length = (index.termsAt[term + 1] ?? 0) - start;
  for (let i = 0; i < text.length; i++) {
    if (i >= length) return true;
    const difference = (index.terms[start + i] ?? 0) - (text[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function startsWith(index: SearchIndex, term: number, prefix: Uint8Array): boolean {
  const start = index.termsAt[term] ?? 0;
  if ((index.termsAt[term + 1] ?? 0) - start < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) if (index.terms[start + i] !== prefix[i]) return false;
  return true;
}
