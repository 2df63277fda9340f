/** Brings notices to those who watch: each in its order, at least once, and signed. */
import pLimit from 'p-limit';
import type { Notice, Watch } from '../domain/findings/notice.ts';
import type { Archive, Clock } from '../harvest/ports.ts';
import { signedHeaders } from './sign.ts';

/** Sends a body; gives the status, or why nothing came back. */
export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<{ readonly ok: true; readonly status: number } | { readonly ok: false; readonly code: string }>;

export interface NotifierDeps {
  readonly archive: Pick<Archive, 'watches' | 'watchSecrets' | 'notices' | 'recordDelivery'>;
  readonly post: Post;
  readonly clock: Clock;
  /** The body of a notice, as receivers read it. */
  readonly write: (notice: Notice) => object;
  readonly onProblem: (error: unknown) => void;
}

/** Delivers while it runs. */
export interface Notifier {
  /** One round: everything that is due now. Rounds never overlap. */
  round(): Promise<void>;
  /** Makes rounds from now on. Gives the way to stop, which waits for the round that is under way. */
  start(): () => Promise<void>;
}

const minute = 60_000;
/** Waits after a failed try. After the last of them the watch is disabled: three days and a half in all. */
const waits = [1, 5, 30, 2 * 60, 5 * 60, 10 * 60, 24 * 60, 40 * 60].map((minutes) => minutes * minute);
const everyMs = 1_000;
const atOnce = 4;
/** Notices that one round sends to one watch; the next round goes on. */
const inOneRound = 100;

type Kept = Watch & { readonly after: number };

/** Makes a notifier; nothing is sent before `start` or `round`. */
export function createNotifier(deps: NotifierDeps): Notifier {
  const { archive, clock, onProblem } = deps;
  const limit = pLimit(atOnce);
  let underWay: Promise<void> | null = null;

  const due = () => {
    const now = clock.now().toISOString();
    return archive.watches().filter(({ state, nextAt }) => state !== 'DISABLED' && nextAt <= now);
  };

  async function all(): Promise<void> {
    await Promise.all(due().map((watch) => limit(() => deliver(watch, deps).catch(onProblem))));
  }

  const round = () => {
    underWay ??= all().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  return {
    round,
    start() {
      const timer = setInterval(() => void round().catch(onProblem), everyMs);
      timer.unref();
      return async () => {
        clearInterval(timer);
        await underWay?.catch(() => undefined);
      };
    },
  };
}

/** Sends what a watch has not had yet, until all is sent or a try fails. */
async function deliver(watch: Kept, deps: NotifierDeps): Promise<void> {
  const { archive, clock, write } = deps;
  let { after } = watch;
  if (watch.state === 'PENDING') {
    const sent = await send(watch, { id: `ping_${watch.id}_${watch.createdAt}`, body: ping(watch) }, deps);
    archive.recordDelivery(watch.id, outcomeOf(watch, sent, after, clock.now()));
    if (sent !== 'OK') return;
  }
  for (const { number, notice } of archive.notices({ after, source: watch.source, first: inOneRound })) {
    const sent = await send(
      watch,
      { id: notice.id, body: { type: 'source.changed', ...write(notice) } },
      deps,
    );
    if (sent === 'OK') after = number;
    archive.recordDelivery(watch.id, outcomeOf(watch, sent, after, clock.now()));
    if (sent !== 'OK') return;
  }
}

const ping = ({ id, source }: Watch) => ({ type: 'hub.ping', watch: id, source });

/** `OK`, or the status or code of what went wrong. */
async function send(
  watch: Watch,
  { id, body }: { readonly id: string; readonly body: object },
  { archive, post, clock }: NotifierDeps,
): Promise<string> {
  const secrets = archive.watchSecrets(watch.id);
  // Taken away while others were served.
  if (!secrets) return '410';
  const now = clock.now();
  const isOldGood = secrets.oldSecret !== null && (secrets.oldUntil ?? '') > now.toISOString();
  const text = JSON.stringify(body);
  const headers = signedHeaders({ id, seconds: Math.floor(now.getTime() / 1000), body: text }, [
    secrets.secret,
    ...(isOldGood && secrets.oldSecret ? [secrets.oldSecret] : []),
  ]);
  const answer = await post(watch.url, headers, text);
  if (!answer.ok) return answer.code;
  return answer.status >= 200 && answer.status < 300 ? 'OK' : String(answer.status);
}

/** How a watch stands after a try. */
function outcomeOf(watch: Watch, sent: string, after: number, now: Date) {
  const at = now.toISOString();
  if (sent === 'OK') {
    const fresh = { state: 'ACTIVE', why: null, failures: 0, failure: null } as const;
    return { ...fresh, after, nextAt: at, deliveredAt: at };
  }
  const wait = waits[watch.failures];
  const gone = sent === '410';
  const isOver = gone || wait === undefined;
  return {
    state: isOver ? ('DISABLED' as const) : watch.state,
    why: gone ? 'GONE' : isOver ? 'UNREACHABLE' : null,
    after,
    failures: watch.failures + 1,
    failure: sent,
    // Spread a little, so that many watches of one receiver do not all come at once.
    nextAt: new Date(now.getTime() + (wait ?? 0) * (1 + Math.random() / 10)).toISOString(),
    deliveredAt: null,
  };
}
