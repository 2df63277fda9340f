import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshDays, freshHours, freshShare, freshUntil } from '../../src/graphql/sources/fresh-share.ts';

const now = new Date('2026-03-10T00:00:00Z');
const day = (n: number) => new Date(now.getTime() - n * 86_400_000).toISOString();

test.each([
  ['read each day', [0, 1, 2, 3, 4].map(day), day(4), 1],
  ['never read well', [], day(4), null],
  ['read once, for a day and a half of four', [day(4)], day(4), 0.375],
  ['read first after two of four days', [day(2)], day(4), 0.375],
  ['a gap of one half day', [day(0), day(2)], day(2), 0.75],
  ['read long before the window', [day(200)], day(200), 0],
])('%s', (_name, good, since, share) => {
  expect(freshShare(good, since, 24, now)).toBe(share);
});

test('a good answer is fresh for one and a half times the cadence', () => {
  expect(freshHours(24)).toBe(36);
  const state = { lastGood: day(2) } as Parameters<typeof freshUntil>[0];
  expect(freshUntil(state, 24)).toBe(day(0.5));
  expect(freshUntil(null, 24)).toBeNull();
});

test('the last 90 days are told one by one, and those before the first attempt are not known', () => {
  const noon = new Date('2026-03-10T12:00:00Z');
  const at = (text: string) => `2026-${text}Z`;
  const days = freshDays([at('03-10T06:00:00'), at('03-07T12:00:00')], at('03-07T12:00:00'), 24, noon);
  expect(days.length).toBe(90);
  expect(days[0]).toEqual({ date: '2025-12-11', freshShare: null });
  expect(days.slice(-5)).toEqual([
    { date: '2026-03-06', freshShare: null },
    { date: '2026-03-07', freshShare: 1 },
    { date: '2026-03-08', freshShare: 1 },
    { date: '2026-03-09', freshShare: 0 },
    { date: '2026-03-10', freshShare: 0.5 },
  ]);
  expect(freshDays([], null, 24, noon).every(({ freshShare: share }) => share === null)).toBe(true);
});

test('the days together say what the share of all of them says', () => {
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 80 * 24 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 100 }), (ago, every) => {
      const times = ago
        .toSorted((a, b) => a - b)
        .map((h) => new Date(now.getTime() - h * 3_600_000).toISOString());
      const since = times.at(-1) ?? '';
      const whole = freshShare(times, since, every, now);
      // `now` is a midnight, so the last day has no length and the first one begins at the oldest attempt.
      const lengths = freshDays(times, since, every, now).map(({ date, freshShare: share }) => {
        const from = Math.max(Date.parse(date), Date.parse(since));
        const until = Math.min(Date.parse(date) + 86_400_000, now.getTime());
        return { length: Math.max(0, until - from), fresh: (share ?? 0) * Math.max(0, until - from) };
      });
      const length = lengths.reduce((sum, one) => sum + one.length, 0);
      const fresh = lengths.reduce((sum, one) => sum + one.fresh, 0);
      if (whole === null) expect(length).toBe(0);
      else expect(fresh / length).toBeCloseTo(whole, 9);
    }),
  );
});
