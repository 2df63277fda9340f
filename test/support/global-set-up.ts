import { randomUUID } from 'node:crypto';
import { endLeftBehind, runVariable } from './left-behind.ts';

/** Runs once before all tests. Real services that tests need are started by the tests that use them. */
export function setup(): () => void {
  process.env.TZ = 'UTC';
  const run = randomUUID();
  process.env[runVariable] = run;
  return () => {
    for (const left of endLeftBehind(run, process.pid))
      process.stderr.write(`Ended what a test left behind: ${left}\n`);
  };
}
