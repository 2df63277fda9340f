import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { newFolder, runHub, startHubProcess } from '../support/hub-process.ts';
import { freePort } from '../support/redis.ts';
import { until } from '../support/until.ts';

const root = join(import.meta.dirname, '../..');
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The hub with its output somewhere of the test's; `until` its port answers. */
async function startInto(out: string, env: Record<string, string>) {
  const port = await freePort();
  const child = spawn('sh', ['-c', `exec "${process.execPath}" src/main.ts ${out}`], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  closing.push(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = `http://localhost:${port}`;
  return {
    url,
    child,
    ended,
    isUp: () =>
      fetch(`${url}/livez`).then(
        ({ ok }) => ok,
        () => false,
      ),
    async stop(): Promise<[code: number | null, seconds: number]> {
      const from = performance.now();
      child.kill('SIGTERM');
      return [await ended, (performance.now() - from) / 1000];
    },
  };
}

const leaseIn = (folder: string) => {
  const db = new DatabaseSync(join(folder, 'sample', 'archive.sqlite'), { readOnly: true });
  const owner = db.prepare('SELECT owner FROM lease').get()?.owner;
  const failed = db.prepare("SELECT count(*) AS n FROM runs WHERE outcome = 'FAILED'").get()?.n;
  db.close();
  return { owner, failed };
};

/** Whether nobody holds the archive for writing. */
function isFree(file: string): boolean {
  const db = new DatabaseSync(file);
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

/** A first harvest that has begun and is not done. */
async function inFirstHarvest(folder: string) {
  const hub = await startInto('', { HUB_DATA_DIR: folder });
  let output = '';
  hub.child.stdout?.on('data', (chunk) => (output += chunk));
  await until(() => /"msg":"[✓=]/u.test(output), 120_000);
  return hub;
}

describe('a hub whose log cannot be written', { timeout: 240_000 }, () => {
  it.skipIf(!existsSync('/dev/full')).each([
    ['on a full disk', '> /dev/full'],
    ['to a pipe that is closed', '>&-'],
  ])('%s starts, answers and ends', async (_, out) => {
    const folder = newFolder();
    // With something from before the port opens at once.
    expect((await runHub(['harvest', 'nhn-vkp'], { HUB_DATA_DIR: folder })).code).toBe(0);
    const hub = await startInto(out, { HUB_DATA_DIR: folder });
    await until(hub.isUp, 180_000);
    const metrics = await (await fetch(`${hub.url}/metrics`)).text();
    expect(metrics).toMatch(/^hub_log_lines_dropped \d+$/mu);
    const [code, seconds] = await hub.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
  });
});

describe('a first harvest', { timeout: 240_000 }, () => {
  it('that is told to end ends in time, gives the lease back, and blames no source', async () => {
    const folder = newFolder();
    const hub = await inFirstHarvest(folder);
    const [code, seconds] = await hub.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
    expect(leaseIn(folder)).toEqual({ owner: null, failed: 0 });
  });

  it('that is killed is taken over when its lease ends', async () => {
    const folder = newFolder();
    const hub = await inFirstHarvest(folder);
    hub.child.kill('SIGKILL');
    await hub.ended;
    expect(leaseIn(folder).owner).not.toBeNull();
    const { code, stdout } = await runHub(['harvest', 'nhn-vkp'], { HUB_DATA_DIR: folder });
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('new snapshot') });
  });

  it('that is stopped past its lease and woken records and publishes nothing over its successor', async () => {
    const folder = newFolder();
    const env = { HUB_DATA_DIR: folder };
    const sleeper = spawn(process.execPath, ['src/cli.ts', 'harvest'], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    closing.push(() => sleeper.kill('SIGKILL'));
    let output = '';
    let errors = '';
    sleeper.stdout.on('data', (chunk) => (output += chunk));
    sleeper.stderr.on('data', (chunk) => (errors += chunk));
    const ended = once(sleeper, 'exit');
    await until(() => /[✓=]/u.test(output), 120_000);
    const archive = join(folder, 'sample', 'archive.sqlite');
    // Who is stopped within a transaction keeps the archive from everyone, and rightly so: stop it between two.
    await until(async () => {
      sleeper.kill('SIGSTOP');
      if (isFree(archive)) return true;
      sleeper.kill('SIGCONT');
      return false;
    }, 60_000);
    const successor = await runHub(['harvest', 'nhn-vkp'], env);
    expect(successor).toMatchObject({ code: 0, stdout: expect.stringContaining('new snapshot') });
    const recorded = () => {
      const db = new DatabaseSync(archive, { readOnly: true });
      const { runs } = db.prepare('SELECT count(*) AS runs FROM runs').get() as { runs: number };
      const { snapshots } = db.prepare('SELECT count(*) AS snapshots FROM snapshots').get() as {
        snapshots: number;
      };
      db.close();
      return { runs, snapshots };
    };
    const before = recorded();
    sleeper.kill('SIGCONT');
    const [code] = await ended;
    expect(code).toBe(1);
    expect(errors).toContain('Another harvester has taken over');
    expect(errors).not.toMatch(/\n {4}at /u);
    expect(recorded()).toEqual(before);
  });

  it('that is killed gives way at once to who says so', async () => {
    const folder = newFolder();
    const hub = await inFirstHarvest(folder);
    hub.child.kill('SIGKILL');
    await hub.ended;
    const { code, stderr } = await runHub(['harvest', 'nhn-vkp', '--break-lease'], { HUB_DATA_DIR: folder });
    // The embedded store beside the archive may still hold its own lease for its last seconds.
    expect(code).toBe(0);
    expect(stderr).not.toContain('hub harvest --break-lease');
  });
});

describe('a hub with an archive', { timeout: 240_000 }, () => {
  it('opens its port with what it has, and harvests beside', async () => {
    const folder = newFolder();
    expect((await runHub(['harvest', 'nhn-vkp'], { HUB_DATA_DIR: folder })).code).toBe(0);
    const hub = await startHubProcess({ HUB_DATA_DIR: folder });
    expect((await hub.ready()).ready).toBe(true);
    expect(await hub.stop()).toBe(0);
  });
});

/** A disk of a few megabytes: only root may make one. */
const tmpfs = process.getuid?.() === 0 && process.platform === 'linux';

describe.skipIf(!tmpfs)('an archive on a disk that is full', { timeout: 240_000 }, () => {
  const mount = async (size: string) => {
    const folder = newFolder();
    const [code] = await once(spawn('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]), 'exit');
    closing.push(() => once(spawn('umount', ['-l', folder]), 'exit'));
    return code === 0 ? folder : null;
  };

  it('fails with a plain line, ends, and harvests when there is room', async () => {
    const folder = await mount('600k');
    if (!folder) return;
    const env = { HUB_DATA_DIR: folder };
    const { code, stderr } = await runHub(['harvest', 'nhn-vkp'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/disk .*full/u);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    const { code: doctor, stdout } = await runHub(['doctor'], env);
    expect(doctor).toBe(1);
    expect(stdout).toContain('MB free for data');
    await once(spawn('mount', ['-o', 'remount,size=200m', folder]), 'exit');
    expect((await runHub(['harvest', 'nhn-vkp'], env)).code).toBe(0);
  });

  it('leaves a hub that runs answering', async () => {
    const folder = await mount('20m');
    if (!folder) return;
    expect((await runHub(['harvest', 'nhn-vkp'], { HUB_DATA_DIR: folder })).code).toBe(0);
    const hub = await startHubProcess({ HUB_DATA_DIR: folder });
    await until(async () => (await hub.ready()).ready, 180_000);
    mkdirSync(join(folder, 'fill'));
    try {
      for (let n = 0; ; n++) writeFileSync(join(folder, 'fill', String(n)), Buffer.alloc(256 * 1024));
    } catch {
      // Full.
    }
    const harvested = await runHub(['harvest'], { HUB_DATA_DIR: folder });
    expect(harvested.stderr).not.toMatch(/\n {4}at /u);
    const { data } = await hub.query<{ products: { totalCount: number } }>('{ products { totalCount } }');
    expect(data.products.totalCount).toBeGreaterThan(0);
    expect(await hub.stop()).toBe(0);
  });
});
