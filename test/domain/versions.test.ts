import { describe, expect, it } from 'vitest';
import { splitVersion, versionScope } from '../../src/domain/text/versions.ts';

describe('versionScope', () => {
  it.each([
    ['4.2', 'EXACT', '4.2', '4.2'],
    ['v4.2', 'EXACT', '4.2', '4.2'],
    ['Versjon 3', 'EXACT', '3', '3'],
    ['4.x', 'EXACT', '4.x', '4.x'],
    ['4.0–4.6', 'RANGE', '4.0', '4.6'],
    ['4.0 - 4.6', 'RANGE', '4.0', '4.6'],
    ['fra 4.0 til 4.6', 'RANGE', '4.0', '4.6'],
    ['v4.0 til og med v4.6', 'RANGE', '4.0', '4.6'],
    ['t.o.m. 4.6', 'RANGE', null, '4.6'],
    ['til og med versjon 4.6', 'RANGE', null, '4.6'],
    ['alle versjoner', 'RANGE', null, null],
    ['All versions', 'RANGE', null, null],
    ['f.o.m. 3.2', 'AND_LATER', '3.2', null],
    ['fra og med 3.2', 'AND_LATER', '3.2', null],
    ['3.2+', 'AND_LATER', '3.2', null],
    ['3.2 og nyere', 'AND_LATER', '3.2', null],
    ['3.2 or later', 'AND_LATER', '3.2', null],
    ['≥ 3.2', 'AND_LATER', '3.2', null],
    [' v3.2b', 'EXACT', '3.2b', '3.2b'],
    ['v.4+', 'AND_LATER', '4', null],
    ['2024-1', 'UNSPECIFIED', null, null],
    ['alle', 'RANGE', null, null],
    ['3.2 (med tillegg)', 'UNSPECIFIED', null, null],
    ['ukjent', 'UNSPECIFIED', null, null],
    ['#REF!', 'UNSPECIFIED', null, null],
  ])('%s', (verbatim, kind, from, to) => {
    expect(versionScope(verbatim)).toMatchObject({ kind, from, to, verbatim });
  });

  it.each(['2.1 / 2.2', '2.1, 2.2', '2.1 og 2.2', 'v2.1/v2.2', '2.1 and 2.2'])('%s names two', (verbatim) => {
    expect(versionScope(verbatim)).toMatchObject({
      kind: 'EXACT',
      from: null,
      to: null,
      versions: ['2.1', '2.2'],
    });
  });

  it('is unspecified where nothing is stated', () => {
    expect(versionScope(null)).toEqual({
      kind: 'UNSPECIFIED',
      from: null,
      to: null,
      versions: [],
      verbatim: null,
    });
  });
});

describe('splitVersion', () => {
  it.each([
    ['EPJ 4.0–4.6', 'EPJ', '4.0–4.6'],
    ['Pleie f.o.m. 3.2', 'Pleie', 'f.o.m. 3.2'],
    ['Journal (alle versjoner)', 'Journal', 'alle versjoner'],
    ['Journal 2.1 / 2.2', 'Journal', '2.1 / 2.2'],
    ['Journal 4.2', 'Journal', '4.2'],
    ['Journal v4', 'Journal', '4'],
    ['Journal versjon 4', 'Journal', '4'],
    ['Journal (v4.2)', 'Journal', '4.2'],
    ['Journal – versjon 4.2', 'Journal', '4.2'],
    ['Journal 4.2 og nyere', 'Journal', '4.2 og nyere'],
    ['Journal 360', 'Journal 360', null],
    ['Journal (360)', 'Journal (360)', null],
    ['Journal (sky)', 'Journal (sky)', null],
    ['4.2', '4.2', null],
    ['Pasientens 3.2 beste', 'Pasientens 3.2 beste', null],
    ['Fra Oslo AS', 'Fra Oslo AS', null],
  ])('%s', (text, name, version) => {
    expect(splitVersion(text)).toEqual({ name, version });
  });
});
