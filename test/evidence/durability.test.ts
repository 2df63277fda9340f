/** The whole hub in processes of their own: killed, out of disk, robbed of its serving file, and moved to another folder. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/archive/backup.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';
import { copySampleSite, type SampleCopy, vkp } from '../support/sample-copy.ts';
import { until } from '../support/until.ts';

const root = join(import.meta.dirname, '../..');
const archiveOf = (data: string) => join(data, 'sample', 'archive.sqlite');

function currentSnapshot(data: string) {
  const archive = openArchive(archiveOf(data));
  try {
    return archive.snapshots.current();
  } finally {
    archive.close();
  }
}

/** As if the fifteen seconds that a dead harvester's lease lasts had gone by. */
function endLeases(): void {
  for (const [name, table] of [
    ['archive', 'lease'],
    ['serving', 'state'],
  ]) {
    const db = new DatabaseSync(join(data, 'sample', `${name}.sqlite`), { timeout: 5_000 });
    db.exec(`UPDATE ${table} SET expires_at = 0`);
    db.close();
  }
}

let site: SampleCopy;
let data: string;
let hubs: RunningHub[] = [];
const env = (parts: Record<string, string> = {}) => ({
  HUB_DATA_DIR: data,
  HUB_SAMPLE_SITE: site.root,
  ...parts,
});
async function startHub(parts: Record<string, string> = {}): Promise<RunningHub> {
  const hub = await startHubProcess(env(parts));
  hubs.push(hub);
  return hub;
}
/** Every harvest that follows finds another list. */
let edits = 0;
const editList = () => {
  edits += 1;
  site.edit(vkp, (page) =>
    page.replace(
      /Diktastrand Medisinlogg[^<]*<\/td><td>[^<]*/u,
      `Diktastrand Medisinlogg</td><td>${edits}.0`,
    ),
  );
};

