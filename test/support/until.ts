import { setTimeout } from 'node:timers/promises';

/** Waits until the condition gives something that is not false or null, and gives it. Fails after `ms`. */
export async function until<T>(
  condition: () => T | Promise<T>,
  ms = 10_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await condition();
    if (value !== false && value !== null && value !== undefined) {
      return value as Exclude<T, false | null | undefined>;
    }
    if (performance.now() > end) throw new Error(`Waited ${ms} ms in vain for: ${condition}`);
    await setTimeout(5);
  }
}
