import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbeddedStore } from '../../src/serving/embedded/embedded-store.ts';
import { aSnapshotRef, describeStore } from './store-contract.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, 'serving.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describeStore('embedded in memory', () => ({ open: () => createEmbeddedStore(':memory:'), flush: null }), {
  shared: false,
  flushes: false,
});
describeStore(
  'embedded in a file',
  () => ({
    open: () => createEmbeddedStore(file, { pollMs: 10 }),
    flush: async () => {
      const db = new DatabaseSync(file);
      db.exec('DELETE FROM entries; UPDATE state SET snapshot = NULL, epoch = 0, token = 0, owner = NULL');
      db.close();
    },
  }),
  { shared: true, flushes: true },
);

describe('the file of an embedded store', () => {
  it('keeps its content over a restart', async () => {
    const store = createEmbeddedStore(file);
    await store.put('run', [['a', Buffer.from('1')]]);
    const lease = await store.acquireLease('a', 1);
    const promotion = await store.promote(aSnapshotRef('v1'), lease!);
    await store.close();
    const again = createEmbeddedStore(file);
    expect(await again.current()).toEqual(promotion);
    expect(await again.keys('run')).toEqual(['a']);
    await again.close();
  });

  it('is made anew when it is damaged or of another layout', async () => {
    const first = createEmbeddedStore(file);
    await first.put('run', [['a', Buffer.from('1')]]);
    await first.close();
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 999');
    db.close();
    const second = createEmbeddedStore(file);
    expect(await second.keys('run')).toEqual([]);
    await second.close();
    writeFileSync(file, 'this is no database'.repeat(500));
    const third = createEmbeddedStore(file);
    expect(await third.current()).toBeNull();
    await third.close();
  });

  it('is never one that belongs to something else', () => {
    const db = new DatabaseSync(file);
    db.exec('CREATE TABLE entries (a); INSERT INTO entries VALUES (1)');
    db.close();
    expect(() => createEmbeddedStore(file)).toThrow(/not a serving store/);
    const after = new DatabaseSync(file);
    expect(after.prepare('SELECT count(*) AS n FROM entries').get()).toMatchObject({ n: 1 });
    after.close();
  });
});
