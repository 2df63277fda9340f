import { dataOf, decodeSnapshot } from '../../catalogue/snapshot/decode-snapshot.ts';
import { SnapshotUnreadable } from '../../catalogue/snapshot/snapshot-frame.ts';
import type { CatalogueData } from '../../domain/model.ts';

/** A snapshot's content as plain rows; null where it is damaged, or another version's that this one cannot read. */
export function readSnapshot(content: Uint8Array): CatalogueData | null {
  try {
    return dataOf(decodeSnapshot(content));
  } catch (error) {
    if (error instanceof SnapshotUnreadable) return null;
    throw error;
  }
}
