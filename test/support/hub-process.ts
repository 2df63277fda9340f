import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './redis.ts';
import { until } from './until.ts';

const root = join(import.meta.dirname, '../..');

/** A folder of its own for one test. */
export const newFolder = () => mkdtempSync(join(tmpdir(), 'hub-test-'));

type Environment = Readonly<Record<string, string>>;

/** Exit code and output of a command that was let run to its end. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Most memory that it held, in MB; 0 where the system does not tell. */
  readonly peakMb: number;
}

/** Runs `hub …` as a person would. `onOutput` is told what it prints, as it comes. */
export async function runHub(
  args: readonly string[],
  env: Environment,
  onOutput?: (text: string, pid: number) => void,
): Promise<Ended> {
  const child = start(['src/cli.ts', ...args], env);
  for (const stream of onOutput ? [child.stdout, child.stderr] : [])
    stream?.on('data', (chunk) => onOutput?.(String(chunk), child.pid ?? 0));
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid))), 50);
  const code = await exit(child);
  clearInterval(watch);
  return { code, stdout: await stdout, stderr: await stderr, peakMb };
}

function peakOf(pid: number | undefined): number {
  try {
    const kb = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kb ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** A hub in a process of its own, as `npm start` makes it. */
export interface RunningHub {
  readonly url: string;
  readonly pid: number;
  query<T = Record<string, unknown>>(
    query: string,
    variables?: unknown,
  ): Promise<{ data: T; errors?: unknown; extensions: Record<string, unknown> }>;
  ready(): Promise<{ ready: boolean; snapshot: { version: string } | null; store: { state: string } }>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  output(): string;
}

export async function startHubProcess(env: Environment): Promise<RunningHub> {
  const port = Number(env.PORT ?? (await freePort()));
  const child = start(['src/main.ts'], { PORT: String(port), ...env });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const url = `http://localhost:${port}`;
  const ended = exit(child);
  const hub: RunningHub = {
    url,
    pid: child.pid ?? 0,
    async query(query, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as never;
    },
    ready: async () => (await (await fetch(`${url}/readyz`)).json()) as never,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
    output: () => output,
  };
  if (env.HUB_ROLE === 'harvester') return hub;
  try {
    await Promise.race([
      until(() => answers(`${url}/livez`), 240_000),
      ended.then((code) => Promise.reject(new Error(`The hub ended with ${code}:\n${output}`))),
    ]);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return hub;
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

function start(args: readonly string[], env: Environment): ChildProcess {
  const { HUB_MODE, REDIS_URL, HUB_ROLE, ...inherited } = process.env;
  return spawn(process.execPath, [...args], {
    cwd: root,
    env: { ...inherited, LOG_LEVEL: 'info', HUB_COST_PER_MINUTE: '0', ...env },
  });
}

const exit = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', resolve));

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += chunk;
  return text;
}
