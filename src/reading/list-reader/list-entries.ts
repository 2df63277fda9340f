import { describe, shorten } from '../../domain/findings/messages/describe.ts';
import { looksLikeCompany } from '../../domain/text/company.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import { besideContext } from '../beside-list.ts';
import type { ContextPiece, Outline } from '../outline.ts';
import { type BlockContext, readContext } from './context/context.ts';
import { Footnotes } from './context/footnotes.ts';
import { type BlockEntries, withNotices } from './context/notices.ts';
import { NamedRows } from './context/row-notes.ts';
import { isSentence, speechOf } from './context/speech.ts';
import type { Entry } from './entry.ts';
import { reportIssue } from './issues.ts';
import { reportLostCards } from './items/lost-cards.ts';
import { readItems } from './items/read-items.ts';
import { readPairs } from './items/read-pairs.ts';
import { withStatusBelow } from './items/status-below.ts';
import type { ReadingLog } from './reading-log.ts';
import type { Stage } from './stage.ts';
import { readTable } from './tables/read-table.ts';
import type { Legend } from './words/legend.ts';

/** The entries of every block that is a list, with what stands around them. */
export function entriesOf<F extends string>(
  stage: Stage<F>,
  outlines: readonly Outline[],
  legend: Legend,
): readonly Entry<F>[] {
  const entries: Entry<F>[] = [];
  for (const mark of legend.disputed) reportLegend(stage.log, mark);
  let lists = 0;
  for (const outline of outlines) {
    const contexts = outline.blocks.map((block) => {
      const context = readContext(block.context, outline.document, stage.rules.vocabulary);
      return context.statusFromTitle && !stage.rules.titleStates ? { ...context, status: null } : context;
    });
    const vendors = namedVendors(contexts);
    const footnotes = new Footnotes(outline, legend);
    const found: BlockEntries<F>[] = [];
    const keep = (block: number, rows: readonly Entry<F>[]) => {
      lists += 1;
      found.push({ block, entries: rows.map((entry) => footnotes.on(stage, entry, block)) });
    };
    for (const [at, block] of outline.blocks.entries()) {
      const read = contexts[at];
      if (read === undefined) continue;
      const context =
        read.vendor !== null && vendors.has(read.vendor.fragment.unit) ? read : { ...read, vendor: null };
      if (block.kind === 'table') {
        const table = readTable(stage, block, outline.document, context, legend.colours);
        if (table.kind !== 'other') keep(at, table.entries);
        continue;
      }
      // A log of changes is no list, whatever it names.
      if (besideContext(block.context) === 'history') continue;
      const card = withStatusBelow(stage, outline, found.at(-1), at);
      if (card !== null) {
        found[found.length - 1] = card;
        continue;
      }
      const rows =
        readPairs(stage, block, outline.document, context) ??
        readItems(stage, block, outline.document, context, legend);
      if (rows !== null && rows.length > 0) keep(at, rows);
    }
    const read = new Set(found.map(({ block }) => block));
    reportLostCards(stage.log, outline.blocks, contexts, read, outline.document);
    const kept = withoutSentences(outline, found);
    entries.push(...withNotices(stage, outline, legend, footnotes, kept));
  }
  if (lists === 0) reportNothing(stage);
  return withUnseenColours(stage, entries, legend);
}

/**
 * The lists without paragraphs that speak of a row of another: `Bruken av A EPJ er stanset` beside a table with A EPJ is
 * about that row, and names no product called `Bruken`.
 */
function withoutSentences<F extends string>(
  { blocks }: Outline,
  found: readonly BlockEntries<F>[],
): readonly BlockEntries<F>[] {
  const isText = ({ block }: BlockEntries<F>) => blocks[block]?.kind === 'text';
  const others = found.filter((one) => !isText(one));
  if (others.length === 0 || others.length === found.length) return found;
  const rows = new NamedRows(others.flatMap(({ entries }) => entries));
  return found.filter((one) => {
    const block = blocks[one.block];
    if (block?.kind !== 'text' || rows.namedIn(block.item.text).size === 0) return true;
    const isName = one.entries.some(({ fields }) => rows.isName(fields.get('vendor' as F)?.text ?? ''));
    return !isSentence(block.item.text) && isName;
  });
}

/**
 * The entries, with what is said of colours that cannot be seen. Any row may have them: what ends or denies counts for
 * each, and the rest is reported.
 */
function withUnseenColours<F extends string>(
  stage: Stage<F>,
  entries: readonly Entry<F>[],
  { colours }: Legend,
): readonly Entry<F>[] {
  const speech = colours.unseen.map((fragment) => {
    reportIssue(
      stage.log,
      { code: 'UNSEEN_COLOUR', fragment, field: 'legend', found: fragment.locator.quote },
      { key: phraseKey(fragment.locator.quote), label: shorten(fragment.locator.quote) },
    );
    const scan = stage.rules.vocabulary.scan(fragment.text);
    const signals = scan.signals.map((signal) => ({ ...signal, subject: 'all' as const }));
    return speechOf('notice', fragment, { ...scan, signals });
  });
  if (speech.length === 0) return entries;
  return entries.map((entry) => ({ ...entry, speech: [...entry.speech, ...speech] }));
}

/**
 * Headings that name vendors: there are several of them, each over lists of its own, or they bear a legal form, or
 * are labels of an accordion.
 */
function namedVendors(contexts: readonly BlockContext[]): ReadonlySet<object | string> {
  const pieces = new Map<object | string, ContextPiece>();
  for (const { vendor } of contexts) if (vendor !== null) pieces.set(vendor.fragment.unit, vendor.value);
  const byKind = Map.groupBy(pieces.values(), (piece) => `${piece.kind} ${piece.level}`);
  const named = new Set<object | string>();
  for (const [unit, piece] of pieces) {
    const siblings = byKind.get(`${piece.kind} ${piece.level}`)?.length ?? 0;
    if (siblings > 1 || piece.kind === 'summary' || looksLikeCompany(piece.text)) named.add(unit);
  }
  return named;
}

function reportLegend(log: ReadingLog, mark: string): void {
  log.report({
    ...describe('AMBIGUOUS_LEGEND', { found: mark }),
    severity: 'WARNING',
    recordKey: `legend ${mark}`,
    record: mark,
    field: 'legend',
    locator: null,
    found: mark,
  });
}

export function reportNothing<F extends string>(stage: Stage<F>): void {
  stage.log.drift({ kind: 'SELECTOR_EMPTY', detail: 'no list found', breaking: true });
  stage.log.report({
    ...describe('SELECTOR_EMPTY', {}),
    severity: 'BLOCKING',
    recordKey: 'list',
    record: stage.rules.source,
    field: 'list',
    locator: null,
  });
}
