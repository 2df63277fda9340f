/** A source's next batch: what the new reading says, with the memory of what earlier harvests saw. */
import { createHash } from 'node:crypto';
import type { Claim, Locator, Sourced } from './claims/claim.ts';
import type { Batch, BatchEntry, RunCounts } from './record.ts';
import type { Contract } from './source.ts';
import { compareText } from './text/names.ts';

export interface NextBatchInput {
  readonly source: string;
  readonly previous: Batch | null;
  /** Claims and negatives. Negatives are stored and not counted, and are gone as soon as a reading does not have them. */
  readonly claims: readonly Claim[];
  /** Name of each document that was read to its SHA-256. */
  readonly documents: Readonly<Record<string, string>>;
  readonly run: string;
  /** When the run started, ISO. */
  readonly at: string;
  readonly contract: Pick<Contract, 'confirmRemovalAfter'>;
  /** Keys of rows that a person has said are meant to be gone: their absence needs no more readings. */
  readonly confirmed?: ReadonlySet<string>;
}

/**
 * The batch after a good harvest. Rows that are gone stay as missing until enough harvests in a row have missed them,
 * and then as delisted. An entry whose words and places are the same as before is kept as it was, with the document it
 * was read from, so unchanged content gives the previous batch itself and nothing has to be stored.
 */
export function nextBatch(input: NextBatchInput): { readonly batch: Batch; readonly counts: RunCounts } {
  const { source, previous, claims, run, at } = input;
  const before = slots(previous?.entries ?? [], (entry) => entry.claim);
  const now = slots(claims, (claim) => claim);
  const entries: BatchEntry[] = [];
  const counts = {
    read: claims.filter(({ kind }) => kind !== 'negative').length,
    added: 0,
    changed: 0,
    removed: 0,
    unchanged: 0,
    rejected: 0,
  };

  for (const [slot, claim] of now) {
    const old = before.get(slot);
    if (claim.kind === 'negative') {
      entries.push(listed(claim, old, input));
      continue;
    }
    if (old?.observation !== 'LISTED') counts.added += 1;
    else if (saysTheSame(old.claim, claim)) counts.unchanged += 1;
    else counts.changed += 1;
    entries.push(listed(claim, old, input));
  }
  for (const [slot, old] of before) {
    if (now.has(slot) || old.claim.kind === 'negative') continue;
    if (old.observation === 'LISTED') counts.removed += 1;
    entries.push(missed(old, input));
  }
  entries.sort(compareEntries);
  const id = batchId(source, entries);
  if (previous !== null && previous.id === id) return { batch: previous, counts };
  return { batch: { id, source, run, createdAt: at, entries }, counts };
}

function listed(claim: Claim, old: BatchEntry | undefined, input: NextBatchInput): BatchEntry {
  if (old?.observation === 'LISTED' && canonical(old.claim) === canonical(claim)) return old;
  return {
    claim,
    documents: documentsOf(claim, input.documents),
    observation: 'LISTED',
    firstSeen: old?.firstSeen ?? input.at,
    firstRun: old?.firstRun ?? input.run,
    missing: null,
  };
}

function missed(old: BatchEntry, { at, contract, confirmed }: NextBatchInput): BatchEntry {
  // Once delisted nothing more is counted, so that a list at rest gives the same batch for ever.
  if (old.observation === 'DELISTED_CONFIRMED') return old;
  const confirmations = (old.missing?.confirmations ?? 0) + 1;
  const isGone = confirmations >= contract.confirmRemovalAfter || (confirmed?.has(old.claim.key) ?? false);
  return {
    ...old,
    observation: isGone ? 'DELISTED_CONFIRMED' : 'MISSING_UNCONFIRMED',
    missing: { since: old.missing?.since ?? at, confirmations },
  };
}

