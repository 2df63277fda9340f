import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/web/load/budget.ts';
import { ClientNames, clientOf } from '../../../src/web/load/client.ts';
import { Dispatcher } from '../../../src/web/load/dispatcher.ts';

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

describe('a budget', () => {
  const open = () => {
    const clock = { now: 0 };
    return { clock, budget: new Budget(6_000, () => clock.now) };
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
