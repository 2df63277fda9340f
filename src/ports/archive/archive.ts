import type { Batches } from './batches.ts';
import type { Changes } from './changes.ts';
import type { Documents } from './documents.ts';
import type { Findings } from './findings.ts';
import type { Ids } from './ids.ts';
import type { Layouts } from './layouts.ts';
import type { Leases } from './leases.ts';
import type { Links } from './links.ts';
import type { Notices } from './notices.ts';
import type { PublisherActions } from './publisher-actions.ts';
import type { RemovalApprovals } from './removal-approvals.ts';
import type { Runs } from './runs.ts';
import type { Snapshots } from './snapshots.ts';
import type { Webhooks } from './webhooks.ts';

/**
 * The record, by noun. Synchronous, local, one writer at a time; every method is one transaction. A consumer asks for the nouns
 * that it uses: `Pick<Archive, 'runs' | 'batches'>`.
 */
export interface Archive {
  readonly documents: Documents;
  readonly runs: Runs;
  readonly batches: Batches;
  readonly findings: Findings;
  readonly layouts: Layouts;
  readonly removalApprovals: RemovalApprovals;
  readonly ids: Ids;
  readonly snapshots: Snapshots;
  readonly changes: Changes;
  readonly links: Links;
  readonly notices: Notices;
  readonly webhooks: Webhooks;
  readonly publisherActions: PublisherActions;
  readonly leases: Leases;
  /** Names this archive; its backups have the same. */
  id(): string;
  close(): void;
}
