import type { Observation } from '../../domain/vocabulary.ts';

/** Approvals that are gone from their list are left out while others stand. */
export function shownApprovals<T>(
  all: readonly T[],
  observationOf: (one: T) => Observation,
  includeSuperseded: boolean,
): readonly T[] {
  const standing = all.filter((one) => observationOf(one) !== 'DELISTED_CONFIRMED');
  return includeSuperseded || standing.length === 0 ? all : standing;
}
