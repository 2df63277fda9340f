/** Archives made by every released version are opened, served and harvested into by this one. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { newFolder, type RunningHub, runHub, startHubProcess } from '../support/hub-process.ts';

const folder = join(import.meta.dirname, 'fixtures');
const kept = readdirSync(folder).filter((name) => name.endsWith('.sqlite.zst'));

let hub: RunningHub | null = null;
afterEach(async () => {
  await hub?.stop();
  hub = null;
});

describe.each(kept)('%s', (name) => {
  it('is served as it was, and the next harvest goes on from it', async () => {
    const data = newFolder();
    const file = join(data, 'sample', 'archive.sqlite');
    mkdirSync(join(data, 'sample'));
    writeFileSync(file, zstdDecompressSync(readFileSync(join(folder, name))));
    const archive = openArchive(file);
    const before = archive.snapshots.current();
    archive.close();
    expect(before).not.toBeNull();

    const env = { HUB_DATA_DIR: data };
    hub = await startHubProcess({ ...env, HUB_ROLE: 'api' });
    expect((await hub.ready()).snapshot?.version).toBe(before?.version);
    const question =
      '{ integrations(first: 3) { totalCount nodes { id status { headline } product { name } } } }';
    const served = await hub.query<{ integrations: { totalCount: number } }>(question);
    expect(served.errors).toBeUndefined();
    expect(served.data.integrations.totalCount).toBeGreaterThan(0);
    await hub.stop();

    const harvest = await runHub(['harvest', 'nhn-vkp', 'redaksjon'], env);
    expect([harvest.code, harvest.stderr]).toEqual([0, '']);
    hub = await startHubProcess({ ...env, HUB_ROLE: 'api' });
    const after = await hub.query<{ integrations: { nodes: { id: string; evidence: unknown[] }[] } }>(
      '{ integrations(first: 3) { nodes { id evidence { raw } } } }',
    );
    expect(after.errors).toBeUndefined();
    expect(after.data.integrations.nodes.every(({ evidence }) => evidence.length > 0)).toBe(true);
    // Ids never move, whatever version gave them.
    const ids = (answer: { data: unknown }) =>
      (answer.data as { integrations: { nodes: { id: string }[] } }).integrations.nodes.map(({ id }) => id);
    expect(ids(after)).toEqual(ids(served));
  }, 120_000);
});
