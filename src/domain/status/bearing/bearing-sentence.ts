/** What a sentence beside a listed thing says of it: that it ended, ends, is planned or is limited. */
import { plainText } from '../../text/phrase.ts';
import { isHarmless } from '../signals/harmless.ts';
import { scanText } from '../signals/scan-text.ts';
import type { TextSignal } from '../signals/text-signal.ts';
import { endingIn } from './ending-words.ts';

/**
 * `ended`: it does not hold, or not for now. `planned`: not yet. `ending`: it holds until something to come. `limited`: for a
 * part, or on conditions. `unclear`: the words deny or end something, and not plainly this.
 */
export type BearingEffect = 'ended' | 'planned' | 'ending' | 'limited' | 'unclear';

/** What words say of a listed thing. */
export interface Bearing {
  readonly effect: BearingEffect;
  /** The sentence or part that says it, verbatim but for space. */
  readonly words: string;
}

const order: readonly BearingEffect[] = ['ended', 'planned', 'ending', 'limited', 'unclear'];

/** The gravest of several; of two alike the first. */
export function gravest(all: readonly (Bearing | null)[]): Bearing | null {
  return order.flatMap((effect) => all.find((one) => one?.effect === effect) ?? [])[0] ?? null;
}

/** Sentences of a text, and its lines. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+|(?<=\p{L}{2}[.!?;]["»”)]?|\d{4}\.)\s+(?=[\p{Lu}«"“(])/u)
    .map(plainText)
    .filter((sentence) => sentence !== '');

const notAnyMore =
  /(?<!\p{L})(?:ikke|ikkje|not|aldri|never)(?: \p{L}+){0,4} (?:lenger|lengre|lengar|lengur|mer|meir|any ?more|any longer)(?!\p{L})|(?<!\p{L})no longer(?!\p{L})/iu;
/** `Bør ikke legges til grunn`: words of use that are denied outright. */
const notToBeUsed =
  /(?<!\p{L})(?:skal|bør|må|kan|should|must|may|can)(?: \p{L}+)? ?(?:ikke|ikkje|not)(?: \p{L}+){0,2} (?:legge[sr]? til grunn|leggj?ast til grunn|leggjast|følge[s]?|følgjast|bruke[s]?|brukast|nyttast|benyttes|innføres|innførast|velges|tas i bruk|takast i bruk|used|followed|relied)(?!\p{L})/iu;
/** `Tas ikke imot etter 1. januar 2026`: until a day the reader, who has no clock, cannot place. */
const deniedAfter =
  /(?<!\p{L})(?:ikke|ikkje|not)(?!\p{L}).*(?<!\p{L})(?:etter|frå?a?|f\.?o\.?m\.?|after|from)(?!\p{L})[^.]*\d/iu;

/** What a remark, a status or an alert says of the row that it stands beside: the gravest of its sentences. */
export function besideBearing(text: string): Bearing | null {
  if (isHarmless(text)) return null;
  return gravest(sentencesOf(text).map((sentence) => ofSentence(sentence)));
}

/** What one sentence says of the thing that it is about. */
export function ofSentence(sentence: string): Bearing | null {
  const ending = endingIn(sentence);
  const scan = scanText(sentence);
  const effects: (BearingEffect | null)[] = scan.signals.map((signal) => effectOf(signal, sentence));
  if (ending !== null) {
    const isNot = ending.stage === 'RETIRED' ? 'ended' : ending.stage === 'PHASING_OUT' ? 'ending' : null;
    const isYet = ending.stage === 'PLANNED' || ending.stage === 'TRIAL' ? 'planned' : 'limited';
    effects.push(ending.isUnclear ? 'unclear' : (isNot ?? isYet));
  }
  const isAside = scan.asides.length > 0 && ending === null;
  if (!isAside && notAnyMore.test(sentence)) effects.push('ended');
  if (!isAside && notToBeUsed.test(sentence)) effects.push(deniedAfter.test(sentence) ? 'ending' : 'ended');
  // What still lies ahead has not ended, whatever else the words would say alone.
  const isAhead = ending?.stage === 'PHASING_OUT' && !notAnyMore.test(sentence);
  const said = effects.map((effect) => (effect === 'ended' && isAhead ? 'ending' : effect));
  const effect = order.find((one) => said.includes(one));
  return effect === undefined ? null : { effect, words: sentence };
}

function effectOf({ effect, key, ahead, until, mixed }: TextSignal, sentence: string): BearingEffect {
  if (mixed) return 'unclear';
  // `Er ikke i prioritert rekkefølge` is of order, not of whom it holds for.
  if (key === 'gjelder-ikke' && !/gjeld|appl|valid/iu.test(sentence)) return 'unclear';
  if (key === 'nektelse') return deniedAfter.test(sentence) ? 'ending' : 'unclear';
  switch (effect) {
    case 'ended':
      return ahead || until !== null ? 'ending' : 'ended';
    case 'denied':
    case 'suspended':
      return 'ended';
    case 'pending':
      return 'planned';
    case 'limited':
      return ahead ? 'ending' : 'limited';
  }
}

/** Words and figures in lower case. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
