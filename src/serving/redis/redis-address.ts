/**
 * The forms of REDIS_URL: one server, servers behind Sentinel, or the nodes of a cluster.
 *
 *     redis://[user:password@]host[:6379][/db]           rediss:// with TLS
 *     redis+sentinel://[user:password@]a:26379,b:26379/master[/db]
 *     redis://[user:password@]a:7000,b:7000,c:7000       a cluster; also redis+cluster://a:7000
 *
 * `?ca=/path/ca.pem` names the authority of the server's certificate; `?sentinel_password=` and `?sentinel_user=` are for
 * Sentinels that ask for one of their own.
 */
export interface RedisAddress {
  readonly kind: 'single' | 'sentinel' | 'cluster';
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  /** The master's name at the Sentinels. */
  readonly master: string | null;
  readonly db: number;
  readonly user: string | null;
  readonly password: string | null;
  readonly sentinelUser: string | null;
  readonly sentinelPassword: string | null;
  readonly tls: boolean;
  /** File of the certificate authority, PEM; null: those that the system trusts. */
  readonly ca: string | null;
}

const form =
  /^redis(s)?(?:\+(sentinel|cluster))?:\/\/(?:([^@/?#]*)@)?([^/?#@]+)((?:\/[^/?#]*)*)(?:\?([^#]*))?$/u;
const hostForm = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/iu;

/** Null for what is none of the forms. */
export function readRedisUrl(url: string): RedisAddress | null {
  const [, secure, named, credentials, list = '', path = '', query = ''] = form.exec(url) ?? [];
  const hosts = list.split(',').map((text) => {
    const [, host = '', port] = hostForm.exec(text) ?? [];
    return {
      host: host.replace(/^\[|\]$/gu, ''),
      port: Number(port ?? (named === 'sentinel' ? 26379 : 6379)),
    };
  });
  if (hosts.some(({ host, port }) => host === '' || port < 1 || port > 65_535)) return null;
  const kind = named === 'sentinel' || named === 'cluster' ? named : hosts.length > 1 ? 'cluster' : 'single';
  const parts = path
    .split('/')
    .slice(1)
    .filter((part) => part !== '');
  const master = kind === 'sentinel' ? (parts.shift() ?? null) : null;
  const db = Number(parts.shift() ?? 0);
  const isWhole = parts.length === 0 && Number.isInteger(db) && db >= 0 && (kind !== 'cluster' || db === 0);
  if (!isWhole || (kind === 'sentinel' && master === null)) return null;
  try {
    const at = credentials?.indexOf(':') ?? -1;
    const text = (value: string | undefined) => (value ? decodeURIComponent(value) : null);
    const settings = new URLSearchParams(query);
    if ([...settings.keys()].some((key) => !known.has(key))) return null;
    return {
      kind,
      hosts,
      master: text(master ?? undefined),
      db,
      user: text(at < 0 ? credentials : credentials?.slice(0, at)),
      password: text(at < 0 ? undefined : credentials?.slice(at + 1)),
      sentinelUser: settings.get('sentinel_user'),
      sentinelPassword: settings.get('sentinel_password'),
      tls: secure !== undefined,
      ca: settings.get('ca'),
    };
  } catch {
    return null;
  }
}

const known: ReadonlySet<string> = new Set(['ca', 'sentinel_user', 'sentinel_password']);
