import { reportFindings, type Upkeep } from '../../domain/findings/rules/report.ts';
import type { CatalogueChange } from '../../domain/history/catalogue-diff.ts';
import { lastChanges, withLastChanges } from '../../domain/history/last-changes.ts';
import { type MergeInput, type MergeResult, merge } from '../../domain/merge/merge.ts';
import type { Finding } from '../../domain/reading.ts';
import type { Batch, Change, RunHead, SnapshotRef } from '../../domain/record.ts';
import type { Connector } from '../../domain/source.ts';
import { norwegianDate } from '../../domain/text/norwegian-date.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import type { SnapshotCodec } from '../../ports/archive/snapshots.ts';

/** What a snapshot is made with beside its batches. */
export interface SnapshotSettings
  extends Pick<MergeInput, 'mode' | 'decisions' | 'staleSources'>,
    Pick<Upkeep, 'listAges' | 'deadLinks'> {
  readonly archive: Pick<Archive, 'changes' | 'ids' | 'runs' | 'snapshots'>;
  readonly codec: SnapshotCodec;
  readonly connectors: readonly Connector[];
  readonly now: Date;
  /** What is different in the catalogue. */
  readonly changesOf: (merged: MergeResult) => readonly CatalogueChange[];
}

/** A snapshot that is not recorded yet: where the content is that of the current one, it need not be. */
export interface MadeSnapshot {
  readonly ref: SnapshotRef;
  readonly content: Uint8Array;
  readonly merged: MergeResult;
  /** What is different in it. */
  readonly changes: readonly Omit<Change, 'seq'>[];
  /** What the lists together show to be wrong, by source. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** Makes the snapshot of these batches as of now, with the ids that were given before. Writes nothing. */
export function makeSnapshot(settings: SnapshotSettings, batches: readonly Batch[]): MadeSnapshot {
  const { archive, codec, connectors, now } = settings;
  const sources = connectors.map(({ source }) => source);
  const merged = merge({
    ...settings,
    asOf: norwegianDate(now),
    sources,
    batches,
    ids: archive.ids.current(),
  });
  const changes = settings.changesOf(merged);
  const { content, digest } = codec.encode(
    withLastChanges(merged.data, lastChanges(sequence(archive, changes), firstReadings(archive, sources))),
  );
  const createdAt = now.toISOString();
  const ref: SnapshotRef = {
    version: versionOf(createdAt, digest),
    digest,
    createdAt,
    previous: archive.snapshots.current()?.version ?? null,
    batches: Object.fromEntries(batches.map(({ source, id }) => [source, id])),
  };
  return {
    ...{ ref, content, merged, findings: reportFindings(merged, { ...settings, sources }) },
    changes: changes.map((change) => ({ ...change, snapshot: ref.version })),
  };
}

/** Changes that are read at a time. */
const pageSize = 10_000;

/** All changes after those of the first snapshot, then the new ones. */
function* sequence(
  { changes, snapshots }: SnapshotSettings['archive'],
  added: readonly CatalogueChange[],
): Generator<CatalogueChange> {
  const first = snapshots.first();
  if (first === null) return;
  let after = first.lastChange ?? 0;
  for (let more = true; more; ) {
    const page = changes.list({ after, first: pageSize });
    yield* page;
    after = page.at(-1)?.seq ?? after;
    more = page.length === pageSize;
  }
  yield* added;
}

/** The runs that read their source for the first time: the earliest good ones, unless they are from before baselines were kept. */
function firstReadings({ runs }: SnapshotSettings['archive'], sources: readonly { readonly key: string }[]) {
  const isGood = ({ outcome }: RunHead) => outcome === 'OK' || outcome === 'OK_WITH_FINDINGS';
  const earliest = sources.flatMap(({ key }) => runs.heads(key, 0).find(isGood)?.id ?? []);
  return new Set(
    earliest.filter((id) => {
      const run = runs.find(id);
      return run?.promoted === true && run.baseline === undefined;
    }),
  );
}

/** The name of a snapshot: in the order of time, and unique by its content. */
const versionOf = (createdAt: string, digest: string): string =>
  `${createdAt.replace(/\D/g, '').slice(0, 17)}-${digest.slice(0, 8)}`;
