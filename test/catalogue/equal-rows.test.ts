import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equalRows } from '../../src/catalogue/query/equal-rows.ts';

const naive = (columns: readonly (readonly number[])[], rows: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: row + 1 }, (_, other) => other).find((other) =>
      columns.every((column) => column[other] === column[row]),
    ),
  );

it('gives for each row the first that is the same in all columns', () => {
  const value = fc.constantFrom(0, 1, 2, 255, 65_536, 4_294_967_295);
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 40 }), (rows) => {
      const columns = [0, 1, 2].map((at) => rows.map((row) => row[at] ?? 0));
      expect([...equalRows(columns, rows.length)]).toEqual(naive(columns, rows.length));
    }),
    { numRuns: 500 },
  );
});
