import { describe, expect, it } from 'vitest';
import {
  expiresSoon,
  type HeadlineInput,
  headlineRule,
  lastDayOf,
  settle,
} from '../../src/domain/status/headline.ts';
import {
  approvalBases,
  headlines,
  observations,
  processPhases,
  standings,
} from '../../src/domain/vocabulary.ts';

const approved: HeadlineInput = {
  process: 'APPROVED',
  standing: 'NOT_STATED',
  observation: 'LISTED',
  basis: 'AUTHORITY_TEST',
  validUntil: null,
  asOf: '2025-11-22',
};
const of = (parts: Partial<HeadlineInput>) => settle({ ...approved, ...parts }).headline;

describe('headline/3', () => {
  it.each<[string, Partial<HeadlineInput>, string]>([
    ['approved', {}, 'APPROVED'],
    ['in force', { standing: 'IN_FORCE' }, 'APPROVED'],
    ['revoked', { standing: 'REVOKED_BY_AUTHORITY' }, 'WITHDRAWN'],
    [
      'withdrawn, row gone',
      { standing: 'WITHDRAWN_BY_VENDOR', observation: 'DELISTED_CONFIRMED' },
      'WITHDRAWN',
    ],
    ['withdrawn and past its date', { standing: 'REVOKED_BY_AUTHORITY', validUntil: '2020' }, 'WITHDRAWN'],
    ['expired', { standing: 'EXPIRED' }, 'EXPIRED'],
    ['past its date', { validUntil: '2025-11-21' }, 'EXPIRED'],
    ['last day', { validUntil: '2025-11-22' }, 'EXPIRING'],
    ['decided that day', { decidedOn: '2025-11-22' }, 'APPROVED'],
    ['decided in that year', { decidedOn: '2025' }, 'APPROVED'],
    ['to be decided', { decidedOn: '2025-11-23' }, 'UNCERTAIN'],
    ['to be decided next year', { decidedOn: '2026', standing: 'IN_FORCE' }, 'UNCERTAIN'],
    ['withdrawn before it came', { decidedOn: '2026', standing: 'WITHDRAWN_BY_VENDOR' }, 'WITHDRAWN'],
    ['valid through the month', { validUntil: '2025-11' }, 'EXPIRING'],
    ['month past', { validUntil: '2025-10' }, 'EXPIRED'],
    ['90 days left', { validUntil: '2026-02-20' }, 'EXPIRING'],
    ['91 days left', { validUntil: '2026-02-21' }, 'APPROVED'],
    ['date that is no date', { validUntil: 'Udefinert' }, 'APPROVED'],
    ['suspended', { standing: 'SUSPENDED' }, 'UNCERTAIN'],
    ['superseded', { standing: 'SUPERSEDED' }, 'UNCERTAIN'],
    ['row gone', { observation: 'MISSING_UNCONFIRMED' }, 'UNCERTAIN'],
    ['row gone for good', { observation: 'DELISTED_CONFIRMED' }, 'UNCERTAIN'],
    ['never listed', { observation: 'NEVER_LISTED' }, 'UNCERTAIN'],
    ['source stale', { observation: 'SOURCE_STALE' }, 'APPROVED'],
    ['conditional', { standing: 'CONDITIONAL' }, 'CONDITIONAL'],
    ['dispensation', { basis: 'DISPENSATION' }, 'CONDITIONAL'],
    ['limited trial', { process: 'LIMITED_TRIAL' }, 'IN_TRIAL'],
    ['extended trial that ends soon', { process: 'EXTENDED_TRIAL', validUntil: '2025-12-01' }, 'IN_TRIAL'],
    ['declared', { process: 'DECLARED_BY_VENDOR' }, 'CLAIMED'],
    ['in test', { process: 'IN_TEST' }, 'UNCERTAIN'],
    ['in dialogue', { process: 'IN_DIALOGUE' }, 'UNCERTAIN'],
    ['not stated', { process: 'NOT_STATED' }, 'UNCERTAIN'],
  ])('%s', (_, parts, expected) => {
    expect(of(parts)).toBe(expected);
  });

  it.each<[string, Partial<HeadlineInput>, string]>([
    ['an approval past its end', {}, 'EXPIRED'],
    ['a dispensation past its end', { standing: 'CONDITIONAL', basis: 'DISPENSATION' }, 'EXPIRED'],
    [
      'a self-declaration past its end',
      { process: 'DECLARED_BY_VENDOR', basis: 'SELF_DECLARATION' },
      'EXPIRED',
    ],
    ['one that was said to be in force', { standing: 'IN_FORCE' }, 'EXPIRED'],
    ['one that is suspended', { standing: 'SUSPENDED' }, 'EXPIRED'],
    ['one that was revoked', { standing: 'REVOKED_BY_AUTHORITY' }, 'REVOKED_BY_AUTHORITY'],
  ])('gives %s the same standing as headline', (_, parts, expected) => {
    const {
      standing,
      headline,
      expiresSoon: soon,
    } = settle({ ...approved, ...parts, validUntil: '2025-11-21' });
    expect([standing, headline, soon]).toEqual([
      expected,
      expected === 'EXPIRED' ? 'EXPIRED' : 'WITHDRAWN',
      false,
    ]);
  });

  it('has a name with its version', () => {
    expect(headlineRule).toBe('headline/3');
  });

  it('is total, and never says approved or withdrawn without the publisher saying so', () => {
    let seen = 0;
    for (const process of processPhases) {
      for (const standing of standings) {
        for (const observation of observations) {
          for (const basis of approvalBases) {
            for (const validUntil of [null, '2020-01-01', '2025-12-01', '2030', 'x']) {
              const { headline, standing: now } = settle({
                process,
                standing,
                observation,
                basis,
                validUntil,
                asOf: '2025-11-22',
              });
              seen += 1;
              expect(headlines).toContain(headline);
              expect(headline === 'EXPIRED').toBe(now === 'EXPIRED');
              if (headline === 'APPROVED' || headline === 'EXPIRING') {
                expect(process).toBe('APPROVED');
                expect(['LISTED', 'SOURCE_STALE']).toContain(observation);
                expect(['IN_FORCE', 'NOT_STATED']).toContain(standing);
                expect(basis).not.toBe('DISPENSATION');
              }
              expect(headline === 'WITHDRAWN').toBe(
                standing === 'REVOKED_BY_AUTHORITY' || standing === 'WITHDRAWN_BY_VENDOR',
              );
            }
          }
        }
      }
    }
    expect(seen).toBe(7 * 8 * 5 * 6 * 5);
  });
});

it.each([
  ['2024-02', '2024-02-29'],
  ['2025-02', '2025-02-28'],
  ['2025', '2025-12-31'],
  ['2025-06-03', '2025-06-03'],
  ['snart', null],
])('the last day of %s is %s', (date, expected) => {
  expect(lastDayOf(date)).toBe(expected);
});

it('what has expired does not expire soon', () => {
  expect(expiresSoon('2025-11-21', '2025-11-22')).toBe(false);
  expect(expiresSoon('2025-11-22', '2025-11-22')).toBe(true);
});
