/**
 * Every key of a store damaged in every way: an answer is the sound one, or says with DETAILS_UNAVAILABLE what it lacks.
 * It is never another answer, and the next projection brings the sound one back.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CatalogueHolder } from '../../src/catalogue/holder.ts';
import type { ServingStore } from '../../src/ports/serving-store.ts';
import { createFeed } from '../../src/serving/feed.ts';
import { lackingIn, project } from '../../src/serving/projection/projection.ts';
import { createRedisStore } from '../../src/serving/redis/redis-store.ts';
import { createRepairRequests, readRepair } from '../../src/serving/repair-request.ts';
import { type Ledger, openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';
import { openPast } from '../time-travel/open-past.ts';

const row = (product: string, process: 'APPROVED' | 'IN_TEST' = 'APPROVED') =>
  claim('integration', { vendor: 'Fjell AS', product, target: 'VKP', process, version: '1' });

const question = `{
  integrations(first: 20) { totalCount nodes {
    id status { headline } evidence { raw value run { id } } history(first: 5) { nodes { kind field after } } } }
  changes(first: 50) { nodes { seq kind entityId run { id } } }
  changeCounts(period: MONTH, from: "2026-01-01", to: "2026-02-01") { totalCount }
  sources { key runs(first: 5) { totalCount nodes { id outcome } } findings(first: 5) { totalCount nodes { id } } }
  snapshot { version runs { id } previous { version } }
  before: catalogue(at: { knownAt: "2026-01-01T06:02:30Z" }) { integrations { totalCount } }
}`;

let redis: TestRedis;
let ledger: Ledger;
let store: ServingStore;
let past: Awaited<ReturnType<typeof openPast>>;
let sound: unknown;
let dump: Map<string, Buffer>;

beforeAll(async () => {
  redis = await startRedis();
  ledger = openLedger(['nhn-vkp', 'redaksjon']);
  ledger.harvest('redaksjon', [
    claim('target', { key: 'VKP', kind: 'NATIONAL_SERVICE', name: 'Knutepunktet' }, { key: 'vkp' }),
  ]);
  ledger.harvest('nhn-vkp', [row('A'), row('B', 'IN_TEST'), row('C')]);
  ledger.harvest('nhn-vkp', [row('A'), row('B'), row('C')]);
  store = createRedisStore(redis.url, { pollMs: 60_000 });
  await until(() => store.state() === 'READY');
  past = await openPast(ledger, '2026-01-02T00:00:00Z', store);
  await past.serve();
  const first = await past.ask(question);
  expect(first.errors).toBeUndefined();
  sound = first.data;
  dump = new Map();
  for (const key of await redis.client.keys('*')) {
    const value = await redis.client.getBuffer(key);
    if (value) dump.set(key, value);
  }
});
afterAll(async () => {
  await past.close();
  await redis.stop();
});
beforeEach(async () => {
  await redis.client.flushall();
  for (const [key, value] of dump) await redis.client.set(key, value);
});

type Damage = (key: string, value: Buffer) => Promise<unknown>;
const damages: Readonly<Record<string, Damage>> = {
  deleted: (key) => redis.client.del(key),
  emptied: (key) => redis.client.set(key, ''),
  'cut in half': (key, value) => redis.client.set(key, value.subarray(0, value.length >> 1)),
  'cut by one': (key, value) => redis.client.set(key, value.subarray(0, -1)),
  'made a list': (key) => redis.client.multi().del(key).rpush(key, 'x').exec(),
  'made a hash': (key) => redis.client.multi().del(key).hset(key, 'a', 'b').exec(),
  'set to null': (key) => redis.client.set(key, 'null'),
  'set to a text': (key) => redis.client.set(key, '"x"'),
  'set to an object': (key) => redis.client.set(key, '{"version":2}'),
  'filled with noise': (key, value) => redis.client.set(key, Buffer.alloc(value.length, 0xa5)),
  'made to expire': (key) => redis.client.pexpire(key, 1),
};

interface Body {
  readonly data: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const codesOf = ({ errors = [] }: Body) => [...new Set(errors.map(({ extensions }) => extensions.code))];

/** Where two answers differ, as paths. */
function differences(left: unknown, right: unknown, path = ''): string[] {
  if (JSON.stringify(left) === JSON.stringify(right)) return [];
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return [path];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) =>
    differences((left as never)[key], (right as never)[key], `${path}/${key}`),
  );
}

