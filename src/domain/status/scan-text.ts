/**
 * What a free text says of an approval beside it: a remark, a condition, a heading, a note, an alert. It never gives an
 * approval; it finds the words that deny, end, suspend, limit or postpone one, and whom and when they are about. The
 * words are in `signal-words.ts`. Signals are cautious both ways: a word about something else ("Kontaktpersonen har
 * sluttet"), a rule ("Godkjenningen kan trekkes tilbake dersom …") or a limit that is lifted ("Ingen begrensninger") is
 * `aside`: for a person to see, and no reason to take an approval away.
 */
import { findDate } from '../text/dates.ts';
import { phraseKey, plainText } from '../text/phrase.ts';
import { phraseTable, type Token, tokensOf, wordSet } from '../text/tokens.ts';
import type { ApprovalBasis, ProcessPhase, Standing } from '../vocabulary.ts';
import {
  afterEnglishNo,
  allWords,
  approvalWords,
  hypotheticals,
  lifted,
  listSubjects,
  negations,
  otherScopes,
  otherSubjects,
  type SignalEffect,
  type SignalWords,
  scopeNouns,
  signalWords,
  unclearWords,
} from './signal-words.ts';

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
export const noScan: TextScan = { signals: [], asides: [], saysNone: true };

/** Longer texts are articles, not remarks: only this much is read, and the rest counts as an aside. */
const longestText = 4000;

const signalTable = phraseTable(
  signalWords.flatMap((words) => words.phrases.map((phrase) => [phrase, words] as const)),
);
const isApproval = wordSet(approvalWords);
const isNegationWord = wordSet(negations);
const isAfterEnglishNo = wordSet(afterEnglishNo);
const isUnclear = wordSet(unclearWords);
const isOtherSubject = wordSet(otherSubjects);
const isOtherScope = wordSet(otherScopes);
const isScopeNoun = wordSet(scopeNouns);
const isHypothetical = wordSet(hypotheticals);
const isLifted = wordSet(lifted);
const isListSubject = wordSet(listSubjects);
const isAll = wordSet(allWords);
/** Nouns for what the row is about: nearest to the words they decide whom these are about. */
const isOwnSubject = wordSet([
  'godkjen*',
  'verifis*',
  'verifikasjon*',
  'sertifi*',
  'dispensasjon*',
  'produkt*',
  'system*',
  'løsning*',
  'løysing*',
  'leverandør*',
  'integrasjon*',
  'versjon*',
  'avtale*',
  'samsvar*',
  'approval*',
  'certific*',
  'vendor*',
  'product*',
  'solution*',
  'supplier*',
]);

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
const refers = /^(?:se|sjå|see|les mer|les meir|read more)\s/iu;

/** Reads the text. Pure; the same text always gives the same scan. */
export function scanText(text: string): TextScan {
  const plain = plainText(text.length > longestText ? text.slice(0, longestText) : text);
  if (plain === '') return noScan;
  if (saysNothing.has(phraseKey(plain))) return noScan;
  const signals: TextSignal[] = [];
  const asides: string[] = [];
  let saysNone = refers.test(plain);
  for (const sentence of sentencesOf(text.length > longestText ? text.slice(0, longestText) : text)) {
    const found = scanSentence(sentence);
    signals.push(...found.signals);
    asides.push(...found.asides);
    saysNone ||= found.saysNone;
  }
  if (text.length > longestText) asides.push(plainText(text.slice(longestText)).slice(0, 200));
  return { signals, asides, saysNone: saysNone && signals.length === 0 };
}

const abbreviations =
  /(?<![\p{L}])(f\.?\s?o\.?\s?m|t\.?\s?o\.?\s?m|bl\.?\s?a|f\.?\s?eks|o\.?\s?l|jf|jfr|ca|pr|nr|kl|evt|inkl|ekskl|org|tlf|mv|m\.?\s?m|ver|v)\./giu;

