/** Builders for claims, batches and sources, so that a test states only what it is about. */
import type { Claim, ClaimKind, ClaimValues, Sourced } from '../../src/domain/claims/claim.ts';
import { claimKey } from '../../src/domain/claims/claim-key.ts';
import { reportFindings, type Upkeep } from '../../src/domain/findings/rules/report.ts';
import { type MergeInput, type MergeResult, merge } from '../../src/domain/merge/merge.ts';
import type { Finding } from '../../src/domain/reading.ts';
import type { Batch, BatchEntry } from '../../src/domain/record.ts';
import type { Contract, SourceDeclaration } from '../../src/domain/source.ts';

function sourced<T>(value: T, row = 2): Sourced<T> {
  const raw = String(value);
  return { value, raw, rule: 'test/1', locator: { document: 'list', row, quote: raw } };
}

/** A claim whose key is made of all its values but status and dates, unless it is given. */
export function claim<K extends ClaimKind>(
  kind: K,
  values: Partial<ClaimValues[K]>,
  options: { readonly key?: string; readonly row?: number } = {},
): Claim {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  const identifying = entries
    .filter(
      ([field]) => !/^(process|standing|basis|statusText|decidedOn|validUntil|level|conditions)$/.test(field),
    )
    .map(([field, value]) => [field, String(value)]);
  return {
    kind,
    key: options.key ?? claimKey(kind, Object.fromEntries(identifying)),
    fields: Object.fromEntries(entries.map(([field, value]) => [field, sourced(value, options.row)])),
  } as unknown as Claim;
}

export function entry(of: Claim, parts: Partial<BatchEntry> = {}): BatchEntry {
  return {
    claim: of,
    documents: { list: 'aa' },
    observation: 'LISTED',
    firstSeen: '2025-11-01T00:00:00.000Z',
    firstRun: 'run_1',
    missing: null,
    ...parts,
  };
}

export function batch(source: string, claims: readonly (Claim | BatchEntry)[]): Batch {
  return {
    id: `batch-${source}`,
    source,
    run: 'run_1',
    createdAt: '2025-11-01T00:00:00.000Z',
    entries: claims.map((item) => ('claim' in item ? item : entry(item))),
  };
}

export const contract: Contract = {
  version: '1',
  minRows: 1,
  maxRows: 1000,
  maxRemovedShare: 0.1,
  required: [],
  fillRates: {},
  canaries: [],
  confirmRemovalAfter: 3,
};

export function source(key: string, parts: Partial<SourceDeclaration> = {}): SourceDeclaration {
  return {
    key,
    title: { nb: key, en: key },
    publisher: key.split('-', 1)[0]?.toUpperCase() ?? key,
    url: `https://example.org/${key}`,
    hosts: ['example.org'],
    licence: null,
    licenceText: { nb: '', en: '' },
    meaning: { nb: '', en: '' },
    legalEffect: 'NOT_STATED',
    schedule: '0 6 * * *',
    expectedEveryHours: 24,
    claimKinds: ['integration'],
    contract,
    ...parts,
  };
}

/** A merge with what it gives publishers to see. */
export interface Reported extends Omit<MergeResult, 'made'> {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Merges, and reports what the lists together show to be wrong. */
export function mergeAndReport(input: MergeInput & Omit<Upkeep, 'sources'>): Reported {
  const { made, ...merged } = merge(input);
  return { ...merged, findings: reportFindings({ ...merged, made }, input) };
}
