import { describe, expect, it } from 'vitest';
import { measure, pairs, verdictOn } from './measure.ts';

describe('resolution on the labelled pairs', () => {
  it('joins nothing wrongly, and is as good as docs/rules/resolution-1.md says', () => {
    const { judged: _, ...figures } = measure();
    expect(figures).toEqual({
      pairs: 310,
      joined: 115,
      precision: 1,
      recall: 0.757,
      found: 0.868,
      worthALook: 0.576,
    });
  });

  it('judges a pair alike in both directions', () => {
    for (const pair of pairs) {
      expect([pair, verdictOn({ ...pair, left: pair.right, right: pair.left })]).toEqual([
        pair,
        verdictOn(pair),
      ]);
    }
  });

  it('never joins two numbers', () => {
    for (const pair of pairs) {
      const { left, right } = pair;
      if (left.number && right.number && left.number !== right.number)
        expect(verdictOn(pair)).not.toBe('same');
    }
  });
});
