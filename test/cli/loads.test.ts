import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };
import { newFolder } from '../support/hub-process.ts';

const root = join(import.meta.dirname, '../..');
const base = pathToFileURL(`${root}/`).href;

/** Runs a command as a person would, in a folder of data that is not there, and gives the modules that it loaded. */
function run(...args: string[]) {
  const file = join(newFolder(), 'modules');
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', new URL('../support/list-modules.ts', import.meta.url).href, 'src/cli.ts', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        LIST_MODULES_TO: file,
        HUB_DATA_DIR: join(newFolder(), 'none'),
      },
    },
  );
  const modules = readFileSync(file, 'utf8')
    .split('\n')
    .filter((url) => url !== '')
    .map((url) => url.replace(base, ''));
  return { stdout, status, modules };
}

const loaded = (modules: readonly string[], parts: readonly string[]) =>
  modules.filter((name) => parts.some((part) => name.startsWith(part)));

/** Modules are counted, since time depends on the machine: each costs about a millisecond of it. */
describe('a command loads what it needs', { timeout: 60_000 }, () => {
  it.each(['--help', '--version', 'harvest --help', 'check --help', 'help'])(
    'hub %s loads the names of the commands alone',
    (args) => {
      const { status, modules } = run(...args.split(' '));
      expect(status).toBe(0);
      expect(loaded(modules, ['src/', 'connectors/', 'samples/']).sort()).toEqual([
        'src/cli.ts',
        'src/cli/print/print.ts',
        'src/cli/program.ts',
        'src/cli/reason-of.ts',
      ]);
      expect(loaded(modules, ['node_modules/']).filter((name) => !name.includes('/commander/'))).toEqual([]);
      expect(modules.length).toBeLessThan(25);
    },
  );

  it('hub --version prints that of package.json', () => {
    expect(run('--version').stdout).toBe(`${about.version}\n`);
  });

  const readers = ['connectors/', 'src/reading/', 'node_modules/parse5', 'node_modules/yaml/'];
  const servers = ['src/graphql/', 'src/web/', 'node_modules/fastify/', 'node_modules/graphql/'];
  const stores = ['src/serving/redis/redis-store.ts', 'node_modules/ioredis/', 'src/http/'];

  it.each([
    ['watches', [...readers, ...servers, ...stores, 'src/catalogue/']],
    ['backup copy', [...readers, ...servers, ...stores]],
    ['restore copy', [...readers, ...servers, ...stores]],
    ['resolve', [...servers, ...stores]],
    ['sources', [...servers, ...stores, 'src/catalogue/']],
    ['doctor', [...servers, 'src/http/']],
    ['teach nhn-vkp', [...servers, ...stores]],
    ['check nhn-vkp no-such-file', servers],
  ])('hub %s loads nothing of rooms that it has no use for', (args, foreign) => {
    const { modules } = run(...args.split(' '));
    expect(modules).toContain('src/cli/program.ts');
    expect(loaded(modules, foreign)).toEqual([]);
  });
});
