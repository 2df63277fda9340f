/** What every thread that answers is set to, and how many there are. */
import { availableParallelism } from 'node:os';
import { connectors } from '../../../connectors/index.ts';
import { type Config, ConfigError } from '../../config/config.ts';

/** Systems on which threads can listen on one port, so that the system spreads connections over them. */
const sharePorts: ReadonlySet<NodeJS.Platform> = new Set(['linux', 'freebsd']);

/** Memory for whole answers, of all threads together. */
const answerCacheBytes = 64 * 2 ** 20;

/** Threads that answer, the main thread among them. Throws ConfigError where the system cannot have several. */
export function threadsOf({ role, load: { workers } }: Pick<Config, 'role' | 'load'>): number {
  if (role === 'harvester' || workers === 1) return 1;
  const isAble = sharePorts.has(process.platform);
  if (workers === 'auto') return isAble ? availableParallelism() : 1;
  if (isAble) return workers;
  throw new ConfigError('HUB_WORKERS: several threads need Linux or FreeBSD; leave it out on this system');
}

/** The settings of one thread's server. Of what the process takes on, each has its share. */
export function settingsOf(config: Config) {
  const threads = threadsOf(config);
  return {
    contracts: new Map(connectors.map(({ source }) => [source.key, source.contract])),
    mode: config.mode,
    adminToken: config.adminToken,
    publicUrl: config.publicUrl,
    load: { ...config.load, maxConnections: Math.ceil(config.load.maxConnections / threads) },
    fastPath: config.fastPath,
    operationTimeoutMs: config.load.operationTimeoutMs,
    metricsToken: config.metricsToken,
    answerCacheBytes: Math.ceil(answerCacheBytes / threads),
  };
}
