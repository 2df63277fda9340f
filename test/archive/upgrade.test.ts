/** Archives that earlier versions made are opened, served, harvested into and compared with what is read today. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { dataOf, decodeSnapshot } from '../../src/catalogue/snapshot/decode-snapshot.ts';
import { diffCatalogues } from '../../src/domain/history/catalogue-diff.ts';
import type { SnapshotRef } from '../../src/domain/record.ts';
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
    await hub.stop();
    if (before) expectDifferences(file, before);
  }, 300_000);
});

/** The old snapshot is read as it stands, and what is other in the new one is what the harvest recorded. */
function expectDifferences(file: string, before: SnapshotRef): void {
  const archive = openArchive(file);
  const now = archive.snapshots.current();
  if (!now) throw new Error('Nothing was published.');
  const dataAt = (version: string) =>
    dataOf(decodeSnapshot(archive.snapshots.content(version) ?? new Uint8Array()));
  const [old, recent] = [dataAt(before.version), dataAt(now.version)];
  const recorded = archive.changes.list({ after: before.lastChange ?? 0, first: 10_000 });
  archive.close();
  const options = { observedAt: now.createdAt };
  const said = ({
    kind,
    entity,
    field,
  }: (typeof recorded)[number] | ReturnType<typeof diffCatalogues>[number]) =>
    [kind, entity, field].join(' ');
  expect(diffCatalogues(old, old, options)).toEqual([]);
  expect(diffCatalogues(old, recent, options).map(said).sort()).toEqual(recorded.map(said).sort());
  expect(now.version).not.toBe(before.version);
  expect(recorded.length).toBeGreaterThan(0);
}
