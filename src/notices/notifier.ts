/** Delivers notices to subscribers: each in its order, at least once, and signed. */
import pLimit from 'p-limit';
import type { Notice, WebhookSecrets, WebhookSubscription } from '../domain/findings/notice.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { Clock } from '../ports/clock.ts';
import { signedHeaders } from './sign.ts';

/** Sends a body; gives the status, or why nothing came back. */
export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
) => Promise<
  | { readonly ok: true; readonly status: number; readonly retryAfterMs?: number | null }
  | { readonly ok: false; readonly code: string }
>;

export interface NotifierDeps {
  readonly archive: Pick<Archive, 'webhooks' | 'notices'>;
  readonly post: Post;
  readonly clock: Clock;
  /** The data of a notice, as receivers read it. */
  readonly write: (notice: Notice) => object;
  /** The first event of a feed after one; null: there is none yet. */
  readonly nextEvent: (feed: string, after: number) => Promise<FeedNotice | null>;
  readonly onProblem: (error: unknown) => void;
}

/** An event of a feed, as it is sent. `position` is its number in the sequence of changes; `id` is its own for ever. */
export interface FeedNotice {
  readonly id: string;
  readonly position: number;
  readonly at: string;
  readonly data: object;
}

/** Delivers while it runs. */
export interface Notifier {
  /** Sends everything that is due now, and waits for it. */
  round(): Promise<void>;
  /** Sends what is due from now on. Gives the way to stop, which breaks off what is being sent: it is sent again. */
  start(): () => Promise<void>;
}

const minute = 60_000;
/** Waits after a failed try. After the last of them the subscription is disabled: three days and a half in all. */
const waits = [1, 5, 30, 2 * 60, 5 * 60, 10 * 60, 24 * 60, 40 * 60].map((minutes) => minutes * minute);
/** No subscription waits for longer: one that should was put off under a clock that went wrong. */
const longestWait = 1.2 * Math.max(...waits);
const everyMs = 1_000;
/** So many are sent at the same time, each to another subscription. */
const atOnce = 16;

type Kept = WebhookSubscription & { readonly after: number };

/** Makes a notifier; nothing is sent before `start` or `round`. */
export function createNotifier(deps: NotifierDeps): Notifier {
  const { archive, clock, onProblem } = deps;
  const limit = pLimit(atOnce);
  const stopped = new AbortController();
  /** A subscription is served by one at a time, and by each of these for itself: a slow receiver holds up nobody else. */
  const underWay = new Map<string, Promise<void>>();

  const isDue = ({ state, nextAt }: Kept) => {
    const wait = Date.parse(nextAt) - clock.now().getTime();
    return state !== 'DISABLED' && (wait <= 0 || wait > longestWait);
  };

  const find = (wanted: string) => archive.webhooks.list().find(({ id }) => id === wanted);

  /** All that a subscription has not had, one after the other; between two of them others have their turn. */
  async function serve(subscription: Kept): Promise<void> {
    let next: Kept | undefined = subscription;
    while (next && isDue(next) && !stopped.signal.aborted) {
      // Read anew when its turn has come: its key may have been changed while it waited.
      const isSent = await limit(() => {
        const now = find(subscription.id);
        return now !== undefined && isDue(now) && sendNext(now, deps, stopped.signal);
      });
      if (!isSent) return;
      next = find(subscription.id);
    }
  }

  function begin(): void {
    try {
      for (const subscription of archive.webhooks.list()) {
        if (!isDue(subscription) || underWay.has(subscription.id)) continue;
        const served = serve(subscription).catch(onProblem);
        underWay.set(
          subscription.id,
          served.finally(() => underWay.delete(subscription.id)),
        );
      }
    } catch (error) {
      onProblem(error);
    }
  }

  const settled = async () => {
    await Promise.all(underWay.values());
  };

  return {
    round() {
      begin();
      return settled();
    },
    start() {
      const timer = setInterval(begin, everyMs);
      timer.unref();
      return () => {
        clearInterval(timer);
        stopped.abort();
        return settled();
      };
    },
  };
}

