/** The store in a file. In one file: the methods of the contract share one connection. */
import { setImmediate } from 'node:timers/promises';
import {
  LeaseLost,
  type Promotion,
  type ServingStore,
  StoreIncomplete,
  StoreUnavailable,
} from '../../ports/serving-store.ts';
import { readPromotion } from '../promotion.ts';
import { createPromotionFeed } from '../promotion-feed.ts';
import {
  identityOf,
  isDamage,
  openEmbeddedFile,
  readEntries,
  removeEmbeddedFile,
  writeEntries,
} from './embedded-file.ts';

/** How often another process's promotion on the same file is looked for. */
const POLL_MS = 500;
/** Entries that are read before others have the thread. */
const KEYS_AT_ONCE = 100;
/** No lease is taken for longer. */
const LONGEST_LEASE_MS = 10 * 60_000;
/** Entries of one transaction, a few milliseconds' work. */
const CHUNK = 500;

export interface EmbeddedStoreOptions {
  readonly pollMs?: number;
}

/**
 * The serving store without Redis: a SQLite file, or `:memory:` for one process. It is a projection: the file may be
 * deleted while no process has it open, and one that is damaged or of another layout is made anew.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the port of the store: each method is short.
export function createEmbeddedStore(
  file: string,
  { pollMs = POLL_MS }: EmbeddedStoreOptions = {},
): ServingStore {
  let db = opened(file);
  let identity = identityOf(file);
  let isClosed = false;
  const feed = createPromotionFeed(async () => current(), file === ':memory:' ? null : pollMs);

  /** Another process has made the file anew, or it was deleted: what is open is read by nobody else any more. */
  function reopenIfReplaced(): void {
    if (isClosed || (db.isOpen && identityOf(file) === identity)) return;
    if (db.isOpen) db.close();
    db = openEmbeddedFile(file);
    identity = identityOf(file);
  }

  /** The file is a projection: where it is damaged it is made anew, empty, and the harvester fills it again. */
  function makeAnew(): void {
    if (db.isOpen) db.close();
    if (identityOf(file) === identity) removeEmbeddedFile(file);
    reopenIfReplaced();
  }

  /** Trouble with the file, or a closed store, is a store that cannot be reached. */
  function reached<T>(work: () => T): T {
    try {
      if (!db.isOpen) reopenIfReplaced();
      return work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (isDamage(error)) {
        makeAnew();
        throw new StoreIncomplete('what was in its file, which was damaged and is made anew', {
          cause: error,
        });
      }
      if (code !== 'ERR_SQLITE_ERROR' && code !== 'ERR_INVALID_STATE') throw error;
      throw new StoreUnavailable('The embedded store cannot be used.', { cause: error });
    }
  }

  /** All of the work is kept, or nothing. */
  function write<T>(work: () => T): T {
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

  const current = () =>
    reached(() => {
      if (file !== ':memory:') reopenIfReplaced();
      return read();
    });

  function read(): Promotion | null {
    const row = db.prepare('SELECT snapshot, epoch FROM state').get();
    if (typeof row?.snapshot !== 'string') return null;
    return readPromotion(`{"epoch":${row.epoch},"snapshot":${row.snapshot}}`);
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
        write(() => writeEntries(db, space, chunk));
        // Requests are answered between the chunks.
        if (chunk.length === CHUNK) await setImmediate();
      }
    },

    async get(space, keys) {
      const found: (Uint8Array | null)[] = [];
      for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
        // Whoever asks for thousands lets others in between.
        if (from > 0) await setImmediate();
        const some = keys.slice(from, from + KEYS_AT_ONCE);
        found.push(...(await reached(() => readEntries(db, space, some))));
      }
      return found;
    },

    keys: async (space) =>
      reached(() =>
        db
          .prepare('SELECT key FROM entries WHERE space = ?')
          .all(space)
          .map(({ key }) => String(key)),
      ),

    missing: async (space, keys) =>
      reached(() => {
        const found = new Set(
          db
            .prepare('SELECT key FROM entries WHERE space = ? AND key IN (SELECT value FROM json_each(?))')
            .all(space, JSON.stringify(keys))
            .map(({ key }) => String(key)),
        );
        return keys.filter((key) => !found.has(key));
      }),

    remove: async (space, keys) =>
      write(() => {
        db.prepare('DELETE FROM entries WHERE space = ? AND key IN (SELECT value FROM json_each(?))').run(
          space,
          JSON.stringify(keys),
        );
      }),

    evicts: async () => false,

    current: async () => current(),

    async promote(snapshot, { token }, after = 0) {
      const promotion = write(() => {
        if (token < highest('token')) throw new LeaseLost('Another harvester has taken over.');
        const epoch = Math.max(next('epoch'), after + 1);
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
      write(() => {
        const now = uptime();
        // One that ends later than any could is of before a restart of the machine.
        const held = db
          .prepare(
            'SELECT 1 FROM state WHERE owner IS NOT NULL AND owner <> ? AND expires_at > ? AND expires_at <= ?',
          )
          .get(owner, now, now + LONGEST_LEASE_MS);
        if (held) return null;
        const token = next('token');
        db.prepare('UPDATE state SET owner = ?, expires_at = ?, token = ?').run(owner, now + ttlMs, token);
        return { owner, token };
      }),

    renewLease: async ({ owner, token }, ttlMs) =>
      write(() => {
        const now = uptime();
        return (
          db
            .prepare('UPDATE state SET expires_at = ? WHERE owner = ? AND token = ? AND expires_at > ?')
            .run(now + ttlMs, owner, token, now).changes === 1
        );
      }),

    releaseLease: async ({ owner, token }) =>
      write(() => {
        db.prepare('UPDATE state SET owner = NULL, expires_at = NULL WHERE owner = ? AND token = ?').run(
          owner,
          token,
        );
      }),

    async close() {
      feed.close();
      isClosed = true;
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

/** Milliseconds of the machine, the same in each of its processes: a clock that is set neither ends a lease nor prolongs it. */
const uptime = () => Number(process.hrtime.bigint() / 1_000_000n);

/** Of the clock, as a safe integer. */
const microseconds = () => Math.floor((performance.timeOrigin + performance.now()) * 1_000);

/** Throws StoreUnavailable where the disk is at fault, and an Error for a database that belongs to something else. */
function opened(file: string) {
  try {
    return openEmbeddedFile(file);
  } catch (error) {
    const isOfSqlite = error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
    throw isOfSqlite
      ? new StoreUnavailable(`The embedded store cannot be opened: ${error.message}.`, { cause: error })
      : error;
  }
}
