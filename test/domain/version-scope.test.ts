import { expect, test } from 'vitest';
import { versionScope } from '../../src/domain/version-scope.ts';

test.each([
  [null, 'UNSPECIFIED', null, null],
  ['', 'UNSPECIFIED', null, null],
  ['3.2', 'EXACT', '3.2', '3.2'],
  [' v3.2b', 'EXACT', '3.2b', '3.2b'],
  ['versjon 12', 'EXACT', '12', '12'],
  ['3.2 og nyere', 'AND_LATER', '3.2', null],
  ['v.4+', 'AND_LATER', '4', null],
  ['2.0 – 2.5', 'RANGE', '2.0', '2.5'],
  ['2.0 til 2.5', 'RANGE', '2.0', '2.5'],
  ['2024-1', 'UNSPECIFIED', null, null],
  ['alle', 'UNSPECIFIED', null, null],
  ['3.2 (med tillegg)', 'UNSPECIFIED', null, null],
] as const)('%s is %s', (verbatim, kind, from, to) => {
  expect(versionScope(verbatim)).toEqual({ kind, from, to, verbatim });
});
