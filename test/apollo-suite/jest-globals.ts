/** What the suite takes from Jest, from vitest. */
import { expect, afterEach as vitestAfterEach, it as vitestIt } from 'vitest';
import { exceptionOf } from './exceptions.ts';

export { afterAll, beforeAll, beforeEach, describe, expect, vi as jest } from 'vitest';

type Callback = (done: (error?: unknown) => void) => unknown;

/** Jest hands a function that takes an argument one to call when it is done; vitest does not. */
const promised = (run: Callback): Promise<unknown> =>
  run.length > 0
    ? new Promise<void>((resolve, reject) => run((error) => (error ? reject(error) : resolve())))
    : Promise.resolve(run(() => undefined));

/** A test that is an exception must fail. */
const examined =
  (run: Callback) =>
  async (...args: unknown[]): Promise<void> => {
    const bound = args.length > 0 ? () => (run as (...all: unknown[]) => unknown)(...args) : run;
    const exception = exceptionOf(expect.getState().currentTestName ?? '');
    if (!exception) return void (await promised(bound));
    await expect(promised(bound), `No exception any more: ${exception.why}`).rejects.toThrow();
  };

/** As Jest's; of its members the suite uses `each`. */
export const it = Object.assign(
  (name: string, run: Callback, timeout?: number) => vitestIt(name, () => examined(run)(), timeout),
  {
    skip: vitestIt.skip,
    each: (cases: unknown[]) => (name: string, run: Callback) => vitestIt.each(cases)(name, examined(run)),
  },
);
export const test = it;
export const afterEach = (run: Callback) => vitestAfterEach(async () => void (await promised(run)));
