/** Subscriptions to webhooks: added, removed, and given new keys. */
import { randomBytes } from 'node:crypto';
import type { WebhookSubscription } from '../domain/findings/notice.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { Clock } from '../ports/clock.ts';
import { newSecret } from './sign.ts';

/** Subscriptions at the same time. */
const max = 100;
/** How long the key before still signs, in milliseconds: time enough to change it at the receiver. */
const OLD_KEY_MS = 24 * 60 * 60_000;

export interface WebhookSubscriptionsDeps {
  readonly archive: Pick<Archive, 'webhooks' | 'notices' | 'snapshots'>;
  readonly clock: Clock;
  /** Why an address may not be sent to; null: it may. */
  readonly refusal: (url: string) => string | null;
  /** Why a feed cannot be followed; null: it can. */
  readonly feedRefusal: (feed: string) => Promise<string | null>;
}

/** A secret is shown once, when it is made. */
export function createWebhookSubscriptions({
  archive,
  clock,
  refusal,
  feedRefusal,
}: WebhookSubscriptionsDeps) {
  const find = (id: string): WebhookSubscription | null =>
    archive.webhooks.list().find((subscription) => subscription.id === id) ?? null;
  function keep(
    wanted: Pick<WebhookSubscription, 'source' | 'feed' | 'url'>,
    after: number,
  ): { readonly subscription: WebhookSubscription; readonly secret: string } | string {
    const why = refusal(wanted.url);
    if (why !== null) return why;
    if (archive.webhooks.list().length >= max) return `There are ${max} watches already; remove one first.`;
    const id = `wch_${randomBytes(10).toString('hex')}`;
    const secret = newSecret();
    archive.webhooks.add({ ...wanted, id, createdAt: clock.now().toISOString() }, secret, after);
    const subscription = find(id);
    return subscription ? { subscription, secret } : 'The watch could not be kept.';
  }
  return {
    list: (): readonly WebhookSubscription[] => archive.webhooks.list(),
    /** Gives why not, where it cannot be taken. Only what comes from now on is sent. */
    add: (source: string | null, url: string) => keep({ source, feed: null, url }, archive.notices.last()),
    /** The same for a feed: events that come from now on. */
    follow: async (feed: string, url: string) =>
      (await feedRefusal(feed)) ??
      keep({ source: null, feed, url }, archive.snapshots.current()?.lastChange ?? 0),
    remove: (id: string): boolean => archive.webhooks.remove(id),
    /** Also takes up again a subscription that was disabled. */
    rotate(id: string): { readonly subscription: WebhookSubscription; readonly secret: string } | null {
      const now = clock.now();
      const secret = newSecret();
      const until = new Date(now.getTime() + OLD_KEY_MS).toISOString();
      const subscription = archive.webhooks.rotateSecret(id, secret, until, now.toISOString())
        ? find(id)
        : null;
      return subscription && { subscription, secret };
    },
  };
}
