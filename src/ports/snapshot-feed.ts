import type { SnapshotRef } from '../domain/record.ts';
import type { Promotion } from './serving-store.ts';

/** Where snapshots come from; the serving store fits behind it. */
export interface SnapshotFeed {
  current(): Promise<Promotion | null>;
  snapshot(version: string): Promise<Uint8Array | null>;
  onPromotion(listener: (promotion: Promotion) => void): () => void;
  /** The identity of an older snapshot, where the feed keeps it; without, only versions seen since the start are found. */
  reference?(version: string): Promise<SnapshotRef | null>;
}
