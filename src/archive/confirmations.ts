import type { Archive } from '../harvest/ports.ts';
import type { Database } from './database.ts';
import { integer, text } from './row.ts';

/** What persons at publishers have said: answers to findings, and which rows are meant to be gone. Kept for ever. */
export function openConfirmations(
  db: Database,
): Pick<Archive, 'openConfirmation' | 'recordConfirmation' | 'recordAnswer'> {
  return {
    openConfirmation(source) {
      const rows = db.all(
        'SELECT number, keys FROM confirmations WHERE source = ? AND used_by IS NULL ORDER BY number',
        source,
      );
      const last = rows.at(-1);
      const keys = rows.flatMap((row): string[] => JSON.parse(text(row, 'keys')));
      return last ? { number: integer(last, 'number'), keys: [...new Set(keys)] } : null;
    },

    recordConfirmation: ({ source, run, keys, note, at }) =>
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

    recordAnswer: ({ source, finding, state, note, at }) =>
      db.write(() => {
        const isOpen = state === 'OPEN';
        const changed = db.run(
          'UPDATE findings SET answer = ?, note = ?, answered_at = ? WHERE source = ? AND id = ?',
          isOpen ? null : state,
          note,
          isOpen && note === null ? null : at,
          source,
          finding,
        );
        if (changed === 0) return false;
        db.run(
          'INSERT INTO answers (source, finding, state, note, at) VALUES (?, ?, ?, ?, ?)',
          source,
          finding,
          state,
          note,
          at,
        );
        return true;
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
