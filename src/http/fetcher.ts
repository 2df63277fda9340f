import { setTimeout as sleepFor } from 'node:timers/promises';
import { Agent } from 'undici';
import about from '../../package.json' with { type: 'json' };
import type { LinkAnswer } from '../domain/lists/links.ts';
import type { LinkProbe } from '../ports/archive/links.ts';
import type { Clock } from '../ports/clock.ts';
import type { Fetcher, FetchResult } from '../ports/fetcher.ts';
import type { AddressPolicy } from './addresses/address-policy.ts';
import { type Dial, guardedConnector, type Resolve } from './addresses/guarded-connector.ts';
import { type Secrets, secretHeadersFor } from './addresses/secret-headers.ts';
import { exchange, type Timeouts } from './exchange.ts';
import { followRedirects } from './follow-redirects.ts';
import { orBrokenOff } from './or-broken-off.ts';
import { createBreaker } from './politeness/breaker.ts';
import { askPolitely, type RetryRules } from './politeness/politely.ts';
import { createThrottle, type Sleep } from './politeness/throttle.ts';
import type { BodyLimits } from './read-body.ts';
import { loadRobots } from './robots/load-robots.ts';
import { createRobots, robotsMaxBytes } from './robots/robots.ts';
import { conditionsOf, documentOf, type Known, unchanged } from './to-document.ts';

export interface FetcherOptions {
  /** Address of a page or `mailto:` where whoever runs the hub can be reached. */
  readonly contact: string;
  readonly clock: Clock;
  /**
   * Sample mode: the loopback port of the sample site, which then answers for every host. `listensOn` where it found that
   * port taken: addresses keep naming the usual one, since they are data and must be the same in every harvest.
   */
  readonly sample?: { readonly port: number; readonly listensOn?: number };
  /** Keys by name. Sent only in live mode, over https, to the host that the request names. */
  readonly secrets?: Secrets;
  /** Largest document, as sent and unpacked. Default 20 MB. */
  readonly maxBytes?: number;
  readonly timeouts?: Partial<Timeouts>;
  readonly retries?: Partial<RetryRules>;
  /** Milliseconds between two requests to one host. Default 1,000 live, 0 in sample mode. */
  readonly intervalMs?: number;
  /** Longest Crawl-delay that is kept to, milliseconds. Default 10,000. */
  readonly maxCrawlDelayMs?: number;
  /** For tests: waiting, name resolution, and the socket to the addresses that passed the check. */
  readonly sleep?: Sleep;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
}

/** A fetcher that also takes addresses that people give, and asks whether links lead anywhere. */
export interface HttpFetcher extends Fetcher, LinkProbe {
  /**
   * Fetches an address that a person gave: http or https on the usual port. Without `hosts`, any host on the open
   * internet. `allowLoopback` holds in sample mode only, for a file served from one's own machine.
   */
  fetchAddress(
    url: string,
    options?: {
      readonly name?: string;
      readonly hosts?: readonly string[];
      readonly allowLoopback?: boolean;
      readonly signal?: AbortSignal;
    },
  ): Promise<FetchResult>;
}

/** As much of a page as is taken where a server wants GET to say whether it is there. */
const linkBytes = 64 * 1024;
const mayDifferForGet = (status: number) =>
  (status >= 400 && status < 500 && status !== 429) || status === 501;

const defaultTimeouts: Timeouts = { connect: 10_000, headers: 30_000, silence: 20_000, total: 90_000 };
const defaultRetries: RetryRules = { busyRetries: 2, faultRetries: 1, backoffMs: 1_000, maxWaitMs: 60_000 };

