/** Reads from the store. In one file: every method distinguishes what never was from what is lost by the same few functions. */
import { createHash } from 'node:crypto';
import type {
  Change,
  ChangeTally,
  FindingRecord,
  RetiredId,
  RunHead,
  RunRecord,
  SnapshotRef,
  SourceState,
} from '../domain/record.ts';
import type { ArchivedDocument } from '../ports/archive/documents.ts';
import type { Details, FindingRequest, FindingSlice } from '../ports/details.ts';
import { type ServingStore, type Space, StoreIncomplete } from '../ports/serving-store.ts';
import { decodeBytes, decodeJson } from './codec.ts';
import {
  type BatchIndex,
  changeChunkKey,
  claimKey,
  entityKey,
  type FindingIndex,
  findingKey,
  indexKey,
  RUNS_ON_PAGE,
  type RunIndex,
  runDayKey,
  runKey,
  type StoredClaim,
  type StoredFinding,
} from './layout.ts';
import { lostDocuments } from './projection/lost-documents.ts';

/** Reads what `project` wrote. `onLost` is called whenever the store lacks something that it should have. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the port of what is read: each method is short.
export function createReader(
  store: Pick<ServingStore, 'get'>,
  onLost: (lost: StoreIncomplete) => void = () => undefined,
): Details {
  const lost = (what: string): StoreIncomplete => {
    const error = new StoreIncomplete(what);
    onLost(error);
    return error;
  };

  async function read<T>(space: Space, keys: readonly string[], required: readonly (keyof T & string)[]) {
    const values = await store.get(space, keys);
    return values.map((value) => decodeJson<T>(value, required));
  }

  /** An entry that every store has. */
  async function readIndex<T>(key: string): Promise<T> {
    const [value] = await read<T & object>('index', [key], []);
    if (value === null || value === undefined) throw lost(`the index ${key}`);
    return value;
  }

  const states = () => readIndex<SourceState[]>(indexKey.sources);
  const isKnown = async (source: string) => (await states()).some((state) => state.source === source);

  return {
    async claims(refs) {
      const keys = refs.map(({ batch, index }) => claimKey(batch, index));
      const found = await read<StoredClaim>('claim', keys, ['claim', 'documents', 'source', 'run']);
      if (found.every((claim) => claim !== null)) return found;
      const batches = [...new Set(refs.filter((_, i) => found[i] === null).map(({ batch }) => batch))];
      const indexes = await read<BatchIndex>('index', batches.map(indexKey.batch), ['entries']);
      return found.map((claim, i) => {
        const { batch = '', index = 0 } = refs[i] ?? {};
        if (claim !== null) return claim;
        const entries = indexes[batches.indexOf(batch)]?.entries;
        return entries !== undefined && index >= entries ? null : lost(`the claim ${claimKey(batch, index)}`);
      });
    },

    async runs(ids) {
      const found = await read<RunRecord[]>('run', [...new Set(ids.map(runKey))], []);
      const byId = new Map(found.flatMap((runs) => (runs ?? []).map((run) => [run.id, run] as const)));
      if (ids.every((id) => byId.has(id))) return ids.map((id) => byId.get(id) ?? null);
      const days = new Set((await readIndex<string[]>(indexKey.runDays)).map(runDayKey));
      const keys = [...new Set(ids.map(runKey))];
      const isLost = (id: string) => days.has(runKey(id)) && found[keys.indexOf(runKey(id))] === null;
      return ids.map((id) => byId.get(id) ?? (isLost(id) ? lost(`the runs of ${runKey(id)}`) : null));
    },

    async runHeadsOf(requests) {
      const sources = requests.map(({ source }) => source);
      const indexes = await read<RunIndex>('index', sources.map(indexKey.runs), ['total']);
      for (const [i, source] of sources.entries()) {
        if (indexes[i] === null && (await isKnown(source))) throw lost(`the runs of ${source}`);
      }
      const pages = requests.map(({ source, newest }, i) => {
        const total = indexes[i]?.total ?? 0;
        const count = Math.ceil(total / RUNS_ON_PAGE);
        const first = newest === null ? 0 : Math.floor(Math.max(0, total - newest) / RUNS_ON_PAGE);
        return Array.from({ length: count - first }, (_, page) => indexKey.runPage(source, first + page));
      });
      const found = await read<RunHead[]>('index', pages.flat(), []);
      if (found.some((page) => page === null)) throw lost('a page of runs');
      let taken = 0;
      return requests.map(({ newest }, i) => {
        const own = found.slice(taken, taken + (pages[i]?.length ?? 0));
        taken += own.length;
        const index = indexes[i];
        const heads = own.flatMap((page) => page ?? []).reverse();
        return index ? { total: index.total, heads: newest === null ? heads : heads.slice(0, newest) } : null;
      });
    },

    async findingsOf(requests) {
      const pages = await findingPages(requests, read, lost);
      for (const [i, { source }] of requests.entries()) {
        if (pages[i] === 'NO_INDEX' && (await isKnown(source))) throw lost(`the findings of ${source}`);
      }
      return pages.map((page) => (page === 'NO_INDEX' ? null : page));
    },

    async findings(keys) {
      const sources = [...new Set(keys.map(({ source }) => source))];
      const indexes = await read<FindingIndex>('index', sources.map(indexKey.findings), ['items']);
      const stored = await read<StoredFinding>(
        'finding',
        keys.map(({ source, id }) => findingKey(source, id)),
        ['id', 'code', 'state', 'firstRun'],
      );
      for (const [i, source] of sources.entries()) {
        if (indexes[i] === null && (await isKnown(source))) throw lost(`the findings of ${source}`);
      }
      return stored.map((finding, i) => {
        const { source = '', id = '' } = keys[i] ?? {};
        const index = indexes[sources.indexOf(source)];
        if (finding && index) return toRecord(finding, index);
        return index?.items.some(([known]) => known === id) ? lost(`the finding ${source}:${id}`) : null;
      });
    },

    async documents(sha256s) {
      const found = await read<ArchivedDocument>('document', sha256s, [
        'sha256',
        'url',
        'bytes',
        'fetchedAt',
      ]);
      const missed = await lostDocuments(sha256s, found, read, 'document');
      return found.map((document, i) => document ?? (missed.has(i) ? lost('a document') : null));
    },

    async documentBytes(sha256s) {
      const values = await store.get('bytes', sha256s);
      const found = values.map((value, i) => {
        const bytes = decodeBytes(value);
        const isTheirs = bytes && createHash('sha256').update(bytes).digest('hex') === sha256s[i];
        return isTheirs ? bytes : null;
      });
      const missed = await lostDocuments(sha256s, found, read, 'bytes');
      return found.map((bytes, i) => bytes ?? (missed.has(i) ? lost('the bytes of a document') : null));
    },

    async sourceStates(sources) {
      const known = new Map((await states()).map((state) => [state.source, state]));
      return sources.map((source) => known.get(source) ?? null);
    },

    async changes(numbers) {
      const keys = [...new Set(numbers.map(changeChunkKey))];
      const chunks = await read<Change[]>('change', keys, []);
      const found = new Map(chunks.flatMap((chunk) => (chunk ?? []).map((change) => [change.seq, change])));
      return numbers.map((number) => found.get(number) ?? lost(`the change ${number}`));
    },

    changeNumbersOf: (entities) => read<number[]>('change', entities.map(entityKey), []),

    async changeTallies(from, to) {
      const months = await readIndex<string[]>(indexKey.tallyMonths);
      const wanted = months.filter((month) => month >= from && month <= to);
      const tallies = await read<ChangeTally[]>('index', wanted.map(indexKey.tallies), []);
      return tallies.flatMap((tally, i) => {
        if (tally === null) throw lost(`the changes of ${wanted[i]}`);
        return tally;
      });
    },

    snapshots: () => readIndex<SnapshotRef[]>(indexKey.snapshots),

    async retiredIds(version) {
      const [retired] = await read<RetiredId[]>('index', [indexKey.retired(version)], []);
      if (retired) return new Map(retired.map((one) => [one.id, one]));
      const kept = await readIndex<SnapshotRef[]>(indexKey.snapshots);
      if (kept.some((snapshot) => snapshot.version === version)) throw lost('the ids that were given up');
      return null;
    },

    reportLost: (what) => void lost(what),
  };
}

