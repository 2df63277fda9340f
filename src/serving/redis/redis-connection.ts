import { readFileSync } from 'node:fs';
import { Cluster, Redis, ReplyError } from 'ioredis';
import { type StoreState, StoreUnavailable } from '../../ports/serving-store.ts';
import { type RedisAddress, readRedisUrl } from './redis-address.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** A snapshot of tens of megabytes passes well within this; a Redis that hangs does not hold a request for longer. */
const COMMAND_TIMEOUT_MS = 10_000;
const MAX_RECONNECT_DELAY_MS = 2_000;

/** Replies by which Redis says that it cannot serve just now. Others are bugs of ours. https://redis.io/docs/latest/develop/reference/protocol-spec/ */
const troubles = new Set(
  'OOM READONLY NOAUTH WRONGPASS NOPERM LOADING MISCONF MASTERDOWN NOREPLICAS CLUSTERDOWN BUSY TRYAGAIN UNKILLABLE'.split(
    ' ',
  ),
);

/** One server, the master that Sentinels name, or all nodes of a cluster: the commands are the same. */
export type RedisClient = Redis | Cluster;

/** A connection that says at once when Redis cannot be reached, and connects again by itself. */
export interface RedisConnection {
  readonly redis: RedisClient;
  /** Keys of one command must lie in one slot. */
  readonly isCluster: boolean;
  state(): StoreState;
  /** Runs commands. Throws StoreUnavailable while Redis cannot be reached or cannot serve. */
  reach<T>(work: (redis: RedisClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Connects in the background. `onTrouble` is called with why a connection failed, in words without address or password.
 * Nothing is queued while Redis is away, and nothing that was under way is sent a second time.
 */
export function connectRedis(
  url: string,
  name: string,
  onTrouble: (reason: string) => void,
): RedisConnection {
  const address = readRedisUrl(url);
  if (!address) throw new TypeError('The address of Redis cannot be read.');
  const redis = open(address, name);
  let hasFailed = false;
  let isClosed = false;
  /** Why it cannot be reached; null while it can. */
  let trouble: string | null = null;
  redis.on('error', (error: unknown) => {
    trouble = reasonOf(error);
    onTrouble(trouble);
  });
  redis.on('ready', () => {
    trouble = null;
  });
  redis.on('close', () => {
    hasFailed = true;
  });

  return {
    redis,
    isCluster: address.kind === 'cluster',
    state() {
      if (isClosed) return 'DOWN';
      if (redis.status === 'ready') return 'READY';
      return hasFailed ? 'DOWN' : 'CONNECTING';
    },
    async reach(work) {
      if (isClosed) throw new StoreUnavailable('The connection to Redis is closed.');
      if (redis.status !== 'ready') throw new StoreUnavailable(sentenceOf(trouble));
      try {
        return await work(redis);
      } catch (error) {
        throw toStoreError(error);
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      // `quit` lets what is under way finish; a Redis that is away has nothing under way.
      if (redis.status === 'ready') await redis.quit().catch(() => undefined);
      redis.disconnect();
    },
  };
}

const wait = (times: number) => Math.min(50 * 2 ** Math.min(times, 10), MAX_RECONNECT_DELAY_MS);

function open(address: RedisAddress, name: string): RedisClient {
  const { kind, hosts, master, db, user, password, sentinelUser, sentinelPassword, tls, ca } = address;
  const secure = tls ? { tls: ca ? { ca: readFileSync(ca) } : {} } : {};
  const own = {
    connectionName: `helseteknologi-hub-${name}`,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    ...(user !== null && { username: user }),
    ...(password !== null && { password }),
    ...secure,
  };
  if (kind === 'cluster') {
    const { autoResendUnfulfilledCommands: _, maxRetriesPerRequest: __, ...redisOptions } = own;
    return new Cluster([...hosts], {
      enableOfflineQueue: false,
      clusterRetryStrategy: wait,
      slotsRefreshTimeout: CONNECT_TIMEOUT_MS,
      // A certificate is made out to a name, and a node may be known by its name.
      ...(tls && { dnsLookup: (host, found) => found(null, host) }),
      redisOptions,
    });
  }
  const alone = { ...own, db, enableOfflineQueue: false, retryStrategy: wait };
  const [first = { host: 'localhost', port: 6379 }] = hosts;
  if (kind === 'single') return new Redis({ ...alone, ...first });
  return new Redis({
    ...alone,
    sentinels: [...hosts],
    name: master ?? '',
    sentinelRetryStrategy: wait,
    // A master that was deposed while it was away takes no writes: the Sentinels know the new one.
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
    ...(sentinelUser !== null && { sentinelUsername: sentinelUser }),
    ...(sentinelPassword !== null && { sentinelPassword }),
    ...(tls && { enableTLSForSentinelMode: true, sentinelTLS: secure.tls ?? {} }),
  });
}

const refusals: ReadonlySet<string> = new Set(['NOAUTH', 'WRONGPASS']);

/** Why Redis cannot be used, and what to look at. */
function sentenceOf(reason: string | null): string {
  if (reason === null) return 'Redis cannot be reached.';
  if (refusals.has(reason)) return `Redis refuses the user or password of REDIS_URL (${reason}).`;
  if (reason === 'NOPERM') return 'The user of REDIS_URL may not do what the hub does (NOPERM).';
  return `Redis cannot be reached (${reason}).`;
}

function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof StoreUnavailable)
    return error;
  if (error instanceof ReplyError && !troubles.has(wordOf(error))) return error;
  const reason = reasonOf(error);
  const isRefused = refusals.has(reason) || reason === 'NOPERM';
  return new StoreUnavailable(isRefused ? sentenceOf(reason) : `Redis cannot serve: ${reason}`, {
    cause: error,
  });
}

/** The first word of a reply, or the code of the system's error: never the message, which may hold an address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error instanceof ReplyError) return wordOf(error);
  if (error.message.startsWith('All sentinels are unreachable')) return 'NO_SENTINEL';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

// A script that may not run one of its commands is refused in a sentence of its own.
const wordOf = (error: Error) =>
  error.message.includes("can't run this command") ? 'NOPERM' : (error.message.split(' ', 1)[0] ?? '');
