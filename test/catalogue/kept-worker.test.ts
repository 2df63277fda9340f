import { expect, it } from 'vitest';
import { HydrationFailed } from '../../src/catalogue/moment/ask-worker.ts';
import { KeptWorker } from '../../src/catalogue/moment/kept-worker.ts';

const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const echo = program(`
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', (question) => {
    if (question === 'die') process.exit(3);
    if (question === 'throw') throw new Error('thrown');
    if (question !== 'sleep') parentPort.postMessage([threadId, question]);
  });
`);

it('answers one after another, in one thread', async () => {
  const worker = new KeptWorker<string, [number, string]>(echo, 60_000);
  const answers = await Promise.all(['a', 'b', 'c'].map((question) => worker.ask(question, [])));
  expect(answers.map(([, question]) => question)).toEqual(['a', 'b', 'c']);
  expect(new Set(answers.map(([thread]) => thread)).size).toBe(1);
});

it.each(['die', 'throw', 'sleep'])('fails where it is told to %s, and answers the next', async (question) => {
  const worker = new KeptWorker<string, [number, string]>(echo, question === 'sleep' ? 2_000 : 60_000);
  const [failed, next] = await Promise.allSettled([worker.ask(question, []), worker.ask('next', [])]);
  expect(failed.status === 'rejected' && failed.reason).toBeInstanceOf(HydrationFailed);
  expect(next.status === 'fulfilled' && next.value[1]).toBe('next');
});
