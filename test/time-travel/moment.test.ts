/** A moment is laid over its snapshot: what is other on the day, and nothing else; opened in turn, and no more than may wait. */
import { describe, expect, it } from 'vitest';
import { generateCatalogue } from '../../bench/generate-catalogue.ts';
import { CatalogueHolder } from '../../src/catalogue/holder.ts';
import { makeMoment } from '../../src/catalogue/moment/make-moment.ts';
import { momentOf } from '../../src/catalogue/moment/moment.ts';
import { SnapshotsBusy } from '../../src/catalogue/moment/past-snapshots.ts';
import { catalogueAtMoment, openCatalogue } from '../../src/catalogue/open-catalogue.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { encodeSnapshot, sortCatalogue } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { versionAtDay } from '../../src/domain/history/snapshot-version.ts';
import { validAt } from '../../src/domain/status/valid-at.ts';
import { refOf } from '../catalogue/snapshot-ref.ts';

const made = generateCatalogue({ seed: 7, vendors: 20, products: 40, integrations: 400 });
/** Suppliers have approvals too, with and without a date. */
const data = {
  ...made,
  vendors: made.vendors.map((vendor, i) => ({
    ...vendor,
    supplierApprovals: made.integrations
      .slice(i * 2, i * 2 + 2)
      .flatMap(({ approvals }) =>
        approvals.map((approval) => ({ ...approval, id: `${approval.id}-${vendor.id}` })),
      ),
  })),
};
const { content, digest } = encodeSnapshot(data);
const columns = decodeSnapshot(content);
const days = ['2019-05-01', '2023-01-15', '2024-07-01', '2025-12-31', '2031-01-01'];

describe('a moment', () => {
  it.each(days)('on %s is every row as the rule settles it', (day) => {
    const { columns: other } = momentOf(columns, digest, day);
    expect(dataOf({ ...columns, ...other })).toEqual(validAt(dataOf(columns), day));
  });

  it.each(days)('on %s is filtered and counted like a catalogue made for the day', (day) => {
    const base = openCatalogue(columns, refOf('v1', digest));
    const laid = catalogueAtMoment(base, momentOf(columns, digest, day), versionAtDay('v1', day));
    const naive = openCatalogue(
      decodeSnapshot(encodeSnapshot(sortCatalogue(validAt(data, day))).content),
      refOf('v1', ''),
    );
    const all = { first: 1_000, after: -1 };
    for (const headline of ['APPROVED', 'UNCERTAIN', 'EXPIRED'] as const) {
      const ids = (of: typeof base) =>
        of.integrations({ headlines: [headline] }, all).items.map(({ id, status }) => [id, status]);
      expect(ids(laid)).toEqual(ids(naive));
    }
    expect(laid.integrationFacets({}, ['headline', 'process', 'target'])).toEqual(
      naive.integrationFacets({}, ['headline', 'process', 'target']),
    );
    expect(laid.productFacets({}, ['headline'])).toEqual(naive.productFacets({}, ['headline']));
    expect(laid.vendorFacets({}, ['headline'])).toEqual(naive.vendorFacets({}, ['headline']));
    expect(laid.snapshot.version).toBe(`v1@${day}`);
  });

  it('shares what does not follow from statuses, and has a digest of its own', () => {
    const moment = momentOf(columns, digest, '2031-01-01');
    expect(Object.keys(moment.columns)).not.toContain('names');
    expect(Object.keys(moment.columns)).not.toContain('approvalIssuer');
    expect(moment.digest).toBe(momentOf(columns, digest, '2031-01-01').digest);
    expect(moment.digest).not.toBe(momentOf(columns, digest, '2031-01-02').digest);
  });

  it('is made in a worker where the snapshot is large, the same', async () => {
    const large = generateCatalogue({ seed: 3, vendors: 60, products: 300, integrations: 3_000 });
    const sealed = encodeSnapshot(large);
    const job = { content: sealed.content, digest: sealed.digest, day: '2024-07-01' };
    const there = await makeMoment(job);
    expect(there.digest).toBe(momentOf(decodeSnapshot(sealed.content), sealed.digest, job.day).digest);
  });
});

describe('whoever asks for the past', () => {
  function hold() {
    const ref = refOf('v1', digest);
    const waiting: (() => void)[] = [];
    const started: string[] = [];
    const holder = new CatalogueHolder({
      feed: {
        current: async () => ({ snapshot: ref, epoch: 1 }),
        snapshot: async () => content,
        onPromotion: () => () => undefined,
        reference: async () => ref,
      },
      onProblem: () => undefined,
      keepMoments: 2,
      makeMoment: async (job) => {
        started.push(job.day);
        await new Promise<void>((resolve) => waiting.push(resolve));
        return momentOf(columns, digest, job.day);
      },
    });
    const release = async () => {
      while (waiting.length === 0) await new Promise(setImmediate);
      waiting.shift()?.();
    };
    return { holder, started, release };
  }

  it('waits in turn; two may wait, and the next is told to come back', async () => {
    const { holder, started, release } = hold();
    await holder.start();
    const [first, second, third] = ['2024-01-01', '2024-01-02', '2024-01-03'].map((day) =>
      holder.at(`v1@${day}`),
    );
    await expect(holder.at('v1@2024-01-04')).rejects.toThrow(SnapshotsBusy);
    // The same day is not a second one.
    const again = holder.at('v1@2024-01-03');
    for (let i = 0; i < 3; i++) await release();
    expect(await again).toBe(await third);
    await Promise.all([first, second]);
    expect(started).toEqual(['2024-01-01', '2024-01-02', '2024-01-03']);
    // Kept by name, and only so many of them.
    expect(await holder.at('v1@2024-01-03')).toBe(await third);
    expect(started).toHaveLength(3);
    const oldest = holder.at('v1@2024-01-01');
    await release();
    await oldest;
    expect(started).toHaveLength(4);
    await holder.close();
  });
});
