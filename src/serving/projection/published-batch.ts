import type { Batch } from '../../domain/record.ts';
import { type ServingStore, StoreUnavailable } from '../../ports/serving-store.ts';
import { decodeJson } from '../codec.ts';
import type { StoredClaim } from '../layout.ts';
import { type BatchIndex, claimKey, indexKey } from '../layout.ts';

/** Claims in one round trip. */
const READ_AT_ONCE = 500;

/**
 * The batch of a source in the snapshot that is promoted; null where that snapshot has none of it. `createdAt` is the
 * snapshot's: the store does not carry the batch's own. Throws StoreUnavailable, also where the store has lost a part.
 */
export async function readPublishedBatch(
  store: Pick<ServingStore, 'current' | 'get'>,
  source: string,
): Promise<Batch | null> {
  const promotion = await store.current();
  if (!promotion) throw new StoreUnavailable('The store has no snapshot.');
  const { batches, createdAt } = promotion.snapshot;
  const id = batches[source];
  if (id === undefined) return null;
  const [head] = await store.get('index', [indexKey.batch(id)]);
  const index = decodeJson<BatchIndex>(head ?? null, ['entries']);
  const keys = Array.from({ length: index?.entries ?? 0 }, (_, at) => claimKey(id, at));
  const entries: StoredClaim[] = [];
  for (let start = 0; start < keys.length; start += READ_AT_ONCE) {
    const values = await store.get('claim', keys.slice(start, start + READ_AT_ONCE));
    entries.push(
      ...values.flatMap((value) => decodeJson<StoredClaim>(value, ['claim', 'documents', 'run']) ?? []),
    );
  }
  if (!index || entries.length < index.entries) {
    throw new StoreUnavailable('The store has lost a part of the batch.');
  }
  return { id, source, run: entries[0]?.run ?? '', createdAt, entries };
}
