/** Finds the words of `signal-words.ts` in a sentence, and tells whether they hold there: negated, lifted, a rule, about something else. */
import { phraseTable, type Token, wordSet } from '../text/tokens.ts';
import {
  afterEnglishNo,
  approvalWords,
  finishedSubjects,
  hypotheticals,
  lifted,
  negations,
  noChange,
  otherScopes,
  otherSubjects,
  ownSubjects,
  type SignalWords,
  scopeNouns,
  signalWords,
} from './signal-words.ts';

const signalTable = phraseTable(
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
const isFinishedSubject = wordSet(finishedSubjects);
const isOtherScope = wordSet(otherScopes);
const isScopeNoun = wordSet(scopeNouns);
const isHypothetical = wordSet(hypotheticals);
const isLifted = wordSet(lifted);
const isOwnSubject = wordSet(ownSubjects);

/** A run of words that says something. */
export interface Hit {
  readonly value: SignalWords;
  readonly length: number;
}
/** The longest run of words from here on that says something; a denied approval counts before a single word. */
export function signalAt(tokens: readonly Token[], at: number): Hit | null {
  const listed = isIdiom(tokens, at) ? null : signalTable.at(tokens, at);
  const denied = deniedApproval(tokens, at);
  return denied !== null && (listed === null || denied.length > listed.length) ? denied : listed;
}

/** `Har sluttet seg til ordningen` has joined; `ikke i seg selv`, `ikke til hinder` deny nothing. */
export function isIdiom(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at) === 'inntil') return ['videre', 'vidare'].includes(wordAt(tokens, at + 1));
  if (wordAt(tokens, at).startsWith('slutt')) return wordAt(tokens, at + 1) === 'seg';
  const [next, after] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
  return (
    (next === 'i' && after === 'seg') || (next === 'til' && (after === 'forveksling' || after === 'hinder'))
  );
}

const denial: SignalWords = { key: 'ikke-godkjent', effect: 'denied', phrases: [] };
const noLonger: SignalWords = { key: 'ikke-lenger-godkjent', effect: 'ended', phrases: [] };
const formerly: SignalWords = { key: 'tidligere-godkjent', effect: 'ended', phrases: [] };
const derived: readonly SignalWords[] = [denial, noLonger, formerly];

/** The word at a place, in lower case; empty outside the sentence. */
export const wordAt = (tokens: readonly Token[], at: number) => tokens[at]?.word ?? '';

/** Whether a negation stands there. English `no` is one only before some words. */
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
    const wasSo = (isApproval(next) || wasListed.has(next)) && /(?:t|te|d|de|ed|a)$/u.test(next);
    if (wasSo) return { value: formerly, length: ahead + 1 };
    // `Løsninger som tidligere var i ordningen`; `som tidligere het Beta` is of a name.
    const isOfName = [2, 3, 4].some((later) => ofNames.has(wordAt(tokens, at + later)));
    if (wereThere.has(wordAt(tokens, at + 1)) && !isOfName) return { value: formerly, length: 2 };
    // `Tidligere leverandører` as a heading; `Tidligere leverandør: Alfa AS` reports one of them.
    return at === 0 && tokens.length <= 4 && isPluralOfRows(next)
      ? { value: formerly, length: ahead + 1 }
      : null;
  }
  const ofNone = noneOf(tokens, at);
  if (ofNone !== null) return ofNone;
  if (!isNegationAt(tokens, at)) return isApproval(word) ? missingApproval(tokens, at) : null;
  // `Trenger ikke fornyes`, `påvirker ikke godkjenningen`: it is not the approval that is denied.
  if (changesNothing(wordAt(tokens, at - 1))) return null;
  const longer = still.has(wordAt(tokens, at + 1));
  for (let ahead = longer ? 2 : 1; ahead <= 5; ahead += 1) {
    const later = wordAt(tokens, at + ahead);
    if (isApproval(later)) return { value: longer ? noLonger : denial, length: ahead + 1 };
    if (!fillers.has(later)) break;
  }
  // `Oppdateres ikke lenger`: over, unless it is a limit that is no more.
  const after = wordAt(tokens, at + 2);
  return longer && !isOtherSubject(after) && signalTable.at(tokens, at + 2) === null
    ? { value: noLonger, length: 2 }
    : null;
}

/** How far from `ingen av` the word for approval stands. */
const noneReach = 9;

