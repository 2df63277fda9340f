import { describe, expect, it } from 'vitest';
import { nextBatch } from '../../src/domain/batch.ts';
import { toRecord } from '../../src/domain/claims/check-record.ts';
import type { Claim } from '../../src/domain/claims/claim.ts';
import { guard } from '../../src/domain/guard/guard.ts';
import { diffBatches } from '../../src/domain/history/batch-diff.ts';
import type { Batch } from '../../src/domain/record.ts';
import { batch, claim, contract } from './build.ts';

const yes = claim('integration', {
  vendor: 'Fjell AS',
  product: 'Journal',
  target: 'VKP',
  process: 'APPROVED',
});
const no = claim('negative', { vendor: 'Fjell AS', product: 'Journal', target: 'SFM', statusText: 'Nei' });

function next(previous: Batch | null, claims: readonly Claim[]) {
  const at = '2025-11-02T06:00:00.000Z';
  return nextBatch({ source: 'x', previous, claims, documents: { list: 'aa' }, run: 'run_2', at, contract });
}

describe('a row that says no', () => {
  it('is kept with the batch and counted nowhere', () => {
    const { batch, counts } = next(null, [yes, no]);
    expect(batch.entries.map(({ claim }) => claim.kind)).toEqual(['integration', 'negative']);
    expect(counts).toMatchObject({ read: 1, added: 1 });
    expect(diffBatches(null, batch).counts).toMatchObject({ added: 1 });
  });

  it('is gone as soon as a reading does not have it, and holds no list back', () => {
    const { batch, counts } = next(next(null, [yes, no]).batch, [yes]);
    expect(batch.entries.map(({ claim }) => claim.kind)).toEqual(['integration']);
    expect(counts.removed).toBe(0);
  });

  it('is no row that a list has lost', () => {
    const reading = { claims: [yes], findings: [], drift: [] };
    const previous = batch('x', [
      yes,
      no,
      ...['A', 'B', 'C'].map((product) => claim('negative', { product })),
    ]);
    expect(guard({ source: 'x', previous, reading, contract }).reasons).toEqual([]);
  });

  it('is a record with the same keys as others but a status', () => {
    expect(toRecord(no)).toMatchObject({
      vendor: 'Fjell AS',
      product: 'Journal',
      target: 'SFM',
      interface: null,
      statusText: 'Nei',
      versionScope: { kind: 'UNSPECIFIED' },
      locator: { quote: 'Nei' },
    });
    expect(toRecord(no)).not.toHaveProperty('process');
  });
});

describe('rows of one list that disagree', () => {
  it('are part of what the claim says, so that a batch with them is another batch', () => {
    const other = claim('integration', {
      vendor: 'Fjell AS',
      product: 'Journal',
      target: 'VKP',
      process: 'IN_TEST',
    });
    const disputed = { ...yes, contradicted: [yes.fields, other.fields] } as Claim;
    const first = next(null, [yes]).batch;
    const second = next(first, [disputed]);
    expect(second.counts.changed).toBe(1);
    expect(second.batch.id).not.toBe(first.id);
    expect(next(second.batch, [disputed]).batch).toBe(second.batch);
  });
});

it('gives the conditions, the end, the use and the versions of a record', () => {
  const record = toRecord(
    claim('integration', {
      product: 'Journal',
      version: '3.2 og nyere',
      inUse: true,
      validUntil: '2026-01-01',
    }),
  );
  expect(record).toMatchObject({
    validUntil: '2026-01-01',
    conditions: null,
    inUse: true,
    versionScope: { kind: 'AND_LATER', from: '3.2' },
  });
});
