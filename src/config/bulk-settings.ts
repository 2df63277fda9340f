/** Settings of the whole snapshots that are made every night. */
import { z } from 'zod';

/** How many are kept; see `src/web/bulk/retention.ts`. */
export interface Retention {
  readonly days: number;
  readonly months: number;
  readonly maxBytes: number;
}

const count = (most: number, usual: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `expected ${what}`)
    .transform(Number)
    .refine((value) => value <= most, `expected ${what}`)
    .default(usual);

/** The variables of the environment, each with its usual value. */
export const bulkSettings = {
  HUB_BULK: z.enum(['on', 'off'], { error: 'expected on or off' }).default('on'),
  HUB_BULK_DAYS: count(3_660, 31, 'a number of days up to 3660'),
  HUB_BULK_MONTHS: count(1_200, 60, 'a number of months up to 1200'),
  HUB_BULK_MAX_MB: count(100_000_000, 20_000, 'a number of megabytes, or 0 for no bound'),
};

/** What the variables say; null: no snapshots are made. */
export function readBulk(read: {
  readonly HUB_BULK: 'on' | 'off';
  readonly HUB_BULK_DAYS: number;
  readonly HUB_BULK_MONTHS: number;
  readonly HUB_BULK_MAX_MB: number;
}): Retention | null {
  if (read.HUB_BULK === 'off') return null;
  return {
    days: read.HUB_BULK_DAYS,
    months: read.HUB_BULK_MONTHS,
    maxBytes: read.HUB_BULK_MAX_MB * 1_000_000,
  };
}