/** Makes a fetcher with its own connections. Close it when done. Failures are values; only bugs throw. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure over connections and hosts; each function in it is short.
export function createFetcher(options: FetcherOptions): HttpFetcher {
  const sample = options.sample ?? null;
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const rules = { ...defaultRetries, ...options.retries };
  const maxBytes = options.maxBytes ?? 20 * 1024 * 1024;
  const maxCrawlDelayMs = options.maxCrawlDelayMs ?? 10_000;
  const userAgent = `helseteknologi-hub/${about.version} (+${options.contact})`;
  const agent = new Agent({
    connections: 1,
    connect: guardedConnector({
      loopbackOnly: sample !== null,
      connectTimeoutMs: timeouts.connect,
      ...(sample && { samplePort: { named: sample.port, real: sample.listensOn ?? sample.port } }),
      ...(options.resolve && { resolve: options.resolve }),
      ...(options.dial && { dial: options.dial }),
    }),
  });
  const throttle = createThrottle({
    intervalMs: options.intervalMs ?? (sample === null ? 1_000 : 0),
    sleep: options.sleep ?? ((ms, signal) => sleepFor(ms, undefined, { signal })),
    now: () => performance.now(),
  });

  const breaker = createBreaker({ now: () => performance.now() });

  function ask(
    url: URL,
    headers: Record<string, string>,
    limits: BodyLimits,
    { signal, answers = [], method }: Pick<Extra, 'signal' | 'answers' | 'method'> = {},
  ) {
    const sent = { 'user-agent': userAgent, 'accept-encoding': 'gzip, br, zstd, deflate', ...headers };
    const once = () =>
      breaker.run(
        url,
        () => exchange(agent, { url, headers: sent, limits, timeouts, answers, method, signal }),
        signal,
      );
    return askPolitely(url, once, { throttle, rules, signal, wallClock: () => options.clock.now() });
  }

  const robots = createRobots({
    userAgent,
    now: () => performance.now(),
    load: (url) => loadRobots(url, (hop) => ask(hop, {}, { maxBytes: robotsMaxBytes, cut: true }), sample),
  });

  async function askIfAllowed(url: URL, headers: Record<string, string>, more: Extra) {
    const verdict = await orBrokenOff(robots(url), url, more.signal);
    if (!verdict.ok) return verdict;
    if (verdict.value.crawlDelayMs !== null) {
      throttle.slowDown(url.host, Math.min(verdict.value.crawlDelayMs, maxCrawlDelayMs));
    }
    return ask(url, headers, more.limits ?? { maxBytes }, more);
  }

  /** Of a page only its beginning is taken, since all that is asked is whether it is there. */
  async function answerOf(url: string, method: 'HEAD' | 'GET', signal?: AbortSignal): Promise<LinkAnswer> {
    const more = { method, signal, limits: { maxBytes: linkBytes, cut: true } };
    const arrived = await followRedirects(url, { hosts: null, sample }, (hop) =>
      askIfAllowed(hop, { accept: '*/*' }, more),
    );
    if (!arrived.ok) return { status: null, failure: arrived.failure.code };
    const { status } = arrived.value.answer;
    // Many servers refuse HEAD, or answer it as if the page were gone: only their answer to GET counts.
    return method === 'HEAD' && mayDifferForGet(status)
      ? answerOf(url, 'GET', signal)
      : { status, failure: null };
  }

  async function get(
    name: string,
    url: string,
    policy: AddressPolicy,
    known: Known,
    more: Extra,
  ): Promise<FetchResult> {
    const conditions = conditionsOf(known);
    const arrived = await followRedirects(url, policy, (hop) =>
      askIfAllowed(hop, { accept: '*/*', ...conditions, ...more.headersFor?.(hop) }, more),
    );
    if (!arrived.ok) return arrived;
    const at = options.clock.now().toISOString();
    if (arrived.value.answer.status === 304 && Object.keys(conditions).length > 0) {
      const same = known && (await unchanged(name, arrived.value, known, at));
      return same ?? get(name, url, policy, null, more);
    }
    return documentOf(name, arrived.value, at, more.answers);
  }

  return {
    async fetch(request, source, known, signal) {
      const policy = { hosts: source.hosts, sample };
      const headersFor = secretHeadersFor(request, policy, options.secrets ?? {});
      if (!headersFor.ok) return headersFor;
      return get(request.name, request.url, policy, known, {
        headersFor: headersFor.value,
        signal,
        answers: request.answers,
      });
    },
    async fetchAddress(url, { name = 'document', hosts, allowLoopback = false, signal } = {}) {
      const policy = { hosts: hosts ?? null, sample, allowLoopback };
      return get(name, url, policy, null, { signal });
    },
    answerOf: (url, signal) => answerOf(url, 'HEAD', signal),
    async close() {
      await agent.destroy();
    },
  };
}

interface Extra {
  readonly headersFor?: (url: URL) => Record<string, string>;
  readonly method?: 'HEAD' | 'GET';
  readonly limits?: BodyLimits;
  readonly signal?: AbortSignal | undefined;
  readonly answers?: readonly number[] | undefined;
}
