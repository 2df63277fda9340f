/** serving.sqlite damaged inside, where opening it does not notice: never a wrong value, and made anew by itself. */
import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type ServingStore, StoreIncomplete } from '../../src/ports/serving-store.ts';
import { createEmbeddedStore } from '../../src/serving/embedded/embedded-store.ts';
import { until } from '../support/until.ts';
import { aSnapshotRef } from './store-contract.ts';

const PAGE = 4096;
const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
const sound = join(folder, 'sound.sqlite');
const file = join(folder, 'serving.sqlite');
const keys = Array.from({ length: 120 }, (_, i) => `batch:${i}`);
/** Some lie in one page, some run over several. */
const bytesOf = (key: string) =>
  Buffer.from(JSON.stringify({ key, text: 'Godkjent '.repeat(key.length * 40) }));
let store: ServingStore | null = null;

beforeAll(async () => {
  const made = createEmbeddedStore(sound);
  await made.put(
    'claim',
    keys.map((key) => [key, bytesOf(key)] as const),
  );
  const lease = await made.acquireLease('a', 60_000);
  await made.promote(aSnapshotRef('v1'), lease!);
  await made.close();
});
afterEach(async () => {
  await store?.close();
  store = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fresh(damage?: (handle: number, pages: number) => void): ServingStore {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  copyFileSync(sound, file);
  const handle = openSync(file, 'r+');
  damage?.(handle, fstatSync(handle).size / PAGE);
  closeSync(handle);
  store = createEmbeddedStore(file, { pollMs: 20 });
  return store;
}

/** What a reader gets: every value right, or lost and said so, once; after that an empty store that takes entries again. */
async function holdsOrSaysSo(what: string): Promise<'held' | 'made anew'> {
  const read = await store!.get('claim', keys).catch((error: unknown) => error);
  if (Array.isArray(read) && read.every((value) => value !== null)) {
    for (const [i, key] of keys.entries())
      expect([what, Buffer.compare(read[i], bytesOf(key))]).toEqual([what, 0]);
    return 'held';
  }
  if (!Array.isArray(read)) expect([what, read]).toEqual([what, expect.any(StoreIncomplete)]);
  expect(await store!.get('claim', keys)).toEqual(keys.map(() => null));
  expect(await store!.current()).toBeNull();
  await store!.put('claim', [['a', Buffer.from('1')]]);
  expect(await store!.missing('claim', ['a', 'b'])).toEqual(['b']);
  return 'made anew';
}

it('any page filled with zeros, with noise, or with another page', async () => {
  const outcomes: string[] = [];
  for (const kind of ['zeros', 'noise', 'another']) {
    for (let page = 2; ; page += 7) {
      let isThere = true;
      fresh((handle, pages) => {
        isThere = page <= pages;
        const bytes = Buffer.alloc(PAGE, kind === 'noise' ? 0xa7 : 0);
        if (kind === 'another') readSync(handle, bytes, 0, PAGE, (page % (pages - 1)) * PAGE);
        if (isThere) writeSync(handle, bytes, 0, PAGE, (page - 1) * PAGE);
      });
      if (!isThere) break;
      outcomes.push(await holdsOrSaysSo(`${kind} in page ${page}`));
      await store?.close();
    }
  }
  expect(outcomes).toContain('made anew');
}, 120_000);

it('one letter of one value', async () => {
  fresh((handle, pages) => {
    const bytes = Buffer.alloc(pages * PAGE);
    readSync(handle, bytes, 0, bytes.length, 0);
    // Sound JSON still, and another status.
    const at = bytes.lastIndexOf('Godkjent');
    expect(at).toBeGreaterThan(0);
    writeSync(handle, 'Godkjend', at);
  });
  expect(await holdsOrSaysSo('a letter')).toBe('made anew');
});

it('deleted, or replaced by another process, while it is open', async () => {
  fresh();
  expect((await store!.current())?.snapshot.version).toBe('v1');
  const heard: string[] = [];
  store!.onPromotion(({ snapshot }) => heard.push(snapshot.version));
  await until(() => heard.length === 1);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  expect(await store!.current()).toBeNull();
  const other = createEmbeddedStore(file);
  const lease = await other.acquireLease('b', 60_000);
  await other.promote(aSnapshotRef('v2'), lease!);
  await until(() => heard.length === 2);
  expect(heard).toEqual(['v1', 'v2']);
  await other.close();
});
