/** Pages that describe one thing after another by labels (`Eier: …`), whatever they are built of: lines of text, lists, definitions or tables. */

import type { Locator } from '../domain/claim.ts';
import { makeFinding } from '../domain/findings/finding.ts';
import { describe } from '../domain/findings/messages/describe.ts';
import type { Drift, Finding } from '../domain/reading.ts';
import type { SourceDocument } from '../domain/source.ts';
import { bearingOf } from '../domain/status/bearing.ts';
import { phraseKey, plainText, withoutParenthesis } from '../domain/text/phrase.ts';
import { besideContext, isPersonal } from './beside-list.ts';
import { limitFindings, noticeFinding } from './list-limits.ts';
import { cellFragment, type Fragment, pieceFragment } from './list-reader/fragment.ts';
import { inCaseOf, nearestPhrase } from './nearest.ts';
import { openDocument } from './open-document.ts';
import type { Block, ContextPiece, ListItem, Outline, Piece, TableBlock } from './outline.ts';
import type { SaidOfRow } from './row-bearing.ts';
import { documentFindings, unreadable } from './unreadable.ts';

/** One line and what it stands under. */
export interface LabelledLine {
  /** Headings and labels of accordions above it, the page's title first; none of what stands just before. */
  readonly context: readonly ContextPiece[];
  /** Key of the label's words (`phraseKey`); null where the line has no known label. */
  readonly label: string | null;
  /** The value, or the whole line where there is no label; empty where a label stands alone. */
  readonly value: Fragment;
  /** The row of a table that the line is a cell of; lines of one row share it. */
  readonly row: object | null;
  /** The item as a whole, where the line is one of a list or a part of it. */
  readonly item: ListItem | null;
  /** Heading of its column, or its term, where that is no known label. */
  readonly unknown: string | null;
  /** Set apart as a message to the reader. */
  readonly isNotice: boolean;
  /** What stands over it and is no heading of the page: a caption, the line just before, a row over all columns. */
  readonly over: readonly Piece[];
}

/** What reading pages brought to light, beside what was read. */
export interface PagesRead {
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  /** The pages that could be read. */
  readonly outlines: readonly Outline[];
}

/**
 * Hands every line of every page to `read`, in order. Pages that cannot be read, or not wholly, and headings that are
 * no known labels are reported; what pages have beside their content, persons to ask among it, is left alone by name. `read` says whether the line was part of something, or `used` where its unknown heading was read too; a page without such a line is reported as well.
 * `itemsAsHeadings`: what stands inside an item of a list stands under it, as under a heading.
 */
export function readLabelledPages(
  source: string,
  documents: readonly SourceDocument[],
  labels: readonly string[],
  read: (line: LabelledLine, document: string) => boolean | 'used',
  options: { readonly itemsAsHeadings?: boolean } = {},
): PagesRead {
  const findings: Finding[] = [];
  const drift = new Map<string, Drift>();
  const outlines: Outline[] = [];
  const tell = (one: Drift) => void drift.set(`${one.kind} ${one.detail}`, one);
  for (const document of documents) {
    const outline = openDocument(document);
    const fatal = outline.problems.filter((problem) => problem.fatal);
    if (!('blocks' in outline) || fatal.length > 0) {
      const unread = unreadable(source, document.name, fatal);
      findings.push(...unread.findings);
      unread.drift.forEach(tell);
      continue;
    }
    findings.push(...documentFindings(source, document.name, outline.problems));
    findings.push(...limitFindings(source, outline, null, false, true));
    outlines.push(outline);
    let isOurs = false;
    const unknown = new Map<string, Fragment>();
    for (const line of labelledLines(outline, labels, options.itemsAsHeadings === true)) {
      const isRead = read(line, document.name);
      if (!isRead && isOfPart(line)) findings.push(noticeOf(source, document.name, line.value));
      if (!isRead) continue;
      isOurs = true;
      if (line.unknown !== null && isRead !== 'used' && !isRemarkHeading(line.unknown))
        unknown.set(line.unknown, line.value);
    }
    for (const [heading, value] of unknown) {
      findings.push(unknownHeading(source, document.name, heading, labels, value.locator));
      tell({ kind: 'COLUMN_ADDED', detail: heading, breaking: false });
    }
    if (!isOurs)
      tell({ kind: 'SELECTOR_EMPTY', detail: `nothing was found in “${document.name}”`, breaking: false });
  }
  return { findings, drift: [...drift.values()], outlines };
}

