/** Who is asking, without saying who it is. */
import { createHash, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * The name under which the load of a client is counted: an IPv4 address, or the first 64 bits of an IPv6 one, since a
 * household or a server has all addresses below them (RFC 6177). Who has gone before it was examined has no address any more, whatever the
 * types say, and counts with all who do that.
 */
export function clientOf(address: string | undefined): string {
  const [plain = ''] = (address ?? '').split('%');
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(plain) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ''))
    .join(':')}::/64`;
}

const dayMs = 86_400_000;

/**
 * Names clients in the log: the same for a day, so that abuse can be followed, and another one the next. The salt is
 * nowhere but in memory, so nobody can find the address again.
 */
export class ClientNames {
  readonly #now: () => number;
  #day = -1;
  #salt = randomBytes(16);

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Twelve signs. */
  nameOf(client: string): string {
    const day = Math.floor(this.#now() / dayMs);
    if (day !== this.#day) this.#salt = randomBytes(16);
    this.#day = day;
    return createHash('sha256').update(this.#salt).update(client).digest('base64url').slice(0, 12);
  }
}
