import { nextFreshnessChange } from '../../domain/lists/freshness.ts';
import type { SourceState } from '../../domain/record.ts';

const hour = 3_600_000;
const day = 24 * hour;
const longest = 90 * day;

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
  const spans = freshSpans(good, expectedEveryHours, end);
  return overlap(spans, start, end) / (end - start);
}

/** A day of UTC and the share of it that a source was FRESH; null: the hub had not tried to read the source yet. */
export interface FreshDay {
  readonly date: string;
  readonly freshShare: number | null;
}

/** Each of the last 90 days, the earliest first; today as far as it has come. Arguments as for `freshShare`. */
export function freshDays(
  good: readonly string[],
  since: string | null,
  expectedEveryHours: number,
  now: Date,
): FreshDay[] {
  const end = now.getTime();
  const spans = freshSpans(good, expectedEveryHours, end);
  const known = since === null ? end : Date.parse(since);
  const today = Math.floor(end / day) * day;
  return Array.from({ length: 90 }, (_, index) => {
    const midnight = today - (89 - index) * day;
    const [from, until] = [Math.max(midnight, known), Math.min(midnight + day, end)];
    return {
      date: new Date(midnight).toISOString().slice(0, 10),
      freshShare: until > from ? overlap(spans, from, until) / (until - from) : null,
    };
  });
}

type Span = readonly [from: number, until: number];

/** The times in which one of the good answers was FRESH, none overlapping, newest first. */
function freshSpans(good: readonly string[], expectedEveryHours: number, end: number): Span[] {
  let covered = end;
  return good.map((time): Span => {
    const from = Date.parse(time);
    const until = Math.min(covered, freshEnd(time, expectedEveryHours) ?? covered);
    covered = Math.min(covered, from);
    return [from, until];
  });
}

function overlap(spans: readonly Span[], start: number, end: number): number {
  return spans.reduce((sum, [from, until]) => {
    const length = Math.min(until, end) - Math.max(from, start);
    return length > 0 ? sum + length : sum;
  }, 0);
}
