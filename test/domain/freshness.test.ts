import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshnessOf, nextFreshnessChange, worstFreshness } from '../../src/domain/lists/freshness.ts';
import { freshnessStates, runOutcomes } from '../../src/domain/vocabulary.ts';

const read = '2026-01-01T00:00:00Z';
const after = (hours: number) => new Date(Date.parse(read) + hours * 3_600_000);
const state = (lastOutcome: 'OK' | 'FAILED' | 'HELD') => ({ lastGood: read, lastOutcome });

test.each([
  ['just read', state('OK'), 0, 'FRESH'],
  ['within one and a half cadences', state('OK'), 36, 'FRESH'],
  ['failing but still fresh', state('FAILED'), 36, 'FRESH'],
  ['beyond', state('OK'), 36.01, 'LATE'],
  ['at three cadences', state('OK'), 72, 'LATE'],
  ['beyond three', state('OK'), 72.01, 'STALE'],
  ['late and failing', state('FAILED'), 37, 'UNREACHABLE'],
  ['stale and failing', state('FAILED'), 500, 'UNREACHABLE'],
  ['held is not unreachable', state('HELD'), 37, 'LATE'],
  ['tried, never read', { lastGood: null, lastOutcome: 'FAILED' } as const, 0, 'UNKNOWN'],
  ['never tried', null, 0, 'UNKNOWN'],
])('%s', (_name, known, hours, expected) => {
  expect(freshnessOf(known, 24, after(hours))).toBe(expected);
});

test('nothing changes by the clock before the next change, and something may at it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 5000, noNaN: true }),
      fc.constantFrom(...runOutcomes),
      (cadence, hours, lastOutcome) => {
        const now = after(hours);
        const known = { lastGood: read, lastOutcome };
        const at = nextFreshnessChange(known, cadence, now);
        const later = new Date((at ?? now.getTime() + 1e12) - 1);
        expect(freshnessOf(known, cadence, later)).toBe(freshnessOf(known, cadence, now));
        if (at !== null) {
          expect(at).toBeGreaterThan(now.getTime());
          if (lastOutcome !== 'FAILED') {
            expect(freshnessOf(known, cadence, new Date(at))).not.toBe(freshnessOf(known, cadence, now));
          }
        }
      },
    ),
  );
});

test('the worst state decides, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...freshnessStates), { minLength: 1 }), (states) => {
      const worst = worstFreshness(states);
      expect(states).toContain(worst);
      expect(worstFreshness(states.toReversed())).toBe(worst);
      expect(worst === 'FRESH').toBe(states.every((one) => one === 'FRESH'));
    }),
  );
  expect(worstFreshness([])).toBe('UNKNOWN');
});
