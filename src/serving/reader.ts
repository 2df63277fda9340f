import type { ClaimRef } from '../domain/model.ts';
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
import type { FindingState, Severity } from '../domain/vocabulary.ts';
import type { ArchivedDocument } from '../harvest/ports.ts';
import { decodeBytes, decodeJson } from './codec.ts';
import {
  type ClaimRecord,
  changeChunkKey,
  claimKey,
  entityKey,
  type FindingIndex,
  findingKey,
  indexKey,
  RUNS_ON_PAGE,
  type RunIndex,
  runKey,
  type StoredFinding,
} from './layout.ts';
import type { ServingStore, Space } from './store.ts';

/** Which findings of a source. Without `states` and `severities`: all. */
export interface FindingRequest {
  readonly source: string;
  readonly first: number;
  /** Id of the finding to go on after. */
  readonly after?: string | null;
  readonly states?: readonly FindingState[] | null;
  readonly severities?: readonly Severity[] | null;
}

/** Which runs of a source; `newest` null: all. */
export interface RunHeadRequest {
  readonly source: string;
  readonly newest: number | null;
}

/** Newest first; `total` counts all that there ever were. */
export interface RunHeads {
  readonly total: number;
  readonly heads: readonly RunHead[];
}

/** One page. `total` counts all that match, exactly. */
export interface FindingPage {
  readonly findings: readonly FindingRecord[];
  readonly total: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/**
 * Batch reads for the API, each fit to be a DataLoader's batch function: values in the order of the keys, null where
 * there is none. Every one may throw StoreUnavailable.
 */
export interface Reader {
  claims(refs: readonly ClaimRef[]): Promise<(ClaimRecord | null)[]>;
  runs(ids: readonly string[]): Promise<(RunRecord | null)[]>;
  /** The newest runs of a source, newest first, and how many there ever were. Null for an unknown source. */
  runHeadsOf(requests: readonly RunHeadRequest[]): Promise<(RunHeads | null)[]>;
  /** Worst first, then as first seen. Null for an unknown source, and for an `after` that never was one of its findings. */
  findingsOf(requests: readonly FindingRequest[]): Promise<(FindingPage | null)[]>;
  findings(
    keys: readonly { readonly source: string; readonly id: string }[],
  ): Promise<(FindingRecord | null)[]>;
  documents(sha256s: readonly string[]): Promise<(ArchivedDocument | null)[]>;
  documentBytes(sha256s: readonly string[]): Promise<(Uint8Array | null)[]>;
  sourceStates(sources: readonly string[]): Promise<(SourceState | null)[]>;
  /** Changes by their numbers. */
  changes(numbers: readonly number[]): Promise<(Change | null)[]>;
  /** Numbers of an entity's changes, oldest first; null where it never had any. */
  changeNumbersOf(entities: readonly string[]): Promise<(readonly number[] | null)[]>;
  /** The changes of the months from one to another (`2026-03`), counted, in the order of their days. */
  changeTallies(from: string, to: string): Promise<readonly ChangeTally[]>;
  /** Snapshots that can be had, newest first. */
  snapshots(): Promise<readonly SnapshotRef[]>;
  /** Where the ids went that a snapshot has given up, by id. Null where that is past retention. */
  retiredIds(version: string): Promise<ReadonlyMap<string, RetiredId> | null>;
}

/** Reads what `project` wrote. */
export function createReader(store: Pick<ServingStore, 'get'>): Reader {
  async function read<T>(space: Space, keys: readonly string[], required: readonly (keyof T & string)[]) {
    const values = await store.get(space, keys);
    return values.map((value) => decodeJson<T>(value, required));
  }

  return {
    claims: (refs) =>
      read<ClaimRecord>(
        'claim',
        refs.map(({ batch, index }) => claimKey(batch, index)),
        ['claim', 'documents', 'source', 'run'],
      ),

    async runs(ids) {
      const found = await read<RunRecord[]>('run', [...new Set(ids.map(runKey))], []);
      const byId = new Map(found.flatMap((runs) => (runs ?? []).map((run) => [run.id, run] as const)));
      return ids.map((id) => byId.get(id) ?? null);
    },

    async runHeadsOf(requests) {
      const sources = requests.map(({ source }) => source);
      const indexes = await read<RunIndex>('index', sources.map(indexKey.runs), ['total']);
      const pages = requests.map(({ source, newest }, i) => {
        const total = indexes[i]?.total ?? 0;
        const count = Math.ceil(total / RUNS_ON_PAGE);
        const first = newest === null ? 0 : Math.floor(Math.max(0, total - newest) / RUNS_ON_PAGE);
        return Array.from({ length: count - first }, (_, page) => indexKey.runPage(source, first + page));
      });
      const found = await read<RunHead[]>('index', pages.flat(), []);
      let taken = 0;
      return requests.map(({ newest }, i) => {
        const own = found.slice(taken, taken + (pages[i]?.length ?? 0));
        taken += own.length;
        const index = indexes[i];
        const heads = own.flatMap((page) => page ?? []).reverse();
        return index ? { total: index.total, heads: newest === null ? heads : heads.slice(0, newest) } : null;
      });
    },

    findingsOf: (requests) => findingPages(requests, read),

    async findings(keys) {
      const sources = [...new Set(keys.map(({ source }) => source))];
      const indexes = await read<FindingIndex>('index', sources.map(indexKey.findings), ['items']);
      const stored = await read<StoredFinding>(
        'finding',
        keys.map(({ source, id }) => findingKey(source, id)),
        ['id', 'code', 'state', 'firstRun'],
      );
      return stored.map((finding, i) => {
        const index = indexes[sources.indexOf(keys[i]?.source ?? '')];
        return finding && index ? toRecord(finding, index) : null;
      });
    },

    documents: (sha256s) =>
      read<ArchivedDocument>('document', sha256s, ['sha256', 'url', 'bytes', 'fetchedAt']),

    async documentBytes(sha256s) {
      const values = await store.get('bytes', sha256s);
      return values.map(decodeBytes);
    },

    async sourceStates(sources) {
      const [states] = await read<SourceState[]>('index', [indexKey.sources], []);
      const known = new Map((states ?? []).map((state) => [state.source, state]));
      return sources.map((source) => known.get(source) ?? null);
    },

    async changes(numbers) {
      const keys = [...new Set(numbers.map(changeChunkKey))];
      const chunks = await read<Change[]>('change', keys, []);
      const found = new Map(chunks.flatMap((chunk) => (chunk ?? []).map((change) => [change.seq, change])));
      return numbers.map((number) => found.get(number) ?? null);
    },

    changeNumbersOf: (entities) => read<number[]>('change', entities.map(entityKey), []),

    async changeTallies(from, to) {
      const [months] = await read<string[]>('index', [indexKey.tallyMonths], []);
      const wanted = (months ?? []).filter((month) => month >= from && month <= to);
      const tallies = await read<ChangeTally[]>('index', wanted.map(indexKey.tallies), []);
      return tallies.flatMap((one) => one ?? []);
    },

    async snapshots() {
      const [snapshots] = await read<SnapshotRef[]>('index', [indexKey.snapshots], []);
      return snapshots ?? [];
    },

    async retiredIds(version) {
      const [retired] = await read<RetiredId[]>('index', [indexKey.retired(version)], []);
      return retired ? new Map(retired.map((one) => [one.id, one])) : null;
    },
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
): Promise<(FindingPage | null)[]> {
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
    if (!page || !index) return null;
    const findings = page.ids.flatMap((id) => {
      const finding = byKey.get(findingKey(source, id));
      return finding ? [toRecord(finding, index)] : [];
    });
    return { findings, total: page.total, hasNext: page.hasNext, hasPrevious: page.hasPrevious };
  });
}

interface SelectedPage extends Omit<FindingPage, 'findings'> {
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
