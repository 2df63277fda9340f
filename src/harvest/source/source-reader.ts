import { Worker } from 'node:worker_threads';
import type { TaughtWord } from '../../domain/lists/taught-words.ts';
import type { Reading } from '../../domain/reading.ts';
import type { FollowResult, SourceDocument } from '../../domain/source.ts';
import { TaughtWordsRefused } from '../teaching/taught-words.ts';
import type { ReadAnswer, ReadJob } from './read-worker.ts';

/** Why a document could not be read to the end: it took too long, needed too much memory, or met a bug. */
export class ReaderFailed extends Error {
  override readonly name = 'ReaderFailed';
  readonly code: 'READER_TIMEOUT' | 'READER_OUT_OF_MEMORY' | 'READER_BUG' | 'VOCABULARY_REFUSED';
  constructor(code: ReaderFailed['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Runs connectors on documents. Throws ReaderFailed. */
export interface SourceReader {
  follow(source: string, documents: readonly SourceDocument[]): Promise<FollowResult>;
  read(source: string, documents: readonly SourceDocument[]): Promise<Reading>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
  /** Words that the hub was taught for a source, as they are now. Throws TaughtWordsRefused for a file that cannot be used. */
  readonly taughtWordsOf?: (source: string) => readonly TaughtWord[];
}

/**
 * A reader in a thread of its own: a document made to be slow or large costs that thread its life, and neither the
 * answers of the hub nor the other sources anything. The thread is started when needed and again after a failure.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure over the thread; each function in it is short.
export function createSourceReader({
  timeoutMs = 60_000,
  memoryMb = 1024,
  taughtWordsOf = () => [],
}: ReaderOptions = {}): SourceReader {
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(new URL('./read-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    // A thread may still run out of memory while it is being ended. Without a listener that would end the process.
    started.on('error', () => undefined);
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  }

  let isClosed = false;
  /** Of the job under way: says that the thread was ended. */
  let end: (() => void) | null = null;

  async function stop(): Promise<void> {
    const old = worker;
    worker = null;
    await old?.terminate();
  }

  function ask(job: ReadJob): Promise<unknown> {
    if (isClosed) return Promise.reject(new ReaderFailed('READER_BUG', 'The reader is closed.'));
    worker ??= start();
    const current = worker;
    return new Promise<unknown>((resolve, reject) => {
      const fail = (failure: ReaderFailed) => {
        finish();
        void stop();
        reject(failure);
      };
      const timer = setTimeout(
        () => fail(new ReaderFailed('READER_TIMEOUT', `Reading took more than ${timeoutMs / 1000} seconds.`)),
        timeoutMs,
      );
      const onMessage = (answer: ReadAnswer) => {
        finish();
        if (answer.ok) resolve(answer.value);
        else reject(new ReaderFailed('READER_BUG', answer.error));
      };
      const onError = (error: Error & { code?: string }) =>
        fail(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new ReaderFailed('READER_OUT_OF_MEMORY', `Reading needed more than ${memoryMb} MB of memory.`)
            : new ReaderFailed('READER_BUG', error.stack ?? error.message),
        );
      end = () => fail(new ReaderFailed('READER_BUG', 'The reader was closed.'));
      function finish() {
        end = null;
        clearTimeout(timer);
        current.off('message', onMessage);
        current.off('error', onError);
      }
      current.on('message', onMessage);
      current.on('error', onError);
      current.postMessage(job);
    });
  }

  /** Throws ReaderFailed: a list must not be read as if nobody had taught its words. */
  function taughtOf(source: string): readonly TaughtWord[] {
    try {
      return taughtWordsOf(source);
    } catch (error) {
      if (!(error instanceof TaughtWordsRefused)) throw error;
      throw new ReaderFailed('VOCABULARY_REFUSED', error.message);
    }
  }

  /** One job at a time: the thread is one. */
  function enqueue(job: ReadJob): Promise<unknown> {
    const result = turn.then(() => ask(job));
    turn = result.catch(() => undefined);
    return result;
  }

  return {
    follow: (source, documents) =>
      enqueue({ task: 'follow', source, documents, taught: [] }) as Promise<FollowResult>,
    read: async (source, documents) =>
      (await enqueue({ task: 'read', source, documents, taught: taughtOf(source) })) as Reading,
    /** What is under way is broken off: it may take a minute more, and nobody waits for it. */
    async close() {
      isClosed = true;
      end?.();
      await stop();
    },
  };
}
