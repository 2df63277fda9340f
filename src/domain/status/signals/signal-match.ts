/** Finds the words of `signal-words.ts` in a sentence, and decides whether they hold there: negated, lifted, about something else. */
import { type Token, wordSet } from '../../text/tokens.ts';
import { deniedApproval, isDeniedApproval, isNoneOfRows } from './denied-approval.ts';
import { type Hit, isApproval, isNegationAt, isOtherSubject, signalTable, wordAt } from './signal-tokens.ts';
import {
  finishedSubjects,
  lifted,
  otherScopes,
  ownSubjects,
  type SignalWords,
  scopeNouns,
} from './signal-words.ts';

const isFinishedSubject = wordSet(finishedSubjects);
const isOtherScope = wordSet(otherScopes);
const isScopeNoun = wordSet(scopeNouns);
const isLifted = wordSet(lifted);
const isOwnSubject = wordSet(ownSubjects);

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

/** Whether words such as `opphevet` or `innvilget` can take these back. The end of a dispensation is an end. */
export function canBeLifted(words: SignalWords): boolean {
  return (
    !isDeniedApproval(words) &&
    words.effect !== 'ended' &&
    words.key !== 'forst-nar' &&
    words.basis !== 'DISPENSATION'
  );
}

/** Where a word that takes back what stands before it stands, if one does (`avslaget er omgjort`). */
export function liftAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + 4 && at < tokens.length; at += 1) {
    if (isNegationAt(tokens, at)) return null;
    // `Planlagt godkjent i 2027` is of an approval to come.
    if (at === from && plans(wordAt(tokens, from - 1)) && isApproval(wordAt(tokens, at))) return null;
    if (isLifted(wordAt(tokens, at))) return at;
  }
  return null;
}

const plans = wordSet([
  'planl*',
  'forvent*',
  'ventes',
  'kommer',
  'kjem',
  'blir',
  'vert',
  'planned',
  'expected',
  'i',
]);

/** Whether a negation stands before the words. */
export function isNegated(hit: Hit, tokens: readonly Token[], at: number): boolean {
  // `Er ikke kvalitetssikret og skal ikke brukes`: words with a negation of their own are not negated by another's.
  if (isDeniedApproval(hit.value) || isNegationIn(tokens, at, at + hit.length)) return false;
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

/** `Tidl. dispensasjon`, `eks-dispensasjon`, `tidligere underkjent`: what was so before a status that the row states. */
export function isHistory({ value }: Hit, tokens: readonly Token[], at: number): boolean {
  if (value.effect !== 'denied' && value.effect !== 'limited' && value.effect !== 'pending') return false;
  const [before, earlier] = [wordAt(tokens, at - 1), wordAt(tokens, at - 2)];
  return (
    was.has(before) ||
    (['på', 'i', 'til'].includes(before) && ['var', 'ble', 'vart', 'was'].includes(earlier))
  );
}

const was = new Set('tidl tidligere tidlegare eks ex former formerly previously etter after'.split(' '));

/** `Stengt i romjula`, `Support stengt i ferien`. */
const isSeason = wordSet([
  'jul*',
  'romjul*',
  'påske*',
  'pinse*',
  'sommer*',
  'sommar*',
  'ferie*',
  'helg*',
  'kveld*',
  'fellesferie*',
  'christmas',
  'easter',
  'weekends',
  'holiday*',
]);

/** Of a limit also the noun after it: `Midlertidig kontaktperson`, `Kun norsk brukerstøtte`, `Begrenset antall kursplasser`. */
export function limitsOther({ value, length }: Hit, tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + length, at + length + 3);
  return (
    (value.effect === 'limited' && after.some(({ word }) => isOtherSubject(word))) ||
    (value.effect === 'pending' && isOtherSubject(wordAt(tokens, at + length))) ||
    (value.effect === 'suspended' && after.some(({ word }) => isSeason(word)))
  );
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
    if (isOtherSubject(word)) return true;
    // `Test avsluttet` is done, `test utsatt`, `testen måtte avbrytes` are not.
    if (isFinishedSubject(word)) return !isTest(word) || isFinish(wordAt(tokens, at));
  }
  return false;
}

const isTest = wordSet(['test', 'testen', 'testing*', 'testperiode*']);
const isFinish = wordSet([
  'avslutt*',
  'slutt*',
  'ferdig*',
  'fullfør*',
  'lukk*',
  'over',
  'completed',
  'finished',
  'ended',
  'closed',
  'gjennomfør*',
  'utløp*',
  'gått',
  'gikk',
  'gjekk',
]);

const replaces = new Set(
  'erstatter erstattar avløser avløyser etterfølger etterfølgjer overtar replaces supersedes succeeds'.split(
    ' ',
  ),
);

/** `Tidligere avslag`, `ny søknad`: the word itself is the noun of another time. */
function signalIsScopeNoun(tokens: readonly Token[], at: number): boolean {
  return isScopeNoun(wordAt(tokens, at));
}
