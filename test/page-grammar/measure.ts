/** Makes random pages, reads them with the connectors, and counts what was read against what stands on them. */
import { connectors } from '../../connectors/index.ts';
import type { Claim, Sourced } from '../../src/domain/claims/claim.ts';
import type { Finding, Reading } from '../../src/domain/reading.ts';
import { dateForms, makeRows } from './facts.ts';
import { layoutsOf, type Style } from './layouts.ts';
import { municipalityPage } from './municipalities.ts';
import type { Section } from './parts.ts';
import { type Profile, profiles } from './profiles.ts';
import { Random } from './random.ts';
import type { Column, Words } from './words.ts';
import { writePage } from './write-html.ts';
import { writeBook } from './write-workbook.ts';

type Values = Readonly<Record<string, string | null>>;

/** One page, with all that a correct reading of it holds. */
export interface GrammarPage {
  readonly source: string;
  readonly layout: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly facts: readonly Values[];
}

export interface Count {
  readonly source: string;
  pages: number;
  facts: number;
  right: number;
  wrongSilent: number;
  wrongReported: number;
  missedReported: number;
  missedSilent: number;
}

/** A fact that was not read right, for whoever improves the readers. */
export interface Miss {
  readonly outcome: 'wrongSilent' | 'wrongReported' | 'missedReported' | 'missedSilent';
  readonly layout: string;
  readonly fact: Values | null;
  readonly read: Values | null;
}

const roleWords = {
  PRODUCER: ['Kilde', 'Dokumentkilde', 'Kjelde'],
  CONSUMER: ['Konsument', 'Dokumentkonsument'],
} as const;

/** The page that the seed gives. */
export function makePage(profile: Profile, words: Words, seed: number): GrammarPage {
  const random = new Random(seed * 7919 + profile.source.length * 104729 + profile.source.charCodeAt(4) * 31);
  const title = random.pick(profile.title);
  const common = { source: profile.source };
  if (profile.kind === 'municipality') {
    const { layout, sections, facts } = municipalityPage(random);
    return {
      ...common,
      layout,
      ...write(random, profile, title, sections),
      facts: facts.map((fact) => ({ ...fact, target: 'VKP' })),
    };
  }
  const chosen = new Map<Column, string>();
  const style: Style = {
    random,
    profile,
    words,
    date: random.pick(dateForms),
    heading: (column) => {
      const list =
        column === 'interface' ? (profile.placeHeadings ?? words.headings.interface) : words.headings[column];
      const known = chosen.get(column) ?? random.pick(list);
      chosen.set(column, known);
      return known;
    },
    // The title of a list of suppliers says what all of them are; a list of integrations holds some that are in process.
    unsaid: { process: profile.kind === 'supplier' ? 'APPROVED' : 'NOT_STATED', standing: 'NOT_STATED' },
    roleWord: (role) => random.pick(roleWords[role].slice(0, random.chance(0.7) ? 1 : 3)),
  };
  const layouts = Object.entries(layoutsOf(profile));
  const [layout, lay] = random.pick(layouts);
  const { sections, facts } = lay(style, makeRows(random, profile, words));
  return {
    ...common,
    layout,
    ...write(random, profile, title, sections),
    facts: facts.map((fact) => expected(profile, { ...fact })),
  };
}

