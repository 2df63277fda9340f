/** Feeds for webhooks: the same events, by the feed's path. */
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createSchema } from '../../graphql/schema.ts';
import { type ContextDeps, contextFor } from '../answer/own-context.ts';
import { type Language, languages } from '../console/frame/html.ts';
import type { ServerDeps } from '../server-deps.ts';
import { sayEvent } from './events/event-words.ts';
import { FeedEvents } from './events/events.ts';
import { createNaming } from './events/subject.ts';
import { idOf } from './feed.ts';
import { checkFollowed, type Followed, followedLists, readFollowed } from './followed.ts';

/** What a follower reads from. */
export type FollowerDeps = ContextDeps & Pick<ServerDeps, 'mode'>;

/** An event as webhooks send it. */
interface FollowedEvent {
  readonly id: string;
  readonly position: number;
  readonly at: string;
  readonly data: object;
}

/** Reads feeds by their paths, such as `/feed/integrations?targetKeys=VKP`. */
export interface FeedFollower {
  /** Why there is no such feed, in words; null: there is. */
  refusal(feed: string): Promise<string | null>;
  /** The first event after a position; null: there is none yet. Throws StoreUnavailable. */
  next(feed: string, after: number): Promise<FollowedEvent | null>;
}

/** Makes a follower. Of the API's schema it takes what a feed's conditions need, when the first feed is followed. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure over the feeds that are followed; each function in it is short.
export function createFollower(deps: FollowerDeps): FeedFollower {
  let schema: GraphQLSchema | null = null;
  const known = new Map<string, Followed>();
  /** Up to which change a feed was searched in vain, after which event. */
  const empty = new Map<string, string>();
  const parts = { states: { known: new Map() } };
  let events: FeedEvents | null = null;

  function read(feed: string): Followed {
    const found = known.get(feed);
    if (found) return found;
    schema ??= createSchema();
    const { pathname, searchParams } = new URL(feed, 'http://hub');
    const list = followedLists.find((name) => pathname === `/feed/${name}`);
    if (!list)
      throw new GraphQLError(
        `There is no feed of this path; they are ${followedLists.map((name) => `/feed/${name}`).join(', ')}.`,
      );
    const followed = readFollowed(schema, list, searchParams);
    known.set(feed, followed);
    return followed;
  }

  return {
    async refusal(feed) {
      const served = deps.holder.current?.catalogue;
      if (!served) return 'No snapshot has been read yet.';
      try {
        const followed = read(feed);
        await checkFollowed(schema ?? createSchema(), followed, contextFor(deps, parts, served));
        return null;
      } catch (error) {
        if (error instanceof GraphQLError) return error.message;
        throw error;
      }
    },
    async next(feed, after) {
      const served = deps.holder.current?.catalogue;
      const until = served?.snapshot.lastChange ?? 0;
      if (!served || after >= until || empty.get(feed) === `${after} ${until}`) return null;
      const followed = read(feed);
      events ??= new FeedEvents(deps, parts, schema ?? createSchema());
      for await (const event of events.after(after, followed, served)) {
        const said = await Promise.all(
          languages.map(
            async (language) =>
              [
                language,
                await sayEvent(event, language, served, createNaming(deps.details, served)),
              ] as const,
          ),
        );
        const each = <K extends 'title' | 'content' | 'category'>(key: K) =>
          Object.fromEntries(said.map(([language, words]) => [language, words[key]])) as Record<
            Language,
            unknown
          >;
        return {
          id: `evt_${idOf(['event', followed.key, event.snapshot, String(event.position)])}`,
          position: event.position,
          at: event.at,
          data: {
            feed,
            position: event.position,
            title: each('title'),
            content: each('content'),
            category: each('category'),
            page: said[0]?.[1].href,
            entities: event.entities.slice(0, 100),
            sources: event.sources,
            dataMode: deps.mode,
          },
        };
      }
      empty.set(feed, `${after} ${until}`);
      return null;
    },
  };
}
