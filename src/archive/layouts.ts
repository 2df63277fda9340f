import type { AcceptedLayout } from '../domain/guard/layout.ts';
import type { Layouts } from '../ports/archive/layouts.ts';
import type { Database } from './sqlite/database.ts';
import { type Row, text, textOrNull } from './sqlite/row.ts';

/** Which layouts of each list have been accepted, by whom and when. Kept for ever. */
export function openLayouts(db: Database): Layouts {
  return {
    accepted: (source) => layoutsOf(db, source),
    record: (layout) => db.write(() => putLayout(db, layout)),
  };
}

/** The accepted layouts of a source, the earliest first. */
export const layoutsOf = (db: Database, source: string): AcceptedLayout[] =>
  db.all('SELECT * FROM layouts WHERE source = ? ORDER BY at, fingerprint', source).map(toLayout);

/** Keeps the first word on a layout; a person's takes the place of none. Call within a transaction. */
export function putLayout(db: Database, layout: AcceptedLayout): void {
  const { source, fingerprint, run, acceptedBy, note, at } = layout;
  db.run(
    `INSERT INTO layouts (source, fingerprint, run, accepted_by, note, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET run = excluded.run, accepted_by = excluded.accepted_by, note = excluded.note, at = excluded.at
       WHERE accepted_by IS NULL AND excluded.accepted_by IS NOT NULL`,
    source,
    fingerprint,
    run,
    acceptedBy,
    note,
    at,
  );
}

const toLayout = (row: Row): AcceptedLayout => ({
  source: text(row, 'source'),
  fingerprint: text(row, 'fingerprint'),
  run: text(row, 'run'),
  acceptedBy: textOrNull(row, 'accepted_by'),
  note: textOrNull(row, 'note'),
  at: text(row, 'at'),
});
