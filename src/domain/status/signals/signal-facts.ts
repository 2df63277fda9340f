/** What a signal says beside its effect: who ended the approval, until when it holds, whether all of the list is meant. */
import { findDate } from '../../text/dates.ts';
import { type Token, wordSet } from '../../text/tokens.ts';
import type { Standing } from '../../vocabulary.ts';
import { isNoneOfRows, isRowNoun } from './denied-approval.ts';
import { isApproval, wordAt } from './signal-tokens.ts';
import { allWords, listSubjects, type SignalWords } from './signal-words.ts';

const isListSubject = wordSet(listSubjects);
/** Whether the word means each and every one: `alle`, `samtlige`. */
export const isAll = wordSet(allWords);

const joins = new Set(['og', 'eller', 'samt', 'and', 'or']);

/** `Godkjente og avviklede`, `avviklede og godkjente`. */
export function isMixed(tokens: readonly Token[], at: number, length: number): boolean {
  const joined = (from: number, to: number) => {
    const words = tokens.slice(Math.max(0, from), to).map(({ word }) => word);
    return words.some((word) => joins.has(word)) && words.some(isApproval);
  };
  return joined(at - 4, at) || joined(at + length, at + length + 4);
}

/** `Vil bli trukket`, `skal avvikles`: still to come. */
export function isFuture(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((back) =>
    ['skal', 'vil', 'blir', 'will', 'shall'].includes(wordAt(tokens, at - back)),
  );
}

/** Who took the approval back: the vendor, the authority, or nobody said. */
export function whoEnded(tokens: readonly Token[]): Standing | null {
  const words = tokens.map(({ word }) => word);
  const by = words.findIndex((word) => word === 'av' || word === 'by');
  const agent = by < 0 ? '' : (words[by + 1] ?? '');
  const isVendor = (word: string) => /^(?:leverandør|produsent|vendor|supplier|manufacturer)/u.test(word);
  // `Leverandører som har fått godkjenningen inndratt` have not done it themselves.
  const isDoneTo = words.some((word) =>
    ['fått', 'mistet', 'mista', 'blitt', 'vorte', 'fratatt', 'had', 'lost'].includes(word),
  );
  const acts = !isDoneTo && words.some((word) => ['har', 'has', 'seg', 'trakk', 'withdrew'].includes(word));
  if (isVendor(agent) || (isVendor(words[0] ?? '') && acts)) return 'WITHDRAWN_BY_VENDOR';
  const isApprovalNoun = (word: string) =>
    /^(?:godkjenn|verifi|sertifi|approval|certif|dispensasjon)/u.test(word);
  const isAuthority = /^(?:nhn|fhi|norsk|folkehelse|helsedir|myndighet)/u.test(agent);
  return isAuthority || words.some(isApprovalNoun) ? 'REVOKED_BY_AUTHORITY' : null;
}

/** `Alle godkjenninger`, `denne siden`, `siden er`; `siden 2020` is "since". */
export function isAboutAll(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (isAll(word) || isThose(word) || isNoneOfRows(tokens, at)) return true;
  if (isRowNoun(word) && (pointsAt.has(wordAt(tokens, at - 1)) || isBelow.has(wordAt(tokens, at + 1))))
    return true;
  if (!isListSubject(word)) return false;
  return word !== 'siden' || pageVerbs.has(wordAt(tokens, at + 1)) || wordAt(tokens, at - 1) === 'denne';
}
/** `These vendors have applied`, `the approvals below`, `produkter nedenfor`. */
const pointsAt = new Set('these those disse desse the'.split(' '));
const isBelow = new Set('below above herein nedenfor nedanfor ovenfor ovanfor under over'.split(' '));
/** `Godkjenningene under ble opphevet`: those of the list, in the definite form of Norwegian. */
export const isThose = wordSet(
  (
    'godkjenningene godkjenningane verifiseringene verifiseringane sertifiseringene dispensasjonene dispensasjonane ' +
    'avslagene avslaga løsningene løysingane produktene produkta systemene systema integrasjonene integrasjonane'
  ).split(' '),
);
const pageVerbs = new Set(['er', 'ble', 'blir', 'har', 'oppdateres', 'vedlikeholdes']);

/**
 * Whether the words describe the document itself: `Arkivert side`, `Kun demodata`, `Høringsutkast, frist 15. januar`. With a
 * subject before them they are about that.
 */
export function describesDocument(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens.slice(0, at);
  if (!before.every(({ word }) => leadsIn.has(word))) return false;
  const next = wordAt(tokens, at + length);
  const said = tokens.slice(at, at + length);
  return (
    said.some(({ word }) => isDocumentState(word)) ||
    (length === 1 && isListSubject(next) && next !== 'siden')
  );
}

const leadsIn = new Set(
  'dette er en ei et kun bare berre only this is a an obs merk nb note foreløpig førebels intern internt'.split(
    ' ',
  ),
);
const isDocumentState = wordSet(
  (
    'utkast utkast* høringsutkast* høyringsutkast* arbeidsutkast* kladd* draft* testside* demoside* demodata demoversjon* eksempelside* ' +
    'eksempelliste* eksempeldata eksempler eksempel døme examples fiktive fiktivt fictitious fictional testdata arkivert archived gammel eldre utdatert foreldet forelda superseded outdated'
  ).split(' '),
);

const fromWords =
  /(?:^|\s)(?:fra|frå|f\.?\s?o\.?\s?m\.?|siden|sidan|from|since|as of)(?:\s+og\s+med)?\s*:?\s*$/iu;
const untilWords =
  /(?:^|\s)(?:til(?:\s+og\s+med)?|t\.?\s?o\.?\s?m\.?|inntil|frem\s+til|fram\s+til|ut|until|to|through)\s*:?\s*$/iu;

/** The last day on which the approval holds, where the words set one: `til 31.12.2026`, `utløper 31.12.2026`. */
export function lastDay(words: SignalWords, ahead: boolean, sentence: string, from: number): string | null {
  if (words.effect !== 'ended' && words.effect !== 'limited') return null;
  const found = findDate(sentence.slice(from));
  const date = found?.reading.kind === 'date' ? found.reading.value : null;
  const before = found === null ? sentence : sentence.slice(0, from + found.start);
  const value = date ?? bareYear.exec(sentence.slice(from))?.[1] ?? null;
  if (value === null || orBefore.test(sentence)) return null;
  if (words.effect === 'limited' && !ahead) return untilWords.test(before) ? closed(value) : null;
  if (!ahead && words.standing !== 'EXPIRED') return null;
  return fromWords.test(before) ? dayBefore(value) : closed(value);
}

/** `Utgått 2025 og før`: some of them earlier. */
const orBefore =
  /\d{4} (?:og|eller|and|or) (?:før|tidligere|tidlegare|eldre|earlier|before|older)(?!\p{L})/iu;
const bareYear = /(?<![\d.])((?:19|20)\d{2})(?![\d.])/u;
/** A version that a sentence names as what it is about; `da versjon 5.1 kom` names a time. */
export const namedVersion =
  /(?<![\p{L}\d])(?<!(?<![\p{L}])(?:da|når|ved|etter|før|when|after|before) )(?:versjon|version|ver\.?|v\.?)\s*(\d[\dx.]{0,20})(?![\dx.])(?! (?:av|of) (?:meld|stand|grens|profil|spes|api|mess|interf))/giu;

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
