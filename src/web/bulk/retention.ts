/** Which snapshots are kept. */

/** How many of the newest days and months are kept; the first snapshot of a year is kept for ever. */
export interface Retention {
  readonly days: number;
  readonly months: number;
  /** Bytes that all may take; 0: no bound. Daily ones go first, then monthly ones, the oldest first; yearly ones and the newest stay. */
  readonly maxBytes: number;
}

/** A snapshot by its day (`2026-12-01`) and what it takes. */
export interface KeptDay {
  readonly day: string;
  readonly bytes: number;
}

/** The days that go. Those given may stand in any order. */
export function expiredDays(kept: readonly KeptDay[], { days, months, maxBytes }: Retention): string[] {
  const rising = kept.toSorted((left, right) => (left.day < right.day ? -1 : 1));
  const firstOf = (length: number) => {
    const firsts = new Map<string, string>();
    for (const { day } of rising)
      if (!firsts.has(day.slice(0, length))) firsts.set(day.slice(0, length), day);
    return [...firsts.values()];
  };
  const yearly = new Set(firstOf(4));
  const monthly = new Set(firstOf(7).slice(-Math.max(1, months)));
  const daily = new Set(rising.slice(-Math.max(1, days)).map(({ day }) => day));
  const newest = rising.at(-1)?.day;
  const stays = ({ day }: KeptDay) => yearly.has(day) || daily.has(day) || (months > 0 && monthly.has(day));
  const gone = rising.filter((one) => !stays(one));
  let bytes = rising.filter(stays).reduce((sum, one) => sum + one.bytes, 0);
  const canGo = rising.filter((one) => stays(one) && !yearly.has(one.day) && one.day !== newest);
  const dailyFirst = [
    ...canGo.filter(({ day }) => !monthly.has(day)),
    ...canGo.filter(({ day }) => monthly.has(day)),
  ];
  for (const one of dailyFirst) {
    if (maxBytes === 0 || bytes <= maxBytes) break;
    bytes -= one.bytes;
    gone.push(one);
  }
  return gone.map(({ day }) => day).sort();
}
