/** The known phrase that a misspelt one may have been meant as. Only ever a hint for people. */
import { distance } from 'fastest-levenshtein';

/** Shorter words are too much alike for a hint. */
const shortest = 5;

/** The phrase whose key is nearest: within one letter for short keys, two for others. Null where none is. */
export function nearestPhrase<T>(key: string, known: Iterable<readonly [key: string, value: T]>): T | null {
  if (key.length < shortest) return null;
  const allowed = key.length < 8 ? 1 : 2;
  let best: { readonly value: T; readonly steps: number } | null = null;
  for (const [other, value] of known) {
    const steps = distance(key, other);
    if (steps <= allowed && (best === null || steps < best.steps)) best = { value, steps };
  }
  return best?.value ?? null;
}

/** The phrase with a capital where the words that it is suggested for have one: vocabularies hold small letters. */
export function inCaseOf(model: string, phrase: string): string {
  return /^\p{Lu}/u.test(model.trim()) ? `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}` : phrase;
}
