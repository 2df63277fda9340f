import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ArchiveUnavailable, toArchiveError } from './sqlite/archive-unavailable.ts';
import { unpackBlob } from './sqlite/blobs.ts';
import { newestVersion } from './sqlite/migrate.ts';
import { integer, text } from './sqlite/row.ts';

/** What a file that is an archive holds. */
export interface ArchiveSummary {
  readonly bytes: number;
  readonly runs: number;
  readonly documents: number;
  /** Version of its current snapshot; null where nothing was ever published. */
  readonly snapshot: string | null;
}

/**
 * Copies the archive as it is at one moment to a new file, while others read and write it. The copy is whole and on
 * the disk when this returns. Throws ArchiveUnavailable; a file that is there already is never overwritten (EXISTS).
 */
export function backUpArchive(file: string, copy: string): ArchiveSummary {
  if (existsSync(copy)) throw new ArchiveUnavailable('EXISTS');
  const part = `${copy}.part`;
  rmSync(part, { force: true });
  try {
    withDatabase(file, (db) => db.prepare('VACUUM INTO ?').run(part), { readOnly: false, timeout: 5_000 });
    const summary = checkArchive(part);
    syncFile(part);
    renameSync(part, copy);
    syncFile(dirname(copy));
    return summary;
  } finally {
    rmSync(part, { force: true });
  }
}

export interface RestoreOptions {
  /** Also where the archive has harvests. */
  readonly force: boolean;
  /** Where the archive that was there is moved to. */
  readonly setAside: string;
  /** Sees the content of the copy's current snapshot, and throws where it must not come here. */
  readonly admit?: (snapshotContent: Uint8Array) => void;
}

/**
 * Puts a copy in the place of the archive. What was there is moved to `setAside` beside it, never deleted. Throws
 * ArchiveUnavailable: IN_USE while any process has the archive open, EXISTS where it has harvests and `force` is not
 * given, and whatever is wrong with the copy; nothing has changed then.
 */
export function restoreArchive(copy: string, file: string, options: RestoreOptions): ArchiveSummary {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.restoring`;
  try {
    copyFileSync(copy, part);
    const summary = checkArchive(part);
    const content = options.admit && withDatabase(part, currentContent);
    if (content) options.admit?.(content);
    syncFile(part);
    if (existsSync(file)) setOldAside(file, options, () => renameSync(part, file));
    else renameSync(part, file);
    syncFile(dirname(file));
    return summary;
  } catch (error) {
    throw isMissing(error) ? new ArchiveUnavailable('CANNOT_OPEN', undefined, { cause: error }) : error;
  } finally {
    for (const end of ['', ...sideFiles]) rmSync(`${part}${end}`, { force: true });
  }
}

/**
 * Verifies that a file is a whole archive of a version that this hub knows: the pages, the references, and every byte
 * by its digest. Throws ArchiveUnavailable.
 */
export function checkArchive(file: string): ArchiveSummary {
  return withDatabase(file, (db) => {
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    if (version > newestVersion()) throw new ArchiveUnavailable('TOO_NEW', `${version} > ${newestVersion()}`);
    if (version === 0) throw new ArchiveUnavailable('CORRUPT', 'it has no version');
    const damage = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
    if (damage !== 'ok') throw new ArchiveUnavailable('CORRUPT', String(damage));
    const dangling = db.prepare('PRAGMA foreign_key_check').get();
    if (dangling) throw new ArchiveUnavailable('CORRUPT', `dangling references in ${String(dangling.table)}`);
    for (const row of db.prepare('SELECT sha256, bytes, encoding, content FROM blobs').iterate()) {
      unpackBlob(row, text(row, 'sha256'));
    }
    const count = (table: string) =>
      integer(db.prepare(`SELECT count(*) AS n FROM ${table}`).get() ?? {}, 'n');
    const current = db.prepare('SELECT version FROM snapshots ORDER BY number DESC LIMIT 1').get();
    return {
      bytes: statSync(file).size,
      runs: count('runs'),
      documents: count('documents'),
      snapshot: current ? text(current, 'version') : null,
    };
  });
}

/** What SQLite keeps beside a file; a file must never meet those of another. */
const sideFiles = ['-wal', '-shm', '-journal'];

/** Moves the archive away and runs `replace` while no other process can open it. */
function setOldAside(file: string, { force, setAside }: RestoreOptions, replace: () => void): void {
  const move = () => {
    for (const end of ['', ...sideFiles]) {
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${setAside}${end}`);
    }
    replace();
  };
  try {
    withDatabase(
      file,
      (db) => {
        // Leaving the write-ahead log takes the file for oneself: it fails while anyone else has it open.
        db.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;');
        if (!force && hasRuns(db)) throw new ArchiveUnavailable('EXISTS');
        move();
      },
      { readOnly: false },
    );
  } catch (error) {
    if (!(error instanceof ArchiveUnavailable)) throw error;
    if (error.code === 'BUSY') throw new ArchiveUnavailable('IN_USE', undefined, { cause: error });
    // What is too damaged to be asked is what a copy is wanted for.
    if (error.code !== 'CORRUPT' || !force) throw error;
    move();
  }
}

function currentContent(db: DatabaseSync): Uint8Array | null {
  const row = db
    .prepare(
      `SELECT b.* FROM snapshots AS s JOIN blobs AS b ON b.sha256 = s.content ORDER BY s.number DESC LIMIT 1`,
    )
    .get();
  return row ? unpackBlob(row, text(row, 'sha256')) : null;
}

function hasRuns(db: DatabaseSync): boolean {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'runs'").get()) return false;
  return db.prepare('SELECT 1 FROM runs LIMIT 1').get() !== undefined;
}

function withDatabase<T>(
  file: string,
  work: (db: DatabaseSync) => T,
  { readOnly = true, timeout = 0 }: { readonly readOnly?: boolean; readonly timeout?: number } = {},
): T {
  try {
    const db = new DatabaseSync(file, { readOnly, timeout });
    try {
      return work(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw toArchiveError(error);
  }
}

function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
