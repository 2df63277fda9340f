import { describe, expect, it } from 'vitest';
import { toRecord } from '../../src/domain/claims/check-record.ts';

const sourced = <T>(value: T, quote: string) => ({
  value,
  raw: quote,
  rule: 'test',
  locator: { document: 'list', quote },
});

describe('toRecord', () => {
  it('writes an integration with nulls for what is not said, and the place of its status', () => {
    const record = toRecord({
      kind: 'integration',
      key: 'k',
      fields: { product: sourced('Journal', 'Journal'), statusText: sourced('Godkjent', 'Godkjent') },
    });
    expect(Object.keys(record)).toEqual([
      'vendor',
      'product',
      'version',
      'target',
      'interface',
      'role',
      'process',
      'standing',
      'basis',
      'statusText',
      'decidedOn',
      'validUntil',
      'conditions',
      'inUse',
      'organisationNumber',
      'versionScope',
      'locator',
    ]);
    expect(record).toMatchObject({
      vendor: null,
      product: 'Journal',
      process: 'NOT_STATED',
      standing: 'NOT_STATED',
      locator: { quote: 'Godkjent' },
    });
  });
  it('leaves out what does not apply', () => {
    expect(
      toRecord({ kind: 'municipality', key: 'k', fields: { municipality: sourced('Vik', 'Vik') } }),
    ).toEqual({
      municipality: 'Vik',
      number: null,
      county: null,
      locator: { document: 'list', quote: 'Vik' },
    });
  });
});
