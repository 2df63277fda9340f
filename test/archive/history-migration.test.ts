import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { aSnapshot } from './samples.ts';

it('takes over an archive from before changes had runs, and goes on in its sequence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'old-archive-'));
  const file = join(folder, 'archive.sqlite');
  const old = new DatabaseSync(file);
  old.exec(readFileSync('src/archive/sqlite/migrations/001-record.sql', 'utf8'));
  old.exec(`PRAGMA user_version = 1;
    INSERT INTO snapshots (version, digest, created_at, previous, batches) VALUES
      ('v1', 'd1', '2026-01-01T00:00:00Z', NULL, '{}'), ('v2', 'd2', '2026-01-02T00:00:00Z', 'v1', '{}');
    INSERT INTO changes (kind, cause, entity, observed_at, snapshot) VALUES
      ('APPEARED', 'SOURCE', 'ven_a', '2026-01-01T00:00:00Z', 'v1'),
      ('APPEARED', 'SOURCE', 'ven_b', '2026-01-01T00:00:00Z', 'v1'),
      ('REMOVED', 'SOURCE', 'ven_b', '2026-01-02T00:00:00Z', 'v2');`);
  old.close();
  const archive = openArchive(file);
  expect(archive.snapshots.list(9).map(({ version, lastChange }) => [version, lastChange])).toEqual([
    ['v2', 3],
    ['v1', 2],
  ]);
  expect(archive.snapshots.basis('v2')).toBeNull();
  expect(archive.snapshots.retiredIds('v2')).toBeNull();
  expect(archive.changes.list({ after: 2, first: 9 })).toMatchObject([
    { seq: 3, effectiveOn: null, run: null },
  ]);
  const token = archive.leases.acquire('test', 1_000, new Date()) ?? 0;
  const change = {
    kind: 'CHANGED',
    cause: 'CORRECTION_BY_SOURCE',
    entity: 'ven_a',
    field: 'name',
    before: 'A',
    after: 'B',
    effectiveOn: '2025-12-01',
    observedAt: '2026-01-03T00:00:00Z',
    run: 'run-3',
    snapshot: 'v3',
  } as const;
  const basis = { asOf: '2026-01-03', rules: ['headline/1'], decisions: 'x', runs: { a: 'run-3' } };
  const retired = [{ id: 'ven_b', state: 'REMOVED', now: [] }] as const;
  archive.snapshots.record(aSnapshot('v3'), Buffer.from('content'), [], [change], token, { basis, retired });
  expect(archive.snapshots.basis('v3')).toEqual(basis);
  expect(archive.snapshots.retiredIds('v3')).toEqual(retired);
  expect(archive.snapshots.current()?.lastChange).toBe(4);
  expect(archive.changes.numbers('ven_a')).toEqual([1, 4]);
  expect(archive.changes.last('ven_a', 'name')).toEqual({ ...change, seq: 4 });
  archive.close();
  rmSync(folder, { recursive: true });
});
