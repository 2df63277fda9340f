import type { Change, SnapshotRef } from '../../domain/record.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import type { ServingStore } from '../../ports/serving-store.ts';
import { decodeJson, encodeJson } from '../codec.ts';
import { CHANGES_IN_CHUNK, changeChunkKey, entityKey, type HistoryHead, indexKey } from '../layout.ts';
import { type Projecting, putChanged } from './projected.ts';

/** Changes read from the archive at a time. */
const AT_A_TIME = CHANGES_IN_CHUNK * 40;

/** Writes the changes that the store does not have, in chunks that are only ever added to, and which are each entity's. */
export async function projectHistory({ archive, store, held }: Projecting): Promise<void> {
  const known = await projectedUpTo(archive, store);
  const chunks = Array.from({ length: Math.ceil(known / CHANGES_IN_CHUNK) }, (_, chunk) =>
    changeChunkKey(chunk * CHANGES_IN_CHUNK + 1),
  );
  // A store that has lost some gets all of them again.
  const from = (await store.missing('change', chunks)).length === 0 ? known : 0;
  const tallies = [indexKey.tallyMonths, ...archive.changes.months(0).map(indexKey.tallies)];
  if (!tallies.every((key) => held.index.has(key))) await projectTallies(archive, store, 0);
  if (archive.changes.list({ after: from, first: 1 }).length === 0) return;
  const touched = new Map<string, number[]>();
  let last: Change | null = null;
  // A chunk that was not full is written again, whole.
  for (let after = from - (from % CHANGES_IN_CHUNK); ; ) {
    const changes = archive.changes.list({ after, first: AT_A_TIME });
    if (changes.length === 0) break;
    await store.put('change', chunksOf(changes));
    for (const { seq, entity } of changes) {
      if (seq <= from) continue;
      const numbers = touched.get(entity);
      if (numbers) numbers.push(seq);
      else touched.set(entity, [seq]);
    }
    last = changes.at(-1) ?? last;
    after = last?.seq ?? after;
  }
  if (!last) return;
  await store.put('change', numbersOf(archive, touched, from > 0));
  await projectTallies(archive, store, from);
  const head: HistoryHead = { last: last.seq, snapshot: last.snapshot };
  await store.put('index', [[indexKey.history, encodeJson(head)]]);
}

/** Counts anew the months in which there were changes after this one; the earlier ones stand. */
async function projectTallies(
  archive: Pick<Archive, 'changes'>,
  store: Projecting['store'],
  after: number,
): Promise<void> {
  const months = archive.changes.months(after);
  const [value] = after === 0 ? [null] : await store.get('index', [indexKey.tallyMonths]);
  const known = decodeJson<string[]>(value ?? null, []) ?? [];
  await store.put('index', [
    ...months.map((month) => [indexKey.tallies(month), encodeJson(archive.changes.tallies(month))] as const),
    [indexKey.tallyMonths, encodeJson([...new Set([...known, ...months])].sort())],
  ]);
}

/** Number of the last change that the store has of this archive; 0 where it has none, or those of another archive. */
async function projectedUpTo(
  archive: Pick<Archive, 'changes'>,
  store: Pick<ServingStore, 'get'>,
): Promise<number> {
  const [value] = await store.get('index', [indexKey.history]);
  const head = decodeJson<HistoryHead>(value ?? null, ['last', 'snapshot']);
  const [own] = head ? archive.changes.list({ after: head.last - 1, first: 1 }) : [];
  return head && own?.seq === head.last && own.snapshot === head.snapshot ? head.last : 0;
}

function* chunksOf(changes: readonly Change[]): Generator<[string, Uint8Array]> {
  for (let start = 0; start < changes.length; start += CHANGES_IN_CHUNK) {
    const chunk = changes.slice(start, start + CHANGES_IN_CHUNK);
    yield [changeChunkKey(chunk[0]?.seq ?? 1), encodeJson(chunk)];
  }
}

function* numbersOf(
  archive: Pick<Archive, 'changes'>,
  touched: ReadonlyMap<string, readonly number[]>,
  hasEarlier: boolean,
): Generator<[string, Uint8Array]> {
  for (const [entity, numbers] of touched) {
    yield [entityKey(entity), encodeJson(hasEarlier ? archive.changes.numbers(entity) : numbers)];
  }
}

/** Writes which snapshots can be had, and where the ids went that each of them has given up. */
export async function projectSnapshotIndex(
  { archive, store, held }: Projecting,
  snapshots: readonly SnapshotRef[],
): Promise<void> {
  for (const { version } of snapshots) {
    if (held.index.has(indexKey.retired(version))) continue;
    await store.put('index', [
      [indexKey.retired(version), encodeJson(archive.snapshots.retiredIds(version) ?? [])],
    ]);
  }
  await putChanged(store, 'index', new Map([[indexKey.snapshots, snapshots]]));
}

/** Removes where the ids went of snapshots that cannot be had any more. */
export async function pruneRetired(
  { store, held }: Projecting,
  versions: ReadonlySet<string>,
): Promise<void> {
  const prefix = indexKey.retired('');
  const old = [...held.index].filter(
    (key) => key.startsWith(prefix) && !versions.has(key.slice(prefix.length)),
  );
  await store.remove('index', old);
}
