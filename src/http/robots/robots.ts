import robotsParserModule from 'robots-parser';
import type { FetchFailure } from '../../ports/fetcher.ts';
import { failed, presentableUrl, type Result } from '../failures.ts';
import { boundRobots } from './robots-bounds.ts';

/** The module is the function itself; its types wrongly say that it has a default export. */
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** What robots.txt says of an address: how long to wait between requests there, or why it may not be fetched. */
export type RobotsVerdict = Result<{ readonly crawlDelayMs: number | null }>;

/** Bytes of robots.txt that count; the rest is cut off. RFC 9309, 2.5 asks for at least 500 KiB. */
export const robotsMaxBytes = 512 * 1024;

/** RFC 9309, 2.4: a copy is used for at most a day. A failure is asked again sooner. */
const maxAgeMs = 60 * 60 * 1000;
const maxFailureAgeMs = 60 * 1000;
const maxHosts = 200;

type Rules = (url: URL) => RobotsVerdict;

interface Entry {
  readonly rules: Promise<Rules>;
  /** Endless while loading. */
  until: number;
}

/**
 * Asks each site's robots.txt once an hour. `load` fetches it: text, null where there is none (any 4xx), or a failure.
 * Rules of RFC 9309, 2.3.1: no file allows everything; a file that cannot be had (5xx) allows nothing for now.
 */
export function createRobots(options: {
  readonly userAgent: string;
  readonly now: () => number;
  readonly load: (robots: URL) => Promise<Result<string | null>>;
}): (url: URL) => Promise<RobotsVerdict> {
  const entries = new Map<string, Entry>();

  async function read(robots: URL, entry: { until: number }): Promise<Rules> {
    const text = await options.load(robots);
    entry.until = options.now() + (text.ok ? maxAgeMs : maxFailureAgeMs);
    if (!text.ok) return (url) => unreachable(url, text.failure);
    const bounded = boundRobots(text.value ?? '', options.userAgent);
    if (bounded === null) return tooManyRules;
    const parsed = robotsParser(robots.href, bounded);
    const delay = parsed.getCrawlDelay(options.userAgent) ?? 0;
    const crawlDelayMs = delay > 0 ? delay * 1000 : null;
    return (url) =>
      parsed.isAllowed(url.href, options.userAgent) === false
        ? failed('ROBOTS_DISALLOWED', url.href)
        : { ok: true, value: { crawlDelayMs } };
  }

  function load(origin: string): Entry {
    const entry = { until: Number.POSITIVE_INFINITY };
    const loading = Object.assign(entry, { rules: read(new URL('/robots.txt', origin), entry) });
    entries.delete(origin);
    entries.set(origin, loading);
    const oldest = entries.keys().next().value;
    if (entries.size > maxHosts && oldest !== undefined) entries.delete(oldest);
    return loading;
  }

  return async (url) => {
    const known = entries.get(url.origin);
    const entry = known !== undefined && known.until > options.now() ? known : load(url.origin);
    return (await entry.rules)(url);
  };
}

function tooManyRules(url: URL): RobotsVerdict {
  return failed('ROBOTS_DISALLOWED', url.href, {
    because: {
      nb: 'Nettstedets robots.txt har flere regler enn det kan leses, så ingenting hentes.',
      nn: 'robots.txt hos nettstaden har fleire reglar enn det kan lesast, så ingenting blir henta.',
      en: "The site's robots.txt has more rules than can be read, so nothing is fetched.",
    },
  });
}

function unreachable(url: URL, failure: FetchFailure): RobotsVerdict {
  if (failure.status === null) {
    const nb = `Under henting av robots.txt: ${failure.nb}`;
    const nn = `Under henting av robots.txt: ${failure.nn}`;
    const en = `While fetching robots.txt: ${failure.en}`;
    return { ok: false, failure: { ...failure, url: presentableUrl(url.href), nb, nn, en } };
  }
  return failed('ROBOTS_DISALLOWED', url.href, {
    status: failure.status,
    because: {
      nb: `Nettstedets robots.txt svarte med feil ${failure.status}, så ingenting hentes inntil videre.`,
      nn: `robots.txt hos nettstaden svara med feil ${failure.status}, så ingenting blir henta inntil vidare.`,
      en: `The site's robots.txt answered with error ${failure.status}, so nothing is fetched for now.`,
    },
    todo: { nb: 'Prøv igjen senere.', nn: 'Prøv igjen seinare.', en: 'Try again later.' },
  });
}
