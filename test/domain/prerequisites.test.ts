import { describe, expect, it } from 'vitest';
import type { PrerequisiteRow, StatusRow } from '../../src/domain/model.ts';
import { unmetPrerequisites } from '../../src/domain/prerequisites.ts';
import { headlines } from '../../src/domain/vocabulary.ts';

const claim = { source: 'redaksjon', batch: 'b', index: 0 };
const helseId: PrerequisiteRow = {
  party: 'VENDOR',
  kind: 'INTEGRATION',
  requires: 'HELSEID',
  text: '',
  claim,
};
const other = (headline: StatusRow['headline'], target = 'HELSEID', of: string | null = null) => ({
  target,
  interface: of,
  status: {
    process: 'APPROVED',
    standing: 'NOT_STATED',
    observation: 'LISTED',
    headline,
    since: null,
    validUntil: null,
    warnings: [],
  } satisfies StatusRow,
});

describe('unmetPrerequisites', () => {
  it.each(headlines)('where what is required is %s', (headline) => {
    const unmet = headline === 'WITHDRAWN' || headline === 'EXPIRED' ? [helseId] : [];
    expect(unmetPrerequisites([helseId], [other(headline)])).toEqual(unmet);
  });
  it('has nothing where no source speaks of it', () => {
    expect(unmetPrerequisites([helseId], [])).toEqual([]);
    expect(unmetPrerequisites([helseId], [other('WITHDRAWN', 'SFM')])).toEqual([]);
  });
  it('has nothing while one of several is good', () => {
    expect(unmetPrerequisites([helseId], [other('WITHDRAWN'), other('APPROVED')])).toEqual([]);
  });
  it('knows an interface by its key', () => {
    const basis = { ...helseId, requires: 'SFM/BASIS' };
    expect(unmetPrerequisites([basis], [other('WITHDRAWN', 'SFM', 'SFM/BASIS')])).toEqual([basis]);
    expect(unmetPrerequisites([basis], [other('WITHDRAWN', 'SFM', 'SFM/FULL')])).toEqual([]);
  });
  it.each([
    { kind: 'AGREEMENT' },
    { kind: 'MEMBERSHIP' },
    { kind: 'ASSESSMENT' },
    { party: 'BUYER' },
    { requires: null },
  ] as const)('says nothing of %j', (part) => {
    expect(unmetPrerequisites([{ ...helseId, ...part }], [other('WITHDRAWN')])).toEqual([]);
  });
});
