/** Mutants of the sample documents, and what is wrong with how each is read. */
import { connectors } from '../../connectors/index.ts';
import { nextBatch } from '../../src/domain/batch.ts';
import type { Claim, Sourced } from '../../src/domain/claims/claim.ts';
import { guard } from '../../src/domain/guard/guard.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Connector, SourceDocument } from '../../src/domain/source.ts';
import { changedClaims, saying, valuesOf } from '../connectors/support/compare.ts';
import { document } from '../connectors/support/fixtures.ts';
import { sampleDocuments } from '../connectors/support/sample-documents.ts';
import { statusOf } from '../page-grammar/contexts/expectation.ts';
import { Random } from '../page-grammar/random.ts';
import { htmlOperations } from './html-operations.ts';
import { jsonOperations } from './json-operations.ts';
import type { Change, Mutant } from './mutant.ts';
import {
  csvOperations,
  type SheetChange,
  sheetOperations,
  sheetsOf,
  writeCsv,
  writeSheets,
} from './sheet-operations.ts';

/** A source with its sample documents as they are, and their reading. */
export interface Sample {
  readonly connector: Connector;
  readonly documents: readonly SourceDocument[];
  readonly original: Reading;
}

export type Outcome = 'same' | 'held' | 'reported' | 'other list' | Failure;
/** `fewer`: claims are gone; `other`: claims say something else; `ignored`: what denies changed nothing; `throws`. */
export type Failure = 'fewer' | 'other' | 'ignored' | 'throws';

export interface Trial {
  readonly sample: Sample;
  readonly mutant: Mutant;
  readonly outcome: Outcome;
  readonly reading: Reading | null;
  readonly gone: readonly Claim[];
  readonly added: readonly Claim[];
}

const isBook = ({ mediaType }: SourceDocument) => mediaType?.includes('spreadsheet') === true;
const isCsv = ({ mediaType }: SourceDocument) => mediaType?.includes('csv') === true;
const isJson = ({ mediaType }: SourceDocument) => mediaType?.includes('json') === true;

/** Numbers of the sample register, so that its answers are among the documents. */
const known = { organisationNumbers: ['316172830', '321111106', '381604888', '363086381'], names: [] };

/** Every source that has sample documents; the reference catalogue twice, from its pages and from its API. */
export async function openSamples(): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const connector of connectors)
    for (const secrets of [new Set<string>(), new Set(['HDIR_API_KEY'])]) {
      if (secrets.size > 0 && connector.source.key !== 'hdir-referansekatalogen') continue;
      const found = await sampleDocuments(connector, { secrets, known });
      // A workbook is written again from its cells' text, so that only the mutation differs.
      const documents = found.map((one) =>
        isBook(one) ? document(one.name, writeSheets(sheetsOf(one)), one) : one,
      );
      const original = connector.read(documents);
      if (original.claims.length > 0) samples.push({ connector, documents, original });
      if (secrets.size === 0) samples.push(...asCsv(connector, documents));
    }
  return samples;
}

/** The sample's first table as a text with separators, where the source reads it as its list. */
function asCsv(connector: Connector, documents: readonly SourceDocument[]): readonly Sample[] {
  const list = documents.find((one) => one.name === 'list' && !isJson(one));
  const [sheet] = list === undefined ? [] : sheetsOf(list);
  if (list === undefined || sheet === undefined) return [];
  const text = document('list', writeCsv([sheet]), { url: list.url, mediaType: 'text/csv; charset=utf-8' });
  const replaced = documents.map((one) => (one === list ? text : one));
  const original = connector.read(replaced);
  const isList = original.claims.length > 0 && original.drift.every(({ breaking }) => !breaking);
  return isList ? [{ connector, documents: replaced, original }] : [];
}

/** The mutant that the seed gives; null where it falls on a document that offers nothing to do it on. */
function makeMutant({ documents }: Sample, random: Random): Mutant | null {
  const own = random.pick(documents.filter(({ name }) => name !== 'entry' || documents.length === 1));
  const [operation, change] = drawChange(own, random);
  if (change === null) return null;
  return {
    operation,
    licence: change.licence,
    touched: change.touched,
    document: document(own.name, change.content, own),
  };
}

function drawChange(own: SourceDocument, random: Random): readonly [string, Change] {
  if (isBook(own)) {
    const [name, apply] = random.pick(Object.entries(sheetOperations));
    return [name, written(apply(random, sheetsOf(own)), writeSheets)];
  }
  if (isCsv(own)) {
    const [name, apply] = random.pick(Object.entries(csvOperations));
    return [`csv-${name}`, written(apply(random, sheetsOf(own)), writeCsv)];
  }
  const text = new TextDecoder().decode(own.bytes);
  const [name, apply] = random.pick(Object.entries(isJson(own) ? jsonOperations : htmlOperations));
  return [name, apply(random, text)];
}

function written(
  change: SheetChange,
  write: (sheets: NonNullable<SheetChange>['sheets']) => Uint8Array,
): Change {
  return change && { content: write(change.sheets), licence: change.licence, touched: change.touched };
}

const plain = (text: string): string => text.replace(/[\s\u00ad]+/gu, ' ').toLowerCase();
const nameFields = [
  'product',
  'vendor',
  'municipality',
  'standard',
  'title',
  'activity',
  'flow',
  'register',
  'organisationNumber',
];

/** Whether the claim was read from the touched words: its main name stands in them. */
function isTouched(claim: Claim, touched: readonly string[]): boolean {
  const values = valuesOf(claim);
  const name = nameFields.map((field) => values[field]).find((value) => typeof value === 'string');
  return typeof name === 'string' && touched.some((text) => plain(text).includes(plain(name)));
}