/** `Ingen av integrasjonene nedenfor benyttes`, `ingen leverandør har gyldig godkjenning`; `ingen har fått den trukket` denies nothing. */
function noneOf(tokens: readonly Token[], at: number): Hit | null {
  if (!isNoneOfRows(tokens, at)) return null;
  for (let ahead = 2; ahead <= noneReach; ahead += 1)
    if (isApproval(wordAt(tokens, at + ahead))) {
      const ends = tokens.some((_, later) => later > at + ahead && signalTable.at(tokens, later) !== null);
      return ends ? null : { value: denial, length: ahead + 1 };
    }
  return null;
}

/** `Ingen av`, `ingen leverandører`, `none of these`. */
export function isNoneOfRows(tokens: readonly Token[], at: number): boolean {
  const next = wordAt(tokens, at + 1);
  return none.has(wordAt(tokens, at)) && (next === 'av' || next === 'of' || isRowNoun(next));
}

const none = new Set(['ingen', 'inga', 'none', 'no']);
/** Whether a word is one for what lists have in their rows. */
export const isRowNoun = wordSet(
  (
    'leverandør* løsning* løysing* system* produkt* integrasjon* tjeneste* teneste* oppføring* vendor* supplier* product* ' +
    'solution* integration* entries godkjenninger godkjenningar approvals'
  ).split(' '),
);

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

const past = new Set([
  'tidligere',
  'tidlegare',
  'forhenværende',
  'formerly',
  'previously',
  'former',
  'previous',
  'past',
]);
/** What says after `tidligere` that something was so, and is no more. */
const wereThere = new Set('var hadde sto stod lå deltok stått vært vore was were had stood took'.split(' '));
const ofNames = new Set('kjent kjend kalt kalla het hette heitte navn namn named called known'.split(' '));
/** What a product or its vendor was, and is no more, after `tidligere`. */
const wasListed = new Set(
  'støttet støtta støttede brukt brukte levert leverte listet lista listede oppført oppførte tilbudt supported listed used'.split(
    ' ',
  ),
);
const isPluralOfRows = wordSet(
  (
    'leverandører* leverandørar* systemer systemene løsninger* løsningene løysingar* produkter* produktene integrasjoner* ' +
    'integrasjonar* godkjenninger* suppliers vendors systems products solutions integrations approvals'
  ).split(' '),
);
/** `Ikke lenger`, `no more`. */
export const isStill = (word: string): boolean => still.has(word);

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
    'er var skal kan bør vil kunne ble blitt bli vært har hatt fått få ennå enno enda endå lenger være som en ei et noen gyldig formelt formell full ' +
    'endelig helt ferdig i av nhn fhi norsk helsenett been be yet a an any have has obtained received'
  ).split(' '),
);

/** `Tilbaketrekkingen av versjon 3 berører ikke denne`: what the sentence reports does not touch the row. */
export function touchesNothing(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, at) => touches(word) && (isNegationAt(tokens, at - 1) || isNegationAt(tokens, at + 1)),
  );
}

const touches = wordSet(['berør*', 'påvirk*', 'påverk*', 'betydning', 'tyding', 'affect*', 'impact*']);

/** Whether the only doubt is a modal: `Kan bare brukes av fastleger` limits, `kan ikke` denies. */
export function isOnlyModal(tokens: readonly Token[]): boolean {
  return (
    wordAt(tokens, 0) !== 'slik' &&
    tokens.every(({ word }, at) => !isHypothetical(word) || modals.has(word) || isDenied(tokens, at))
  );
}

/** Whether the sentence states a rule or a possibility: `kan`, `dersom`, `hvordan`. `Kan ikke` denies. */
export function isRule(tokens: readonly Token[]): boolean {
  // `Slik blir du godkjent` explains; `status slik den var` does not.
  // `Viser hvordan listen så ut i 2023` asks nothing.
  if (tokens.some(({ word }, at) => lookedSo.has(word) && wordAt(tokens, at + 1) === 'ut')) return false;
  return (
    wordAt(tokens, 0) === 'slik' ||
    tokens.some(({ word }, at) => isHypothetical(word) && !isDenied(tokens, at) && !isBreachDone(tokens, at))
  );
}

