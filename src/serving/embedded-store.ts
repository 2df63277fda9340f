import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { openEmbeddedFile } from './embedded-file.ts';
import { createPromotionFeed } from './promotion-feed.ts';
import { LeaseLost, type Promotion, type ServingStore, StoreUnavailable } from './store.ts';

/** How often another process's promotion on the same file is looked for. */
const POLL_MS = 500;
/** Entries of one transaction, a few milliseconds' work. */
const CHUNK = 500;

export interface EmbeddedStoreOptions {
  readonly pollMs?: number;
}

/**
 * The serving store without Redis: a SQLite file, or `:memory:` for one process. It is a projection: the file may be
 * deleted while no process has it open, and one that is damaged or of another layout is made anew.
 */
export function createEmbeddedStore(
  file: string,
  { pollMs = POLL_MS }: EmbeddedStoreOptions = {},
): ServingStore {
  const db = openEmbeddedFile(file);
  const feed = createPromotionFeed(async () => read(), file === ':memory:' ? null : pollMs);

  function read(): Promotion | null {
    const row = db.prepare('SELECT snapshot, epoch FROM state').get();
    if (typeof row?.snapshot !== 'string') return null;
    return { snapshot: JSON.parse(row.snapshot), epoch: Number(row.epoch) };
  }

  function highest(column: 'token' | 'epoch'): number {
    return Number(db.prepare(`SELECT ${column} AS value FROM state`).get()?.value);
  }

  /** Greater than the one before, also when the file that held it is gone: the clock has gone on. */
  const next = (column: 'token' | 'epoch') => Math.max(highest(column) + 1, microseconds());

  return {
    kind: 'embedded',
    state: () => (db.isOpen ? 'READY' : 'DOWN'),

    async put(space, entries) {
      for (const chunk of chunksOf(entries)) {
        write(db, () => {
          const insert = db.prepare('INSERT OR REPLACE INTO entries (space, key, value) VALUES (?, ?, ?)');
          for (const [key, value] of chunk) insert.run(space, key, value);
        });
        // Requests are answered between the chunks.
        if (chunk.length === CHUNK) await setImmediate();
      }
    },

    get: async (space, keys) =>
      reached(() => {
        const rows = db
          .prepare(
            'SELECT key, value FROM entries WHERE space = ? AND key IN (SELECT value FROM json_each(?))',
          )
          .all(space, JSON.stringify(keys));
        const found = new Map(
          rows.map(({ key, value }) => [key, value instanceof Uint8Array ? value : null]),
        );
        return keys.map((key) => found.get(key) ?? null);
      }),

    keys: async (space) =>
      reached(() =>
        db
          .prepare('SELECT key FROM entries WHERE space = ?')
          .all(space)
          .map(({ key }) => String(key)),
      ),

    remove: async (space, keys) =>
      write(db, () => {
        db.prepare('DELETE FROM entries WHERE space = ? AND key IN (SELECT value FROM json_each(?))').run(
          space,
          JSON.stringify(keys),
        );
      }),

    current: async () => reached(read),

    async promote(snapshot, { token }) {
      const promotion = write(db, () => {
        if (token < highest('token')) throw new LeaseLost('Another harvester has taken over.');
        const epoch = next('epoch');
        db.prepare('UPDATE state SET snapshot = ?, epoch = ?, token = ?').run(
          JSON.stringify(snapshot),
          epoch,
          token,
        );
        return { snapshot, epoch };
      });
      feed.check();
      return promotion;
    },

    onPromotion: feed.listen,

    acquireLease: async (owner, ttlMs) =>
      write(db, () => {
        const now = Date.now();
        const held = db
          .prepare('SELECT 1 FROM state WHERE owner IS NOT NULL AND owner <> ? AND expires_at > ?')
          .get(owner, now);
        if (held) return null;
        const token = next('token');
        db.prepare('UPDATE state SET owner = ?, expires_at = ?, token = ?').run(owner, now + ttlMs, token);
        return { owner, token };
      }),

    renewLease: async ({ owner, token }, ttlMs) =>
      write(db, () => {
        const now = Date.now();
        return (
          db
            .prepare('UPDATE state SET expires_at = ? WHERE owner = ? AND token = ? AND expires_at > ?')
            .run(now + ttlMs, owner, token, now).changes === 1
        );
      }),

    releaseLease: async ({ owner, token }) =>
      write(db, () => {
        db.prepare('UPDATE state SET owner = NULL, expires_at = NULL WHERE owner = ? AND token = ?').run(
          owner,
          token,
        );
      }),

    async close() {
      feed.close();
      if (db.isOpen) db.close();
    },
  };
}

function* chunksOf<T>(entries: Iterable<T>): Generator<T[]> {
  let chunk: T[] = [];
  for (const entry of entries) {
    chunk.push(entry);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Of the clock, as a safe integer. */
const microseconds = () => Math.floor((performance.timeOrigin + performance.now()) * 1_000);

/** All of the work is kept, or nothing. */
function write<T>(db: DatabaseSync, work: () => T): T {
  return reached(() => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  });
}

/** Trouble with the file, or a closed store, is a store that cannot be reached. */
function reached<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ERR_SQLITE_ERROR' && code !== 'ERR_INVALID_STATE') throw error;
    throw new StoreUnavailable('The embedded store cannot be used.', { cause: error });
  }
}
