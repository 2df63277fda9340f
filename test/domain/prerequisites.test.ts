import { describe, expect, it } from 'vitest';
import type { PrerequisiteRow, StatusRow } from '../../src/domain/model.ts';
import {
  type SupplierKnowledge,
  supplierKnowledge,
  unmetPrerequisites,
} from '../../src/domain/requirements/prerequisites.ts';
import { headlines } from '../../src/domain/vocabulary.ts';

const claim = { source: 'redaksjon', batch: 'b', index: 0 };
const helseId: PrerequisiteRow = {
  party: 'VENDOR',
  kind: 'INTEGRATION',
  requires: 'HELSEID',
  text: '',
  claim,
};
const other = (headline: StatusRow['headline'], target = 'HELSEID', of: string | null = null) => ({
  target,
  interface: of,
  status: {
    process: 'APPROVED',
    standing: 'NOT_STATED',
    observation: 'LISTED',
    headline,
    since: null,
    validUntil: null,
    missingSince: null,
    inUse: null,
    warnings: [],
  } satisfies StatusRow,
});

const knowing = (others: readonly ReturnType<typeof other>[], supplier: SupplierKnowledge = 'UNKNOWN') => ({
  others,
  supplierOn: (source: string) => (source === 'nhn-leverandorer' ? supplier : 'UNKNOWN'),
});

describe('unmetPrerequisites', () => {
  it.each(headlines)('where what is required is %s', (headline) => {
    const unmet = headline === 'WITHDRAWN' || headline === 'EXPIRED' ? [helseId] : [];
    expect(unmetPrerequisites([helseId], knowing([other(headline)]))).toEqual(unmet);
  });
  it('has nothing where no source speaks of it', () => {
    expect(unmetPrerequisites([helseId], knowing([]))).toEqual([]);
    expect(unmetPrerequisites([helseId], knowing([other('WITHDRAWN', 'SFM')]))).toEqual([]);
  });
  it('has nothing while one of several is good', () => {
    expect(unmetPrerequisites([helseId], knowing([other('WITHDRAWN'), other('APPROVED')]))).toEqual([]);
  });
  it('knows an interface by its key', () => {
    const basis = { ...helseId, requires: 'SFM/BASIS' };
    expect(unmetPrerequisites([basis], knowing([other('WITHDRAWN', 'SFM', 'SFM/BASIS')]))).toEqual([basis]);
    expect(unmetPrerequisites([basis], knowing([other('WITHDRAWN', 'SFM', 'SFM/FULL')]))).toEqual([]);
  });
  it.each([
    { kind: 'AGREEMENT' },
    { kind: 'MEMBERSHIP' },
    { kind: 'ASSESSMENT' },
    { party: 'BUYER' },
    { requires: null },
  ] as const)('says nothing of %j', (part) => {
    expect(unmetPrerequisites([{ ...helseId, ...part }], knowing([other('WITHDRAWN')]))).toEqual([]);
  });
});

describe('a prerequisite that is a listing', () => {
  const listed: PrerequisiteRow = { ...helseId, kind: 'ASSESSMENT', requires: 'nhn-leverandorer' };
  it.each([
    ['IN_FORCE', []],
    ['UNKNOWN', []],
    ['NOT_IN_FORCE', [listed]],
  ] as const)('of a vendor whose approval is %s', (supplier, unmet) => {
    expect(unmetPrerequisites([listed], knowing([], supplier))).toEqual(unmet);
  });

  const row = {
    process: 'APPROVED',
    standing: 'NOT_STATED',
    observation: 'LISTED',
    basis: 'AUTHORITY_LISTING',
    validUntil: null,
  } as const;
  const now = { asOf: '2026-01-01', isIdentified: true };
  it.each([
    ['is approved', [row], 'IN_FORCE'],
    ['is approved until later', [{ ...row, validUntil: '2026-02-01' }], 'IN_FORCE'],
    ['is approved on conditions', [{ ...row, standing: 'CONDITIONAL' }], 'IN_FORCE'],
    ['has a good row beside a revoked one', [{ ...row, standing: 'REVOKED_BY_AUTHORITY' }, row], 'IN_FORCE'],
    ['was revoked', [{ ...row, standing: 'REVOKED_BY_AUTHORITY' }], 'NOT_IN_FORCE'],
    ['was approved until earlier', [{ ...row, validUntil: '2025-12-31' }], 'NOT_IN_FORCE'],
    ['is suspended', [{ ...row, standing: 'SUSPENDED' }], 'NOT_IN_FORCE'],
    ['is on its way', [{ ...row, process: 'IN_DIALOGUE' }], 'NOT_IN_FORCE'],
    ['has been gone for long', [{ ...row, observation: 'DELISTED_CONFIRMED' }], 'NOT_IN_FORCE'],
    ['is not there', [], 'NOT_IN_FORCE'],
    ['went missing just now', [{ ...row, observation: 'MISSING_UNCONFIRMED' }], 'UNKNOWN'],
    ['has a status that cannot be read', [{ ...row, process: 'NOT_STATED' }], 'UNKNOWN'],
  ] as const)('a vendor that %s', (_, rows, knowledge) => {
    expect(supplierKnowledge(rows, now)).toBe(knowledge);
  });
  it('is not known to be unmet by a vendor that is known by its name alone', () => {
    expect(supplierKnowledge([], { ...now, isIdentified: false })).toBe('UNKNOWN');
  });
});
