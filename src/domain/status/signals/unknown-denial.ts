/** Denials in words that no table has, and plans that are denied. ADR 0323 says why they count. */
import { type Token, wordSet } from '../../text/tokens.ts';
import { isIdiom } from './signal-match.ts';
import { changesNothing, isOtherSubject, isStill, wordAt } from './signal-tokens.ts';
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
  return tokens.findIndex(({ word, end }, at) => {
    const isDenial = isPlainNegation(word) || (isLack(word) && lacksSomething(tokens, at));
    // `7 (ikke 7.1)` is of versions; `ikke-kommersielle` is one word.
    if (!isDenial || /^\d/u.test(wordAt(tokens, at + 1)) || isCompound(tokens, at, end)) return false;
    const near = tokens.slice(Math.max(0, at - reach), at + reach + 1).map((token) => token.word);
    const close = tokens.slice(Math.max(0, at - 2), at + 3).map((token) => token.word);
    return !near.some(isOtherSubject) && !close.some(changesNothing) && !isIdiom(tokens, at);
  });
}

const isLack = wordSet(['mangler', 'manglar', 'lacks', 'missing']);
/** Before these `mangler` is the noun of flaws, or they are mended: `Ingen mangler`, `Alle mangler er rettet`. */
const isCount = wordSet(
  'ingen inga uten utan no alle all noen nokre flere fleire mindre feil og eller utbedrer utbedra utbetrar retter rettar rettet retta fant funnet avdekket avdekka påpekte'.split(
    ' ',
  ),
);

/** `Mangler databehandleravtale`, `leverandøren mangler fortsatt ROS-analyse`: a verb with what is lacked. */
function lacksSomething(tokens: readonly Token[], at: number): boolean {
  return (
    wordAt(tokens, at + 1).length > 1 &&
    !isCount(wordAt(tokens, at - 1)) &&
    !isMending(wordAt(tokens, at + 1))
  );
}

const isMending = wordSet(['er', 'var', 'ble', 'vart', 'som', 'ved', 'i', 'på', 'rett*', 'utbedr*']);

/** `Ikke-kommersielle`, `ikke-statlig`: a word that begins with a negation denies no approval unless it is one for it. */
function isCompound(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    next.start === end + 1 &&
    isPlainNegation(tokens[at]?.word ?? '') &&
    isNonWord(next.word)
  );
}

const isNonWord = wordSet(
  (
    'kommersi* statlig* statleg* offentlig* offentleg* kommunal* privat* medisinsk* kliniske klinisk norsk* nordisk* ' +
    'commercial governmental profit medical clinical norwegian teknisk*'
  ).split(' '),
);

/** Whether a plain negation stands just before words of a plan: `ikke har søkt`, and not `ingen søknader`, `ikke lenger til behandling`. */
export function deniesPlan(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some(
    (back) => isPlainNegation(wordAt(tokens, at - back)) && !isStill(wordAt(tokens, at - back + 1)),
  );
}
