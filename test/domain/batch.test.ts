import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextBatch } from '../../src/domain/batch.ts';
import type { Claim } from '../../src/domain/claims/claim.ts';
import type { Batch } from '../../src/domain/record.ts';
import { claim, contract } from './build.ts';

const row = (product: string, statusText = 'Godkjent', at = 2) =>
  claim(
    'integration',
    { vendor: 'Fjell AS', product, target: 'VKP', process: 'APPROVED', statusText },
    { row: at },
  );
let runs = 0;
function harvest(previous: Batch | null, claims: readonly Claim[], document = 'aa') {
  runs += 1;
  const at = `2025-11-${String(runs).padStart(2, '0')}T06:00:00.000Z`;
  return nextBatch({
    source: 'nhn-vkp',
    previous,
    claims,
    documents: { list: document, other: 'bb' },
    run: `run_${runs}`,
    at,
    contract,
  });
}
const observed = (batch: Batch) =>
  Object.fromEntries(
    batch.entries.map((e) => [
      (e.claim.fields as { product: { value: string } }).product.value,
      e.observation,
    ]),
  );

describe('nextBatch', () => {
  it('gives the previous batch itself for the same content, whatever the order and the document around it', () => {
    const first = harvest(null, [row('A'), row('B')]);
    const second = harvest(first.batch, [row('B'), row('A')], 'cc');
    expect(second.batch).toBe(first.batch);
    expect(second.counts).toEqual({ read: 2, added: 0, changed: 0, removed: 0, unchanged: 2, rejected: 0 });
  });

  it('follows a row that goes, is confirmed gone, rests and comes back', () => {
    const first = harvest(null, [row('A'), row('B')]).batch;
    const second = harvest(first, [row('A')]);
    expect(second.counts).toMatchObject({ removed: 1, unchanged: 1 });
    expect(observed(second.batch)).toEqual({ A: 'LISTED', B: 'MISSING_UNCONFIRMED' });
    const third = harvest(second.batch, [row('A')]);
    expect(third.counts.removed).toBe(0);
    expect(third.batch.id).not.toBe(second.batch.id);
    const fourth = harvest(third.batch, [row('A')]).batch;
    expect(observed(fourth)).toEqual({ A: 'LISTED', B: 'DELISTED_CONFIRMED' });
    expect(fourth.entries.find((e) => e.missing)?.missing).toEqual({
      since: second.batch.createdAt,
      confirmations: 3,
    });
    expect(harvest(fourth, [row('A')]).batch).toBe(fourth);
    const back = harvest(fourth, [row('A'), row('B')]);
    expect(back.counts).toMatchObject({ added: 1, unchanged: 1 });
    expect(observed(back.batch)).toEqual({ A: 'LISTED', B: 'LISTED' });
    expect(back.batch.entries.map((e) => e.firstSeen)).toEqual(first.entries.map((e) => e.firstSeen));
  });

  it('keeps firstSeen when a status changes, and points to the new document', () => {
    const first = harvest(null, [row('A')]).batch;
    const { batch, counts } = harvest(first, [row('A', 'Avvist')], 'cc');
    expect(counts).toMatchObject({ changed: 1, unchanged: 0 });
    expect(batch.entries[0]).toMatchObject({ firstSeen: first.createdAt, documents: { list: 'cc' } });
  });

  it('a row that moved is unchanged, and its evidence follows it', () => {
    const first = harvest(null, [row('A')]).batch;
    const { batch, counts } = harvest(first, [row('A', 'Godkjent', 7)], 'cc');
    expect(counts).toMatchObject({ changed: 0, unchanged: 1 });
    expect(batch.entries[0]?.documents).toEqual({ list: 'cc' });
  });

  it('keeps rows that share a key', () => {
    const twice = [row('A'), row('A', 'Under test')];
    const { batch } = harvest(null, twice);
    expect(batch.entries).toHaveLength(2);
    expect(harvest(batch, twice.toReversed()).batch).toBe(batch);
  });

  it('another source with the same rows has another batch', () => {
    const parts = { previous: null, claims: [], documents: {}, run: 'r', at: '2025', contract };
    expect(nextBatch({ ...parts, source: 'a' }).batch.id).not.toBe(
      nextBatch({ ...parts, source: 'b' }).batch.id,
    );
  });

  it('does not depend on the order of the claims, and loses none', () => {
    const products = fc.uniqueArray(fc.constantFrom(...'ABCDEFGH'), { minLength: 1 });
    fc.assert(
      fc.property(products, products, (one, other) => {
        runs = 0;
        const first = harvest(
          null,
          one.map((name) => row(name)),
        ).batch;
        const straight = harvest(
          first,
          other.map((name) => row(name)),
        ).batch;
        runs = 1;
        const turned = harvest(
          first,
          other.toReversed().map((name) => row(name)),
        ).batch;
        expect(turned).toEqual(straight);
        expect(Object.keys(observed(straight)).sort()).toEqual([...new Set([...one, ...other])].sort());
      }),
    );
  });
});
