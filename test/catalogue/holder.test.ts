import { EventEmitter, once } from 'node:events';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import { CatalogueHolder, type Held } from '../../src/catalogue/holder.ts';
import type { HolderProblem } from '../../src/catalogue/holder-problem.ts';
import { type CatalogueParts, partsOf } from '../../src/catalogue/open-catalogue.ts';
import { encodeSnapshot } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { HydrationFailed, hydrate } from '../../src/catalogue/snapshot/hydrate.ts';
import { SnapshotUnreadable } from '../../src/catalogue/snapshot/snapshot-frame.ts';
import { buffersOf } from '../../src/catalogue/snapshot/transfer.ts';
import type { SnapshotRef } from '../../src/domain/record.ts';
import { type Promotion, StoreUnavailable } from '../../src/ports/serving-store.ts';
import type { SnapshotFeed } from '../../src/ports/snapshot-feed.ts';
import { refOf } from './snapshot-ref.ts';

const contents = [1, 2, 3, 4].map((seed) =>
  encodeSnapshot(generateCatalogue({ seed, vendors: 5, products: 9, integrations: 30 })),
);

/** A store of snapshots that can be promoted, cut off and damaged. */
class Feed implements SnapshotFeed {
  readonly refs = new Map<string, SnapshotRef>();
  readonly bytes = new Map<string, Uint8Array>();
  promotion: Promotion | null = null;
  down = false;
  asked = 0;
  readonly #events = new EventEmitter();

  promote(version: string, content: { readonly content: Uint8Array; readonly digest: string }): void {
    const ref = refOf(version, content.digest);
    this.refs.set(version, ref);
    this.bytes.set(version, content.content);
    this.promotion = { snapshot: ref, epoch: (this.promotion?.epoch ?? 0) + 1 };
    this.#events.emit('promotion', this.promotion);
  }
  async current(): Promise<Promotion | null> {
    if (this.down) throw new StoreUnavailable('down');
    return this.promotion;
  }
  async snapshot(version: string): Promise<Uint8Array | null> {
    if (this.down) throw new StoreUnavailable('down');
    this.asked += 1;
    return this.bytes.get(version) ?? null;
  }
  async reference(version: string): Promise<SnapshotRef | null> {
    return this.refs.get(version) ?? null;
  }
  onPromotion(listener: (promotion: Promotion) => void): () => void {
    this.#events.on('promotion', listener);
    return () => this.#events.off('promotion', listener);
  }
}

const open: CatalogueHolder[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((holder) => holder.close()));
});

function hold(feed: Feed, options: { readonly keep?: number } = {}) {
  const problems: HolderProblem[] = [];
  const events = new EventEmitter();
  const holder = new CatalogueHolder({
    feed,
    onProblem: (problem) => {
      problems.push(problem);
      events.emit('problem', problem);
    },
    retryMs: 1,
    maxRetryMs: 5,
    ...options,
  });
  holder.onChange((held: Held) => events.emit('change', held));
  open.push(holder);
  const versionOf = () => holder.current?.catalogue.snapshot.version ?? null;
  return { holder, problems, events, versionOf };
}

