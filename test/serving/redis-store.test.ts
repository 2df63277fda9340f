import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Promotion, ServingStore } from '../../src/ports/serving-store.ts';
import { createRedisStore } from '../../src/serving/redis/redis-store.ts';
import { freePort, startRedis, type TestRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';
import { aSnapshotRef, describeStore } from './store-contract.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(() => redis.flush());

describeStore('redis', () => ({ open: () => createRedisStore(redis.url), flush: () => redis.flush() }), {
  shared: true,
  flushes: true,
});

describe('a Redis that comes and goes', () => {
  const stores: ServingStore[] = [];
  const servers: TestRedis[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  function open(...options: Parameters<typeof createRedisStore>): ServingStore {
    const store = createRedisStore(...options);
    stores.push(store);
    return store;
  }
  async function start(...options: Parameters<typeof startRedis>): Promise<TestRedis> {
    const server = await startRedis(...options);
    servers.push(server);
    return server;
  }
  const readyOn = async (url: string, pollMs = 60_000) => {
    const store = open(url, { pollMs });
    await until(() => store.state() === 'READY');
    return store;
  };

  it('down at the start: the store is there, says so at once, and connects by itself', async () => {
    const port = await freePort();
    const reasons: string[] = [];
    const store = open(`redis://user:hunter2@127.0.0.1:${port}`, {
      onTrouble: (reason) => reasons.push(reason),
    });
    expect(store.state()).toBe('CONNECTING');
    await expect(store.current()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await until(() => store.state() === 'DOWN' && reasons.length > 0);
    await expect(store.get('run', ['a'])).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(reasons[0]).toBe('ECONNREFUSED');
    const error = await store.current().catch((thrown: unknown) => thrown);
    expect(JSON.stringify([reasons, String(error), error])).not.toMatch(/hunter2/);
  });

  it('killed and restarted: fails at once, then works again, and says listeners what is new', async () => {
    const server = await start();
    const store = await readyOn(server.url);
    const heard: Promotion[] = [];
    store.onPromotion((promotion) => heard.push(promotion));
    const lease = await store.acquireLease('a', 60_000);
    await store.promote(aSnapshotRef('v1'), lease!);
    await until(() => heard.length === 1);
    await server.kill();
    await until(() => store.state() === 'DOWN');
    await expect(store.current()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await server.restart();
    await until(() => store.state() === 'READY');
    expect(await store.current()).toBeNull();
    const next = await store.acquireLease('b', 60_000);
    expect(next!.token).toBeGreaterThan(lease!.token);
    await store.promote(aSnapshotRef('v2'), next!);
    await until(() => heard.length === 2);
    expect(heard[1]?.snapshot.version).toBe('v2');
  });

  it('away while another one promotes: the listener hears of it after connecting again', async () => {
    const server = await start();
    const [store, other] = [await readyOn(server.url), await readyOn(server.url)];
    const heard: Promotion[] = [];
    store.onPromotion((promotion) => heard.push(promotion));
    const lease = await other.acquireLease('a', 60_000);
    await other.promote(aSnapshotRef('v1'), lease!);
    await until(() => heard.length === 1);
    // Its subscription is cut, and what is promoted meanwhile is not sent to it.
    await server.client.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await other.promote(aSnapshotRef('v2'), lease!);
    await until(() => heard.at(-1)?.snapshot.version === 'v2');
  });

  it('silent about a promotion: polling finds it', async () => {
    const store = await readyOn(redis.url, 10);
    const heard: Promotion[] = [];
    store.onPromotion((promotion) => heard.push(promotion));
    await redis.client.set('hub:v1:current', JSON.stringify({ epoch: 7, snapshot: aSnapshotRef('v7') }));
    await until(() => heard.at(-1)?.epoch === 7);
  });

  it('that asks for a password, and gets the right or the wrong one', async () => {
    const server = await start([], 'pass:w@rd'.replaceAll(/\W/g, ''));
    expect((await readyOn(server.url)).state()).toBe('READY');
    const reasons: string[] = [];
    const wrong = open(server.url.replace('passwrd', 'secret99'), {
      onTrouble: (reason) => reasons.push(reason),
    });
    await until(() => reasons.length > 0);
    expect(reasons[0]).toBe('WRONGPASS');
    await expect(wrong.current()).rejects.toThrow('refuses the user or password of REDIS_URL (WRONGPASS)');
  });

  it('with a user of its own, who may or may not do what the hub does', async () => {
    const server = await start();
    const may = [
      '+@read',
      '+@write',
      '+@scripting',
      '+@pubsub',
      '+info',
      '+ping',
      '+time',
      '+select',
      '+client|setname',
    ];
    const hub = ['on', '>secret12', '~hub:v1:*', '&hub:v1:*', ...may];
    await server.client.call('ACL', 'SETUSER', 'hub', ...hub);
    await server.client.call('ACL', 'SETUSER', 'weak', 'on', '>secret12', '+ping', '+info');
    const addressOf = (user: string) => server.url.replace('redis://', `redis://${user}:secret12@`);
    const store = await readyOn(addressOf('hub'));
    await store.put('run', [['a', Buffer.from('1')]]);
    await store.promote(aSnapshotRef('v1'), (await store.acquireLease('a', 60_000))!);
    expect(await store.keys('run')).toEqual(['a']);
    expect(await store.missing('run', ['a', 'b'])).toEqual(['b']);
    await expect((await readyOn(addressOf('weak'))).current()).rejects.toThrow('NOPERM');
  });

  it('with no memory left: unavailable, in plain words', async () => {
    const server = await start(['--maxmemory', '1', '--maxmemory-policy', 'noeviction']);
    const store = await readyOn(server.url);
    await expect(store.put('run', [['a', Buffer.from('1')]])).rejects.toThrow('Redis cannot serve: OOM');
  });

  it('that breaks off in the middle of an answer: what was asked fails, and is not sent again', async () => {
    const sockets = new Set<Socket>();
    const asked: string[] = [];
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        const text = data.toString();
        for (const _ of text.matchAll(/^(HELLO|CLIENT|INFO|hello|client|info)\r$/gm)) socket.write('+OK\r\n');
        if (/\r\nmget\r\n/i.test(text)) {
          asked.push(text);
          socket.write('*1\r\n$100\r\nhalf');
          socket.destroy();
        }
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const store = open(`redis://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`);
    await until(() => store.state() === 'READY');
    await expect(store.current()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await until(() => store.state() === 'READY');
    expect(asked).toHaveLength(1);
    await store.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('shared by two hubs of different scope: neither sees the other', async () => {
    const [sample, live] = ['sample', 'live'].map((scope) => open(redis.url, { scope, pollMs: 60_000 }));
    await until(() => sample!.state() === 'READY' && live!.state() === 'READY');
    const heard: Promotion[] = [];
    live!.onPromotion((promotion) => heard.push(promotion));
    await sample!.put('run', [['a', Buffer.from('1')]]);
    await sample!.promote(aSnapshotRef('v1'), (await sample!.acquireLease('a', 60_000))!);
    expect(await live!.current()).toBeNull();
    expect(await live!.keys('run')).toEqual([]);
    await live!.promote(aSnapshotRef('v2'), (await live!.acquireLease('b', 60_000))!);
    await until(() => heard.length > 0);
    expect(heard.map(({ snapshot }) => snapshot.version)).toEqual(['v2']);
    const names = await redis.client.keys('*');
    expect(names.filter((name) => !/^hub:v1:(sample|live):/.test(name))).toEqual([]);
  });

  it('leaves no connection when closed', async () => {
    const server = await start();
    const store = await readyOn(server.url);
    store.onPromotion(() => undefined);
    const clients = async () =>
      String(await server.client.client('LIST')).match(/name=helseteknologi-hub/g)?.length ?? 0;
    await until(async () => (await clients()) === 2);
    await store.close();
    await until(async () => (await clients()) === 0);
  });
});
