/** Everything that speaks about a row beside its own cells for the status: headings, captions, remarks, notes, alerts. */
import type { Contribution, ContributionPlace } from '../../../domain/status/contribution.ts';
import { uncutSheetNames } from '../../../domain/status/signals/cut-words.ts';
import { isRowNoun } from '../../../domain/status/signals/denied-approval.ts';
import { deniesList } from '../../../domain/status/signals/list-denial.ts';
import { scanText, type TextScan } from '../../../domain/status/signals/scan-text.ts';
import { isAboutAll } from '../../../domain/status/signals/signal-facts.ts';
import type { TextSignal } from '../../../domain/status/signals/text-signal.ts';
import { unknownDenial } from '../../../domain/status/signals/unknown-denial.ts';
import { isBlankMark } from '../../../domain/text/cell-marks.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import { tokensOf } from '../../../domain/text/tokens.ts';
import { asksAbout } from '../../beside-list.ts';
import type { ContextPiece } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { BlockContext } from './context.ts';

/** What words beside a row's status contribute to it. */
export type Speech = Contribution<Fragment>;

/** The scan of words that are not read, or of none. */
export const noScan: TextScan = scanText('');

/** Words that state no status, only perhaps something of one. A struck remark no longer says anything. */
export function speechOf(place: ContributionPlace, fragment: Fragment, scan: TextScan): Speech {
  return {
    place,
    source: fragment,
    states: null,
    rule: fragment.via,
    scan: fragment.struck && place !== 'name' ? noScan : scan,
    struck: fragment.struck,
    depth: 0,
    unread: false,
  };
}

/** What the headings, captions and sheet above a row contribute. Those that name its vendor or product only name it. */
export function speechAbove(context: BlockContext, vocabulary: Vocabulary): readonly Speech[] {
  const names = new Set(
    [context.vendor, context.inner, context.product].flatMap((stated) =>
      stated === null ? [] : [stated.value],
    ),
  );
  const stating = context.pieces.findIndex(({ fragment }) => fragment === context.status?.fragment);
  return context.pieces.flatMap((stated, at): readonly Speech[] => {
    const { value: piece, fragment } = stated;
    const isStatus = context.status !== null && context.status.fragment === fragment;
    const place = names.has(piece) ? 'name' : placeOfPiece(piece);
    const after = place === 'name' ? remarkAfterName(piece.text) : null;
    if (after !== null) {
      const remark = {
        ...speechOf('above', { ...fragment, text: after }, vocabulary.scan(after)),
        depth: at + 1,
      };
      return remark.scan.signals.length === 0 && remark.scan.asides.length === 0 ? [] : [remark];
    }
    const scan = scanOf(piece, vocabulary);
    const speech = { ...speechOf(place, fragment, at < stating ? onlyGrave(scan) : scan), depth: at + 1 };
    if (isStatus) return [{ ...speech, states: context.status.value, rule: 'status/context' }];
    return speech.scan.signals.length === 0 && speech.scan.asides.length === 0 ? [] : [speech];
  });
}

/** The scan of a heading; of a sheet whose name was cut, the first that says something with its last word whole. */
function scanOf({ kind, text }: ContextPiece, vocabulary: Vocabulary): TextScan {
  const scan = vocabulary.scan(text);
  if (scan.signals.length > 0 || kind === 'lead') return scan;
  const parts = vocabulary.meaningOf(text)?.unread ?? [text];
  if (parts.some(isOfFormerList)) {
    const { signals, ...rest } = vocabulary.scan(archive);
    return { ...rest, signals: signals.map((signal) => ({ ...signal, quote: text })) };
  }
  if (kind !== 'sheet') return scan;
  const whole = uncutSheetNames(text)
    .map((name) => vocabulary.scan(name))
    .find(({ signals }) => signals.length > 0);
  return whole === undefined
    ? scan
    : { ...whole, signals: whole.signals.map((signal) => ({ ...signal, quote: text })) };
}

/** What a heading over a former list is read as. */
const archive = 'Arkiv';

/** Words with which a heading says that what is below it was the list before. */
const former = new Set(
  (
    'gammel gammelt gamle gammal gammalt forrige førre backup sikkerhetskopi tryggingskopi old previous former avgåtte ' +
    'erstattede erstatta avløste avløyste superseded replaced'
  ).split(' '),
);
const ofLists = new Set(
  (
    'liste lista lister tabell ark side data versjon versjonen versjoner versjonar utgave utgaver leverandør leverandører leverandørar ' +
    'system systemer løsning løsninger løysingar produkt produkter avtaler avtalar godkjenninger godkjenningar list lists version versions ' +
    'suppliers vendors systems solutions products approvals av fra til og of the'
  ).split(' '),
);

/** `Gammel liste`, `Forrige versjon`, `Backup 2022`: nothing but words for lists, and that it is not today's. */
function isOfFormerList(text: string): boolean {
  const words = tokensOf(text).map(({ word }) => word);
  return (
    words.some((word) => former.has(word)) &&
    words.every((word) => former.has(word) || ofLists.has(word) || /^\d+$/u.test(word))
  );
}

/** What stands after the name in a heading of one: `Bjerka AS (lagt ned)`, `Bjerka AS – avsluttet kundeforhold`. */
function remarkAfterName(text: string): string | null {
  const [, bracket, tail] = afterName.exec(plainText(text)) ?? [];
  return bracket ?? tail ?? null;
}

