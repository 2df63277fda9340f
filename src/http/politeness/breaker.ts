import type { Answer } from '../exchange.ts';
import { failed, type Result } from '../failures.ts';

/** Answers in a row that did not come in time, after which a host is left alone. */
const LATE_IN_A_ROW = 3;
/** For so long; then one request is tried. */
const LEFT_ALONE_MS = 5 * 60_000;
const maxHosts = 500;

/** Leaves hosts alone that do not answer: the tenth page that hangs says nothing that the third did not. */
export interface Breaker {
  run(url: URL, ask: () => Promise<Result<Answer>>, signal: AbortSignal | undefined): Promise<Result<Answer>>;
}

/** `now` is a monotonic clock in milliseconds. */
export function createBreaker({ now }: { readonly now: () => number }): Breaker {
  const hosts = new Map<string, { late: number; until: number }>();
  return {
    async run(url, ask, signal) {
      const host = hosts.get(url.host) ?? { late: 0, until: 0 };
      if (host.until > now()) return failed('TIMEOUT', url.href, { because: becauseLate });
      const result = await ask();
      // What was broken off says nothing of the host.
      if (signal?.aborted) return result;
      if (result.ok || result.failure.code !== 'TIMEOUT') {
        hosts.delete(url.host);
        return result;
      }
      host.late++;
      if (host.late >= LATE_IN_A_ROW) host.until = now() + LEFT_ALONE_MS;
      hosts.set(url.host, host);
      for (const name of hosts.keys()) {
        if (hosts.size <= maxHosts) break;
        hosts.delete(name);
      }
      return result;
    },
  };
}

const becauseLate = {
  nb: 'Nettstedet har latt tre forespørsler på rad stå ubesvart, så det spørres ikke mer på en stund.',
  nn: 'Nettstaden har late tre førespurnader på rad stå utan svar, så han blir ikkje spurd meir på ei stund.',
  en: 'The site has left three requests in a row unanswered, so it is not asked again for a while.',
};
