/** When a row last changed stands in the snapshot, by the changes that were recorded. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimValues } from '../../src/domain/claims/claim.ts';
import { claim } from '../domain/build.ts';
import { type Ledger, openLedger } from './ledger.ts';

const row = (product: string, parts: Partial<ClaimValues['integration']> = {}) =>
  claim('integration', { vendor: 'Fjell AS', product, target: 'VKP', process: 'APPROVED', ...parts });

let ledger: Ledger;
beforeEach(() => {
  ledger = openLedger(['nhn-vkp', 'nhn-sfm']);
});
afterEach(() => ledger.close());

/** By product; `vendors` under their names. */
function moments() {
  const { vendors, products, integrations } = ledger.data();
  const nameOf = new Map(products.map(({ id, name }) => [id, name]));
  return {
    integrations: Object.fromEntries(
      integrations.map(({ product, target, changedAt }) => [`${nameOf.get(product)} ${target}`, changedAt]),
    ),
    products: Object.fromEntries(products.map(({ name, changedAt }) => [name, changedAt])),
    vendors: Object.fromEntries(vendors.map(({ name, changedAt }) => [name, changedAt])),
  };
}
const later = '2026-01-02T06:00:00.000Z';

describe('when a row last changed', () => {
  it('is not known after a first reading', () => {
    ledger.harvest('nhn-vkp', [row('A')]);
    ledger.harvest('nhn-sfm', [row('B', { target: 'SFM' })], { at: later });
    expect(moments()).toEqual({
      integrations: { 'A VKP': null, 'B SFM': null },
      products: { A: null, B: null },
      vendors: { 'Fjell AS': null },
    });
  });

  it('is the moment of the snapshot that it changed with, for its product and vendor too', () => {
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' }), row('B'), row('C', { vendor: 'Fjord AS' })]);
    ledger.harvest('nhn-vkp', [row('A'), row('B'), row('C', { vendor: 'Fjord AS' })], { at: later });
    const known = {
      integrations: { 'A VKP': later, 'B VKP': null, 'C VKP': null },
      products: { A: later, B: null, C: null },
      vendors: { 'Fjell AS': later, 'Fjord AS': null },
    };
    expect(moments()).toEqual(known);
    const rows = [row('A'), row('B'), row('C', { vendor: 'Fjord AS' })];
    expect(ledger.publish({ at: '2026-01-02T08:00:00Z' })?.isNew).toBe(false);
    ledger.harvest('nhn-vkp', [...rows, row('D', { vendor: 'Fjord AS' })], { at: '2026-01-03T06:00:00Z' });
    const added = '2026-01-03T06:00:00.000Z';
    expect(moments()).toEqual({
      integrations: { ...known.integrations, 'D VKP': added },
      products: { ...known.products, D: added },
      vendors: { ...known.vendors, 'Fjord AS': added },
    });
  });

  it('is not that a list is read better, went stale or is back', () => {
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' })], { bytes: 'page' });
    ledger.harvest('nhn-vkp', [row('A')], { bytes: 'page', parser: '2', at: later });
    expect(ledger.changes().length).toBeGreaterThan(0);
    ledger.publish({ at: '2026-01-03T06:00:00Z', stale: ['nhn-vkp'] });
    expect(ledger.changes().length).toBeGreaterThan(0);
    ledger.publish({ at: '2026-01-04T06:00:00Z' });
    expect(moments().integrations).toEqual({ 'A VKP': null });
  });

  it('is also that time has passed, and is not a change itself', () => {
    ledger.harvest('nhn-vkp', [row('A', { validUntil: '2026-01-10' })]);
    ledger.publish({ at: '2026-01-11T06:00:00Z' });
    expect(ledger.changes().map(({ field }) => field)).not.toContain('changedAt');
    expect(moments().products).toEqual({ A: '2026-01-11T06:00:00.000Z' });
  });

  it('is taken from the record where the snapshot before has it not', () => {
    ledger.harvest('nhn-vkp', [row('A', { process: 'IN_TEST' })]);
    ledger.harvest('nhn-vkp', [row('A')], { at: later });
    const data = ledger.data();
    const blank = <T>(rows: readonly T[]) => rows.map((one) => ({ ...one, changedAt: null }));
    ledger.recordAs(
      {
        ...data,
        vendors: blank(data.vendors),
        products: blank(data.products),
        integrations: blank(data.integrations),
      },
      {},
    );
    expect(moments().products).toEqual({ A: null });
    expect(ledger.publish()?.changes).toBe(0);
    expect(moments().products).toEqual({ A: later });
  });
});
