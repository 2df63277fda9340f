/** Words of `signal-words.ts` as tables, and the words of a sentence by their place. */
import { phraseTable, type Token, wordSet } from '../../text/tokens.ts';
import {
  afterEnglishNo,
  approvalWords,
  negations,
  noChange,
  otherSubjects,
  type SignalWords,
  signalWords,
} from './signal-words.ts';

/** A run of words that says something. */
export interface Hit {
  readonly value: SignalWords;
  readonly length: number;
}

/** The longest run of words that is known, from a place on. */
export const signalTable = phraseTable(
  signalWords.flatMap((words) => words.phrases.map((phrase) => [phrase, words] as const)),
);
/** Whether a word is one for an approval. */
export const isApproval = wordSet(approvalWords);
const isNegationWord = wordSet(negations);
const isAfterEnglishNo = wordSet(afterEnglishNo);
/** Whether a word is for something whose end or lack says nothing of the approval: a price, a contact. */
export const isOtherSubject = wordSet(otherSubjects);
/** Whether a word beside a negation says that nothing is asked, changed or stated: `krever ikke`. */
export const changesNothing = wordSet(noChange);

/** The word at a place, in lower case; empty outside the sentence. */
export const wordAt = (tokens: readonly Token[], at: number) => tokens[at]?.word ?? '';

/** Whether a negation stands there. English `no` is one only before some words. */
export function isNegationAt(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return word === 'no' ? isAfterEnglishNo(wordAt(tokens, at + 1)) : isNegationWord(word);
}

/** `Ikke lenger`, `no more`. */
export const isStill = (word: string): boolean => still.has(word);

const still = new Set(['lenger', 'lengre', 'lengur', 'longer', 'more']);
