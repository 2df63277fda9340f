import { describe, expect, it } from 'vitest';
import type { ClaimValues } from '../../src/domain/claims/claim.ts';
import { readVersion, versionAtDay } from '../../src/domain/history/snapshot-version.ts';
import { merge } from '../../src/domain/merge/merge.ts';
import { validAt } from '../../src/domain/status/valid-at.ts';
import { batch, claim, source } from '../domain/build.ts';

const row = (parts: Partial<ClaimValues['integration']>) =>
  claim('integration', {
    vendor: 'Fjell AS',
    product: 'Journal',
    target: 'VKP',
    process: 'APPROVED',
    version: '1',
    ...parts,
  });
const catalogue = (parts: readonly Partial<ClaimValues['integration']>[], asOf = '2026-01-10') =>
  merge({
    mode: 'LIVE',
    asOf,
    sources: [source('nhn-vkp')],
    batches: [batch('nhn-vkp', parts.map(row))],
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
  }).data;
const statusOn = (parts: readonly Partial<ClaimValues['integration']>[], day: string) =>
  validAt(catalogue(parts), day).integrations[0]?.status;

describe('validAt', () => {
  it('is the catalogue itself on its own day', () => {
    const data = catalogue([
      { decidedOn: '2025-10-01', validUntil: '2026-02-01' },
      { version: '2', process: 'IN_TEST' },
    ]);
    expect(validAt(data, '2026-01-10')).toEqual(data);
  });
  it.each([
    ['2025-01-01', 'UNCERTAIN', null],
    ['2025-10-01', 'APPROVED', '2025-10-01'],
    ['2025-12-01', 'EXPIRING', '2025-10-01'],
    ['2026-02-01', 'EXPIRING', '2025-10-01'],
    ['2026-02-02', 'EXPIRED', '2025-10-01'],
  ])('on %s an approval of a period reads %s', (day, headline, since) => {
    expect(statusOn([{ decidedOn: '2025-10-01', validUntil: '2026-02-01' }], day)).toMatchObject({
      headline,
      since,
    });
  });
  it('takes an approval without a date as it stands, and a month as its beginning', () => {
    expect(statusOn([{}], '2020-01-01')?.headline).toBe('APPROVED');
    expect(statusOn([{ decidedOn: '2025-10' }], '2025-10-01')?.headline).toBe('APPROVED');
    expect(statusOn([{ decidedOn: '2025-10' }], '2025-09-30')?.headline).toBe('UNCERTAIN');
  });
  it('lets the approval lead that led then', () => {
    const both = [
      { decidedOn: '2025-01-01', process: 'LIMITED_TRIAL' as const },
      { decidedOn: '2025-11-01', version: '2' },
    ];
    expect(statusOn(both, '2025-06-01')?.headline).toBe('IN_TRIAL');
    expect(statusOn(both, '2025-12-01')?.headline).toBe('APPROVED');
  });
  it('gives what it is as of a name of its own', () => {
    expect(readVersion(versionAtDay('2026-x', '2025-06-01'))).toEqual({ base: '2026-x', day: '2025-06-01' });
    expect(readVersion(versionAtDay('2026-x', null))).toEqual({ base: '2026-x', day: null });
  });
});
