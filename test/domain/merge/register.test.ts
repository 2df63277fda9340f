import { describe, expect, it } from 'vitest';
import type { Claim, ClaimValues } from '../../../src/domain/claims/claim.ts';
import type { BatchEntry } from '../../../src/domain/record.ts';
import { knownVendors } from '../../../src/domain/resolution/known-vendors.ts';
import { batch, claim, entry, mergeAndReport, source } from '../build.ts';

const [n1 = '', n2 = ''] = ['923609016', '974760673'];
const list = source('nhn-vkp');
const register = source('brreg-enhetsregisteret');

const integration = (values: Partial<ClaimValues['integration']>) =>
  claim('integration', { vendor: 'Fjell AS', product: 'Journal', target: 'VKP', ...values });
const legal = (values: Partial<ClaimValues['legalEntity']>) =>
  claim('legalEntity', {
    organisationNumber: n1,
    name: 'FJELL AS',
    legalForm: 'AS',
    state: 'ACTIVE',
    ...values,
  });

function run(listed: readonly Claim[], registered: readonly (Claim | BatchEntry)[]) {
  return mergeAndReport({
    mode: 'LIVE',
    asOf: '2025-11-22',
    sources: [list, register],
    batches: [batch('nhn-vkp', listed), batch('brreg-enhetsregisteret', registered)],
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
  });
}
const codes = (result: ReturnType<typeof run>) =>
  (result.findings.get('nhn-vkp') ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== 'UNKNOWN_TARGET')
    .sort();

const toldAs = {
  DELETED: 'DEREGISTERED_ORGANISATION_NUMBER',
  BANKRUPT: 'VENDOR_BANKRUPT',
  UNDER_LIQUIDATION: 'VENDOR_UNDER_LIQUIDATION',
};

describe('a number that a list states', () => {
  it('gives the state and the legal name, and cites the register', () => {
    const result = run([integration({ organisationNumber: n1 })], [legal({})]);
    expect(result.data.vendors).toMatchObject([
      {
        name: 'Fjell AS',
        registryState: 'ACTIVE',
        names: [
          { value: 'Fjell AS', kind: 'ALIAS_IN_SOURCE' },
          { value: 'FJELL AS', kind: 'LEGAL' },
        ],
        claims: [{ source: 'nhn-vkp' }, { source: 'brreg-enhetsregisteret' }],
      },
    ]);
    expect(codes(result)).toEqual([]);
  });

  it.each([
    ['DELETED', { state: 'DELETED', deletedOn: '2025-06-30' }],
    ['BANKRUPT', { state: 'BANKRUPT' }],
    ['UNDER_LIQUIDATION', { state: 'UNDER_LIQUIDATION' }],
  ] as const)('of a company that is %s warns of its integrations', (state, values) => {
    const result = run([integration({ organisationNumber: n1 })], [legal(values)]);
    const { data } = result;
    expect(codes(result)).toEqual([toldAs[state]]);
    expect(data.vendors[0]?.registryState).toBe(state);
    expect(data.integrations[0]?.status.warnings).toContain('VENDOR_DEREGISTERED');
  });

  it('that the register has not is told so, and no warning follows for the vendor', () => {
    const unknown = claim('legalEntity', { organisationNumber: n1, state: 'NOT_REGISTERED' });
    const result = run([integration({ organisationNumber: n1 })], [unknown]);
    expect(codes(result)).toEqual(['UNREGISTERED_ORGANISATION_NUMBER']);
    expect(result.data.vendors).toMatchObject([{ organisationNumber: n1, registryState: 'NOT_REGISTERED' }]);
    expect(result.data.integrations[0]?.status.warnings).not.toContain('VENDOR_DEREGISTERED');
  });

  it("is told to be another company's", () => {
    const result = run([integration({ organisationNumber: n1 })], [legal({ name: 'DAL AS' })]);
    expect(codes(result)).toEqual(['OTHER_NAME_IN_REGISTER']);
    expect(result.data.vendors[0]?.name).toBe('DAL AS');
  });

  it('says nothing when the register has not been asked for it', () => {
    const result = run([integration({ organisationNumber: n2 })], [legal({})]);
    expect(result.data.vendors).toMatchObject([{ organisationNumber: n2, registryState: 'UNKNOWN' }]);
    expect(codes(result)).toEqual([]);
  });
});

it('a deregistered vendor is reported also where the row names it without the number', () => {
  const listed = [integration({ organisationNumber: n1 }), integration({ product: 'Annet' })];
  const result = run(listed, [legal({ state: 'DELETED', deletedOn: '2025-06-30' })]);
  const told = result.findings.get('nhn-vkp')?.filter(({ code }) => code === toldAs.DELETED);
  expect(told?.map(({ record, found, locator }) => [record, found, locator?.quote]).sort()).toEqual([
    ['Fjell AS – Annet – VKP', 'Fjell AS', 'Fjell AS'],
    ['Fjell AS – Journal – VKP', n1, n1],
  ]);
});

