import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUpArchive, checkArchive, restoreArchive } from '../../src/archive/backup.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { aBatch, aDocument, anEntry, aRun, aSnapshot } from './samples.ts';

let folder: string;
let file: string;
let copy: string;
const away = () => join(folder, 'away.sqlite');
const options = () => ({ force: false, setAside: away() });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  file = join(folder, 'archive.sqlite');
  copy = join(folder, 'copy.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fill(name: string): void {
  const archive = openArchive(file);
  const document = aDocument(name);
  archive.documents.save(document, document.document.url);
  archive.runs.record(aRun(`run-${name}`), aBatch('nhn-vkp', `run-${name}`, [anEntry(1, name)]), 1);
  archive.snapshots.record(aSnapshot(`v-${name}`), Buffer.from(`content ${name}`), [], [], 1);
  archive.close();
}
const code = (expected: string) => expect.objectContaining({ name: 'ArchiveUnavailable', code: expected });

describe('a backup', () => {
  it('holds what the archive held, and nothing written later', () => {
    fill('one');
    const open = openArchive(file);
    expect(backUpArchive(file, copy)).toMatchObject({ runs: 1, documents: 1, snapshot: 'v-one' });
    open.close();
    fill('two');
    const restored = openArchive(copy);
    expect(restored.runs.ids('nhn-vkp')).toEqual(['run-one']);
    expect(Buffer.from(restored.snapshots.content('v-one') ?? '').toString()).toBe('content one');
    restored.close();
  });

  it('is whole, though another process writes all the while', async () => {
    openArchive(file).close();
    const writer = fork(new URL('./writer.ts', import.meta.url), [
      file,
      'w',
      String(Number.POSITIVE_INFINITY),
    ]);
    try {
      await once(writer, 'message');
      for (let round = 0; round < 5; round++) {
        const target = `${copy}${round}`;
        const { runs, snapshot } = backUpArchive(file, target);
        const archive = openArchive(target);
        expect(archive.runs.ids('w')).toHaveLength(runs);
        expect(archive.snapshots.current()?.version).toBe(snapshot);
        archive.close();
        await once(writer, 'message');
      }
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'exit');
    }
  });

  it('is never written over a file', () => {
    fill('one');
    writeFileSync(copy, 'mine');
    expect(() => backUpArchive(file, copy)).toThrow(code('EXISTS'));
    expect(readFileSync(copy, 'utf8')).toBe('mine');
  });

  it('of a damaged archive is none, and leaves no file', () => {
    fill('one');
    const db = new DatabaseSync(file);
    db.exec("UPDATE blobs SET content = x'00' WHERE encoding = 'raw'");
    db.close();
    expect(() => backUpArchive(file, copy)).toThrow(code('CORRUPT'));
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([]);
  });
});

describe('restoring', () => {
  beforeEach(() => {
    fill('one');
    backUpArchive(file, copy);
  });

  it('makes an archive where there is none', () => {
    const elsewhere = join(folder, 'new', 'archive.sqlite');
    expect(restoreArchive(copy, elsewhere, options())).toMatchObject({ runs: 1 });
    const archive = openArchive(elsewhere);
    expect(archive.snapshots.current()?.version).toBe('v-one');
    archive.close();
    expect(readdirSync(join(folder, 'new'))).toEqual(['archive.sqlite']);
  });

  it('refuses where there are harvests, and with force keeps them aside', () => {
    fill('two');
    expect(() => restoreArchive(copy, file, options())).toThrow(code('EXISTS'));
    expect(existsSync(away())).toBe(false);
    restoreArchive(copy, file, { ...options(), force: true });
    const [restored, former] = [openArchive(file), openArchive(away())];
    expect(restored.runs.ids('nhn-vkp')).toEqual(['run-one']);
    expect(former.runs.ids('nhn-vkp')).toEqual(['run-two', 'run-one']);
    restored.close();
    former.close();
  });

  it('needs no force where an archive has nothing in it', () => {
    const empty = join(folder, 'empty.sqlite');
    openArchive(empty).close();
    expect(restoreArchive(copy, empty, options())).toMatchObject({ runs: 1 });
  });

  it('refuses while a process has the archive open, with force too', () => {
    const open = openArchive(file);
    expect(() => restoreArchive(copy, file, { ...options(), force: true })).toThrow(code('IN_USE'));
    expect(open.runs.ids('nhn-vkp')).toEqual(['run-one']);
    fill('two');
    expect(open.runs.ids('nhn-vkp')).toEqual(['run-two', 'run-one']);
    open.close();
  });

  it('takes the place of a damaged archive with force only', () => {
    writeFileSync(file, 'this is no database'.repeat(1_000));
    expect(() => restoreArchive(copy, file, options())).toThrow(code('CORRUPT'));
    restoreArchive(copy, file, { ...options(), force: true });
    expect(checkArchive(file)).toMatchObject({ snapshot: 'v-one' });
    expect(readFileSync(away(), 'utf8')).toMatch(/^this is no database/u);
  });

  it.each([
    ['no archive', (path: string) => writeFileSync(path, 'tull'.repeat(1_000)), 'CORRUPT'],
    ['an empty file', (path: string) => writeFileSync(path, ''), 'CORRUPT'],
    ['a cut copy', (path: string) => writeFileSync(path, readFileSync(copy).subarray(0, 8_192)), 'CORRUPT'],
    ['a newer version', (path: string) => alter(path, 'PRAGMA user_version = 99'), 'TOO_NEW'],
    [
      'changed bytes',
      (path: string) => alter(path, "UPDATE blobs SET bytes = 1, content = x'01'"),
      'CORRUPT',
    ],
    ['a missing file', () => undefined, 'CANNOT_OPEN'],
  ])('refuses %s, and leaves all as it was', (_, make, why) => {
    const bad = join(folder, 'bad.sqlite');
    make(bad);
    const before = readFileSync(file);
    expect(() => restoreArchive(bad, file, { ...options(), force: true })).toThrow(code(why));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(`${file}.restoring`)).toBe(false);
  });

  it('asks whether the content may come here before anything is moved', () => {
    const admit = (content: Uint8Array) => {
      expect(Buffer.from(content).toString()).toBe('content one');
      throw new Error('not here');
    };
    expect(() => restoreArchive(copy, file, { ...options(), force: true, admit })).toThrow('not here');
    expect(existsSync(away())).toBe(false);
  });

  function alter(path: string, sql: string): void {
    copyFileSync(copy, path);
    const db = new DatabaseSync(path);
    db.exec(sql);
    db.close();
  }
});
