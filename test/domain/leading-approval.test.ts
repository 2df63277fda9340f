import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApprovalRow } from '../../src/domain/model.ts';
import { leadingApproval } from '../../src/domain/status/leading-approval.ts';
import { approvalOn } from '../../src/domain/status/status-on.ts';
import { observations, processPhases, standings } from '../../src/domain/vocabulary.ts';

let made = 0;
function approval(parts: Partial<ApprovalRow>): ApprovalRow {
  made += 1;
  const row: ApprovalRow = {
    id: `apr_${String(made).padStart(4, '0')}`,
    issuer: 'NHN',
    source: 'nhn-vkp',
    basis: 'AUTHORITY_TEST',
    legalEffect: 'NOT_STATED',
    process: 'APPROVED',
    standing: 'NOT_STATED',
    stated: parts.standing ?? 'NOT_STATED',
    observation: 'LISTED',
    headline: 'UNCERTAIN',
    warnings: [],
    missingSince: null,
    inUse: null,
    disputed: [],
    statusText: null,
    decidedOn: null,
    validUntil: null,
    conditions: null,
    version: null,
    claim: { source: 'nhn-vkp', batch: 'b', index: made },
    ...parts,
  };
  return approvalOn(row, '2025-11-22');
}
const lead = (...parts: [Partial<ApprovalRow>, ...Partial<ApprovalRow>[]]) => {
  const [first, ...rest] = parts.map(approval);
  const result = leadingApproval([first!, ...rest]);
  return {
    process: result.lead.process,
    standing: result.lead.standing,
    version: result.lead.version,
    contradicted: result.contradicted,
    rows: result.disagreements.length,
  };
};

describe('status/1', () => {
  it('one approval leads', () => {
    expect(lead({ process: 'IN_TEST' })).toMatchObject({ process: 'IN_TEST', contradicted: [] });
  });
  it('of those that disagree on one version the least favourable leads', () => {
    expect(lead({ version: '1' }, { version: '1', process: 'IN_TEST' })).toMatchObject({
      process: 'IN_TEST',
      contradicted: ['process'],
      rows: 1,
    });
    expect(lead({}, { standing: 'REVOKED_BY_AUTHORITY' }, { standing: 'IN_FORCE' })).toMatchObject({
      standing: 'REVOKED_BY_AUTHORITY',
      contradicted: ['standing'],
    });
    expect(lead({ validUntil: '2027-01-01' }, { validUntil: '2024-01-01' }).contradicted).toEqual([
      'validUntil',
    ]);
  });
  it('of different versions the most favourable leads, and nothing is contradicted', () => {
    expect(lead({ version: '1' }, { version: '2', process: 'IN_TEST' })).toMatchObject({
      version: '1',
      process: 'APPROVED',
      contradicted: [],
    });
    expect(lead({ version: '1', standing: 'REVOKED_BY_AUTHORITY' }, { version: '2' })).toMatchObject({
      version: '2',
      contradicted: [],
    });
  });
  it('one without version is weighed with every version', () => {
    expect(lead({ version: '2' }, { standing: 'REVOKED_BY_AUTHORITY', process: 'NOT_STATED' })).toMatchObject(
      { standing: 'REVOKED_BY_AUTHORITY', contradicted: ['standing'] },
    );
    expect(lead({ version: '2' }, { standing: 'CONDITIONAL' })).toMatchObject({ contradicted: [] });
    expect(lead({ version: '2' }, { process: 'IN_TEST' })).toMatchObject({
      process: 'IN_TEST',
      contradicted: ['process'],
    });
  });
  it('silence contradicts nothing and does not lead', () => {
    expect(lead({ process: 'NOT_STATED' }, {})).toMatchObject({ process: 'APPROVED', contradicted: [] });
  });
  it('a row that is gone does not speak against one that is there', () => {
    expect(lead({ observation: 'DELISTED_CONFIRMED', process: 'IN_TEST' }, {})).toMatchObject({
      process: 'APPROVED',
      contradicted: [],
    });
  });
  it('the latest decision leads among equals', () => {
    const early = approval({ decidedOn: '2024-01-01' });
    const late = approval({ decidedOn: '2025-01-01' });
    expect(leadingApproval([early, late]).lead).toBe(late);
    expect(leadingApproval([late, early]).lead).toBe(late);
  });
  it('order does not matter', () => {
    const any = fc
      .record({
        process: fc.constantFrom(...processPhases),
        standing: fc.constantFrom(...standings),
        observation: fc.constantFrom(...observations),
        version: fc.constantFrom(null, '1', '2'),
        decidedOn: fc.constantFrom(null, '2024', '2025-01-01'),
      })
      .map((parts) => approval(parts));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (approvals) => {
        const [first, ...rest] = approvals;
        const [last, ...others] = approvals.toReversed();
        const one = leadingApproval([first!, ...rest]);
        const other = leadingApproval([last!, ...others]);
        expect([other.lead, other.contradicted]).toEqual([one.lead, one.contradicted]);
      }),
    );
  });
});