type Read = <T>(
  space: Space,
  keys: readonly string[],
  required: readonly (keyof T & string)[],
) => Promise<(T | null)[]>;

/** Two round trips for any number of pages: the indexes of their sources, then the findings on the pages. */
async function findingPages(
  requests: readonly FindingRequest[],
  read: Read,
  lost: (what: string) => StoreIncomplete,
): Promise<(FindingSlice | null | 'NO_INDEX')[]> {
  const sources = [...new Set(requests.map(({ source }) => source))];
  const found = await read<FindingIndex>('index', sources.map(indexKey.findings), ['items']);
  const indexes = new Map(sources.map((source, i) => [source, found[i] ?? null]));
  const pages = requests.map((request) => {
    const index = indexes.get(request.source);
    return index ? selectPage(index, request) : null;
  });
  const keys = pages.flatMap((page, i) =>
    (page?.ids ?? []).map((id) => findingKey(requests[i]?.source ?? '', id)),
  );
  const stored = await read<StoredFinding>('finding', keys, ['id', 'code', 'state', 'firstRun']);
  const byKey = new Map(keys.map((key, i) => [key, stored[i] ?? null]));
  return pages.map((page, i) => {
    const source = requests[i]?.source ?? '';
    const index = indexes.get(source);
    if (!index) return 'NO_INDEX';
    if (!page) return null;
    const findings = page.ids.map((id) => {
      const finding = byKey.get(findingKey(source, id));
      if (!finding) throw lost(`the finding ${source}:${id}`);
      return toRecord(finding, index);
    });
    return { findings, total: page.total, hasNext: page.hasNext, hasPrevious: page.hasPrevious };
  });
}

interface SelectedPage extends Omit<FindingSlice, 'findings'> {
  readonly ids: readonly string[];
}

function selectPage({ items }: FindingIndex, request: FindingRequest): SelectedPage | null {
  const { first, after, states, severities } = request;
  const start = after ? items.findIndex(([id]) => id === after) + 1 : 0;
  if (after && start === 0) return null;
  const matches = (item: FindingIndex['items'][number]) =>
    (!states || states.includes(item[1])) && (!severities || severities.includes(item[2]));
  const earlier = items.slice(0, start).filter(matches).length;
  const later = items.slice(start).filter(matches);
  return {
    ids: later.slice(0, first).map(([id]) => id),
    total: earlier + later.length,
    hasNext: later.length > first,
    hasPrevious: earlier > 0,
  };
}

function toRecord(finding: StoredFinding, index: FindingIndex): FindingRecord {
  return {
    ...finding,
    lastRun: finding.lastRun ?? index.lastRun ?? finding.firstRun,
    lastSeen: finding.lastSeen ?? index.lastSeen ?? finding.firstSeen,
  };
}
