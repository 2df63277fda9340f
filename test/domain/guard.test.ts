import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claims/claim.ts';
import { guard, missingCanaries } from '../../src/domain/guard/guard.ts';
import type { Finding } from '../../src/domain/reading.ts';
import { batch, claim, contract, entry } from './build.ts';

const rows = (count: number, parts: object = { process: 'APPROVED' }, from = 0): Claim[] =>
  Array.from({ length: count }, (_, index) =>
    claim('integration', { vendor: 'Fjell AS', product: `P${from + index}`, ...parts }),
  );
const reading = (claims: readonly Claim[], parts: object = {}) => ({
  claims,
  findings: [],
  drift: [],
  ...parts,
});
const judge = (before: readonly Claim[] | null, after: readonly Claim[], limits: object = {}) =>
  guard({
    source: 'nhn-vkp',
    previous: before && batch('nhn-vkp', before),
    reading: reading(after),
    contract: { ...contract, ...limits },
  });
const codes = (result: ReturnType<typeof guard>) => result.reasons.map(({ code }) => code);

describe('removals', () => {
  it.each([
    [27, 1, 'held'],
    [27, 26, 'accepted'],
    [27, 25, 'accepted'],
    [27, 24, 'held'],
    [3, 2, 'accepted'],
    [3, 1, 'held'],
    [2, 1, 'accepted'],
    [100, 90, 'accepted'],
    [100, 89, 'held'],
  ])('of %i rows %i are left: %s', (before, after, verdict) => {
    const result = judge(rows(before), rows(after));
    expect(result.verdict).toBe(verdict);
    expect(result.quarantined).toHaveLength(verdict === 'held' ? before - after : 0);
    if (verdict === 'held') expect(codes(result)).toEqual(['TOO_MANY_REMOVED']);
  });

  it.each([1, 2, 27])('an emptied list of %i is held', (count) => {
    const result = judge(rows(count), [], { minRows: 0 });
    expect(codes(result)).toEqual(['LIST_EMPTIED']);
    expect(result.quarantined[0]?.label).toContain('P0');
  });

  it('of as many as may go, that leave too few, can be confirmed too', () => {
    const result = judge(rows(20), rows(19), { minRows: 20 });
    expect([codes(result), result.quarantined.length]).toEqual([['TOO_FEW_ROWS'], 1]);
    expect(result.removal).toMatchObject({ isOnlyReason: true, isEmptied: false });
  });

  it('renamed rows count as removed', () => {
    expect(codes(judge(rows(10), rows(10, { process: 'APPROVED' }, 5)))).toEqual(['TOO_MANY_REMOVED']);
  });

  it('rows that are missing already are not counted again', () => {
    const [first, ...rest] = rows(3).map((of) => entry(of));
    const gone = rest.map((of) => ({
      ...of,
      observation: 'MISSING_UNCONFIRMED' as const,
      missing: { since: '2025', confirmations: 1 },
    }));
    const previous = batch('nhn-vkp', [first!, ...gone]);
    expect(guard({ source: 'test', previous, reading: reading(rows(1)), contract }).verdict).toBe('accepted');
  });
});

describe('shape', () => {
  it('holds too few and too many rows', () => {
    const few = judge(null, rows(2), { minRows: 3 });
    expect([few.verdict, codes(few), few.drift[0]?.kind]).toEqual(['held', ['TOO_FEW_ROWS'], 'ROW_COUNT']);
    expect(codes(judge(null, rows(4), { maxRows: 3 }))).toEqual(['TOO_MANY_ROWS']);
    expect(judge(null, rows(3), { minRows: 3, maxRows: 3 }).verdict).toBe('accepted');
  });

  it('holds when a field is no longer filled in', () => {
    const limits = { fillRates: { version: 0.5 } };
    const versioned = rows(2, { process: 'APPROVED', version: '1' });
    expect(judge(null, [...versioned, ...rows(2, {}, 2)], limits).verdict).toBe('accepted');
    const result = judge(null, [...versioned, ...rows(3, {}, 2)], limits);
    expect([codes(result), result.drift[0]?.kind]).toEqual([['FILL_RATE'], 'FILL_RATE']);
    expect(codes(judge(null, rows(3), limits))).toEqual(['FILL_RATE']);
  });

  it('holds breaking drift and blocking findings only', () => {
    const at = (drift: boolean, severity: Finding['severity']) =>
      guard({
        source: 'nhn-vkp',
        previous: null,
        contract,
        reading: reading(rows(1), {
          drift: [{ kind: 'COLUMN_REMOVED', detail: 'Status', breaking: drift }],
          findings: [{ code: 'X', severity, message: { nb: 'n', en: 'e' } }],
        }),
      });
    expect(at(false, 'ERROR').verdict).toBe('accepted');
    expect(codes(at(true, 'ERROR'))).toEqual(['COLUMN_REMOVED']);
    expect(codes(at(false, 'BLOCKING'))).toEqual(['X']);
  });

  it('finds canaries whatever their case and spacing', () => {
    expect(
      missingCanaries(['Godkjente  INTEGRASJONER for VKP'], {
        canaries: ['godkjente integrasjoner', 'Referansekatalogen'],
      }),
    ).toEqual([{ kind: 'CANARY_MISSING', detail: 'Referansekatalogen', breaking: true }]);
  });
});

describe('mass change of status', () => {
  it.each([
    [6, 4, 'NOT_STATED', 'STATUSES_LOST'],
    [6, 3, 'NOT_STATED', null],
    [6, 6, 'IN_TEST', 'ALL_STATUSES_CHANGED'],
    [6, 5, 'IN_TEST', null],
    [4, 4, 'NOT_STATED', null],
  ])('of %i rows %i turn %s: %s', (count, changed, process, code) => {
    const after = [...rows(changed, { process }), ...rows(count - changed, { process: 'APPROVED' }, changed)];
    expect(codes(judge(rows(count), after))).toEqual(code === null ? [] : [code]);
  });

  it('a list that never told statuses may go on so', () => {
    expect(judge(rows(9, {}), rows(9, {})).verdict).toBe('accepted');
    expect(judge(rows(9, {}), rows(9)).verdict).toBe('accepted');
  });
});
