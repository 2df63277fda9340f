import { describe, expect, it } from 'vitest';
import type { ClaimValues } from '../../../src/domain/claim.ts';
import { merge } from '../../../src/domain/merge/merge.ts';
import { batch, claim, source } from '../build.ts';

const editorial = [
  claim('target', { key: 'SFM', kind: 'NATIONAL_SERVICE', name: 'SFM' }),
  claim('target', { key: 'HELSEID', kind: 'NATIONAL_SERVICE', name: 'HelseID' }),
  claim('interface', { key: 'SFM/BASIS', target: 'SFM', name: 'SFM Basis' }),
  claim('prerequisite', {
    interface: 'SFM',
    party: 'VENDOR',
    prerequisiteKind: 'INTEGRATION',
    requires: 'HELSEID',
    text: 'Integrert med HelseID.',
  }),
];
const row = (parts: Partial<ClaimValues['integration']>) =>
  claim('integration', {
    vendor: 'Diktavik AS',
    product: 'Diktajournal',
    version: '1',
    process: 'APPROVED',
    ...parts,
  });
const sfm = row({ target: 'SFM', interface: 'SFM/BASIS' });

function warnings(...claims: ReturnType<typeof row>[]) {
  const { data } = merge({
    mode: 'SAMPLE',
    asOf: '2026-01-01',
    sources: [source('redaksjon'), source('nhn-sfm')],
    batches: [batch('redaksjon', editorial), batch('nhn-sfm', claims)],
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
  });
  return data.integrations.find(({ target }) => target === 'SFM')?.status.warnings;
}

describe('PREREQUISITE_UNMET', () => {
  it('is said where the integration that is required was revoked', () => {
    expect(warnings(sfm, row({ target: 'HELSEID', standing: 'REVOKED_BY_AUTHORITY' }))).toEqual([
      'PREREQUISITE_UNMET',
    ]);
  });
  it('is never said for want of knowledge', () => {
    expect(warnings(sfm)).toEqual([]);
    expect(warnings(sfm, row({ target: 'HELSEID' }))).toEqual([]);
    expect(warnings(sfm, row({ target: 'HELSEID', process: 'IN_DIALOGUE' }))).toEqual([]);
  });
  it('is not said of another product', () => {
    const other = row({ product: 'Diktakalender', target: 'HELSEID', standing: 'REVOKED_BY_AUTHORITY' });
    expect(warnings(sfm, other)).toEqual([]);
  });
});
