import { describe, expect, it } from 'vitest';
import { claimKey } from '../../src/domain/claims/claim-key.ts';
import { makeFinding } from '../../src/domain/findings/finding.ts';

describe('claimKey', () => {
  it('does not depend on case, spaces, hyphens or order', () => {
    expect(claimKey('integration', { vendor: 'Nord AS', product: 'E-Journal' })).toBe(
      claimKey('integration', { product: 'e journal', vendor: 'NORD  AS', role: null }),
    );
  });
  it.each([
    [{ product: 'Journal' }, { product: 'Journal+' }],
    [{ product: 'Journal 1.1' }, { product: 'Journal 11' }],
    [{ version: '1.11' }, { version: '11.1' }],
    [
      { vendor: 'A', product: 'B' },
      { vendor: 'B', product: 'A' },
    ],
  ])('tells %j from %j', (left, right) => {
    expect(claimKey('integration', left)).not.toBe(claimKey('integration', right));
  });
});

describe('makeFinding', () => {
  const parts = {
    source: 's',
    code: 'UNKNOWN_STATUS',
    severity: 'INFO',
    recordKey: 'k',
    record: 'r',
    field: 'f',
    message: { nb: '', nn: '', en: '' },
    action: { nb: '', nn: '', en: '' },
  } as const;
  it('keeps its id when the row moves', () => {
    const at = (row: number) => makeFinding({ ...parts, locator: { document: 'list', row, quote: 'q' } }).id;
    expect(at(3)).toBe(at(30));
    expect(makeFinding({ ...parts, field: 'g', locator: null }).id).not.toBe(at(3));
  });
});
