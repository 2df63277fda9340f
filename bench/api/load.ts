/** Servers of the bench in processes of their own, and what requests cost them. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'undici';
import type { Known } from '../abuse/shot.ts';

const connections = 16;
const agent = new Agent({ connections, pipelining: 1 });
export const closeConnections = () => agent.close();

/** A request to send. */
export interface Shot {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** By GET, with the tag that the client has. */
  readonly tag?: string;
}

/** What a turn cost. */
export interface Cost {
  readonly perCpuSecond: number;
  readonly perSecond: number;
  /** Milliseconds of each request, rising. */
  readonly times: readonly number[];
}

export class BenchServer {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly known: Known;

  private constructor(name: string, child: ChildProcess, port: number, known: Known) {
    this.name = name;
    this.#child = child;
    this.#port = port;
    this.known = known;
  }

  static async start(name: string, integrations: number): Promise<BenchServer> {
    const child = fork(new URL('./server.ts', import.meta.url), [name, String(integrations)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // As in the image: graphql-js checks less in production.
      env: { ...process.env, NODE_ENV: 'production' },
      execArgv: process.env.PROFILE === name ? ['--cpu-prof', '--cpu-prof-dir', '/tmp/hub-profiles'] : [],
    });
    const [{ port, known }] = (await once(child, 'message')) as [{ port: number; known: Known }];
    return new BenchServer(name, child, port, known);
  }

  async send({ query, variables, tag }: Shot): Promise<{ status: number; text: string; tag?: string }> {
    const accept = 'application/graphql-response+json';
    const url = `http://127.0.0.1:${this.#port}/graphql`;
    const isGet = tag !== undefined;
    const params = isGet ? `?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}` : '';
    const response = await request(url + params, {
      method: isGet ? 'GET' : 'POST',
      headers: isGet ? { accept, 'if-none-match': tag } : { accept, 'content-type': 'application/json' },
      ...(!isGet && { body: JSON.stringify({ query, variables }) }),
      dispatcher: agent,
    });
    const text = await response.body.text();
    const { statusCode: status, headers } = response;
    if ((status !== 200 && status !== 304) || text.includes('"errors":'))
      throw new Error(`${this.name}: ${status} ${text.slice(0, 300)}`);
    return { status, text, ...(typeof headers.etag === 'string' && { tag: headers.etag }) };
  }

  /** What so many milliseconds of requests on all connections cost the server. */
  async load(ms: number, shot: () => Shot): Promise<Cost> {
    const before = await this.#usage('begin');
    const started = performance.now();
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() < started + ms) {
          const sent = performance.now();
          await this.send(shot());
          times.push(performance.now() - sent);
        }
      }),
    );
    const took = performance.now() - started;
    const { cpu } = await this.#usage('end');
    times.sort((a, b) => a - b);
    return {
      perCpuSecond: times.length / ((cpu - before.cpu) / 1000),
      perSecond: times.length / (took / 1000),
      times,
    };
  }

  /** What the raw server sends from now on. */
  async sends(text: string): Promise<void> {
    this.#child.send({ send: text });
    await once(this.#child, 'message');
  }

  async memoryMb(): Promise<number> {
    return (await this.#usage('end')).memory / 2 ** 20;
  }

  async stop(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill(process.env.PROFILE === this.name ? 'SIGINT' : 'SIGTERM');
    await closed;
  }

  async #usage(when: 'begin' | 'end'): Promise<{ readonly cpu: number; readonly memory: number }> {
    this.#child.send(when);
    const [usage] = (await once(this.#child, 'message')) as [{ cpu: number; memory: number }];
    return usage;
  }
}
