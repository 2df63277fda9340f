/** The thread that runs connectors on documents. It has no network, clock or store, and is ended when it takes too long. */
import { parentPort } from 'node:worker_threads';
import { connectors } from '../../connectors/index.ts';
import { missingCanaries } from '../domain/guard/guard.ts';
import type { Reading } from '../domain/reading.ts';
import type { Connector, SourceDocument } from '../domain/source.ts';
import { documentWords } from '../reading/document-words.ts';

export interface ReadJob {
  readonly task: 'follow' | 'read';
  readonly source: string;
  readonly documents: readonly SourceDocument[];
}
export type ReadAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };

function run({ task, source, documents }: ReadJob): ReadAnswer {
  const connector = connectors.find((candidate) => candidate.source.key === source);
  if (!connector) return { ok: false, error: `No connector is named ${source}.` };
  try {
    return { ok: true, value: task === 'follow' ? connector.follow(documents) : read(connector, documents) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Words that the source's contract names must stand in what was fetched: else it is another page. */
function read(connector: Connector, documents: readonly SourceDocument[]): Reading {
  const reading = connector.read(documents);
  const { contract } = connector.source;
  if (contract.canaries.length === 0) return reading;
  return {
    ...reading,
    drift: [...reading.drift, ...missingCanaries(documents.map(documentWords), contract)],
  };
}

parentPort?.on('message', (job: ReadJob) => parentPort?.postMessage(run(job)));