/** Whether a message over a part of a page says something that may be of the rows below. */
const isOfPart = ({ isNotice, context, value }: LabelledLine): boolean =>
  isNotice && context.some(({ level }) => level > 1) && bearingOf(value.text, 'beside') !== null;

const noticeOf = (source: string, document: string, { text, locator }: Fragment): Finding =>
  noticeFinding(source, document, { text, quote: locator.quote, path: locator.path ?? '' });

const remarkHeadings = new Set(
  [
    ...['Status', 'Tilstand', 'Merknad', 'Merknader', 'Merknadar', 'Kommentar', 'Kommentarer', 'Kommentarar'],
    ...['Anmerkning', 'Anmerkninger', 'Begrensning', 'Begrensninger', 'Avgrensing', 'Avgrensingar', 'Vilkår'],
    ...[
      'Forbehold',
      'Atterhald',
      'Note',
      'Notes',
      'Notat',
      'Remark',
      'Remarks',
      'Comment',
      'Comments',
      'Merk',
      'OBS',
    ],
  ].map(phraseKey),
);

/** Whether a heading or label is over words on the row as a whole: a remark or a status. */
export const isRemarkHeading = (text: string): boolean => remarkHeadings.has(phraseKey(text));

/** What a cell or line under a heading of no field says of its row; the heading is part of the words where they need it. */
export function saidUnder({ unknown, value, isNotice }: LabelledLine): SaidOfRow {
  if (unknown === null) return { at: value, place: isNotice ? 'beside' : 'text' };
  if (isRemarkHeading(unknown)) return { at: value, place: 'remark' };
  const isAlone = value.text === '' || bearingOf(value.text, 'beside') !== null;
  return { at: isAlone ? value : { ...value, text: `${unknown}: ${value.text}` }, place: 'beside' };
}

function unknownHeading(
  source: string,
  document: string,
  heading: string,
  labels: readonly string[],
  locator: Locator,
): Finding {
  const near = nearestPhrase(
    phraseKey(heading),
    labels.map((label) => [phraseKey(label), label] as const),
  );
  return makeFinding({
    ...describe('UNKNOWN_HEADING.page', { heading }),
    source,
    severity: 'WARNING',
    recordKey: `${document}/${phraseKey(heading)}`,
    record: heading,
    field: phraseKey(heading),
    locator,
    found: heading,
    suggested: near === null ? null : inCaseOf(heading, near),
  });
}

/** The lines of a page in reading order. `labels` are the labels that count; words before any other colon are text. */
function labelledLines(
  outline: Outline,
  labels: readonly string[],
  itemsAsHeadings: boolean,
): LabelledLine[] {
  const known = new Set(labels.map(phraseKey));
  return outline.blocks
    .filter(({ context }) => besideContext(context) === null)
    .flatMap((block) => linesOf(block, outline.document, known, itemsAsHeadings));
}

