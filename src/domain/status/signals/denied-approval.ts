/** Approvals that a sentence denies, that are no longer, or that none of the rows has: `har ikke fått godkjenning`, `tidligere godkjent`. */
import { type Token, wordSet } from '../../text/tokens.ts';
import {
  changesNothing,
  type Hit,
  isApproval,
  isNegationAt,
  isOtherSubject,
  isStill,
  signalTable,
  wordAt,
} from './signal-tokens.ts';
import type { SignalWords } from './signal-words.ts';

const denial: SignalWords = { key: 'ikke-godkjent', effect: 'denied', phrases: [] };
const noLonger: SignalWords = { key: 'ikke-lenger-godkjent', effect: 'ended', phrases: [] };
const formerly: SignalWords = { key: 'tidligere-godkjent', effect: 'ended', phrases: [] };
/** Whether the words are those of a denied, ended or former approval, which have their negation in themselves. */
export const isDeniedApproval = (words: SignalWords): boolean =>
  words === denial || words === noLonger || words === formerly;

/** A negation before a word for approval (`har ikke fått godkjenning`, `ikke lenger gyldig`), or `tidligere godkjent`. */
export function deniedApproval(tokens: readonly Token[], at: number): Hit | null {
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
  if (looked.has(word)) {
    // `Slik så listen ut i 2023`, `som den såg ut før jul`
    const out = [1, 2, 3].find((ahead) => wordAt(tokens, at + ahead) === 'ut') ?? 0;
    return out > 1 && when.has(wordAt(tokens, at + out + 1)) ? { value: formerly, length: out + 2 } : null;
  }
  const ofNone = noneOf(tokens, at);
  if (ofNone !== null) return ofNone;
  if (!isNegationAt(tokens, at)) return isApproval(word) ? missingApproval(tokens, at) : null;
  // `Trenger ikke fornyes`, `påvirker ikke godkjenningen`: it is not the approval that is denied.
  if (changesNothing(wordAt(tokens, at - 1))) return null;
  const longer = isStill(wordAt(tokens, at + 1));
  for (let ahead = longer ? 2 : 1; ahead <= 5; ahead += 1) {
    const later = wordAt(tokens, at + ahead);
    if (isApproval(later)) return { value: longer ? noLonger : denial, length: ahead + 1 };
    if (!fillers.has(later)) break;
  }
  // `Oppdateres ikke lenger`: over, unless it is a limit that is no more.
  const after = wordAt(tokens, at + 2);
  const isOther = tokens
    .slice(at + 2, at + 2 + otherReach)
    .some(({ word: later }) => isOtherSubject(later) || ofSearch.has(later));
  return longer && !isOther && !changesNothing(after) && signalTable.at(tokens, at + 2) === null
    ? { value: noLonger, length: 2 }
    : null;
}

/** `No more results` ends a page of a list. */
const ofSearch = new Set('results hits entries rows items'.split(' '));

/** How far after `ikke lenger` what it is about stands: `sendes ikke lenger ut på e-post`. */
const otherReach = 5;

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
    'solution* integration* entries søkere søkjarar søknader søknadar avtaler avtalar ankesaker klagesaker kandidater kandidatar tilbydere tilbydarar aktører aktørar applicants godkjenninger godkjenningar approvals'
  ).split(' '),
);

/** `Godkjenning mangler`, `godkjenning foreligger ikke`, `godkjenningen gjelder ikke lenger`. */
function missingApproval(tokens: readonly Token[], at: number): Hit | null {
  const [first, second, third] = [1, 2, 3].map((ahead) => wordAt(tokens, at + ahead));
  if (first === undefined || second === undefined || third === undefined) return null;
  if (lacks.has(first)) return { value: denial, length: 2 };
  if (isNegationAt(tokens, at + 1) && given.has(second)) return { value: denial, length: 3 };
  if (!exists.has(first) || !isNegationAt(tokens, at + 2)) return null;
  if (isStill(third)) return { value: noLonger, length: 4 };
  return third === '' || given.has(third) ? { value: denial, length: 3 } : null;
}

const looked = new Set(['så', 'såg']);
const when = new Set('i per pr før innan den da då'.split(' '));

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
