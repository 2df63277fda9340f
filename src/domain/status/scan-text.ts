/**
 * What a free text says of an approval beside it: a remark, a condition, a heading, a note, an alert. It never gives an
 * approval; it finds the words that deny, end, suspend, limit or postpone one, and whom and when they are about. The
 * words are in `signal-words.ts`. Signals are cautious both ways: a word about something else ("Kontaktpersonen har
 * sluttet"), a rule ("Godkjenningen kan trekkes tilbake dersom …") or a limit that is lifted ("Ingen begrensninger") is
 * `aside`: for a person to see, and no reason to take an approval away.
 */
import { phraseKey, plainText } from '../text/phrase.ts';
import { type Token, tokensOf, wordSet } from '../text/tokens.ts';
import type { ApprovalBasis, ProcessPhase, Standing } from '../vocabulary.ts';
import { sentencesOf } from './clauses.ts';
import { isHarmless } from './harmless.ts';
import {
  isApprovedNow,
  isConditionalApproval,
  isOnlyModal,
  isRule,
  touchesNothing,
} from './sentence-kinds.ts';
import {
  describesDocument,
  isAboutAll,
  isAll,
  isFuture,
  isMixed,
  lastDay,
  namedVersion,
  whoEnded,
} from './signal-facts.ts';
import {
  canBeLifted,
  isAboutOther,
  isHistory,
  isNegated,
  liftAfter,
  limitsOther,
  signalAt,
} from './signal-match.ts';
import { isOtherSubject, wordAt } from './signal-tokens.ts';
import {
  approvedUntil,
  onCondition,
  type SignalEffect,
  type SignalWords,
  unclearWords,
} from './signal-words.ts';
import { deniesPlan, unknownDenial, unknownDenialAt } from './unknown-denial.ts';

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

export interface TextScan {
  readonly signals: readonly TextSignal[];
  /** Sentences with such words that are about something else, a rule, or a limit that is lifted. */
  readonly asides: readonly string[];
  /** The text says that there is nothing to say (`Ingen begrensninger`, `Gjelder alle`, `Se avtalen`): no limit, under any heading. */
  readonly saysNone: boolean;
}

/** The scan of no text. */
const noScan: TextScan = { signals: [], asides: [], saysNone: true };

/** Longer texts are articles, not remarks: only this much is read, and the rest counts as an aside. */
const longestText = 4000;

const isUnclear = wordSet(unclearWords);
const saysNothing = new Set(
  [
    'ingen',
    'nei',
    'none',
    'no',
    'nil',
    'ingenting',
    'ikke aktuelt',
    'ikkje aktuelt',
    'ikke relevant',
    'not applicable',
    'ok',
  ].map(phraseKey),
);
const saysNoneOf =
  /^(?:ingen|ikke noen|uten|utan|no)(?:\s+(?:spesielle|særskilte|særskilde|kjente|kjende|special|known|further))?\s+(?:merknad|kommentar|anmerkning|forbehold|atterhald|vilkår|betingelse|begrensning|avgrensing|avgrensning|unntak|avvik|remark|comment|condition|limitation|restriction|note)\p{L}*\.?$/iu;
const refers = /^(?:se|sjå|see|les mer|les meir|read more)\s/iu;

/** Whether a text says only where to read what holds (`Se sak 24/1033`). */
export const refersElsewhere = (text: string): boolean => refers.test(plainText(text));

/** Reads the text. Pure; the same text always gives the same scan. */
export function scanText(text: string): TextScan {
  const plain = plainText(text.length > longestText ? text.slice(0, longestText) : text);
  if (plain === '') return noScan;
  if (saysNothing.has(phraseKey(plain)) || saysNoneOf.test(plain)) return noScan;
  const signals: TextSignal[] = [];
  const asides: string[] = [];
  let saysNone = refers.test(plain);
  let isOfAll = false;
  let before = '';
  for (const sentence of sentencesOf(text.length > longestText ? text.slice(0, longestText) : text)) {
    const found = scanSentence(sentence);
    // `Produktene nedenfor har søkt, men er ikke vurdert`: the clause has the subject of the one before it.
    const inherits = isOfAll && turnsBack.test(sentence);
    const quote = inherits && before !== '' ? `${before}, ${sentence}` : sentence;
    signals.push(
      ...(inherits
        ? found.signals.map((one) => ({ ...one, quote, subject: 'all' as const }))
        : found.signals),
    );
    isOfAll = found.signals.some(({ subject }) => subject === 'all');
    before = sentence;
    asides.push(...found.asides);
    saysNone ||= found.saysNone;
  }
  if (text.length > longestText) asides.push(plainText(text.slice(longestText)).slice(0, 200));
  return { signals, asides, saysNone: saysNone && signals.length === 0 };
}

/** A clause without a subject of its own. */
const turnsBack = /^(?:men|but|og|and)\s+(?:er|har|ble|kan|skal|må|var|are|have|is|has|cannot|must)\s/iu;

