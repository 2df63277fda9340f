import type { Archive } from '../ports/archive/archive.ts';
import { openBatches } from './batches.ts';
import { openChanges } from './changes.ts';
import { openDocuments } from './documents.ts';
import { openFindings } from './findings.ts';
import { openIds } from './ids.ts';
import { openLayouts } from './layouts.ts';
import { openLeases } from './leases.ts';
import { openLinks } from './links.ts';
import { openNotices } from './notices.ts';
import { openPublisherActions } from './publisher-actions.ts';
import { openRemovalApprovals } from './removal-approvals.ts';
import { openRuns } from './runs.ts';
import { openSnapshots } from './snapshots.ts';
import { openDatabase } from './sqlite/database.ts';
import { text } from './sqlite/row.ts';
import { openWebhooks } from './webhooks.ts';

export interface ArchiveOptions {
  /** Contents of snapshots to keep, counted from the newest; default 30. What they were is kept for ever. */
  readonly keepSnapshots?: number;
  /** How long to wait for another process or thread to finish its transaction; default 5 seconds. 0: an archive for small writes alone. */
  readonly busyTimeoutMs?: number;
  /** Only look: the file must be there and of this version, and nothing is written, beside it neither. */
  readonly readOnly?: boolean;
}

/**
 * Opens the record: one SQLite file (with its `-wal` beside it while open), made where it is missing. Several processes
 * may have it open. Throws ArchiveUnavailable when the file cannot serve, here and from every method.
 */
export function openArchive(
  file: string,
  { keepSnapshots = 30, busyTimeoutMs = 5_000, readOnly = false }: ArchiveOptions = {},
): Archive {
  const db = openDatabase(file, busyTimeoutMs, readOnly);
  return {
    documents: openDocuments(db),
    runs: openRuns(db),
    batches: openBatches(db),
    findings: openFindings(db),
    layouts: openLayouts(db),
    removalApprovals: openRemovalApprovals(db),
    ids: openIds(db),
    snapshots: openSnapshots(db, keepSnapshots),
    changes: openChanges(db),
    links: openLinks(db),
    notices: openNotices(db),
    webhooks: openWebhooks(db),
    publisherActions: openPublisherActions(db),
    leases: openLeases(db),
    id: () => text(db.get('SELECT id FROM identity') ?? {}, 'id'),
    close: db.close,
  };
}
