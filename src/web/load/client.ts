/** Who is asking, without saying who it is. */
import { createHash, hash, randomBytes } from 'node:crypto';
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
const dayOf = (ms: number) => Math.floor(ms / dayMs);
/** A clock that leaps further gets a new salt. */
const mostDays = 400;

/** What names are made with on a day. */
export interface NamingState {
  /** Since 1970. */
  readonly day: number;
  readonly salt: Buffer;
}

/**
 * Names clients in the log: the same for a day, so that abuse can be followed, and another one the next. The salt is
 * nowhere but in memory, so nobody can find the address again. The next day's salt follows from it, so that all threads have the same,
 * and nothing leads back to the one before.
 */
export class ClientNames {
  readonly #now: () => number;
  #state: NamingState;

  constructor(
    now: () => number = Date.now,
    state: NamingState = { day: dayOf(now()), salt: randomBytes(16) },
  ) {
    this.#now = now;
    this.#state = { day: state.day, salt: Buffer.from(state.salt) };
  }

  /** What another thread needs to give the same names. */
  get state(): NamingState {
    const today = dayOf(this.#now());
    const days = today - this.#state.day;
    if (days < 0 || days > mostDays) this.#state = { day: today, salt: randomBytes(16) };
    while (this.#state.day < today) {
      const { day, salt } = this.#state;
      this.#state = { day: day + 1, salt: hash('sha256', salt, 'buffer') };
    }
    return this.#state;
  }

  /** Twelve signs. */
  nameOf(client: string): string {
    return createHash('sha256').update(this.state.salt).update(client).digest('base64url').slice(0, 12);
  }
}