function linesOf(
  block: Block,
  document: string,
  known: ReadonlySet<string>,
  itemsAsHeadings: boolean,
): LabelledLine[] {
  const above = block.context.filter(({ kind }) => kind === 'heading' || kind === 'summary');
  const over = block.context.filter(({ kind }) => kind === 'caption' || kind === 'sheet' || kind === 'lead');
  const fromItem = (item: ListItem, ofList: boolean, context = above): LabelledLine[] => [
    ...partsOf(item.text, known).map(
      ({ label, text }): LabelledLine => ({
        context,
        label,
        value: pieceFragment(item, document, label === null ? 'line' : `label/${label}`, text),
        row: null,
        item: ofList ? item : null,
        unknown: null,
        isNotice: block.notice !== undefined && block.notice !== 'caption',
        over,
      }),
    ),
    ...item.items.flatMap((inner) =>
      fromItem(inner, true, itemsAsHeadings ? [...context, headingOf(item, context.length)] : context),
    ),
  ];
  const context = above;
  switch (block.kind) {
    case 'text':
      return isPersonal(block.item.text) ? [] : fromItem(block.item, false);
    case 'list':
      return block.items.flatMap((item) => fromItem(item, true));
    case 'definitions':
      return block.groups.flatMap(({ terms, details }) => {
        const term = terms[0]?.text ?? '';
        const label = keyIn(term, known);
        return details.map(
          (detail): LabelledLine => ({
            context,
            label,
            value: pieceFragment(detail, document, label === null ? 'line' : `label/${label}`),
            row: null,
            item: null,
            unknown: label === null && term !== '' ? plainText(term) : null,
            isNotice: false,
            over,
          }),
        );
      });
    case 'table':
      return linesOfTable(block, context, document, known);
  }
}

/** An item as what the items inside it stand under. */
const headingOf = ({ text, quote, path }: ListItem, depth: number): ContextPiece => ({
  text,
  quote,
  path,
  kind: 'summary',
  level: 7 + depth,
});

/** Cells of the rows below a heading row, which is the first row with at least two known labels. */
function linesOfTable(
  block: TableBlock,
  context: readonly ContextPiece[],
  document: string,
  known: ReadonlySet<string>,
): LabelledLine[] {
  const at = block.rows.findIndex((row) => row.filter(({ text }) => keyIn(text, known) !== null).length > 1);
  const head = block.rows[at] ?? [];
  const captions = block.context.filter(
    ({ kind }) => kind === 'caption' || kind === 'sheet' || kind === 'lead',
  );
  let wide: Piece | null = null;
  return block.rows.slice(at + 1).flatMap((row) => {
    const [first] = row;
    if (
      first &&
      row.length > 1 &&
      row.slice(1).every(({ spanned, quote }) => spanned && quote === first.quote)
    ) {
      wide = first;
      return [];
    }
    const over: readonly Piece[] = wide === null ? captions : [...captions, wide];
    return row.map((cell, column): LabelledLine => {
      const heading = at < 0 ? '' : plainText(head[column]?.quote ?? '');
      const label = keyIn(heading, known);
      return {
        context,
        label,
        value: cellFragment(cell, document, block.sheet, heading),
        row,
        item: null,
        unknown: label === null && heading !== '' ? heading : null,
        isNotice: false,
        over,
      };
    });
  });
}

const keyIn = (text: string, known: ReadonlySet<string>): string | null => {
  const key = phraseKey(withoutParenthesis(text));
  return known.has(key) ? key : null;
};

/** Lines of a text, and the parts of a line that bars keep apart, each with its label where that is known. */
function partsOf(text: string, known: ReadonlySet<string>): { label: string | null; text: string }[] {
  return text
    .split('\n')
    .flatMap((line) => {
      const parts = line.split(/\s*\|\s*/u);
      return parts.every((part) => labelIn(part, known) !== null) ? parts : [line];
    })
    .map((part) => {
      const found = labelIn(part, known);
      return found ?? { label: null, text: plainText(part) };
    })
    .filter(({ label, text: value }) => label !== null || value !== '');
}

function labelIn(part: string, known: ReadonlySet<string>): { label: string; text: string } | null {
  const [, words, value = ''] = /^\s*([^:]{2,60}):\s*(.*)$/su.exec(part) ?? [];
  const label = keyIn(words ?? '', known);
  return label === null ? null : { label, text: value.trim() };
}
