import { expect, it } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import { type CatalogueParts, partsOf } from '../../src/catalogue/open-catalogue.ts';
import { SharedHolder } from '../../src/catalogue/shared-holder.ts';
import { encodeSnapshot } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { hydrate } from '../../src/catalogue/snapshot/hydrate.ts';
import { refOf } from './snapshot-ref.ts';

const all = await Promise.all(
  [1, 2, 3, 4, 5].map(async (seed) => {
    const { content, digest } = encodeSnapshot(
      generateCatalogue({ seed, vendors: 5, products: 9, integrations: 30 }),
    );
    return partsOf(await hydrate(content, refOf(`v${seed}`, digest), { isShared: true }));
  }),
);
const partsNamed = (version: string) => all.find(({ snapshot }) => snapshot.version === version) ?? null;

function open() {
  const asked: string[] = [];
  const holder = new SharedHolder(async (version) => {
    asked.push(version);
    return partsNamed(version);
  });
  return { holder, asked };
}
const first = all[0] as CatalogueParts;

it('serves what it is given, and tells those who listen before it is done', async () => {
  const { holder } = open();
  expect(holder.current).toBeNull();
  const heard: number[] = [];
  const stop = holder.onChange(async ({ epoch }) => {
    await new Promise(setImmediate);
    heard.push(epoch);
  });
  await holder.serve(first, 7);
  expect(heard).toEqual([7]);
  expect(holder.current?.catalogue.snapshot.version).toBe('v1');
  stop();
  await holder.serve(first, 8);
  expect(heard).toEqual([7]);
});

it('does not open the same content again, under a new epoch or a new name', async () => {
  const { holder } = open();
  await holder.serve(first, 1);
  const before = holder.current;
  await holder.serve(first, 2);
  expect(holder.current?.catalogue).toBe(before?.catalogue);
  // Who has kept what is served now sees that it is not the same.
  expect(holder.current).not.toBe(before);
  await holder.serve({ ...first, snapshot: { ...first.snapshot, version: 'v1b' } }, 3);
  expect(holder.current?.catalogue.snapshot.version).toBe('v1b');
  expect(partsOf(holder.current!.catalogue).columns).toBe(partsOf(before!.catalogue).columns);
});

it('keeps the two snapshots before, and asks for those before them once', async () => {
  const { holder, asked } = open();
  for (const [i, parts] of all.entries()) await holder.serve(parts, i);
  expect((await holder.at('v5'))?.snapshot.version).toBe('v5');
  expect((await holder.at('v4'))?.snapshot.version).toBe('v4');
  expect((await holder.at('v3'))?.snapshot.version).toBe('v3');
  expect(asked).toEqual([]);
  const [one, other] = await Promise.all([holder.at('v1'), holder.at('v1')]);
  expect(one).toBe(other);
  expect(one?.snapshot.version).toBe('v1');
  expect(asked).toEqual(['v1']);
  expect(await holder.at('v99')).toBeNull();
});

it('passes on why an earlier snapshot cannot be had, and asks again the next time', async () => {
  let isBusy = true;
  const holder = new SharedHolder(async () => {
    if (isBusy) throw new Error('busy');
    return first;
  });
  await expect(holder.at('v1')).rejects.toThrow('busy');
  isBusy = false;
  expect((await holder.at('v1'))?.snapshot.version).toBe('v1');
});
