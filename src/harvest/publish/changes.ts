import { type CatalogueChange, diffCatalogues } from '../../domain/history/catalogue-diff.ts';
import { type BatchStep, createCauses } from '../../domain/history/causes.ts';
import type { MergeResult } from '../../domain/merge/merge.ts';
import type { CatalogueData, ClaimRef } from '../../domain/model.ts';
import type { Batch, SnapshotBasis, SnapshotRef } from '../../domain/record.ts';
import type { Archive } from '../../ports/archive/archive.ts';

export interface ChangesDeps {
  readonly archive: Pick<Archive, 'batches' | 'changes' | 'snapshots'>;
  /** Null for what this version cannot read. */
  readonly codec: { decode(content: Uint8Array): CatalogueData | null };
  /** Called when the snapshot before cannot be read, and so what has changed since is not known. */
  readonly onUnreadable?: (version: string) => void;
}

/** The catalogue that follows the current snapshot, and what it was made with. */
export interface NextCatalogue {
  readonly merged: MergeResult;
  /** When it was made, ISO. */
  readonly createdAt: string;
  readonly basis: SnapshotBasis;
  readonly batches: readonly Batch[];
}

/** What is different in the next catalogue, each change with its cause. */
export function changesTo(
  { archive, codec, onUnreadable }: ChangesDeps,
  { createdAt, basis, merged, batches }: NextCatalogue,
  current: SnapshotRef | null,
): CatalogueChange[] {
  const options = { observedAt: createdAt };
  if (!current) return diffCatalogues(null, merged.data, options);
  const content = archive.snapshots.content(current.version);
  const published = content && codec.decode(content);
  if (!published) {
    onUnreadable?.(current.version);
    // The sequence begins anew: what it knows already has not appeared a second time.
    return diffCatalogues(null, merged.data, options).filter(
      ({ entity }) => archive.changes.numbers(entity).length === 0,
    );
  }
  const before = archive.snapshots.basis(current.version);
  const steps = new Map(
    batches
      .filter(({ source, id }) => current.batches[source] !== id)
      .map((batch): [string, BatchStep] => {
        const earlier = current.batches[batch.source];
        const runs = archive.batches.changes(batch.source, before?.runs[batch.source] ?? null);
        return [
          batch.source,
          {
            before: earlier === undefined ? null : archive.batches.find(earlier),
            after: batch,
            // Where it was not recorded how the snapshot came about, only the last step is known to be between the two.
            runs: before ? runs : runs.slice(-1),
          },
        ];
      }),
  );
  return diffCatalogues(published, merged.data, {
    ...options,
    causeOf: createCauses({
      before,
      after: basis,
      batches: steps,
      entryOf: entriesOf(archive, batches, steps),
      lastChangeOf: archive.changes.last,
    }),
    ...joinsOf(archive, current, merged),
  });
}

function entriesOf(
  archive: Pick<Archive, 'batches'>,
  batches: readonly Batch[],
  steps: ReadonlyMap<string, BatchStep>,
) {
  const known = new Map<string, Batch | null>();
  for (const batch of [...batches, ...[...steps.values()].map(({ before }) => before)]) {
    if (batch) known.set(batch.id, batch);
  }
  return ({ batch, index }: ClaimRef) => {
    if (!known.has(batch)) known.set(batch, archive.batches.find(batch));
    return known.get(batch)?.entries[index] ?? null;
  };
}

/** Ids that a catalogue joins with others, and those that the one before it had joined. */
export function joinsOf(
  archive: Pick<Archive, 'snapshots'>,
  current: SnapshotRef,
  { redirects }: Pick<MergeResult, 'redirects'>,
): { readonly joined: ReadonlyMap<string, string>; readonly wereJoined: ReadonlyMap<string, string> } {
  return {
    joined: new Map(redirects.map(({ from, to }) => [from, to])),
    wereJoined: new Map(
      (archive.snapshots.retiredIds(current.version) ?? []).flatMap(({ id, state, now: [to] }) =>
        state === 'MERGED' && to !== undefined ? [[id, to] as const] : [],
      ),
    ),
  };
}
