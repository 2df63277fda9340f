/** The rows in which a draft differs from what is published, for the person who wrote it. */
import { sourcedFields } from '../batch.ts';
import type { Claim } from '../claim.ts';
import { labelOf } from '../label.ts';
import type { Batch, ListDifference } from '../record.ts';
import { type BatchDifference, diffBatches } from './batch-diff.ts';

/** What differs between the last good batch and a draft. A renamed row is one that went and one that came. */
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
        : { kind, label, fields: [pair.difference], counterpart: labelOf(pair.before) };
    }),
  };
}

/** Claims of the rows of one kind; those that share a key with another are left out, since nothing tells them apart. */
function claimsOf(batch: Batch | null, rows: BatchDifference['rows'], kind: ListDifference['kind']): Claim[] {
  const keys = new Set(rows.filter((row) => row.kind === kind).map(({ key }) => key));
  const claims = (batch?.entries ?? [])
    .filter(({ observation, claim }) => observation === 'LISTED' && keys.has(claim.key))
    .map(({ claim }) => claim);
  return [...Map.groupBy(claims, ({ key }) => key).values()].flatMap((group) =>
    group.length === 1 ? group : [],
  );
}

interface Pair {
  readonly before: Claim;
  readonly after: Claim;
  readonly difference: ListDifference['fields'][number];
}

/** Pairs that differ in one field and of which neither part fits another row. Quadratic, so only for a few rows. */
function pairUp(went: readonly Claim[], came: readonly Claim[]): Pair[] {
  if (went.length * came.length > mostPairs) return [];
  const pairs = went.flatMap((before) =>
    came.flatMap((after) => {
      const difference = onlyDifference(before, after);
      return difference ? [{ before, after, difference }] : [];
    }),
  );
  const isSingle = ({ before, after }: Pair) =>
    pairs.filter((pair) => pair.before === before || pair.after === after).length === 1;
  return pairs.length > mostCandidates ? [] : pairs.filter(isSingle);
}
const mostPairs = 100_000;
const mostCandidates = 1_000;

function onlyDifference(before: Claim, after: Claim): Pair['difference'] | null {
  if (before.kind !== after.kind) return null;
  const [old, now] = [textFields(before), textFields(after)];
  const different = [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => old.get(field) !== now.get(field),
  );
  const [field] = different;
  if (field === undefined || different.length > 1) return null;
  const [was, is] = [old.get(field), now.get(field)];
  return was === undefined || is === undefined ? null : { field, before: was, after: is };
}

const textFields = (claim: Claim) =>
  new Map(
    sourcedFields(claim).map(([field, { value }]) => [
      field,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