/** Sentences, cut at full stops, semicolons, line ends, and at a "but" that turns what was said. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replace(abbreviations, (match) => match.replaceAll('.', '\u2024'))
    .split(/[!?;|•\r\n]|\.(?=\s+\D|$)|(?:,|\s[-–—])\s*(?=(?:men|but|however)\s)/iu)
    .map((part) => plainText(part.replaceAll('\u2024', '.')))
    .filter((part) => part !== '')
    .map((part) => (text.includes(`${part}?`) ? `${part}?` : part));
}

function scanSentence(sentence: string): TextScan {
  const tokens = tokensOf(sentence);
  const signals: TextSignal[] = [];
  const rule = sentence.endsWith('?') || isRule(tokens);
  let aside = tokens.some(({ word }) => isUnclear(word));
  let saysNone = tokens.some(({ word }) => isAll(word));
  for (let at = 0; at < tokens.length; ) {
    const hit = signalAt(tokens, at);
    if (hit === null) {
      at += 1;
      continue;
    }
    const end = at + hit.length;
    const lift = canBeLifted(hit.value) ? liftAfter(tokens, end) : null;
    if (isNegated(hit, tokens, at)) {
      // `Ingen begrensninger`, `uten vilkår`: nothing is said against anything.
      at = end;
      aside = false;
      saysNone = true;
      continue;
    }
    if (rule || lift !== null || isAboutOther(tokens, at)) aside = true;
    else signals.push(signalOf(hit.value, tokens, at, hit.length, sentence));
    at = lift === null ? end : lift + 1;
  }
  return { signals: gravest(signals), asides: aside && signals.length === 0 ? [sentence] : [], saysNone };
}

interface Hit {
  readonly value: SignalWords;
  readonly length: number;
}

/** The longest run of words from here on that says something; a denied approval counts before a single word. */
function signalAt(tokens: readonly Token[], at: number): Hit | null {
  const listed = signalTable.at(tokens, at);
  const denied = deniedApproval(tokens, at);
  return denied !== null && (listed === null || denied.length > listed.length) ? denied : listed;
}

const denial: SignalWords = { key: 'ikke-godkjent', effect: 'denied', phrases: [] };
const noLonger: SignalWords = { key: 'ikke-lenger-godkjent', effect: 'ended', phrases: [] };
const formerly: SignalWords = { key: 'tidligere-godkjent', effect: 'ended', phrases: [] };
const derived: readonly SignalWords[] = [denial, noLonger, formerly];

const wordAt = (tokens: readonly Token[], at: number) => tokens[at]?.word ?? '';

function isNegationAt(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return word === 'no' ? isAfterEnglishNo(wordAt(tokens, at + 1)) : isNegationWord(word);
}

/** A negation before a word for approval (`har ikke fått godkjenning`, `ikke lenger gyldig`), or `tidligere godkjent`. */
function deniedApproval(tokens: readonly Token[], at: number): Hit | null {
  const word = wordAt(tokens, at);
  if (past.has(word)) {
    let ahead = 1;
    while (ahead < 4 && fillers.has(wordAt(tokens, at + ahead))) ahead += 1;
    const next = wordAt(tokens, at + ahead);
    return isApproval(next) && /(?:t|te|d|de|ed)$/u.test(next)
      ? { value: formerly, length: ahead + 1 }
      : null;
  }
  if (!isNegationAt(tokens, at)) return isApproval(word) ? missingApproval(tokens, at) : null;
  const longer = still.has(wordAt(tokens, at + 1));
  for (let ahead = longer ? 2 : 1; ahead <= 5; ahead += 1) {
    const later = wordAt(tokens, at + ahead);
    if (isApproval(later)) return { value: longer ? noLonger : denial, length: ahead + 1 };
    if (!fillers.has(later)) break;
  }
  // `Oppdateres ikke lenger`: over, unless it is a limit that is no more.
  return longer && signalTable.at(tokens, at + 2) === null ? { value: noLonger, length: 2 } : null;
}

/** `Godkjenning mangler`, `godkjenning foreligger ikke`, `godkjenningen gjelder ikke lenger`. */
function missingApproval(tokens: readonly Token[], at: number): Hit | null {
  const [first, second, third] = [1, 2, 3].map((ahead) => wordAt(tokens, at + ahead));
  if (first === undefined || second === undefined || third === undefined) return null;
  if (lacks.has(first)) return { value: denial, length: 2 };
  if (isNegationAt(tokens, at + 1) && given.has(second)) return { value: denial, length: 3 };
  if (!exists.has(first) || !isNegationAt(tokens, at + 2)) return null;
  if (still.has(third)) return { value: noLonger, length: 4 };
  return third === '' || given.has(third) ? { value: denial, length: 3 } : null;
}

