/** When a list that was held for what it lost goes through after all. docs/rules/release-1.md says it in words. */
import type { RemovalWatch, Run } from '../record.ts';

/** Name of the rule with its version. */
export const releaseRule = 'release/1';

/** Readings in a row that must have missed the same rows. */
export const RELEASE_AFTER = 5;

const hour = 3_600_000;

/** What a reading would remove, as the guard sees it. */
export interface Removal {
  readonly quarantined: Run['quarantined'];
  /** The rows that are gone are the only reason to hold the list. */
  readonly isOnlyReason: boolean;
  readonly isEmptied: boolean;
}

/**
 * Counts a held reading with those before it that missed the same rows. Null where it is held for another reason too, so that
 * nothing can be counted.
 */
export function watchRemovals(
  removal: Removal,
  previous: Pick<Run, 'outcome' | 'quarantined' | 'watch'> | null,
  startedAt: string,
): RemovalWatch | null {
  if (!removal.isOnlyReason) return null;
  const before = previous?.outcome === 'HELD' ? (previous.watch ?? null) : null;
  const isSame = before !== null && keysOf(previous?.quarantined ?? []) === keysOf(removal.quarantined);
  return isSame
    ? { confirmations: before.confirmations + 1, since: before.since }
    : { confirmations: 1, since: startedAt };
}

/** Whether so many readings, over so long a time, have missed the same rows that they count as gone. Never for an emptied list. */
export function isReleased(
  watch: RemovalWatch,
  { isEmptied }: Pick<Removal, 'isEmptied'>,
  expectedEveryHours: number,
  now: string,
): boolean {
  if (isEmptied || watch.confirmations < RELEASE_AFTER) return false;
  return now >= releasableFrom(watch, expectedEveryHours);
}

/** The first moment at which readings alone may release the list: several readings in a minute confirm nothing. */
export function releasableFrom({ since }: RemovalWatch, expectedEveryHours: number): string {
  return new Date(Date.parse(since) + (RELEASE_AFTER - 1) * expectedEveryHours * hour).toISOString();
}

const keysOf = (rows: Run['quarantined']) => JSON.stringify(rows.map(({ key }) => key).sort());
