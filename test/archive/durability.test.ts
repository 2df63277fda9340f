import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { Archive } from '../../src/ports/archive/archive.ts';
import { aBatch, aDocument, anEntry, aRun, aSnapshot } from './samples.ts';

const script = new URL('./writer.ts', import.meta.url);
const children = new Set<ChildProcess>();
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  file = join(folder, 'hub.sqlite');
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that writes harvests without end, or as many as told, and tells of each that it has written. */
function startWriter(name: string, harvests = Number.POSITIVE_INFINITY): ChildProcess {
  const child = fork(script, [file, name, String(harvests)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.add(child);
  return child;
}

/** Fails unless everything that the archive says it has can be read whole. */
function checkWhole(archive: Archive): void {
  const db = new DatabaseSync(file);
  expect(db.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  db.close();
  for (const { source, lastRun } of archive.runs.sourceStates()) {
    const runs = archive.runs.ids(source);
    expect(runs[0]).toBe(lastRun);
    const run = archive.runs.find(runs[0] ?? '');
    const batch = archive.batches.current(source);
    expect(batch?.run).toBe(run?.id);
    expect(batch?.entries).toHaveLength(run?.counts.read ?? -1);
    for (const { sha256, bytes } of run?.documents ?? [])
      expect(archive.documents.bytes(sha256)).toHaveLength(bytes);
  }
  const snapshot = archive.snapshots.current();
  if (snapshot) expect(archive.snapshots.content(snapshot.version)).not.toBeNull();
  const changes = archive.changes.list({ after: 0, first: 1_000_000 });
  expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, i) => i + 1));
  expect(changes.at(-1)?.snapshot).toBe(snapshot?.version);
}

function damage(offset: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, offset);
  closeSync(handle);
}

describe('an archive', () => {
  it('whose writer is killed again and again is whole, and has all that was committed', async () => {
    for (let round = 0; round < 12; round++) {
      const child = startWriter(`w${round}`);
      let committed = '';
      child.on('message', (message: { wrote: string }) => {
        committed = message.wrote;
      });
      await once(child, 'message');
      // Not in step with the writer: the kill falls somewhere within a transaction, each round elsewhere.
      const end = performance.now() + round * 3.7;
      while (performance.now() < end) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const archive = openArchive(file);
      checkWhole(archive);
      expect(archive.runs.find(committed)).not.toBeNull();
      archive.close();
    }
  });

  it('that several processes write to at once has what all of them wrote', async () => {
    const writers = ['a', 'b', 'c'].map((name) => startWriter(name, 20));
    const reader = openArchive(file);
    await Promise.all(
      writers.map(async (writer) => {
        const [code] = await once(writer, 'exit');
        expect(code).toBe(0);
      }),
    );
    checkWhole(reader);
    for (const name of ['a', 'b', 'c']) expect(reader.runs.ids(name)).toHaveLength(20);
    expect(reader.snapshots.list(100)).toHaveLength(60);
    reader.close();
  });

  it('is refused when it is of a newer version', () => {
    openArchive(file).close();
    const db = new DatabaseSync(file);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openArchive(file)).toThrow(
      expect.objectContaining({
        code: 'TOO_NEW',
        message: expect.stringContaining('newer version of the hub'),
      }),
    );
  });

  it('is refused when it is no archive or its folder is not there, without a path in the words', () => {
    writeText(file, 'this is no database'.repeat(1_000));
    expect(() => openArchive(file)).toThrow(expect.objectContaining({ code: 'CORRUPT' }));
    expect(readFileSync(file, 'utf8')).toMatch(/^this is no database/);
    const elsewhere = join(folder, 'none', 'hub.sqlite');
    expect(() => openArchive(elsewhere)).toThrow(
      expect.objectContaining({ code: 'CANNOT_OPEN', message: expect.not.stringContaining(folder) }),
    );
  });

  it('says so when its file is damaged, and serves nothing that has changed', () => {
    const archive = openArchive(file);
    const document = aDocument(incompressible(400_000));
    archive.documents.save(document, document.document.url);
    archive.close();
    // A page in the midst of the document's bytes, then all but the first two pages.
    const size = statSync(file).size;
    damage(size - 20 * 4_096 + 100, 3_000);
    const damaged = openArchive(file);
    expect(() => damaged.documents.bytes(document.document.sha256)).toThrow(
      expect.objectContaining({ code: 'CORRUPT' }),
    );
    damaged.close();
    damage(8_192, size - 8_192);
    expect(() => openArchive(file)).toThrow(expect.objectContaining({ code: 'CORRUPT' }));
  });

  it('says so when another process holds it for too long, and writes nothing', () => {
    const archive = openArchive(file, { busyTimeoutMs: 20 });
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    expect(() => archive.runs.record(aRun('run-1'), null, 1)).toThrow(
      expect.objectContaining({ code: 'BUSY' }),
    );
    expect(archive.runs.find('run-1')).toBeNull();
    other.exec('ROLLBACK');
    other.close();
    archive.runs.record(aRun('run-1'), null, 1);
    expect(archive.runs.ids('nhn-vkp')).toEqual(['run-1']);
    archive.close();
  });

  it('says so when it is closed', () => {
    const archive = openArchive(file);
    archive.close();
    archive.close();
    expect(() => archive.runs.sourceStates()).toThrow(expect.objectContaining({ code: 'CLOSED' }));
  });
});