describe('CatalogueHolder', () => {
  test('serves the current snapshot and swaps on promotion', async () => {
    const feed = new Feed();
    feed.promote('v1', contents[0]!);
    const { holder, events, versionOf } = hold(feed);
    await holder.start();
    expect(versionOf()).toBe('v1');
    const changed = once(events, 'change');
    feed.promote('v2', contents[1]!);
    await changed;
    expect(versionOf()).toBe('v2');
    expect(holder.current?.epoch).toBe(2);
  });

  test('takes a new epoch or name of the same content without loading it again', async () => {
    const feed = new Feed();
    feed.promote('v1', contents[0]!);
    const { holder, versionOf } = hold(feed);
    await holder.start();
    const before = holder.current!.catalogue;
    feed.promote('v1', contents[0]!);
    await holder.refresh();
    expect(holder.current).toEqual({ catalogue: before, epoch: 2 });
    expect(holder.current!.catalogue).toBe(before);
    feed.promote('v2', contents[0]!);
    await holder.refresh();
    expect(versionOf()).toBe('v2');
    expect(feed.asked).toBe(1);
    expect(await holder.at('v1')).toBe(before);
  });

  test('serves the newest readable snapshot where the current one cannot be opened at the start', async () => {
    const feed = new Feed();
    feed.promote('v1', contents[0]!);
    for (const version of ['v2', 'v3']) {
      feed.promote(version, contents[1]!);
      const ref = { ...feed.refs.get(version)!, previous: version === 'v2' ? 'v1' : 'v2' };
      feed.refs.set(version, ref);
      feed.promotion = { ...feed.promotion!, snapshot: ref };
      feed.bytes.set(version, contents[1]!.content.slice(0, 60));
    }
    const { holder, problems, versionOf } = hold(feed);
    await holder.start();
    expect(versionOf()).toBe('v1');
    expect(problems[0]).toMatchObject({ code: 'SNAPSHOT_UNREADABLE', version: 'v3' });
    feed.promote('v4', contents[2]!);
    await holder.refresh();
    expect(versionOf()).toBe('v4');
  });

  test('keeps the old catalogue when the new content is damaged, says so once, and recovers', async () => {
    const feed = new Feed();
    feed.promote('v1', contents[0]!);
    const { holder, problems, events, versionOf } = hold(feed);
    await holder.start();
    const damaged = contents[1]!.content.slice();
    damaged[damaged.length - 20]! ^= 1;
    feed.promote('v2', { ...contents[1]!, content: damaged });
    await holder.refresh();
    await holder.refresh();
    expect(versionOf()).toBe('v1');
    expect(problems.map((problem) => [problem.code, problem.version])).toEqual([
      ['SNAPSHOT_UNREADABLE', 'v2'],
    ]);
    const changed = once(events, 'change');
    feed.promote('v3', contents[2]!);
    await changed;
    expect(versionOf()).toBe('v3');
  });

  test('refuses content that is not the promoted one', async () => {
    const feed = new Feed();
    feed.promote('v1', { ...contents[0]!, digest: contents[1]!.digest });
    const { holder, problems } = hold(feed);
    await holder.start();
    expect(holder.current).toBeNull();
    expect(problems[0]?.code).toBe('SNAPSHOT_UNREADABLE');
  });

  test('catches up by itself when the feed comes back', async () => {
    const feed = new Feed();
    feed.down = true;
    const { holder, problems, events, versionOf } = hold(feed);
    await holder.start();
    expect(holder.current).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(['FEED_UNAVAILABLE']);
    const changed = once(events, 'change');
    feed.promotion = { snapshot: refOf('v1', contents[0]!.digest), epoch: 7 };
    feed.bytes.set('v1', contents[0]!.content);
    feed.down = false;
    await changed;
    expect([versionOf(), holder.current?.epoch]).toEqual(['v1', 7]);
  });

  test('says that a promoted snapshot is missing', async () => {
    const feed = new Feed();
    feed.promotion = { snapshot: refOf('v1', contents[0]!.digest), epoch: 1 };
    const { holder, problems } = hold(feed);
    await holder.start();
    expect(problems.map((problem) => problem.code)).toEqual(['SNAPSHOT_MISSING']);
  });

  test('coalesces rapid promotions: the last one is served, not each', async () => {
    const feed = new Feed();
    feed.promote('v1', contents[0]!);
    const { holder, versionOf } = hold(feed);
    await holder.start();
    for (let i = 2; i <= 21; i++) feed.promote(`v${i}`, contents[i % 4]!);
    await holder.refresh();
    expect(versionOf()).toBe('v21');
    expect(feed.asked).toBeLessThanOrEqual(4);
  });

  test('reaches earlier versions: kept ones at once, others through the feed, unknown ones not', async () => {
    const feed = new Feed();
    const { holder } = hold(feed, { keep: 1 });
    await holder.start();
    for (const [i, content] of contents.entries()) {
      feed.promote(`v${i + 1}`, content);
      await holder.refresh();
    }
    const asked = feed.asked;
    expect((await holder.at('v3'))?.snapshot.version).toBe('v3');
    expect(feed.asked).toBe(asked);
    const [first, again] = await Promise.all([holder.at('v1'), holder.at('v1')]);
    expect(first?.snapshot.digest).toBe(contents[0]!.digest);
    expect(again).toBe(first);
    expect(feed.asked).toBe(asked + 1);
    expect(await holder.at('v99')).toBeNull();
  });
});

describe('hydrate', () => {
  const { content, digest } = contents[0]!;

  test('gives the same catalogue from a worker as without one', async () => {
    const here = await hydrate(content, refOf('v1', digest));
    const there = await hydrate(content, refOf('v1', digest), { inlineBelow: 0 });
    expect(content.byteLength).toBeGreaterThan(0);
    const read = (catalogue: typeof here) => ({
      ids: catalogue.integrations({}, { first: 100, after: -1 }).items.map((item) => [item.id, item.status]),
      facets: catalogue.integrationFacets({ text: 'oppdikt' }, ['vendor', 'headline']),
      hits: catalogue.search('oppdikt', null, 50).map((hit) => hit.entity.value.id),
    });
    expect(read(there)).toEqual(read(here));
  });

  test.each([
    ['here', {}],
    ['in a worker', { inlineBelow: 0 }],
  ])(
    'puts all columns and indexes on memory that threads share, where that is wanted: %s',
    async (_where, how) => {
      const ref = refOf('v1', digest);
      const own = partsOf(await hydrate(content, ref, how));
      const shared = partsOf(await hydrate(content, ref, { ...how, isShared: true }));
      expect(buffersOf(own).some((buffer) => buffer instanceof SharedArrayBuffer)).toBe(false);
      expect(buffersOf(shared).every((buffer) => buffer instanceof SharedArrayBuffer)).toBe(true);
      expect(shared).toEqual(own);
      // Another thread has the same memory, not a copy.
      const { port1, port2 } = new MessageChannel();
      port1.postMessage(shared);
      const { message: there } = receiveMessageOnPort(port2) as unknown as { message: CatalogueParts };
      port1.close();
      shared.columns.integrationHeadline[0]! ^= 1;
      expect(there.columns.integrationHeadline[0]).toBe(shared.columns.integrationHeadline[0]);
    },
  );

  test('says damage found in the worker from a worker that died or hung', async () => {
    const damaged = content.slice();
    damaged[60]! ^= 1;
    const ref = refOf('v1', digest);
    await expect(hydrate(damaged, ref, { inlineBelow: 0 })).rejects.toBeInstanceOf(SnapshotUnreadable);
    const program = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
    for (const code of ['process.exit(3)', 'throw new Error("broken")', 'setInterval(() => {}, 1000)']) {
      const attempt = hydrate(content, ref, { inlineBelow: 0, timeoutMs: 300, worker: program(code) });
      await expect(attempt).rejects.toBeInstanceOf(HydrationFailed);
    }
  });
});
