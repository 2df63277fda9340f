/** Several Redis servers together, on free ports of the loopback: a master with a replica and Sentinels, and a cluster. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './redis.ts';
import { until } from './until.ts';

interface Server {
  readonly port: number;
  readonly child: ChildProcess;
  readonly client: Redis;
}

/** Servers that are ended together. */
export class RedisServers {
  readonly #folder = mkdtempSync(join(tmpdir(), 'redis-many-'));
  readonly #servers: Server[] = [];

  async start(settings: readonly string[], port?: number): Promise<Server> {
    const at = port ?? (await freePort());
    const folder = mkdtempSync(join(this.#folder, 'node-'));
    return this.#spawn(at, ['--port', String(at), '--dir', folder, ...settings]);
  }

  /** A Sentinel that watches `main`, and thinks it dead after half a second. */
  async startSentinel(master: number, quorum: number): Promise<Server> {
    const port = await freePort();
    const file = join(this.#folder, `sentinel-${port}.conf`);
    writeFileSync(
      file,
      [
        `port ${port}`,
        'bind 127.0.0.1',
        `dir ${this.#folder}`,
        `sentinel monitor main 127.0.0.1 ${master} ${quorum}`,
        'sentinel down-after-milliseconds main 500',
        'sentinel failover-timeout main 3000',
      ].join('\n'),
    );
    return this.#spawn(port, [file, '--sentinel']);
  }

  async #spawn(port: number, args: readonly string[]): Promise<Server> {
    const common = args.includes('--sentinel')
      ? []
      : ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const child = spawn('redis-server', [...args, ...common], { stdio: ['ignore', 'ignore', 'inherit'] });
    const client = new Redis({
      port,
      host: '127.0.0.1',
      retryStrategy: () => 50,
      maxRetriesPerRequest: null,
    });
    client.on('error', () => undefined);
    const server = { port, child, client };
    this.#servers.push(server);
    await client.ping();
    return server;
  }

  async kill({ child, client }: Server): Promise<void> {
    client.disconnect();
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async stop(): Promise<void> {
    await Promise.all(this.#servers.map((server) => this.kill(server)));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Three masters and a replica of each, which share the slots. */
export async function startCluster(
  servers: RedisServers,
): Promise<{ readonly nodes: Server[]; readonly url: string }> {
  // A node listens for the others on its port and ten thousand.
  const ports: number[] = [];
  while (ports.length < 6) {
    const port = await freePort();
    if (port < 50_000 && !ports.includes(port)) ports.push(port);
  }
  const nodes = await Promise.all(
    ports.map((port) => servers.start(['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000'], port)),
  );
  const hosts = ports.map((port) => `127.0.0.1:${port}`);
  const create = spawn(
    'redis-cli',
    ['--cluster', 'create', ...hosts, '--cluster-replicas', '1', '--cluster-yes'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await once(create, 'exit');
  await until(async () => {
    const states = await Promise.all(nodes.map(({ client }) => client.cluster('INFO')));
    return states.every((state) => String(state).includes('cluster_state:ok'));
  }, 60_000);
  return { nodes, url: `redis://${hosts.slice(0, 3).join(',')}` };
}
