/** Starts the hub of the benches in a process of its own, and reads what a request costs it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Known } from './shot.ts';

/** What the process has used since it began. */
interface Usage {
  /** Milliseconds of CPU, all threads. */
  readonly cpu: number;
}

/** A hub that can be measured. */
export interface MeasuredHub {
  readonly url: string;
  readonly known: Known;
  readonly child: ChildProcess;
  /** What the hub has used so far, after a garbage collection. */
  begin(): Promise<Usage>;
  /** The same, as it stands. */
  end(): Promise<Usage>;
  /** Begins to watch the greatest memory anew; Linux only. */
  resetPeak(): void;
  /** Resident memory in megabytes: now and the greatest since `resetPeak`. */
  memory(): { readonly now: number; readonly peak: number };
  stop(): Promise<void>;
}

/** Filled by the first hub that is started. */
let folder = process.env.HUB_BENCH_DATA;

/** A hub with so many integrations, over the archive of the one before. `limits` sets the budget of each client, as it is in production. */
export async function startMeasuredHub(integrations: number, limits: boolean): Promise<MeasuredHub> {
  const child = fork(new URL('./hub.ts', import.meta.url), [String(integrations), limits ? 'limits' : ''], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
    env: { ...process.env, NODE_ENV: 'production', ...(folder && { HUB_BENCH_DATA: folder }) },
  });
  const [ready] = (await once(child, 'message')) as [{ port: number; known: Known; folder: string }];
  folder = ready.folder;
  const status = `/proc/${child.pid}`;
  const megabytes = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`${status}/status`, 'utf8'))?.[1] ?? 0) /
    1024;
  const ask = async (what: 'begin' | 'end'): Promise<Usage> => {
    child.send(what);
    const [usage] = (await once(child, 'message')) as [Usage];
    return usage;
  };
  return {
    url: `http://127.0.0.1:${ready.port}`,
    known: ready.known,
    child,
    begin: () => ask('begin'),
    end: () => ask('end'),
    resetPeak: () => writeFileSync(`${status}/clear_refs`, '5'),
    memory: () => ({ now: megabytes('VmRSS'), peak: megabytes('VmHWM') }),
    async stop() {
      child.kill();
      await once(child, 'close');
    },
  };
}
