/** A real Redis that speaks TLS alone, under an authority of the test's own; and one that never answers. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServingStore, StoreUnavailable } from '../../src/ports/serving-store.ts';
import { createRedisStore } from '../../src/serving/redis/redis-store.ts';
import { freePort } from '../support/redis.ts';
import { until } from '../support/until.ts';
import { aSnapshotRef } from './store-contract.ts';

const LONG = 60_000;
const stores: ServingStore[] = [];
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

function open(url: string): { readonly store: ServingStore; readonly reasons: string[] } {
  const reasons: string[] = [];
  const store = createRedisStore(url, {
    scope: 'live',
    pollMs: 200,
    onTrouble: (reason) => reasons.push(reason),
  });
  stores.push(store);
  return { store, reasons };
}

describe('over TLS', { timeout: LONG * 2 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'redis-tls-'));
  const file = (name: string) => join(folder, name);
  let server: ReturnType<typeof spawn>;
  let port = 0;

  function makeAuthority(name: string): void {
    const subject = ['-subj', `/CN=Oppdikt ${name}`, '-days', '2', '-nodes', '-newkey', 'rsa:2048'];
    execFileSync(
      'openssl',
      ['req', '-x509', ...subject, '-keyout', file(`${name}.key`), '-out', file(`${name}.pem`)],
      {
        stdio: 'ignore',
      },
    );
  }

  beforeAll(async () => {
    makeAuthority('ca');
    makeAuthority('other');
    const run = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore', cwd: folder });
    run(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-keyout',
      'server.key',
      '-out',
      'server.csr',
    );
    run(
      'x509',
      '-req',
      '-in',
      'server.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      '2',
      '-copy_extensions',
      'copy',
      '-out',
      'server.pem',
    );
    port = await freePort();
    server = spawn(
      'redis-server',
      [
        '--port',
        '0',
        '--tls-port',
        String(port),
        '--tls-cert-file',
        file('server.pem'),
        '--tls-key-file',
        file('server.key'),
        '--tls-ca-cert-file',
        file('ca.pem'),
        '--tls-auth-clients',
        'no',
        '--requirepass',
        'hemmelig',
        '--save',
        '',
        '--dir',
        folder,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    server.stdout?.on('data', (part) => (output += part));
    await until(() => output.includes('Ready to accept connections'), LONG);
  }, LONG);

  afterAll(async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  it('serves with the authority that `ca` names', async () => {
    const { store } = open(`rediss://:hemmelig@localhost:${port}?ca=${file('ca.pem')}`);
    await until(() => store.state() === 'READY', LONG);
    const lease = await store.acquireLease('a', LONG);
    await store.put('claim', [['b:0', Buffer.from('1')]]);
    await store.promote(aSnapshotRef('v1'), lease as NonNullable<typeof lease>);
    expect((await store.current())?.snapshot.version).toBe('v1');
  });

  it.each([
    ['another authority', `?ca=${file('other.pem')}`],
    ['no authority of its own', ''],
  ])('is refused with %s, and the reason is that of the certificate', async (_, query) => {
    const { store, reasons } = open(`rediss://:hemmelig@localhost:${port}${query}`);
    await until(() => reasons.length > 0, LONG);
    expect(reasons[0]).toMatch(/CERT|SIGNATURE/u);
    await expect(store.current()).rejects.toThrow(/Redis cannot be reached \(\w*(?:CERT|SIGNATURE)\w*\)/u);
  });

  it('is refused under another name than the certificate has', async () => {
    const { reasons } = open(`rediss://:hemmelig@127.0.0.1:${port}?ca=${file('ca.pem')}`);
    await until(() => reasons.length > 0, LONG);
    expect(reasons[0]).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  it('names a wrong password as that', async () => {
    const { store, reasons } = open(`rediss://:feil@localhost:${port}?ca=${file('ca.pem')}`);
    await until(() => reasons.includes('WRONGPASS'), LONG);
    await expect(store.current()).rejects.toThrow('refuses the user or password');
  });
});

describe('a Redis that accepts and never answers', { timeout: LONG }, () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => void sockets.add(socket));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('holds nobody: what is asked of it fails in time, and it is never ready', async () => {
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const { store } = open(`redis://127.0.0.1:${port}`);
    await until(() => sockets.size > 0, LONG);
    await expect(store.current()).rejects.toThrow(StoreUnavailable);
    await expect(store.get('claim', ['b:0'])).rejects.toThrow(StoreUnavailable);
    expect(store.state()).not.toBe('READY');
  });
});
