import { Redis, ReplyError } from 'ioredis';
import { type StoreState, StoreUnavailable } from './store.ts';

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

/** A connection that says at once when Redis cannot be reached, and connects again by itself. */
export interface RedisConnection {
  readonly redis: Redis;
  state(): StoreState;
  /** Runs commands. Throws StoreUnavailable while Redis cannot be reached or cannot serve. */
  reach<T>(work: (redis: Redis) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Connects in the background. `onTrouble` is told why a connection failed, in words without address or password.
 * Nothing is queued while Redis is away, and nothing that was under way is sent a second time.
 */
export function connectRedis(
  url: string,
  name: string,
  onTrouble: (reason: string) => void,
): RedisConnection {
  const redis = new Redis(url, {
    connectionName: `helseteknologi-hub-${name}`,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 10), MAX_RECONNECT_DELAY_MS),
  });
  let hasFailed = false;
  let isClosed = false;
  redis.on('error', (error: unknown) => onTrouble(reasonOf(error)));
  redis.on('close', () => {
    hasFailed = true;
  });

  return {
    redis,
    state() {
      if (isClosed) return 'DOWN';
      if (redis.status === 'ready') return 'READY';
      return hasFailed ? 'DOWN' : 'CONNECTING';
    },
    async reach(work) {
      if (isClosed) throw new StoreUnavailable('The connection to Redis is closed.');
      if (redis.status !== 'ready') throw new StoreUnavailable('Redis cannot be reached.');
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

function toStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof StoreUnavailable)
    return error;
  if (error instanceof ReplyError && !troubles.has(wordOf(error))) return error;
  return new StoreUnavailable(`Redis cannot serve: ${reasonOf(error)}`, { cause: error });
}

/** The first word of a reply, or the code of the system's error: never the message, which may hold an address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error instanceof ReplyError) return wordOf(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

const wordOf = (error: Error) => error.message.split(' ', 1)[0] ?? '';