/** Mounting a small file system takes root; without it the test shows as skipped. */
const mounted = mkdtempSync(join(tmpdir(), 'small-disk-'));
const canMount = tryMount();
unmount();
afterAll(() => rmSync(mounted, { recursive: true, force: true }));

describe.skipIf(!canMount)('an archive on a disk that is full', () => {
  beforeEach(() => {
    tryMount();
    file = join(mounted, 'hub.sqlite');
  });
  afterEach(unmount);

  it('keeps what it had, takes nothing in half, and goes on when there is space', () => {
    const ballast = join(mounted, 'ballast');
    mkdirSync(ballast);
    writeText(join(ballast, 'file'), 'x'.repeat(1_200_000));
    const archive = openArchive(file);
    const wrote: string[] = [];
    const full = expect.objectContaining({ name: 'ArchiveUnavailable', code: 'FULL' });
    expect(() => {
      for (let i = 0; i < 1_000; i++) {
        writeHarvest(archive, i);
        wrote.push(`run-${i}`);
      }
    }).toThrow(full);
    expect(wrote.length).toBeGreaterThan(0);
    checkWhole(archive);
    // The run of the harvest that failed may be there, whole, where the disk was full at its snapshot only.
    const runs = archive.runs.ids('nhn-vkp').toReversed();
    expect(runs.slice(0, wrote.length)).toEqual(wrote);
    expect(runs.length - wrote.length).toBeLessThanOrEqual(1);
    rmSync(ballast, { recursive: true });
    writeHarvest(archive, 2_000);
    checkWhole(archive);
    archive.close();
  });
});

function writeHarvest(archive: Archive, number: number): void {
  const document = aDocument(incompressible(20_000, number));
  archive.documents.save(document, document.document.url);
  const entries = [anEntry(number), anEntry(number + 1)];
  const batch = aBatch('nhn-vkp', `run-${number}`, entries);
  const counts = { read: 2, added: 0, changed: 0, removed: 0, unchanged: 0, rejected: 0 };
  archive.runs.record(aRun(`run-${number}`, { counts }), batch, 1);
  archive.snapshots.record(
    aSnapshot(`v${number}`),
    Buffer.from(incompressible(20_000, -number)),
    [],
    [
      {
        kind: 'APPEARED',
        cause: 'SOURCE',
        entity: `e${number}`,
        field: null,
        before: null,
        after: null,
        effectiveOn: null,
        observedAt: '2026-01-01T00:00:00.000Z',
        run: null,
        snapshot: `v${number}`,
      },
    ],
    1,
  );
}

function incompressible(length: number, seed = 1): string {
  let state = seed * 2_654_435_761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCodePoint(33 + ((state >>> 16) % 90));
  }).join('');
}

function writeText(path: string, content: string): void {
  const handle = openSync(path, 'w');
  writeSync(handle, content);
  closeSync(handle);
}

function tryMount(): boolean {
  unmount();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', mounted], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unmount(): void {
  try {
    execFileSync('umount', [mounted], { stdio: 'ignore' });
  } catch {
    // It was not mounted.
  }
}
