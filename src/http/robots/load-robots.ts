import type { AddressPolicy } from '../addresses/address-policy.ts';
import type { Answer } from '../exchange.ts';
import { failed, type Result } from '../failures.ts';
import { followRedirects } from '../follow-redirects.ts';

/** The text of a site's robots.txt, null where it has none, or why it could not be had. Stays at the site. */
export async function loadRobots(
  url: URL,
  ask: (url: URL) => Promise<Result<Answer>>,
  sample: AddressPolicy['sample'],
): Promise<Result<string | null>> {
  const policy = {
    hosts: [url.hostname.replace(/\.localhost$/, '')],
    sample,
    allowLoopback: sample !== null,
  };
  const arrived = await followRedirects(url.href, policy, ask);
  if (!arrived.ok) return arrived;
  const { status, bytes } = arrived.value.answer;
  if (status === 200) return { ok: true, value: new TextDecoder().decode(bytes) };
  // RFC 9309 counts 429 among "unavailable"; a site that is overloaded has not said yes.
  if (status >= 400 && status < 500 && status !== 429) return { ok: true, value: null };
  return failed('HTTP_ERROR', url.href, { status });
}
