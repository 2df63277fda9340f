import type { WebhookSubscription } from '../domain/findings/notice.ts';
import type { Webhooks } from '../ports/archive/webhooks.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text, textOrNull } from './sqlite/row.ts';

/** Webhook subscriptions, and the last event that each has had. */
export function openWebhooks(db: Database): Webhooks {
  return {
    add: ({ id, source, feed, url, createdAt }, secret, after) =>
      db.write(() => {
        db.run(
          `INSERT INTO watches (id, source, url, secret, created_at, state, after, failures, next_at, feed)
             VALUES (?1, ?2, ?3, ?4, ?5, 'PENDING', ?6, 0, ?5, ?7)`,
          id,
          source,
          url,
          secret,
          createdAt,
          after,
          feed,
        );
      }),

    remove: (id) => db.write(() => db.run('DELETE FROM watches WHERE id = ?', id) === 1),

    list: () => db.all('SELECT * FROM watches ORDER BY created_at, id').map(toSubscription),

    secrets(id) {
      const row = db.get('SELECT * FROM watches WHERE id = ?', id);
      return (
        row && {
          secret: text(row, 'secret'),
          oldSecret: textOrNull(row, 'old_secret'),
          oldUntil: textOrNull(row, 'old_until'),
        }
      );
    },

    rotateSecret: (id, secret, oldUntil, now) =>
      db.write(
        () =>
          db.run(
            `UPDATE watches SET old_secret = secret, secret = ?2, old_until = ?3,
               state = CASE state WHEN 'DISABLED' THEN 'PENDING' ELSE state END,
               why = NULL, failures = 0, failure = NULL, next_at = ?4 WHERE id = ?1`,
            id,
            secret,
            oldUntil,
            now,
          ) === 1,
      ),

    recordDelivery: (id, { state, why, after, failures, failure, nextAt, deliveredAt }, onlyIfSecret) =>
      db.write(() => {
        db.run(
          `UPDATE watches SET state = ?2, why = ?3, after = ?4, failures = ?5, failure = ?6, next_at = ?7,
             delivered_at = coalesce(?8, delivered_at) WHERE id = ?1 AND (?9 IS NULL OR secret = ?9)`,
          id,
          state,
          why,
          after,
          failures,
          failure,
          nextAt,
          deliveredAt,
          onlyIfSecret,
        );
      }),
  };
}

function toSubscription(row: Row): WebhookSubscription & { readonly after: number } {
  return {
    id: text(row, 'id'),
    source: textOrNull(row, 'source'),
    feed: textOrNull(row, 'feed'),
    url: text(row, 'url'),
    createdAt: text(row, 'created_at'),
    state: text(row, 'state') as WebhookSubscription['state'],
    why: textOrNull(row, 'why'),
    failures: integer(row, 'failures'),
    failure: textOrNull(row, 'failure'),
    nextAt: text(row, 'next_at'),
    deliveredAt: textOrNull(row, 'delivered_at'),
    after: integer(row, 'after'),
  };
}
