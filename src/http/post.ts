import { Agent } from 'undici';
import about from '../../package.json' with { type: 'json' };
import { isLoopback } from './addresses/address-policy.ts';
import { AddressRefused, guardedConnector } from './addresses/guarded-connector.ts';
import { readRetryAfter } from './politeness/retry-after.ts';

/** What came of sending; the body of an answer is of no account. */
export type Posted =
  /** `retryAfterMs`: how long the receiver asks to be left alone. */
  | { readonly ok: true; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly ok: false; readonly code: 'PRIVATE_ADDRESS' | 'TIMEOUT' | 'NETWORK' };

export interface PosterOptions {
  /** Stands in the User-Agent. */
  readonly contact: string;
  /** Sample mode: only to this machine, and without TLS too. */
  readonly loopbackOnly: boolean;
}

/** Sends to addresses that strangers gave. */
export interface Poster {
  post(
    url: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    stop: AbortSignal,
  ): Promise<Posted>;
  /** Why an address may not be sent to, in words; null: it may. The address that its name leads to is checked when sending. */
  refusal(url: string): string | null;
  close(): Promise<void>;
}

/** Standard Webhooks: 15 to 30 seconds. */
const TIMEOUT_MS = 15_000;
const MOST_OF_ANSWER = 64 * 1024;

/** Makes a poster. It follows no redirect, and connects only to the very addresses that it has checked. */
export function createPoster({ contact, loopbackOnly }: PosterOptions): Poster {
  const agent = new Agent({ connect: guardedConnector({ loopbackOnly, connectTimeoutMs: 5_000 }) });
  const userAgent = `helseteknologi-hub/${about.version} (+${contact})`;
  return {
    refusal(url) {
      if (url.length > 2_000 || !URL.canParse(url)) return '`url` is no address.';
      const { protocol, username, password, hostname } = new URL(url);
      if (username !== '' || password !== '') return '`url` may hold no name and no password.';
      if (loopbackOnly) {
        const isHere = isLoopback(hostname) && (protocol === 'http:' || protocol === 'https:');
        return isHere
          ? null
          : 'In sample mode `url` must lead to this machine, such as http://localhost:9000/.';
      }
      return protocol === 'https:' ? null : '`url` must begin with https://.';
    },

    async post(url, headers, body, stop) {
      const { origin, pathname, search } = new URL(url);
      const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]);
      try {
        const answer = await agent.request({
          origin,
          path: pathname + search,
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json', 'user-agent': userAgent },
          body,
          headersTimeout: TIMEOUT_MS,
          signal,
        });
        await answer.body.dump({ limit: MOST_OF_ANSWER, signal }).catch(() => undefined);
        const header = answer.headers['retry-after'];
        const retryAfterMs = readRetryAfter(typeof header === 'string' ? header : null, new Date());
        return { ok: true, status: answer.statusCode, retryAfterMs };
      } catch (error) {
        if (error instanceof AddressRefused) return { ok: false, code: 'PRIVATE_ADDRESS' };
        const isLate = error instanceof Error && /Timeout/u.test(error.name);
        return { ok: false, code: isLate ? 'TIMEOUT' : 'NETWORK' };
      }
    },

    close: () => agent.destroy(),
  };
}
