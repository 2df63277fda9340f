/** A thing that a sentence says of an approval, with whom and when it is about. */
import type { Token } from '../../text/tokens.ts';
import type { ApprovalBasis, ProcessPhase, Standing } from '../../vocabulary.ts';
import {
  describesDocument,
  isAboutAll,
  isFuture,
  isMixed,
  isThose,
  lastDay,
  namedVersion,
  whoEnded,
} from './signal-facts.ts';
import type { SignalEffect, SignalWords } from './signal-words.ts';

/** One thing that the text says. */
export interface TextSignal {
  readonly effect: SignalEffect;
  /** Key of the words, for rules: `tilbakekalt`. */
  readonly key: string;
  readonly standing: Standing | null;
  readonly process: ProcessPhase | null;
  readonly basis: ApprovalBasis | null;
  /** Last day on which the approval holds, ISO, where the words set one. */
  readonly until: string | null;
  /** The words are of a time to come: with `until` they deny nothing today. */
  readonly ahead: boolean;
  /** `row`: what the text stands beside. `all`: everything on the list, or the list itself. */
  readonly subject: 'row' | 'all';
  /** The sentence joins the words to an approval (`godkjente og avviklede`): of which of the two a row is, it does not say. */
  readonly mixed: boolean;
  /** Versions that the sentence names, verbatim; empty: none. */
  readonly versions: readonly string[];
  /** The sentence, verbatim but for space. */
  readonly quote: string;
}

/** What the words at a place of the sentence say. */
export function signalOf(
  words: SignalWords,
  tokens: readonly Token[],
  at: number,
  length: number,
  sentence: string,
): TextSignal {
  const taken = words.key === 'tilbakekalt' || words.key === 'trekkes';
  const ahead = words.ahead === true || (words.effect === 'ended' && isFuture(tokens, at));
  const until = lastDay(words, ahead, sentence, tokens[at]?.start ?? 0);
  // `Utløper ved neste hovedversjon`: it holds until something happens.
  const isOpen = words.key === 'utloper' && until === null;
  return {
    effect: isOpen ? 'limited' : words.effect,
    key: words.key,
    standing: isOpen ? 'CONDITIONAL' : taken ? whoEnded(tokens) : (words.standing ?? null),
    process: words.process ?? null,
    basis: words.basis ?? null,
    until,
    ahead,
    subject: describesDocument(tokens, at, length) || isOfAll(words, tokens, at, length) ? 'all' : 'row',
    mixed: isMixed(tokens, at, length),
    versions: [...sentence.matchAll(namedVersion)].map((match) => match[1] ?? ''),
    quote: sentence,
  };
}

/** How far after words of a refusal stands what is refused: `Bruk ikke denne listen`. */
const objectReach = 3;

/** Whether words are about all: `Listen er arkivert`, `NHN har inndratt godkjenningene`; `Left the scheme` is about one that did. */
function isOfAll({ effect }: SignalWords, tokens: readonly Token[], at: number, length: number): boolean {
  if (tokens.some((_, index) => index < at && isAboutAll(tokens, index))) return true;
  return tokens.some(
    ({ word }, index) =>
      index >= at &&
      index < at + length + objectReach &&
      (isThose(word) || (effect === 'denied' && isAboutAll(tokens, index))),
  );
}

const order: readonly SignalEffect[] = ['ended', 'denied', 'suspended', 'pending', 'limited'];

/** One signal a sentence: the gravest; of two alike the one that says more. */
export function gravest(signals: readonly TextSignal[]): readonly TextSignal[] {
  const says = (signal: TextSignal) => Number(signal.standing !== null) + 2 * Number(signal.basis !== null);
  return signals
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || says(b) - says(a))
    .slice(0, 1)
    .map((signal) =>
      signals.some(({ subject }) => subject === 'all') ? { ...signal, subject: 'all' } : signal,
    );
}
