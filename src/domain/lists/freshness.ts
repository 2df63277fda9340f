/**
 * How old the knowledge from a source is. The measure is the source's own cadence, `expectedEveryHours`: FRESH up to one
 * and a half times it (a harvest may be late by its jitter and one retry without anyone being notified), LATE up to three
 * times, STALE beyond. A late source whose latest attempt failed is UNREACHABLE; one never read well is UNKNOWN.
 */
import type { SourceState } from '../record.ts';
import type { FreshnessState } from '../vocabulary.ts';

const hour = 3_600_000;
const lateAfter = 1.5;
const staleAfter = 3;

/** What the rule needs of a source's state. */
export type ReadTimes = Pick<SourceState, 'lastGood' | 'lastOutcome'>;

/** The state at `now` of a source that should be read every `expectedEveryHours`. `state` is null before the first attempt. */
export function freshnessOf(state: ReadTimes | null, expectedEveryHours: number, now: Date): FreshnessState {
  if (!state?.lastGood) return 'UNKNOWN';
  const age = now.getTime() - Date.parse(state.lastGood);
  if (age <= lateAfter * expectedEveryHours * hour) return 'FRESH';
  if (state.lastOutcome === 'FAILED') return 'UNREACHABLE';
  return age <= staleAfter * expectedEveryHours * hour ? 'LATE' : 'STALE';
}

/** Whether the last good reading is older than the source's cadence allows, whatever came of the attempts since. */
export function isLate(state: Pick<ReadTimes, 'lastGood'>, expectedEveryHours: number, now: Date): boolean {
  return isOlderThan(lateAfter * expectedEveryHours, state, now);
}

/**
 * Whether the last good reading is too old for what is listed now, whatever came of the attempts since. A source
 * that was never read well has nothing that could be too old.
 */
export function isStale(
  state: Pick<ReadTimes, 'lastGood'> | null,
  expectedEveryHours: number,
  now: Date,
): boolean {
  return state !== null && isOlderThan(staleAfter * expectedEveryHours, state, now);
}

function isOlderThan(hours: number, { lastGood }: Pick<ReadTimes, 'lastGood'>, now: Date): boolean {
  return lastGood !== null && now.getTime() - Date.parse(lastGood) > hours * hour;
}

/** Milliseconds since the epoch at which the clock alone may next change the state; null: never. */
export function nextFreshnessChange(
  state: ReadTimes | null,
  expectedEveryHours: number,
  now: Date,
): number | null {
  if (!state?.lastGood) return null;
  const read = Date.parse(state.lastGood);
  const limits = [lateAfter, staleAfter].map((times) => read + times * expectedEveryHours * hour + 1);
  return limits.find((limit) => limit > now.getTime()) ?? null;
}

const worstFirst: readonly FreshnessState[] = ['UNKNOWN', 'UNREACHABLE', 'STALE', 'LATE', 'FRESH'];

/** The worst of several states; UNKNOWN when there is none. */
export function worstFreshness(states: readonly FreshnessState[]): FreshnessState {
  return worstFirst.find((state) => states.includes(state)) ?? 'UNKNOWN';
}
