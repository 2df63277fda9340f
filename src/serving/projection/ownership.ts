/** Which archive a store carries. Two that filled it in turn would give everything other ids, back and forth. */
import type { Archive } from '../../ports/archive/archive.ts';
import { type ServingStore, StoreForeign } from '../../ports/serving-store.ts';
import { decodeJson, encodeJson } from '../codec.ts';
import { indexKey } from '../layout.ts';

/** What the store says of whose it is. */
interface Owner {
  readonly archive: string;
}

/** The archive that has filled the store; null: none, or none that said so. Throws StoreUnavailable. */
export async function ownerOf(store: Pick<ServingStore, 'get'>): Promise<string | null> {
  const [value] = await store.get('index', [indexKey.owner]);
  return decodeJson<Owner>(value ?? null, ['archive'])?.archive ?? null;
}

/**
 * Makes sure that the store is this archive's. One that is another's is taken over only when that is asked for; the embedded
 * store lies beside its archive and has no other. Throws StoreForeign and StoreUnavailable.
 */
export async function own(
  archive: Pick<Archive, 'id'>,
  store: Pick<ServingStore, 'get' | 'put' | 'kind'>,
  takeOver: boolean,
): Promise<void> {
  const id = archive.id();
  const owner = await ownerOf(store);
  if (owner === id) return;
  if (owner !== null && store.kind === 'redis' && !takeOver)
    throw new StoreForeign(`it serves the archive ${owner}, and this one is ${id}`);
  await store.put('index', [[indexKey.owner, encodeJson({ archive: id } satisfies Owner)]]);
}
