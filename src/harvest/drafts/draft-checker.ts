import { createHash } from 'node:crypto';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Connector } from '../../domain/source.ts';
import type { Draft } from '../../ports/draft-checks.ts';
import { type CheckDeps, type CheckedDraft, type OpenedDraft, openAddress } from './check-draft.ts';
import type { Previews, PreviewTicket } from './previews.ts';

/** What comes of it; or that it has to wait, and how many seconds. Null: no connector reads this source. */
export type DraftAnswer =
  | (Omit<CheckedDraft, 'read'> & { readonly ok: true; readonly preview: PreviewTicket | null })
  | { readonly ok: false; readonly code: 'BUSY' | 'RATE_LIMITED'; readonly retryAfterSeconds: number }
  | null;

/** Checks drafts that strangers send: one of each client at work and one waiting, and so many a minute for each. */
export interface DraftChecker {
  /** `client` names who asks. Throws StoreUnavailable where nothing can be compared with. */
  check(draft: Draft, client: string): Promise<DraftAnswer>;
}

export interface DraftCheckerDeps extends Pick<CheckDeps, 'fetchUrl' | 'connectors'> {
  /** Reads an opened draft exactly as a harvest would and stores nothing. Throws StoreUnavailable. */
  readonly check: (connector: Connector, opened: OpenedDraft) => Promise<CheckedDraft>;
  /** Null: this process can make none. */
  readonly previews: Pick<Previews<unknown>, 'keep'> | null;
  /** All hops of an address together, and the wait for them: no draft is fetched for longer. Milliseconds. */
  readonly fetchMs?: number;
  /** Milliseconds that only ever rise. */
  readonly stopwatch: () => number;
  readonly perMinute?: number;
  readonly waiting?: number;
}

/** Enough for a person who corrects a list; a script should use `hub check`. */
const PER_MINUTE = 10;
const FETCH_MS = 15_000;
/** Drafts fetched at the same time. None that is being read waits for them. */
const FETCHED_AT_ONCE = 8;
/** Drafts that wait while one is read. The next one is asked to come back. */
const WAITING = 4;
/** A draft is seldom more than this, so that is when to come back. */
const BUSY_SECONDS = 10;
const MINUTE = 60_000;

/** It keeps nothing of a draft but its preview, for a while and in memory. */
export function createDraftChecker(deps: DraftCheckerDeps): DraftChecker {
  const { connectors, stopwatch, perMinute = PER_MINUTE, waiting = WAITING, fetchMs = FETCH_MS } = deps;
  const reading = pLimit(1);
  const lanes = new Map<string, LimitFunction>();
  let fetching = 0;
  const asked = new Map<string, readonly number[]>();

  /** Seconds until this address may ask again; 0: now, and this time is counted. */
  function waitOf(client: string): number {
    const now = stopwatch();
    for (const [other, times] of asked) if ((times.at(-1) ?? 0) <= now - MINUTE) asked.delete(other);
    const recent = (asked.get(client) ?? []).filter((time) => time > now - MINUTE);
    const [oldest = now] = recent;
    if (recent.length >= perMinute) return Math.ceil((oldest + MINUTE - now) / 1000);
    asked.set(client, [...recent, now]);
    return 0;
  }

  async function openWithin(url: string): Promise<OpenedDraft> {
    fetching++;
    try {
      return await openAddress(url, (address) => deps.fetchUrl(address, AbortSignal.timeout(fetchMs)));
    } finally {
      fetching--;
    }
  }

  return {
    async check({ source, content }, client) {
      const connector = connectors.find((one) => one.source.key === source);
      if (!connector) return null;
      const isFetched = 'url' in content;
      const isFull = isFetched ? fetching >= FETCHED_AT_ONCE : reading.pendingCount >= waiting;
      const lane = lanes.get(client) ?? pLimit(1);
      if (lane.pendingCount > 0) return { ok: false, code: 'BUSY', retryAfterSeconds: BUSY_SECONDS };
      const wait = waitOf(client);
      if (wait > 0) return { ok: false, code: 'RATE_LIMITED', retryAfterSeconds: wait };
      if (isFull) return { ok: false, code: 'BUSY', retryAfterSeconds: BUSY_SECONDS };
      lanes.set(client, lane);
      try {
        return await lane(async () => {
          const opened = isFetched ? await openWithin(content.url) : openBytes(content);
          return reading(async () => {
            const { read, ...checked } = await deps.check(connector, opened);
            const preview = (read && deps.previews?.keep(read, client)) ?? null;
            return { ok: true as const, ...checked, preview };
          });
        });
      } finally {
        if (lane.activeCount + lane.pendingCount === 0) lanes.delete(client);
      }
    },
  };
}

function openBytes({
  bytes,
  mediaType,
}: {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
}): OpenedDraft {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: 'draft', url: 'file:draft', bytes, mediaType, sha256 };
}
