import type { SnapshotRef } from '../../src/domain/record.ts';

/** A snapshot's identity for tests. */
export function refOf(version: string, digest: string): SnapshotRef {
  return { version, digest, createdAt: '2026-01-01T00:00:00.000Z', previous: null, batches: {} };
}
