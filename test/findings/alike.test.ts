import { describe, expect, it } from 'vitest';
import { groupAlike } from '../../src/domain/findings/alike.ts';

const finding = (row: number, code: string, found: string | null) => ({
  row,
  code,
  severity: 'WARNING' as const,
  found,
  action: { nb: 'Bruk et kjent ord.' },
});

describe('groupAlike', () => {
  it('puts rows with the same fault in the same words together, and nothing else', () => {
    const groups = groupAlike([
      finding(1, 'UNKNOWN_STATUS', 'Frempå'),
      finding(2, 'UNKNOWN_STATUS', 'Borti'),
      finding(3, 'UNKNOWN_STATUS', 'Frempå'),
      finding(4, 'UNCLEAR_REMARK', 'Frempå'),
      finding(5, 'MISSING', null),
      finding(6, 'MISSING', null),
    ]);
    expect(groups.map(({ first, others }) => [first.row, ...others.map(({ row }) => row)])).toEqual([
      [1, 3],
      [2],
      [4],
      [5],
      [6],
    ]);
  });
});
