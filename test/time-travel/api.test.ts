import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimValues } from '../../src/domain/claims/claim.ts';
import { candidatesOf } from '../../src/domain/resolution/candidates.ts';
import { recordId } from '../../src/graphql/record-ids.ts';
import { type Ledger, openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';
import type { Reply } from '../graphql/open-hub.ts';
import { openPast } from './open-past.ts';

const row = (product: string, parts: Partial<ClaimValues['integration']> = {}) =>
  claim('integration', {
    vendor: 'Fjell AS',
    product,
    target: 'VKP',
    process: 'APPROVED',
    version: '1',
    ...parts,
  });
const names = 'ABCDEFGHIJ'.split('');
const decision = {
  judgement: 'POSITIVE',
  left: 'Fjellheim',
  right: 'Fjell AS',
  reason: 'The brand of the company.',
  decidedBy: 'redaksjon',
  decidedAt: '2026-01-01T00:00:00Z',
} as const;

let ledger: Ledger;
let hub: Awaited<ReturnType<typeof openPast>>;
let first: string;
beforeEach(async () => {
  ledger = openLedger(['nhn-vkp'], 4);
  hub = await openPast(ledger);
  first =
    ledger.harvest(
      'nhn-vkp',
      names.map((name) => row(name)),
      { at: '2026-01-01T06:00:00Z' },
    )?.snapshot.version ?? '';
  ledger.harvest(
    'nhn-vkp',
    names.map((name) => row(name, name === 'A' ? { decidedOn: '2025-10-01', validUntil: '2026-04-01' } : {})),
    {
      at: '2026-02-01T06:00:00Z',
    },
  );
  await hub.serve();
});
afterEach(() => hub.close());
const told = async (reply: Promise<Reply>) => {
  const { data, errors } = await reply;
  expect(errors).toBeUndefined();
  return data;
};
const snapshotId = async () => (await hub.ask('{ snapshot { id } }')).data.snapshot.id;

describe('catalogue(at:)', () => {
  it('gives what was known at a time, with its counts and cursors', async () => {
    ledger.harvest(
      'nhn-vkp',
      [...names.slice(1), 'K', 'L'].map((name) => row(name)),
      { at: '2026-03-01T06:00:00Z' },
    );
    await hub.serve();
    const query = `query ($at: AsOf, $after: String) { catalogue(at: $at) { snapshot { version }
      products(first: 4, after: $after) { totalCount nodes { name } pageInfo { endCursor hasNextPage } } } }`;
    const { data } = await hub.ask(query, { at: { knownAt: '2026-01-15T00:00:00Z' } });
    expect(data.catalogue).toMatchObject({ snapshot: { version: first }, products: { totalCount: 10 } });
    const now = await hub.ask(query, {});
    expect(now.data.catalogue.products.totalCount).toBe(12);
    const next = await hub.ask(query, {
      at: { knownAt: '2026-01-15T00:00:00Z' },
      after: data.catalogue.products.pageInfo.endCursor,
    });
    expect(next.data.catalogue.products.nodes.map((one: { name: string }) => one.name)).toEqual([
      'E',
      'F',
      'G',
      'H',
    ]);
  });

  it('shows a retroactive correction only from when it was known', async () => {
    const since = async (knownAt: string) =>
      (
        await hub.ask(
          `query ($at: AsOf) { catalogue(at: $at) { integrations(first: 1) { nodes { status { since } } } } }`,
          {
            at: { knownAt },
          },
        )
      ).data.catalogue.integrations.nodes[0].status.since;
    ledger.harvest(
      'nhn-vkp',
      names.map((name) => row(name, name === 'A' ? { decidedOn: '2025-08-15' } : {})),
      {
        at: '2026-03-01T06:00:00Z',
      },
    );
    await hub.serve();
    expect([
      await since('2026-01-15T00:00:00Z'),
      await since('2026-02-15T00:00:00Z'),
      await since('2026-03-15T00:00:00Z'),
    ]).toEqual([null, '2025-10-01', '2025-08-15']);
  });

  it('gives statuses as of a day, filters and counts included', async () => {
    const query = `query ($at: AsOf) { catalogue(at: $at) { integrations(filter: { headline: [EXPIRED, EXPIRING] }) {
      totalCount nodes { product { name } status { headline } } } } }`;
    const on = async (validAt: string) =>
      (await told(hub.ask(query, { at: { validAt } }))).catalogue.integrations;
    expect(await on('2025-12-01')).toEqual({ totalCount: 0, nodes: [] });
    expect(await on('2026-02-01')).toMatchObject({
      totalCount: 1,
      nodes: [{ status: { headline: 'EXPIRING' } }],
    });
    expect(await on('2026-04-02')).toMatchObject({
      totalCount: 1,
      nodes: [{ status: { headline: 'EXPIRED' } }],
    });
    const both = await hub.ask(query, { at: { validAt: '2026-04-02', knownAt: '2026-01-15T00:00:00Z' } });
    expect(both.data.catalogue.integrations.totalCount).toBe(0);
  });

  it('says so when a moment is past retention, and says the oldest that can be had', async () => {
    const id = recordId('Snapshot', first);
    for (let month = 3; month <= 6; month += 1) {
      ledger.harvest(
        'nhn-vkp',
        names.slice(0, 10 - month + 3).map((name) => row(name, { decidedOn: `2026-01-0${month}` })),
        {
          at: `2026-0${month}-01T06:00:00Z`,
        },
      );
    }
    await hub.serve();
    const kept = ledger.archive.snapshots.list(9).slice(0, 4).at(-1);
    for (const at of [{ knownAt: '2026-01-15T00:00:00Z' }, { snapshot: id }]) {
      const { errors } = await hub.ask(
        'query ($at: AsOf) { catalogue(at: $at) { snapshot { counts { products } } } }',
        {
          at,
        },
      );
      expect(errors[0].extensions).toMatchObject({
        code: 'SNAPSHOT_EXPIRED',
        oldest: { createdAt: kept?.createdAt },
      });
    }
  });

  it.each([
    [{ knownAt: '2020-01-01T00:00:00Z' }, 'SNAPSHOT_NOT_FOUND'],
    [{ knownAt: '2099-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
    [{ snapshot: 'nonsense' }, 'SNAPSHOT_NOT_FOUND'],
    [{ snapshot: 'nonsense', knownAt: '2026-01-15T00:00:00Z' }, 'BAD_USER_INPUT'],
    [{ validAt: '2026-01' }, 'BAD_USER_INPUT'],
  ])('refuses %j with %s', async (at, code) => {
    const { errors } = await hub.ask(
      'query ($at: AsOf) { catalogue(at: $at) { snapshot { counts { products } } } }',
      {
        at,
      },
    );
    expect(errors[0].extensions.code).toBe(code);
  });
});

describe('changes and history', () => {
  const query = `query ($filter: ChangeFilter, $first: Int, $after: String) { changes(filter: $filter, first: $first, after: $after) {
    nodes { id seq kind cause entityId entity { __typename } field before after effectiveOn run { id } snapshotId breakingForBuyers }
    pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

  it('gives the whole sequence in pages, each change once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 50; page += 1) {
      const { data } = await hub.ask(query, { first: 7, after, filter: { causes: null } });
      seen.push(...data.changes.nodes.map(({ seq }: { seq: string }) => seq));
      after = data.changes.pageInfo.endCursor;
      if (!data.changes.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(ledger.allChanges().map(({ seq }) => String(seq)));
    // Kept by a follower, the last cursor goes on with what comes later.
    ledger.harvest(
      'nhn-vkp',
      names.map((name) => row(name, name === 'B' ? { process: 'IN_TEST' } : {})),
      { at: '2026-03-01T06:00:00Z' },
    );
    await hub.serve();
    const { data } = await hub.ask(query, { first: 1000, after, filter: { causes: null } });
    expect(data.changes.nodes.map(({ seq }: { seq: string }) => seq)).toEqual(
      ledger.changes().map(({ seq }) => String(seq)),
    );
  });

  it('leaves out what the hub itself did, unless it is asked for', async () => {
    ledger.harvest('nhn-vkp', [...names.map((name) => row(name)), row('Sky', { vendor: 'Fjellheim' })], {
      at: '2026-03-01T06:00:00Z',
    });
    const before = ledger.allChanges().length;
    ledger.publish({ at: '2026-03-02T06:00:00Z', decisions: [decision] });
    await hub.serve();
    const causes = async (filter: unknown) =>
      new Set(
        (await hub.ask(query, { first: 1000, filter })).data.changes.nodes
          .filter(({ seq }: { seq: string }) => Number(seq) > before)
          .map(({ cause }: { cause: string }) => cause),
      );
    expect(await causes(null)).toEqual(new Set());
    expect(await causes({ causes: ['RESOLUTION'] })).toEqual(new Set(['RESOLUTION']));
  });

  it('says an entity’s own, the newest first, and no more than its snapshot knew', async () => {
    const history = `query ($at: AsOf) { catalogue(at: $at) { integrations(first: 1) { nodes { id product { name }
      history { nodes { kind cause field before after effectiveOn run { id } } pageInfo { hasNextPage } } } } } }`;
    const now = (await hub.ask(history)).data.catalogue.integrations.nodes[0];
    expect(now.product.name).toBe('A');
    expect(now.history.nodes.at(-1)).toMatchObject({ kind: 'APPEARED', cause: 'SOURCE' });
    expect(now.history.nodes).toContainEqual({
      kind: 'STATUS_CHANGED',
      cause: 'SOURCE',
      field: 'status.validUntil',
      before: null,
      after: '2026-04-01',
      effectiveOn: '2025-10-01',
      run: { id: expect.any(String) },
    });
    const then = (await hub.ask(history, { at: { knownAt: '2026-01-15T00:00:00Z' } })).data.catalogue
      .integrations.nodes[0];
    expect(then.history.nodes).toHaveLength(1);
  });

  it('a change is a node', async () => {
    const { data } = await hub.ask(query, { first: 1 });
    const [{ id, seq }] = data.changes.nodes;
    const found = await hub.ask(
      'query ($id: ID!) { node(id: $id) { __typename id ... on ChangeEvent { seq } } }',
      { id },
    );
    expect(found.data.node).toEqual({ __typename: 'ChangeEvent', id, seq });
  });

  it('refuses a cursor of another filter', async () => {
    const { data } = await hub.ask(query, { first: 1 });
    const { errors } = await hub.ask(query, {
      after: data.changes.pageInfo.endCursor,
      filter: { kinds: ['MISSING'] },
    });
    expect(errors[0].extensions.code).toBe('CURSOR_MISMATCH');
  });
});

describe('resolveId', () => {
  const resolve = async (id: string) =>
    (await hub.ask('query ($id: ID!) { resolveId(id: $id) { state now { __typename id } } }', { id })).data
      .resolveId;

  it('answers for every id ever issued', async () => {
    ledger.harvest('nhn-vkp', [...names.map((name) => row(name)), row('Sky', { vendor: 'Fjellheim' })], {
      at: '2026-03-01T06:00:00Z',
    });
    ledger.publish({ at: '2026-03-02T06:00:00Z', decisions: [decision] });
    await hub.serve();
    const states = new Map<string, string>();
    for (const { id } of ledger.archive.ids.issued()) states.set(id, (await resolve(id)).state);
    expect([...states.values()].filter((state) => state === 'MERGED')).toHaveLength(1);
    expect(new Set(states.values())).toEqual(new Set(['CURRENT', 'MERGED']));
    const [merged = ''] = [...states].find(([, state]) => state === 'MERGED') ?? [];
    expect(await resolve(merged)).toEqual({
      state: 'MERGED',
      now: [{ __typename: 'Vendor', id: ledger.data().vendors[0]?.id }],
    });
    ledger.publish({ at: '2026-03-03T06:00:00Z', decisions: [] });
    await hub.serve();
    expect(await resolve(merged)).toEqual({ state: 'CURRENT', now: [{ __typename: 'Vendor', id: merged }] });
  });

  it('knows an id that never was, and a snapshot', async () => {
    expect(await resolve('ven_aaaaaaaaaaaaaaaa')).toEqual({ state: 'NEVER_ISSUED', now: [] });
    const id = await snapshotId();
    expect(await resolve(id)).toEqual({ state: 'CURRENT', now: [{ __typename: 'Snapshot', id }] });
  });
});

describe('resolutionCandidates', () => {
  it('lists the names that wait for a person, with their vendors and lists', async () => {
    ledger.harvest(
      'nhn-vkp',
      [
        ...names.map((name) => row(name)),
        row('Sky', { vendor: 'Fjell Helse AS' }),
        row('Regn', { vendor: 'Fjellvang' }),
      ],
      {
        at: '2026-03-01T06:00:00Z',
      },
    );
    await hub.serve();
    const query = '{ resolutionCandidates { names method score reason vendors { name } sources { key } } }';
    const { resolutionCandidates } = await told(hub.ask(query));
    expect(resolutionCandidates).toHaveLength(1);
    expect(resolutionCandidates).toEqual(ledgerCandidates());
    const none = await told(
      hub.ask(`{ catalogue(at: { knownAt: "2026-01-15T00:00:00Z" }) { resolutionCandidates { names } } }`),
    );
    expect(none.catalogue.resolutionCandidates).toEqual([]);
  });
  const ledgerCandidates = () =>
    candidatesOf(ledger.data().vendors).map(({ seenIn, vendors, ...rest }) => ({
      ...rest,
      vendors: vendors.map((id) => ({
        name: ledger.data().vendors.find((vendor) => vendor.id === id)?.name,
      })),
      sources: seenIn.map((key) => ({ key })),
    }));
});