/** Sends the ping of a new subscription, or the first notice that it has not had, and records how it went. False: nothing sent. */
async function sendNext(subscription: Kept, deps: NotifierDeps, signal: AbortSignal): Promise<boolean> {
  const { archive, clock } = deps;
  const waiting = subscription.state === 'PENDING' ? null : await nextFor(subscription, deps);
  const message = subscription.state === 'PENDING' ? ping(subscription) : waiting?.message;
  const secrets = archive.webhooks.secrets(subscription.id);
  // Nothing to send, taken away meanwhile, or the hub is about to stop.
  if (!message || !secrets || signal.aborted) return false;
  const sent = await send(subscription, message, secrets, deps, signal);
  const isOk = sent.outcome === 'OK';
  if (signal.aborted && !isOk) return false;
  const after = isOk && waiting ? waiting.number : subscription.after;
  const outcome = outcomeOf(subscription, sent, after, clock.now());
  // A failure says nothing of a subscription whose key was changed meanwhile: that began anew.
  archive.webhooks.recordDelivery(subscription.id, outcome, isOk ? null : secrets.secret);
  return true;
}

/** The first message that a subscription has not had, and its number; null: there is none. */
async function nextFor(
  { feed, source, after }: Kept,
  { archive, write, nextEvent }: NotifierDeps,
): Promise<{ readonly number: number; readonly message: Message } | null> {
  if (feed !== null) {
    const event = await nextEvent(feed, after);
    return event && { number: event.position, message: followed(event) };
  }
  const [waiting] = archive.notices.list({ after, source, first: 1 });
  return waiting ? { number: waiting.number, message: changed(waiting.notice, write) } : null;
}

/** A message as Standard Webhooks has it: an id without a full stop, which is what the signed parts are joined by. */
interface Message {
  readonly id: string;
  readonly body: { readonly type: string; readonly timestamp: string; readonly data: object };
}

const ping = ({ id, source, feed, createdAt }: WebhookSubscription): Message => ({
  id: `ping_${id}_${Date.parse(createdAt)}`,
  body: {
    type: 'hub.ping',
    timestamp: createdAt,
    data: { watch: id, source, ...(feed !== null && { feed }) },
  },
});

const followed = ({ id, at, data }: FeedNotice): Message => ({
  id,
  body: { type: 'feed.event', timestamp: at, data },
});

const changed = (notice: Notice, write: NotifierDeps['write']): Message => ({
  id: notice.id,
  body: { type: 'source.changed', timestamp: notice.at, data: write(notice) },
});

/** What came of sending: `OK`, or the status or code of what went wrong, and how long the receiver asks to be left alone. */
interface Sent {
  readonly outcome: string;
  readonly retryAfterMs: number;
}

async function send(
  { url }: WebhookSubscription,
  { id, body }: Message,
  { secret, oldSecret, oldUntil }: WebhookSecrets,
  { post, clock }: NotifierDeps,
  signal: AbortSignal,
): Promise<Sent> {
  const now = clock.now();
  const isOldGood = oldSecret !== null && (oldUntil ?? '') > now.toISOString();
  const text = JSON.stringify(body);
  const headers = signedHeaders(
    { id, seconds: Math.floor(now.getTime() / 1000), body: text },
    isOldGood ? [secret, oldSecret] : [secret],
  );
  const answer = await post(url, headers, text, signal);
  if (!answer.ok) return { outcome: answer.code, retryAfterMs: 0 };
  const isOk = answer.status >= 200 && answer.status < 300;
  return { outcome: isOk ? 'OK' : String(answer.status), retryAfterMs: answer.retryAfterMs ?? 0 };
}

/** How a subscription stands after a try. */
function outcomeOf(
  subscription: WebhookSubscription,
  { outcome: sent, retryAfterMs }: Sent,
  after: number,
  now: Date,
) {
  const at = now.toISOString();
  if (sent === 'OK') {
    const fresh = { state: 'ACTIVE', why: null, failures: 0, failure: null } as const;
    return { ...fresh, after, nextAt: at, deliveredAt: at };
  }
  const wait = waits[subscription.failures];
  const gone = sent === '410';
  const isOver = gone || wait === undefined;
  const pause = Math.max(wait ?? 0, Math.min(retryAfterMs, longestWait / 1.2));
  return {
    state: isOver ? ('DISABLED' as const) : subscription.state,
    why: gone ? 'GONE' : isOver ? 'UNREACHABLE' : null,
    after,
    failures: subscription.failures + 1,
    failure: sent,
    // Spread a little, so that many subscriptions of one receiver do not all come at once.
    nextAt: new Date(now.getTime() + pause * (1 + Math.random() / 10)).toISOString(),
    deliveredAt: null,
  };
}
