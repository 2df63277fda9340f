/** Every source folder is whole, and a new one is whole but for what a person must fill in. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import { makeSource } from '../../scripts/new-source.ts';
import { faultsOf } from './support/conventions.ts';

const root = join(import.meta.dirname, '../../connectors');
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== '_template')
  .map(({ name }) => name);

const verified = readFileSync(join(root, '../docs/live-verification.md'), 'utf8');

it.each(folders)('%s has all that a source needs', (key) => {
  const unsaid = verified.includes(`\`${key}\``)
    ? []
    : [`docs/live-verification.md has no row for ${key}: say whether anyone has seen it live.`];
  expect([...faultsOf(join(root, key), key, connectors), ...unsaid]).toEqual([]);
});

it('lists no source twice, and none without a folder', () => {
  expect(connectors.map(({ source }) => source.key).toSorted()).toEqual(folders.toSorted());
});

describe('a new source', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hub-new-source-'));
    cpSync(join(root, '_template'), join(folder, '_template'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lacks only what a person must fill in', () => {
    expect(makeSource('test-eksempel', folder)).toBeNull();
    const faults = faultsOf(join(folder, 'test-eksempel'), 'test-eksempel', connectors);
    expect(faults.map((fault) => fault.replace(/:.*/u, ''))).toEqual([
      'connectors/index.ts lists no connector whose key is test-eksempel',
      'fixtures/empty-list/expected.json is missing',
      'fixtures/layout-prose/expected.json is missing',
      'fixtures/layout-table/expected.json is missing',
      'README.md is not filled in',
      'lookups.ts is not filled in',
      'source.ts is not filled in',
    ]);
  });

  it('has its name everywhere', () => {
    makeSource('test-eksempel-liste', folder);
    const text = readFileSync(join(folder, 'test-eksempel-liste/connector.ts'), 'utf8');
    expect(text).toContain('export const testEksempelListe');
    expect(readFileSync(join(folder, 'test-eksempel-liste/source.ts'), 'utf8')).toContain(
      "publisher: 'TEST'",
    );
  });

  it.each(['', 'nhn', 'NHN-VKP', '../nhn-vkp', 'nhn-vkp/x', 'nhn_vkp'])('refuses the name “%s”', (name) => {
    expect(makeSource(name, folder)).toContain('is no name for a source');
  });

  it('never writes over a folder', () => {
    makeSource('test-eksempel', folder);
    expect(makeSource('test-eksempel', folder)).toContain('is there already');
  });
});
