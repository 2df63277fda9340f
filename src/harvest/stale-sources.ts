import { isStale } from '../domain/freshness.ts';
import type { Connector } from '../domain/source.ts';
import type { Archive } from './ports.ts';

/** Keys of the sources whose last good harvest is too old to tell what is listed now. */
export function staleSources(
  archive: Pick<Archive, 'sourceStates'>,
  connectors: readonly Connector[],
  now: Date,
): ReadonlySet<string> {
  const states = new Map(archive.sourceStates().map((state) => [state.source, state]));
  return new Set(
    connectors
      .filter(({ source }) => isStale(states.get(source.key) ?? null, source.expectedEveryHours, now))
      .map(({ source }) => source.key),
  );
}
