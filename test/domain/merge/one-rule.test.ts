import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/domain/claims/claim.ts';
import { merge } from '../../../src/domain/merge/merge.ts';
import type { BatchEntry } from '../../../src/domain/record.ts';
import { validAt } from '../../../src/domain/status/valid-at.ts';
import { batch, claim, entry, source } from '../build.ts';

const lists = ['nhn-vkp', 'nhn-leverandorer', 'fhi-leverandorer', 'brreg-enhetsregisteret'];
function catalogue(claims: Readonly<Record<string, readonly (Claim | BatchEntry)[]>>, asOf = '2026-11-22') {
  return merge({
    mode: 'LIVE',
    asOf,
    sources: lists.map((key) => source(key)),
    batches: Object.entries(claims).map(([key, rows]) => batch(key, rows)),
    ids: new Map(),
    decisions: [],
    staleSources: new Set(),
  }).data;
}
const journal = { vendor: 'Fjell AS', product: 'Journal', target: 'VKP' } as const;

describe('an approval past its last day', () => {
  const supplier = claim('supplier', {
    vendor: 'Fjell AS',
    process: 'APPROVED',
    statusText: 'Godkjent',
    validUntil: '2026-11-21',
  });
  const dispensation = claim('integration', {
    ...journal,
    process: 'APPROVED',
    standing: 'CONDITIONAL',
    basis: 'DISPENSATION',
    validUntil: '2026-10',
  });
  const data = catalogue({ 'nhn-leverandorer': [supplier], 'nhn-vkp': [dispensation] });

  it('is expired, whether it is of a supplier or a dispensation', () => {
    const [vendor] = data.vendors;
    const [integration] = data.integrations;
    const expired = { standing: 'EXPIRED', headline: 'EXPIRED', warnings: [] };
    expect(vendor?.supplierApprovals).toMatchObject([{ ...expired, stated: 'NOT_STATED' }]);
    expect(integration?.approvals).toMatchObject([{ ...expired, stated: 'CONDITIONAL' }]);
    expect(integration?.status).toMatchObject({ standing: 'EXPIRED', headline: 'EXPIRED' });
  });

  it('was in force before, when looked back at, and is expired when looked ahead to', () => {
    const then = validAt(data, '2026-09-30');
    expect(then.vendors[0]?.supplierApprovals).toMatchObject([
      { standing: 'NOT_STATED', headline: 'EXPIRING', warnings: ['EXPIRES_SOON'] },
    ]);
    expect(then.integrations[0]?.status).toMatchObject({ standing: 'CONDITIONAL', headline: 'CONDITIONAL' });
    expect(validAt(then, '2026-11-22')).toEqual(data);
  });
});

it('warns on a supplier approval of a vendor that is bankrupt', () => {
  const number = '923609016';
  const { vendors } = catalogue({
    'nhn-leverandorer': [
      claim('supplier', { vendor: 'Fjell AS', organisationNumber: number, process: 'APPROVED' }),
    ],
    'brreg-enhetsregisteret': [
      claim('legalEntity', {
        organisationNumber: number,
        name: 'FJELL AS',
        legalForm: 'AS',
        state: 'BANKRUPT',
      }),
    ],
  });
  expect(vendors[0]?.supplierApprovals).toMatchObject([
    { headline: 'APPROVED', warnings: ['VENDOR_DEREGISTERED'] },
  ]);
});

it('says since when a row has been gone', () => {
  const gone = entry(claim('integration', { ...journal, process: 'APPROVED' }), {
    observation: 'DELISTED_CONFIRMED',
    missing: { since: '2026-10-01T06:00:00.000Z', confirmations: 3 },
  });
  const [integration] = catalogue({ 'nhn-vkp': [gone] }).integrations;
  expect(integration?.status).toMatchObject({
    headline: 'UNCERTAIN',
    observation: 'DELISTED_CONFIRMED',
    missingSince: '2026-10-01T06:00:00.000Z',
  });
});

describe('rows of one list that disagree', () => {
  const yes = claim('integration', { ...journal, process: 'APPROVED', statusText: 'Godkjent' });
  const no = claim('integration', { ...journal, process: 'IN_TEST', statusText: 'Under test' });
  const open = claim('integration', { ...journal, process: 'NOT_STATED', statusText: 'Godkjent' });
  const disputed = { ...open, contradicted: [yes.fields, no.fields] } as Claim;

  it('leave the status open, contradicted and warned of, also on another day', () => {
    const data = catalogue({ 'nhn-vkp': [disputed] });
    for (const day of ['2026-11-22', '2026-01-01']) {
      const [integration] = validAt(data, day).integrations;
      expect(integration).toMatchObject({
        contradicted: ['process'],
        approvals: [{ disputed: ['process'], warnings: ['CONTRADICTED'] }],
        status: { process: 'NOT_STATED', headline: 'UNCERTAIN' },
      });
      expect(integration?.status.warnings).toContain('CONTRADICTED');
    }
  });
});

describe('use', () => {
  const use = (inUse: boolean, more = {}) => claim('integration', { ...journal, inUse, ...more });

  it('is a fact of its own and approves nothing', () => {
    const [integration] = catalogue({ 'fhi-leverandorer': [use(true)] }).integrations;
    expect(integration?.status).toMatchObject({ inUse: true, process: 'NOT_STATED', headline: 'UNCERTAIN' });
  });

  it('is left open where lists disagree, and takes no approval away', () => {
    const [integration] = catalogue({
      'fhi-leverandorer': [use(true, { process: 'APPROVED' })],
      'nhn-vkp': [use(false, { process: 'APPROVED' })],
    }).integrations;
    expect(integration).toMatchObject({
      contradicted: ['inUse'],
      status: { inUse: null, headline: 'APPROVED' },
    });
  });
});

describe('a negative', () => {
  const no = (parts: object) => claim('negative', { statusText: 'Nei', target: 'NPR', ...parts });
  const known = claim('integration', { ...journal, process: 'APPROVED' });

  it('stands on its product and nowhere else', () => {
    const data = catalogue({
      'fhi-leverandorer': [no({ vendor: 'FJELL AS', product: 'journal' })],
      'nhn-vkp': [known],
    });
    expect(data.products).toMatchObject([{ name: 'Journal', negatives: [{ target: 'NPR', text: 'Nei' }] }]);
    expect(data.integrations.map(({ target }) => target)).toEqual(['VKP']);
  });

  it('makes neither a vendor nor a product, and is given to none of two', () => {
    const alone = catalogue({ 'fhi-leverandorer': [no({ vendor: 'Fjord AS', product: 'Bølge' })] });
    expect([alone.vendors, alone.products]).toEqual([[], []]);
    const other = claim('integration', { ...journal, vendor: 'Dal AS', process: 'APPROVED' });
    const two = catalogue({ 'nhn-vkp': [known, other], 'fhi-leverandorer': [no({ product: 'Journal' })] });
    expect(two.products.flatMap(({ negatives }) => negatives)).toEqual([]);
  });
});
