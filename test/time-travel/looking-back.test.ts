import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Change } from '../../src/domain/record.ts';
import { indexKey } from '../../src/serving/layout.ts';
import { type Ledger, openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';
import { openPast } from './open-past.ts';

const row = (product: string, target: string) =>
  claim('integration', { vendor: 'Fjell AS', product, target, process: 'APPROVED' });

let ledger: Ledger;
let hub: Awaited<ReturnType<typeof openPast>>;
beforeEach(async () => {
  ledger = openLedger(['nhn-vkp'], 4);
  hub = await openPast(ledger, '2026-03-10T12:00:00Z');
  harvest(['A', 'VKP'], '2026-01-01T06:00:00Z');
  harvest(['A', 'VKP', 'B', 'SFM'], '2026-01-31T23:59:59Z');
  harvest(['A', 'VKP', 'B', 'SFM', 'C', 'VKP'], '2026-03-02T06:00:00Z');
  await hub.serve();
});
afterEach(() => hub.close());

/** Pairs of product and target. */
function harvest(pairs: readonly string[], at: string) {
  const rows = pairs.flatMap((product, i) => (i % 2 === 0 ? [row(product, pairs[i + 1] ?? '')] : []));
  ledger.harvest('nhn-vkp', rows, { at });
}

const changesQuery = `query ($filter: ChangeFilter, $first: Int, $after: String, $order: ChangeOrder!) {
  changes(filter: $filter, first: $first, after: $after, order: $order) {
    nodes { seq entityId } pageInfo { endCursor hasNextPage hasPreviousPage } } }`;

async function all(filter: unknown, order: string, first: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null, page = 0; page < 100; page += 1) {
    const { data, errors } = await hub.ask(changesQuery, { filter, first, after, order });
    expect(errors).toBeUndefined();
    seen.push(...data.changes.nodes.map(({ seq }: { seq: string }) => seq));
    after = data.changes.pageInfo.endCursor;
    if (!data.changes.pageInfo.hasNextPage) return seen;
  }
  throw new Error('The pages have no end.');
}

const numbers = (changes: readonly Change[]) => changes.map(({ seq }) => String(seq));

it('looks back through the whole sequence, each change once', async () => {
  const sequence = numbers(ledger.allChanges());
  expect(sequence.length).toBeGreaterThan(10);
  for (const first of [1, 3, 1000]) {
    expect(await all({ causes: null }, 'NEWEST_FIRST', first)).toEqual(sequence.toReversed());
    expect(await all({ causes: null }, 'OLDEST_FIRST', first)).toEqual(sequence);
  }
});

it('goes on looking back from where it was, whatever has come since', async () => {
  const before = numbers(ledger.allChanges()).toReversed();
  const { data } = await hub.ask(changesQuery, { filter: { causes: null }, first: 2, order: 'NEWEST_FIRST' });
  harvest(['A', 'VKP', 'B', 'SFM', 'C', 'VKP', 'D', 'VKP'], '2026-03-05T06:00:00Z');
  await hub.serve();
  const after = data.changes.pageInfo.endCursor;
  const next = await hub.ask(changesQuery, {
    filter: { causes: null },
    first: 2,
    after,
    order: 'NEWEST_FIRST',
  });
  expect(next.data.changes.nodes.map(({ seq }: { seq: string }) => seq)).toEqual(before.slice(2, 4));
});

it('does not go on the other way with a cursor of one order', async () => {
  const { data } = await hub.ask(changesQuery, { first: 2, order: 'NEWEST_FIRST' });
  const after = data.changes.pageInfo.endCursor;
  const { errors } = await hub.ask(changesQuery, { first: 2, after, order: 'OLDEST_FIRST' });
  expect(errors[0].extensions.code).toBe('CURSOR_MISMATCH');
});

it('finds what is listed for a target', async () => {
  const of = async (key: string) => (await all({ targetKeys: [key] }, 'OLDEST_FIRST', 1000)).length;
  const listed = ledger.allChanges().filter(({ entity }) => entity.startsWith('int_'));
  expect(await of('SFM')).toBeGreaterThan(0);
  expect((await of('SFM')) + (await of('VKP'))).toBe(
    listed.length + ledger.allChanges().filter(({ entity }) => entity.startsWith('tgt_')).length,
  );
  const { errors } = await hub.ask(changesQuery, {
    first: 2,
    filter: { targetKeys: ['FINNES-IKKE'] },
    order: 'OLDEST_FIRST',
  });
  expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', unknown: [{ value: 'FINNES-IKKE' }] });
});

const countsQuery = `query ($period: ChangePeriod!, $from: Date, $to: Date, $kinds: [ChangeKind!]) {
  changeCounts(period: $period, from: $from, to: $to, kinds: $kinds) { from to totalCount kinds { value count } } }`;
const counts = async (variables: Record<string, unknown>) => {
  const { data, errors } = await hub.ask(countsQuery, variables);
  expect(errors).toBeUndefined();
  return data.changeCounts as { from: string; to: string; totalCount: number; kinds: { count: number }[] }[];
};

it('counts what the sequence holds, and no period is left out', async () => {
  const inMonth = (month: string) =>
    ledger.allChanges().filter(({ observedAt, cause }) => observedAt.startsWith(month) && cause === 'SOURCE')
      .length;
  const months = await counts({ period: 'MONTH', from: '2025-12-15' });
  expect(months.map(({ from, to, totalCount }) => [from, to, totalCount])).toEqual([
    ['2025-12-01', '2025-12-31', 0],
    ['2026-01-01', '2026-01-31', inMonth('2026-01')],
    ['2026-02-01', '2026-02-28', 0],
    ['2026-03-01', '2026-03-31', inMonth('2026-03')],
  ]);
  expect(inMonth('2026-01')).toBeGreaterThan(inMonth('2026-03'));
  for (const { totalCount, kinds } of months)
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
  const weeks = await counts({ period: 'WEEK', from: '2026-01-01', to: '2026-03-08' });
  expect(weeks[0]).toMatchObject({ from: '2025-12-29', to: '2026-01-04' });
  const total = months.reduce((sum, one) => sum + one.totalCount, 0);
  expect(weeks.reduce((sum, one) => sum + one.totalCount, 0)).toBe(total);
  const days = await counts({ period: 'DAY', from: '2026-01-31', to: '2026-02-01' });
  expect(days.map(({ totalCount }) => totalCount > 0)).toEqual([true, false]);
  expect(await counts({ period: 'DAY', from: '2026-01-02', to: '2026-01-01' })).toEqual([]);
});

it('counts a month anew when more comes in it, and a store from before there were counts', async () => {
  const march = async () =>
    (await counts({ period: 'MONTH', from: '2026-03-01', to: '2026-03-01' }))[0]?.totalCount;
  const before = (await march()) ?? 0;
  await hub.store.remove('index', [indexKey.tallyMonths]);
  await hub.serve();
  expect(await march()).toBe(before);
  harvest(['A', 'VKP', 'B', 'SFM', 'C', 'VKP', 'D', 'VKP'], '2026-03-05T06:00:00Z');
  await hub.serve();
  expect(await march()).toBeGreaterThan(before);
});

it.each([
  [{ period: 'DAY', from: '2020-01-01' }, '400 periods'],
  [{ period: 'DAY', from: '2026' }, '`from` must be a day'],
])('%j is refused with words', async (variables, message) => {
  const { errors, status } = await hub.ask(countsQuery, variables);
  expect([status, errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(errors[0].message).toContain(message);
});
