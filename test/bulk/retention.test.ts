import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiredDays } from '../../src/web/bulk/retention.ts';

/** Every day from one to another. */
function daysBetween(from: string, to: string) {
  const days: { day: string; bytes: number }[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000)
    days.push({ day: new Date(time).toISOString().slice(0, 10), bytes: 10 });
  return days;
}
const usual = { days: 31, months: 60, maxBytes: 0 };

describe('the snapshots that are kept', () => {
  const all = daysBetween('2018-03-05', '2026-12-01');
  const kept = (retention: Parameters<typeof expiredDays>[1]) => {
    const gone = new Set(expiredDays(all, retention));
    return all.map(({ day }) => day).filter((day) => !gone.has(day));
  };

  it('are the days of a month, the months of five years, and the years for ever', () => {
    const days = kept(usual);
    expect(days.filter((day) => day >= '2026-11-01')).toHaveLength(31);
    expect(days.filter((day) => day.startsWith('2024'))).toEqual(
      Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}-01`),
    );
    expect(days.filter((day) => day < '2022-01-01')).toEqual([
      '2018-03-05',
      '2019-01-01',
      '2020-01-01',
      '2021-01-01',
    ]);
    expect(days).toHaveLength(31 + 58 + 4);
  });

  it('give way to a bound on the disk, daily ones first, never a year or the newest', () => {
    const days = kept({ ...usual, maxBytes: 500 });
    expect(days).toHaveLength(50);
    expect(days).toEqual(expect.arrayContaining(['2018-03-05', '2021-01-01', '2026-12-01']));
    expect(days.filter((day) => day > '2026-11-01' && day < '2026-12-01')).toEqual([]);
    expect(kept({ ...usual, maxBytes: 1 })).toEqual([
      '2018-03-05',
      ...Array.from({ length: 8 }, (_, year) => `${2019 + year}-01-01`),
      '2026-12-01',
    ]);
  });

  it('are the same whether days are dropped each night or at once, and always few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 70 }), (days, months) => {
        const retention = { days, months, maxBytes: 0 };
        let nightly: { day: string; bytes: number }[] = [];
        for (const one of all) {
          nightly.push(one);
          const gone = new Set(expiredDays(nightly, retention));
          nightly = nightly.filter(({ day }) => !gone.has(day));
        }
        expect(nightly.map(({ day }) => day)).toEqual(kept(retention));
        expect(nightly.length).toBeLessThanOrEqual(days + months + 9);
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});
