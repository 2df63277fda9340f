import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { endLeftBehind, runVariable } from './left-behind.ts';
import { until } from './until.ts';

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it('ends what a process of the run left behind, and nothing else', async () => {
  const run = randomUUID();
  const env = { ...process.env, [runVariable]: run };
  const shell = spawn('sh', ['-c', 'sleep 1000 >/dev/null 2>&1 & echo $!'], { env });
  const [output] = (await once(shell.stdout, 'data')) as [Buffer];
  await once(shell, 'exit');
  const orphan = Number(output.toString());
  const other = spawn('sleep', ['1000']);
  const own = spawn('sleep', ['1000'], { env });
  try {
    expect(isRunning(orphan)).toBe(true);
    expect(endLeftBehind(run, process.pid)).toEqual([`${orphan} sleep 1000`]);
    await until(() => !isRunning(orphan));
    expect([other, own].map(({ pid }) => isRunning(pid ?? 0))).toEqual([true, true]);
    expect(endLeftBehind(run, process.pid)).toEqual([]);
  } finally {
    other.kill();
    own.kill();
  }
});
