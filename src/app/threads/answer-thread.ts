import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { Held } from '../../catalogue/holder.ts';
import { partsOf } from '../../catalogue/open-catalogue.ts';
import type { Figures } from '../../web/threads/other-threads.ts';
import type {
  Address,
  AnswerHostFunctions,
  AnswerThreadFunctions,
  AnswerThreadSettings,
} from './answer-worker.ts';
import { type Calls, callsThrough } from './thread-calls.ts';

/** First and longest wait before a thread that has ended is started again; doubled in between. */
const RESTART_MS = 250;
const MAX_RESTART_MS = 30_000;
/** One that has lived so long ended for a new reason. */
const HEALTHY_MS = 60_000;
/** A thread that is held up does not hold up a harvest. */
const SERVE_MS = 5_000;
/** The thread closes its connections in less. */
const CLOSE_MS = 3_500;

/** What a thread is started with and for. */
export interface AnswerThreadDeps {
  readonly thread: number;
  readonly settings: () => AnswerThreadSettings;
  readonly host: AnswerHostFunctions;
  readonly address: Address;
  readonly held: () => Held | null;
  readonly logger: Logger;
  /** Called when the thread has ended, with what it had open. */
  readonly onEnd: () => void;
}

interface Running {
  readonly worker: Worker;
  readonly calls: Calls<AnswerThreadFunctions, AnswerHostFunctions>;
  readonly since: number;
}

/** One answering thread: started again whenever it ends, until it is closed. */
export class AnswerThread {
  readonly #deps: AnswerThreadDeps;
  #running: Running | null = null;
  #isAnswering = false;
  #isClosing = false;
  #failures = 0;
  #restart: NodeJS.Timeout | undefined;

  constructor(deps: AnswerThreadDeps) {
    this.#deps = deps;
  }

  get isAnswering(): boolean {
    return this.#isAnswering;
  }

  /** Resolves after the first attempt, whether the thread answers or not. */
  async start(): Promise<void> {
    const { settings, host, address, held, thread } = this.#deps;
    const worker = new Worker(new URL('./answer-worker.ts', import.meta.url), {
      name: `answering thread ${thread}`,
      workerData: settings(),
    });
    const calls = callsThrough<AnswerThreadFunctions, AnswerHostFunctions>(worker, host);
    const running = { worker, calls, since: performance.now() };
    this.#running = running;
    worker.on('error', (error) => this.#ended(running, error));
    worker.on('exit', (code) => this.#ended(running, new Error(`It ended with code ${code}.`)));
    try {
      const current = held();
      if (current) await calls.serve(partsOf(current.catalogue), current.epoch);
      await calls.listen(address);
      this.#isAnswering = this.#running === running;
    } catch (error) {
      this.#ended(running, error);
      await worker.terminate();
    }
  }

  /** Serves what the main thread serves. Waits for a thread that answers, but not for long. */
  async serve({ catalogue, epoch }: Held): Promise<void> {
    const served = this.#running?.calls.serve(partsOf(catalogue), epoch).catch(() => undefined);
    if (!this.#isAnswering) return;
    const inTime = new AbortController();
    const late = sleep(SERVE_MS, undefined, { signal: inTime.signal, ref: false }).catch(() => undefined);
    await Promise.race([served, late]);
    inTime.abort();
  }

  /** Null: it does not answer. */
  async figures(): Promise<Figures | null> {
    if (!this.#isAnswering || !this.#running) return null;
    return this.#running.calls.figures().catch(() => null);
  }

  /** Lets requests under way be answered. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearTimeout(this.#restart);
    const running = this.#running;
    if (!running) return;
    const { worker, calls } = running;
    const gone = once(worker, 'exit', { signal: AbortSignal.timeout(CLOSE_MS) }).catch(() => undefined);
    calls.close().catch(() => undefined);
    await gone;
    await worker.terminate();
  }

  #ended(running: Running, error: unknown): void {
    if (this.#running !== running) return;
    this.#running = null;
    this.#isAnswering = false;
    if (!running.calls.$closed) running.calls.$close(error as Error);
    this.#deps.onEnd();
    if (this.#isClosing) return;
    const isHealthy = performance.now() - running.since > HEALTHY_MS;
    this.#failures = isHealthy ? 0 : this.#failures + 1;
    const wait = Math.min(MAX_RESTART_MS, RESTART_MS * 2 ** this.#failures);
    const { logger, thread } = this.#deps;
    logger.error({ thread, err: error }, `an answering thread ended; it is started again in ${wait} ms`);
    this.#restart = setTimeout(() => void this.start(), wait).unref();
  }
}
