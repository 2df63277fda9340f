import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mostCandidates,
  nameSimilarity,
  similarFrom,
  similarPairs,
} from '../../src/domain/resolution/match.ts';
import { lifecycleWarnings } from '../../src/domain/status/lifecycle.ts';

describe('nameSimilarity', () => {
  it.each([
    ['nordlys helse', 'nordlys helsa', true],
    ['web med', 'webmed', true],
    ['tellu', 'tellu health', true],
    ['nordlys helse', 'sydlys omsorg', false],
    ['journal 1', 'journal 2', false],
    ['dips', 'dipa', false],
  ])('%s and %s: %s', (left, right, alike) => {
    expect(nameSimilarity(left, right) >= similarFrom).toBe(alike);
    expect(nameSimilarity(right, left)).toBe(nameSimilarity(left, right));
  });
});

describe('similarPairs', () => {
  it('finds a misspelling among many, at the beginning and at the end of the name', () => {
    const names = [
      ...Array.from(
        { length: 300 },
        (_, n) =>
          `firma ${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}${'uvw'[Math.floor(n / 100)]}xyz`,
      ),
      'nordlys helse',
      'nordlis helse',
      'mordlys helse',
    ];
    const found = similarPairs(names)
      .filter(({ left }) => left >= 300)
      .map(({ left, right }) => [left - 300, right - 300]);
    expect(found).toEqual(
      expect.arrayContaining([
        [0, 1],
        [0, 2],
      ]),
    );
  });

  it('gives each name a bounded number of candidates, and never a name with itself', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 6, maxLength: 8 }), {
          maxLength: 60,
        }),
        (names) => {
          const uses = new Map<number, number>();
          for (const { left, right, score } of similarPairs(names)) {
            expect(left).toBeLessThan(right);
            expect(score).toBeGreaterThanOrEqual(similarFrom);
            for (const name of [left, right]) uses.set(name, (uses.get(name) ?? 0) + 1);
          }
          expect(Math.max(0, ...uses.values())).toBeLessThanOrEqual(mostCandidates);
        },
      ),
    );
  });
});

it.each([
  [['ACTIVE', 'ACTIVE'], []],
  [['PHASING_OUT', 'ACTIVE'], ['TARGET_PHASING_OUT']],
  [['ACTIVE', 'RETIRED'], ['TARGET_RETIRED']],
  [['PHASING_OUT', 'RETIRED'], ['TARGET_RETIRED']],
] as const)('stages %j warn %j', (stages, expected) => {
  expect(lifecycleWarnings(stages)).toEqual(expected);
});