/** Limits that hold in a sentence with `kan`: `Kan brukes av fastleger, ikke av sykehjem`. */
const excludes: ReadonlySet<string> = new Set(['gjelder-ikke', 'kun-godkjent', 'eksklusiv']);

function scanSentence(sentence: string): TextScan {
  const tokens = tokensOf(sentence);
  const signals: TextSignal[] = [];
  if (isApprovedNow(tokens)) return { signals, asides: [], saysNone: true };
  const condition = isConditionalApproval(tokens);
  if (condition) signals.push(signalOf(onCondition, tokens, 0, 2, sentence));
  const rule = !condition && (sentence.endsWith('?') || isRule(tokens) || touchesNothing(tokens));
  const isPossible = rule && !sentence.endsWith('?') && !touchesNothing(tokens) && isOnlyModal(tokens);
  let aside = tokens.some(({ word }) => isUnclear(word));
  let saysNone = tokens.some(({ word }) => isAll(word)) || lacksOther(tokens);
  let isDenialUsed = false;
  for (let at = 0; at < tokens.length; ) {
    const hit = signalAt(tokens, at);
    if (hit === null) {
      at += 1;
      continue;
    }
    const end = at + hit.length;
    // `Godkjent til bruk i sykehus` sets no day.
    if (hit.value === approvedUntil && lastDay(hit.value, true, sentence, tokens[at]?.start ?? 0) === null) {
      at = end;
      continue;
    }
    const lift = canBeLifted(hit.value) ? liftAfter(tokens, end) : null;
    if (isNegated(hit, tokens, at)) {
      // `Leverandører som ikke har søkt`: a plan that is denied is none.
      if (hit.value.effect === 'pending' && !rule && deniesPlan(tokens, at))
        signals.push(signalOf(unknownDenial, tokens, at, hit.length, sentence));
      // `Ingen begrensninger`, `uten vilkår`: nothing is said against anything.
      at = end;
      aside = false;
      isDenialUsed = true;
      saysNone = true;
      continue;
    }
    const isRuled = rule && !(isPossible && excludes.has(hit.value.key));
    if (
      isRuled ||
      lift !== null ||
      isAboutOther(tokens, at) ||
      isHistory(hit, tokens, at) ||
      limitsOther(hit, tokens, at)
    )
      aside = true;
    else signals.push(signalOf(hit.value, tokens, at, hit.length, sentence));
    at = lift === null ? end : lift + 1;
  }
  const denied =
    signals.length > 0 || rule || isDenialUsed || isHarmless(sentence) ? -1 : unknownDenialAt(tokens);
  if (denied >= 0 && !isAboutOther(tokens, denied))
    signals.push(signalOf(unknownDenial, tokens, denied, 1, sentence));
  return { signals: gravest(signals), asides: aside && signals.length === 0 ? [sentence] : [], saysNone };
}
/** `Ingen etableringsgebyr`, `Uten reklame`: there is none of something that is no matter of an approval. */
const lacksOther = (tokens: readonly Token[]): boolean =>
  (isNone(wordAt(tokens, 0)) && tokens.slice(1, 3).some(({ word }) => isOtherSubject(word))) ||
  (isNothing(wordAt(tokens, 0)) && tokens.length <= 5);
const isNothing = wordSet(['ingenting', 'intet', 'inkje', 'nothing']);
const isNone = wordSet(['ingen', 'inga', 'uten', 'utan', 'no', 'without']);

function signalOf(
  words: SignalWords,
  tokens: readonly Token[],
  at: number,
  length: number,
  sentence: string,
): TextSignal {
  const taken = words.key === 'tilbakekalt' || words.key === 'trekkes';
  const ahead = words.ahead === true || (words.effect === 'ended' && isFuture(tokens, at));
  const until = lastDay(words, ahead, sentence, tokens[at]?.start ?? 0);
  // `Bruk ikke denne listen`: what is denied stands after the words.
  const after = words.effect === 'denied' ? 3 : 0;
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
    subject:
      describesDocument(tokens, at, length) ||
      tokens.slice(0, at + length + after).some((_, index) => isAboutAll(tokens, index))
        ? 'all'
        : 'row',
    mixed: isMixed(tokens, at, length),
    versions: [...sentence.matchAll(namedVersion)].map((match) => match[1] ?? ''),
    quote: sentence,
  };
}
const order: readonly SignalEffect[] = ['ended', 'denied', 'suspended', 'pending', 'limited'];

/** One signal a sentence: the gravest; of two alike the one that says more. */
function gravest(signals: readonly TextSignal[]): readonly TextSignal[] {
  const says = (signal: TextSignal) => Number(signal.standing !== null) + 2 * Number(signal.basis !== null);
  return signals
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || says(b) - says(a))
    .slice(0, 1)
    .map((signal) =>
      signals.some(({ subject }) => subject === 'all') ? { ...signal, subject: 'all' } : signal,
    );
}
