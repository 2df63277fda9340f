import type { PublisherActionKind, RecordedAction } from '../domain/publisher-action.ts';
import type { PublisherActions } from '../ports/archive/publisher-actions.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text, textOrNull } from './sqlite/row.ts';

/** What publishers' editors have done, in order; kept for ever, and never changed. */
export function openPublisherActions(db: Database): PublisherActions {
  return {
    record: ({ publisher, role, subject, kind, source, detail, at }) =>
      db.write(() => {
        const row = db.get(
          `INSERT INTO actions (publisher, role, subject, kind, source, detail, at)
             VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number`,
          publisher,
          role,
          subject,
          kind,
          source,
          JSON.stringify(detail),
          at,
        );
        return integer(row ?? {}, 'number');
      }),

    recordOutcome: (number, outcome, at) =>
      db.write(() => {
        db.run('INSERT INTO action_outcomes (action, outcome, at) VALUES (?, ?, ?)', number, outcome, at);
      }),

    list: ({ publisher, source, before, first }) =>
      db
        .all(
          `SELECT actions.*, outcome FROM actions LEFT JOIN action_outcomes ON action = number
             WHERE publisher = ?1 AND (?2 IS NULL OR source = ?2) AND (?3 IS NULL OR number < ?3)
             ORDER BY number DESC LIMIT ?4`,
          publisher,
          source,
          before,
          first,
        )
        .map(toAction),
  };
}

const toAction = (row: Row): RecordedAction => ({
  number: integer(row, 'number'),
  publisher: text(row, 'publisher'),
  role: text(row, 'role'),
  subject: text(row, 'subject'),
  kind: text(row, 'kind') as PublisherActionKind,
  source: text(row, 'source'),
  detail: JSON.parse(text(row, 'detail')),
  at: text(row, 'at'),
  outcome: textOrNull(row, 'outcome'),
});
