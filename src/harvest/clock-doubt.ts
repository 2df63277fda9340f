/** Whether the clock can be believed. A catalogue takes much from the day: under a wrong one it would be full of invented changes. */
import type { Bilingual } from '../domain/bilingual.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Clocks are set back by less than this when they are put right, and when a machine moves. */
const BACK_MS = HOUR;
/** No list goes this long without being read, where a hub runs. */
const AHEAD_MS = 45 * DAY;

/** Why the clock is doubted, beside the last harvest that nothing spoke against; null: it is believed. */
export function doubtOf(now: Date, lastHarvest: string | null): Bilingual | null {
  if (lastHarvest === null) return null;
  const passed = now.getTime() - Date.parse(lastHarvest);
  if (passed >= -BACK_MS && passed <= AHEAD_MS) return null;
  const [is, was] = [now.toISOString().slice(0, 16), lastHarvest.slice(0, 16)].map((time) =>
    time.replace('T', ' '),
  );
  return passed < 0
    ? {
        nb: `Klokken viser ${is} UTC, som er før forrige høsting ${was} UTC.`,
        en: `The clock shows ${is} UTC, which is before the last harvest, ${was} UTC.`,
      }
    : {
        nb: `Klokken viser ${is} UTC, ${Math.round(passed / DAY)} dager etter forrige høsting ${was} UTC.`,
        en: `The clock shows ${is} UTC, ${Math.round(passed / DAY)} days after the last harvest, ${was} UTC.`,
      };
}
