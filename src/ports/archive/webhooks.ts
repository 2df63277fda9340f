import type { WebhookSecrets, WebhookSubscription } from '../../domain/findings/notice.ts';

/** Subscriptions to notices and feeds: who gets them, and how far each has come. */
export interface Webhooks {
  add(
    subscription: Pick<WebhookSubscription, 'id' | 'source' | 'feed' | 'url' | 'createdAt'>,
    secret: string,
    after: number,
  ): void;
  /** False: there is no such subscription. */
  remove(id: string): boolean;
  /** With the number of the last notice that each has had; of the last event, where it follows a feed. */
  list(): (WebhookSubscription & { readonly after: number })[];
  secrets(id: string): WebhookSecrets | null;
  /** Gives a subscription a new key and takes it up again; false: there is no such subscription. */
  rotateSecret(id: string, secret: string, oldUntil: string, now: string): boolean;
  /** Keeps how a subscription stands after a try; with a secret, only if that is still its own. */
  recordDelivery(
    id: string,
    outcome: Omit<WebhookSubscription, 'id' | 'source' | 'feed' | 'url' | 'createdAt'> & {
      readonly after: number;
    },
    onlyIfSecret: string | null,
  ): void;
}
