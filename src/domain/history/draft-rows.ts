/** The rows in which a draft differs from what is published, for the person who wrote it. */
import { isListedRow, sourcedFields } from '../batch.ts';
import type { Claim } from '../claims/claim.ts';
import { labelOf } from '../claims/label.ts';
import type { Batch, ListDifference } from '../record.ts';
import { type BatchDifference, diffBatches } from './batch-diff.ts';

/**
 * What differs between the last good batch and a draft. A row under another name is one that went and one that came, and so is
 * one whose version is another: both are given with their counterpart.
 */
export function draftRows(
  previous: Batch | null,
  draft: Batch,
): { readonly counts: BatchDifference['counts']; readonly rows: readonly ListDifference[] } {
  const { counts, rows } = diffBatches(previous, draft);
  const went = claimsOf(previous, rows, 'removed');
  const came = claimsOf(draft, rows, 'added');
  const pairs = pairUp(went, came);
  return {
    counts,
    rows: rows.map(({ kind, key, label, fields }) => {
      const pair = pairs.find(({ before, after }) =>
        kind === 'removed' ? before.key === key : kind === 'added' && after.key === key,
      );
      if (!pair) return { kind, label, fields, counterpart: null };
      return kind === 'removed'
        ? { kind, label, fields, counterpart: labelOf(pair.after) }
        : { kind, label, fields: pair.differences, counterpart: labelOf(pair.before) };
    }),
  };
}

/** Claims of the rows of one kind; those that share a key with another are left out, since nothing distinguishes them. */
function claimsOf(batch: Batch | null, rows: BatchDifference['rows'], kind: ListDifference['kind']): Claim[] {
  const keys = new Set(rows.filter((row) => row.kind === kind).map(({ key }) => key));
  const claims = (batch?.entries ?? [])
    .filter((entry) => isListedRow(entry) && keys.has(entry.claim.key))
    .map(({ claim }) => claim);
  return [...Map.groupBy(claims, ({ key }) => key).values()].flatMap((group) =>
    group.length === 1 ? group : [],
  );
}

interface Pair {
  readonly before: Claim;
  readonly after: Claim;
  readonly differences: ListDifference['fields'];
}

/** Pairs that are likely the same row, and of which neither part fits another. Quadratic, so only for a few rows. */
function pairUp(went: readonly Claim[], came: readonly Claim[]): Pair[] {
  if (went.length * came.length > mostPairs) return [];
  const pairs = went.flatMap((before) =>
    came.flatMap((after) => {
      const differences = likelyDifferences(before, after);
      return differences ? [{ before, after, differences }] : [];
    }),
  );
  const isSingle = ({ before, after }: Pair) =>
    pairs.filter((pair) => pair.before === before || pair.after === after).length === 1;
  return pairs.length > mostCandidates ? [] : pairs.filter(isSingle);
}
const mostPairs = 100_000;
const mostCandidates = 1_000;

/** In what two rows differ that have the same name, or say the same but for one field; null: they are two rows. */
function likelyDifferences(before: Claim, after: Claim): Pair['differences'] | null {
  if (before.kind !== after.kind) return null;
  const [old, now] = [textFields(before), textFields(after)];
  const differences = [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((one) => one.before !== one.after);
  if (labelOf(before) === labelOf(after)) return differences;
  const [only, ...others] = differences;
  const isRenamed = only && others.length === 0 && only.before !== null && only.after !== null;
  return isRenamed ? [only] : null;
}

const textFields = (claim: Claim) =>
  new Map(
    sourcedFields(claim).map(([field, { value }]) => [
      field,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
