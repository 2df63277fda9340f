import { randomUUID } from 'node:crypto';
import { isListedRow, nextBatch } from '../../domain/batch.ts';
import type { Trilingual } from '../../domain/bilingual.ts';
import { findingOfReason, type Reason as HeldReason, reasonOfRun } from '../../domain/guard/findings.ts';
import { type GuardResult, guard } from '../../domain/guard/guard.ts';
import { type AcceptedLayout, layoutOf, unseenLayout } from '../../domain/guard/layout.ts';
import { isReleased, watchRemovals } from '../../domain/guard/release.ts';
import { draftRows } from '../../domain/history/draft-rows.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Batch, Run, RunCounts } from '../../domain/record.ts';
import type { Connector } from '../../domain/source.ts';
import type { RunOutcome } from '../../domain/vocabulary.ts';
import type { Batches } from '../../ports/batches.ts';
import type { Layouts } from '../../ports/layouts.ts';
import type { RemovalApprovals } from '../../ports/removal-approvals.ts';
import type { Runs } from '../../ports/runs.ts';
import type { ClockWatch } from '../clock-doubt.ts';
import { type CollectDeps, type Collected, collect } from './collect.ts';
import { ReaderFailed, type SourceReader } from './source-reader.ts';

export interface HarvestDeps extends CollectDeps {
  readonly archive: CollectDeps['archive'] & {
    readonly batches: Pick<Batches, 'current'>;
    readonly runs: Pick<Runs, 'sourceStates' | 'find'>;
    readonly removalApprovals: Pick<RemovalApprovals, 'open'>;
    readonly layouts: Pick<Layouts, 'accepted'>;
  };
  readonly reader: SourceReader;
  /** Without one the clock is believed. */
  readonly clockWatch?: {
    doubt(...times: Parameters<ClockWatch['doubt']>): HeldReason | null | Promise<HeldReason | null>;
  };
  readonly parserVersionOf: (source: string) => string;
  /** `hold`: a list in a layout that nobody has looked at waits for a person. `serve`: it is taken, and that is kept. */
  readonly firstReading: 'hold' | 'serve';
}

/** A run as harvested, not yet recorded. `batch` is null unless it shall become the source's current one. */
export interface HarvestedSource {
  readonly run: Run;
  readonly batch: Batch | null;
  /** The last of the persons' words that lapse with this run; null: there were none. */
  readonly confirmation: number | null;
  /** The layout, where this run is the first to be taken with it. */
  readonly layout: AcceptedLayout | null;
}

type Reason = Run['reasons'][number];
const none: RunCounts = { read: 0, added: 0, changed: 0, removed: 0, unchanged: 0, rejected: 0 };
const noCells = { read: 0, mapped: 0, ignored: 0, reported: 0 };

/**
 * Harvests one source: collects its documents, reads them, and lets the guard decide whether the new batch may replace
 * the last good one. Writes nothing but the documents; whatever goes wrong becomes the run's outcome and reasons.
 */
export async function harvestSource(connector: Connector, deps: HarvestDeps): Promise<HarvestedSource> {
  const source = connector.source.key;
  const startedAt = deps.clock.now().toISOString();
  const id = `run_${startedAt.replace(/\D/g, '').slice(0, 14)}_${randomUUID().slice(0, 8)}`;
  const parserVersion = deps.parserVersionOf(source);

  const end: End = (outcome, parts, { batch = null, confirmation = null, layout = null } = {}) => {
    const run: Run = {
      id,
      source,
      startedAt,
      finishedAt: deps.clock.now().toISOString(),
      outcome,
      promoted: batch !== null,
      parserVersion,
      documents: [],
      counts: none,
      cells: noCells,
      layouts: [],
      drift: [],
      reasons: [],
      findings: [],
      quarantined: [],
      ...parts,
    };
    return { run, batch, confirmation, layout };
  };

  let collected: Collected | null = null;
  try {
    collected = await collect(connector, deps);
    const documents = collected.used;
    const fatal = collected.failures.find(({ request }) => !request.optional);
    if (fatal || collected.documents.length === 0) {
      return end('FAILED', { documents, findings: collected.findings, reasons: failureReasons(collected) });
    }
    const doubt = await deps.clockWatch?.doubt(collected.times);
    if (doubt) {
      const findings = [findingOfReason(source, doubt)];
      return end('HELD', { documents, reasons: [reasonOfRun(doubt)], findings });
    }
    const previous = deps.archive.batches.current(source);
    // A row that is missing needs its absence confirmed, also by an unchanged page: then the page is read again. So is one
    // that is held, for more readings or a person's word may let it through.
    const waiting =
      previous?.entries.some(({ observation }) => observation === 'MISSING_UNCONFIRMED') ||
      lastReading(source, deps)?.outcome === 'HELD';
    if (collected.notModified && !waiting && lastGoodRun(source, deps)?.parserVersion === parserVersion) {
      return end('NOT_MODIFIED', { documents });
    }
    const reading = await deps.reader.read(source, collected.documents);
    return judge(connector, deps, { id, startedAt }, collected, reading, end);
  } catch (error) {
    if (!(error instanceof ReaderFailed)) throw error;
    return end('FAILED', { documents: collected?.used ?? [], reasons: [readerReason(error)] });
  }
}

/** Makes the run of a harvest; everything that it does not name is empty. */
type End = (
  outcome: RunOutcome,
  parts: Partial<Run>,
  taken?: Partial<Omit<HarvestedSource, 'run'>>,
) => HarvestedSource;

/** Rows that differ are kept with a run up to this; all of them are counted. */
const mostDifferences = 200;

