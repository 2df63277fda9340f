import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/web/load/budget.ts';
import { ClientNames, clientOf } from '../../../src/web/load/client.ts';
import { ConnectionCounts } from '../../../src/web/load/connections.ts';
import { Dispatcher } from '../../../src/web/load/dispatcher.ts';
import { budgetMemory, SharedBudget } from '../../../src/web/load/shared-budget.ts';

describe('a client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::99', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('at %s is %s', (address, client) => {
    expect(clientOf(address)).toBe(client);
  });

  it('who is gone before it was looked at counts with all who do that', () => {
    expect(clientOf(undefined)).toBe('');
  });

  it('has a name in the log that lasts a day and says nothing', () => {
    let now = Date.parse('2026-03-01T10:00:00Z');
    const names = new ClientNames(() => now);
    const first = names.nameOf('192.0.2.7');
    expect(first).toMatch(/^[\w-]{12}$/);
    expect(names.nameOf('192.0.2.7')).toBe(first);
    expect(names.nameOf('192.0.2.8')).not.toBe(first);
    expect(new ClientNames(() => now).nameOf('192.0.2.7')).not.toBe(first);
    now += 86_400_000;
    expect(names.nameOf('192.0.2.7')).not.toBe(first);
  });
});

describe.each([
  ['of one thread', (now: () => number) => new Budget(6_000, now)],
  [
    'of several threads',
    (now: () => number) => new SharedBudget(budgetMemory(6_000), () => BigInt(now()) * 1_000_000n),
  ],
])('a budget %s', (_name, make) => {
  const open = () => {
    const clock = { now: 0 };
    return { clock, budget: make(() => clock.now) };
  };

  it('holds a burst, and fills with time', () => {
    const { clock, budget } = open();
    expect(budget.left('a')).toBe(2_000);
    budget.spend('a', 2_500);
    expect(budget.left('a')).toBe(-500);
    expect(budget.waitSeconds('a')).toBe(6);
    clock.now = 5_000;
    expect(budget.waitSeconds('a')).toBe(1);
    clock.now = 6_000;
    expect(budget.waitSeconds('a')).toBe(0);
    clock.now = 1e9;
    expect(budget.left('a')).toBe(2_000);
  });

  it('is each client’s own', () => {
    const { budget } = open();
    budget.spend('a', 9_999);
    expect(budget.waitSeconds('b')).toBe(0);
  });
});

describe('a shared budget', () => {
  it('is spent from wherever it is opened, to the unit', () => {
    const memory = budgetMemory(300_000);
    const now = () => 1_000_000n;
    const [one, other] = [new SharedBudget(memory, now), new SharedBudget(memory, now)];
    for (let i = 0; i < 100; i++) {
      one.spend('a', 20.4);
      other.spend('a', 9.6);
    }
    expect([one.left('a'), other.left('a'), one.capacity]).toEqual([97_000, 97_000, 100_000]);
    expect(other.left('b')).toBe(100_000);
  });

  it('forgets who has rested longest, where there are too many', () => {
    const clock = { now: 1_000_000_000n };
    const budget = new SharedBudget(budgetMemory(6_000), () => clock.now);
    for (let i = 0; i < 100_000; i++) budget.spend(`guest ${i}`, 1);
    budget.spend('last', 500);
    expect(budget.left('last')).toBe(1_500);
    for (let i = 0; i < 10_000; i++) budget.spend(`other ${i}`, 1);
    expect(budget.left('last')).toBe(1_500);
  });

  it('loses nothing that threads spend at the same moment', async () => {
    const memory = budgetMemory(60);
    const url = new URL('./spending-worker.ts', import.meta.url);
    await Promise.all([1, 2].map(() => once(new Worker(url, { workerData: memory }), 'exit')));
    // A unit a second comes back; two threads have spent 50,000 each.
    const left = new SharedBudget(memory).left('a');
    expect(Math.round((left - 20) / 1_000)).toBe(-100);
  });
});

describe('names in several threads', () => {
  it('are the same, today and on the days that follow', () => {
    let now = Date.parse('2026-03-01T10:00:00Z');
    const first = new ClientNames(() => now);
    const second = new ClientNames(() => now, first.state);
    const today = first.nameOf('192.0.2.7');
    expect(second.nameOf('192.0.2.7')).toBe(today);
    now += 3 * 86_400_000;
    expect(second.nameOf('192.0.2.7')).toBe(first.nameOf('192.0.2.7'));
    expect(new ClientNames(() => now, first.state).nameOf('192.0.2.7')).toBe(first.nameOf('192.0.2.7'));
    expect(first.nameOf('192.0.2.7')).not.toBe(today);
  });
});

describe('connections of a client', () => {
  it('are counted over all threads, and those of a thread that ended are not', () => {
    const counts = new ConnectionCounts();
    expect([counts.opened('a'), counts.opened('a', 1), counts.opened('b', 1), counts.opened('a', 2)]).toEqual(
      [1, 2, 1, 3],
    );
    counts.closed('a');
    counts.forget(1);
    expect([counts.opened('a', 1), counts.opened('b')]).toEqual([2, 1]);
  });
});

describe('the dispatcher', () => {
  it('begins one operation a round, that of who has most left first', async () => {
    const dispatcher = new Dispatcher();
    const order: string[] = [];
    const left: Record<string, number> = { busy: 0.85, modest: 0.9, fresh: 1 };
    const ask = async (client: string) => {
      expect(await dispatcher.turn({ client, left: () => left[client] ?? 0 })).toBe(true);
      order.push(client);
    };
    await Promise.all(['busy', 'busy', 'busy', 'modest', 'fresh'].map(ask));
    expect(order).toEqual(['busy', 'fresh', 'modest', 'busy', 'busy']);
  });

  it('rests after a greedy client, but not for others', async () => {
    let now = 0;
    const dispatcher = new Dispatcher(() => now);
    const order: string[] = [];
    const ask = async (client: string, left: number, ms: number) => {
      await dispatcher.turn({ client, left: () => left });
      order.push(client);
      now += ms;
    };
    const rounds = async () => {
      for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
    };
    const all = [ask('greedy', 0.1, 100), ask('greedy', 0.1, 100)];
    await rounds();
    expect(order).toEqual(['greedy']);
    all.push(ask('calm', 1, 1));
    while (order.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(order).toEqual(['greedy', 'calm']);
    now += 1_000;
    await Promise.all(all);
    expect(order).toEqual(['greedy', 'calm', 'greedy']);
  });

  it('turns away whoever has many waiting, and is free again when they are done', async () => {
    const dispatcher = new Dispatcher();
    const asking = { client: 'a', left: () => 1 };
    const turns = await Promise.all(Array.from({ length: 40 }, () => dispatcher.turn(asking)));
    expect(turns.filter((may) => !may)).toHaveLength(7);
    expect(await dispatcher.turn(asking)).toBe(true);
  });
});
