import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SnapshotRef } from '../../src/domain/record.ts';
import { LeaseLost, type Promotion, type ServingStore } from '../../src/ports/serving-store.ts';
import { until } from '../support/until.ts';

/** A place that stores can be opened on, several at a time. */
export interface StorePlace {
  open(): ServingStore;
  /** Loses all that is stored, while stores are open; null where a place cannot. */
  readonly flush: (() => Promise<void>) | null;
}

const bytes = (text: string) => Buffer.from(text);
const plain = (values: (Uint8Array | null)[]) => values.map((value) => value && Buffer.from(value));
const LONG = 60_000;

export const aSnapshotRef = (version: string): SnapshotRef => ({
  version,
  digest: version.repeat(4),
  createdAt: '2026-01-01T00:00:00.000Z',
  previous: null,
  batches: { 'nhn-vkp': 'b"1', 'kjønn æøå': '\u2028' },
});

/** What every serving store must do. `shared` says that several stores on one place see the same. */
export function describeStore(
  name: string,
  place: () => StorePlace,
  { shared, flushes }: { readonly shared: boolean; readonly flushes: boolean },
): void {
  describe(`${name}: serving store`, () => {
    let store: ServingStore;
    let opened: ServingStore[];
    const open = async () => {
      const another = place().open();
      opened.push(another);
      await until(() => another.state() === 'READY');
      return another;
    };

    beforeEach(async () => {
      opened = [];
      store = await open();
    });
    afterEach(async () => {
      await Promise.all(opened.map((each) => each.close()));
    });

    async function lease(owner = 'a', on = store) {
      const taken = await on.acquireLease(owner, LONG);
      if (!taken) throw new Error('The lease is taken.');
      return taken;
    }

    describe('entries', () => {
      it('come back in the order of the keys, null where there is none', async () => {
        await store.put('claim', [
          ['a', bytes('1')],
          ['b', bytes('2')],
        ]);
        expect(plain(await store.get('claim', ['b', 'none', 'a', 'b']))).toEqual([
          bytes('2'),
          null,
          bytes('1'),
          bytes('2'),
        ]);
        expect(await store.get('claim', [])).toEqual([]);
      });

      it('keep empty and binary values and any key', async () => {
        const keys = fc.uniqueArray(
          fc.string({ unit: 'binary', minLength: 1 }).filter((key) => key.isWellFormed()),
        );
        const property = fc.asyncProperty(keys, fc.uint8Array({ maxLength: 300 }), async (names, value) => {
          await store.put(
            'bytes',
            names.map((key) => [key, value] as const),
          );
          const found = await store.get('bytes', names);
          expect(plain(found)).toEqual(names.map(() => Buffer.from(value)));
        });
        await fc.assert(property, {
          numRuns: 50,
          examples: [[['a:b', '*', '[x]', 'æ', ' ', "'"], new Uint8Array(0)]],
        });
      });

      it('are replaced by writing again, and harmed by none', async () => {
        await store.put('run', [['a', bytes('1')]]);
        await store.put('run', [['a', bytes('1')]]);
        await store.put('run', [['a', bytes('2')]]);
        expect(plain(await store.get('run', ['a']))).toEqual([bytes('2')]);
        await store.put('run', []);
        expect(await store.keys('run')).toEqual(['a']);
      });

      it('belong to one space', async () => {
        await store.put('run', [['a', bytes('run')]]);
        await store.put('document', [['a', bytes('document')]]);
        await store.remove('run', ['a', 'none']);
        expect(await store.keys('run')).toEqual([]);
        expect(await store.keys('document')).toEqual(['a']);
      });

      it('do not follow later changes of the bytes that were given', async () => {
        const value = bytes('before');
        await store.put('run', [['a', value]]);
        value.write('after!');
        expect(plain(await store.get('run', ['a']))).toEqual([bytes('before')]);
      });

      it('may be ten thousand', async () => {
        const keys = Array.from({ length: 10_000 }, (_, index) => `key-${index}`);
        await store.put('claim', keys.map((key) => [key, bytes(key)] as const).values());
        expect(plain(await store.get('claim', keys))).toEqual(keys.map(bytes));
        expect((await store.keys('claim')).sort()).toEqual([...keys].sort());
        await store.remove('claim', keys);
        expect(await store.keys('claim')).toEqual([]);
        await store.remove('claim', []);
      });

      it('may be large', async () => {
        const large = Buffer.alloc(9 * 1024 * 1024, 7);
        const entries = ['a', 'b', 'c'].map((key) => [key, large] as const);
        await store.put('snapshot', [...entries, ['d', bytes('small')]]);
        const found = await store.get('snapshot', ['a', 'b', 'c', 'd']);
        expect(found.slice(0, 3).every((value) => value && large.equals(value))).toBe(true);
      });
    });

    describe('promotion', () => {
      it('makes a snapshot current, with a rising epoch', async () => {
        expect(await store.current()).toBeNull();
        const held = await lease();
        const first = await store.promote(aSnapshotRef('v1'), held);
        expect(first.snapshot).toEqual(aSnapshotRef('v1'));
        expect(await store.current()).toEqual(first);
        const again = await store.promote(aSnapshotRef('v1'), held);
        expect(again.epoch).toBeGreaterThan(first.epoch);
        expect(await store.current()).toEqual(again);
      });

      it('is refused to a token older than the newest lease', async () => {
        const old = await lease('a');
        await store.promote(aSnapshotRef('v1'), old);
        await store.releaseLease(old);
        const young = await lease('b');
        await expect(store.promote(aSnapshotRef('v2'), old)).rejects.toThrow(LeaseLost);
        expect((await store.current())?.snapshot.version).toBe('v1');
        await store.promote(aSnapshotRef('v3'), young);
        await expect(store.promote(aSnapshotRef('v2'), old)).rejects.toThrow(LeaseLost);
        expect((await store.current())?.snapshot.version).toBe('v3');
      });

      it('is told to every listener, and first the current one', async () => {
        const held = await lease();
        await store.promote(aSnapshotRef('v1'), held);
        const heard: [string, string][] = [];
        store.onPromotion(({ snapshot }) => heard.push(['first', snapshot.version]));
        await until(() => heard.length === 1);
        const stop = store.onPromotion(({ snapshot }) => heard.push(['second', snapshot.version]));
        await until(() => heard.length === 2);
        await store.promote(aSnapshotRef('v2'), held);
        await until(() => heard.length === 4);
        stop();
        await store.promote(aSnapshotRef('v3'), held);
        await until(() => heard.length === 5);
        expect(heard).toEqual([
          ['first', 'v1'],
          ['second', 'v1'],
          ['first', 'v2'],
          ['second', 'v2'],
          ['first', 'v3'],
        ]);
      });

      it('is told once for each epoch, also when only the epoch rose', async () => {
        const held = await lease();
        const heard: Promotion[] = [];
        store.onPromotion((promotion) => heard.push(promotion));
        for (let i = 0; i < 5; i++) {
          const promotion = await store.promote(aSnapshotRef('v1'), held);
          await until(() => heard.at(-1)?.epoch === promotion.epoch);
        }
        expect(heard).toHaveLength(5);
      });

      it.runIf(shared)('is told to other stores on the same place', async () => {
        const other = await open();
        const heard: Promotion[] = [];
        other.onPromotion((promotion) => heard.push(promotion));
        const promotion = await store.promote(aSnapshotRef('v1'), await lease());
        await until(() => heard.length === 1);
        expect(heard).toEqual([promotion]);
      });

      it.runIf(flushes)(
        'goes on after all was lost: nothing current, then a new epoch, greater than before',
        async () => {
          const held = await lease();
          const heard: Promotion[] = [];
          store.onPromotion((promotion) => heard.push(promotion));
          const before = await store.promote(aSnapshotRef('v1'), held);
          await until(() => heard.length === 1);
          await store.put('claim', [['a', bytes('1')]]);
          await place().flush?.();
          expect(await store.current()).toBeNull();
          expect(plain(await store.get('claim', ['a']))).toEqual([null]);
          const after = await store.promote(aSnapshotRef('v1'), await lease());
          await until(() => heard.length === 2);
          expect(heard[1]).toEqual(after);
          expect(after.epoch).toBeGreaterThan(before.epoch);
        },
      );
    });

    describe('lease', () => {
      it('has one owner until it is released', async () => {
        const first = await lease('a');
        expect(await store.acquireLease('b', LONG)).toBeNull();
        expect(await store.renewLease(first, LONG)).toBe(true);
        await store.releaseLease(first);
        expect(await store.renewLease(first, LONG)).toBe(false);
        const second = await lease('b');
        expect(second.token).toBeGreaterThan(first.token);
        await store.releaseLease(first);
        expect(await store.acquireLease('c', LONG)).toBeNull();
      });

      it('runs out by itself and is then lost to the first owner', async () => {
        const first = await store.acquireLease('a', 30);
        expect(first).not.toBeNull();
        const second = await until(() => store.acquireLease('b', LONG));
        expect(second.token).toBeGreaterThan(first!.token);
        expect(await store.renewLease(first!, LONG)).toBe(false);
        await expect(store.promote(aSnapshotRef('v1'), first!)).rejects.toThrow(LeaseLost);
      });

      it('is kept by renewing it', async () => {
        const held = await store.acquireLease('a', 1_000);
        expect(await store.renewLease(held!, LONG)).toBe(true);
        const brief = await store.acquireLease('a', 20);
        expect(await store.renewLease(held!, LONG)).toBe(false);
        await until(async () => !(await store.renewLease(brief!, 1)));
      });

      it('is won by one of many who race for it', async () => {
        const others = shared ? [store, await open(), await open()] : [store];
        const tries = Array.from({ length: 30 }, (_, i) => {
          const on = others[i % others.length] ?? store;
          return on.acquireLease(`owner ${i}`, LONG);
        });
        const won = (await Promise.all(tries)).filter((taken) => taken !== null);
        expect(won).toHaveLength(1);
      });

      it.runIf(flushes)('gives greater tokens than before all was lost', async () => {
        const before = await lease('a');
        await place().flush?.();
        const after = await lease('b');
        expect(after.token).toBeGreaterThan(before.token);
        await expect(store.promote(aSnapshotRef('v1'), before)).rejects.toThrow(LeaseLost);
      });
    });

    it('says that it is down once it is closed, and closes twice without harm', async () => {
      await store.close();
      await store.close();
      expect(store.state()).toBe('DOWN');
      await expect(store.current()).rejects.toMatchObject({ name: 'StoreUnavailable' });
      await expect(store.put('run', [['a', bytes('1')]])).rejects.toMatchObject({ name: 'StoreUnavailable' });
    });
  });
}
