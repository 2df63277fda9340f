import type { Batch } from '../../domain/record.ts';
import type { ServingStore } from '../../ports/serving-store.ts';
import { decodeJson, encodeJson } from '../codec.ts';
import type { StoredClaim } from '../layout.ts';
import { type BatchIndex, claimKey, indexKey } from '../layout.ts';
import type { Projecting } from './projected.ts';

/** Writes the claims of the batches that are not there whole. Gives the documents that all of the batches point into. */
export async function projectClaims(
  { archive, store }: Projecting,
  batches: readonly string[],
): Promise<Set<string>> {
  const documents = new Set<string>();
  const indexes = await wholeBatches(store, batches);
  for (const id of batches) {
    const index = indexes.get(id) ?? (await writeBatch(store, archive.batches.find(id)));
    for (const sha256 of index?.documents ?? []) documents.add(sha256);
  }
  return documents;
}

/** The batches that are in the store, whole: every claim is looked for. */
async function wholeBatches(
  store: Pick<ServingStore, 'get' | 'missing'>,
  batches: readonly string[],
): Promise<Map<string, BatchIndex>> {
  const values = await store.get('index', batches.map(indexKey.batch));
  const found = batches.flatMap((id, i) => {
    const index = decodeJson<BatchIndex>(values[i] ?? null, ['entries', 'documents']);
    return index ? [{ id, index }] : [];
  });
  const whole = new Map<string, BatchIndex>();
  for (const { id, index } of found) {
    const keys = Array.from({ length: index.entries }, (_, at) => claimKey(id, at));
    if ((await store.missing('claim', keys)).length === 0) whole.set(id, index);
  }
  return whole;
}

async function writeBatch(store: Pick<ServingStore, 'put'>, batch: Batch | null): Promise<BatchIndex | null> {
  if (!batch) return null;
  const index: BatchIndex = {
    entries: batch.entries.length,
    documents: [...new Set(batch.entries.flatMap(({ documents }) => Object.values(documents)))],
  };
  // The index first, so that claims are always accounted for.
  await store.put('index', [[indexKey.batch(batch.id), encodeJson(index)]]);
  await store.put('claim', claimsOf(batch));
  return index;
}

function* claimsOf({ id, source, run, entries }: Batch): Generator<[string, Uint8Array]> {
  for (const [index, entry] of entries.entries()) {
    const record: StoredClaim = { ...entry, source, run };
    yield [claimKey(id, index), encodeJson(record)];
  }
}

/** Removes the claims of batches that nothing refers to any more. Their indexes go last. */
export async function pruneClaims({ store, held }: Projecting, needed: ReadonlySet<string>): Promise<void> {
  const prefix = indexKey.batch('');
  const old = [...held.index].filter(
    (key) => key.startsWith(prefix) && !needed.has(key.slice(prefix.length)),
  );
  const indexes = await store.get('index', old);
  for (const [i, key] of old.entries()) {
    const entries = decodeJson<BatchIndex>(indexes[i] ?? null, ['entries'])?.entries ?? 0;
    const batch = key.slice(prefix.length);
    await store.remove(
      'claim',
      Array.from({ length: entries }, (_, index) => claimKey(batch, index)),
    );
  }
  await store.remove('index', old);
}
