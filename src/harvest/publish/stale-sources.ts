import { isStale } from '../../domain/lists/freshness.ts';
import { type ListAge, listAges } from '../../domain/lists/list-age.ts';
import type { Connector } from '../../domain/source.ts';
import type { Archive } from '../../ports/archive/archive.ts';

/** Keys of the sources whose last good harvest is too old for what is listed now. */
export function staleSources(
  archive: Pick<Archive, 'runs'>,
  connectors: readonly Connector[],
  now: Date,
): ReadonlySet<string> {
  const states = new Map(archive.runs.sourceStates().map((state) => [state.source, state]));
  return new Set(
    connectors
      .filter(({ source }) => isStale(states.get(source.key) ?? null, source.expectedEveryHours, now))
      .map(({ source }) => source.key),
  );
}

/** Lists that are older than they should be, by source; the others are left out. */
export function agedLists(
  archive: Pick<Archive, 'runs'>,
  connectors: readonly Connector[],
  now: Date,
): ReadonlyMap<string, readonly ListAge[]> {
  const states = new Map(archive.runs.sourceStates().map((state) => [state.source, state]));
  return new Map(
    connectors
      .map(({ source }) => [source.key, listAges(source, states.get(source.key) ?? null, now)] as const)
      .filter(([, ages]) => ages.length > 0),
  );
}
