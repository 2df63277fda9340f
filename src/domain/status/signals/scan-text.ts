/**
 * What a free text says of an approval beside it: a remark, a condition, a heading, a note, an alert. It never gives an
 * approval; it finds the words that deny, end, suspend, limit or postpone one, and whom and when they are about. The
 * words are in `signal-words.ts`. Signals are cautious both ways: a word about something else ("Kontaktpersonen har
 * sluttet"), a rule ("Godkjenningen kan trekkes tilbake dersom …") or a limit that is lifted ("Ingen begrensninger") is
 * `aside`: for a person to see, and no reason to take an approval away.
 */
import { phraseKey, plainText } from '../../text/phrase.ts';
import { type Token, tokensOf, wordSet } from '../../text/tokens.ts';
import { sentencesOf } from './clauses.ts';
import { isHarmless } from './harmless.ts';
import { isNoListOfApprovals } from './list-denial.ts';
import {
  isApprovedNow,
  isConditionalApproval,
  isOnlyModal,
  isRule,
  outgrowsDispensation,
  touchesNothing,
} from './sentence-kinds.ts';
import { isAll, lastDay } from './signal-facts.ts';
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
import { approvedUntil, onCondition, unclearWords } from './signal-words.ts';
import { gravest, signalOf, type TextSignal } from './text-signal.ts';
import { deniesPlan, unknownDenial, unknownDenialAt } from './unknown-denial.ts';

/** What a text says of an approval beside it. */
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
/** Longer texts are several sentences. */
const longestSentence = 200;

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
  let wasOfAll = false;
  let before = '';
  for (const sentence of sentencesOf(text.length > longestText ? text.slice(0, longestText) : text)) {
    const found = scanSentence(sentence);
    // `Produktene nedenfor har søkt, men er ikke vurdert`: the clause has the subject of the one before it.
    const inherits = wasOfAll && turnsBack.test(sentence);
    const quote = inherits && before !== '' ? `${before}, ${sentence}` : sentence;
    signals.push(
      ...(inherits
        ? found.signals.map((one) => ({ ...one, quote, subject: 'all' as const }))
        : found.signals),
    );
    wasOfAll = found.signals.some(({ subject }) => subject === 'all');
    before = sentence;
    asides.push(...found.asides);
    saysNone ||= found.saysNone;
  }
  // `At et produkt er nevnt her, er ikke det samme som at det er godkjent`: said by two clauses together.
  if (plain.length <= longestSentence && isNoListOfApprovals(plain))
    signals.push({ ...signalOf(unknownDenial, [], 0, 0, plain), subject: 'all' });
  if (text.length > longestText) asides.push(plainText(text.slice(longestText)).slice(0, 200));
  return { signals, asides, saysNone: saysNone && signals.length === 0 };
}

/** A clause without a subject of its own. */
const turnsBack =
  /^(?:ikke|ikkje|not|ennå ikke|enno ikkje)\s|^(?:men|but|og|and)\s+(?:ikke|ikkje|not|er|har|ble|kan|skal|må|var|are|have|is|has|cannot|must)\s/iu;

/** Limits that hold in a sentence with `kan`: `Kan brukes av fastleger, ikke av sykehjem`. */
const excludes: ReadonlySet<string> = new Set(['gjelder-ikke', 'kun-godkjent', 'eksklusiv', 'forst-nar']);

function scanSentence(sentence: string): TextScan {
  const tokens = tokensOf(sentence);
  const signals: TextSignal[] = [];
  if (isApprovedNow(tokens)) return { signals, asides: [], saysNone: true };
  const condition = isConditionalApproval(tokens);
  // `Forutsatt at versjon 6.2 er installert`: the version is what is asked for, and not the row's.
  if (condition) signals.push({ ...signalOf(onCondition, tokens, 0, 2, sentence), versions: [] });
  const rule =
    !condition &&
    (sentence.endsWith('?') || isRule(tokens) || touchesNothing(tokens) || outgrowsDispensation(tokens));
  const isPossible = rule && !sentence.endsWith('?') && !touchesNothing(tokens) && isOnlyModal(tokens);
  let aside = tokens.some(({ word }) => isUnclear(word));
  let saysNone = coversAll(tokens) || lacksOther(tokens);
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
      isOtherWord(hit.length, tokens, at) ||
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
/** `Søknadsfristen` begins as `søknad` and is something else. */
const isOtherWord = (length: number, tokens: readonly Token[], at: number): boolean =>
  length === 1 && isOtherSubject(wordAt(tokens, at));

/** `Gjelder alle kommuner`, `For alle`: no limit. `All bruk stanses` is another matter. */
const coversAll = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ word }, at) =>
      isAll(word) &&
      (tokens.length <= 2 || to.has(wordAt(tokens, at - 1)) || tokens.some((one) => covers(one.word))),
  );
const to = new Set(['for', 'til', 'i']);
const covers = wordSet(
  'gjelder gjeld omfatter omfattar dekker dekkjer støtter støttar støttes applies apply covers supports oppfyl* innfri* bestått bestod godkjen* passed met'.split(
    ' ',
  ),
);

/** `Ingen etableringsgebyr`, `Uten reklame`: there is none of something that is no matter of an approval. */
const lacksOther = (tokens: readonly Token[]): boolean =>
  (isNone(wordAt(tokens, 0)) && tokens.slice(1, 3).some(({ word }) => isOtherSubject(word))) ||
  (isNothing(wordAt(tokens, 0)) && tokens.length <= 5);
const isNothing = wordSet(['ingenting', 'intet', 'inkje', 'nothing']);
const isNone = wordSet(['ingen', 'inga', 'uten', 'utan', 'no', 'without']);