function judge(
  connector: Connector,
  deps: HarvestDeps,
  run: { readonly id: string; readonly startedAt: string },
  collected: Collected,
  reading: Reading,
  end: End,
): HarvestedSource {
  const { contract, key: source, expectedEveryHours } = connector.source;
  const previous = deps.archive.batches.current(source);
  const confirmation = deps.archive.removalApprovals.open(source);
  const confirmed = new Set(confirmation?.keys);
  const result: GuardResult = guard({ source, previous, reading, contract, confirmed });
  const watch = watchRemovals(result.removal, lastReading(source, deps), run.startedAt);
  const isReleasedNow = watch && isReleased(watch, result.removal, expectedEveryHours, run.startedAt);
  const layout = layoutOf(reading);
  const needsLook = deps.firstReading === 'hold' && connector.source.firstReading !== 'serve';
  const unseen =
    needsLook && reading.claims.length > 0
      ? unseenLayout(layout, deps.archive.layouts.accepted(source))
      : null;
  const isHeld = unseen !== null || (result.verdict === 'held' && !isReleasedNow);
  const reasons = [...result.reasons, ...(unseen === null ? [] : [reasonOfRun(unseen)])];
  const told = [...result.findings, ...(unseen === null ? [] : [findingOfReason(source, unseen)])];
  const findings = [...collected.findings, ...reading.findings, ...(isHeld ? told : [])];
  const next = nextBatch({
    source,
    previous,
    claims: [...reading.claims, ...(reading.negatives ?? [])],
    documents: Object.fromEntries(collected.documents.map(({ name, sha256 }) => [name, sha256])),
    run: run.id,
    at: run.startedAt,
    contract,
    confirmed,
  });
  const baseline = previous && lastGoodRun(source, deps);
  const parts: Partial<Run> = {
    documents: collected.used,
    counts: next.counts,
    cells: reading.cells,
    layouts: reading.layouts,
    layout,
    drift: [...reading.drift, ...result.drift],
    findings,
    reasons: [...reasons, ...failureReasons(collected)],
    ...(previous && { differences: draftRows(previous, next.batch).rows.slice(0, mostDifferences) }),
    ...(baseline && { baseline: baseline.id }),
  };
  if (isHeld) return end('HELD', { ...parts, quarantined: result.quarantined, ...(watch && { watch }) });
  const outcome = findings.length > 0 || parts.drift?.length ? 'OK_WITH_FINDINGS' : 'OK';
  // Words lapse with the next good reading, also where the rows are all there again.
  const isConfirmed = previous !== null && isUsed(confirmed, previous, reading);
  const released = isConfirmed ? 'CONFIRMED' : result.verdict === 'held' ? 'READINGS' : null;
  const accepted = deps.archive.layouts.accepted(source).some(({ fingerprint }) => fingerprint === layout);
  const taken = { source, fingerprint: layout, run: run.id, acceptedBy: null, note: null, at: run.startedAt };
  return end(
    outcome,
    { ...parts, reasons: failureReasons(collected), ...(released && ({ released } as const)) },
    { batch: next.batch, confirmation: confirmation?.number ?? null, layout: accepted ? null : taken },
  );
}

function isUsed(confirmed: ReadonlySet<string>, previous: Batch, { claims }: Reading): boolean {
  const now = new Set(claims.map(({ key }) => key));
  return previous.entries.some(
    (entry) => isListedRow(entry) && confirmed.has(entry.claim.key) && !now.has(entry.claim.key),
  );
}

const stateOf = (source: string, { archive }: HarvestDeps) =>
  archive.runs.sourceStates().find((state) => state.source === source);
const runOf = (id: string | null | undefined, { archive }: HarvestDeps) =>
  id ? archive.runs.find(id) : null;
const lastGoodRun = (source: string, deps: HarvestDeps) => runOf(stateOf(source, deps)?.lastGoodRun, deps);
const lastReading = (source: string, deps: HarvestDeps) => runOf(stateOf(source, deps)?.lastReading, deps);

function failureReasons({ failures, documents }: Collected): Reason[] {
  const reasons = failures.map(({ failure }) => reasonOfRun(failure));
  if (reasons.length > 0 || documents.length > 0) return reasons;
  return [
    {
      code: 'NO_DOCUMENTS',
      nb: 'Ingen dokumenter å lese.',
      nn: 'Ingen dokument å lese.',
      en: 'There were no documents to read.',
    },
  ];
}

function readerReason({ code, message }: ReaderFailed): Reason {
  const words: Record<ReaderFailed['code'], Trilingual> = {
    READER_TIMEOUT: {
      nb: 'Lesingen tok for lang tid.',
      nn: 'Lesinga tok for lang tid.',
      en: 'Reading took too long.',
    },
    READER_OUT_OF_MEMORY: {
      nb: 'Lesingen krevde for mye minne.',
      nn: 'Lesinga kravde for mykje minne.',
      en: 'Reading needed too much memory.',
    },
    VOCABULARY_REFUSED: {
      nb: `Filen med ord som huben er lært, kan ikke brukes: ${firstLine(message)}`,
      nn: `Fila med ord som huben er lært, kan ikkje brukast: ${firstLine(message)}`,
      en: `The file of words that the hub was taught cannot be used: ${firstLine(message)}`,
    },
    READER_BUG: {
      nb: `Feil i leseren, meld den fra: ${firstLine(message)}`,
      nn: `Feil i lesaren, meld han frå: ${firstLine(message)}`,
      en: `A bug in the reader, please report it: ${firstLine(message)}`,
    },
  };
  return { code, ...words[code] };
}

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';