describe('a name that Enhetsregisteret was asked for and has not', () => {
  const none = (searchedName: string) => claim('legalEntity', { searchedName, state: 'NOT_REGISTERED' });

  it('is told to be unresolved, with the words of the row', () => {
    const result = run([integration({ vendor: 'Fjell A/S' })], [none('Fjell AS')]);
    expect(result.findings.get('nhn-vkp')?.find(({ code }) => code === 'UNRESOLVED_VENDOR')).toMatchObject({
      severity: 'INFO',
      record: 'Fjell A/S – Journal – VKP',
      found: 'Fjell A/S',
      locator: { quote: 'Fjell A/S' },
    });
    expect(result.data.vendors).toMatchObject([{ organisationNumber: null, registryState: 'UNKNOWN' }]);
  });
  it.each([
    ['was not asked for', []],
    ['was asked for earlier only', [entry(none('Fjell AS'), { observation: 'MISSING_UNCONFIRMED' })]],
    ['has another legal form', [none('Fjell ASA')]],
    ['is found by now', [none('Fjell AS'), legal({ searchedName: 'Fjell AS' })]],
  ] as const)('is not when it %s', (_, registered) => {
    expect(codes(run([integration({})], registered))).toEqual([]);
  });
  it('is not when another row gives the number', () => {
    const listed = [integration({}), integration({ product: 'Annet', organisationNumber: n1 })];
    expect(codes(run(listed, [none('Fjell AS')]))).toEqual([]);
  });
});

describe('a name without number', () => {
  const found = (number: string, searchedName = 'Fjell AS') =>
    legal({ organisationNumber: number, searchedName });

  it('gets the number that the register has for exactly this name', () => {
    const { data } = run([integration({})], [found(n1)]);
    expect(data.vendors).toMatchObject([
      {
        organisationNumber: n1,
        resolution: [{ method: 'register/name-exact', left: 'Fjell AS', right: n1 }],
      },
    ]);
  });

  it('gets none where two companies have the name', () => {
    const result = run([integration({})], [found(n1), found(n2)]);
    expect(result.data.vendors).toMatchObject([{ organisationNumber: null, registryState: 'UNKNOWN' }]);
    expect(codes(result)).toEqual(['SEVERAL_ENTITIES_OF_NAME']);
  });

  it.each(['Fjell', 'Fjell ASA', 'Fjell Holding AS'])('gets none where it is another one: %s', (vendor) => {
    const { data } = run([integration({ vendor })], [found(n1)]);
    expect(data.vendors).toMatchObject([{ name: vendor, organisationNumber: null }]);
  });

  it('keeps its id when the register gives it a number', () => {
    const before = run([integration({})], []);
    const ids = new Map(before.minted.map(({ kind, key, id }) => [`${kind}|${key}`, id] as const));
    const after = mergeAndReport({
      mode: 'LIVE',
      asOf: '2025-11-22',
      sources: [list, register],
      batches: [batch('nhn-vkp', [integration({})]), batch('brreg-enhetsregisteret', [found(n1)])],
      ids,
      decisions: [],
      staleSources: new Set(),
    });
    expect(after.data.vendors[0]?.id).toBe(before.data.vendors[0]?.id);
    expect(after.data.vendors[0]?.organisationNumber).toBe(n1);
  });
});

it('a name that went missing is a former one, even when that is confirmed', () => {
  const { data } = run(
    [integration({ organisationNumber: n1 })],
    [
      legal({ name: 'DAL AS' }),
      entry(legal({}), {
        observation: 'DELISTED_CONFIRMED',
        missing: { since: '2025-11-02T00:00:00Z', confirmations: 3 },
      }),
    ],
  );
  expect(data.vendors[0]?.names).toEqual([
    { value: 'DAL AS', kind: 'LEGAL' },
    { value: 'Fjell AS', kind: 'ALIAS_IN_SOURCE' },
    { value: 'FJELL AS', kind: 'FORMER' },
  ]);
});

it('known vendors are the numbers, and the full names that nobody has a number for', () => {
  const known = knownVendors([
    batch('nhn-vkp', [
      integration({ vendor: 'Dal AS', organisationNumber: n2 }),
      integration({ vendor: 'DAL A/S', product: 'Annet' }),
      integration({ vendor: 'Fjell AS' }),
      integration({ vendor: 'FJELL A.S', product: 'Annet' }),
      integration({ vendor: 'Vidde' }),
      integration({ vendor: 'Myr AS', organisationNumber: '123456789' }),
    ]),
  ]);
  expect(known).toEqual({ organisationNumbers: [n2], names: ['FJELL A.S', 'Myr AS'] });
});
