import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/domain/resolution/decisions.ts';
import { batch, claim, mergeAndReport, source } from '../domain/build.ts';
import { applyChanges, type EntityValues, valuesOfCatalogue } from './apply.ts';
import { openLedger } from './ledger.ts';

const keys = ['nhn-vkp', 'fhi-leverandorer', 'redaksjon'];
const [n1, n2] = ['923609016', '974760673'];
const row = fc
  .record({
    vendor: fc.constantFrom('Fjell AS', 'Fjell', 'FJELL', 'Fjord AS', 'Fjord Data', 'Fjell Data AS'),
    organisationNumber: fc.constantFrom(n1, n2, undefined),
    product: fc.constantFrom('Journal', 'JOURNAL', 'Vakt', 'Puls 2'),
    target: fc.constantFrom('VKP', 'SFM'),
    version: fc.constantFrom('1', '2', undefined),
    process: fc.constantFrom('APPROVED' as const, 'IN_TEST' as const),
    decidedOn: fc.constantFrom('2025-10-01', '2025-12-01', undefined),
    validUntil: fc.constantFrom('2026-03-01', undefined),
  })
  .map((values) => claim('integration', values as Parameters<typeof claim<'integration'>>[1]));
const list = fc.uniqueArray(row, { maxLength: 8, selector: ({ key }) => key });
const decision = fc
  .record({
    judgement: fc.constantFrom('POSITIVE' as const, 'NEGATIVE' as const),
    left: fc.constantFrom('Fjell', 'Fjord Data', 'Fjell Data AS', n1),
    right: fc.constantFrom('Fjord AS', n2),
  })
  .map(
    (said): Decision => ({
      ...said,
      reason: 'a reason',
      decidedBy: 'redaksjon',
      decidedAt: '2026-01-01T00:00:00Z',
    }),
  );
const step = fc.record({
  source: fc.constantFrom('nhn-vkp', 'fhi-leverandorer'),
  list,
  days: fc.integer({ min: 0, max: 60 }),
  decisions: fc.array(decision, { maxLength: 2 }),
  parser: fc.constantFrom('1', '2'),
});

describe('the sequence of changes', () => {
  it('rebuilds the catalogue of every snapshot, and every id ever issued is answered for', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const ledger = openLedger(keys);
        try {
          let now = Date.parse('2026-01-01T06:00:00Z');
          let values: EntityValues = new Map();
          let seq = 0;
          for (const { source: key, list: claims, days, decisions, parser } of steps) {
            now += days * 86_400_000 + 60_000;
            ledger.harvest(key, claims, { at: new Date(now).toISOString(), parser });
            now += 60_000;
            ledger.publish({ at: new Date(now).toISOString(), decisions });
          }
          for (const { version, lastChange = 0 } of ledger.archive.snapshots.list(99).reverse()) {
            const changes = ledger.archive.changes.list({ after: seq, first: lastChange - seq });
            expect(changes.every(({ snapshot }) => snapshot === version)).toBe(true);
            values = applyChanges(values, changes);
            seq = lastChange;
            expect(values).toEqual(valuesOfCatalogue(ledger.data(version)));
          }
          const retired = new Map(
            (
              ledger.archive.snapshots.retiredIds(ledger.archive.snapshots.current()?.version ?? '') ?? []
            ).map((one) => [one.id, one]),
          );
          const current = valuesOfCatalogue(ledger.data());
          for (const { id } of ledger.archive.ids.issued()) {
            if (id.startsWith('apr_')) continue;
            expect(current.has(id)).not.toBe(retired.has(id));
            for (const now of retired.get(id)?.now ?? []) expect(current.has(now)).toBe(true);
          }
        } finally {
          ledger.close();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('has nothing to tell of a harvest that reads the same', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const ledger = openLedger(keys);
        try {
          ledger.harvest('nhn-vkp', one);
          ledger.harvest('fhi-leverandorer', other);
          const before = ledger.archive.snapshots.current();
          const again = ledger.harvest('fhi-leverandorer', other);
          expect(again).toMatchObject({ isNew: false, changes: 0 });
          expect(ledger.archive.snapshots.current()).toEqual(before);
        } finally {
          ledger.close();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('merging', () => {
  it('does not depend on the order of sources, rows or decisions', () => {
    fc.assert(
      fc.property(
        fc.array(list, { minLength: 2, maxLength: 3 }),
        fc.array(decision, { maxLength: 3 }),
        fc.integer(),
        (lists, decisions, seed) => {
          const shuffled = <T>(items: readonly T[]): T[] =>
            items
              .map((item, i) => ({ item, at: Math.sin(seed + i * 7.13) }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item);
          const made = (order: <T>(items: readonly T[]) => T[]) =>
            mergeAndReport({
              mode: 'LIVE',
              asOf: '2026-01-01',
              sources: order(keys.map((key) => source(key))),
              batches: order(lists.map((claims, i) => batch(keys[i] ?? '', claims))),
              ids: new Map(),
              decisions: order(decisions),
              staleSources: new Set(),
            });
          const [one, other] = [made((items) => [...items]), made(shuffled)];
          expect(other).toEqual(one);
        },
      ),
      { numRuns: 100 },
    );
  });
});
