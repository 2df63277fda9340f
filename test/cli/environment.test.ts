import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { newFolder, runHub } from '../support/hub-process.ts';

const receipt = JSON.stringify({
  snapshot: 'x',
  query: '0'.repeat(64),
  result: '0'.repeat(64),
  url: 'http://localhost/graphql?query=%7Bx%7D',
});

/** Runs a command in this process: with its folder of data where there is none yet. */
async function run(args: readonly string[]) {
  const folder = join(newFolder(), 'mistyped');
  vi.stubEnv('HUB_DATA_DIR', folder);
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const code = await createProgram()
      .run(['node', 'hub', ...args])
      .catch((thrown: Error) => thrown);
    const told = [...print.mock.calls, ...error.mock.calls].map(([line]) => String(line));
    return { code, told, isMade: existsSync(folder) };
  } finally {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}

/** Every command in an environment that is wrong: a line that says what to do, and nothing made. */
describe('commands where there is nothing', { timeout: 60_000 }, () => {
  it.each([
    ['sources'],
    ['watches'],
    ['resolve'],
    ['replay', '--all'],
    ['backup', 'copy'],
    ['verify', receipt],
    ['answer', 'x', 'OPEN'],
    ['confirm', 'x'],
  ])('hub %s makes no archive in a mistyped folder', async (...args) => {
    const { code, isMade } = await run(args);
    expect(String(code)).toMatch(/^NoArchive: There is no archive in [^\n]+ HUB_DATA_DIR[^\n]+$/u);
    expect(isMade).toBe(false);
  });

  it('hub doctor makes nothing either', async () => {
    expect(await run(['doctor'])).toMatchObject({ code: 0, isMade: false });
  });

  it.each([
    ['/there/is/no/such/file', 'There is no file'],
    ['/tmp', 'is not a file'],
    ['/etc/passwd/x', 'There is no file'],
  ])('hub check %s is called wrongly', async (file, words) => {
    const { code, told } = await run(['check', 'nhn-vkp', file]);
    expect(code).toBe(2);
    expect(told.join('\n')).toContain(words);
  });

  it.each([
    [['restore', '/there/is/no/such/file'], 'There is no file'],
    [['restore', '/tmp'], 'is not a file'],
    [['verify', '/tmp'], 'cannot be read: it is a folder'],
    // Neither of these ends by itself.
    [['verify', '/dev/zero'], 'is no file with a receipt'],
    [['probe', 'nhn-vkp', '--out', '/proc/none'], 'cannot be made'],
    [['probe', 'none'], 'There is no source'],
    [['harvest', 'none'], 'There is no source'],
  ])('hub %s is called wrongly', async (args, words) => {
    const { code, isMade } = await run(args);
    expect(String(code)).toMatch(/^UsageError: [^\n]+$/u);
    expect(String(code)).toContain(words);
    expect(isMade).toBe(false);
  });
});

describe('commands on an archive', { timeout: 120_000 }, () => {
  const folder = newFolder();
  const env = { HUB_DATA_DIR: folder };
  const data = join(folder, 'sample');
  const look = () =>
    readdirSync(data)
      .sort()
      .map((name) => [name, statSync(join(data, name)).mtimeMs]);

  beforeAll(async () => {
    expect((await runHub(['harvest', 'nhn-vkp'], env)).code).toBe(0);
  }, 60_000);

  it('commands that only look change nothing', async () => {
    const before = look();
    for (const command of ['doctor', 'sources', 'watches', 'resolve']) {
      expect((await runHub([command], env)).code).toBe(0);
      expect(look()).toEqual(before);
    }
  });

  it('hub resolve and hub doctor exit 1 on a file of decisions that cannot be read', async () => {
    const file = join(newFolder(), 'decisions.yaml');
    writeFileSync(file, 'x: [');
    for (const command of ['resolve', 'doctor']) {
      const { code, stdout } = await runHub([command], { ...env, HUB_DECISIONS: file });
      expect([command, code]).toEqual([command, 1]);
      expect(stdout).toContain(`${file} cannot be used, so nothing new is published`);
    }
  });

  it('hub backup names the folder that is not there', async () => {
    const { code, stderr } = await runHub(['backup', join(folder, 'none', 'copy')], env);
    expect(code).toBe(2);
    expect(stderr).toContain(`There is no folder ${join(folder, 'none')}`);
  });

  it('hub restore says which file is no backup', async () => {
    const file = join(newFolder(), 'copy');
    writeFileSync(file, 'not a database at all'.repeat(100));
    const { code, stderr } = await runHub(['restore', file, '--force'], env);
    expect(code).toBe(1);
    expect(stderr).toContain(`${file} was not restored`);
  });

  it.each([['harvest'], ['probe']])('hub %s ends where the archive is damaged', async (command) => {
    const broken = newFolder();
    mkdirSync(join(broken, 'sample'));
    writeFileSync(join(broken, 'sample', 'archive.sqlite'), 'not a database at all'.repeat(100));
    const { code, stderr } = await runHub([command, 'nhn-vkp'], { HUB_DATA_DIR: broken });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The archive is damaged[^\n]+\n$/u);
  });
});
