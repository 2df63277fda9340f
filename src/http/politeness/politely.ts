import { type Answer, brokenOff } from '../exchange.ts';
import { type FailureCode, failed, type Result } from '../failures.ts';
import { orBrokenOff } from '../or-broken-off.ts';
import { readRetryAfter } from './retry-after.ts';
import type { Throttle } from './throttle.ts';

/** How often and how long the fetcher tries again. */
export interface RetryRules {
  /** Times to try again after 429 or 503. */
  readonly busyRetries: number;
  /** Times to try again after another 5xx or a broken connection. */
  readonly faultRetries: number;
  /** Milliseconds before the first new try when the server does not say; doubled for each. */
  readonly backoffMs: number;
  /** Longest Retry-After that is waited for; a longer one is a failure that says so. */
  readonly maxWaitMs: number;
}

/**
 * Asks in the host's turn and tries again where that is polite. The wait holds for every request to the host, not
 * only for this one.
 */
export async function askPolitely(
  url: URL,
  ask: () => Promise<Result<Answer>>,
  deps: {
    readonly throttle: Throttle;
    readonly rules: RetryRules;
    readonly wallClock: () => Date;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Result<Answer>> {
  const { throttle, rules, signal } = deps;
  const left = { busy: rules.busyRetries, fault: rules.faultRetries };
  for (let tries = 0; ; tries++) {
    const result = await inTurn(url, ask, throttle, signal);
    const trouble = troubleOf(result);
    if (trouble === null || signal?.aborted === true) return result;
    const asked = result.ok ? readRetryAfter(result.value.header('retry-after'), deps.wallClock()) : null;
    const wait = asked ?? rules.backoffMs * 2 ** tries;
    if (wait > rules.maxWaitMs && result.ok) return tooLongWait(url, result.value.status, wait);
    if (left[trouble] === 0) return result;
    left[trouble]--;
    throttle.pause(url.host, wait);
  }
}

async function inTurn(
  url: URL,
  ask: () => Promise<Result<Answer>>,
  throttle: Throttle,
  signal: AbortSignal | undefined,
): Promise<Result<Answer>> {
  try {
    return await orBrokenOff(throttle.run(url.host, ask, signal), url, signal);
  } catch (error) {
    if (signal?.aborted === true) return brokenOff(url.href, signal);
    throw error;
  }
}

const faults: ReadonlySet<FailureCode> = new Set(['NETWORK', 'HOST_NOT_FOUND']);

function troubleOf(result: Result<Answer>): 'busy' | 'fault' | null {
  if (!result.ok) return faults.has(result.failure.code) ? 'fault' : null;
  const { status } = result.value;
  if (status === 429 || status === 503) return 'busy';
  // What a server does not know (501) it will not know the next time either.
  return status >= 500 && status !== 501 ? 'fault' : null;
}

function tooLongWait(url: URL, status: number, wait: number) {
  const minutes = Math.ceil(wait / 60_000);
  return failed('RATE_LIMITED', url.href, {
    status,
    because: {
      nb: `Nettstedet ber oss vente i ${minutes} minutter.`,
      nn: `Nettstaden ber oss vente i ${minutes} minutt.`,
      en: `The site asks us to wait for ${minutes} minutes.`,
    },
  });
}
