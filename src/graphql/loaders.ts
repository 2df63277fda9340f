import DataLoader from 'dataloader';
import type { ClaimRef } from '../domain/model.ts';
import type { BatchEntry, FindingRecord, Run } from '../domain/record.ts';
import type { Details, DocumentRecord } from './details.ts';
import { orUnavailable } from './errors.ts';

/** Records read in batches, once each for one request. Rejections carry the code DETAILS_UNAVAILABLE. */
export interface Loaders {
  claim(ref: ClaimRef): Promise<BatchEntry | null>;
  run(id: string): Promise<Run | null>;
  document(sha256: string): Promise<DocumentRecord | null>;
  runIdsOf(source: string): Promise<readonly string[]>;
  findingsOf(source: string): Promise<readonly FindingRecord[]>;
}

const maxBatchSize = 500;

/** Loaders for one request. */
export function createLoaders(details: Details): Loaders {
  const claims = new DataLoader<ClaimRef, BatchEntry | null, string>(
    (refs) => orUnavailable(details.claims(refs)),
    { maxBatchSize, cacheKeyFn: ({ source, batch, index }) => `${source} ${batch} ${index}` },
  );
  const runs = new DataLoader<string, Run | null>((ids) => orUnavailable(details.runs(ids)), {
    maxBatchSize,
  });
  const documents = new DataLoader<string, DocumentRecord | null>(
    (sha256s) => orUnavailable(details.documents(sha256s)),
    { maxBatchSize },
  );
  const runIds = new DataLoader<string, readonly string[]>((sources) =>
    Promise.all(sources.map((source) => orUnavailable(details.runIdsOf(source)))),
  );
  const findings = new DataLoader<string, readonly FindingRecord[]>((sources) =>
    Promise.all(sources.map((source) => orUnavailable(details.findingsOf(source)))),
  );
  return {
    claim: (ref) => claims.load(ref),
    run: (id) => runs.load(id),
    document: (sha256) => documents.load(sha256),
    runIdsOf: (source) => runIds.load(source),
    findingsOf: (source) => findings.load(source),
  };
}
