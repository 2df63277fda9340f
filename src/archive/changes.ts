import type { Change } from '../domain/record.ts';
import type { Changes } from '../ports/archive/changes.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text, textOrNull } from './sqlite/row.ts';

/** The one sequence of changes, kept for ever. */
export function openChanges(db: Database): Changes {
  return {
    list: ({ after, first }) =>
      db.all('SELECT * FROM changes WHERE seq > ? ORDER BY seq LIMIT ?', after, first).map(toChange),

    numbers: (entity) =>
      db
        .all('SELECT seq FROM changes WHERE entity = ? ORDER BY seq', entity)
        .map((row) => integer(row, 'seq')),

    months: (after) =>
      db
        .all(
          `SELECT DISTINCT substr(observed_at, 1, 7) AS month FROM changes WHERE seq > ? ORDER BY month`,
          after,
        )
        .map((row) => text(row, 'month')),

    tallies: (month) =>
      db
        .all(
          `SELECT substr(observed_at, 1, 10) AS day, kind, cause, count(*) AS count FROM changes
             WHERE substr(observed_at, 1, 10) BETWEEN ?1 || '-01' AND ?1 || '-31'
             GROUP BY day, kind, cause ORDER BY day, kind, cause`,
          month,
        )
        .map((row) => [
          text(row, 'day'),
          text(row, 'kind') as Change['kind'],
          text(row, 'cause') as Change['cause'],
          integer(row, 'count'),
        ]),

    last(entity, field) {
      const row = db.get(
        'SELECT * FROM changes WHERE entity = ? AND field = ? ORDER BY seq DESC LIMIT 1',
        entity,
        field,
      );
      return row && toChange(row);
    },
  };
}

/** Adds a change to the sequence. Call within a transaction. */
export function insertChange(db: Database, change: Omit<Change, 'seq'>): void {
  db.run(
    `INSERT INTO changes (kind, cause, entity, field, before, after, effective_on, observed_at, run, snapshot)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    change.kind,
    change.cause,
    change.entity,
    change.field,
    change.before,
    change.after,
    change.effectiveOn,
    change.observedAt,
    change.run,
    change.snapshot,
  );
}

function toChange(row: Row): Change {
  return {
    seq: integer(row, 'seq'),
    kind: text(row, 'kind') as Change['kind'],
    cause: text(row, 'cause') as Change['cause'],
    entity: text(row, 'entity'),
    field: textOrNull(row, 'field'),
    before: textOrNull(row, 'before'),
    after: textOrNull(row, 'after'),
    effectiveOn: textOrNull(row, 'effective_on'),
    observedAt: text(row, 'observed_at'),
    run: textOrNull(row, 'run'),
    snapshot: text(row, 'snapshot'),
  };
}
