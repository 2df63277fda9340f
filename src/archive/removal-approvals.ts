import type { RemovalApprovals } from '../ports/archive/removal-approvals.ts';
import type { Database } from './sqlite/database.ts';
import { integer, text } from './sqlite/row.ts';

/** Which rows are meant to be gone, by the word of persons at publishers. Kept for ever. */
export function openRemovalApprovals(db: Database): RemovalApprovals {
  return {
    open(source) {
      const rows = db.all(
        'SELECT number, keys FROM confirmations WHERE source = ? AND used_by IS NULL ORDER BY number',
        source,
      );
      const last = rows.at(-1);
      const keys = rows.flatMap((row): string[] => JSON.parse(text(row, 'keys')));
      return last ? { number: integer(last, 'number'), keys: [...new Set(keys)] } : null;
    },

    record: ({ source, run, keys, note, at }) =>
      db.write(() => {
        db.run(
          'INSERT INTO confirmations (source, run, keys, note, at) VALUES (?, ?, ?, ?, ?)',
          source,
          run,
          JSON.stringify(keys),
          note,
          at,
        );
      }),
  };
}

/** The word, and any given before it for the same source, has been used by a run. Call within a transaction. */
export function markUsed(db: Database, number: number, run: string): void {
  db.run(
    `UPDATE confirmations SET used_by = ?1 WHERE number <= ?2 AND used_by IS NULL
       AND source = (SELECT source FROM confirmations WHERE number = ?2)`,
    run,
    number,
  );
}
