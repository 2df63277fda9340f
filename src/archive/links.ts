import type { LinkState } from '../domain/lists/links.ts';
import type { Links } from '../ports/archive/links.ts';
import { checkToken } from './leases.ts';
import type { Database } from './sqlite/database.ts';
import { integer, integerOrNull, type Row, text, textOrNull } from './sqlite/row.ts';

/** What is known of the links that the lists carry. */
export function openLinks(db: Database): Links {
  return {
    list: () => db.all('SELECT * FROM links ORDER BY url').map(toState),

    record: (states, token) =>
      db.write(() => {
        checkToken(db, token);
        for (const { url, checkedAt, status, failure, failingSince, failures } of states) {
          db.run(
            `INSERT OR REPLACE INTO links (url, checked_at, status, failure, failing_since, failures)
               VALUES (?, ?, ?, ?, ?, ?)`,
            url,
            checkedAt,
            status,
            failure,
            failingSince,
            failures,
          );
        }
      }),
  };
}

function toState(row: Row): LinkState {
  return {
    url: text(row, 'url'),
    checkedAt: text(row, 'checked_at'),
    status: integerOrNull(row, 'status'),
    failure: textOrNull(row, 'failure'),
    failingSince: textOrNull(row, 'failing_since'),
    failures: integer(row, 'failures'),
  };
}
