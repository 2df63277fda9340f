/**
 * Mutants of the sample documents, fixed seed: none is accepted with fewer or other claims, or with a denial passed over, without
 * a new finding. `node scripts/measure/fuzz-reading.ts` tries more of them; the figures are in docs/reading-figures.md.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { fuzz, isFailure, openSamples, type Trial } from './fuzz.ts';

describe('mutants of the samples', () => {
  const trials: Trial[] = [];
  beforeAll(async () => {
    fuzz(await openSamples(), 120, 17, (trial) => trials.push(trial));
  }, 600_000);

  it('are made of every source, and read in every way that there is', () => {
    expect(new Set(trials.map(({ sample }) => sample.connector.source.key)).size).toBeGreaterThanOrEqual(15);
    const outcomes = new Set<string>(trials.map(({ outcome }) => outcome));
    for (const outcome of ['same', 'reported', 'other list']) expect(outcomes).toContain(outcome);
  });

  it('are never accepted with fewer or other claims and no new finding', () => {
    const failures = trials
      .filter(({ outcome }) => isFailure(outcome))
      .map(({ sample, mutant, outcome }) => `${sample.connector.source.key} ${mutant.operation} ${outcome}`);
    expect(failures).toEqual([]);
  });
});
