import type { Archive } from '../harvest/ports.ts';
import { encodeJson } from './codec.ts';
import type { ServingStore, Space } from './store.ts';

/** The spaces that are small enough to be listed; claims are accounted for by the index of their batch. */
const listed = ['snapshot', 'run', 'finding', 'document', 'bytes', 'index'] as const;
type ListedSpace = (typeof listed)[number];

/** What one projection works on: the archive, the store, and what the store held when it began. */
export interface Projecting {
  readonly archive: Archive;
  readonly store: ServingStore;
  readonly held: Readonly<Record<ListedSpace, ReadonlySet<string>>>;
}

/** Looks at what the store holds. */
export async function beginProjecting(archive: Archive, store: ServingStore): Promise<Projecting> {
  const keys = await Promise.all(listed.map((space) => store.keys(space)));
  const setOf = (space: ListedSpace): ReadonlySet<string> => new Set(keys[listed.indexOf(space)]);
  return {
    archive,
    store,
    held: {
      snapshot: setOf('snapshot'),
      run: setOf('run'),
      finding: setOf('finding'),
      document: setOf('document'),
      bytes: setOf('bytes'),
      index: setOf('index'),
    },
  };
}

/** Writes the values that the store does not hold, or holds otherwise. Gives how many it wrote. */
export async function putChanged(
  store: Pick<ServingStore, 'get' | 'put'>,
  space: Space,
  values: ReadonlyMap<string, unknown>,
): Promise<number> {
  const keys = [...values.keys()];
  const before = await store.get(space, keys);
  const changed = keys.flatMap((key, i): [string, Uint8Array][] => {
    const value = encodeJson(values.get(key));
    const known = before[i];
    return known && Buffer.compare(known, value) === 0 ? [] : [[key, value]];
  });
  if (changed.length > 0) await store.put(space, changed);
  return changed.length;
}
