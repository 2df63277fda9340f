import type { CatalogueData } from '../../domain/model.ts';
import type { Change, RetiredId, SnapshotBasis, SnapshotRef } from '../../domain/record.ts';
import type { IdMint } from './ids.ts';

/** Catalogues as they were published. */
export interface Snapshots {
  /** Keeps the snapshot, its changes, newly minted ids and where old ids went, and makes it the current one. */
  record(
    snapshot: SnapshotRef,
    content: Uint8Array,
    minted: readonly IdMint[],
    changes: readonly Omit<Change, 'seq'>[],
    token: number,
    made?: { readonly basis: SnapshotBasis; readonly retired: readonly RetiredId[] },
  ): void;
  current(): SnapshotRef | null;
  /** The first that was ever recorded. */
  first(): SnapshotRef | null;
  /** Null where it is past retention, or never was. */
  content(version: string): Uint8Array | null;
  /** Newest first. */
  list(first: number): SnapshotRef[];
  /** What the snapshot was made with; null where that was not recorded. */
  basis(version: string): SnapshotBasis | null;
  /** Ids that the snapshot has given up; null when that is past retention. */
  retiredIds(version: string): RetiredId[] | null;
}

/** Encodes plain rows to the snapshot's bytes; the digest is over the content, so equal data give equal digests. */
export interface SnapshotCodec {
  encode(data: CatalogueData): { readonly content: Uint8Array; readonly digest: string };
}
