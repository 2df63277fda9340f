import { brokenOff } from './exchange.ts';
import type { Result } from './failures.ts';

/** The result, or at once the failure that says that nobody waits for it any more. */
export async function orBrokenOff<T>(
  work: Promise<Result<T>>,
  url: URL,
  signal: AbortSignal | undefined,
): Promise<Result<T>> {
  if (!signal) return work;
  if (signal.aborted) {
    work.catch(() => undefined);
    return brokenOff(url.href, signal);
  }
  const { promise, resolve, reject } = Promise.withResolvers<Result<T>>();
  const onAbort = () => resolve(brokenOff(url.href, signal));
  signal.addEventListener('abort', onAbort, { once: true });
  work.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', onAbort));
}
