import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { ArchiveUnavailable, toArchiveError } from './archive-unavailable.ts';
import { migrate, newestVersion } from './migrate.ts';
import type { Row } from './row.ts';

/** To open a file waits so long at least for others. */
const OPENING_MS = 5_000;

/** An open archive file. Every method throws ArchiveUnavailable when the file cannot serve. */
export interface Database {
  get(sql: string, ...values: SQLInputValue[]): Row | null;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  run(sql: string, ...values: SQLInputValue[]): number;
  /** Runs the work as one transaction: all of it is kept, or nothing. */
  write<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens the file, makes it where it is missing, and migrates it. Commits are on the disk when they return
 * (`synchronous = FULL`): a harvest makes a handful of them, so certainty after a power cut costs nothing that matters.
 */
export function openDatabase(file: string, busyTimeoutMs: number, readOnly = false): Database {
  const db = guarded(() => (readOnly ? openToRead : open)(file, Math.max(busyTimeoutMs, OPENING_MS)));
  if (busyTimeoutMs < OPENING_MS) guarded(() => db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`));
  // Who waits for nobody does not write others' pages back into the file either, which takes a disk's time.
  if (busyTimeoutMs === 0 && !readOnly) guarded(() => db.exec('PRAGMA wal_autocheckpoint = 0'));
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();

  function prepare(sql: string) {
    const known = statements.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  return {
    get: (sql, ...values) => guarded(() => prepare(sql).get(...values) ?? null),
    all: (sql, ...values) => guarded(() => prepare(sql).all(...values)),
    run: (sql, ...values) => guarded(() => Number(prepare(sql).run(...values).changes)),
    write: (work) => guarded(() => transaction(db, work)),
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

function open(file: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(file, { timeout, enableForeignKeyConstraints: true });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    migrate(db, (work) => transaction(db, work));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens a file that is there, and changes nothing, not even what SQLite keeps beside it. Throws ArchiveUnavailable TOO_OLD for
 * an archive that has to be migrated first.
 */
function openToRead(file: string, timeout: number): DatabaseSync {
  // Where nobody has it open there is nothing beside it, and looking must not put anything there.
  const url = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) url.searchParams.set('immutable', '1');
  const db = new DatabaseSync(url, { timeout, readOnly: true });
  try {
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    if (version > newestVersion()) throw new ArchiveUnavailable('TOO_NEW', `${version} > ${newestVersion()}`);
    if (version < newestVersion()) throw new ArchiveUnavailable('TOO_OLD', `${version} < ${newestVersion()}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** IMMEDIATE takes the write lock at once, so a transaction never fails half-way because another one was quicker. */
function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some errors, a full disk among them.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toArchiveError(error);
  }
}
