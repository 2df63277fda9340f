/** Which words beside a list may say something of all of it that nobody has read: `Ordningen er satt på pause`. */

import { shorten } from '../../../domain/findings/messages/describe.ts';
import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { readDateRange } from '../../../domain/text/date-range.ts';
import { phraseKey, plainText } from '../../../domain/text/phrase.ts';
import { besideReason, isPersonal } from '../../beside-list.ts';
import type { MarkedPiece } from '../../outline.ts';
import type { Fragment } from '../fragment.ts';
import { reportIssue } from '../issues.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isListTitle, isNeutralHeading } from './context.ts';
import { isSentence, sentencesOf } from './speech.ts';

/** Longer texts are articles about the list. */
const longest = 300;

/** What is said of the list, its page or all approvals. */
const ofAll =
  /^(?:(?:denne|dette|den|merk|obs|nb|viktig|note|this|the|all|alle|samtlige)[\s:!,.]+)*(?:at\s+)?(?:list(?:a|en|e|ene)|oversikt(?:en|a)?|oversynet|siden|sida|side|innholdet|ordningen|ordninga|godkjenning(?:en|a|er|ar|ene|ane)?|avtale(?:n|r|ne)|tabellen|registeret|løsning(?:ene|er)|leverandør(?:ene|er)|informasjonen|list|page|overview|approvals?|content|scheme)(?!\p{L})/iu;

/** Verbs and phrases with which pages present their lists. */
const presents =
  /(?<!\p{L})(?:viser|visar|omfatter|omfattar|inneholder|inneheld|oppdateres|oppdaterast|blir oppdatert|vert oppdatert|er oppdatert|sist oppdatert|gir|gjev|består|sortert|ordnet|delt (?:inn|opp)|basert|bygger|finnes|finst|publiseres|vedlikeholdes|uttømmende|uttømmande|fullstendig|komplett|under (?:er|finner|ser)|nedenfor|nedanfor|kan|har fått|er godkjent|er testet|er verifisert|innebærer|inneber|betyr|tyder|krever|krev|gjelder (?:for|kun|per)|gjeld for|åpningstid|velkommen|sendes|søkes|shows|contains|lists|includes|updated|covers|may|can|below|welcome)(?!\p{L})/iu;

/** Words that turn what a sentence presents into something else: `Listen skal ikke brukes`. */
const turns =
  /(?<!\p{L})(?:ikke|ikkje|ingen|inga|aldri|lenger|lengre|not|no|never|stopp\p{L}*|midlertidig|mellombels|inntil|var|hadde|ble|vart|gjaldt|tidligere|tidlegare|eldre|gam(?:mel|melt|le|al|alt)|feil\p{L}*|brudd|brot|usikker\p{L}*|mistet|mista|ugyldig\p{L}*|avslått\p{L}*|avslag|opphør\p{L}*|avvik\p{L}*|stengt|avlyst|avsluttet|avslutta|utgått\p{L}*|foreldet|forelda|tvil\p{L}*|advar\p{L}*|risiko|sårbar\p{L}*|vedlikehold|venter|ventar|wrong|errors?|invalid|lapsed|historisk\p{L}*|så ut|såg ut|looked|oppdikt\p{L}*|eksempel\p{L}*|fiktiv\p{L}*|demo\p{L}*|testdata|fornye\p{L}*|was|were|had|until|old|former)(?!\p{L})/iu;
/** What every publisher says of its list. */
const disclaims =
  /oppdater(?:es|ast|t|e)|updated|uttømmende|uttømmande|fullstendig|komplett|exhaustive|complete|ansvar|garant|utelukke|ekskluder/iu;

/** What makes a list old, whatever else its publisher says of it: `Listen oppdateres ikke`, `Siden er flyttet`. */
const stale =
  /(?<!\p{L})(?:oppdateres|oppdaterast|vedlikeholdes|vedlikehaldast|gjelder|gjeld) (?:ikke|ikkje)(?! (?:automatisk|fortløpende|daglig))|(?:ikke|ikkje|not|no longer|lenger) (?:lenger |blitt |being )?(?:oppdater|vedlikeh|updated|maintained)|(?:siden|sida|listen|lista|oversikten|oversikta|page|list) (?:er|har|has|is)(?: \p{L}+)? (?:flytt|moved|erstattet|erstatta)/iu;

/** Shorter texts are lines of their own. */
const shortest = 120;

/** What the pages of the sample site say of themselves. */
const sampleMark = '(SAMPLE)';

/** Longer lines without a verb are no labels. */
const longestLabel = 60;

/**
 * The sentences of a text that may end or deny what stands in the list beside it, and that no vocabulary has. A short text,
 * or one that is set apart by its markup, is a message; of others only what begins with the list or its approvals is. A
 * short line without a verb (`Utkast`, `Gamle versjoner`) says what the list is.
 */
export function unreadIn(item: MarkedPiece, isApart: boolean, vocabulary: Vocabulary): readonly string[] {
  const plain = plainText(item.quote);
  if (plain.length > longest || besideReason(plain) !== null || isPersonal(plain)) return [];
  if (plain.includes(sampleMark)) return [];
  if (plain.length <= longestLabel && !isSentence(plain))
    return isLabel(item, plain, vocabulary) ? [plain] : [];
  return sentencesOf(item.quote).filter(
    (sentence) =>
      (ofAll.test(sentence) || isApart || (plain.length <= shortest && isSentence(sentence))) &&
      (stale.test(sentence) ||
        (!(turns.test(sentence) ? disclaims : presents).test(sentence) && !isHarmless(sentence))) &&
      /\S\s+\S/u.test(sentence),
  );
}

/** A date that ends nothing: `15. mars 2026`, `Fra 01.03.2025`. */
function isDateBefore(text: string): boolean {
  const range = readDateRange(text);
  return range.problem === null && range.until === null;
}

/** Whether a line without a verb is one that somebody should look at: no link, date, title of the list or known word. */
function isLabel(item: MarkedPiece, plain: string, vocabulary: Vocabulary): boolean {
  const isLink = item.links.some(({ text }) => phraseKey(text) === phraseKey(plain));
  return !(
    isLink ||
    plain.endsWith(':') ||
    !/\p{L}{3}/u.test(plain) ||
    isDateBefore(plain) ||
    vocabulary.meaningOf(plain) !== null ||
    looksLikeCompany(plain) ||
    isNeutralHeading(plain) ||
    isListTitle(plain) ||
    isHarmless(plain) ||
    presents.test(plain)
  );
}

/** Reports what is said beside a list, or of all of it, in words that nobody knows. */
export function reportUnread(log: ReadingLog, fragment: Fragment, sentences: readonly string[]): void {
  for (const found of sentences)
    reportIssue(
      log,
      { code: 'UNREAD_NOTICE', fragment, field: 'notice', found, lost: false },
      { key: phraseKey(found), label: shorten(found) },
    );
}
