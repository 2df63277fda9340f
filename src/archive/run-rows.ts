import { zstdDecompressSync } from 'node:zlib';
import type { Run } from '../domain/record.ts';
import { ArchiveUnavailable } from './sqlite/archive-unavailable.ts';
import type { Database } from './sqlite/database.ts';
import { blob, type Row } from './sqlite/row.ts';

/** A run as it was recorded; null: there is none. */
export function readRun(db: Database, id: string): Run | null {
  const row = db.get('SELECT body FROM runs WHERE id = ?', id);
  return row && toRun(row);
}

/** The run in a row's `body`. Throws ArchiveUnavailable where it is damaged. */
export function toRun(row: Row, column = 'body'): Run {
  try {
    return JSON.parse(zstdDecompressSync(blob(row, column)).toString('utf8'));
  } catch (error) {
    throw new ArchiveUnavailable('CORRUPT', 'a run cannot be read', { cause: error });
  }
}
