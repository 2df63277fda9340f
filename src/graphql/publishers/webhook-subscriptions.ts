/** Who is notified of findings and held lists; `src/app` hands in who keeps it. Absent where this process keeps no record. */
import type { WebhookSubscription } from '../../domain/findings/notice.ts';

interface WithKey {
  readonly subscription: WebhookSubscription;
  readonly secret: string;
}

/** Keeps subscriptions. */
export interface WebhookSubscriptions {
  list(): readonly WebhookSubscription[];
  /** Words where it cannot be taken. */
  add(source: string | null, url: string): WithKey | string;
  /** Follows a feed, by its path without an ending. Words where it cannot be taken. */
  follow(feed: string, url: string): Promise<WithKey | string>;
  remove(id: string): boolean;
  /** Null: there is no such subscription. */
  rotate(id: string): WithKey | null;
}
