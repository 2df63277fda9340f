import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { settingsOf, threadsOf } from '../../src/app/threads/answer-settings.ts';
import { readConfig } from '../../src/config/config.ts';

const isAble = process.platform === 'linux' || process.platform === 'freebsd';

it.each([
  [{}, 1],
  [{ HUB_WORKERS: '1' }, 1],
  [{ HUB_WORKERS: '4', HUB_ROLE: 'harvester' }, 1],
  [{ HUB_WORKERS: 'auto' }, isAble ? availableParallelism() : 1],
])('as many threads answer as %o says', (env, threads) => {
  expect(threadsOf(readConfig(env))).toBe(threads);
});

it.runIf(isAble)('several threads have their share each of what the process takes on', () => {
  const config = readConfig({ HUB_WORKERS: '4', HUB_MAX_CONNECTIONS: '90' });
  expect(threadsOf(config)).toBe(4);
  const { load, answerCacheBytes } = settingsOf(config);
  expect([load.maxConnections, load.maxConnectionsPerClient, answerCacheBytes]).toEqual([23, 100, 2 ** 24]);
});

it.skipIf(isAble)('where threads cannot share a port, several stop the start', () => {
  expect(() => threadsOf(readConfig({ HUB_WORKERS: '2' }))).toThrow('HUB_WORKERS');
});
