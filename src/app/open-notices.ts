import type { Config } from '../config/config.ts';
import type { Notice } from '../domain/findings/notice.ts';
import { recordId } from '../graphql/record-ids.ts';
import { createPoster } from '../http/post.ts';
import { createNotifier } from '../notices/notifier.ts';
import { createWebhookSubscriptions } from '../notices/webhook-subscriptions.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { FeedFollower } from '../web/feeds/follower.ts';
import { systemClock } from './installation/paths.ts';

/** Findings of one kind that a notice names; the rest are counted. */
const named = 1_000;

/** Webhook subscriptions, and their dispatcher. Only a process with the record has it. */
export function openNotices(
  config: Config,
  archive: Pick<Archive, 'notices' | 'snapshots' | 'webhooks'>,
  onProblem: (error: unknown) => void,
) {
  const poster = createPoster({ contact: config.contact, loopbackOnly: config.mode === 'SAMPLE' });
  const clock = systemClock;
  const write = (notice: Notice) => ({ ...dataOf(notice), dataMode: config.mode });
  /** What answers reads feeds too; it is opened after this. */
  let follower: FeedFollower | null = null;
  const notifier = createNotifier({
    archive,
    clock,
    write,
    onProblem,
    post: poster.post,
    nextEvent: async (feed, after) => (await follower?.next(feed, after)) ?? null,
  });
  const stop = notifier.start();
  return {
    subscriptions: createWebhookSubscriptions({
      archive,
      clock,
      refusal: poster.refusal,
      feedRefusal: async (feed) =>
        follower ? follower.refusal(feed) : 'The hub is still starting; try again in some seconds.',
    }),
    /** From now on feeds can be followed. */
    followWith(opened: FeedFollower) {
      follower = opened;
    },
    async close() {
      await stop();
      await poster.close();
    },
  };
}

/** What receivers read: ids are those of the API, and links are paths on this hub. */
function dataOf({ source, opened, closed, open, trouble, hadTrouble, run }: Notice): object {
  const briefly = (findings: Notice['opened']) =>
    findings.slice(0, named).map(({ id, ...finding }) => ({
      id: recordId('Finding', source, id),
      ...finding,
    }));
  return {
    source,
    opened: briefly(opened),
    openedCount: opened.length,
    closed: briefly(closed),
    closedCount: closed.length,
    openCount: open,
    trouble,
    hadTrouble,
    run: run && recordId('Run', run),
    page: `/kilde/${source}`,
    feed: `/kilder/${source}/funn.atom`,
  };
}
