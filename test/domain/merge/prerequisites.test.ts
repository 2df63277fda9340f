import { describe, expect, it } from 'vitest';
import type { ClaimValues } from '../../../src/domain/claims/claim.ts';
import type { BatchEntry } from '../../../src/domain/record.ts';
import { batch, claim, entry, mergeAndReport, source } from '../build.ts';

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
  const { data } = mergeAndReport({
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

describe('VENDOR_NOT_APPROVED_SUPPLIER', () => {
  const [n1 = '', n2 = ''] = ['311234560', '312469138'];
  const facts = [
    claim('target', { key: 'VKP', kind: 'NATIONAL_SERVICE', name: 'VKP' }),
    claim('interface', { key: 'VKP/TILTAK', target: 'VKP', name: 'Hent tiltak' }),
    claim('prerequisite', {
      interface: 'VKP',
      party: 'VENDOR',
      prerequisiteKind: 'ASSESSMENT',
      requires: 'nhn-leverandorer',
      text: 'Leverandøren er godkjent.',
    }),
  ];
  const listed = row({ organisationNumber: n1, target: 'VKP', interface: 'VKP/TILTAK' });
  const supplier = (parts: Partial<ClaimValues['supplier']>) =>
    claim('supplier', { vendor: 'Diktavik AS', organisationNumber: n1, process: 'APPROVED', ...parts });
  const someoneElse = supplier({ vendor: 'Annen AS', organisationNumber: n2 });

  function judge(
    suppliers: readonly (ReturnType<typeof supplier> | BatchEntry)[] | null,
    of: ReturnType<typeof row> | BatchEntry = listed,
    stale: readonly string[] = [],
  ) {
    const { data, findings } = mergeAndReport({
      mode: 'SAMPLE',
      asOf: '2026-01-01',
      sources: [source('redaksjon'), source('nhn-vkp'), source('nhn-leverandorer')],
      batches: [
        batch('redaksjon', facts),
        batch('nhn-vkp', [of]),
        ...(suppliers === null ? [] : [batch('nhn-leverandorer', suppliers)]),
      ],
      ids: new Map(),
      decisions: [],
      staleSources: new Set(stale),
    });
    const warned = data.integrations[0]?.status.warnings.includes('PREREQUISITE_UNMET') ?? false;
    const found = findings.get('nhn-vkp')?.filter(({ code }) => code === 'VENDOR_NOT_APPROVED_SUPPLIER');
    return { warned, found: found ?? [] };
  }

  it('is reported the row, by name, key and words, where the list has been read well and has no such vendor', () => {
    const { warned, found } = judge([someoneElse]);
    expect(warned).toBe(true);
    expect(found).toEqual([
      expect.objectContaining({
        severity: 'WARNING',
        record: 'Diktavik AS – Diktajournal – VKP/TILTAK',
        recordKey: listed.key,
        locator: { document: 'list', row: 2, quote: 'Diktavik AS' },
        found: 'Diktavik AS',
      }),
    ]);
  });
  it('is told where the approval has ended, and of a row that names the target only', () => {
    expect(judge([supplier({ standing: 'REVOKED_BY_AUTHORITY' })]).found).toHaveLength(1);
    expect(judge([someoneElse], row({ organisationNumber: n1, target: 'VKP' })).found).toHaveLength(1);
  });
  it.each([
    ['the vendor is approved', [supplier({})], listed, []],
    ['the list was never read', null, listed, []],
    ['the list is too old', [someoneElse], listed, ['nhn-leverandorer']],
    [
      'the vendor went missing just now',
      [someoneElse, entry(supplier({}), { observation: 'MISSING_UNCONFIRMED' })],
      listed,
      [],
    ],
    ['the vendor is known by name alone', [someoneElse], row({ target: 'VKP' }), []],
    ['another target is named', [someoneElse], row({ organisationNumber: n1, target: 'SFM' }), []],
  ] as const)('is not told, and nothing is warned of, where %s', (_, suppliers, of, stale) => {
    expect(judge(suppliers, of, stale)).toEqual({ warned: false, found: [] });
  });
  it('is not told of a row that is itself gone', () => {
    const gone = entry(listed, { observation: 'MISSING_UNCONFIRMED' });
    expect(judge([someoneElse], gone)).toEqual({ warned: true, found: [] });
  });
});