/** Reads the mutant among its source's other documents, and judges. */
function tryMutant(sample: Sample, mutant: Mutant): Trial {
  const { connector, documents, original } = sample;
  const changed = documents.map((one) => (one.name === mutant.document.name ? mutant.document : one));
  let reading: Reading;
  try {
    reading = connector.read(changed);
    connector.follow(changed);
  } catch {
    return { sample, mutant, outcome: 'throws', reading: null, gone: [], added: [] };
  }
  const before = new Set(original.claims.map(saying));
  const now = new Set(reading.claims.map(saying));
  const gone = original.claims.filter((claim) => !now.has(saying(claim)));
  const added = reading.claims.filter((claim) => !before.has(saying(claim)));
  return { sample, mutant, outcome: judge(sample, mutant, reading, gone, added), reading, gone, added };
}

function judge(
  { connector, original }: Sample,
  { licence, touched }: Mutant,
  reading: Reading,
  gone: readonly Claim[],
  added: readonly Claim[],
): Outcome {
  const about = original.claims.some((claim) => isTouched(claim, touched));
  if (gone.length === 0 && added.length === 0) {
    if (licence !== 'less' || !about) return 'same';
    return hasNews(original, reading) ? 'reported' : 'ignored';
  }
  if (isHeld(connector, original, reading)) return 'held';
  if (hasNews(original, reading)) return 'reported';
  const allowed = [...gone, ...added].every((claim) => isTouched(claim, touched));
  if (allowed) {
    if (licence === 'touched') return 'other list';
    if (licence === 'less') return staysApproved(original, added) ? 'ignored' : 'other list';
    if (licence === 'without' && added.length === 0) return 'other list';
    const changed = changedClaims(original.claims, reading.claims).length > 0;
    if (licence === 'unsaid' && !changed && saidOnly(gone, added, touched.at(-1) ?? '')) return 'other list';
  }
  // An item of a record's own list was taken out: the record goes on without it.
  if (licence === 'without' && onlyLost(gone, added, touched)) return 'other list';
  return gone.length > added.length ? 'fewer' : 'other';
}

/** Whether a claim that was approved before the denial is so still, though something else about it has changed. */
function staysApproved(original: Reading, added: readonly Claim[]): boolean {
  const before = new Map(original.claims.map((claim) => [claim.key, claim]));
  const approved = (claim: Claim | undefined) =>
    claim !== undefined && statusOf(claim).headline === 'APPROVED';
  return added.some((claim) => approved(claim) && approved(before.get(claim.key)));
}

/** Whether claims are gone only where the value that was taken out was all their status: an empty cell of a matrix says nothing. */
function saidOnly(gone: readonly Claim[], added: readonly Claim[], value: string): boolean {
  if (gone.length === added.length) return true;
  const keys = new Set(added.map(({ key }) => key));
  const missing = gone.filter(({ key }) => !keys.has(key));
  // Of a row that stands twice one has lost a value, and the other says it still.
  if (gone.length === 0) return added.length === 1;
  return (
    missing.length === 1 && plain(String(valuesOf(missing[0] as Claim).statusText ?? '')) === plain(value)
  );
}

const rawOf = (claim: Claim): readonly (readonly [field: string, raw: string, value: string])[] =>
  Object.entries(claim.fields as Record<string, Sourced<unknown>>).map(([field, { raw, value }]) => [
    field,
    plain(raw),
    JSON.stringify(value),
  ]);

/** Whether each claim has only lost, against one of those that are gone, what stood in the touched words. */
function onlyLost(gone: readonly Claim[], added: readonly Claim[], touched: readonly string[]): boolean {
  const words = touched.map(plain);
  return added.every((claim) => {
    const now = new Map(rawOf(claim).map(([field, , value]) => [field, value]));
    return gone.some(
      (before) =>
        rawOf(claim).every(([field]) => field in before.fields) &&
        rawOf(before).every(
          ([field, raw, value]) =>
            now.get(field) === value ||
            words.some((text) => text.includes(raw) || value.toLowerCase().includes(text)),
        ),
    );
  });
}

const driftKey = ({ kind, detail }: Reading['drift'][number]) => `${kind} ${detail}`;

/** Whether the reading has a finding or drift that the original does not have. */
function hasNews(original: Reading, reading: Reading): boolean {
  const line = ({ id, found, locator }: Reading['findings'][number]) => `${id} ${found} ${locator?.quote}`;
  const known = new Set([...original.findings.map(line), ...original.drift.map(driftKey)]);
  return [...reading.findings.map(line), ...reading.drift.map(driftKey)].some((one) => !known.has(one));
}

function isHeld({ source }: Connector, original: Reading, reading: Reading): boolean {
  const { contract, key } = source;
  const { batch: previous } = nextBatch({
    source: key,
    previous: null,
    claims: original.claims,
    documents: {},
    run: 'original',
    at: '2025-10-01T00:00:00Z',
    contract,
  });
  return guard({ source: key, previous, reading, contract }).verdict === 'held';
}

export const isFailure = (outcome: Outcome): outcome is Failure =>
  outcome === 'fewer' || outcome === 'other' || outcome === 'ignored' || outcome === 'throws';

/** So many mutants from the seed on, spread evenly over the sources. */
export function fuzz(
  samples: readonly Sample[],
  mutants: number,
  seed: number,
  onTrial: (trial: Trial) => void,
): void {
  const random = new Random(seed);
  for (let made = 0; made < mutants; ) {
    const sample = samples[made % samples.length];
    if (sample === undefined) throw new Error('no samples');
    const mutant = makeMutant(sample, random);
    if (mutant === null) continue;
    made += 1;
    onTrial(tryMutant(sample, mutant));
  }
}