const past = new Set(['tidligere', 'tidlegare', 'formerly', 'previously', 'former']);
const still = new Set(['lenger', 'lengre', 'lengur', 'longer', 'more']);
const lacks = new Set(['mangler', 'manglar', 'missing', 'lacking']);
const given = new Set([
  'gitt',
  'gjeve',
  'innvilget',
  'innvilga',
  'mottatt',
  'motteken',
  'gyldig',
  'given',
  'granted',
  'valid',
]);
const exists = new Set(['foreligger', 'ligg', 'er', 'gjelder', 'gjeld', 'is', 'has']);

/** Words that may stand between a negation and the approval that it denies. */
const fillers = new Set(
  (
    'er var ble blitt bli vært har hatt fått få ennå enno enda endå lenger være som en ei et noen gyldig formelt formell full ' +
    'endelig helt ferdig i av nhn fhi norsk helsenett been be yet a an any have has obtained received'
  ).split(' '),
);

/** Whether the sentence states a rule or a possibility: `kan`, `dersom`, `hvordan`. `Kan ikke` denies. */
function isRule(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => isHypothetical(word) && !isNegationAt(tokens, at + 1));
}

/** Whether words such as `opphevet` or `innvilget` can take these back. The end of a dispensation is an end. */
function canBeLifted(words: SignalWords): boolean {
  return !derived.includes(words) && words.effect !== 'ended' && words.basis !== 'DISPENSATION';
}

/** Where a word that takes back what stands before it stands, if one does (`avslaget er omgjort`). */
function liftAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + 4 && at < tokens.length; at += 1) {
    if (isNegationAt(tokens, at)) return null;
    if (isLifted(wordAt(tokens, at))) return at;
  }
  return null;
}

function isNegated(hit: Hit, tokens: readonly Token[], at: number): boolean {
  if (derived.includes(hit.value)) return false;
  for (let back = at - 1; back >= at - 3 && back >= 0; back -= 1) {
    if (isNegationAt(tokens, back)) return true;
    if (isApproval(wordAt(tokens, back))) return false;
  }
  return false;
}

/** The nearest noun before the words decides; `etter pilot` is of what came before. */
function isAboutOther(tokens: readonly Token[], at: number): boolean {
  if (['etter', 'after', 'following'].includes(wordAt(tokens, at - 1))) return true;
  if (isOtherScope(wordAt(tokens, at - 1)) && signalIsScopeNoun(tokens, at)) return true;
  for (let back = at - 1; back >= 0; back -= 1) {
    const word = wordAt(tokens, back);
    if (isScopeNoun(word) && isOtherScope(wordAt(tokens, back - 1))) return true;
    if (isOwnSubject(word)) return false;
    if (isOtherSubject(word)) return true;
  }
  return false;
}

/** `Tidligere avslag`, `ny søknad`: the word itself is the noun of another time. */
function signalIsScopeNoun(tokens: readonly Token[], at: number): boolean {
  return isScopeNoun(wordAt(tokens, at));
}

function signalOf(
  words: SignalWords,
  tokens: readonly Token[],
  at: number,
  length: number,
  sentence: string,
): TextSignal {
  const taken = words.key === 'tilbakekalt' || words.key === 'trekkes';
  const ahead = words.ahead === true || (words.effect === 'ended' && isFuture(tokens, at));
  return {
    effect: words.effect,
    key: words.key,
    standing: taken ? whoEnded(tokens) : (words.standing ?? null),
    process: words.process ?? null,
    basis: words.basis ?? null,
    until: lastDay(words, ahead, sentence, tokens[at]?.start ?? 0),
    ahead,
    subject: tokens.slice(0, at + length).some((_, index) => isAboutAll(tokens, index)) ? 'all' : 'row',
    mixed: isMixed(tokens, at, length),
    versions: [...sentence.matchAll(version)].map((match) => match[1] ?? ''),
    quote: sentence,
  };
}

const joins = new Set(['og', 'eller', 'samt', 'and', 'or']);

