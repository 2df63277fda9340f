/**
 * What a page says of its own list: that only a part of it stands here, or that the page no longer holds. Such a list is
 * held, since what is missing would otherwise look as if it were gone.
 */
import { makeFinding } from '../domain/findings/finding.ts';
import { describe, type FindingTexts, shorten } from '../domain/findings/messages/describe.ts';
import { counted } from '../domain/findings/messages/phrases.ts';
import type { Finding } from '../domain/reading.ts';
import { bearingOf } from '../domain/status/bearing/bearing.ts';
import { isHarmless } from '../domain/status/signals/harmless.ts';
import { scanText } from '../domain/status/signals/scan-text.ts';
import { plainText } from '../domain/text/phrase.ts';
import { besideReason } from './beside-list.ts';
import type { Block, ListItem, Outline, Piece } from './outline.ts';

/** Every line of words of a page that a person sees, headings included, each place once. Cells of tables are not lines. */
export function linesOfPage(outline: Outline): readonly Piece[] {
  const pieces = new Map<string, Piece>();
  const add = (piece: Piece) => pieces.set(`${piece.path} ${piece.text}`, piece);
  const addItem = (item: ListItem): void => {
    add(item);
    item.items.forEach(addItem);
  };
  for (const block of outline.blocks) {
    for (const piece of block.context) if (piece.kind !== 'title') add(piece);
    if (block.kind === 'text') addItem(block.item);
    if (block.kind === 'list') block.items.forEach(addItem);
    if (block.kind === 'definitions')
      for (const { terms, details } of block.groups) {
        terms.forEach(add);
        details.forEach(addItem);
      }
  }
  return [...pieces.values()];
}

const excerpt =
  /(?<!\p{L})(?:et|eit|kun et|bare et|a|only a) (?:utvalg|utval|utdrag|utsnitt|selection|excerpt)(?!\p{L})|(?<!\p{L})(?:noen|nokre|eksempler på|eksempel på|some) (?:av )?(?:kommunene|kommunane|kommuner|standardene|standardane|registrene|registra|aktivitetene|aktivitetane|anbefalingene|tilrådingane)(?!\p{L})/iu;
const notCurrent =
  /(?<!\p{L})(?:denne |dette |this )?(?:siden|sida|side|listen|lista|oversikten|oversikta|artikkelen|innholdet|innhaldet|katalogen|veikartet|vegkartet|planen|page|list|content)(?: her)?\s+(?:er|ble|vart|har blitt|vert|blir|oppdateres|oppdaterast|vedlikeholdes|vedlikehaldast|gjelder|gjeld|is|has been|was)\s+(?:nå |no |now )?(?:arkivert|historisk|utdatert|utgått|foreldet|forelda|suspendert|satt ut av kraft|sett ut av kraft|(?:ikke|ikkje) (?:lenger|lengre|lengar)(?:\s+(?:oppdatert|vedlikeholdt|i bruk|gyldig|gjeldende))?|erstattet|erstatta|no longer|archived|outdated|withdrawn)|^arkivert(?: (?:side|innhold|versjon|\d)|$)|(?:alle|samtlige) (?:\p{L}+ )?(?:er|ble) (?:inntil videre |midlertidig )?(?:suspendert|trukket)|(?:no longer|not) (?:maintained|updated)|(?:oppdateres|vedlikeholdes|oppdaterast) (?:ikke|ikkje) (?:lenger|lengre|lengar|mer|meir)/iu;

/** The first words by which a page says that it shows a part only; null where nothing says so. */
function partSign(outline: Outline, pagesFollowed: boolean): Piece | null {
  const said = linesOfPage(outline).find(({ text }) => excerpt.test(plainText(text)));
  return said ?? (pagesFollowed ? null : (outline.parts[0] ?? null));
}

/** A sentence about the page or its list as a whole. */
const ofThisList =
  /^(?:(?:obs|nb|merk|viktig)\s*[:!.–-]*\s*)?(?:(?:denne|dette|this|the) )?(?:siden|sida|side|listen|lista|liste|oversikten|oversikta|oversynet|katalogen|veikartet|vegkartet|planen|rammeverket|rammene|ramma|innholdet|innhaldet|registeret|tabellen|page|list|catalogue|roadmap|plan|framework|overview)(?! \p{Lu})(?!\p{L})/iu;
