import { type Transferable, Worker } from 'node:worker_threads';

/** The worker died or took too long. Expected, if rare; the content may be sound. */
export class HydrationFailed extends Error {
  override readonly name = 'HydrationFailed';
}

/** Starts the worker, gives it the data, waits for its one answer, and ends it. Throws HydrationFailed. */
export async function askWorker<T>(
  url: URL,
  workerData: unknown,
  transferList: Transferable[],
  timeoutMs: number,
): Promise<T> {
  const worker = new Worker(url, { workerData, transferList });
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new HydrationFailed(`No answer in ${timeoutMs} ms.`)), timeoutMs);
  worker.once('message', resolve);
  worker.once('error', (cause) => reject(new HydrationFailed('The worker failed.', { cause })));
  worker.once('messageerror', (cause) => reject(new HydrationFailed('The answer was lost.', { cause })));
  worker.once('exit', (code) => reject(new HydrationFailed(`The worker ended with code ${code}.`)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
