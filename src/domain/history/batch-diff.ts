/** What is different between two batches of a source, for its publisher. */
import { isListedRow, sourcedFields, valuesOf } from '../batch.ts';
import type { Claim } from '../claims/claim.ts';
import { labelOf } from '../claims/label.ts';
import type { Batch } from '../record.ts';
import { compareText } from '../text/names.ts';
import { asText } from './entities.ts';

interface FieldDifference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One row that is different. `fields` is empty for rows that came or went. */
interface RowDifference {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly key: string;
  readonly label: string;
  readonly fields: readonly FieldDifference[];
}

export interface BatchDifference {
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
  /** By kind of difference, then label. */
  readonly rows: readonly RowDifference[];
}

/** Listed rows of two batches compared by what they say; where in the document they stand does not count. */
export function diffBatches(previous: Batch | null, next: Batch | null): BatchDifference {
  const [before, after] = [listedClaims(previous), listedClaims(next)];
  const rows: RowDifference[] = [];
  let unchanged = 0;
  for (const [slot, claim] of after) {
    const old = before.get(slot);
    if (old === undefined) rows.push(row('added', claim));
    else if (valuesOf(old) === valuesOf(claim)) unchanged += 1;
    else rows.push(row('changed', claim, fieldDifferences(old, claim)));
  }
  for (const [slot, claim] of before) if (!after.has(slot)) rows.push(row('removed', claim));
  rows.sort(
    (left, right) =>
      compareText(left.kind, right.kind) ||
      compareText(left.label, right.label) ||
      compareText(left.key, right.key),
  );
  const count = (kind: RowDifference['kind']) => rows.filter((difference) => difference.kind === kind).length;
  return {
    counts: { added: count('added'), changed: count('changed'), removed: count('removed'), unchanged },
    rows,
  };
}

function row(
  kind: RowDifference['kind'],
  claim: Claim,
  fields: readonly FieldDifference[] = [],
): RowDifference {
  return { kind, key: claim.key, label: labelOf(claim), fields };
}

/** Listed claims by kind and key; rows that share a key are numbered in the order of what they say. */
function listedClaims(batch: Batch | null): Map<string, Claim> {
  const listed = (batch?.entries ?? []).filter(isListedRow).map(({ claim }) => claim);
  const result = new Map<string, Claim>();
  for (const [slot, claims] of Map.groupBy(listed, ({ kind, key }) => `${kind}|${key}`)) {
    const sorted =
      claims.length === 1 ? claims : claims.sort((a, b) => compareText(valuesOf(a), valuesOf(b)));
    for (const [index, claim] of sorted.entries()) result.set(`${slot}|${index}`, claim);
  }
  return result;
}

function fieldDifferences(before: Claim, after: Claim): FieldDifference[] {
  const [old, now] = [fieldTexts(before), fieldTexts(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}

const fieldTexts = (claim: Claim) =>
  new Map(sourcedFields(claim).map(([field, { value }]) => [field, asText(value)]));
