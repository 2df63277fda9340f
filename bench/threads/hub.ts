/** A hub of one or several threads as `npm start` makes it, over an invented catalogue. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** CPU time of the process, and answers and memory of each of its threads. */
export interface HubFigures {
  /** Milliseconds of all threads since the start. To ask for it costs some too. */
  readonly cpu: number;
  readonly answers: ReadonlyMap<string, number>;
  /** Resident, in MiB. */
  readonly resident: number;
  /** MiB of each answering thread: on its heap, and beside it. */
  readonly heaps: readonly number[];
  readonly externals: readonly number[];
}

export class BenchHub {
  readonly threads: number;
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(threads: number, url: string, child: ChildProcess) {
    this.threads = threads;
    this.url = url;
    this.#child = child;
  }

  /** Ready when all threads answer. */
  static async start(threads: number, folder: string): Promise<BenchHub> {
    const probe = createServer();
    await once(probe.listen(0), 'listening');
    const { port } = probe.address() as { port: number };
    probe.close();
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        HUB_DATA_DIR: folder,
        HUB_ROLE: 'api',
        HUB_WORKERS: String(threads),
        HUB_COST_PER_MINUTE: '0',
        HUB_MAX_LOOP_DELAY_MS: '0',
        LOG_LEVEL: 'error',
      },
    });
    const hub = new BenchHub(threads, `http://127.0.0.1:${port}`, child);
    while (!(await hub.#isReady())) await sleep(100);
    return hub;
  }

  async #isReady(): Promise<boolean> {
    if (this.#child.exitCode !== null) throw new Error('The hub has ended.');
    const response = await fetch(`${this.url}/readyz`).catch(() => null);
    const found = (await response?.json()) as { ready: boolean; threads: { answering: number } } | undefined;
    return found?.ready === true && found.threads.answering === this.threads;
  }

  async figures(): Promise<HubFigures> {
    const metrics = await (await fetch(`${this.url}/metrics`)).text();
    const all = (name: string) =>
      [...metrics.matchAll(new RegExp(`^${name}(?:\\{([^}]*)\\})? (\\S+)$`, 'gmu'))].map(
        ([, labels = '', value]) => ({ labels, value: Number(value) }),
      );
    const answers = new Map<string, number>();
    for (const { labels, value } of all('hub_http_request_seconds_count')) {
      if (!labels.includes('route="/graphql"')) continue;
      const [, thread = '0'] = /thread="(\d+)"/u.exec(labels) ?? [];
      answers.set(thread, (answers.get(thread) ?? 0) + value);
    }
    const inMb = (name: string) => all(name).map(({ value }) => value / 2 ** 20);
    return {
      cpu: (all('process_cpu_seconds_total')[0]?.value ?? 0) * 1000,
      answers,
      resident: inMb('process_resident_memory_bytes')[0] ?? 0,
      heaps: inMb('nodejs_heap_size_used_bytes'),
      externals: inMb('nodejs_external_memory_bytes'),
    };
  }

  async stop(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    await closed;
  }
}