describe.each(Object.keys(damages))('a key %s', (name) => {
  it('is reported, or does no harm, and is brought back', async () => {
    const fell: string[] = [];
    for (const [key, value] of dump) {
      await damages[name]?.(key, value);
      if (name === 'made to expire') await until(async () => (await redis.client.exists(key)) === 0);
      await past.holder.refresh();
      const body = (await past.ask(question)) as Body;
      const codes = codesOf(body);
      const wrong = differences(sound, body.data);
      // Whatever differs is null, and an error says why.
      if (wrong.length > 0 && codes.length === 0) fell.push(`${key}: silently other: ${wrong[0]}`);
      if (codes.some((code) => code !== 'DETAILS_UNAVAILABLE')) fell.push(`${key}: ${codes}`);
      try {
        const lease = await store.acquireLease('test', 1e9);
        await project(ledger.archive, store, lease!, { whole: true });
      } catch (error) {
        fell.push(`${key}: not brought back: ${error}`);
        await redis.client.set(key, value);
        continue;
      }
      await past.holder.refresh();
      const again = (await past.ask(question)) as Body;
      const left = [...codesOf(again), ...differences(sound, again.data)];
      if (left.length > 0) fell.push(`${key}: still ${left[0]}`);
    }
    expect(fell).toEqual([]);
  }, 120_000);
});

describe('a store', () => {
  const serveAgain = async () => {
    const lease = await store.acquireLease('test', 1e9);
    const done = await project(ledger.archive, store, lease!);
    await past.holder.refresh();
    return done;
  };

  it('that lost every third claim: an error on each field that rests on one, and the others as before', async () => {
    const claims = [...dump.keys()].filter((key) => key.includes(':claim:')).sort();
    const lost = claims.filter((_, i) => i % 3 === 0);
    await redis.client.del(...lost);
    const evidence = '{ integrations(first: 20) { nodes { evidence { raw } } } }';
    const ask = async () => (await past.ask(evidence)) as unknown as Told;
    const { data, errors } = await ask();
    const nodes = data.integrations.nodes;
    expect(nodes.some((node) => node.evidence === null)).toBe(true);
    expect(nodes.some((node) => node.evidence !== null)).toBe(true);
    expect(nodes.every((node) => node.evidence === null || node.evidence.length > 0)).toBe(true);
    expect(errors?.every(({ extensions }) => extensions.code === 'DETAILS_UNAVAILABLE')).toBe(true);
    // A harvest finds it without being asked, and the answer with the errors was not kept.
    await serveAgain();
    const again = await ask();
    expect(again.errors).toBeUndefined();
    expect(again.data.integrations.nodes.every((node) => (node.evidence?.length ?? 0) > 0)).toBe(true);
  });

  it('loaded from an old copy: no replica goes back, and the next promotion is above all that was served', async () => {
    const asked: number[] = [];
    const holder = new CatalogueHolder({
      feed: createFeed(store, null),
      onProblem: ({ code }) => problems.push(code),
      onLost: (what, epoch) => {
        asked.push(epoch);
        createRepairRequests(store)({ what, epoch });
      },
    });
    const problems: string[] = [];
    await holder.start();
    const served = holder.current!;
    // As another machine with a slow clock would have it: the snapshot before, and an epoch long ago.
    const [newest, before] = ledger.archive.snapshots.list(2);
    await redis.client.set('hub:v1:epoch', '5');
    await redis.client.set('hub:v1:current', JSON.stringify({ epoch: 5, snapshot: before }));
    await holder.refresh();
    expect(holder.current).toEqual(served);
    expect([problems, asked]).toEqual([['STORE_BEHIND'], [served.epoch]]);
    await until(async () => (await readRepair(store)) !== null);
    const { mended } = await serveAgain();
    expect(mended).not.toBeNull();
    await holder.refresh();
    expect(holder.current?.epoch).toBeGreaterThan(served.epoch);
    expect(holder.current?.catalogue.snapshot.version).toBe(newest?.version);
    await holder.close();
  });

  it('that evicts says so, and reports what is gone', async () => {
    expect(await store.evicts()).toBe(false);
    const small = await startRedis(['--maxmemory', '2mb', '--maxmemory-policy', 'allkeys-random']);
    const evicting = createRedisStore(small.url);
    await until(() => evicting.state() === 'READY');
    expect(await evicting.evicts()).toBe(true);
    const lease = await evicting.acquireLease('test', 1e9);
    await project(ledger.archive, evicting, lease!).catch(() => undefined);
    await evicting
      .put(
        'bytes',
        Array.from({ length: 400 }, (_, i) => [`f${i}`, Buffer.alloc(8_000)] as const),
      )
      .catch(() => undefined);
    const lacking = await lackingIn(ledger.archive, evicting);
    expect(lacking.size).toBeGreaterThan(0);
    await evicting.close();
    await small.stop();
  });

  it('that has lost an older snapshot says that it cannot be had just now, not that there is none', async () => {
    const [, before] = ledger.archive.snapshots.list(2);
    await redis.client.del(`hub:v1:snapshot:${before?.version}`);
    const replica = createRedisStore(redis.url);
    await until(() => replica.state() === 'READY');
    const fresh = await openPast(openLedger([]), '2026-01-02T00:00:00Z', replica);
    await fresh.holder.refresh();
    const { errors } = await fresh.ask(
      '{ catalogue(at: { knownAt: "2026-01-01T06:02:30Z" }) { integrations { totalCount } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('DETAILS_UNAVAILABLE');
    await fresh.close();
  });
});

interface Told {
  readonly data: { readonly integrations: { readonly nodes: { readonly evidence: unknown[] | null }[] } };
  readonly errors?: Body['errors'];
}
