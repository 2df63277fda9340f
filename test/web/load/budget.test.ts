import { describe, expect, it } from 'vitest';
import { Budget } from '../../../src/web/load/budget.ts';
import { ClientNames, clientOf } from '../../../src/web/load/client.ts';
import { Lane } from '../../../src/web/load/lane.ts';

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

  it('has a name in the log that lasts a day and tells nothing', () => {
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

describe('the lane of dear operations', () => {
  it('lets one go at a time, in their order', async () => {
    const lane = new Lane();
    const order: string[] = [];
    const work = async (client: string) => {
      const leave = await lane.enter(client);
      order.push(`${client} in`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${client} out`);
      leave?.();
    };
    await Promise.all(['a', 'b', 'c'].map(work));
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  it('turns away who already waits twice, and is free again when all are done', async () => {
    const lane = new Lane();
    const leave = await lane.enter('a');
    const waiting = [lane.enter('a'), lane.enter('a')];
    expect(await lane.enter('a')).toBeNull();
    const other = lane.enter('b');
    leave?.();
    leave?.();
    for (const one of [...waiting, other]) (await one)?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await lane.enter('a')).not.toBeNull();
  });
});