const afterName = /^[^(]{2,80}\(([^()]{3,80})\)$|^[^,–-]{2,80}(?:,| [–-]) (\p{Ll}[^,–]{2,80})$/u;

/** Of a heading outside the one that states the status only an end or a refusal counts: the inner one is more exact. */
function onlyGrave(scan: TextScan): TextScan {
  return { ...scan, signals: scan.signals.filter(isGrave) };
}

/** Words that end, deny or suspend an approval. */
export const isGrave = ({ effect }: TextSignal): boolean => effect !== 'pending' && effect !== 'limited';

/** Of them those that count for a whole list: what a page denies of itself in other words (`Er ikke uttømmende`) is still to be reported. */
export const isKnownEnd = (signal: TextSignal): boolean =>
  isGrave(signal) && (signal.key !== unknownDenial.key || deniesList(signal.quote));

function placeOfPiece({ kind, level, text }: ContextPiece): ContributionPlace {
  if (kind === 'title' || (kind === 'heading' && level === 1)) return 'title';
  if (kind === 'caption' && isSentence(text) && plainText(text).endsWith('.')) return 'notice';
  if (kind === 'lead') return isSentence(text) && !headsRows(text) ? 'notice' : 'above';
  return 'above';
}

/**
 * `Har søkt, ikke avgjort`, `Løsninger du ikke skal bruke` right over a table: short, without a full stop, and with no subject
 * but the rows. `Sentralbordet er stengt` is about something else, `Listen er ny` about the list.
 */
export function headsRows(text: string): boolean {
  const plain = plainText(text);
  const tokens = tokensOf(plain);
  const first = tokens[0]?.word ?? '';
  const isShort = tokens.length <= longestHeading && !/[.!?]$/u.test(plain);
  return (
    isShort &&
    (opensHeading.has(first) || isRowNoun(first)) &&
    !tokens.some((_, at) => isAboutAll(tokens, at))
  );
}

/** Verbs without a subject, with which a heading begins. */
const opensHeading = new Set(
  (
    'har hadde skal kan kunne må bør var ble blir vart vert er vil fikk fekk kom mistet mista oppfyller oppfyller ' +
    'består bestod strøk venter ventar kommer kjem nye neste planlagt planlagde søker søkjer has have had must cannot was were did failed'
  ).split(' '),
);

/** Words of a heading; longer lines with a verb are sentences. */
const longestHeading = 6;

const finite =
  /(?:^|\s)(?:er|var|har|hadde|blir|ble|gikk|gjekk|fikk|fekk|kom|trakk|meldte|mista|sluttet|slutta|vil|skal|kan|må|bør|gjelder|gjeld|opphørte|opphøyrde|mistet|falt|løp|bygger|byggjer|venter|ventar|kommer|kjem|viser|omfatter|består|finnes|finst|står|oppdateres|behandles|handsamast|mottas|sendes|publiseres|is|are|was|were|has|have|will|shall|must)(?![\p{L}\p{N}])/iu;

/** `Leverandører som har mistet godkjenningen`: a heading, with its verb in a clause of its own. */
const described =
  /^(?:\p{L}+ ){0,3}(?:leverandører|leverandørar|løsninger|løysingar|systemer|systema?|produkter|produkt|integrasjoner|integrasjonar|godkjenninger|godkjenningar|vendors|suppliers|products|systems|solutions|integrations|approvals|søkere|søkjarar|søknad(?:er|ar)|avtal(?:er|ar)|\p{L}{3,}saker|kandidat(?:er|ar)|tilbyd(?:ere|arar)|aktør(?:er|ar)|applicants) (?:som|that|which|who|vi|nhn|we)(?!\p{L})/iu;

/** Shorter lines with a full stop are headings all the same. */
const fewestInSentence = 5;

/** `Vi undersøker en sak om A AS`, `Her slutter listen`. */
const opensSentence = /^(?:Vi|Her|Det|De|Dei|Dere|Du|Dette|Denne|We|Here|This|It|They|You)\s\p{Ll}/u;

/** Whether words are a sentence about something, and no heading over something: they have a verb, and introduce nothing. */
export function isSentence(text: string): boolean {
  const plain = plainText(text);
  if (plain.endsWith(':') || described.test(plain)) return false;
  // `Utprøvingen startet i juni 2025.`: a verb that nobody listed.
  const isWhole = plain.endsWith('.') && plain.split(' ').length >= fewestInSentence;
  return isWhole || finite.test(plain) || opensSentence.test(plain) || asksAbout.test(plain);
}

/** Sentences of a text, verbatim but for space, each with its place in the order of reading. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[!?;])\s+|\s*[\r\n•]+\s*|(?<=\p{L}{3}|\d{4}|[)»”"])\.\s+(?=\P{Ll})/u)
    .map((part) => plainText(part))
    .filter((part) => phraseKey(part) !== '');
}

/** Whether a sentence holds a name as words of its own; both in lower case. */
export function isNamed(sentence: string, name: string): boolean {
  const at = sentence.indexOf(name);
  if (name.length < 2 || at < 0) return false;
  const before = sentence[at - 1] ?? ' ';
  const after = sentence[at + name.length] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** What words beside a status contribute; nothing where they say nothing of an approval. */
export function spoken(
  place: 'condition' | 'remark',
  fragment: Fragment,
  vocabulary: Vocabulary,
): readonly Speech[] {
  if (isBlankMark(fragment.text)) return [];
  const scan = vocabulary.scan(fragment.text);
  const says = place === 'condition' || scan.signals.length > 0 || scan.asides.length > 0;
  return says ? [speechOf(place, fragment, scan)] : [];
}
