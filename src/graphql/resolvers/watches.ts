import type { WebhookSubscription } from '../../domain/findings/notice.ts';
import { requireToken } from '../authority.ts';
import type { Context } from '../context.ts';
import { clientError, readOnly } from '../errors.ts';
import type { Resolvers } from '../generated/schema-types.ts';
import type { WatchParent } from '../parents.ts';
import type { WebhookSubscriptions } from '../publishers/webhook-subscriptions.ts';

/** Who is notified of findings and held lists: all of it needs the token. */
export const watchResolvers: Resolvers = {
  Query: {
    watches: (_root, _args, context) => subscriptionsOf(context).list().map(asParent),
  },
  Mutation: {
    async watch(_root, { input: { source = null, feed = null, url } }, context) {
      const subscriptions = subscriptionsOf(context);
      if (feed !== null && source !== null) throw wrong('A watch is of a source or of a feed, not of both.');
      if (source !== null && !context.catalogue.source(source))
        throw wrong('There is no source with this key; `sources { key }` gives them all.');
      const added = feed === null ? subscriptions.add(source, url) : await subscriptions.follow(feed, url);
      if (typeof added === 'string') throw wrong(added);
      return { ...added, watch: asParent(added.subscription) };
    },
    unwatch: (_root, { id }, context) => subscriptionsOf(context).remove(id),
    rotateSecret(_root, { id }, context) {
      const rotated = subscriptionsOf(context).rotate(id);
      if (!rotated) throw wrong('There is no watch with this id.');
      return { ...rotated, watch: asParent(rotated.subscription) };
    },
  },
  Watch: {
    source: ({ source }, _args, { served }) => (source === null ? null : served.source(source)),
  },
};

const asParent = (subscription: WebhookSubscription): WatchParent => ({ ...subscription, kind: 'Watch' });

function subscriptionsOf(context: Context): WebhookSubscriptions {
  requireToken(context);
  if (!context.webhooks) throw readOnly();
  return context.webhooks;
}

const wrong = (message: string) => clientError('BAD_USER_INPUT', message, { http: { status: 400 } });