/** The documents that the claim's locators point into. */
function documentsOf(claim: Claim, documents: Readonly<Record<string, string>>): Record<string, string> {
  const sourced = [sourcedFields(claim), ...contradictedFields(claim)].flat();
  const names = new Set(sourced.map(([, { locator }]) => locator.document));
  return Object.fromEntries(
    [...names].sort().flatMap((name) => (documents[name] === undefined ? [] : [[name, documents[name]]])),
  );
}

/** Whether the row stands on its list and says that something is there: negatives do not. */
export function isListedRow({ claim, observation }: BatchEntry): boolean {
  return observation === 'LISTED' && claim.kind !== 'negative';
}

/** The fields that a claim has, sorted by name. */
export function sourcedFields(claim: Claim): NamedFields {
  return namedFields(claim.fields);
}

/** The same of each row that disagrees with the others about the claim. */
function contradictedFields({ contradicted }: Claim): NamedFields[] {
  return (contradicted ?? []).map(namedFields);
}

type NamedFields = [field: string, sourced: Sourced<unknown>][];

function namedFields(fields: object): NamedFields {
  return Object.entries(fields as Readonly<Record<string, Sourced<unknown> | undefined>>)
    .flatMap(([field, sourced]): NamedFields => (sourced ? [[field, sourced]] : []))
    .sort(([left], [right]) => compareText(left, right));
}

/** Values of a claim's fields as text: the same text, the same content, wherever the words stand. */
export function valuesOf(claim: Claim): string {
  const values = (fields: NamedFields) => fields.map(([field, { value }]) => [field, value]);
  const said = values(sourcedFields(claim));
  const others = contradictedFields(claim).map(values);
  return JSON.stringify(others.length === 0 ? said : [said, others]);
}

function saysTheSame(left: Claim, right: Claim): boolean {
  return valuesOf(left) === valuesOf(right);
}

function canonical(claim: Claim): string {
  const fields = canonicalFields(sourcedFields(claim));
  const others = contradictedFields(claim).map(canonicalFields);
  // Without others the form is the one that batches had before there could be any, so they keep their ids.
  return JSON.stringify([claim.kind, claim.key, fields, ...(others.length === 0 ? [] : [others])]);
}

const canonicalFields = (fields: NamedFields) =>
  fields.map(([field, { value, raw, rule, locator, citation }]) => [
    field,
    value,
    raw,
    rule,
    canonicalLocator(locator),
    ...(citation === undefined ? [] : [citation]),
  ]);

const canonicalLocator = ({ document, sheet, row, column, cell, path, quote }: Locator) => [
  document,
  sheet ?? null,
  row ?? null,
  column ?? null,
  cell ?? null,
  path ?? null,
  quote,
];

/** Rows by kind and key. Rows that share a key are distinguished by their number in the order of their content. */
function slots<T>(rows: readonly T[], claimOf: (row: T) => Claim): Map<string, T> {
  const byKey = Map.groupBy(rows, (row) => `${claimOf(row).kind}|${claimOf(row).key}`);
  const result = new Map<string, T>();
  for (const [key, group] of byKey) {
    if (group.length > 1) {
      const order = new Map(group.map((row) => [row, canonical(claimOf(row))]));
      group.sort((left, right) => compareText(order.get(left) ?? '', order.get(right) ?? ''));
    }
    group.forEach((row, index) => {
      result.set(index === 0 ? key : `${key}|${index}`, row);
    });
  }
  return result;
}

function compareEntries(left: BatchEntry, right: BatchEntry): number {
  return (
    compareText(left.claim.kind, right.claim.kind) ||
    compareText(left.claim.key, right.claim.key) ||
    compareText(canonical(left.claim), canonical(right.claim))
  );
}

function batchId(source: string, entries: readonly BatchEntry[]): string {
  const hash = createHash('sha256').update(source);
  for (const { claim, documents, observation, firstSeen, firstRun, missing } of entries) {
    hash.update(
      JSON.stringify([
        canonical(claim),
        Object.entries(documents).sort(),
        observation,
        firstSeen,
        firstRun,
        missing && [missing.since, missing.confirmations],
      ]),
    );
  }
  return hash.digest('hex');
}
