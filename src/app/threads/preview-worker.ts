/** The thread that merges a draft with what is published. It reads the record and changes nothing. */
import { parentPort, workerData } from 'node:worker_threads';
import { connectors } from '../../../connectors/index.ts';
import { openArchive } from '../../archive/open-archive.ts';
import { encodeSnapshot } from '../../catalogue/snapshot/encode-snapshot.ts';
import { diffCatalogues } from '../../domain/history/catalogue-diff.ts';
import { deadLinks } from '../../domain/lists/links.ts';
import type { Finding } from '../../domain/reading.ts';
import type { Batch, Change, FindingRecord, SnapshotRef } from '../../domain/record.ts';
import type { DataMode } from '../../domain/vocabulary.ts';
import { findingsWithDraft } from '../../harvest/drafts/findings-with-draft.ts';
import { joinsOf } from '../../harvest/publish/changes.ts';
import { readDecisionFile } from '../../harvest/publish/decisions.ts';
import { makeSnapshot } from '../../harvest/publish/make-snapshot.ts';
import { agedLists, staleSources } from '../../harvest/publish/stale-sources.ts';
import { readSnapshot } from '../installation/read-snapshot.ts';

/** What the thread needs to know. */
export interface PreviewJob {
  readonly archive: string;
  readonly decisions: string;
  readonly mode: DataMode;
  readonly batch: Batch;
  /** Of reading the draft. */
  readonly findings: readonly Finding[];
  readonly now: string;
}

/** The catalogue as it would be, and what would be other than in the snapshot that is current. */
export interface PreviewMade {
  readonly ref: SnapshotRef;
  readonly content: Uint8Array;
  readonly changes: readonly Change[];
  /** Of the sources of which something else would be reported. */
  readonly findings: ReadonlyMap<string, readonly FindingRecord[]>;
}

function make({
  archive: file,
  decisions: path,
  mode,
  batch,
  findings,
  now,
}: PreviewJob): PreviewMade | null {
  const archive = openArchive(file);
  try {
    const read = readDecisionFile(path);
    const current = archive.snapshots.current();
    if (!read.ok || !current) return null;
    const published = connectors.flatMap(({ source }) =>
      source.key === batch.source ? [batch] : (archive.batches.current(source.key) ?? []),
    );
    const time = new Date(now);
    const stale = new Set(staleSources(archive, connectors, time));
    const listAges = new Map(agedLists(archive, connectors, time));
    // As of now its source would have been read.
    stale.delete(batch.source);
    listAges.delete(batch.source);
    const before = archive.snapshots.content(current.version);
    const made = makeSnapshot(
      {
        archive,
        codec: { encode: encodeSnapshot },
        connectors,
        mode,
        decisions: read.decisions,
        staleSources: stale,
        listAges,
        deadLinks: deadLinks(archive.links.list()),
        now: time,
        changesOf: (merged) =>
          diffCatalogues(before && readSnapshot(before), merged.data, {
            observedAt: now,
            ...joinsOf(archive, current, merged),
          }),
      },
      published,
    );
    const version = `${made.ref.version}-preview`;
    const last = current.lastChange ?? 0;
    const changes = made.changes.map((change, index) => ({
      ...change,
      snapshot: version,
      seq: last + 1 + index,
    }));
    const ref: SnapshotRef = { ...made.ref, version, lastChange: last + changes.length };
    const withDraft = findingsWithDraft(
      archive,
      connectors.map(({ source }) => source.key),
      { source: batch.source, read: findings, merged: made.findings, at: now },
    );
    return { ref, content: made.content, changes, findings: withDraft };
  } finally {
    archive.close();
  }
}

parentPort?.postMessage(make(workerData as PreviewJob));
