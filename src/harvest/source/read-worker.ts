/** The thread that runs connectors on documents. It has no network, clock or store, and is ended when it takes too long. */
import { parentPort } from 'node:worker_threads';
import { connectors } from '../../../connectors/index.ts';
import { withTaughtLine } from '../../domain/findings/taught-line.ts';
import { missingCanaries } from '../../domain/guard/guard.ts';
import type { TaughtWord } from '../../domain/lists/taught-words.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Connector, SourceDocument } from '../../domain/source.ts';
import { documentWords } from '../../reading/document-words.ts';
import { prepareDocuments } from '../../reading/open-document.ts';

export interface ReadJob {
  readonly task: 'follow' | 'read';
  readonly source: string;
  readonly documents: readonly SourceDocument[];
  /** Words that the hub was taught for the source. */
  readonly taught: readonly TaughtWord[];
}
export type ReadAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string };

async function run({ task, source, documents, taught }: ReadJob): Promise<ReadAnswer> {
  const connector = connectors.find((candidate) => candidate.source.key === source);
  if (!connector) return { ok: false, error: `No connector is named ${source}.` };
  try {
    await prepareDocuments(documents);
    return {
      ok: true,
      value: task === 'follow' ? connector.follow(documents) : read(connector, documents, taught),
    };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Words that the source's contract names must stand in what was fetched: else it is another page. */
function read(
  connector: Connector,
  documents: readonly SourceDocument[],
  taught: readonly TaughtWord[],
): Reading {
  const reading = withTaughtLines(connector, connector.read(documents, taught));
  const { contract } = connector.source;
  if (contract.canaries.length === 0) return reading;
  return {
    ...reading,
    drift: [...reading.drift, ...missingCanaries(documents.map(documentWords), contract)],
  };
}

/** Findings about unknown words end with the line that would teach them, where the source can be taught any. */
function withTaughtLines({ source, knownWords }: Connector, reading: Reading): Reading {
  if (knownWords === undefined) return reading;
  return { ...reading, findings: reading.findings.map((finding) => withTaughtLine(source.key, finding)) };
}

parentPort?.on('message', (job: ReadJob) => void run(job).then((answer) => parentPort?.postMessage(answer)));
