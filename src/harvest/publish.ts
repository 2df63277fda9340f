import { diffCatalogues } from '../domain/diff.ts';
import { merge } from '../domain/merge/merge.ts';
import type { CatalogueData } from '../domain/model.ts';
import type { SnapshotRef } from '../domain/record.ts';
import type { Connector } from '../domain/source.ts';
import type { DataMode } from '../domain/vocabulary.ts';
import type { Archive, Clock, SnapshotCodec } from './ports.ts';

export interface PublishDeps {
  readonly archive: Archive;
  readonly codec: SnapshotCodec & { decode(content: Uint8Array): CatalogueData };
  readonly connectors: readonly Connector[];
  readonly mode: DataMode;
  readonly clock: Clock;
  readonly staleSources: (now: Date) => ReadonlySet<string>;
}

/** What a publication did: the snapshot that is now current, and whether it is a new one. */
export interface Published {
  readonly snapshot: SnapshotRef;
  readonly isNew: boolean;
  readonly changes: number;
}

/**
 * Makes a publisher that merges all current batches to a snapshot and records it with its changes. The same content
 * gives the same digest, and then nothing is recorded; the same batches on the same day are not even merged again.
 */
export function createPublisher(deps: PublishDeps): (token: number) => Published | null {
  let done: { readonly inputs: string; readonly published: Published } | null = null;

  return function publish(token) {
    const { archive, clock } = deps;
    const now = clock.now();
    const batches = deps.connectors.flatMap(({ source }) => archive.currentBatch(source.key) ?? []);
    if (batches.length === 0) return null;
    const asOf = now.toISOString().slice(0, 10);
    const stale = deps.staleSources(now);
    const inputs = JSON.stringify([asOf, batches.map(({ id }) => id).sort(), [...stale].sort()]);
    const current = archive.currentSnapshot();
    if (done?.inputs === inputs && done.published.snapshot.version === current?.version) {
      return { ...done.published, isNew: false, changes: 0 };
    }

    const sources = deps.connectors.map(({ source }) => source);
    const merged = merge({
      mode: deps.mode,
      asOf,
      sources,
      batches,
      ids: archive.ids(),
      decisions: [],
      staleSources: stale,
    });
    archive.recordMergeFindings(merged.findings, token);
    const { content, digest } = deps.codec.encode(merged.data);
    if (current?.digest === digest) {
      done = { inputs, published: { snapshot: current, isNew: false, changes: 0 } };
      return done.published;
    }
    const createdAt = now.toISOString();
    const snapshot: SnapshotRef = {
      version: `${createdAt.replace(/\D/g, '').slice(0, 17)}-${digest.slice(0, 8)}`,
      digest,
      createdAt,
      previous: current?.version ?? null,
      batches: Object.fromEntries(batches.map((batch) => [batch.source, batch.id])),
    };
    const before = current && archive.snapshotContent(current.version);
    const changes = diffCatalogues(before ? deps.codec.decode(before) : null, merged.data, {
      observedAt: createdAt,
      snapshot: snapshot.version,
    });
    archive.recordSnapshot(snapshot, content, merged.minted, changes, token);
    done = { inputs, published: { snapshot, isNew: true, changes: changes.length } };
    return done.published;
  };
}