/** `Godkjente og avviklede`, `avviklede og godkjente`. */
function isMixed(tokens: readonly Token[], at: number, length: number): boolean {
  const joined = (from: number, to: number) => {
    const words = tokens.slice(Math.max(0, from), to).map(({ word }) => word);
    return words.some((word) => joins.has(word)) && words.some(isApproval);
  };
  return joined(at - 4, at) || joined(at + length, at + length + 4);
}

/** `Vil bli trukket`, `skal avvikles`: still to come. */
function isFuture(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((back) =>
    ['skal', 'vil', 'blir', 'will', 'shall'].includes(wordAt(tokens, at - back)),
  );
}

/** Who took the approval back: the vendor, the authority, or nobody said. */
function whoEnded(tokens: readonly Token[]): Standing | null {
  const words = tokens.map(({ word }) => word);
  const by = words.findIndex((word) => word === 'av' || word === 'by');
  const agent = by < 0 ? '' : (words[by + 1] ?? '');
  const isVendor = (word: string) => /^(?:leverandør|produsent|vendor|supplier|manufacturer)/u.test(word);
  const acts = words.some((word) => ['har', 'has', 'seg', 'trakk', 'withdrew'].includes(word));
  if (isVendor(agent) || (isVendor(words[0] ?? '') && acts)) return 'WITHDRAWN_BY_VENDOR';
  const isApprovalNoun = (word: string) =>
    /^(?:godkjenn|verifi|sertifi|approval|certif|dispensasjon)/u.test(word);
  const isAuthority = /^(?:nhn|fhi|norsk|folkehelse|helsedir|myndighet)/u.test(agent);
  return isAuthority || words.some(isApprovalNoun) ? 'REVOKED_BY_AUTHORITY' : null;
}

/** `Alle godkjenninger`, `denne siden`, `siden er`; `siden 2020` is "since". */
function isAboutAll(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (isAll(word)) return true;
  if (!isListSubject(word)) return false;
  return word !== 'siden' || pageVerbs.has(wordAt(tokens, at + 1)) || wordAt(tokens, at - 1) === 'denne';
}
const pageVerbs = new Set(['er', 'ble', 'blir', 'har', 'oppdateres', 'vedlikeholdes']);

const fromWords =
  /(?:^|\s)(?:fra|frå|f\.?\s?o\.?\s?m\.?|siden|sidan|from|since|as of)(?:\s+og\s+med)?\s*:?\s*$/iu;
const untilWords =
  /(?:^|\s)(?:til(?:\s+og\s+med)?|t\.?\s?o\.?\s?m\.?|inntil|frem\s+til|fram\s+til|ut|until|to|through)\s*:?\s*$/iu;

/** The last day on which the approval holds, where the words set one: `til 31.12.2026`, `utløper 31.12.2026`. */
function lastDay(words: SignalWords, ahead: boolean, sentence: string, from: number): string | null {
  if (words.effect !== 'ended' && words.effect !== 'limited') return null;
  const found = findDate(sentence.slice(from));
  const date = found?.reading.kind === 'date' ? found.reading.value : null;
  const before = found === null ? sentence : sentence.slice(0, from + found.start);
  const value = date ?? bareYear.exec(sentence.slice(from))?.[1] ?? null;
  if (value === null) return null;
  if (words.effect === 'limited' && !ahead) return untilWords.test(before) ? closed(value) : null;
  if (!ahead && words.standing !== 'EXPIRED') return null;
  return fromWords.test(before) ? dayBefore(value) : closed(value);
}

const bareYear = /(?<![\d.])((?:19|20)\d{2})(?![\d.])/u;
const version = /(?<![\p{L}\d])(?:versjon|version|ver\.?|v\.?)\s*(\d[\dx.]*)/giu;

/** A quarter as its last month: `2026-Q4` is over when December is. */
function closed(date: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(date);
  return quarter === null ? date : `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
}

/** The day before a full date; dates that are less exact stand as they are. */
function dayBefore(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return closed(date);
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

const order: readonly SignalEffect[] = ['ended', 'denied', 'suspended', 'pending', 'limited'];

/** One signal a sentence: the gravest; of two alike the one that says more. */
function gravest(signals: readonly TextSignal[]): readonly TextSignal[] {
  const says = (signal: TextSignal) => Number(signal.standing !== null) + 2 * Number(signal.basis !== null);
  return signals
    .toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect) || says(b) - says(a))
    .slice(0, 1);
}
