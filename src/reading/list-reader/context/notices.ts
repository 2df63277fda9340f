/** Words of a page beside its lists, such as paragraphs, alerts and boxes: each is about rows that it names, or about all. */
import type { TextScan } from '../../../domain/status/signals/scan-text.ts';
import { isApproval } from '../../../domain/status/signals/signal-tokens.ts';
import { looksLikeCompany } from '../../../domain/text/company.ts';
import { phraseKey } from '../../../domain/text/phrase.ts';
import { tokensOf } from '../../../domain/text/tokens.ts';
import { besideContext } from '../../beside-list.ts';
import type { Block, ContextPiece, ListItem, Outline, Piece } from '../../outline.ts';
import type { Entry } from '../entry.ts';
import { type Fragment, pieceFragment } from '../fragment.ts';
import type { Stage } from '../stage.ts';
import { reportUnreadRow } from '../tables/table-issues.ts';
import type { Legend } from '../words/legend.ts';
import type { Footnotes } from './footnotes.ts';
import { NamedRows, spokenIn } from './row-notes.ts';
import { headsRows, isGrave, isKnownEnd, isSentence, type Speech, sentencesOf } from './speech.ts';
import { reportUnread, unreadIn } from './unread-notice.ts';

/** The entries of one block of an outline. */
export interface BlockEntries<F extends string> {
  readonly block: number;
  readonly entries: readonly Entry<F>[];
}

/** The entries, with what the page says of them outside its lists. Blocks that were read as lists say nothing more. */
export function withNotices<F extends string>(
  stage: Stage<F>,
  outline: Outline,
  legend: Legend,
  footnotes: Footnotes,
  lists: readonly BlockEntries<F>[],
): readonly Entry<F>[] {
  const read = new Set(lists.map(({ block }) => block));
  const all = lists.flatMap(({ entries, block }) => entries.map((entry) => ({ entry, block })));
  const entries = all.map(({ entry }) => entry);
  const added = new Map<number, Speech[]>();
  const add = (at: number, speech: Speech) => added.set(at, [...(added.get(at) ?? []), speech]);
  const rows = rowsOnDemand(entries);
  for (const [at, block] of outline.blocks.entries()) {
    if (read.has(at) || legend.units.has(block)) continue;
    const heads = listsHeadedBy(block, outline.blocks, read);
    const figure = block.kind === 'text' && block.notice === 'caption' ? figureOf(block.item.path) : null;
    const pictured = entries.flatMap(({ anchor }, index) =>
      figure !== null && figureOf(anchor.locator.path ?? '') === figure ? [index] : [],
    );
    for (const piece of piecesOf(block)) {
      const footnote = footnotes.kindOf(piece);
      if (legend.units.has(piece)) continue;
      const fragment = noticeFragment(piece, outline.document);
      const spoken = spokenIn(fragment, stage.rules.vocabulary, rows, block.kind !== 'table');
      const isBeside =
        block.kind === 'text' &&
        footnote === null &&
        besideContext(block.context) === null &&
        lists.some((one) => governs(block, outline.blocks[one.block]));
      if (isBeside) reportBeside(stage, block, fragment, spoken, rows());
      for (const { speech, about } of spoken) {
        const isForAll = speech.scan.signals.some(({ subject }) => subject === 'all');
        // Of whom `er trukket` is said, when it names nobody and not all, is not known.
        if (isBeside && about === 'all' && !isForAll && speech.scan.signals.length > 0)
          reportUnread(stage.log, fragment, [speech.source.text]);
        // A footnote is about the rows that bear its mark, and they have it already.
        if (footnote === 'borne' && about === 'all' && !isForAll) continue;
        const targets =
          about === 'all' && pictured.length > 0
            ? pictured
            : about === 'all'
              ? all.flatMap((one, index) =>
                  governs(block, outline.blocks[one.block]) && (heads === null || heads.has(one.block))
                    ? [index]
                    : [],
                )
              : [...about];
        if (targets.length > 0) stage.log.cell(piece, 'mapped');
        for (const index of targets) {
          const entry = entries[index];
          if (entry === undefined) continue;
          const isOwn = about === 'all' && (pictured.length > 0 || standsUnderNameOf(block, entry));
          const own = footnote === null ? speech : { ...speech, scan: onlyGrave(speech.scan) };
          add(index, isOwn ? { ...own, place: 'remark' } : speech);
        }
      }
    }
  }
  for (const piece of headingsBeside(outline, read)) {
    const fragment = noticeFragment(piece, outline.document);
    for (const { speech, about } of spokenIn(fragment, stage.rules.vocabulary, rows, false))
      if (about !== 'all') for (const at of about) add(at, speech);
  }
  return entries.map((entry, at) => {
    const own = added.get(at);
    return own === undefined ? entry : { ...entry, speech: [...entry.speech, ...own] };
  });
}

/** The names of the rows, gathered when a text is first looked through for them. */
function rowsOnDemand<F extends string>(entries: readonly Entry<F>[]): () => NamedRows {
  let named: NamedRows | null = null;
  return () => {
    named ??= new NamedRows(entries);
    return named;
  };
}

