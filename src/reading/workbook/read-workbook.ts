/**
 * Workbooks (.xlsx and its kin) to outlines: one table a sheet. Read from the parts themselves, because the libraries
 * that are small and kept up leave out merged ranges, crossed-out words and hidden sheets.
 */

import { counted, joined, quotedWords } from '../../domain/findings/messages/phrases.ts';
import { statedParts } from '../completeness/stated-totals.ts';
import { LimitExceeded, limits } from '../limits.ts';
import type { Block, Outline, ReadingProblem } from '../outline.ts';
import { blockProblems, detailOf } from '../problems.ts';
import { TableBudget } from '../table/budget.ts';
import { dateInTitle } from '../title-date.ts';
import { readComments } from './comments.ts';
import { type RichText, textCollector } from './rich-text.ts';
import { readSheet, type SheetContent } from './sheet.ts';
import { readStyles } from './styles.ts';
import { tableOf } from './table.ts';
import type { DateSystem } from './value.ts';
import { attribute, MalformedXml, readXml } from './xml.ts';
import { partName } from './zip.ts';

type Parts = ReadonlyMap<string, Uint8Array>;
interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

/** Targets of a part's relations by id; those within the workbook as part names. */
function readRelations(parts: Parts, part: string): Map<string, { target: string; type: string }> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found = new Map<string, { target: string; type: string }>();
  const relations = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (relations === undefined) return found;
  readXml(relations, {
    open: (name, attributes) => {
      const { Id: id, Target: target = '', TargetMode: mode, Type: type = '' } = attributes;
      if (name !== 'Relationship' || id === undefined) return;
      const inside = URL.parse(target, `http://workbook/${folder}`)?.pathname ?? target;
      found.set(id, { type, target: mode === 'External' ? target : partName(decodeURI(inside)) });
    },
  });
  return found;
}

function readEntries(part: Uint8Array): { sheets: SheetEntry[]; dates: DateSystem } {
  const sheets: SheetEntry[] = [];
  let dates: DateSystem = 1900;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && ['1', 'true'].includes(attributes.date1904 ?? '')) dates = 1904;
      if (name !== 'sheet') return;
      const hidden = ['hidden', 'veryHidden'].includes(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', relation: attribute(attributes, 'id') ?? '', hidden });
    },
  });
  return { sheets, dates };
}

function readStrings(part: Uint8Array | undefined): RichText[] {
  const strings: RichText[] = [];
  if (part === undefined) return strings;
  const collector = textCollector();
  readXml(part, {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      strings.push(collector.take());
      if (strings.length > limits.cells)
        throw new LimitExceeded('TOO_LARGE', `more than ${limits.cells} texts`);
    },
  });
  return strings;
}

function hiddenNotice(...described: Parameters<typeof detailOf>): ReadingProblem {
  return { code: 'HIDDEN_CONTENT', fatal: false, ...detailOf(...described) };
}

function mainPart(parts: Parts): string | null {
  const root = [...readRelations(parts, '').values()].find(({ type }) => type.endsWith('/officeDocument'));
  const name = root?.target ?? 'xl/workbook.xml';
  return parts.has(name) ? name : null;
}

/** What a sheet hides, and whether it is read. */
function hiddenParts(name: string, content: SheetContent): readonly ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  if (content.leftOutRows.length > 0)
    problems.push(
      hiddenNotice('hiddenRowsLeft', {
        rows: counted(content.leftOutRows.length, 'hiddenRow'),
        sheet: name,
        numbers: content.leftOutRows.slice(0, 20).join(', '),
      }),
    );
  if (content.hiddenRows + content.hiddenColumns > 0) {
    const parts = [
      content.hiddenRows > 0 ? [counted(content.hiddenRows, 'hiddenRow')] : [],
      content.hiddenColumns > 0 ? [counted(content.hiddenColumns, 'hiddenColumn')] : [],
    ].flat();
    problems.push(
      hiddenNotice(content.filtered ? 'filteredCells' : 'hiddenCells', {
        parts: joined(parts),
        sheet: name,
      }),
    );
  }
  return problems;
}

/** The links of all cells, each with the sheet that it stands in. */
function linksOf(blocks: readonly Block[]): Outline['links'] {
  return blocks.flatMap((block) =>
    block.kind !== 'table'
      ? []
      : block.rows
          .flat()
          .filter((cell) => !cell.spanned)
          .flatMap((cell) => cell.links.map((link) => ({ ...link, context: block.context }))),
  );
}

