import type { Run, RunRecord } from '../../domain/record.ts';
import { decodeJson, encodeJson } from '../codec.ts';
import { indexKey, RUNS_ON_PAGE, type RunHeadIndex, type RunIndex, runKey } from '../layout.ts';
import { RUNS_WITH_BYTES } from './lost-documents.ts';
import { type Projecting, putChanged } from './projected.ts';

/** The documents of so many runs of each source are kept. */
const RECENT = 100;

/** What the projected runs refer to. */
export interface ProjectedRuns {
  readonly documents: ReadonlySet<string>;
  readonly documentsWithBytes: ReadonlySet<string>;
}

/** Writes the runs that are not there, a day at a time, and the heads of each source's. What it costs follows the new runs alone. */
export async function projectRuns(
  projecting: Projecting,
  sources: readonly string[],
): Promise<ProjectedRuns> {
  const { archive, store } = projecting;
  const [value] = await store.get('index', [indexKey.runHead]);
  const known = decodeJson<RunHeadIndex>(value ?? null, ['last']);
  const isOurs = known !== null && archive.runs.find(known.last) !== null;
  // Looked up first: a run that is recorded meanwhile is written now or the next time, never left out.
  const last = archive.runs.newest();
  const days = new Set([...archive.runs.days(isOurs ? known.last : null), ...lostDays(projecting)]);
  await store.put('run', daysOf(projecting, days));
  const index = new Map<string, unknown>();
  const recent: RunIndex['recent'][number][] = [];
  const withBytes: RunIndex['recent'][number][] = [];
  const heads = await store.get('index', sources.map(indexKey.runs));
  for (const [i, source] of sources.entries()) {
    const known = isOurs ? decodeJson<RunIndex>(heads[i] ?? null, ['total', 'recent']) : null;
    const before = known && hasPages(projecting, source, known.total) ? known : null;
    const total = archive.runs.count(source);
    const own = recentOf(projecting, source, total, before);
    recent.push(...own);
    withBytes.push(...own.slice(0, RUNS_WITH_BYTES));
    // Pages are filled from the oldest run: those that were full stay as they are.
    const first = Math.floor((before?.total ?? 0) / RUNS_ON_PAGE);
    const added = archive.runs.heads(source, first * RUNS_ON_PAGE);
    for (let start = 0; start < added.length; start += RUNS_ON_PAGE) {
      const page = added.slice(start, start + RUNS_ON_PAGE);
      index.set(indexKey.runPage(source, first + start / RUNS_ON_PAGE), page);
    }
    index.set(indexKey.runs(source), { total, recent: own } satisfies RunIndex);
  }
  index.set(indexKey.runDays, archive.runs.days(null));
  if (last !== null) index.set(indexKey.runHead, { last } satisfies RunHeadIndex);
  await putChanged(store, 'index', index);
  return {
    documents: new Set(recent.flatMap(({ documents }) => documents)),
    documentsWithBytes: new Set(withBytes.flatMap(({ documents }) => documents)),
  };
}

const hasPages = ({ held }: Projecting, source: string, total: number): boolean =>
  Array.from({ length: Math.ceil(total / RUNS_ON_PAGE) }, (_, page) => indexKey.runPage(source, page)).every(
    (key) => held.index.has(key),
  );

/** Days that the store had and has no more; runs whose ids have no day are looked for by a repair alone. */
function lostDays({ archive, held }: Projecting): readonly string[] {
  if ([...held.run].some((key) => !isDay(key))) return [];
  return archive.runs.days(null).filter((day) => !held.run.has(runKey(`run_${day.replaceAll('-', '')}`)));
}

const isDay = (key: string) => key.startsWith('day:');

function* daysOf({ archive }: Projecting, days: Iterable<string>): Generator<[string, Uint8Array]> {
  for (const day of days) {
    const entries = Map.groupBy(archive.runs.ofDay(day), ({ id }) => runKey(id));
    for (const [key, runs] of entries) yield [key, encodeJson(runs.map(toRecord))];
  }
}

const toRecord = ({ findings, ...run }: Run): RunRecord => ({
  ...run,
  findings: findings.map(({ id }) => ({ id })),
});

/** The newest runs with their documents; only those that are not known yet are read. */
function recentOf(
  { archive }: Projecting,
  source: string,
  total: number,
  before: RunIndex | null,
): RunIndex['recent'][number][] {
  const known = new Map(before?.recent.map((item) => [item.id, item]));
  const heads = archive.runs.heads(source, Math.max(0, total - RECENT)).reverse();
  return heads.map(
    ({ id }) =>
      known.get(id) ?? {
        id,
        documents: [...new Set((archive.runs.find(id)?.documents ?? []).map(({ sha256 }) => sha256))],
      },
  );
}
