import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Lease, ServingStore } from '../../src/ports/serving-store.ts';
import { StoreIncomplete } from '../../src/ports/serving-store.ts';
import { createEmbeddedStore } from '../../src/serving/embedded/embedded-store.ts';
import { project } from '../../src/serving/projection/projection.ts';
import { createReader } from '../../src/serving/reader.ts';
import { type Ledger, openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';

const row = (product: string, process: 'APPROVED' | 'IN_TEST' = 'APPROVED') =>
  claim('integration', { vendor: 'Fjell AS', product, target: 'VKP', process });

let ledger: Ledger;
let store: ServingStore;
let lease: Lease;
let written: string[];
beforeEach(async () => {
  ledger = openLedger(['nhn-vkp']);
  const inner = createEmbeddedStore(':memory:');
  written = [];
  store = {
    ...inner,
    put: (space, entries) => {
      const all = [...entries];
      written.push(...all.map(([key]) => `${space}/${key}`));
      return inner.put(space, all);
    },
  };
  lease = (await store.acquireLease('test', 60_000))!;
});
afterEach(async () => {
  await store.close();
  ledger.close();
});

describe('the projected history', () => {
  it('gives every change by its number, and which are an entity’s', async () => {
    ledger.harvest(
      'nhn-vkp',
      Array.from({ length: 200 }, (_, i) => row(`Product ${i}`)),
    );
    await project(ledger.archive, store, lease);
    ledger.harvest(
      'nhn-vkp',
      Array.from({ length: 200 }, (_, i) => row(`Product ${i}`, i % 2 ? 'APPROVED' : 'IN_TEST')),
    );
    ledger.harvest(
      'nhn-vkp',
      Array.from({ length: 200 }, (_, i) => row(`Product ${i}`)),
    );
    await project(ledger.archive, store, lease);
    const all = ledger.allChanges();
    expect(all.length).toBeGreaterThan(512);
    const reader = createReader(store);
    expect(await reader.changes(all.map(({ seq }) => seq))).toEqual(all);
    expect(await reader.changes([all.length + 1])).toEqual([expect.any(StoreIncomplete)]);
    const entities = [...new Set(all.map(({ entity }) => entity)), 'int_none'];
    expect(await reader.changeNumbersOf(entities)).toEqual(
      entities.map((id) => {
        const own = all.filter(({ entity }) => entity === id).map(({ seq }) => seq);
        return own.length > 0 ? own : null;
      }),
    );
  });

  it('adds to the last chunk only, and writes nothing where nothing is new', async () => {
    ledger.harvest(
      'nhn-vkp',
      Array.from({ length: 200 }, (_, i) => row(`Product ${i}`)),
    );
    await project(ledger.archive, store, lease);
    written.length = 0;
    ledger.harvest(
      'nhn-vkp',
      Array.from({ length: 200 }, (_, i) => row(`Product ${i}`, i === 0 ? 'IN_TEST' : 'APPROVED')),
    );
    await project(ledger.archive, store, lease);
    expect(written.filter((key) => key.startsWith('change/chunk'))).toEqual(['change/chunk:1']);
    expect(written.filter((key) => key.startsWith('change/of'))).toHaveLength(
      new Set(ledger.changes().map(({ entity }) => entity)).size,
    );
    written.length = 0;
    await project(ledger.archive, store, lease);
    expect(written).toEqual([]);
  });

  it('does not take the changes of another archive for its own', async () => {
    ledger.harvest('nhn-vkp', [row('A'), row('B')]);
    await project(ledger.archive, store, lease);
    const other = openLedger(['nhn-vkp']);
    other.harvest('nhn-vkp', [row('C'), row('D')], { at: '2026-01-03T06:00:00Z' });
    await project(other.archive, store, lease);
    const all = other.allChanges();
    expect(await createReader(store).changes(all.map(({ seq }) => seq))).toEqual(all);
    other.close();
  });

  it('says which snapshots can be had, and where ids went', async () => {
    ledger.harvest('nhn-vkp', [
      row('A'),
      claim('integration', { vendor: 'Fjellheim', product: 'B', target: 'VKP' }),
    ]);
    const before = ledger.data().vendors.map(({ id }) => id);
    ledger.publish({
      decisions: [
        {
          judgement: 'POSITIVE',
          left: 'Fjellheim',
          right: 'Fjell AS',
          reason: 'its brand',
          decidedBy: 'redaksjon',
          decidedAt: '2026-01-01T00:00:00Z',
        },
      ],
    });
    await project(ledger.archive, store, lease);
    const reader = createReader(store);
    const snapshots = await reader.snapshots();
    expect(snapshots).toEqual(ledger.archive.snapshots.list(9));
    const [newest, first] = snapshots;
    const kept = ledger.data().vendors[0]?.id ?? '';
    const gone = before.find((id) => id !== kept) ?? '';
    expect((await reader.retiredIds(newest?.version ?? ''))?.get(gone)).toMatchObject({
      state: 'MERGED',
      now: [kept],
    });
    expect(await reader.retiredIds(first?.version ?? '')).toEqual(new Map());
    expect(await reader.retiredIds('none')).toBeNull();
  });
});
