import { type AddressPolicy, resolveAddress } from './addresses/address-policy.ts';
import type { Answer } from './exchange.ts';
import { failed, type Result } from './failures.ts';

/** More hops than this is a loop or a chain that nobody keeps. RFC 9309, 2.3.1.2 has the same number. */
const maxHops = 5;

/** The last answer and the address that gave it. */
export interface Arrived {
  readonly url: URL;
  readonly answer: Answer;
}

/** Asks the address and goes where it redirects, each hop checked before it is asked. */
export async function followRedirects(
  start: string,
  policy: AddressPolicy,
  ask: (url: URL) => Promise<Result<Answer>>,
): Promise<Result<Arrived>> {
  let address = resolveAddress(start, policy);
  for (let hop = 0; hop <= maxHops; hop++) {
    if (!address.ok) return address;
    const url = address.value;
    const answer = await ask(url);
    if (!answer.ok) return answer;
    const location = isRedirect(answer.value.status) ? answer.value.header('location') : null;
    if (location === null) return { ok: true, value: { url, answer: answer.value } };
    address = resolveAddress(location, policy, url);
  }
  return failed('TOO_MANY_REDIRECTS', start);
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
