import { rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Space } from '../../ports/serving-store.ts';

const BUSY_TIMEOUT_MS = 5_000;
/** Marks the file as ours ("hubS"), so that no other database is ever cleared. */
const APPLICATION = 0x68756253;
/** Raised when the tables change: a file of another layout is cleared, for it is only a projection. */
const LAYOUT = 2;

const tables = `
  CREATE TABLE entries (
    space    TEXT NOT NULL,
    key      TEXT NOT NULL,
    value    BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (space, key)
  ) STRICT;
  CREATE TABLE state (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    snapshot   TEXT,
    epoch      INTEGER NOT NULL,
    token      INTEGER NOT NULL,
    owner      TEXT,
    expires_at INTEGER
  ) STRICT;
  INSERT INTO state (one, epoch, token) VALUES (1, 0, 0);
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${LAYOUT};`;

/** A value is not what was written: a page of the file was changed. SQLite looks only at how pages hang together. */
class DamagedEntry extends Error {
  override readonly name = 'DamagedEntry';
}

/** Whether the file itself is at fault, so that it must be made anew. https://sqlite.org/rescode.html */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedEntry) return true;
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  // The primary code: 11 is damaged, 26 is no database. Another database in its place, or an empty one, lacks the tables.
  const code = Number(error.errcode) & 0xff;
  return code === 11 || code === 26 || (code === 1 && error.message.startsWith('no such table'));
}

/**
 * Opens the embedded store's file and makes its tables where they are missing. A damaged file is made anew. Throws an
 * Error for a database that belongs to something else.
 */
export function openEmbeddedFile(file: string): DatabaseSync {
  try {
    return open(file);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeEmbeddedFile(file);
    return open(file);
  }
}

/** Removes the file and what lies beside it. */
export function removeEmbeddedFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

/** Distinguishes a file from another that has been put in its place; null: there is none. */
export function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}

/** Writes entries, each with what it is known by again. */
export function writeEntries(
  db: DatabaseSync,
  space: Space,
  entries: Iterable<readonly [key: string, value: Uint8Array]>,
): void {
  const insert = db.prepare(
    'INSERT OR REPLACE INTO entries (space, key, value, checksum) VALUES (?, ?, ?, ?)',
  );
  for (const [key, value] of entries) insert.run(space, key, value, crc32(value));
}

/** Values in the order of the keys, null where there is none. Throws what `isDamage` knows. */
export function readEntries(db: DatabaseSync, space: Space, keys: readonly string[]): (Uint8Array | null)[] {
  const rows = db
    .prepare(
      'SELECT key, value, checksum FROM entries WHERE space = ? AND key IN (SELECT value FROM json_each(?))',
    )
    .all(space, JSON.stringify(keys));
  const found = new Map<unknown, Uint8Array>();
  for (const { key, value, checksum } of rows) {
    if (!(value instanceof Uint8Array) || crc32(value) !== checksum)
      throw new DamagedEntry(`The value of ${space}/${key} is not what was written.`);
    found.set(key, value);
  }
  return keys.map((key) => found.get(key) ?? null);
}

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    prepareTables(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** In one transaction, so that two processes that open a new file at once make its tables once. */
function prepareTables(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const isEmpty = !db.prepare('SELECT 1 FROM sqlite_master').get();
    const owner = Number(db.prepare('PRAGMA application_id').get()?.application_id);
    if (!isEmpty && owner !== APPLICATION)
      throw new Error('The file is a database, but not a serving store.');
    const isCurrent = Number(db.prepare('PRAGMA user_version').get()?.user_version) === LAYOUT;
    if (!isCurrent) db.exec(`DROP TABLE IF EXISTS entries; DROP TABLE IF EXISTS state; ${tables}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
