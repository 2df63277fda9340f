import { expect, test } from 'vitest';
import { failed } from '../../src/http/failures.ts';
import { createThrottle } from '../../src/http/politeness/throttle.ts';
import { createRobots } from '../../src/http/robots/robots.ts';

const page = new URL('https://www.nhn.no/list');
const minute = 60_000;

test('a copy of robots.txt is used for an hour, a failure for a minute', async () => {
  let now = 0;
  const answers = [
    failed('HTTP_ERROR', page.href, { status: 500 }),
    { ok: true as const, value: null },
    { ok: true as const, value: 'User-agent: *\nDisallow: /' },
  ];
  let asked = 0;
  const robots = createRobots({
    userAgent: 'helseteknologi-hub/1',
    now: () => now,
    load: async () => answers[asked++] ?? failed('NETWORK', page.href),
  });
  const allowsAt = async (at: number) => {
    now = at;
    return (await robots(page)).ok;
  };
  expect(await allowsAt(0)).toBe(false);
  expect(await allowsAt(minute - 1)).toBe(false);
  expect(asked).toBe(1);
  expect(await allowsAt(minute)).toBe(true);
  expect(await allowsAt(minute + 60 * minute - 1)).toBe(true);
  expect(asked).toBe(2);
  expect(await allowsAt(minute + 60 * minute)).toBe(false);
  expect(asked).toBe(3);
});

test('copies are kept for two hundred sites at most', async () => {
  let asked = 0;
  const robots = createRobots({
    userAgent: 'helseteknologi-hub/1',
    now: () => 0,
    load: async () => {
      asked++;
      return { ok: true, value: null };
    },
  });
  for (let site = 0; site <= 200; site++) await robots(new URL(`https://site-${site}.no/`));
  await robots(new URL('https://site-200.no/'));
  expect(asked).toBe(201);
  await robots(new URL('https://site-0.no/'));
  expect(asked).toBe(202);
});

test('hosts wait for themselves and not for each other', async () => {
  let now = 0;
  const waits: number[] = [];
  const throttle = createThrottle({
    intervalMs: 1_000,
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
  });
  const order: string[] = [];
  const visit = (host: string, name: string) => throttle.run(host, async () => void order.push(name));
  await Promise.all([visit('a', 'a1'), visit('a', 'a2'), visit('b', 'b1'), visit('a', 'a3')]);
  expect(waits).toEqual([1_000, 1_000]);
  expect(order.indexOf('b1')).toBeLessThan(order.indexOf('a2'));
  throttle.pause('b', 5_000);
  throttle.slowDown('b', 2_000);
  await visit('b', 'b2');
  await visit('b', 'b3');
  expect(waits.slice(2)).toEqual([5_000, 2_000]);
});
