import { reportFindings, type Upkeep } from '../../domain/findings/rules/report.ts';
import { type MergeInput, type MergeResult, merge } from '../../domain/merge/merge.ts';
import type { Finding } from '../../domain/reading.ts';
import type { Batch, SnapshotRef } from '../../domain/record.ts';
import type { Connector } from '../../domain/source.ts';
import { norwegianDate } from '../../domain/text/norwegian-date.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import type { SnapshotCodec } from '../../ports/archive/snapshots.ts';

/** What a snapshot is made with beside its batches. */
export interface SnapshotSettings
  extends Pick<MergeInput, 'mode' | 'decisions' | 'staleSources'>,
    Pick<Upkeep, 'listAges' | 'deadLinks'> {
  readonly archive: Pick<Archive, 'ids' | 'snapshots'>;
  readonly codec: SnapshotCodec;
  readonly connectors: readonly Connector[];
  readonly now: Date;
}

/** A snapshot that is not recorded yet: where the content is that of the current one, it need not be. */
export interface MadeSnapshot {
  readonly ref: SnapshotRef;
  readonly content: Uint8Array;
  readonly merged: MergeResult;
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
  const { content, digest } = codec.encode(merged.data);
  const createdAt = now.toISOString();
  const ref: SnapshotRef = {
    version: versionOf(createdAt, digest),
    digest,
    createdAt,
    previous: archive.snapshots.current()?.version ?? null,
    batches: Object.fromEntries(batches.map(({ source, id }) => [source, id])),
  };
  return { ref, content, merged, findings: reportFindings(merged, { ...settings, sources }) };
}

/** The name of a snapshot: in the order of time, and unique by its content. */
const versionOf = (createdAt: string, digest: string): string =>
  `${createdAt.replace(/\D/g, '').slice(0, 17)}-${digest.slice(0, 8)}`;