/** `Godkjent dersom kryptering er aktivert`, `kan brukes hvis HelseID er satt opp`: an approval on a condition, and no rule. */
export function isConditionalApproval(tokens: readonly Token[]): boolean {
  const [first, second, third] = [0, 1, 2].map((at) => wordAt(tokens, at));
  if (first === undefined || second === undefined || third === undefined) return false;
  return isApproval(first) ? onlyIf.has(second) : first === 'kan' && usable.has(second) && onlyIf.has(third);
}

const onlyIf = new Set('dersom hvis viss såfremt såframt forutsatt føresett om if provided'.split(' '));
const usable = new Set('brukes brukast benyttes nyttast anvendes'.split(' '));

/** `Leverandører med brudd på kravene` have broken them; `ved brudd på kravene` states a rule. */
function isBreachDone(tokens: readonly Token[], at: number): boolean {
  return (
    ['brudd', 'brot'].includes(wordAt(tokens, at)) &&
    ['med', 'har', 'etter', 'grunnet'].includes(wordAt(tokens, at - 1))
  );
}

const lookedSo = new Set(['så', 'såg']);

const modals = new Set(['kan', 'kunne', 'may', 'might', 'can', 'could', 'should']);

/** `Kan ikke`, `ikke lenger kan`; `trekkes ikke hvis` denies another word. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  if (isNegationAt(tokens, at + 1)) return true;
  if (!modals.has(wordAt(tokens, at))) return false;
  const before = still.has(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  return isNegationAt(tokens, before);
}

/** Whether words such as `opphevet` or `innvilget` can take these back. The end of a dispensation is an end. */
export function canBeLifted(words: SignalWords): boolean {
  return !derived.includes(words) && words.effect !== 'ended' && words.basis !== 'DISPENSATION';
}

/** Where a word that takes back what stands before it stands, if one does (`avslaget er omgjort`). */
export function liftAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + 4 && at < tokens.length; at += 1) {
    if (isNegationAt(tokens, at)) return null;
    if (isLifted(wordAt(tokens, at))) return at;
  }
  return null;
}

/** Whether a negation stands before the words. */
export function isNegated(hit: Hit, tokens: readonly Token[], at: number): boolean {
  // `Er ikke kvalitetssikret og skal ikke brukes`: words with a negation of their own are not negated by another's.
  if (derived.includes(hit.value) || isNegationIn(tokens, at, at + hit.length)) return false;
  if (tokens.some((_, back) => back < at && isNoneOfRows(tokens, back))) return true;
  // `Ferdig behandlet søknad`: it is not under way any more.
  if (hit.value.effect === 'pending' && [1, 2, 3].some((back) => done.has(wordAt(tokens, at - back))))
    return true;
  for (let back = at - 1; back >= at - 3 && back >= 0; back -= 1) {
    if (isNegationAt(tokens, back)) return true;
    if (isApproval(wordAt(tokens, back))) return false;
  }
  return false;
}

const done = new Set([
  'ferdig',
  'ferdigbehandlet',
  'ferdigbehandla',
  'avsluttet',
  'avslutta',
  'avgjort',
  'completed',
  'closed',
]);

function isNegationIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isNegationAt(tokens, at)) return true;
  return false;
}

/** The nearest noun before the words decides; `etter pilot` is of what came before. */
export function isAboutOther(tokens: readonly Token[], at: number): boolean {
  // `Erstatter B, som er avviklet`: it is the other that has ended.
  if (tokens.slice(0, at).some(({ word }) => replaces.has(word))) return true;
  if (['etter', 'after', 'following'].includes(wordAt(tokens, at - 1))) return true;
  if (isOtherScope(wordAt(tokens, at - 1)) && signalIsScopeNoun(tokens, at)) return true;
  for (let back = at - 1; back >= 0; back -= 1) {
    const word = wordAt(tokens, back);
    if (isScopeNoun(word) && isOtherScope(wordAt(tokens, back - 1))) return true;
    if (isOwnSubject(word)) return false;
    if (isOtherSubject(word) || isFinishedSubject(word)) return true;
  }
  return false;
}

const replaces = new Set(
  'erstatter erstattar avløser avløyser etterfølger etterfølgjer overtar replaces supersedes succeeds'.split(
    ' ',
  ),
);

/** `Tidligere avslag`, `ny søknad`: the word itself is the noun of another time. */
function signalIsScopeNoun(tokens: readonly Token[], at: number): boolean {
  return isScopeNoun(wordAt(tokens, at));
}
