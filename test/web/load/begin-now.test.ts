import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Load } from '../../../src/web/load/guard-load.ts';
import { dearFrom, prices } from '../../../src/web/load/load-limits.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const load = () => new Load({ costPerMinute: 30_000 });
const full = 10_000;

it('spends what the framework would, and says what was left before the operation', () => {
  const one = load();
  const left = one.beginNow('a', 300, 2_000);
  expect(left).toBeCloseTo(full - prices.request - 2_000 / prices.bytesPerUnit);
  const spent = prices.request + 2_000 / prices.bytesPerUnit + prices.operation + 300;
  expect(one.api?.left('a')).toBeCloseTo(full - spent);
  expect(one.api?.left('b')).toBe(full);
});

it('leaves to the framework who has spent a fifth, what is dear, and all while somebody waits', async () => {
  const one = load();
  one.api?.spend('a', full * 0.25);
  const before = one.api?.left('a') ?? 0;
  expect(one.mayBeginNow('a', 1)).toBe(false);
  expect(one.mayBeginNow('b', dearFrom + 1)).toBe(false);
  expect(one.mayBeginNow('b', dearFrom)).toBe(true);
  expect(one.api?.left('a')).toBeCloseTo(before);
  const turn = one.turnOf('c', false);
  const waiting = turn.wait();
  expect(one.mayBeginNow('b', 1)).toBe(false);
  await waiting;
});

it('an operation that a plan began and could not answer is begun once', async () => {
  const one = load();
  const turn = one.turnOf('a', false);
  await turn.begin(500);
  await turn.begin(500);
  expect(one.api?.left('a')).toBeCloseTo(full - prices.operation - 500);
});
