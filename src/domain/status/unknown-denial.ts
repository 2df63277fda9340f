/** Denials in words that no table has, and plans that are denied. ADR 0323 says why they count. */
import { type Token, wordSet } from '../text/tokens.ts';
import { changesNothing, isIdiom, isOtherSubject, isStill, wordAt } from './signal-match.ts';
import { plainNegations, type SignalWords } from './signal-words.ts';

const isPlainNegation = wordSet(plainNegations);

/** A negation of words that nobody here knows. In a remark it speaks against the row until somebody has read it. */
export const unknownDenial: SignalWords = { key: 'nektelse', effect: 'denied', phrases: [] };

/** How near a negation the words stand that make it one about something else. */
const reach = 4;

/**
 * Where a sentence denies something (`Skal ikke stå her`, `was never granted`) of which it is not known that it is about
 * something else (`Pris er ikke oppgitt`) or changes nothing (`Krever ikke ny test`); -1: nowhere.
 */
export function unknownDenialAt(tokens: readonly Token[]): number {
  return tokens.findIndex(({ word }, at) => {
    // `7 (ikke 7.1)` is of versions.
    if (!isPlainNegation(word) || /^\d/u.test(wordAt(tokens, at + 1))) return false;
    const near = tokens.slice(Math.max(0, at - reach), at + reach + 1).map((token) => token.word);
    const close = tokens.slice(Math.max(0, at - 2), at + 3).map((token) => token.word);
    return !near.some(isOtherSubject) && !close.some(changesNothing) && !isIdiom(tokens, at);
  });
}

/** Whether a plain negation stands just before words of a plan: `ikke har søkt`, and not `ingen søknader`, `ikke lenger til behandling`. */
export function deniesPlan(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some(
    (back) => isPlainNegation(wordAt(tokens, at - back)) && !isStill(wordAt(tokens, at - back + 1)),
  );
}
