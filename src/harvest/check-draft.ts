import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { nextBatch } from '../domain/batch.ts';
import { type CheckRecord, toRecord } from '../domain/check-record.ts';
import type { Drift, Finding } from '../domain/claim.ts';
import { diffBatches } from '../domain/diff.ts';
import { guard } from '../domain/guard.ts';
import type { Batch, Run } from '../domain/record.ts';
import type { Connector, SourceDocument } from '../domain/source.ts';
import type { FetchResult } from './ports.ts';
import { ReaderFailed, type SourceReader } from './source-reader.ts';

/** A larger file is no list. The same bound as for fetched documents. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The answer of `hub check --json`. Others rely on this shape. */
export interface CheckReport {
  readonly source: string;
  readonly verdict: 'accepted' | 'held' | 'failed';
  readonly documents: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly records: readonly CheckRecord[];
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  readonly diff: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
  /** Why it was held or failed. */
  readonly reasons: Run['reasons'];
}

export interface CheckDeps {
  readonly reader: Pick<SourceReader, 'read'>;
  readonly currentBatch: (source: string) => Batch | null;
  readonly fetchUrl: (url: string) => Promise<FetchResult>;
  readonly now: Date;
}

/** Reads a draft exactly as a harvest would and stores nothing. */
export async function checkDraft(connector: Connector, place: string, deps: CheckDeps): Promise<CheckReport> {
  const source = connector.source.key;
  const failed = (reason: Run['reasons'][number], documents: CheckReport['documents'] = []): CheckReport => ({
    source,
    verdict: 'failed',
    documents,
    records: [],
    findings: [],
    drift: [],
    diff: { added: 0, changed: 0, removed: 0, unchanged: 0 },
    reasons: [reason],
  });

  const opened = /^https?:\/\//i.test(place) ? await fromUrl(place, deps) : fromFile(place);
  if ('code' in opened) return failed(opened);
  const document = { ...opened, name: connector.documentNameOf?.(opened) ?? 'list' };
  const documents = [{ name: document.name, sha256: document.sha256, bytes: document.bytes.byteLength }];
  try {
    const reading = await deps.reader.read(source, [document]);
    const previous = deps.currentBatch(source);
    const { contract } = connector.source;
    const result = guard({ previous, reading, contract });
    const next = nextBatch({
      source,
      previous,
      claims: reading.claims,
      documents: { [document.name]: document.sha256 },
      run: 'draft',
      at: deps.now.toISOString(),
      contract,
    });
    const { added, changed, removed, unchanged } = diffBatches(previous, next.batch).counts;
    return {
      source,
      verdict: result.verdict,
      documents,
      records: reading.claims.map(toRecord),
      findings: reading.findings,
      drift: [...reading.drift, ...result.drift],
      diff: { added, changed, removed, unchanged },
      reasons: result.reasons,
    };
  } catch (error) {
    if (!(error instanceof ReaderFailed)) throw error;
    const words = {
      READER_TIMEOUT: ['Lesingen tok for lang tid.', 'Reading took too long.'],
      READER_OUT_OF_MEMORY: ['Lesingen krevde for mye minne.', 'Reading needed too much memory.'],
      READER_BUG: ['Feil i leseren, meld den fra.', 'A bug in the reader, please report it.'],
    }[error.code] as [string, string];
    return failed({ code: error.code, nb: words[0], en: words[1] }, documents);
  }
}

type Opened = SourceDocument | Run['reasons'][number];

function fromFile(path: string): Opened {
  const no = (code: string, nb: string, en: string) => ({ code, nb, en });
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return no('NO_SUCH_FILE', `Filen «${path}» finnes ikke.`, `There is no file “${path}”.`);
  if (!stat.isFile()) return no('NOT_A_FILE', `«${path}» er ikke en fil.`, `“${path}” is not a file.`);
  if (stat.size > MAX_BYTES) {
    return no(
      'TOO_LARGE',
      `Filen er større enn ${MAX_BYTES} byte.`,
      `The file is larger than ${MAX_BYTES} bytes.`,
    );
  }
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: basename(path), url: `file:${basename(path)}`, bytes, mediaType: null, sha256 };
}

async function fromUrl(url: string, { fetchUrl }: CheckDeps): Promise<Opened> {
  const result = await fetchUrl(url);
  return result.ok ? result.value.document : result.failure;
}
