import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundBroken } from '../../src/web/json-body.ts';

const padded = (value: unknown) => `${JSON.stringify(value)}${' '.repeat(40_000)}`;

describe('the structure of a body', () => {
  it.each([
    ['a long text full of signs', { query: '{[,:'.repeat(50_000) }, null],
    ['quotes and backslashes in a text', { query: '\\"[\\\\"'.repeat(20_000) }, null],
    ['as many values as variables may hold', { v: Array.from({ length: 19_000 }, (_, i) => ({ i })) }, null],
    [
      '80,000 names',
      Object.fromEntries(Array.from({ length: 80_000 }, (_, i) => [`k${i}`, 1])),
      'BODY_TOO_LONG',
    ],
  ] as const)('%s', (_name, body, expected) => {
    expect(boundBroken(padded(body))).toBe(expected);
  });

  it('nested beyond what any request may hold', () => {
    expect(boundBroken('['.repeat(40_000))).toBe('BODY_TOO_DEEP');
    expect(boundBroken(`${'{"a":'.repeat(40_000)}1`)).toBe('BODY_TOO_DEEP');
  });

  it('ends for whatever text', () => {
    const signs = fc.string({
      unit: fc.constantFrom('"', '\\', '[', '}', ',', ':', 'a'),
      minLength: 33_000,
      maxLength: 34_000,
    });
    fc.assert(
      fc.property(signs, (text) => [null, 'BODY_TOO_LONG', 'BODY_TOO_DEEP'].includes(boundBroken(text))),
      { numRuns: 20 },
    );
  });
});
