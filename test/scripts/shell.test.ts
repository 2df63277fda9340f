import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-shell-'));
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, script: string) {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

describe('.ci/run', () => {
  function run(npmTest: string) {
    program('npm', `[ "$1" = ci ] && exit 0\n${npmTest}`);
    cpSync(join(root, '.ci'), join(folder, '.ci'), { recursive: true });
    const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
    const { status, stdout } = spawnSync(join(folder, '.ci', 'run'), { env, encoding: 'utf8' });
    return { status, last: stdout.trimEnd().split('\n').at(-1) };
  }

  test.each([
    ['echo " Test Files  9 passed (9)"; echo "      Tests  180 passed (180)"', 0, '180 passed, 0 failed'],
    ['echo "      Tests  2 failed | 178 passed | 1 skipped (181)"; exit 1', 1, '178 passed, 2 failed'],
    ['echo "      Tests  3 failed (3)"; exit 1', 1, '0 passed, 3 failed'],
    ['echo "      Tests  5 passed (5)"; echo "     Errors  1 error"; exit 1', 1, '5 passed, 0 failed'],
    ['echo "lint: 1 error"; exit 4', 4, '0 passed, 0 failed'],
    ['echo "nothing ran"', 1, '0 passed, 0 failed'],
  ])('after %s exits %i and ends with "%s"', (npmTest, status, last) => {
    expect(run(npmTest)).toEqual({ status, last });
  });
});

describe('set-up-tests.sh', () => {
  /** Runs with only the programs in `bin`. */
  function setUp() {
    const sh = '/bin/sh';
    const script = join(root, 'scripts/set-up-tests.sh');
    return spawnSync(sh, [script], {
      env: { PATH: join(folder, 'bin'), PYTHON: join(folder, 'bin', 'python3') },
      encoding: 'utf8',
    });
  }

  test('is silent when all programs are there', () => {
    for (const name of ['redis-server', 'chromium', 'soffice', 'python3', 'Rscript']) program(name, '');
    expect(setUp()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('says in one line what to install where it cannot', () => {
    program('id', 'echo 1000');
    const { status, stderr } = setUp();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^[^\n]*redis-server chromium libreoffice-calc-nogui libreoffice-writer-nogui python3-pandas r-base-core\n$/,
    );
  });

  test('installs what is missing, and only that, as root on Debian', () => {
    program('id', 'echo 0');
    for (const name of ['chromium', 'soffice', 'python3', 'Rscript']) program(name, '');
    program('apt-get', `echo "$@" "$DEBIAN_FRONTEND" >> ${join(folder, 'apt.log')}`);
    symlinkSync('/bin/cat', join(folder, 'bin', 'cat'));
    const { status, stderr } = setUp();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const log = spawnSync('/bin/cat', [join(folder, 'apt.log')], { encoding: 'utf8' }).stdout;
    expect(log).toBe(
      'update -qq noninteractive\ninstall -y -qq --no-install-recommends redis-server noninteractive\n',
    );
  });

  test('fails where the installation fails', () => {
    program('id', 'echo 0');
    program('apt-get', 'exit 100');
    expect(setUp()).toMatchObject({ status: 1, stderr: expect.stringContaining('install them') });
  });
});

describe('scripts/pin-images.sh', () => {
  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
  const files = ['Dockerfile', 'compose.yaml', 'deploy/kubernetes/redis.yaml'];
  const read = () => files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');

  function pin(said: string) {
    program('docker', `echo '${said}'`);
    for (const path of ['Dockerfile', 'compose.yaml', 'deploy', 'scripts/pin-images.sh'])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
    const run = () =>
      spawnSync('sh', [join(folder, 'scripts/pin-images.sh')], { env, encoding: 'utf8' }).status;
    return { first: run(), once: read(), second: run(), twice: read() };
  }

  test('writes the digest beside each tag, once however often it is run', () => {
    const { first, second, once, twice } = pin(digest);
    expect([first, second]).toEqual([0, 0]);
    expect(twice).toBe(once);
    expect(once.match(/(?:node:24-slim|redis:8-alpine)(?!@)/gu)).toBeNull();
    expect(once.split(`@${digest}`).length - 1).toBe(5);
  });

  test('changes nothing where the registry gives no digest', () => {
    const { first, once } = pin('error');
    expect(first).toBe(1);
    expect(once).not.toContain('@');
  });
});
