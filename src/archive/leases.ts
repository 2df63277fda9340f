import { LeaseLost } from '../domain/lease.ts';
import type { Leases } from '../ports/archive/leases.ts';
import type { Database } from './sqlite/database.ts';
import { integer } from './sqlite/row.ts';

/**
 * Refuses a token that is older than one already seen, and remembers a newer one, whoever issued it. Call first in the
 * transaction that it protects.
 */
export function checkToken(db: Database, token: number): void {
  const highest = highestToken(db);
  if (token < highest) throw new LeaseLost('Another harvester has taken over: nothing was recorded.');
  if (token > highest) db.run('UPDATE lease SET token = ?', token);
}

/** No lease is taken for longer. */
const LONGEST_MS = 10 * 60_000;

/**
 * The lease of the harvesters that share this file. It runs by the machine's uptime and not by its clock: a clock that is set, by
 * hand or by a time server, neither ends it nor leaves it for days. One that ends later than any could is of before a restart.
 */
export function openLeases(db: Database): Leases {
  return {
    acquire: (owner, ttlMs, now, { uptimeMs = now.getTime(), breakLease = false } = {}) =>
      db.write(() => {
        const held = db.get(
          'SELECT 1 FROM lease WHERE owner IS NOT NULL AND owner <> ? AND expires_at > ? AND expires_at <= ?',
          owner,
          uptimeMs,
          uptimeMs + LONGEST_MS,
        );
        if (held && !breakLease) return null;
        // The clock keeps tokens rising across an archive, a file and a Redis that each lost or kept their memory.
        const token = Math.max(highestToken(db) + 1, now.getTime());
        db.run('UPDATE lease SET owner = ?, expires_at = ?, token = ?', owner, uptimeMs + ttlMs, token);
        return token;
      }),

    renew: (owner, token, ttlMs, now, uptimeMs = now.getTime()) =>
      db.write(
        () =>
          db.run(
            'UPDATE lease SET expires_at = ? WHERE owner = ? AND token = ?',
            uptimeMs + ttlMs,
            owner,
            token,
          ) === 1,
      ),

    release(owner, token) {
      db.write(() =>
        db.run(
          'UPDATE lease SET owner = NULL, expires_at = NULL WHERE owner = ? AND token = ?',
          owner,
          token,
        ),
      );
    },
  };
}

function highestToken(db: Database): number {
  const row = db.get('SELECT token FROM lease');
  return row ? integer(row, 'token') : 0;
}
