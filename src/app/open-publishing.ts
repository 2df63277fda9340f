import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { ArchiveUnavailable } from '../archive/archive-unavailable.ts';
import type { Config } from '../config/config.ts';
import type { HarvestEvent } from '../harvest/harvester.ts';
import type { Published } from '../harvest/publish.ts';
import { type Lease, LeaseLost, type Space, StoreForeign, StoreUnavailable } from '../serving/store.ts';
import type { PublishAnswer, PublishJob, PublishSettings } from './publish-worker.ts';

/** The thread is ended when nothing was published for so long: what a merge has used is free again. */
const IDLE_MS = 60_000;
/** What is under way at the end has so long, and the thread so long to close what it has open. */
const LAST_JOB_MS = 2_000;
const CLOSE_MS = 1_500;

/** Makes snapshots and brings them to the store, in a thread of its own: whoever asks the hub meanwhile does not wait. */
export interface Publishing {
  /** Throws LeaseLost, ArchiveUnavailable. */
  publish(token: number, now: Date): Promise<Published | null>;
  /** Gives what had to be mended, where every entry was looked at. Throws LeaseLost, StoreUnavailable, StoreForeign. */
  project(lease: Lease, whole: boolean): Promise<ReadonlyMap<Space, number> | null>;
  close(): Promise<void>;
}

export function openPublishing(
  config: Config,
  { takeOver, onEvent }: { readonly takeOver: boolean; readonly onEvent: (event: HarvestEvent) => void },
): Publishing {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  const oneJob = pLimit(1);

  function start(): Worker {
    const settings: PublishSettings = { config, takeOver };
    const started = new Worker(new URL('./publish-worker.ts', import.meta.url), { workerData: settings });
    // A thread that dies between two jobs is started again by the next one; the job that it dies in rejects.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  }

  async function ask(job: PublishJob): Promise<Extract<PublishAnswer, { ok: true }>> {
    if (idle) clearTimeout(idle);
    worker ??= start();
    const current = worker;
    const ended = new AbortController();
    const { signal } = ended;
    const died = async (): Promise<never> => {
      const [code] = await once(current, 'exit', { signal });
      throw new Error(`The publishing thread ended with code ${code}.`);
    };
    try {
      current.postMessage(job);
      // `once` rejects on the thread's own error.
      const answer: PublishAnswer = await Promise.race([
        once(current, 'message', { signal }).then(([message]) => message),
        died(),
      ]);
      if (answer.ok) return answer;
      throw toError(answer);
    } finally {
      ended.abort();
      idle = setTimeout(() => void oneJob(stop), IDLE_MS).unref();
    }
  }

  async function stop(): Promise<void> {
    const old = worker;
    worker = null;
    if (!old) return;
    const gone = once(old, 'exit', { signal: AbortSignal.timeout(CLOSE_MS) }).catch(() => undefined);
    old.postMessage({ task: 'close' } satisfies PublishJob);
    await gone;
    await old.terminate();
  }

  return {
    publish: (token, now) =>
      oneJob(async () => {
        const { published, events } = await ask({ task: 'publish', token, now: now.toISOString() });
        for (const event of events) onEvent(event);
        return published;
      }),
    project: (lease, whole) => oneJob(async () => (await ask({ task: 'project', lease, whole })).mended),
    async close() {
      if (idle) clearTimeout(idle);
      const stopped = oneJob(stop);
      // A job that takes longer is broken off, which leaves nothing in half: the next start takes it up.
      const late = setTimeout(() => void worker?.terminate(), LAST_JOB_MS);
      await stopped;
      clearTimeout(late);
    },
  };
}

/** The errors that a harvest knows what to do with; others are bugs, with the stack of the thread. */
function toError({ name, message, stack, trouble }: Extract<PublishAnswer, { ok: false }>): Error {
  if (trouble) return new ArchiveUnavailable(trouble);
  if (name === 'LeaseLost') return new LeaseLost(message);
  if (name === 'StoreUnavailable') return new StoreUnavailable(message);
  if (name === 'StoreForeign') return new StoreForeign(message);
  const error = new Error(message);
  error.name = name;
  error.stack = stack;
  return error;
}
