/** Names that look alike. Likeness alone links nothing: it only points a person to what may be the same. */
import { distance } from 'fastest-levenshtein';
import { compareText } from '../text/names.ts';

/** Likeness from which two names are worth a person's look, from 0 to 1. */
export const similarFrom = 0.82;
/** Most candidates that are shown for one name. */
export const mostCandidates = 5;
/** In a block of more names than this, a name is compared with its nearest neighbours in order only. */
const largestBlock = 40;
const neighbours = 8;

/** How alike two names in comparison form are, from 0 to 1. Names that differ in their figures are not alike. */
export function nameSimilarity(left: string, right: string): number {
  if (left === right) return 1;
  if (figures(left) !== figures(right)) return 0;
  const [a, b] = [left.replace(/ /gu, ''), right.replace(/ /gu, '')];
  if (a === b) return 0.99;
  const spelling = 1 - distance(a, b) / Math.max(a.length, b.length);
  return Math.max(spelling, partOf(left, right) ? 0.85 : 0);
}

const figures = (name: string) => (name.match(/\p{N}+/gu) ?? []).join(' ');

/** One name is the beginning of the other, word by word: `tellu` of `tellu health`. */
function partOf(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 4 && long.startsWith(`${short} `);
}

export interface SimilarPair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/**
 * Pairs of similar names, by their places in the list; each name at most in its best `mostCandidates` pairs. Names are
 * compared within blocks (same beginning, or a long word in common), so the cost grows with the number of names.
 */
export function similarPairs(names: readonly string[]): SimilarPair[] {
  const pairs = new Map<string, SimilarPair>();
  for (const block of blocksOf(names)) {
    const reach = block.length > largestBlock ? neighbours : block.length;
    for (const [place, left] of block.entries()) {
      for (const right of block.slice(place + 1, place + 1 + reach)) consider(pairs, names, left, right);
    }
  }
  return best([...pairs.values()]);
}

function consider(
  pairs: Map<string, SimilarPair>,
  names: readonly string[],
  one: number,
  other: number,
): void {
  const [left, right] = one < other ? [one, other] : [other, one];
  const key = `${left},${right}`;
  if (left === right || pairs.has(key)) return;
  const score = nameSimilarity(names[left] ?? '', names[right] ?? '');
  if (score >= similarFrom && score < 1)
    pairs.set(key, { left, right, score: Math.round(score * 100) / 100 });
}

function blocksOf(names: readonly string[]): number[][] {
  const blocks = new Map<string, Set<number>>();
  names.forEach((name, index) => {
    const compact = name.replace(/ /gu, '');
    const words = name.split(' ').filter((word) => word.length >= 4);
    for (const key of [`^${compact.slice(0, 3)}`, `$${compact.slice(-4)}`, ...words]) {
      const block = blocks.get(key);
      if (block) block.add(index);
      else blocks.set(key, new Set([index]));
    }
  });
  return [...blocks.values()]
    .filter(({ size }) => size > 1)
    .map((block) => [...block].sort((left, right) => compareText(names[left] ?? '', names[right] ?? '')));
}

function best(pairs: SimilarPair[]): SimilarPair[] {
  const used = new Map<number, number>();
  return pairs
    .sort((one, other) => other.score - one.score || one.left - other.left || one.right - other.right)
    .filter(({ left, right }) => {
      const [a, b] = [used.get(left) ?? 0, used.get(right) ?? 0];
      if (a >= mostCandidates || b >= mostCandidates) return false;
      used.set(left, a + 1);
      used.set(right, b + 1);
      return true;
    });
}
