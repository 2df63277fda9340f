import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueData } from '../../src/domain/model.ts';
import type { Decision } from '../../src/domain/resolution/decisions.ts';
import { claim } from '../domain/build.ts';
import { type Ledger, openLedger } from './ledger.ts';

const [n1, n2] = ['923609016', '974760673'];
const row = (vendor: string, organisationNumber: string, product: string) =>
  claim('integration', {
    vendor,
    organisationNumber,
    product,
    target: 'VKP',
    process: 'APPROVED',
    version: '1',
  });
const joined: Decision = {
  judgement: 'POSITIVE',
  left: n1,
  right: n2,
  reason: 'Fjell was merged into Fjord.',
  decidedBy: 'redaksjon',
  decidedAt: '2026-01-02T00:00:00Z',
};

let ledger: Ledger;
beforeEach(() => {
  ledger = openLedger(['nhn-vkp', 'fhi-leverandorer']);
  ledger.harvest('nhn-vkp', [row('Fjell AS', n1, 'Journal'), row('Fjell AS', n1, 'Vakt')]);
  ledger.harvest('fhi-leverandorer', [row('Fjord AS', n2, 'Journal'), row('Fjord AS', n2, 'Puls')]);
});
afterEach(() => ledger.close());

/** Every id that is or was, with what answers to it now. */
const answers = () => {
  const version = ledger.archive.snapshots.current()?.version ?? '';
  const retired = new Map(
    (ledger.archive.snapshots.retiredIds(version) ?? []).map(({ id, ...rest }) => [id, rest]),
  );
  return Object.fromEntries(
    [...new Set(ledger.archive.ids.issued().map(({ id }) => id))].map((id) => [
      id,
      retired.get(id) ?? { state: 'CURRENT', now: [id] },
    ]),
  );
};
const vendorsOf = (data: CatalogueData) => data.vendors.map(({ name }) => name);

describe('a decision that joins two vendors', () => {
  it('is undone without a trace on ids, statements and integrations, and old ids are answered throughout', () => {
    const before = ledger.data();
    const [fjell, fjord] = before.vendors;
    const shared = before.products.filter(({ name }) => name === 'Journal');
    expect(vendorsOf(before)).toEqual(['Fjell AS', 'Fjord AS']);

    ledger.publish({ decisions: [joined] });
    const merged = ledger.data();
    expect(merged.vendors).toMatchObject([{ id: fjord?.id, organisationNumber: n2 }]);
    expect(merged.products.map(({ name }) => name)).toEqual(['Journal', 'Puls', 'Vakt']);
    const then = answers();
    expect(then[fjell?.id ?? '']).toEqual({ state: 'MERGED', now: [fjord?.id] });
    const kept = merged.products.find(({ name }) => name === 'Journal')?.id;
    const gone = shared.find(({ id }) => id !== kept)?.id ?? '';
    expect(then[gone]).toEqual({ state: 'MERGED', now: [kept] });
    // No claim is lost: all that was said of the two is said of the one.
    expect(merged.vendors[0]?.claims).toHaveLength(4);
    expect(Object.values(then).map(({ state }) => state)).not.toContain('REMOVED');

    ledger.publish({ decisions: [] });
    expect(ledger.data()).toEqual(before);
    expect(new Set(Object.values(answers()).map(({ state }) => state))).toEqual(new Set(['CURRENT']));

    // And once more, the other way: what was joined before is joined to the same ids.
    ledger.publish({ decisions: [joined] });
    expect(ledger.data()).toEqual(merged);
  });

  it('stays undone by a decision against it', () => {
    ledger.publish({ decisions: [{ ...joined, judgement: 'NEGATIVE' }] });
    expect(vendorsOf(ledger.data())).toEqual(['Fjell AS', 'Fjord AS']);
  });
});

describe('ids that are no more', () => {
  it('REMOVED: the row left, and nothing has its name', () => {
    const journal = ledger.data().municipalities;
    expect(journal).toEqual([]);
    ledger.harvest('fhi-leverandorer', [
      claim('municipality', { municipality: 'Bergen', target: 'VKP' }, { key: 'bergen' }),
      row('Fjord AS', n2, 'Journal'),
      row('Fjord AS', n2, 'Puls'),
    ]);
    const id = ledger.data().municipalities[0]?.id ?? '';
    for (let i = 0; i < 4; i += 1) {
      ledger.harvest('fhi-leverandorer', [row('Fjord AS', n2, 'Journal'), row('Fjord AS', n2, 'Puls')]);
    }
    expect(ledger.data().municipalities).toEqual([]);
    expect(answers()[id]).toEqual({ state: 'REMOVED', now: [] });
  });

  it('SPLIT: a name without number turns out to be two companies', () => {
    const name = (product: string, number?: string) =>
      claim(
        'integration',
        {
          vendor: 'Bre AS',
          organisationNumber: number,
          product,
          target: 'VKP',
          process: 'APPROVED',
        } as never,
        {
          key: product,
        },
      );
    ledger.harvest('nhn-vkp', [name('Sky')]);
    const id = ledger.data().vendors.find(({ name: shown }) => shown === 'Bre AS')?.id ?? '';
    expect(answers()[id]).toMatchObject({ state: 'CURRENT' });
    // The row gets a number, and another company of the same name comes.
    ledger.harvest('nhn-vkp', [name('Sky', '995298775'), name('Regn', '981105516')]);
    const now = ledger
      .data()
      .vendors.filter(({ name: shown }) => shown === 'Bre AS')
      .map((vendor) => vendor.id);
    expect(now).toHaveLength(2);
    expect(answers()[id]).toEqual({ state: 'SPLIT', now: [...now].sort() });
  });
});
