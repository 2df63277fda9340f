import { expect, test } from 'vitest';
import { freshHours, freshShare, freshUntil } from '../../src/graphql/fresh-share.ts';

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
