/** A thread that says which one it is. */
import { parentPort, threadId } from 'node:worker_threads';
import { callsThrough } from '../../src/app/threads/thread-calls.ts';

/** What it does, for the test. */
export interface ThreadIdFunctions {
  id(): number;
  close(): Promise<void>;
}

const functions: ThreadIdFunctions = {
  id: () => threadId,
  close: async () => void setImmediate(() => parentPort?.close()),
};
if (!parentPort) throw new Error('This is no thread.');
callsThrough<object, ThreadIdFunctions>(parentPort, functions);
