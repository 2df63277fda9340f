/** The sample site harvested over real HTTP, compared with the truth it was made from. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import type { Expected } from '../../samples/truth/expected.ts';
import { type Harvesting, openHarvesting } from '../../src/app/open-harvesting.ts';
import { readConfig } from '../../src/config/config.ts';
import { toRecord } from '../../src/domain/claims/check-record.ts';
import type { Claim, Sourced } from '../../src/domain/claims/claim.ts';
import type { Run } from '../../src/domain/record.ts';

const truth = join(import.meta.dirname, '../../samples/truth/expected');
const expectedOf = new Map(
  readdirSync(truth).map((file) => {
    const expected = JSON.parse(readFileSync(join(truth, file), 'utf8')) as Expected;
    return [expected.source, expected] as const;
  }),
);
const compared = connectors.map(({ source }) => source.key).filter((key) => expectedOf.has(key));

/** The finding that each kind of dirt gives; null where the word is read without a remark, as the README says. */
const findingOf: Readonly<Record<string, string | null>> = {
  DUPLICATE_ROW: 'DUPLICATE_ROW',
  MISSPELT_STATUS: 'UNKNOWN_STATUS',
  UNKNOWN_STATUS: 'UNKNOWN_STATUS',
  MARK: 'UNEXPLAINED_MARK',
  VERSION_IN_NAME: 'VERSION_IN_NAME',
  UNKNOWN_ROLE: 'UNKNOWN_VALUE',
  STRUCK_ROW: 'STRUCK_THROUGH',
  NUMBER_WRONG: 'WRONG_ORGANISATION_NUMBER',
  NUMBER_DUMMY: 'DUMMY_ORGANISATION_NUMBER',
  SAME_PRODUCT_TWO_VENDORS: null,
  VERSION_DASH: null,
  BLANK_STATUS: null,
  ROLE_BOTH: null,
  VENDOR_SPELLING: null,
  DATE_UNDEFINED: null,
  DATE_QUARTER: null,
  DATE_SHORT_YEAR: null,
  MARKUP_AS_TEXT: null,
  NBSP_AND_MARKS: null,
  NUMBER_FORM: null,
  NUMBER_BLANK: null,
  FOOTNOTE: null,
  NFD_AND_NBSP: null,
};

let harvesting: Harvesting;
let runs: readonly Run[];
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-truth-'));
  harvesting = await openHarvesting(readConfig({ HUB_DATA_DIR: folder }));
  const result = await harvesting.harvester.harvest();
  if (!result.ok) throw new Error('another harvester is running');
  runs = result.runs;
});

afterAll(async () => {
  await harvesting?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What was read of a claim, in the words of the expected files: the record of `hub check`, and all other fields. */
function readRecord(claim: Claim): Readonly<Record<string, unknown>> {
  const fields = Object.entries(claim.fields as Record<string, Sourced<unknown>>);
  return { ...Object.fromEntries(fields.map(([name, { value }]) => [name, value])), ...toRecord(claim) };
}

/** Rows on one side only, each as one line; a field that the truth promises nothing of is not compared. */
function differences(source: string): readonly string[] {
  const expected = expectedOf.get(source)?.records ?? [];
  const batch = harvesting.archive.batches.current(source);
  const optional = [...new Set(expected.flatMap((record) => Object.keys(record)))];
  const line = (record: Readonly<Record<string, unknown>>) =>
    JSON.stringify(Object.fromEntries(optional.toSorted().map((name) => [name, record[name] ?? null])));
  const read = (batch?.entries ?? [])
    .filter(({ claim }) => claim.kind !== 'negative')
    .map(({ claim }) => line(readRecord(claim)));
  const wanted = expected.map(line);
  const only = (some: readonly string[], others: readonly string[]) => {
    const left = [...others];
    return some.filter((one) => {
      const at = left.indexOf(one);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return [
    ...only(wanted, read).map((one) => `not read: ${one}`),
    ...only(read, wanted).map((one) => `not true: ${one}`),
  ].toSorted((a, b) => a.slice(10).localeCompare(b.slice(10)));
}

it('compares every source that has a truth and a connector', () => {
  expect(compared.length).toBeGreaterThanOrEqual(7);
});

it('harvests every source', () => {
  const failed = runs.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'HELD');
  expect(failed.map(({ source, outcome, reasons }) => ({ source, outcome, reasons }))).toEqual([]);
  expect(runs.map(({ source }) => source).toSorted()).toEqual(
    connectors.map(({ source }) => source.key).toSorted(),
  );
});

describe.each(compared)('%s', (source) => {
  it('reads what is true, field by field, and nothing else', () => {
    expect(differences(source)).toEqual([]);
  });

  it('keeps what the list denies as a negative, and nothing else', () => {
    const denied = (expectedOf.get(source)?.excluded ?? [])
      .filter(({ reason }) => reason === 'NOT_APPLICABLE')
      .map(({ record }) => record);
    const entries = harvesting.archive.batches.current(source)?.entries ?? [];
    const negatives = entries.flatMap(({ claim }) => (claim.kind === 'negative' ? [toRecord(claim)] : []));
    expect(negatives.map(({ vendor, product }) => `${vendor} – ${product}`).toSorted()).toEqual(
      denied.toSorted(),
    );
  });

  it('reports the dirt that a person should see', () => {
    const found = harvesting.archive.findings.list(source);
    for (const { record, kind } of expectedOf.get(source)?.dirt ?? []) {
      expect(findingOf, `what ${kind} gives must be decided`).toHaveProperty(kind);
      const code = findingOf[kind];
      if (code === null) continue;
      const product = record.split(' – ').at(-1) ?? record;
      const told = found.filter((one) => one.code === code && one.record.includes(product));
      expect(told.length, `${kind} of ${record} gives ${code}`).toBeGreaterThan(0);
    }
  });

  it('accounts for every cell', () => {
    const cells = runs.find((run) => run.source === source)?.cells;
    if (cells === undefined) throw new Error('no run');
    const { read, mapped, ignored, reported } = cells;
    expect(read).toBeGreaterThan(0);
    expect(read).toBe(mapped + ignored + reported);
  });
});
