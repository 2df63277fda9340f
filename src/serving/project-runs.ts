import { decodeJson, encodeJson } from './codec.ts';
import { indexKey, RUNS_ON_PAGE, type RunIndex } from './layout.ts';
import { type Projecting, putChanged } from './projected.ts';

/** Runs of a source that can be read whole. */
const RECENT = 100;
/** The bytes of the documents of so many runs can be read too, so that a held or failed run can be looked into. */
const WITH_BYTES = 3;

/** What the projected runs refer to. */
export interface ProjectedRuns {
  readonly runs: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly documentsWithBytes: ReadonlySet<string>;
}

/** Writes the newest runs of each source that are not there, and the ids of all. */
export async function projectRuns(
  projecting: Projecting,
  sources: readonly string[],
): Promise<ProjectedRuns> {
  const { store } = projecting;
  const heads = await store.get('index', sources.map(indexKey.runs));
  const index = new Map<string, unknown>();
  const recent: RunIndex['recent'][number][] = [];
  const withBytes: RunIndex['recent'][number][] = [];
  for (const [i, source] of sources.entries()) {
    const before = decodeJson<RunIndex>(heads[i] ?? null, ['recent']);
    const ids = projecting.archive.runIds(source);
    const own = await writeRecent(projecting, ids.slice(0, RECENT), before);
    recent.push(...own);
    withBytes.push(...own.slice(0, WITH_BYTES));
    for (const [page, part] of pagesOf(ids.toReversed()).entries())
      index.set(indexKey.runPage(source, page), part);
    index.set(indexKey.runs(source), { total: ids.length, recent: own } satisfies RunIndex);
  }
  await putChanged(store, 'index', index);
  return {
    runs: new Set(recent.map(({ id }) => id)),
    documents: new Set(recent.flatMap(({ documents }) => documents)),
    documentsWithBytes: new Set(withBytes.flatMap(({ documents }) => documents)),
  };
}

async function writeRecent(
  { archive, store, held }: Projecting,
  ids: readonly string[],
  before: RunIndex | null,
): Promise<RunIndex['recent'][number][]> {
  const known = new Map(before?.recent.map((item) => [item.id, item]));
  const fresh: [string, Uint8Array][] = [];
  const recent = ids.flatMap((id) => {
    const item = held.run.has(id) ? known.get(id) : undefined;
    if (item) return [item];
    const run = archive.run(id);
    if (!run) return [];
    fresh.push([id, encodeJson(run)]);
    return [{ id, documents: [...new Set(run.documents.map(({ sha256 }) => sha256))] }];
  });
  if (fresh.length > 0) await store.put('run', fresh);
  return recent;
}

function pagesOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / RUNS_ON_PAGE) }, (_, page) =>
    ids.slice(page * RUNS_ON_PAGE, (page + 1) * RUNS_ON_PAGE),
  );
}
