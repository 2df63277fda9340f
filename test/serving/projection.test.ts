import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { Batch, Run } from '../../src/domain/record.ts';
import type { Archive } from '../../src/ports/archive/archive.ts';
import {
  type Lease,
  LeaseLost,
  type ServingStore,
  type Space,
  StoreIncomplete,
  whole,
} from '../../src/ports/serving-store.ts';
import { createEmbeddedStore } from '../../src/serving/embedded/embedded-store.ts';
import { indexKey } from '../../src/serving/layout.ts';
import { lackingIn, project } from '../../src/serving/projection/projection.ts';
import { createReader } from '../../src/serving/reader.ts';
import { createRedisStore } from '../../src/serving/redis/redis-store.ts';
import { createRepairRequests } from '../../src/serving/repair-request.ts';
import { aBatch, aDocument, aFinding, anEntry, aRun, aSnapshot, at } from '../archive/samples.ts';
import { startRedis, type TestRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

/** As FLUSHALL leaves it, but for the lease. */
async function emptied(store: ServingStore, archive: Archive): Promise<void> {
  const spaces: Space[] = ['snapshot', 'claim', 'run', 'finding', 'document', 'bytes', 'index', 'change'];
  for (const space of spaces) await store.remove(space, await store.keys(space));
  expect((await lackingIn(archive, store)).get('claim')).toBe(3);
}

describe.each(['embedded', 'redis'] as const)('a projection to the %s store', (kind) => {
  let folder: string;
  let archive: Archive;
  let store: ServingStore;
  let lease: Lease;
  let written: string[];
  let removed: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'projection-'));
    archive = openArchive(join(folder, 'archive.sqlite'), { keepSnapshots: 3 });
    await redis.flush();
    store = watched(kind === 'redis' ? createRedisStore(redis.url) : createEmbeddedStore(':memory:'));
    await until(() => store.state() === 'READY');
    lease = (await store.acquireLease('test', 60_000))!;
  });
  afterEach(async () => {
    await store.close();
    archive.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Notes which entries are written and removed. */
  function watched(inner: ServingStore): ServingStore {
    written = [];
    removed = [];
    return {
      ...inner,
      put: (space, entries) => {
        const kept = [...entries];
        written.push(...kept.map(([key]) => `${space}/${key}`));
        return inner.put(space, kept);
      },
      remove: (space, keys) => {
        removed.push(...keys.map((key) => `${space}/${key}`));
        return inner.remove(space, keys);
      },
    };
  }

  /** One harvest of a source that gave this document and these rows. */
  function harvest(number: number, content: string, statuses: string[], parts: Partial<Run> = {}): Batch {
    const fetched = aDocument(content, { fetchedAt: at(number) });
    archive.documents.save(fetched, fetched.document.url);
    const { name, url, sha256, mediaType } = fetched.document;
    const documents = [{ name, url, sha256, mediaType, bytes: content.length, fetchedAt: at(number) }];
    const entries = statuses.map((status, i) => ({ ...anEntry(i, status), documents: { list: sha256 } }));
    const batch = aBatch('nhn-vkp', `run-${number}`, entries);
    archive.runs.record(aRun(`run-${number}`, { documents, finishedAt: at(number), ...parts }), batch, 1);
    return batch;
  }
  const publish = (version: string, batch: Batch) =>
    archive.snapshots.record(
      aSnapshot(version, { 'nhn-vkp': batch.id }),
      Buffer.from(`content of ${version}`),
      [],
      [],
      1,
    );
  const reader = () => createReader(store);
  const text = async (space: Space, key: string) => {
    const [value] = await store.get(space, [key]);
    return value && Buffer.from(value).toString();
  };

  it('gives the reader all that it needs', async () => {
    const batch = harvest(1, 'a long list '.repeat(900), ['Godkjent', 'I test'], {
      findings: [aFinding('f1')],
    });
    publish('v1', batch);
    await project(archive, store, lease);
    expect((await store.current())?.snapshot).toMatchObject(aSnapshot('v1', { 'nhn-vkp': batch.id }));
    expect(await text('snapshot', 'v1')).toBe('content of v1');

    const ref = (index: number) => ({ source: 'nhn-vkp', batch: batch.id, index });
    expect(await reader().claims([ref(1), ref(2), ref(0)])).toEqual([
      { ...batch.entries[1], source: 'nhn-vkp', run: 'run-1' },
      null,
      { ...batch.entries[0], source: 'nhn-vkp', run: 'run-1' },
    ]);
    expect(await reader().runs(['none', 'run-1'])).toMatchObject([null, { id: 'run-1', source: 'nhn-vkp' }]);
    const heads = await reader().runHeadsOf(['none', 'nhn-vkp'].map((source) => ({ source, newest: null })));
    expect(heads).toMatchObject([null, { total: 1, heads: [{ id: 'run-1', outcome: 'OK' }] }]);
    const [sha256 = ''] = Object.values(batch.entries[0]?.documents ?? {});
    expect(await reader().documents([sha256, 'none'])).toEqual([...archive.documents.find([sha256]), null]);
    const [content, none] = whole(await reader().documentBytes([sha256, 'none']));
    expect(Buffer.from(content ?? []).toString()).toBe('a long list '.repeat(900));
    expect(none).toBeNull();
    expect(await reader().sourceStates(['nhn-vkp', 'none'])).toEqual([archive.runs.sourceStates()[0], null]);
    expect(await reader().findingsOf([{ source: 'nhn-vkp', first: 9 }])).toEqual([
      { findings: archive.findings.list('nhn-vkp'), total: 1, hasNext: false, hasPrevious: false },
    ]);
    const [finding] = archive.findings.list('nhn-vkp');
    const id = finding?.id ?? '';
    const elsewhere = { source: 'none', id };
    expect(
      await reader().findings([{ source: 'nhn-vkp', id }, { source: 'nhn-vkp', id: 'x' }, elsewhere]),
    ).toEqual([finding, null, null]);
  });

  it('writes nothing again; after an unchanged harvest only the run and the state of the source', async () => {
    const findings = [aFinding('f1'), aFinding('f2')];
    const batch = harvest(1, 'list', ['Godkjent', 'I test'], { findings });
    publish('v1', batch);
    await project(archive, store, lease);
    written.length = 0;
    await project(archive, store, lease);
    expect([written, removed]).toEqual([[], []]);
    harvest(2, 'list', ['Godkjent', 'I test'], { findings, outcome: 'OK_WITH_FINDINGS' });
    await project(archive, store, lease);
    expect(written.sort()).toEqual([
      'index/findings:nhn-vkp',
      'index/run-head',
      'index/run-heads:nhn-vkp:0',
      'index/runs:nhn-vkp',
      'index/sources',
      // Their ids tell no day, so each has an entry; all of the day are written.
      'run/one:run-1',
      'run/one:run-2',
    ]);
    const [page] = await reader().findingsOf([{ source: 'nhn-vkp', first: 9 }]);
    expect(page?.findings).toEqual(archive.findings.list('nhn-vkp'));
    expect(page?.findings[0]?.lastRun).toBe('run-2');
  });

  it('raises the epoch and says listeners, also when only states have changed', async () => {
    publish('v1', harvest(1, 'list', ['Godkjent']));
    const epochs: number[] = [];
    store.onPromotion(({ epoch }) => epochs.push(epoch));
    await project(archive, store, lease);
    await until(() => epochs.length === 1);
    archive.runs.record(aRun('run-2', { outcome: 'FAILED' }), null, 1);
    await project(archive, store, lease);
    await until(() => epochs.length === 2);
    expect((await reader().sourceStates(['nhn-vkp']))[0]?.lastOutcome).toBe('FAILED');
  });

  it('keeps what the snapshots refer to that the archive can give, and removes the rest', async () => {
    const batches = [1, 2, 3, 4].map((number) => {
      const batch = harvest(number, `list ${number}`, [`Status ${number}`]);
      publish(`v${number}`, batch);
      return batch;
    });
    for (let number = 5; number <= 8; number++) harvest(number, `list 4`, ['Status 4']);
    await project(archive, store, lease);
    const [first = '', second = '', third = '', fourth = ''] = batches.map(({ id }) => id);
    expect((await store.keys('snapshot')).sort()).toEqual(['v2', 'v3', 'v4']);
    expect((await store.keys('claim')).sort()).toEqual([second, third, fourth].map((id) => `${id}:0`).sort());

    publish('v5', harvest(9, 'list 9', ['Status 9']));
    await project(archive, store, lease);
    expect((await store.keys('snapshot')).sort()).toEqual(['v3', 'v4', 'v5']);
    expect(removed.filter((entry) => entry.startsWith('claim/'))).toEqual([`claim/${second}:0`]);
    expect(removed).toContain(`index/batch:${second}`);
    expect(removed).not.toContain(`claim/${first}:0`);
    // What was said of each document is still known, but bytes only of what is referred to.
    expect(await store.keys('document')).toHaveLength(5);
    expect(await store.keys('bytes')).toHaveLength(3);
  });

  it('keeps every run, and writes no more for a new one when there are many', async () => {
    const run = (number: number) => {
      const startedAt = new Date(Date.parse('2026-01-01T00:00:00Z') + number * 6 * 3_600_000).toISOString();
      const id = `run_${startedAt.replace(/\D/g, '').slice(0, 14)}_${String(number).padStart(8, '0')}`;
      return aRun(id, { outcome: 'FAILED', startedAt, finishedAt: startedAt });
    };
    const runs = Array.from({ length: 2_205 }, (_, number) => run(number));
    for (const one of runs) archive.runs.record(one, null, 1);
    publish('v1', harvest(2_300, 'list', ['Godkjent']));
    await project(archive, store, lease);
    const [all] = await reader().runHeadsOf([{ source: 'nhn-vkp', newest: null }]);
    expect([all?.total, all?.heads.map(({ id }) => id)]).toEqual([2_206, archive.runs.ids('nhn-vkp')]);
    const [some] = await reader().runHeadsOf([{ source: 'nhn-vkp', newest: 3 }]);
    expect(some?.heads).toEqual(all?.heads.slice(0, 3));
    const [first, last] = [runs[0]?.id ?? '', runs.at(-1)?.id ?? ''];
    expect(whole(await reader().runs([first, last])).map((one) => one?.id)).toEqual([first, last]);

    written.length = 0;
    archive.runs.record(run(2_205), null, 1);
    await project(archive, store, lease);
    const ofRuns = written.filter((key) => key.startsWith('run/') || key.startsWith('index/run'));
    expect(ofRuns.sort()).toEqual([
      'index/run-head',
      'index/run-heads:nhn-vkp:2',
      'index/runs:nhn-vkp',
      `run/day:${run(2_205).startedAt.slice(0, 10)}`,
    ]);
  });

  it('writes all runs again for a store of another record', async () => {
    archive.runs.record(aRun('run-1', { outcome: 'FAILED' }), null, 1);
    await project(archive, store, lease);
    await store.put('index', [[indexKey.runHead, Buffer.from('{"last":"run_of_another"}')]]);
    await store.remove('run', ['one:run-1']);
    await project(archive, store, lease);
    expect(whole(await reader().runs(['run-1']))[0]?.id).toBe('run-1');
  });

  it('pages findings, filtered, with exact totals, however many', async () => {
    const findings = Array.from({ length: 2_500 }, (_, i) =>
      aFinding(`f${String(i).padStart(4, '0')}`, { severity: i % 5 === 0 ? 'ERROR' : 'INFO' }),
    );
    publish('v1', harvest(1, 'list', ['Godkjent'], { findings }));
    harvest(2, 'list', ['Godkjent'], { findings: findings.slice(0, 2_400) });
    await project(archive, store, lease);
    const request = { source: 'nhn-vkp', first: 90, states: ['OPEN'], severities: ['ERROR'] } as const;
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const [page] = await reader().findingsOf([{ ...request, after }]);
      expect(page?.total).toBe(480);
      expect(page?.hasPrevious).toBe(after !== null);
      seen.push(...(page?.findings ?? []).map(({ id }) => id));
      if (!page?.hasNext) break;
      after = seen.at(-1) ?? null;
    }
    expect(seen).toEqual(
      findings
        .slice(0, 2_400)
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ id }) => id),
    );
    const [fixed, all, unknownSource, unknownCursor] = await reader().findingsOf([
      { source: 'nhn-vkp', first: 1, states: ['FIXED'] },
      { source: 'nhn-vkp', first: 1 },
      { source: 'none', first: 1 },
      { source: 'nhn-vkp', first: 1, after: 'none' },
    ]);
    expect([fixed?.total, all?.total, unknownSource, unknownCursor]).toEqual([100, 2_500, null, null]);
    expect(fixed?.findings[0]).toMatchObject({ state: 'FIXED', lastRun: 'run-1' });
    expect(all?.findings[0]).toMatchObject({ severity: 'ERROR', lastRun: 'run-2' });
  });

  it('says what the store lacks, and the next projection makes it good', async () => {
    const lacking = async () => Object.fromEntries(await lackingIn(archive, store));
    const batch = harvest(1, 'list', ['Godkjent', 'I test', 'I dialog'], { findings: [aFinding('f1')] });
    publish('v1', batch);
    expect(await lacking()).toMatchObject({ claim: 3, snapshot: 1 });
    await project(archive, store, lease);
    expect(await lacking()).toEqual({});
    archive.runs.record(aRun('run-2', { outcome: 'FAILED' }), null, 1);
    publish('v2', harvest(3, 'list', ['Godkjent', 'Avvist']));
    await project(archive, store, lease);
    const current = archive.batches.current('nhn-vkp')?.id;
    for (const [space, key] of [
      ['snapshot', 'v2'],
      // Not only the first and the last one of a batch are looked for.
      ['claim', `${batch.id}:1`],
      ['claim', `${current}:0`],
      ['index', 'sources'],
      ['index', `batch:${current}`],
      ['index', 'snapshots'],
      ['index', 'run-heads:nhn-vkp:0'],
      ['index', 'tallies'],
      ['index', 'retired:v1'],
      ['finding', `nhn-vkp:${archive.findings.list('nhn-vkp')[0]?.id}`],
    ] as const) {
      await store.remove(space, [key]);
      expect([key, await lacking()]).toEqual([key, { [space]: 1 }]);
      await project(archive, store, lease);
      expect([key, await lacking()]).toEqual([key, {}]);
    }
    if (kind === 'redis') {
      await redis.flush();
      await project(archive, store, (await store.acquireLease('test', 60_000))!);
      expect(await lacking()).toEqual({});
      expect((await store.keys('snapshot')).sort()).toEqual(['v1', 'v2']);
    }
  });

  it('looks at every entry when a reader has missed one, and mends what is other than it should be', async () => {
    const batch = harvest(1, 'list', ['Godkjent', 'I test', 'I dialog']);
    publish('v1', batch);
    await project(archive, store, lease);
    const key = `${batch.id}:1`;
    await store.put('claim', [[key, Buffer.from('{"claim":{"kind":"integration"')]]);
    const lost: StoreIncomplete[] = [];
    const ask = createRepairRequests(store);
    const asking = createReader(store, (error) => {
      lost.push(error);
      ask({ what: error.message, epoch: 2 ** 52 });
    });
    const ref = (index: number) => ({ source: 'nhn-vkp', batch: batch.id, index });
    const [good, bad, none] = await asking.claims([ref(0), ref(1), ref(3)]);
    expect([good, bad, none]).toEqual([
      { ...batch.entries[0], source: 'nhn-vkp', run: 'run-1' },
      expect.any(StoreIncomplete),
      null,
    ]);
    expect(lost).toHaveLength(1);
    const before = await project(archive, store, lease);
    expect(before.mended).toEqual(new Map([['claim', 1]]));
    const [mended] = await asking.claims([ref(1)]);
    expect(mended).toEqual({ ...batch.entries[1], source: 'nhn-vkp', run: 'run-1' });
    // The reader had served an epoch that this store has lost.
    expect((await store.current())?.epoch).toBe(2 ** 52 + 1);
    expect((await project(archive, store, lease)).mended).toBeNull();
  });

  it('begins again when the store is emptied while it is filled', async () => {
    publish('v1', harvest(1, 'a list '.repeat(500), ['Godkjent', 'I test', 'I dialog']));
    for (const at of ['snapshot', 'claim', 'run', 'document', 'index']) {
      await emptied(store, archive);
      let left = 1;
      const losing: ServingStore = {
        ...store,
        async put(space, entries) {
          await store.put(space, entries);
          if (space !== at || left-- !== 1) return;
          await emptied(store, archive);
        },
      };
      await project(archive, losing, lease);
      expect([at, await lackingIn(archive, store)]).toEqual([at, new Map()]);
    }
    await emptied(store, archive);
    const always: ServingStore = {
      ...store,
      async put(space, entries) {
        await store.put(space, entries);
        if (space === 'claim') await emptied(store, archive);
      },
    };
    await expect(project(archive, always, lease)).rejects.toThrow('loses what is written');
  });

  it('promotes nothing with a lost lease, and removes nothing', async () => {
    for (let number = 1; number <= 5; number++)
      publish(`v${number}`, harvest(number, `l${number}`, [`S${number}`]));
    await project(archive, store, lease);
    const before = await store.current();
    await store.releaseLease(lease);
    await store.acquireLease('other', 60_000);
    publish('v6', harvest(6, 'l6', ['S6']));
    removed.length = 0;
    await expect(project(archive, store, lease)).rejects.toThrow(LeaseLost);
    expect(await store.current()).toEqual(before);
    expect(removed).toEqual([]);
  });

  it('writes the state of sources before there is any snapshot', async () => {
    archive.runs.record(aRun('run-1', { outcome: 'FAILED' }), null, 1);
    await project(archive, store, lease);
    expect(await store.current()).toBeNull();
    expect((await reader().sourceStates(['nhn-vkp']))[0]?.lastOutcome).toBe('FAILED');
  });

  it('takes an entry that is none of ours for lost', async () => {
    await store.put('claim', [
      ['b:0', Buffer.from('{"half":')],
      ['b:1', Buffer.from('[]')],
      ['b:2', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1])],
    ]);
    const refs = [0, 1, 2].map((index) => ({ source: 'nhn-vkp', batch: 'b', index }));
    expect(await reader().claims(refs)).toEqual(refs.map(() => expect.any(StoreIncomplete)));
    await store.put('bytes', [['x', Buffer.from('no zstd')]]);
    expect(await reader().documentBytes(['x'])).toEqual([expect.any(StoreIncomplete)]);
  });
});
