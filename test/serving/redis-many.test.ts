/** The store behind Sentinel and on a cluster: a real failover, and real slots. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Promotion, ServingStore } from '../../src/ports/serving-store.ts';
import { readRedisUrl } from '../../src/serving/redis/redis-address.ts';
import { createRedisStore } from '../../src/serving/redis/redis-store.ts';
import { RedisServers, startCluster } from '../support/redis-many.ts';
import { until } from '../support/until.ts';
import { aSnapshotRef, describeStore } from './store-contract.ts';

const LONG = 60_000;
let servers: RedisServers;

describe('addresses', () => {
  it.each([
    ['redis://localhost', { kind: 'single', hosts: [{ host: 'localhost', port: 6379 }], db: 0, tls: false }],
    [
      'rediss://u:p%40ss@r.example:6380/2?ca=/etc/ca.pem',
      { user: 'u', password: 'p@ss', db: 2, tls: true, ca: '/etc/ca.pem' },
    ],
    ['redis://:pw@[::1]:7000', { user: null, password: 'pw', hosts: [{ host: '::1', port: 7000 }] }],
    [
      'redis+sentinel://a,b:27000/main/1?sentinel_password=x',
      {
        kind: 'sentinel',
        master: 'main',
        db: 1,
        sentinelPassword: 'x',
        hosts: [
          { host: 'a', port: 26379 },
          { host: 'b', port: 27000 },
        ],
      },
    ],
    [
      'redis://u:p@a:7000,b:7001,c',
      {
        kind: 'cluster',
        hosts: [
          { host: 'a', port: 7000 },
          { host: 'b', port: 7001 },
          { host: 'c', port: 6379 },
        ],
      },
    ],
    ['redis+cluster://a:7000', { kind: 'cluster' }],
  ])('%s', (url, parts) => {
    expect(readRedisUrl(url)).toMatchObject(parts);
  });
  it.each([
    'localhost:6379',
    'redis://',
    'redis://a,,b',
    'redis://a:99999',
    'redis://a/x',
    'redis+sentinel://a,b',
    'redis://a,b/3',
    'redis://a?kaa=1',
    'redis://a:b:c',
    'http://a',
    'redis://u:%ZZ@a',
  ])('%s is none', (url) => {
    expect(readRedisUrl(url)).toBeNull();
  });
});

describe('behind Sentinel', () => {
  let store: ServingStore;
  beforeAll(async () => {
    servers = new RedisServers();
  });
  afterAll(async () => {
    await store?.close();
    await servers.stop();
  });

  it('goes on with the replica when the master dies, and hears what is promoted there', async () => {
    const master = await servers.start([]);
    const replica = await servers.start(['--replicaof', `127.0.0.1 ${master.port}`]);
    await until(
      async () => String(await replica.client.info('replication')).includes('master_link_status:up'),
      LONG,
    );
    const sentinels: Awaited<ReturnType<RedisServers['startSentinel']>>[] = [];
    for (let i = 0; i < 3; i++) sentinels.push(await servers.startSentinel(master.port, 2));
    const knows = async () =>
      (await Promise.all(sentinels.map(({ client }) => client.call('SENTINEL', 'replicas', 'main')))).every(
        (found) => Array.isArray(found) && found.length === 1,
      );
    await until(knows, LONG);
    store = createRedisStore(
      `redis+sentinel://${sentinels.map(({ port }) => `127.0.0.1:${port}`).join(',')}/main`,
      { scope: 'live', pollMs: 200 },
    );
    await until(() => store.state() === 'READY', LONG);
    const heard: Promotion[] = [];
    store.onPromotion((promotion) => heard.push(promotion));
    await store.put('claim', [['b:0', Buffer.from('1')]]);
    const first = await store.promote(aSnapshotRef('v1'), (await store.acquireLease('a', LONG))!);
    await until(() => heard.length === 1, LONG);
    await master.client.wait(1, 5_000);

    await servers.kill(master);
    const readAgain = () => store.current().catch(() => null);
    await until(async () => (await readAgain())?.snapshot.version === 'v1', LONG);
    expect((await store.get('claim', ['b:0']))[0]).not.toBeNull();
    const lease = await until(() => store.acquireLease('a', LONG).catch(() => null), LONG);
    const second = await store.promote(aSnapshotRef('v2'), lease);
    expect(second.epoch).toBeGreaterThan(first.epoch);
    await until(() => heard.at(-1)?.snapshot.version === 'v2', LONG);
    expect(String(await replica.client.info('replication'))).toContain('role:master');
  }, 180_000);
});

describe('on a cluster', () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>;
  const stores: ServingStore[] = [];
  /** Replicas refuse, and follow. */
  const flush = async () => {
    for (const { client } of cluster.nodes) await client.flushall().catch(() => undefined);
  };
  beforeEach(flush);
  beforeAll(async () => {
    servers = new RedisServers();
    cluster = await startCluster(servers);
  }, 180_000);
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  afterAll(() => servers.stop());

  describeStore(
    'cluster',
    () => ({
      open: () => createRedisStore(cluster.url, { pollMs: 200 }),
      flush,
    }),
    { shared: true, flushes: true },
  );

  it('keeps all keys of a hub under one hash tag, and of another one apart', async () => {
    const [sample, live] = ['sample', 'live'].map((scope) => createRedisStore(cluster.url, { scope }));
    stores.push(sample!, live!);
    await until(() => sample!.state() === 'READY' && live!.state() === 'READY', LONG);
    for (const store of [sample!, live!]) {
      await store.put(
        'claim',
        Array.from({ length: 50 }, (_, i) => [`b:${i}`, Buffer.from('1')] as const),
      );
      await store.promote(aSnapshotRef('v1'), (await store.acquireLease('a', LONG))!);
    }
    const names = (await Promise.all(cluster.nodes.map(({ client }) => client.keys('*')))).flat();
    const own = names.filter((name) => name.includes('{live}') || name.includes('{sample}'));
    expect(own.length).toBeGreaterThan(100);
    expect(own.every((name) => /^hub:v1:\{(live|sample)\}:/u.test(name))).toBe(true);
    expect((await live!.keys('claim')).length).toBe(50);
  });

  it('goes on when the node that holds the keys dies', async () => {
    const store = createRedisStore(cluster.url, { scope: 'live', pollMs: 200 });
    stores.push(store);
    await until(() => store.state() === 'READY', LONG);
    const first = await store.promote(aSnapshotRef('v8'), (await store.acquireLease('a', LONG))!);
    const slot = Number(await cluster.nodes[0]!.client.cluster('KEYSLOT', 'hub:v1:{live}:current'));
    const holders = await Promise.all(
      cluster.nodes.map(async (node) => {
        const [role] = (await node.client.call('ROLE')) as [string];
        const found = (await node.client.call('CLUSTER', 'GETKEYSINSLOT', String(slot), '1')) as string[];
        return role === 'master' && found.length > 0;
      }),
    );
    const holder = cluster.nodes[holders.indexOf(true)]!;
    await holder.client.wait(1, 5_000);
    await servers.kill(holder);
    await until(async () => (await store.current().catch(() => null))?.epoch === first.epoch, LONG);
    const lease = await until(() => store.acquireLease('a', LONG).catch(() => null), LONG);
    const second = await store.promote(aSnapshotRef('v9'), lease);
    expect(second.epoch).toBeGreaterThan(first.epoch);
  }, 180_000);
});
