import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNames,
  keyOf,
  legalFormOf,
  normaliseName,
  productNameKey,
} from '../../src/domain/text/names.ts';

describe('normaliseName', () => {
  it.each([
    ['Webmed AS', 'webmed'],
    ['WEBMED AS', 'webmed'],
    ['WebMed®', 'webmed'],
    ['Webmed A/S', 'webmed'],
    ['Webmed A.S.', 'webmed'],
    ['Nordlys\u00a0Helse  ASA', 'nordlys helse'],
    ['Fjell–Data, SA', 'fjell data'],
    ['Fjell-Data SA', 'fjell data'],
    ['Blå Ørn Æther', 'blå ørn æther'],
    ['Bla\u030a Ørn', 'blå ørn'],
    ['Ideé AS', 'idee'],
    ['Tieto AB NUF', 'tieto'],
    ['AS Byggdata', 'as byggdata'],
    ['AS', 'as'],
    ['KS', 'ks'],
    ['Acme Ltd.', 'acme'],
    ['Pasient+ AS', 'pasient+'],
  ])('%s is compared as %s', (name, expected) => {
    expect(normaliseName(name)).toBe(expected);
  });

  it.each([
    ['Ås Data', 'As Data'],
    ['Brønn Helse', 'Bronn Helse'],
    ['Pasient+', 'Pasient'],
    ['Hælen', 'Haelen'],
    ['Journal 1', 'Journal 2'],
  ])('%s and %s are not the same', (left, right) => {
    expect(normaliseName(left)).not.toBe(normaliseName(right));
  });

  it('is idempotent', () => {
    const names = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('Å', 'as', 'A/S', ' ', '.', '-', 'é', 'İ', 'ſ', '®', 'NUF', 'ø'), {
          maxLength: 8,
        })
        .map((a) => a.join('')),
    );
    fc.assert(
      fc.property(names, (name) => {
        const once = normaliseName(name);
        expect(normaliseName(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normaliseName(name.normalize('NFD'))).toBe(normaliseName(name.normalize('NFC')));
      }),
    );
  });
});

it.each([
  ['Webmed AS', 'AS'],
  ['Webmed A/S', 'AS'],
  ['Foo ASA', 'ASA'],
  ['Foo AB NUF', 'AB NUF'],
  ['Foo GmbH', 'GMBH'],
  ['Foo', null],
  ['AS', null],
])('the legal form of %s is %s', (name, expected) => {
  expect(legalFormOf(name)).toBe(expected);
});

it.each([
  ['DIPS Arena', 'dips-arena'],
  ['Journal®', 'JOURNAL'],
  ['E-resept', 'Eresept'],
])('products %s and %s have the same key', (left, right) => {
  expect(productNameKey(left)).toBe(productNameKey(right));
});

it('keeps products apart that differ in a sign that means something', () => {
  expect(productNameKey('Journal+')).not.toBe(productNameKey('Journal'));
  expect(productNameKey('Journal AS')).not.toBe(productNameKey('Journal'));
});

it('makes readable keys', () => {
  expect(keyOf('Hent pasientinformasjon')).toBe('HENT_PASIENTINFORMASJON');
  expect(keyOf('eDÅR (elektronisk dødsmelding)')).toBe('EDÅR_ELEKTRONISK_DØDSMELDING');
});

it('sorts æ, ø, å last', () => {
  expect(['Ås', 'Ærlig', 'Zen', 'Øst', 'alfa', 'Beta'].sort(compareNames)).toEqual([
    'alfa',
    'Beta',
    'Zen',
    'Ærlig',
    'Øst',
    'Ås',
  ]);
});
