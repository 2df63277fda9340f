import { nextFreshnessChange } from '../domain/freshness.ts';
import type { SourceState } from '../domain/record.ts';

const hour = 3_600_000;
const longest = 90 * 24 * hour;

/** Hours for which a good answer is FRESH, by the rule in domain/freshness. */
export function freshHours(expectedEveryHours: number): number {
  return (freshEnd(new Date(0).toISOString(), expectedEveryHours) ?? 0) / hour;
}

/** When the latest good answer stopped or stops being FRESH; null: there is none. */
export function freshUntil(state: SourceState | null, expectedEveryHours: number): string | null {
  const end = state?.lastGood ? freshEnd(state.lastGood, expectedEveryHours) : null;
  return end === null ? null : new Date(end).toISOString();
}

function freshEnd(lastGood: string, expectedEveryHours: number): number | null {
  const next = nextFreshnessChange({ lastGood, lastOutcome: 'OK' }, expectedEveryHours, new Date(lastGood));
  return next === null ? null : next - 1;
}

/**
 * Share of the time from `since` (at most 90 days ago) until `now` in which one of the good answers was FRESH. `good` holds their
 * times, newest first. Null where there is none, or no time has passed.
 */
export function freshShare(
  good: readonly string[],
  since: string,
  expectedEveryHours: number,
  now: Date,
): number | null {
  const end = now.getTime();
  const start = Math.max(Date.parse(since), end - longest);
  if (good.length === 0 || end <= start) return null;
  let fresh = 0;
  let covered = end;
  for (const time of good) {
    const until = Math.min(covered, freshEnd(time, expectedEveryHours) ?? covered);
    const from = Math.max(start, Date.parse(time));
    if (until > from) fresh += until - from;
    covered = Math.min(covered, Math.max(start, Date.parse(time)));
  }
  return fresh / (end - start);
}
