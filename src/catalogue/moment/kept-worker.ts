import { type Transferable, Worker } from 'node:worker_threads';
import { HydrationFailed } from './ask-worker.ts';

/** How long a worker waits for the next question before it is ended. */
const IDLE_MS = 30_000;

/**
 * A worker that answers one question after another, and is ended when nobody asks: starting one takes as long as a short answer.
 * It holds up no process that ends. Throws HydrationFailed where it dies or takes too long; the next question gets another one.
 */
export class KeptWorker<Question, Answer> {
  readonly #url: URL;
  readonly #timeoutMs: number;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(url: URL, timeoutMs: number) {
    this.#url = url;
    this.#timeoutMs = timeoutMs;
  }

  ask(question: Question, transferList: Transferable[]): Promise<Answer> {
    const answer = this.#last.then(() => this.#ask(question, transferList));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #ask(question: Question, transferList: Transferable[]): Promise<Answer> {
    clearTimeout(this.#idle);
    const worker = this.#worker ?? new Worker(this.#url);
    this.#worker = worker;
    worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const fail = (message: string) => (cause?: unknown) => reject(new HydrationFailed(message, { cause }));
    const late = setTimeout(fail(`No answer in ${this.#timeoutMs} ms.`), this.#timeoutMs);
    worker
      .once('message', resolve)
      .once('error', fail('The worker failed.'))
      .once('messageerror', fail('The answer was lost.'))
      .once('exit', fail('The worker ended.'));
    try {
      worker.postMessage(question, transferList);
      const answer = await promise;
      worker.unref();
      this.#idle = setTimeout(() => this.#end(), IDLE_MS).unref();
      return answer;
    } catch (error) {
      this.#end();
      throw error;
    } finally {
      clearTimeout(late);
      for (const event of ['message', 'error', 'messageerror', 'exit']) worker.removeAllListeners(event);
      // It may still fail while it is being ended, which concerns nobody.
      worker.on('error', () => undefined);
    }
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }
}
