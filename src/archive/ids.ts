import type { IdMint, Ids } from '../ports/archive/ids.ts';
import type { Database } from './sqlite/database.ts';
import { text } from './sqlite/row.ts';

/** Permanent ids. Kept for ever. */
export function openIds(db: Database): Ids {
  return {
    issued: () =>
      db
        .all('SELECT kind, key, id FROM ids ORDER BY number')
        .map((row) => ({ kind: text(row, 'kind'), key: text(row, 'key'), id: text(row, 'id') })),

    current: () =>
      new Map(
        db
          .all('SELECT kind, key, id FROM ids ORDER BY number')
          .map((row) => [`${text(row, 'kind')}|${text(row, 'key')}`, text(row, 'id')]),
      ),
  };
}

/** Keeps an id. It belongs to one kind for ever; one of two kinds is a bug. Call within a transaction. */
export function keepId(db: Database, { kind, key, id }: IdMint, snapshot: string): void {
  if (db.get('SELECT 1 FROM ids WHERE id = ? AND kind <> ?', id, kind)) {
    throw new Error(`The id ${id} is taken by another kind.`);
  }
  const known = db.get(
    'SELECT id FROM ids WHERE kind = ? AND key = ? ORDER BY number DESC LIMIT 1',
    kind,
    key,
  );
  if (known && text(known, 'id') === id) return;
  db.run('INSERT INTO ids (kind, key, id, snapshot) VALUES (?, ?, ?, ?)', kind, key, id, snapshot);
}