beforeEach(() => {
  site = copySampleSite();
  data = newFolder();
});
afterEach(async () => {
  await Promise.all(hubs.map((hub) => hub.stop('SIGKILL')));
  hubs = [];
  rmSync(site.root, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
});

describe('a harvest that is killed', () => {
  it('again and again leaves the last snapshot served, and the next one clean', async () => {
    expect((await runHub(['harvest'], env())).code).toBe(0);
    for (let round = 0; round < 6; round++) {
      editList();
      const before = currentSnapshot(data);
      const child = spawn(process.execPath, ['src/cli.ts', 'harvest'], {
        cwd: root,
        env: { ...process.env, ...env() },
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      // Not in step with the harvest: each round falls somewhere else in it, the last ones in publishing.
      const end = performance.now() + round * 180;
      while (performance.now() < end && child.exitCode === null) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await ended;
      checkArchive(archiveOf(data));
      const after = currentSnapshot(data);
      expect([after?.version, after?.previous]).toContain(before?.version);
      endLeases();
    }
    const harvest = await runHub(['harvest'], env());
    expect([harvest.code, harvest.stderr]).toEqual([0, '']);
    expect((await runHub(['replay', '--all'], env())).code).toBe(0);
    const hub = await startHub({ HUB_ROLE: 'api' });
    expect((await hub.ready()).snapshot?.version).toBe(currentSnapshot(data)?.version);
    const { data: found } = await hub.query<{ integrations: { nodes: { evidence: unknown[] }[] } }>(
      '{ integrations(first: 1) { nodes { evidence { id } } } }',
    );
    expect(found.integrations.nodes[0]?.evidence.length).toBeGreaterThan(0);
  }, 300_000);
});

describe('a backup', () => {
  it('taken while the hub runs and restored elsewhere serves the same snapshot', async () => {
    const hub = await startHub();
    const copy = join(newFolder(), 'copy.sqlite');
    const backup = await runHub(['backup', copy], env());
    expect([backup.code, backup.stderr]).toEqual([0, '']);
    const original = currentSnapshot(data);
    const refused = await runHub(['restore', '--force', copy], env());
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('A hub has the archive open');
    const question =
      '{ integrations(first: 50) { totalCount edges { cursor node { id status { headline since } } } } }';
    const before = await hub.query(question);
    await hub.stop();

    data = newFolder();
    expect((await runHub(['restore', copy], env())).code).toBe(0);
    expect(currentSnapshot(data)).toEqual(original);
    expect((await runHub(['restore', copy], env())).code).toBe(2);
    expect((await runHub(['replay', '--all'], env())).code).toBe(0);
    const restored = await startHub({ HUB_ROLE: 'api' });
    const { snapshot } = await restored.ready();
    expect(snapshot?.version).toBe(original?.version);
    expect((await restored.query(question)).data).toEqual(before.data);
  }, 120_000);

  it.each([
    ['backup', ['backup', '/tmp/x.sqlite'], 'There is no archive in'],
    ['restore', ['restore', '/tmp/no-such-file.sqlite'], 'There is no file'],
  ])('needs something to %s', async (_, args, words) => {
    const { code, stderr } = await runHub(args, env());
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('of sample data is not restored among live data', async () => {
    expect((await runHub(['harvest'], env())).code).toBe(0);
    const copy = join(newFolder(), 'copy.sqlite');
    await runHub(['backup', copy], env());
    const { code, stderr } = await runHub(['restore', copy], env({ HUB_MODE: 'live' }));
    expect(code).toBe(2);
    expect(stderr).toContain('the backup holds sample data');
    expect(existsSync(join(data, 'live', 'archive.sqlite'))).toBe(false);
  }, 60_000);
});

describe('the serving file', () => {
  it.each([
    ['damaged', (file: string) => writeFileSync(file, 'no database'.repeat(2_000))],
    ['gone', (file: string) => rmSync(file)],
  ])(
    'that is %s is projected again from the archive',
    async (_, spoil) => {
      expect((await runHub(['harvest'], env())).code).toBe(0);
      for (const end of ['-wal', '-shm'])
        rmSync(join(data, 'sample', `serving.sqlite${end}`), { force: true });
      spoil(join(data, 'sample', 'serving.sqlite'));
      const hub = await startHub();
      expect((await hub.ready()).snapshot?.version).toBe(currentSnapshot(data)?.version);
      const ask = () =>
        hub.query<{ integrations: { nodes: { evidence: unknown[] | null }[] } }>(
          '{ integrations(first: 1) { nodes { evidence { id } } } }',
        );
      // The port opens with the archived snapshot; until the store is whole again, what it lacks is an error and never an empty list.
      await until(async () => (await ask()).errors === undefined, 90_000);
      const { data: found } = await ask();
      expect(found.integrations.nodes[0]?.evidence?.length).toBeGreaterThan(0);
    },
    180_000,
  );
});

/** Mounting a small file system takes root; without it the test shows as skipped. */
const small = mkdtempSync(join(tmpdir(), 'small-disk-'));
const mount = () => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', small], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const unmount = () => {
  try {
    execFileSync('umount', ['-l', small], { stdio: 'ignore' });
  } catch {
    // It was not mounted.
  }
};
const canMount = mount();
unmount();

describe.skipIf(!canMount)('a disk that is full', () => {
  beforeAll(() => void mount());
  afterAll(() => {
    unmount();
    rmSync(small, { recursive: true, force: true });
  });

  it('ends a harvest with plain words, leaves the last snapshot served, and lets the next one through', async () => {
    rmSync(data, { recursive: true });
    data = small;
    expect((await runHub(['harvest'], env())).code).toBe(0);
    const hub = await startHub({ HUB_ROLE: 'api' });
    const original = currentSnapshot(data);
    editList();
    mkdirSync(join(small, 'ballast'));
    try {
      writeFileSync(join(small, 'ballast', 'file'), Buffer.alloc(64_000_000));
    } catch {
      // As full as it gets.
    }
    const harvest = await runHub(['harvest'], env());
    expect(harvest.code).toBe(1);
    expect(harvest.stderr).toContain('The disk that holds the archive is full');
    expect((await hub.ready()).snapshot?.version).toBe(original?.version);
    expect((await hub.query('{ integrations { totalCount } }')).errors).toBeUndefined();

    rmSync(join(small, 'ballast'), { recursive: true });
    endLeases();
    expect((await runHub(['harvest'], env())).code).toBe(0);
    checkArchive(archiveOf(data));
    expect(currentSnapshot(data)?.previous).toBe(original?.version);
    await until(async () => (await hub.ready()).snapshot?.version === currentSnapshot(data)?.version);
    await hub.stop();
    data = newFolder();
  }, 120_000);
});
