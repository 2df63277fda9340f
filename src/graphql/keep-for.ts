import { nextFreshnessChange } from '../domain/lists/freshness.ts';
import type { Context } from './context.ts';

/** An answer is made again after this, whatever happens. */
const longestKeepMs = 60_000;

/** For how many milliseconds an answer may be given again: until the clock alone makes some source less fresh, and a minute at most. */
export function keepFor({ catalogue, states, now }: Pick<Context, 'catalogue' | 'states' | 'now'>): number {
  const changes = catalogue.sources.flatMap(
    ({ key, expectedEveryHours }) =>
      nextFreshnessChange(states.get(key) ?? null, expectedEveryHours, now) ?? [],
  );
  return Math.min(longestKeepMs, ...changes.map((at) => at - now.getTime()));
}