function readParts(
  parts: Parts,
  main: string,
  part: Uint8Array,
): Pick<Outline, 'blocks' | 'links' | 'problems'> {
  const relations = readRelations(parts, main);
  const partOf = (kind: string): Uint8Array | undefined =>
    parts.get([...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target ?? '');
  const { sheets, dates } = readEntries(part);
  const strings = readStrings(partOf('sharedStrings'));
  const styles = readStyles(partOf('styles'), partOf('theme'));
  const budget = new TableBudget();
  const blocks: Block[] = [];
  const problems: ReadingProblem[] = [];
  for (const { name, relation, hidden } of sheets) {
    const target = relations.get(relation);
    const bytes = parts.get(target?.target ?? '');
    if (target === undefined || !target.type.endsWith('/worksheet')) {
      problems.push(hiddenNotice('sheetWithoutCells', { sheet: name }));
      continue;
    }
    if (bytes === undefined) throw new MalformedXml(`the sheet ${name} is missing`);
    const content = readSheet(bytes, budget, (style) => styles[style]?.fill != null);
    const own = readRelations(parts, target.target);
    const addresses = new Map([...own].map(([id, to]) => [id, to.target]));
    const comments = readComments(
      [...own.values()]
        .filter(({ type }) => /\/(?:comments|threadedComment)$/u.test(type))
        .flatMap((to) => parts.get(to.target) ?? []),
    );
    const rows = tableOf(content, { sheet: name, strings, styles, dates, addresses, comments, budget });
    if (hidden) {
      const words = (rows[1] ?? rows[0] ?? []).map(({ quote }) => quote).join(' | ');
      problems.push(
        hiddenNotice('hiddenSheet', {
          sheet: name,
          rows: counted(rows.length, 'row'),
          quotes: quotedWords([words]),
        }),
      );
      continue;
    }
    problems.push(...hiddenParts(name, content));
    const context = [{ kind: 'sheet', level: 1, text: name, quote: name, path: name }] as const;
    if (rows.length > 0) blocks.push({ kind: 'table', context, sheet: name, origin: 'sheet', rows });
  }
  problems.push(...blockProblems(blocks));
  if (blocks.length === 0) {
    problems.push({ code: 'EMPTY_DOCUMENT', fatal: true, detail: 'the workbook has no filled cell' });
  }
  return { blocks, links: linksOf(blocks), problems };
}

/** ISO date of the last change by the workbook's own properties. */
function readModified(part: Uint8Array | undefined): string | null {
  let within = false;
  let text = '';
  if (part === undefined) return null;
  readXml(part, {
    open: (name) => {
      within = name === 'modified';
    },
    text: (said) => {
      if (within) text += said;
    },
    close: () => {
      within = false;
    },
  });
  return /^\d{4}-\d{2}-\d{2}/u.exec(text.trim())?.[0] ?? null;
}

/** ISO date that a sheet's name or a title above its table says the list is of. */
function dateOfTitles(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const titles = block.rows.slice(0, 5).flatMap((row) => {
      const said = row.filter(({ text, spanned }) => text !== '' && !spanned);
      return said.length === 1 ? said.map(({ text }) => text) : [];
    });
    for (const title of [block.sheet ?? '', ...titles]) {
      const date = dateInTitle(title);
      if (date !== null) return date;
    }
  }
  return null;
}

/** Reads a workbook's unpacked parts; null where the archive could not be unpacked. Throws `LimitExceeded` only. */
export function readWorkbook(name: string, parts: Parts | null): Outline {
  const base = {
    document: name,
    format: 'workbook',
    title: null,
    blocks: [],
    links: [],
    parts: [],
    totals: [],
    modifiedOn: null,
  } as const;
  const failed = (code: ReadingProblem['code'], detail: string): Outline => ({
    ...base,
    problems: [{ code, fatal: true, detail }],
  });
  if (parts === null) return failed('NOT_A_WORKBOOK', 'the zip archive is damaged or cut off');
  if (parts.has('mimetype')) return failed('UNSUPPORTED_MEDIA', 'an OpenDocument file; save it as .xlsx');
  try {
    const main = mainPart(parts);
    const part = main === null ? undefined : parts.get(main);
    if (main === null || part === undefined)
      return failed('NOT_A_WORKBOOK', 'a zip archive without a workbook');
    const read = readParts(parts, main, part);
    return {
      ...base,
      ...read,
      ...statedParts(read.blocks),
      modifiedOn: dateOfTitles(read.blocks) ?? readModified(parts.get('docprops/core.xml')),
    };
  } catch (error) {
    if (!(error instanceof MalformedXml) && !(error instanceof URIError)) throw error;
    return failed('NOT_A_WORKBOOK', error.message);
  }
}
