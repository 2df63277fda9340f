import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis of the test's own, on a free port of the loopback, that keeps nothing on disk. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** A plain client, for looking behind the store's back. */
  readonly client: Redis;
  flush(): Promise<void>;
  /** `kill -9`: everything in it is lost. */
  kill(): Promise<void>;
  /** Starts again on the same port after `kill`. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** Starts redis-server and waits until it answers. `settings` are redis.conf directives, name and value in turn. */
export async function startRedis(settings: readonly string[] = [], password?: string): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const port = await freePort();
  const secret = password ? `:${password}@` : '';
  const url = `redis://${secret}127.0.0.1:${port}`;
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  let server = await launch(port, folder, settings, password);

  return {
    url,
    port,
    client,
    flush: async () => {
      await client.flushall();
    },
    kill: () => end(server, 'SIGKILL'),
    restart: async () => {
      server = await launch(port, folder, settings, password);
    },
    stop: async () => {
      client.disconnect();
      await end(server, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port of the loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.');
  return address.port;
}

async function launch(
  port: number,
  folder: string,
  settings: readonly string[],
  password: string | undefined,
): Promise<ChildProcess> {
  const words = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const secret = password ? ['--requirepass', password] : [];
  const server = spawn('redis-server', [...words, ...secret, ...settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.once('error', () =>
      reject(new Error('redis-server cannot be started. Install it: apt-get install redis-server')),
    );
    server.once('exit', () => reject(new Error(`redis-server ended at once:\n${said}`)));
    server.stdout?.on('data', (part) => {
      said += part;
      if (said.includes('Ready to accept connections')) resolve();
    });
  });
  return server;
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill(signal);
  await once(server, 'exit');
}
