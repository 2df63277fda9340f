/** Changes counted by period, from the tallies of each month that the harvester writes. */
import type { Change } from '../../domain/record.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import type { BucketParent } from '../parents.ts';
import { usualCauses } from './changes.ts';

export interface ChangeCountArguments {
  readonly period: 'DAY' | 'WEEK' | 'MONTH';
  readonly from?: string | null;
  readonly to?: string | null;
  readonly kinds?: readonly Change['kind'][] | null;
  readonly causes?: readonly Change['cause'][] | null;
}

export interface ChangeCount {
  readonly from: string;
  readonly to: string;
  readonly totalCount: number;
  readonly kinds: readonly BucketParent[];
  readonly causes: readonly BucketParent[];
}

const mostPeriods = 400;

/** Every period between two days, with its changes by kind. */
export async function changeCounts(
  { load, now }: Context,
  { period, kinds, causes, ...range }: ChangeCountArguments,
): Promise<ChangeCount[]> {
  const to = dayOf(range.to ?? now.toISOString().slice(0, 10), 'to');
  const from = dayOf(range.from ?? yearBefore(to), 'from');
  const periods = periodsOf(period, from, to);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const wanted = causes ?? usualCauses;
  const tallies = await load.changeTallies(first.from.slice(0, 7), last.to.slice(0, 7));
  const counts = periods.map(() => ({ kinds: new Map<string, number>(), causes: new Map<string, number>() }));
  // Both are in the order of time.
  let at = 0;
  for (const [day, kind, cause, count] of tallies) {
    while (at < periods.length && (periods[at]?.to ?? '') < day) at += 1;
    const own = counts[at];
    if (!own || day < first.from || !wanted.includes(cause) || (kinds != null && !kinds.includes(kind)))
      continue;
    own.kinds.set(kind, (own.kinds.get(kind) ?? 0) + count);
    own.causes.set(cause, (own.causes.get(cause) ?? 0) + count);
  }
  return periods.map((one, i) => {
    const kinds = bucketsOf(counts[i]?.kinds);
    const totalCount = kinds.reduce((sum, { count }) => sum + count, 0);
    return { ...one, totalCount, kinds, causes: bucketsOf(counts[i]?.causes) };
  });
}

function bucketsOf(counts: ReadonlyMap<string, number> = new Map()): BucketParent[] {
  const sorted = [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  return sorted.map(([value, count]) => ({ value, count }));
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/** The whole periods that the days from `from` to `to` lie in. */
function periodsOf(period: ChangeCountArguments['period'], from: string, to: string): Period[] {
  const periods: Period[] = [];
  for (let start = startOf(period, from); start <= to; ) {
    const next = startOf(period, later(start, { DAY: 1, WEEK: 7, MONTH: 31 }[period]));
    periods.push({ from: start, to: later(next, -1) });
    start = next;
    if (periods.length > mostPeriods)
      throw wrong(`There may be ${mostPeriods} periods at most; choose longer ones or a shorter time.`);
  }
  return periods;
}

function startOf(period: ChangeCountArguments['period'], day: string): string {
  if (period === 'MONTH') return `${day.slice(0, 7)}-01`;
  if (period === 'DAY') return day;
  return later(day, -((new Date(day).getUTCDay() + 6) % 7));
}

function later(day: string, days: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const yearBefore = (day: string) => later(day, -365);

/** A year or a month of the scalar `Date` has no single day. */
function dayOf(date: string, name: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) return date;
  throw wrong(`\`${name}\` must be a day, such as 2026-03-01.`);
}

const wrong = (message: string) => clientError('BAD_USER_INPUT', message, { http: { status: 400 } });
