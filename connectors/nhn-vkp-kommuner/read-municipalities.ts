import {
  type Block,
  type Drift,
  eachPage,
  type Fragment,
  Ledger,
  type ListRow,
  limitFindings,
  type Outline,
  plainText,
  type Reading,
  readRows,
} from '../../src/kit.ts';
import type { Candidate } from './candidates/candidate.ts';
import { candidatesOf } from './candidates/candidates.ts';
import { cardsOf } from './candidates/cards.ts';
import { TableSections } from './candidates/table-sections.ts';
import { type MunicipalityField, spec } from './lookups.ts';
import { MunicipalityClaims } from './municipality-claims.ts';
import { countyOfHeading } from './names/county-heading.ts';
import { countyNamed } from './names/find-municipality.ts';
import { areNames, partsOfLine, readName } from './names/read-names.ts';
import { countFinding, countyCount, statedCountFindings } from './stated-counts.ts';
import { affirmsUse } from './use.ts';

/** Reads the pages of the list. A number stated on any of them is of them all. */
export function readPages(pages: readonly Outline[]): Reading {
  const reading = eachPage(readMunicipalities)(pages, []);
  return {
    ...reading,
    findings: [...statedCountFindings(pages, reading.claims.length), ...reading.findings],
  };
}

/** Reads the municipalities of a page or workbook: tables by their headings, lists, and lines of names. */
function readMunicipalities(outline: Outline): Reading {
  const tables = outline.blocks.filter((block) => block.kind === 'table');
  const rows = readRows([{ ...outline, blocks: tables }], spec);
  const ledger = new Ledger();
  const claims = new MunicipalityClaims(outline, ledger);
  const sections = new TableSections(outline);
  /** Tables with headings, whose rows name municipalities; a table of persons to ask is none. */
  const lists = new Set<Block>();
  for (const row of rows.rows)
    for (const candidate of candidatesOfRow(row, sections)) {
      claims.add(candidate);
      const block = sections.blockOf(candidate.row);
      if (block) lists.add(block);
    }
  const found = lists.size > 0;
  const layouts = new Set<string>(found ? rows.layouts : []);
  for (const block of outline.blocks) {
    if (lists.has(block)) continue;
    const candidates = candidatesOf(block, outline.document, ledger);
    if (candidates.length > 0) layouts.add(block.kind);
    for (const candidate of candidates) claims.add(candidate);
  }
  for (const candidate of cardsOf(outline)) {
    if (claims.has(candidate)) continue;
    layouts.add('cards');
    claims.add(candidate);
  }
  claims.addDeferred();
  claims.reportProse();
  const read = claims.claims.length;
  const empty: Drift = { kind: 'SELECTOR_EMPTY', detail: 'no municipality was found', breaking: true };
  const cells = ledger.tally();
  const total = (name: keyof typeof cells): number => cells[name] + (found ? rows.cells[name] : 0);
  return {
    claims: claims.claims,
    findings: [
      ...limitFindings(spec.source, outline, read, true),
      ...countyCounts(outline, claims),
      ...(found ? rows.findings : []),
      ...claims.findings,
    ],
    drift: read === 0 ? [empty] : found ? rows.drift : [],
    cells: {
      read: total('read'),
      mapped: total('mapped'),
      ignored: total('ignored'),
      reported: total('reported'),
    },
    layouts: [...layouts].sort(),
  };
}

/** The names of a row, mostly one, with all that the row says beside them. */
function candidatesOfRow(
  { fields, context }: ListRow<MunicipalityField>,
  sections: TableSections,
): readonly (Candidate & { readonly row: object | string })[] {
  const { municipality, number, county, use, since, remark } = fields;
  if (municipality === undefined) return [];
  const { section, others, hasPersons } = sections.of(municipality.unit);
  const whole = readName(municipality.text);
  // A table of names with telephone numbers is one of persons, unless its names are those of the division.
  if (hasPersons && !whole?.known.length && !areNames(municipality.text)) return [];
  const isOne = whole?.known.length && !areNames(municipality.text);
  const parts = isOne ? [municipality.text] : partsOfLine(municipality.text);
  const remarks = [use, since, remark].flatMap((one) => (one ? [one.text] : []));
  const isInUse =
    (use !== undefined && affirmsUse(use.text)) || (since !== undefined && /\d{4}/u.test(since.text));
  const above = section ? [...context, { ...section, kind: 'summary' as const, level: 7 }] : context;
  const place = county && (countyNamed(county.text) ?? countyOfHeading(county.text));
  const inHeading = section && countyOfHeading(section.text);
  return parts.map((text) => {
    const part = readName(text);
    const at: Fragment = { ...municipality, text };
    const said = [part?.rest ?? '', ...remarks];
    // Words in columns that are known and not read speak of the row too.
    return {
      at,
      part,
      county: place ?? inHeading ?? countyAbove(context),
      numberCell: parts.length === 1 ? (number ?? null) : null,
      remarks: said,
      others: others.filter((other) => !said.includes(other)),
      context: above,
      isInUse,
      row: municipality.unit,
    };
  });
}

const countyAbove = (context: Candidate['context']): string | null => {
  const piece = context.findLast(({ text }) => countyOfHeading(text) !== null);
  return piece ? countyOfHeading(piece.text) : null;
};

/** Headings of counties that say how many municipalities they hold. */
function countyCounts(outline: Outline, claims: MunicipalityClaims) {
  const pieces = new Map(
    outline.blocks.flatMap(({ context }) => context).map((piece) => [piece.path, piece]),
  );
  return [...pieces.values()].flatMap((piece) => {
    const county = countyOfHeading(piece.text);
    const count = county === null ? null : countyCount(piece.text);
    if (county === null || count === null || plainText(piece.text) === county) return [];
    const read = claims.countIn(county);
    return read === count ? [] : [countFinding(outline.document, { piece, count, bound: 'exact' }, read)];
  });
}