function write(random: Random, profile: Profile, title: string, sections: readonly Section[]) {
  const asBook = profile.workbook === true && random.chance(0.8);
  return asBook
    ? {
        bytes: writeBook(random, title, sections),
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
    : { bytes: writePage(random, title, sections), mediaType: 'text/html; charset=utf-8' };
}

const compared = {
  supplier: ['vendor', 'organisationNumber', 'process', 'standing', 'decidedOn', 'validUntil'],
  integration: [
    'vendor',
    'organisationNumber',
    'product',
    'version',
    'target',
    'interface',
    'role',
    'via',
    'viaVersion',
    'process',
    'standing',
    'decidedOn',
    'validUntil',
  ],
  municipality: ['municipality', 'number', 'target'],
} as const;

function expected(profile: Profile, fact: Values): Values {
  return Object.fromEntries(compared[profile.kind].map((field) => [field, fact[field] ?? null]));
}

function valuesOf(profile: Profile, claim: Claim): Values {
  const fields = claim.fields as Readonly<Record<string, Sourced<unknown> | undefined>>;
  return Object.fromEntries(
    compared[profile.kind].map((field) => [field, (fields[field]?.value as string | undefined) ?? null]),
  );
}

/** Reads a page as a harvest would. */
export function readPage(page: GrammarPage): Reading {
  const connector = connectors.find(({ source }) => source.key === page.source);
  if (connector === undefined) throw new Error(`No connector ${page.source}`);
  const { url } = connector.source;
  return connector.read([{ name: 'list', url, bytes: page.bytes, mediaType: page.mediaType, sha256: '' }]);
}

/** Findings that concern whole tables, columns or documents. */
const structural = new Set([
  'SELECTOR_EMPTY',
  'COLUMN_REMOVED',
  'HEADER_RENAMED',
  'UNKNOWN_HEADING',
  'UNREAD_TABLE',
  'DUPLICATE_COLUMN',
  'UNREAD_LIST',
  'UNKNOWN_SECTION',
]);

function isReportedFact(findings: readonly Finding[], values: Values): boolean {
  const names = [values.product ?? values.vendor ?? values.municipality ?? ''].filter((name) => name !== '');
  return findings.some(
    (finding) =>
      structural.has(finding.code) ||
      names.some((name) =>
        [finding.record, finding.found ?? '', finding.locator?.quote ?? ''].some((text) =>
          text.includes(name),
        ),
      ),
  );
}

const unsaid = (value: string | null | undefined) => value == null || value === 'NOT_STATED';

/** Compares one reading with its page. */
export function compare(
  profile: Profile,
  page: GrammarPage,
  reading: Reading,
): { readonly right: number; readonly misses: readonly Miss[] } {
  const fields = compared[profile.kind];
  const line = (values: Values) => JSON.stringify(fields.map((field) => values[field] ?? null));
  const left = reading.claims.map((claim) => valuesOf(profile, claim));
  const wanting: Values[] = [];
  for (const fact of page.facts) {
    const at = left.findIndex((values) => line(values) === line(fact));
    if (at >= 0) left.splice(at, 1);
    else wanting.push(fact);
  }
  const misses: Miss[] = [];
  const layout = page.layout;
  const keys =
    profile.kind === 'integration'
      ? (['product', 'interface', 'target', 'role', 'version', 'vendor', 'via'] as const)
      : (['vendor', 'municipality', 'organisationNumber'] as const);
  for (const fact of wanting) {
    const scored = left
      .map((values, at) => ({
        at,
        values,
        same: keys.filter((key) => values[key] === fact[key] && fact[key] != null).length,
      }))
      .filter(
        ({ values, same }) => same > 0 && (profile.kind !== 'integration' || values.product === fact.product),
      )
      .sort((a, b) => b.same - a.same);
    const near = scored[0];
    if (near !== undefined) left.splice(near.at, 1);
    const read = near?.values ?? null;
    const wrong =
      read !== null && fields.some((field) => !unsaid(read[field]) && read[field] !== fact[field]);
    const reported = isReportedFact(reading.findings, fact);
    misses.push({
      outcome: wrong
        ? reported
          ? 'wrongReported'
          : 'wrongSilent'
        : reported
          ? 'missedReported'
          : 'missedSilent',
      layout,
      fact,
      read,
    });
  }
  // A claim that no fact stands behind is wrong as well.
  for (const read of left)
    misses.push({
      outcome: isReportedFact(reading.findings, read) ? 'wrongReported' : 'wrongSilent',
      layout,
      fact: null,
      read,
    });
  return { right: page.facts.length - wanting.length, misses };
}

/** Counts for one source over so many pages from the seed on. `onMiss` is reported each fact that was not read right. */
export function measure(
  profile: Profile,
  words: Words,
  pages: number,
  seed: number,
  onMiss: (page: GrammarPage, miss: Miss, reading: Reading, seed: number) => void = () => {},
): Count {
  const count: Count = {
    source: profile.source,
    pages: 0,
    facts: 0,
    right: 0,
    wrongSilent: 0,
    wrongReported: 0,
    missedReported: 0,
    missedSilent: 0,
  };
  for (let nth = 0; nth < pages; nth += 1) {
    const page = makePage(profile, words, seed + nth);
    const reading = readPage(page);
    const { right, misses } = compare(profile, page, reading);
    count.pages += 1;
    count.facts += page.facts.length;
    count.right += right;
    for (const miss of misses) {
      count[miss.outcome] += 1;
      onMiss(page, miss, reading, seed + nth);
    }
  }
  return count;
}

export { profiles };
