import { LeaseLost } from '../domain/lease.ts';
import type { Archive } from '../harvest/ports.ts';
import type { Database } from './database.ts';
import { integer } from './row.ts';

/**
 * Refuses a token that is older than one already seen, and remembers a newer one, whoever issued it. Call first in the
 * transaction that it protects.
 */
export function checkToken(db: Database, token: number): void {
  const highest = highestToken(db);
  if (token < highest) throw new LeaseLost('Another harvester has taken over: nothing was recorded.');
  if (token > highest) db.run('UPDATE lease SET token = ?', token);
}

/** The lease of the harvesters that share this file. */
export function openLeases(db: Database): Pick<Archive, 'acquireLease' | 'renewLease' | 'releaseLease'> {
  return {
    acquireLease: (owner, ttlMs, now) =>
      db.write(() => {
        const time = now.getTime();
        const held = db.get(
          'SELECT 1 FROM lease WHERE owner IS NOT NULL AND owner <> ? AND expires_at > ?',
          owner,
          time,
        );
        if (held) return null;
        // The clock keeps tokens rising across an archive, a file and a Redis that each lost or kept their memory.
        const token = Math.max(highestToken(db) + 1, time);
        db.run('UPDATE lease SET owner = ?, expires_at = ?, token = ?', owner, time + ttlMs, token);
        return token;
      }),

    renewLease: (owner, token, ttlMs, now) =>
      db.write(
        () =>
          db.run(
            'UPDATE lease SET expires_at = ? WHERE owner = ? AND token = ?',
            now.getTime() + ttlMs,
            owner,
            token,
          ) === 1,
      ),

    releaseLease(owner, token) {
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
