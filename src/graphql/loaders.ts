import DataLoader from 'dataloader';
import type { GraphQLError } from 'graphql';
import type { ClaimRef } from '../domain/model.ts';
import type {
  Change,
  ChangeTally,
  FindingRecord,
  RetiredId,
  RunRecord,
  SnapshotRef,
} from '../domain/record.ts';
import type { ArchivedDocument } from '../ports/archive/documents.ts';
import type {
  ClaimRecord,
  Details,
  FindingKey,
  FindingRequest,
  FindingSlice,
  RunHeadRequest,
  RunHeads,
} from '../ports/details.ts';
import { type Found, StoreIncomplete } from '../ports/serving-store.ts';
import { lost, orUnavailable } from './errors.ts';

/** Records read in batches, once each for one request. Rejections carry the code DETAILS_UNAVAILABLE. */
export interface Loaders {
  claim(ref: ClaimRef): Promise<ClaimRecord | null>;
  run(id: string): Promise<RunRecord | null>;
  document(sha256: string): Promise<ArchivedDocument | null>;
  runHeadsOf(request: RunHeadRequest): Promise<RunHeads | null>;
  finding(key: FindingKey): Promise<FindingRecord | null>;
  findings(request: FindingRequest): Promise<FindingSlice | null>;
  change(seq: number): Promise<Change | null>;
  changeNumbersOf(entity: string): Promise<readonly number[] | null>;
  changeTallies(from: string, to: string): Promise<readonly ChangeTally[]>;
  snapshots(): Promise<readonly SnapshotRef[]>;
  retiredIds(version: string): Promise<ReadonlyMap<string, RetiredId> | null>;
  /** The error for what only the caller knows to be lost; has it brought back. */
  lost(what: string): GraphQLError;
}

/** Most keys in one round trip to the store. */
const maxBatchSize = 500;

/** Loaders for one request. */
export function createLoaders(details: Details): Loaders {
  const claims = loader<ClaimRef, ClaimRecord>((refs) => details.claims(refs));
  const runs = loader<string, RunRecord>((ids) => details.runs(ids));
  const documents = loader<string, ArchivedDocument>((sha256s) => details.documents(sha256s));
  const runHeads = loader<RunHeadRequest, RunHeads>((requests) => details.runHeadsOf(requests));
  const findings = loader<FindingRequest, FindingSlice>((requests) => details.findingsOf(requests));
  const finding = loader<FindingKey, FindingRecord>((keys) => details.findings(keys));
  const changes = loader<number, Change>((seqs) => details.changes(seqs));
  const numbers = loader<string, readonly number[]>((entities) => details.changeNumbersOf(entities));
  return {
    finding: (key) => finding.load(key),
    claim: (ref) => claims.load(ref),
    run: (id) => runs.load(id),
    document: (sha256) => documents.load(sha256),
    runHeadsOf: (request) => runHeads.load(request),
    findings: (request) => findings.load(request),
    change: (seq) => changes.load(seq),
    changeNumbersOf: (entity) => numbers.load(entity),
    changeTallies: (from, to) => orUnavailable(details.changeTallies(from, to)),
    snapshots: () => orUnavailable(details.snapshots()),
    retiredIds: (version) => orUnavailable(details.retiredIds(version)),
    lost(what) {
      details.reportLost?.(what);
      return lost();
    },
  };
}

/** What is lost is an error where it was asked for, and nowhere else. */
function loader<K, V>(read: (keys: readonly K[]) => Promise<readonly Found<V>[]>) {
  return new DataLoader<K, V | null, string>(
    async (keys) =>
      (await orUnavailable(read(keys))).map((found) => (found instanceof StoreIncomplete ? lost() : found)),
    { maxBatchSize, cacheKeyFn: (key) => (typeof key === 'string' ? key : JSON.stringify(key)) },
  );
}
