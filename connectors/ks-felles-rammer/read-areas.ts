import {
  besideContext,
  besideReason,
  type ClaimOf,
  claimKey,
  describe,
  documentFindings,
  type Finding,
  type Fragment,
  isPersonal,
  judgeNamed,
  Ledger,
  limitFindings,
  makeFinding,
  type Outline,
  openDocument,
  phraseKey,
  pieceFragment,
  type Reading,
  RowCells,
  readRows,
  type SourceDocument,
  sourced,
  unreadable,
} from '../../src/kit.ts';
import { judgeItem } from './ended-items.ts';
import type { Item } from './item.ts';
import { framework, headings, ignoredHeadings } from './lookups.ts';
import { itemsOf } from './read-items.ts';
import { source } from './source.ts';

/**
 * Reads the pages of the areas. An item is a row of a table, a heading, an accordion's label, a term, or a list item in
 * bold, with the text beside or below it; the area is the heading above it, or a column. Text that stands under no
 * item is introduction and is left out.
 */
export function readAreas(documents: readonly SourceDocument[]): Reading {
  const ledger = new Ledger();
  const claims = new Map<string, ClaimOf<'framework'>>();
  const findings: Finding[] = [];
  const drift: Reading['drift'][number][] = [];
  const layouts = new Set<string>();
  const tally = { read: 0, mapped: 0, ignored: 0, reported: 0 };
  for (const document of documents) {
    const outline = openDocument(document);
    const fatal = outline.problems.filter((problem) => problem.fatal);
    if (!('blocks' in outline) || fatal.length > 0) {
      findings.push(...unreadable(source.key, document.name, fatal).findings);
      continue;
    }
    const tables = readTables({ ...outline, blocks: outline.blocks.filter(({ kind }) => kind === 'table') });
    findings.push(...tables.findings.filter(({ code }) => code !== 'SELECTOR_EMPTY'));
    drift.push(...tables.drift.filter(({ kind }) => kind !== 'SELECTOR_EMPTY'));
    for (const name of ['read', 'mapped', 'ignored', 'reported'] as const) tally[name] += tables.cells[name];
    findings.push(...documentFindings(source.key, document.name, outline.problems));
    const items = [
      ...tables.items,
      ...itemsOf(outline.blocks, document.name, ledger, findings, outline.title),
    ];
    if (items.length === 0) findings.push(noItems(document.name));
    findings.push(...limitFindings(source.key, outline, items.length, false, true));
    const names = items.map(({ title }) => title.text);
    const named = judgeNamed(outline, names, { source: source.key, thing: 'advice' });
    for (const item of items) {
      layouts.add(item.layout);
      const { isOut, findings: stated } = judgeItem(item);
      findings.push(...stated);
      const byName = named.get(item.title.text);
      if (!isOut && byName) findings.push(...byName.findings);
      if (isOut || byName?.isOut) continue;
      const claim = claimOf(item);
      if (!claims.has(claim.key)) claims.set(claim.key, claim);
    }
  }
  const cells = ledger.tally();
  if (claims.size === 0)
    drift.unshift({ kind: 'SELECTOR_EMPTY', detail: 'no recommendation was found', breaking: true });
  return {
    claims: [...claims.values()],
    findings,
    drift,
    cells: {
      read: cells.read + tally.read,
      mapped: cells.mapped + tally.mapped,
      ignored: cells.ignored + tally.ignored,
      reported: cells.reported + tally.reported,
    },
    layouts: [...layouts],
  };
}

/** A page below the entry page that holds no recommendation: another kind of page, or one that was emptied. */
function noItems(document: string): Finding {
  return makeFinding({
    ...describe('UNREAD_PAGE.advice', { document }),
    source: source.key,
    severity: 'WARNING',
    recordKey: document,
    record: document,
    field: 'page',
    locator: null,
  });
}

function claimOf({ area, title, text }: Item): ClaimOf<'framework'> {
  return {
    kind: 'framework',
    key: claimKey('framework', { framework, area: area.text, title: title.text }),
    fields: {
      framework: sourced(framework, area, 'source/framework'),
      area: sourced(area.text, area),
      title: sourced(title.text, title),
      ...(text && { text: sourced(text.text, text) }),
    },
  };
}

/** A longer cell under a heading that nobody knows is prose. */
const longestRemark = 100;

/** Rows of tables. Where no column names the area, the heading above does. */
function readTables(outline: Outline) {
  const cells = new RowCells(outline);
  const reading = readRows<keyof typeof headings>([outline], {
    source: source.key,
    headings,
    ignored: ignoredHeadings,
    required: ['title'],
    identifying: ['title'],
  });
  const items = reading.rows.flatMap(({ fields, context, notes, document }): Item[] => {
    const above = context.findLast(({ text }) => phraseKey(text) !== phraseKey(framework));
    const area: Fragment | undefined =
      fields.area ?? (above && pieceFragment(above, document, `context/${above.kind}`));
    if (!fields.title || !area) return [];
    if (
      besideContext(context) !== null ||
      besideReason(fields.title.text) !== null ||
      isPersonal(fields.title.text)
    )
      return [];
    const read = new Set(Object.values(fields).map((one) => one?.unit));
    const section = cells.section(fields.title.unit);
    return [
      {
        layout: 'table',
        area,
        title: fields.title,
        text: fields.text ?? null,
        said: [
          ...context
            .filter(({ text }) => phraseKey(text) !== phraseKey(framework))
            .map((piece) => ({ at: pieceFragment(piece, document, 'heading'), place: 'heading' }) as const),
          ...(section ? [{ at: section, place: 'heading' } as const] : []),
          ...[fields.status ?? [], notes].flat().map((at) => ({ at, place: 'remark' }) as const),
          ...cells
            .others(fields.title.unit)
            .filter(({ at }) => !read.has(at.unit) && at.text.length < longestRemark)
            .map(({ at }) => ({ at, place: 'beside' }) as const),
        ],
      },
    ];
  });
  return { ...reading, items };
}