const notToBeFollowed =
  /(?<!\p{L})(?:ikke|ikkje|not)(?: \p{L}+){0,2} (?:legge[sr]?(?:ast)? til grunn|leggj\p{L}+ til grunn|bruke[st]?|brukast|nyttast|benyttes|følge[st]?|følgjast|relied|used|followed)(?!\p{L})/iu;

/** Whether a text says of all of its list that it does not hold. `isApart`: it is set apart as a message to the reader. */
function deniesAll(text: string, isApart: boolean): boolean {
  return scanText(text).signals.some(
    ({ subject, effect, key, mixed, quote, ahead }) =>
      subject === 'all' &&
      (effect === 'ended' || effect === 'denied' || effect === 'suspended') &&
      !ahead &&
      !mixed &&
      (isApart || ofThisList.test(quote)) &&
      (key !== 'nektelse' || notToBeFollowed.test(quote)),
  );
}

/** Whether a block stands under the page's own heading, and under none of a part of it. */
const isOfPage = ({ context }: Block): boolean =>
  !context.some(({ kind, level }) => kind === 'summary' || (kind === 'heading' && level > 1));

/** The words by which a page says that it no longer holds; null where it does not. */
function notCurrentSign(outline: Outline): Piece | null {
  const said = linesOfPage(outline).find(({ text }) => notCurrent.test(plainText(text)));
  if (said) return said;
  for (const block of outline.blocks) {
    if (block.kind !== 'text' || !(isOfPage(block) || block.notice !== undefined)) continue;
    if (deniesAll(block.item.text, block.notice !== undefined)) return block.item;
  }
  return null;
}

/** Messages of a page to its readers that may limit all of it, in words that do not say so plainly. */
function unreadNotices(outline: Outline, partsRead: boolean): readonly Piece[] {
  return outline.blocks.flatMap((block) => {
    if (block.kind !== 'text' || block.notice === undefined || block.notice === 'caption') return [];
    const { item } = block;
    const isRead =
      (partsRead && !isOfPage(block)) || isHarmless(item.text) || besideReason(item.text) !== null;
    return isRead || bearingOf(item.text, 'beside') === null ? [] : [item];
  });
}

/**
 * The reasons that a page itself gives for holding what was read of it. `read`: how many rows were; null: not counted.
 * `partsRead`: messages over parts of the page are looked at elsewhere. `pagesFollowed`: further pages are asked for and held against what the page says of them elsewhere.
 */
export function limitFindings(
  source: string,
  outline: Outline,
  read: number | null,
  pagesFollowed = false,
  partsRead = false,
): readonly Finding[] {
  const part = partSign(outline, pagesFollowed);
  const stale = notCurrentSign(outline);
  return [
    ...(part ? [incomplete(source, outline.document, part, read)] : []),
    ...(stale
      ? [outOfForce(source, outline.document, stale)]
      : unreadNotices(outline, partsRead).map((piece) => noticeFinding(source, outline.document, piece))),
  ];
}

/** A list that says by these words that there is more of it. `severity`: a warning where the words are no exact count. */
function incomplete(
  source: string,
  document: string,
  { text, quote, path }: Piece,
  read: number | null,
  severity: 'BLOCKING' | 'WARNING' = 'BLOCKING',
): Finding {
  const texts =
    read === null
      ? describe('LIST_INCOMPLETE.more', { found: text })
      : describe('LIST_INCOMPLETE.moreThan', { found: text, rows: counted(read, 'row') });
  return ofPage(source, severity, document, { text, quote, path }, texts);
}

function outOfForce(source: string, document: string, piece: Piece): Finding {
  return ofPage(source, 'BLOCKING', document, piece, describe('LIST_NOT_CURRENT', { found: piece.text }));
}

/** A message over a page, or a part of it, that may be about the rows below. */
export function noticeFinding(source: string, document: string, { text, quote, path }: Piece): Finding {
  const words = shorten(text);
  return {
    ...ofPage(
      source,
      'WARNING',
      document,
      { text: words, quote, path },
      describe('UNREAD_NOTICE', { found: words }),
    ),
  };
}

function ofPage(
  source: string,
  severity: 'BLOCKING' | 'WARNING',
  document: string,
  { text, quote, path }: Piece,
  texts: FindingTexts,
): Finding {
  return makeFinding({
    ...texts,
    source,
    severity,
    recordKey: document,
    record: document,
    field: 'list',
    locator: { document, path, quote },
    found: text,
  });
}
