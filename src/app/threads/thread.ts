/** A thread that is started when it is needed, ended when it is not, and called as if it were here. */
import { once } from 'node:events';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { type Calls, callsThrough } from './thread-calls.ts';

/** The thread is ended when nothing was asked of it for so long: what its work has used is free again. */
const IDLE_MS = 60_000;
/** One that holds more is ended as soon as nothing is under way: what is garbage in it would stay the process's for as long as it works on. */
const LARGE_HEAP_BYTES = 512 * 2 ** 20;
const CLOSE_MS = 1_500;

/** Every thread closes what it has open. */
export interface Closing {
  close(): Promise<void>;
}

export interface ThreadOptions<Local extends object> {
  readonly file: URL;
  readonly workerData: unknown;
  /** What the thread may ask for. */
  readonly local: Local;
  readonly resourceLimits?: ResourceLimits;
  readonly largeHeapBytes?: number;
}

export interface Thread<Remote extends object, Local extends object> {
  /** Starts the thread where there is none. Rejects with what the thread throws, and where it dies. */
  call<T>(work: (remote: Calls<Remote, Local>) => Promise<T>): Promise<T>;
  /** Fulfilled when nothing is under way, however that ends. */
  settled(): Promise<unknown>;
  /** Ends the thread at once; what is under way rejects. */
  end(): Promise<void>;
  /** Lets the thread close what it has open, if it comes round in time. */
  close(): Promise<void>;
}

export function createThread<Remote extends Closing, Local extends object>({
  file,
  workerData,
  local,
  resourceLimits,
  largeHeapBytes = LARGE_HEAP_BYTES,
}: ThreadOptions<Local>): Thread<Remote, Local> {
  let running: { readonly worker: Worker; readonly calls: Calls<Remote, Local> } | null = null;
  let idle: NodeJS.Timeout | null = null;
  const underWay = new Set<Promise<unknown>>();

  function start() {
    const worker = new Worker(file, { workerData, ...(resourceLimits && { resourceLimits }) });
    const calls = callsThrough<Remote, Local>(worker, local);
    const started = { worker, calls };
    const ended = (error: Error) => {
      if (running === started) running = null;
      if (!calls.$closed) calls.$close(error);
    };
    worker.on('error', ended);
    worker.on('exit', (code) => ended(new Error(`A thread of the hub ended with code ${code}.`)));
    return started;
  }

  /** What comes after this gets a new thread. */
  function take() {
    const old = running;
    running = null;
    if (idle) clearTimeout(idle);
    return old;
  }

  async function close(): Promise<void> {
    const old = take();
    if (!old) return;
    const gone = once(old.worker, 'exit', { signal: AbortSignal.timeout(CLOSE_MS) }).catch(() => undefined);
    (old.calls as unknown as Calls<Closing, Local>).close().catch(() => undefined);
    await gone;
    await old.worker.terminate();
  }

  /** Nothing is under way: the thread ends in a while, a large one at once. */
  async function rest(): Promise<void> {
    const resting = running;
    if (!resting) return;
    idle = setTimeout(() => void close(), IDLE_MS).unref();
    const heap = await resting.worker.getHeapStatistics().catch(() => null);
    const isLarge = (heap?.total_heap_size ?? 0) > largeHeapBytes;
    if (isLarge && running === resting && underWay.size === 0) await close();
  }

  return {
    async call(work) {
      if (idle) clearTimeout(idle);
      running ??= start();
      const done = work(running.calls);
      underWay.add(done);
      try {
        return await done;
      } finally {
        underWay.delete(done);
        if (underWay.size === 0) void rest();
      }
    },
    settled: () => Promise.allSettled(underWay),
    async end() {
      await take()?.worker.terminate();
    },
    close,
  };
}
