/**
 * Every fixture and every sample document, as it may come on a bad day. A reading may hold less than before, never
 * something else without a word; and what is no list is never accepted.
 */
import { describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { nextBatch } from '../../src/domain/batch.ts';
import { guard } from '../../src/domain/guard/guard.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Connector, SourceDocument } from '../../src/domain/source.ts';
import { changedClaims, isGraveError, saying, valuesOf } from './support/compare.ts';
import { fixtures } from './support/fixtures.ts';
import { type Mutation, mutationsOf } from './support/mutations.ts';
import { sampleDocuments } from './support/sample-documents.ts';

interface Case {
  readonly connector: Connector;
  readonly original: Reading;
  readonly mutations: readonly {
    readonly mutation: Mutation;
    readonly documents: readonly SourceDocument[];
  }[];
}

/** Headings without which no row is read, and headings of the status: renaming them must hold the batch, or be told. */
const requiredHeadings: Readonly<Record<string, RegExp>> = {
  'nhn-leverandorer': /^(leverandør|firma)/iu,
  'nhn-vkp': /^(leverandør|produkt|system|løysing)$/iu,
  'nhn-sfm': /^(leverandør|produkt|system|løysing)$/iu,
  'fhi-helseregistre': /^(helse)?register$/iu,
  'ks-felles-rammer': /^anbefaling$/iu,
  'hdir-referansekatalogen': /^virksomhetstype$/iu,
};
const statusHeading = /^(status|fase)$/iu;

const cases: readonly (readonly [string, Case])[] = [
  ...fixtures.map(
    ({ connector, name, documents }) =>
      [`${connector.source.key}: ${name}`, caseOf(connector, documents)] as const,
  ),
  ...(await Promise.all(
    connectors.map(async (connector) => {
      const documents = await sampleDocuments(connector);
      return [`${connector.source.key}: sample site`, caseOf(connector, documents)] as const;
    }),
  )),
].filter(([, { mutations }]) => mutations.length > 0);

const total = cases.reduce((sum, [, { mutations }]) => sum + mutations.length, 0);

// The figure is for people: it stands in the list of tests.
it(`tries ${total} mutations of ${cases.length} fixtures and samples`, () => {
  expect(total).toBeGreaterThan(1000);
});

describe.each(cases)('%s', (_, { connector, original, mutations }) => {
  const kinds = [...new Set(mutations.map(({ mutation }) => mutation.kind))];
  it.each(kinds)('%s', (kind) => {
    const problems = mutations
      .filter(({ mutation }) => mutation.kind === kind)
      .flatMap(({ mutation, documents }) =>
        problemsOf(connector, original, mutation, documents).map(
          (problem) => `${mutation.detail}: ${problem}`,
        ),
      );
    expect(problems).toEqual([]);
  });
});

/** Every mutation of every document but the entry page, among the other documents of its source. */
function caseOf(connector: Connector, documents: readonly SourceDocument[]): Case {
  const original = connector.read(documents);
  // What a heading or term says of a record is data; another name there is another record, not a mutation.
  const names = new Set(
    original.claims.flatMap((claim) => {
      const { vendor, product, municipality, flow, register, area, title, standard } = valuesOf(claim);
      const { service, subGoal, measure, activity } = valuesOf(claim);
      const plans = [service, subGoal, measure, activity];
      const all = [vendor, product, municipality, flow, register, area, title, standard, ...plans];
      return all.filter((name) => typeof name === 'string');
    }),
  );
  const mutations = documents
    .filter(({ name }) => name !== 'entry')
    .flatMap((document) =>
      mutationsOf(document, names).map((mutation) => ({
        mutation,
        documents: documents.map((one) => (one === document ? mutation.document : one)),
      })),
    );
  return { connector, original, mutations };
}

function problemsOf(
  connector: Connector,
  original: Reading,
  mutation: Mutation,
  documents: readonly SourceDocument[],
): readonly string[] {
  let reading: Reading;
  try {
    reading = connector.read(documents);
    connector.follow(documents);
  } catch (error) {
    return [`throws ${error instanceof Error ? error.message : String(error)}`];
  }
  const held = verdict(connector, original, reading) === 'held';
  const news = newsIn(original, reading);
  const { read, mapped, ignored, reported } = reading.cells;
  const problems: string[] = [];
  if (mapped + ignored + reported !== read)
    problems.push(`cells do not add up: ${JSON.stringify(reading.cells)}`);
  const changed = changedClaims(original.claims, reading.claims);
  if (changed.length > 0 && !held && news.length === 0)
    problems.push(`says something else without a word: ${changed.map(saying).slice(0, 2).join(' ')}`);
  const grave = changed.filter((claim) => isGraveError(original.claims, claim));
  if (grave.length > 0 && !held) problems.push(`grave: ${grave.map(saying).slice(0, 2).join(' ')}`);
  return [
    ...problems,
    ...expectationsOf(connector, original, mutation, reading, held, news, documents.length),
  ];
}

function expectationsOf(
  connector: Connector,
  original: Reading,
  { kind, detail }: Mutation,
  reading: Reading,
  held: boolean,
  news: readonly string[],
  documents: number,
): readonly string[] {
  if (original.claims.length === 0) return [];
  const want = (condition: boolean, problem: string) =>
    condition ? [] : [`${problem}; ${held ? 'held' : 'accepted'}; news: ${news.join(', ')}`];
  const unchanged =
    reading.claims.length === original.claims.length && changedOrGone(original, reading) === 0;
  // One page of many that cannot be read is a warning: what is known of the rest is still good.
  const pages = documents > 1 || connector.source.key === 'hdir-referansekatalogen';
  switch (kind) {
    case 'reorder':
      return [
        ...want(unchanged, `${changedOrGone(original, reading)} claims differ after reordering`),
        ...want(!news.some((one) => one.startsWith('drift')), 'drift after reordering'),
      ];
    case 'add':
      return [
        ...want(unchanged, `${changedOrGone(original, reading)} claims differ after adding a column`),
        ...want(
          news.some((one) => one.startsWith('drift COLUMN_ADDED')),
          'no COLUMN_ADDED',
        ),
        ...want(
          news.some((one) => one.startsWith('UNKNOWN_HEADING')),
          'no UNKNOWN_HEADING',
        ),
      ];
    case 'rename': {
      const isRequired = requiredHeadings[connector.source.key]?.test(detail) ?? false;
      const isStatus = statusHeading.test(detail);
      const stated = reading.claims.filter(
        (claim) => 'process' in claim.fields && claim.fields.process?.value !== 'NOT_STATED',
      );
      return [
        ...want(unchanged || news.length > 0 || held, 'a renamed heading went unnoticed'),
        ...want(!isRequired || held, 'a required column was renamed and the batch accepted'),
        ...want(!isRequired || reading.drift.some(({ breaking }) => breaking), 'no breaking drift'),
        ...want(!isStatus || held || stated.length === 0, 'statuses from a column that is gone'),
        ...want(
          !isStatus || news.some((one) => one.startsWith('drift')),
          'a renamed status column and no drift',
        ),
      ];
    }
    case 'empty-rows':
      return want(held || unchanged || (pages && news.length > 0), 'an emptied list was accepted');
    case 'truncate':
    case 'other-page':
      return want(held || unchanged || (pages && news.length > 0), 'no list, and accepted');
    default:
      return [];
  }
}

/** Original claims that are gone or say something else. */
function changedOrGone(original: Reading, reading: Reading): number {
  const now = new Set(reading.claims.map(saying));
  return original.claims.filter((claim) => !now.has(saying(claim))).length;
}

/** Findings and drift that the original did not have. */
function newsIn(original: Reading, reading: Reading): readonly string[] {
  const told = new Set([...original.findings.map(({ id }) => id), ...original.drift.map(driftKey)]);
  return [
    ...reading.findings.filter(({ id }) => !told.has(id)).map(({ code, record }) => `${code} ${record}`),
    ...reading.drift.map(driftKey).filter((key) => !told.has(key)),
  ];
}

function driftKey({ kind, detail }: Reading['drift'][number]): string {
  return `drift ${kind} ${detail}`;
}

/** What the guard says when the original is the last good batch. */
function verdict(connector: Connector, original: Reading, reading: Reading): 'accepted' | 'held' {
  const { contract, key } = connector.source;
  const { batch: previous } = nextBatch({
    source: key,
    previous: null,
    claims: original.claims,
    documents: {},
    run: 'original',
    at: '2025-10-01T00:00:00Z',
    contract,
  });
  return guard({ source: 'test', previous: original.claims.length > 0 ? previous : null, reading, contract })
    .verdict;
}
