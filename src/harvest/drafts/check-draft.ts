import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type CheckRecord, toRecord } from '../../domain/claims/check-record.ts';
import { decide } from '../../domain/guard/decide.ts';
import { draftRows } from '../../domain/history/draft-rows.ts';
import type { Drift, Finding, Reading } from '../../domain/reading.ts';
import type { ListDifference, Run } from '../../domain/record.ts';
import type { Connector, SourceDocument } from '../../domain/source.ts';
import type { FetchResult } from '../../ports/fetcher.ts';
import { type LikelyListDeps, likelyList } from '../source/likely-list.ts';
import { reasonOfFailure } from '../source/reader-failure.ts';
import { ReaderFailed } from '../source/source-reader.ts';
import type { ReadDraft } from './previews.ts';

/** A larger file is no list. The same bound as for fetched documents. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The answer of `hub check --json`. Others rely on this shape. */
export interface CheckReport {
  readonly source: string;
  readonly verdict: 'accepted' | 'held' | 'failed';
  readonly documents: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly records: readonly CheckRecord[];
  /** What the draft says is not there, as records without a status. */
  readonly negatives: readonly CheckRecord[];
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

/** `currentBatch`: what is published now; null where the source has never been read. May throw StoreUnavailable. */
export interface CheckDeps extends LikelyListDeps {
  readonly fetchUrl: (url: string, signal?: AbortSignal) => Promise<FetchResult>;
  readonly now: Date;
}

/** A draft that could be opened, without a name yet, or why it could not. */
export type OpenedDraft = SourceDocument | Run['reasons'][number];

/** The report, and beside it every row in which the draft differs from what is published. */
export interface CheckedDraft {
  readonly report: CheckReport;
  readonly rows: readonly ListDifference[];
  /** What a harvest would have made of it; null where it could not be read. */
  readonly read: ReadDraft | null;
}

/** Whether a draft is named by its address, and not by its file. */
const isAddress = (place: string) => /^https?:\/\//i.test(place);

/** Reads the draft in a file or at an address exactly as a harvest would and stores nothing. */
export async function checkDraft(connector: Connector, place: string, deps: CheckDeps): Promise<CheckReport> {
  const opened = isAddress(place) ? await openAddress(place, deps.fetchUrl) : fromFile(place);
  return (await checkOpened(connector, opened, deps)).report;
}

/** Reads an opened draft exactly as a harvest would and stores nothing. */
export async function checkOpened(
  connector: Connector,
  opened: OpenedDraft,
  deps: Omit<CheckDeps, 'fetchUrl'>,
): Promise<CheckedDraft> {
  const source = connector.source.key;
  if ('code' in opened) return failed(source, opened);
  const document = { ...opened, name: connector.documentNameOf?.(opened) ?? 'list' };
  const documents = [{ name: document.name, sha256: document.sha256, bytes: document.bytes.byteLength }];
  const previous = await deps.currentBatch(source);
  const reading = await deps.reader.read(source, [document]).catch((error: unknown) => {
    if (error instanceof ReaderFailed) return error;
    throw error;
  });
  if (reading instanceof ReaderFailed)
    return failed(source, reasonOfFailure(reading, 'without detail'), documents);
  const readAt = deps.now.toISOString();
  const ruling = decide({
    source: connector.source,
    previous,
    reading,
    documents: { [document.name]: document.sha256 },
    run: { id: 'draft', startedAt: readAt },
  });
  const { batch, findings, drift } = ruling;
  const { counts, rows } = draftRows(previous, batch);
  const wouldBeHeld = ruling.outcome === 'HELD';
  const verdict = wouldBeHeld ? 'held' : 'accepted';
  const report: CheckReport = {
    source,
    verdict,
    documents,
    records: reading.claims.map(toRecord),
    negatives: (reading.negatives ?? []).map(toRecord),
    findings,
    drift,
    diff: counts,
    reasons: [...(await wrongList(connector, reading.claims, document, verdict, deps)), ...ruling.reasons],
  };
  return { report, rows, read: { source, batch, document, findings, wouldBeHeld, readAt } };
}

/** A draft that is held and is another list's says so first: all else follows from it. */
async function wrongList(
  connector: Connector,
  claims: Reading['claims'],
  document: SourceDocument,
  verdict: 'accepted' | 'held',
  deps: LikelyListDeps,
): Promise<Run['reasons']> {
  if (verdict === 'accepted') return [];
  const likely = await likelyList({ source: connector.source.key, claims, document }, deps);
  if (likely === null) return [];
  const { title } = likely.source;
  return [
    {
      code: 'LOOKS_LIKE_OTHER_LIST',
      nb: `Utkastet ligner mer på listen «${title.nb}». Velg den listen, og prøv igjen.`,
      nn: `Utkastet liknar meir på lista «${title.nb}». Vel den lista, og prøv igjen.`,
      en: `The draft looks more like the list “${title.en}”. Choose that list, and try again.`,
    },
  ];
}

/** The report of a draft that ended its reader. */
export const failedDraft = (source: string, failure: ReaderFailed): CheckedDraft =>
  failed(source, reasonOfFailure(failure, 'without detail'));

function failed(
  source: string,
  reason: Run['reasons'][number],
  documents: CheckReport['documents'] = [],
): CheckedDraft {
  const diff = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  const nothing = { records: [], negatives: [], findings: [], drift: [], diff };
  return {
    report: { source, verdict: 'failed', documents, ...nothing, reasons: [reason] },
    rows: [],
    read: null,
  };
}

function fromFile(path: string): OpenedDraft {
  const no = (code: string, nb: string, en: string) => ({ code, nb, en });
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(path, { throwIfNoEntry: false });
  } catch {
    stat = undefined;
  }
  if (!stat) return no('NO_SUCH_FILE', `Filen «${path}» finnes ikke.`, `There is no file “${path}”.`);
  if (!stat.isFile()) return no('NOT_A_FILE', `«${path}» er ikke en fil.`, `“${path}” is not a file.`);
  if (stat.size > MAX_BYTES) {
    return no(
      'TOO_LARGE',
      `Filen er større enn ${MAX_BYTES} byte.`,
      `The file is larger than ${MAX_BYTES} bytes.`,
    );
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return no('UNREADABLE', `Filen «${path}» kan ikke leses.`, `The file “${path}” cannot be read.`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: basename(path), url: `file:${basename(path)}`, bytes, mediaType: null, sha256 };
}

/** The document at an address, or why it cannot be had. */
export async function openAddress(url: string, fetchUrl: CheckDeps['fetchUrl']): Promise<OpenedDraft> {
  const result = await fetchUrl(url);
  return result.ok ? result.value.document : result.failure;
}
