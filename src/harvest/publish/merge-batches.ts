import { type MergeInput, type MergeResult, merge } from '../../domain/merge/merge.ts';
import type { Batch, SnapshotRef } from '../../domain/record.ts';
import type { Decision } from '../../domain/resolution/decisions.ts';
import type { Connector } from '../../domain/source.ts';
import { norwegianDate } from '../../domain/text/norwegian-date.ts';
import type { DataMode } from '../../domain/vocabulary.ts';
import type { Archive } from '../../ports/archive.ts';

/** What a catalogue is made with beside its batches. */
export interface MergeSettings extends Pick<MergeInput, 'listAges' | 'deadLinks'> {
  readonly archive: Pick<Archive, 'ids'>;
  readonly connectors: readonly Connector[];
  readonly mode: DataMode;
  readonly decisions: readonly Decision[];
  readonly staleSources: ReadonlySet<string>;
  readonly now: Date;
}

/** Merges batches to a catalogue as of today, with the ids that were given before. */
export function mergeBatches(settings: MergeSettings, batches: readonly Batch[]): MergeResult {
  const { archive, connectors, now, ...given } = settings;
  return merge({
    ...given,
    asOf: norwegianDate(now),
    sources: connectors.map(({ source }) => source),
    batches,
    ids: archive.ids.current(),
  });
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

/** The name of a snapshot: in the order of time, and unique by its content. */
export const versionOf = (createdAt: string, digest: string): string =>
  `${createdAt.replace(/\D/g, '').slice(0, 17)}-${digest.slice(0, 8)}`;
