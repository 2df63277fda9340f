/** Finds documents by words: whole words, prefixes, and only where these find nothing, words with one typo. */
import { queryWordsOf } from '../query/fold.ts';
import type { SearchIndex } from './search-index.ts';

/** How well a word of the query matched a document; summed over the words. */
const grades = { whole: 100, prefix: 60, typo: 25, typoPrefix: 20 } as const;
/** Longer words have no variants: these are about 74 for each letter, each as long as the word. */
const maxTypoLength = 30;
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Documents that match a word, in no order, each once; and the grade of every document, 0 for no match. */
export interface Matches {
  readonly documents: Uint32Array;
  readonly grades: Uint8Array;
}

/** Documents that match every word, with their mean grade; nothing for a text without words. `isWritten`: words have no typos. */
export function findDocuments(
  index: SearchIndex,
  text: string,
  visit: (document: number, grade: number) => void,
  isWritten = false,
): void {
  const words = queryWordsOf(text);
  let found = false;
  for (const typos of isWritten ? [false] : [false, true]) {
    const ranges = words.map((word) => rangeOf(index, word)).sort((a, b) => a.postings - b.postings);
    const [rarest, ...rest] = ranges;
    if (rarest === undefined) return;
    const fewest = matchesOf(index, rarest.word, typos);
    if (fewest.documents.length === 0) continue;
    const others = rest.map((range) => gradesIn(index, range, typos, fewest.documents.length));
    for (const document of fewest.documents) {
      let sum = fewest.grades[document] ?? 0;
      const inAll = others.every((gradeOf) => {
        const grade = gradeOf(document);
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

interface Range {
  readonly word: string;
  /** Terms that start with the word. */
  readonly low: number;
  readonly high: number;
  /** How many documents these terms have, counting doubles. */
  readonly postings: number;
}

function rangeOf(index: SearchIndex, word: string): Range {
  const { low, high } = termsFrom(index, word);
  return { word, low, high, postings: postingsOf(index, low, high) };
}

function postingsOf({ documentsAt }: SearchIndex, low: number, high: number): number {
  return (documentsAt[high] ?? 0) - (documentsAt[low] ?? 0);
}

/**
 * The grade that a word gives a document. A word that nearly every name has (a legal form) is looked up for the few
 * documents asked about, rather than graded for all.
 */
function gradesIn(
  index: SearchIndex,
  range: Range,
  typos: boolean,
  asked: number,
): (document: number) => number {
  const { word, low, high, postings } = range;
  if (typos || asked * (high - low) * 20 > postings) {
    const { grades: all } = matchesOf(index, word, typos);
    return (document) => all[document] ?? 0;
  }
  const bytes = Buffer.byteLength(word);
  return (document) => {
    for (let term = low; term < high; term++) {
      if (!hasDocument(index, term, document)) continue;
      const length = (index.termsAt[term + 1] ?? 0) - (index.termsAt[term] ?? 0);
      return length === bytes ? grades.whole : grades.prefix;
    }
    return 0;
  };
}

function hasDocument(index: SearchIndex, term: number, document: number): boolean {
  let low = index.documentsAt[term] ?? 0;
  let high = index.documentsAt[term + 1] ?? 0;
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low < end && index.documents[low] === document;
}

/** What one word matches. The caller combines words, where they may stand in the names of different documents. */
export function matchesOf(index: SearchIndex, word: string, typos: boolean): Matches {
  const best = new Uint8Array(index.lengths.length);
  const ranges = gradedRanges(index, word, typos);
  let postings = 0;
  for (const { low, high } of ranges) postings += postingsOf(index, low, high);
  // Sized before it is filled: a word that nearly every name has is in as many documents as there are.
  const documents = new Uint32Array(Math.min(postings, best.length));
  let found = 0;
  for (const { low, high, grade } of ranges) {
    const end = index.documentsAt[high] ?? 0;
    for (let i = index.documentsAt[low] ?? 0; i < end; i++) {
      const document = index.documents[i] ?? 0;
      const before = best[document] ?? 0;
      if (before === 0) documents[found++] = document;
      if (before < grade) best[document] = grade;
    }
  }
  return { documents: documents.subarray(0, found), grades: best };
}

/** Terms that a word finds, and how well. */
interface GradedRange extends TermRange {
  readonly grade: number;
}

function gradedRanges(index: SearchIndex, word: string, typos: boolean): GradedRange[] {
  const ranges: GradedRange[] = [];
  const takePrefix = (text: string, whole: number, longer: number, among: TermRange) => {
    const prefix = Buffer.from(text);
    const low = lowerBound(index, prefix, among);
    const high = prefixEnd(index, prefix, { low, high: among.high });
    if (high === low) return;
    // The word itself stands before all that are longer.
    const length = (index.termsAt[low + 1] ?? 0) - (index.termsAt[low] ?? 0);
    const rest = length === prefix.length ? low + 1 : low;
    if (rest > low) ranges.push({ low, high: rest, grade: whole });
    if (high > rest) ranges.push({ low: rest, high, grade: longer });
  };
  takePrefix(word, grades.whole, grades.prefix, allTerms(index));
  if (typos && word.length >= 3 && word.length <= maxTypoLength) {
    // The first letter of a short word is trusted.
    for (let i = word.length < 4 ? 1 : 0; i <= word.length; i++) {
      const among = termsFrom(index, word.slice(0, i));
      if (among.low === among.high) break;
      for (const variant of variantsAt(word, i))
        if (variant !== word) takePrefix(variant, grades.typo, grades.typoPrefix, among);
    }
  }
  return ranges;
}

/**
 * The word with one letter left out, added, changed, or two swapped at a place; what stands before it is as it was. So only
 * the terms that begin with that are looked at, where comparing with every term would cost a scan.
 */
function variantsAt(word: string, i: number): Set<string> {
  const variants = new Set<string>();
  const before = word.slice(0, i);
  const after = word.slice(i + 1);
  if (i < word.length) variants.add(before + after);
  if (i + 1 < word.length) variants.add(before + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
  for (const letter of letters) {
    variants.add(before + letter + word.slice(i));
    if (i < word.length) variants.add(before + letter + after);
  }
  return variants;
}

/** Terms from `low` up to, not including, `high`. */
interface TermRange {
  readonly low: number;
  readonly high: number;
}

const allTerms = ({ termsAt }: SearchIndex): TermRange => ({ low: 0, high: termsAt.length - 1 });

/** The terms that begin with the text. */
function termsFrom(index: SearchIndex, text: string): TermRange {
  const low = lowerBound(index, Buffer.from(text));
  // U+FFFF is no letter and stands after all that are.
  return { low, high: lowerBound(index, Buffer.from(`${text}\uffff`)) };
}

/** The first term that is not before the text. */
function lowerBound(index: SearchIndex, text: Uint8Array, among = allTerms(index)): number {
  let { low, high } = among;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(index, middle, text)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first term among these, the first of which is not before the prefix, that does not begin with it. */
function prefixEnd(index: SearchIndex, prefix: Uint8Array, among: TermRange): number {
  let { low, high } = among;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startsWith(index, middle, prefix)) low = middle + 1;
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
