import type { Archive } from '../../ports/archive/archive.ts';
import type { ServingStore, Space } from '../../ports/serving-store.ts';
import { encodeJson } from '../codec.ts';

/** The spaces that are small enough to be listed; claims are accounted for by the index of their batch. */
const listed = ['snapshot', 'run', 'finding', 'document', 'bytes', 'index'] as const;
type ListedSpace = (typeof listed)[number];

/** What a projection reads of the archive. */
export type ProjectedArchive = Pick<
  Archive,
  'id' | 'batches' | 'changes' | 'documents' | 'findings' | 'runs' | 'snapshots'
>;

/** What a projection does to the store, beside promoting. */
export type Filling = Pick<ServingStore, 'get' | 'put' | 'missing' | 'keys' | 'remove'>;

/** What one projection works on: the archive, the store, and what the store held when it began. */
export interface Projecting {
  readonly archive: ProjectedArchive;
  readonly store: Filling;
  readonly held: Readonly<Record<ListedSpace, ReadonlySet<string>>>;
}

/** Looks at what the store holds. */
export async function beginProjecting(archive: ProjectedArchive, store: ServingStore): Promise<Projecting> {
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

/** Entries that a store lacked or held otherwise, by space. */
export type Lacking = Map<Space, number>;

/**
 * Goes about it as if the store held nothing, so that every entry is made again from the archive, and writes only what is
 * missing or other than it should be; nothing at all for a `dryRun`. Counts it in `lacking`. Removes nothing.
 */
export function asIfEmpty(
  archive: ProjectedArchive,
  store: Pick<ServingStore, 'get'> & Partial<ServingStore>,
  lacking: Lacking,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Projecting {
  const nothing: ReadonlySet<string> = new Set();
  async function writeDiffering(space: Space, entries: readonly (readonly [string, Uint8Array])[]) {
    const held = await store.get(
      space,
      entries.map(([key]) => key),
    );
    const differing = entries.filter(([, value], i) => {
      const known = held[i];
      return !known || Buffer.compare(known, value) !== 0;
    });
    if (differing.length === 0) return;
    lacking.set(space, (lacking.get(space) ?? 0) + differing.length);
    if (!dryRun) await store.put?.(space, differing);
  }
  return {
    archive,
    held: {
      snapshot: nothing,
      run: nothing,
      finding: nothing,
      document: nothing,
      bytes: nothing,
      index: nothing,
    },
    store: {
      get: async (_, keys) => keys.map(() => null),
      missing: async (_, keys) => [...keys],
      keys: async () => [],
      remove: async () => undefined,
      async put(space, entries) {
        let part: (readonly [string, Uint8Array])[] = [];
        let bytes = 0;
        for (const entry of entries) {
          part.push(entry);
          bytes += entry[1].byteLength;
          if (part.length < COMPARED_AT_ONCE && bytes < COMPARED_BYTES) continue;
          await writeDiffering(space, part);
          [part, bytes] = [[], 0];
        }
        await writeDiffering(space, part);
      },
    },
  };
}

const COMPARED_AT_ONCE = 500;
const COMPARED_BYTES = 4 * 1024 * 1024;

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
