import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasRightCheckFigure,
  readOrganisationNumber,
  takeOrganisationNumber,
} from '../../src/domain/text/organisation-number.ts';

describe('readOrganisationNumber', () => {
  it.each([
    '923609016',
    '923 609 016',
    '923.609.016',
    'NO 923 609 016 MVA',
    'Org.nr. 923609016',
    '923\u00a0609\u00a0016',
  ])('reads %s', (text) => {
    expect(readOrganisationNumber(text)).toMatchObject({ kind: 'number', value: '923609016', type: 'REAL' });
  });

  it.each([
    ['923609017', 'WRONG_ORGANISATION_NUMBER'],
    ['92360901', 'WRONG_ORGANISATION_NUMBER'],
    ['9236090160', 'WRONG_ORGANISATION_NUMBER'],
    ['ni', 'WRONG_ORGANISATION_NUMBER'],
    ['777777777', 'DUMMY_ORGANISATION_NUMBER'],
    ['999 999 999', 'DUMMY_ORGANISATION_NUMBER'],
    ['000000000', 'DUMMY_ORGANISATION_NUMBER'],
    ['100100673', 'TEST_ORGANISATION_NUMBER'],
  ])('refuses %s as %s', (text, code) => {
    expect(readOrganisationNumber(text)).toMatchObject({ kind: 'problem', code });
  });

  it('says synthetic numbers apart', () => {
    const synthetic = Array.from({ length: 100 }, (_, at) => `3100000${String(at).padStart(2, '0')}`).find(
      hasRightCheckFigure,
    );
    expect(readOrganisationNumber(synthetic ?? '')).toMatchObject({ kind: 'number', type: 'SYNTHETIC' });
  });

  it('catches every single wrong figure', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const digits = [...'923609016'];
        digits[place] = String((Number(digits[place]) + step) % 10);
        expect(readOrganisationNumber(digits.join('')).kind).toBe('problem');
      }),
    );
  });
});

describe('takeOrganisationNumber', () => {
  it('takes the number out of the name', () => {
    expect(takeOrganisationNumber('Nord AS (923 609 016)')).toMatchObject({
      rest: 'Nord AS',
      reading: { value: '923609016' },
    });
    expect(takeOrganisationNumber('Nord AS, org.nr. 923609016')).toMatchObject({ rest: 'Nord AS' });
    expect(takeOrganisationNumber('Nord 2025 AS')).toBeNull();
  });
});
