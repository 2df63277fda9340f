/** Processes that tests started and did not end: a hook that is cut off ends nothing. */
import { readdirSync, readFileSync } from 'node:fs';

/** The variable that all processes of one run of the tests inherit. */
export const runVariable = 'HUB_TEST_RUN';

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Gone meanwhile, or another user's.
    return '';
  }
};

/**
 * Ends what is left of a run, save `parent` and its own children, and gives their commands. Only where `/proc` is: elsewhere
 * nothing is known of other processes.
 */
export function endLeftBehind(run: string, parent: number): readonly string[] {
  const mark = `${runVariable}=${run}\0`;
  let names: readonly string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/u.test(name) && Number(name) !== parent)
    .filter((pid) => `${textOf(`/proc/${pid}/environ`)}\0`.includes(mark))
    .filter((pid) => !textOf(`/proc/${pid}/status`).includes(`PPid:\t${parent}\n`))
    .flatMap((pid) => {
      const command = textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        return [];
      }
      return command === '' ? [] : [`${pid} ${command.slice(0, 120)}`];
    });
}
