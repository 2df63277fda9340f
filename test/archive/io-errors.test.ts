/** An I/O error at every call of SQLite, in turn: a harvest ends with an error that has a name, and nothing is left in half. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/archive/backup.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { createEmbeddedStore } from '../../src/serving/embedded/embedded-store.ts';
import { lackingIn, project } from '../../src/serving/projection/projection.ts';
import { aBatch, aDocument, anEntry, aRun, aSnapshot, at } from './samples.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** As the operating system gives it: SQLITE_IOERR_WRITE. */
const ioError = () =>
  Object.assign(new Error('disk I/O error'), {
    code: 'ERR_SQLITE_ERROR',
    errcode: 778,
    errstr: 'disk I/O error',
  });

/** Lets the calls through but one, counted from the first; gives how many there were. */
async function failing(
  call: number,
  work: () => Promise<unknown>,
): Promise<{ calls: number; error: unknown }> {
  const places = [
    [DatabaseSync.prototype, 'exec'],
    [StatementSync.prototype, 'run'],
    [StatementSync.prototype, 'get'],
    [StatementSync.prototype, 'all'],
  ] as const;
  const kept = places.map(([prototype, name]) => Reflect.get(prototype, name));
  let calls = 0;
  for (const [i, [prototype, name]] of places.entries()) {
    Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
      calls += 1;
      // What undoes a transaction is let through: SQLite does that from its journal the next time.
      if (calls === call && args[0] !== 'ROLLBACK') throw ioError();
      return Reflect.apply(kept[i], this, args);
    });
  }
  try {
    await work();
    return { calls, error: null };
  } catch (error) {
    return { calls, error };
  } finally {
    for (const [i, [prototype, name]] of places.entries()) Reflect.set(prototype, name, kept[i]);
  }
}

function harvest(folder: string, number: number): void {
  const archive = openArchive(join(folder, 'archive.sqlite'));
  try {
    const token = archive.leases.acquire('test', 60_000, new Date(at(number))) ?? 0;
    const fetched = aDocument(`list ${number}`, { fetchedAt: at(number) });
    archive.documents.save(fetched, fetched.document.url);
    const { name, url, sha256, mediaType } = fetched.document;
    const documents = [{ name, url, sha256, mediaType, bytes: 6, fetchedAt: at(number) }];
    const entries = ['Godkjent', `I test ${number}`].map((status, i) => ({
      ...anEntry(i, status),
      documents: { list: sha256 },
    }));
    const batch = aBatch('nhn-vkp', `run-${number}`, entries);
    archive.runs.record(aRun(`run-${number}`, { documents, finishedAt: at(number) }), batch, token);
    const snapshot = aSnapshot(`v${number}`, { 'nhn-vkp': batch.id });
    archive.snapshots.record(snapshot, Buffer.from(`content ${number}`), [], [], token);
    archive.leases.release('test', token);
  } finally {
    archive.close();
  }
}

async function serve(folder: string): Promise<void> {
  const archive = openArchive(join(folder, 'archive.sqlite'));
  const store = createEmbeddedStore(join(folder, 'serving.sqlite'));
  try {
    const lease = await store.acquireLease('test', 60_000);
    await project(archive, store, lease!);
  } finally {
    await store.close();
    archive.close();
  }
}

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'io-errors-'));
  folders.push(folder);
  return folder;
}

const named = /^(ArchiveUnavailable|StoreUnavailable|LeaseLost)$/u;

describe('an I/O error at each call of SQLite', () => {
  it.each(['while a harvest is recorded', 'while it is projected'] as const)(
    '%s',
    async (when) => {
      const isRecording = when === 'while a harvest is recorded';
      const work = (folder: string) => async () => (isRecording ? harvest(folder, 2) : serve(folder));
      const start = async () => {
        const folder = fresh();
        harvest(folder, 1);
        await serve(folder);
        if (!isRecording) harvest(folder, 2);
        return folder;
      };
      const { calls } = await failing(0, work(await start()));
      expect(calls).toBeGreaterThan(30);
      const fell: string[] = [];
      for (let call = 1; call <= calls; call++) {
        const folder = await start();
        const { error } = await failing(call, work(folder));
        if (error !== null && !named.test((error as Error).name)) fell.push(`${call}: ${error}`);
        checkArchive(join(folder, 'archive.sqlite'));
        const archive = openArchive(join(folder, 'archive.sqlite'));
        const version = archive.snapshots.current()?.version;
        if (version !== 'v1' && version !== 'v2') fell.push(`${call}: ${version} is current`);
        // What is served is one or the other, whole; and the next projection goes through.
        await serve(folder);
        const store = createEmbeddedStore(join(folder, 'serving.sqlite'));
        const lacking = await lackingIn(archive, store);
        if (lacking.size > 0) fell.push(`${call}: lacks ${[...lacking]}`);
        if ((await store.current())?.snapshot.version !== version) fell.push(`${call}: serves another`);
        await store.close();
        archive.close();
        rmSync(folder, { recursive: true, force: true });
      }
      expect(fell).toEqual([]);
    },
    240_000,
  );
});