/** What stands beside a list and is not read as being of its rows is reported. */
function reportBeside<F extends string>(
  stage: Stage<F>,
  block: Extract<Block, { kind: 'text' }>,
  fragment: Fragment,
  spoken: ReturnType<typeof spokenIn>,
  rows: NamedRows,
): void {
  for (const sentence of companySentences(fragment, rows))
    reportUnreadRow(stage.log, { ...fragment, text: sentence }, 'sentence');
  if (!spoken.some(({ speech }) => speech.scan.signals.some(isKnownEnd)))
    reportUnread(
      stage.log,
      fragment,
      unreadIn(block.item, block.notice !== undefined, stage.rules.vocabulary),
    );
}

/** Sentences that name a company and an approval, and no row of the list: rows that were not read. */
function companySentences({ locator }: Fragment, rows: NamedRows): readonly string[] {
  if (locator.quote.length > longestStory) return [];
  return sentencesOf(locator.quote).filter(
    (sentence) =>
      looksLikeCompany(sentence) &&
      tokensOf(sentence).some(({ word }) => isApproval(word) || word.startsWith('dispens')) &&
      rows.namedIn(sentence).size === 0,
  );
}

/** Longer texts are articles. */
const longestStory = 600;

/** Headings over nothing that was read as a list: `A EPJ mister godkjenningen`. */
function headingsBeside({ blocks }: Outline, read: ReadonlySet<number>): readonly ContextPiece[] {
  const over = new Set(
    blocks.flatMap(({ context }, at) => (read.has(at) ? context.map(({ path }) => path) : [])),
  );
  const found = new Map<string, ContextPiece>();
  for (const { context } of blocks)
    for (const piece of context)
      if (piece.kind === 'heading' && !over.has(piece.path)) found.set(piece.path, piece);
  return [...found.values()];
}

/** Of a footnote whose mark no row bears, a limit is to be seen, and takes nothing away: nobody knows from what. */
function onlyGrave({ signals, asides, ...scan }: TextScan): TextScan {
  const rest = signals.filter((signal) => !isGrave(signal)).map(({ quote }) => quote);
  return { ...scan, signals: signals.filter(isGrave), asides: [...asides, ...rest] };
}

/** Counted once for the page, however many rows it is about. */
function noticeFragment(piece: Piece | ListItem, document: string): Fragment {
  const fragment = pieceFragment(piece, document, 'notice');
  return { ...fragment, unit: `notice ${piece.path} ${phraseKey(piece.text).slice(0, 80)}` };
}

function piecesOf(block: Block): readonly (Piece | ListItem)[] {
  switch (block.kind) {
    case 'text':
      return [block.item];
    case 'list':
      return flatten(block.items);
    case 'definitions':
      return block.groups.flatMap(({ terms, details }) => [...terms, ...flatten(details)]);
    case 'table':
      return block.rows.flatMap((row) => row.filter(({ spanned }) => !spanned));
  }
}

function flatten(items: readonly ListItem[]): readonly ListItem[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

/** Alerts are about the whole page, other words about the part of it that they stand in. */
function governs(notice: Block, list: Block | undefined): boolean {
  if (list === undefined) return false;
  if (notice.notice === 'alert' || notice.notice === 'status' || notice.notice === 'note') return true;
  const above = notice.context.filter(({ kind }) => kind !== 'lead');
  return above.every((piece, at) => isSamePiece(piece, list.context[at]));
}

function isSamePiece(one: ContextPiece, other: ContextPiece | undefined): boolean {
  return other !== undefined && one.path === other.path && one.text === other.text;
}

/**
 * The lists that a line of text heads, as `Fjernet fra listen i 2026` in bold heads the table below it; null where it is no
 * such line. It is not about the lists before it.
 */
function listsHeadedBy(
  block: Block,
  blocks: readonly Block[],
  read: ReadonlySet<number>,
): ReadonlySet<number> | null {
  if (block.kind !== 'text' || (isSentence(block.item.text) && !headsRows(block.item.text))) return null;
  const headed = [...read].filter((at) =>
    blocks[at]?.context.some(({ kind, path }) => kind === 'lead' && path === block.item.path),
  );
  return headed.length === 0 ? null : new Set(headed);
}

/** The figure that a place stands in: `Ikke lenger leverandør` below a logo is of the row that the logo is. */
const figureOf = (path: string): string | null =>
  /^.*(?:^|\/)figure(?:\[\d+\])?(?=\/|$)/u.exec(path)?.[0] ?? null;

/** Whether the innermost heading above the words is the one that names the entry's vendor or product. */
function standsUnderNameOf<F extends string>({ context: above }: Block, { context }: Entry<F>): boolean {
  const last = above.findLast(({ kind }) => kind !== 'lead');
  if (last === undefined) return false;
  return [context.vendor, context.inner, context.product].some(
    (stated) => stated !== null && isSamePiece(stated.value, last),
  );
}
