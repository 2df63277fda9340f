import { expect, it } from 'vitest';
import { createThread } from '../../src/app/threads/thread.ts';
import { until } from '../support/until.ts';
import type { ThreadIdFunctions } from './thread-id-worker.ts';

const open = (largeHeapBytes?: number) =>
  createThread<ThreadIdFunctions, object>({
    file: new URL('./thread-id-worker.ts', import.meta.url),
    workerData: null,
    local: {},
    ...(largeHeapBytes !== undefined && { largeHeapBytes }),
  });

it('a thread that rests is used again', async () => {
  const thread = open();
  const first = await thread.call((remote) => remote.id());
  expect(await thread.call((remote) => remote.id())).toBe(first);
  await thread.close();
});

it('a thread that holds much is ended when nothing is under way, and not before', async () => {
  const thread = open(1);
  const together = await Promise.all([1, 2, 3].map(() => thread.call((remote) => remote.id())));
  expect(new Set(together).size).toBe(1);
  await until(async () => (await thread.call((remote) => remote.id())) !== together[0]);
  await thread.close();
});
