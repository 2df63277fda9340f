/** A source's next batch: what the new reading says, with the memory of what earlier harvests saw. */
import { createHash } from 'node:crypto';
import type { Claim, Locator, Sourced } from './claim.ts';
import type { Batch, BatchEntry, RunCounts } from './record.ts';
import type { Contract } from './source.ts';
import { compareText } from './text/names.ts';

export interface NextBatchInput {
  readonly source: string;
  readonly previous: Batch | null;
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
  const counts = { read: claims.length, added: 0, changed: 0, removed: 0, unchanged: 0, rejected: 0 };

  for (const [slot, claim] of now) {
    const old = before.get(slot);
    if (old?.observation !== 'LISTED') counts.added += 1;
    else if (saysTheSame(old.claim, claim)) counts.unchanged += 1;
    else counts.changed += 1;
    entries.push(listed(claim, old, input));
  }
  for (const [slot, old] of before) {
    if (now.has(slot)) continue;
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
  const names = new Set(sourcedFields(claim).map(([, { locator }]) => locator.document));
  return Object.fromEntries(
    [...names].sort().flatMap((name) => (documents[name] === undefined ? [] : [[name, documents[name]]])),
  );
}

/** The fields that a claim has, sorted by name. */
export function sourcedFields(claim: Claim): [field: string, sourced: Sourced<unknown>][] {
  return Object.entries(claim.fields as Readonly<Record<string, Sourced<unknown> | undefined>>)
    .flatMap(([field, sourced]): [string, Sourced<unknown>][] => (sourced ? [[field, sourced]] : []))
    .sort(([left], [right]) => compareText(left, right));
}

/** Values of a claim's fields as text: the same text, the same content, wherever the words stand. */
export function valuesOf(claim: Claim): string {
  return JSON.stringify(sourcedFields(claim).map(([field, { value }]) => [field, value]));
}

function saysTheSame(left: Claim, right: Claim): boolean {
  return valuesOf(left) === valuesOf(right);
}

function canonical(claim: Claim): string {
  return JSON.stringify([
    claim.kind,
    claim.key,
    sourcedFields(claim).map(([field, { value, raw, rule, locator }]) => [
      field,
      value,
      raw,
      rule,
      canonicalLocator(locator),
    ]),
  ]);
}

const canonicalLocator = ({ document, sheet, row, column, cell, path, quote }: Locator) => [
  document,
  sheet ?? null,
  row ?? null,
  column ?? null,
  cell ?? null,
  path ?? null,
  quote,
];

/** Rows by kind and key. Rows that share a key are told apart by their number in the order of their content. */
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
