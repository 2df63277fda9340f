/** Whether the clock can be believed. A catalogue takes much from the day: under a wrong one it would be full of invented changes. */
import { describe } from '../domain/findings/messages/describe.ts';
import { type Reason, reasonOf } from '../domain/guard/findings.ts';
import type { Clock } from '../ports/clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Clocks are set back by less than this when they are put right, and when a machine moves. */
const BACK_MS = HOUR;
/** No list goes this long without being read, where a hub runs. */
const AHEAD_MS = 45 * DAY;

/** Why the clock is doubted, beside the last harvest that nothing spoke against; null: it is believed. */
export function doubtOf(now: Date, lastHarvest: string | null): Reason | null {
  if (lastHarvest === null) return null;
  const passed = now.getTime() - Date.parse(lastHarvest);
  if (passed >= -BACK_MS && passed <= AHEAD_MS) return null;
  const [is, was] = [now.toISOString().slice(0, 16), lastHarvest.slice(0, 16)].map((time) =>
    time.replace('T', ' '),
  );
  const fillings = { now: is ?? '', last: was ?? '' };
  return reasonOf(
    passed < 0
      ? describe('CLOCK_DOUBTFUL.before', fillings)
      : describe('CLOCK_DOUBTFUL.after', { ...fillings, days: Math.round(passed / DAY) }),
  );
}

export interface ClockWatchDeps {
  readonly clock: Clock;
  /** When the harvest before ended; null: there was none. */
  readonly lastHarvest: () => string | null;
  /** Whether documents come from servers with clocks of their own. */
  readonly asksServers: boolean;
  /** The clock is right, says whoever runs the hub. */
  readonly trustClock: boolean;
}

/** Watches the clock of a process that harvests. */
export interface ClockWatch {
  /** Why the clock is doubted; null: it is believed. `times` are what publishers' servers said, beside our own. */
  doubt(times?: readonly { readonly theirs: string; readonly ours: string }[]): Reason | null;
}

/** Makes the watch. A clock that was believed once is believed as long as it goes as the machine's uptime does. */
export function createClockWatch({
  clock,
  lastHarvest,
  asksServers,
  trustClock,
}: ClockWatchDeps): ClockWatch {
  let believed: { readonly now: number; readonly uptime: number } | null = null;
  return {
    doubt(times = []) {
      if (trustClock) return null;
      const [now, uptime] = [clock.now(), performance.now()];
      const expected = believed && believed.now + uptime - believed.uptime;
      if (expected !== null && Math.abs(now.getTime() - expected) < HOUR) return null;
      const isConfirmed =
        asksServers &&
        times.some(({ theirs, ours }) => Math.abs(Date.parse(theirs) - Date.parse(ours)) < DAY);
      const doubt = isConfirmed ? null : doubtOf(now, lastHarvest());
      if (doubt === null) believed = { now: now.getTime(), uptime };
      return doubt;
    },
  };
}
