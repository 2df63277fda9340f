import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Dispatcher } from '../../../src/web/load/dispatcher.ts';

/** A clock that only work moves. */
const clock = { now: 0 };
const work = (ms: number) => {
  clock.now += ms;
};
const client = (name: string, left: number) => ({ client: name, left: () => left });
const rounds = async (count: number) => {
  for (let i = 0; i < count; i += 1) await nextRound();
};

/** Works for `slices` slices of 10 ms, and writes down each. */
async function operation(
  dispatcher: Dispatcher,
  who: ReturnType<typeof client>,
  slices: number,
  log: string[],
) {
  await dispatcher.turn(who);
  for (let slice = 1; slice <= slices; slice += 1) {
    for (let paused = dispatcher.pause(who); paused; paused = dispatcher.pause(who)) await paused;
    log.push(`${who.client}${slice}`);
    work(10);
  }
}

it('a long operation lets others in between its slices', async () => {
  const dispatcher = new Dispatcher(() => clock.now);
  const log: string[] = [];
  const long = operation(dispatcher, client('long', 0.9), 4, log);
  const short = ['a', 'b', 'c'].map((name) => operation(dispatcher, client(name, 1), 1, log));
  await Promise.all([long, ...short]);
  expect(log).toEqual(['long1', 'a1', 'long2', 'b1', 'long3', 'c1', 'long4']);
});

it('goes on at once where it has not held the thread for long', async () => {
  const dispatcher = new Dispatcher(() => clock.now);
  const who = client('one', 1);
  await dispatcher.turn(who);
  expect(dispatcher.pause(who)).toBeNull();
  work(20);
  expect(dispatcher.pause(who)).not.toBeNull();
});

it('of greedy clients the next begins when all slices of the last are rested from', async () => {
  const dispatcher = new Dispatcher(() => clock.now);
  const log: string[] = [];
  const first = operation(dispatcher, client('x', 0.1), 3, log);
  const second = operation(dispatcher, client('y', 0.1), 1, log);
  await first;
  await rounds(5);
  expect(log).toEqual(['x1', 'x2', 'x3']);
  // 30 ms of work are 300 ms of rest, counted from its end.
  work(250);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(log).toHaveLength(3);
  work(100);
  await second;
  expect(log.at(-1)).toBe('y1');
});
