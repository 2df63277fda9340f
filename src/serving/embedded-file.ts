import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const BUSY_TIMEOUT_MS = 5_000;
/** Marks the file as ours ("hubS"), so that no other database is ever cleared. */
const APPLICATION = 0x68756253;
/** Raised when the tables change: a file of another layout is cleared, for it is only a projection. */
const LAYOUT = 1;

const tables = `
  CREATE TABLE entries (
    space TEXT NOT NULL,
    key   TEXT NOT NULL,
    value BLOB NOT NULL,
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

/**
 * Opens the embedded store's file and makes its tables where they are missing. A damaged file is made anew. Throws an
 * Error for a database that belongs to something else.
 */
export function openEmbeddedFile(file: string): DatabaseSync {
  try {
    return open(file);
  } catch (error) {
    // SQLite: 11 is damaged, 26 is no database.
    if (!(error instanceof Error) || !('errcode' in error) || ![11, 26].includes(Number(error.errcode)))
      throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    return open(file);
  }
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
