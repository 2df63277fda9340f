import { randomUUID } from 'node:crypto';
import { decide } from '../../domain/guard/decide.ts';
import { findingOfReason, type Reason as HeldReason, reasonOfRun } from '../../domain/guard/findings.ts';
import type { AcceptedLayout } from '../../domain/guard/layout.ts';
import { draftRows } from '../../domain/history/draft-rows.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Batch, Run, RunCounts } from '../../domain/record.ts';
import type { Connector } from '../../domain/source.ts';
import type { RunOutcome } from '../../domain/vocabulary.ts';
import type { Batches } from '../../ports/archive/batches.ts';
import type { Layouts } from '../../ports/archive/layouts.ts';
import type { RemovalApprovals } from '../../ports/archive/removal-approvals.ts';
import type { Runs } from '../../ports/archive/runs.ts';
import type { ClockWatch } from '../clock-doubt.ts';
import { type CollectDeps, type Collected, collect } from './collect.ts';
import { reasonOfFailure } from './reader-failure.ts';
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
    return end('FAILED', {
      documents: collected?.used ?? [],
      reasons: [reasonOfFailure(error, 'with detail')],
    });
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
  { source }: Connector,
  deps: HarvestDeps,
  run: { readonly id: string; readonly startedAt: string },
  collected: Collected,
  reading: Reading,
  end: End,
): HarvestedSource {
  const { key } = source;
  const { archive } = deps;
  const previous = archive.batches.current(key);
  const approval = archive.removalApprovals.open(key);
  const accepted = archive.layouts.accepted(key);
  const mustBeSeen = deps.firstReading === 'hold' && source.firstReading !== 'serve';
  const { batch, outcome, ...ruling } = decide({
    source,
    previous,
    reading,
    documents: Object.fromEntries(collected.documents.map(({ name, sha256 }) => [name, sha256])),
    run,
    found: collected.findings,
    confirmed: new Set(approval?.keys),
    lastReading: lastReading(key, deps),
    layouts: mustBeSeen ? accepted : null,
  });
  const baseline = previous && lastGoodRun(key, deps);
  const parts: Partial<Run> = {
    ...ruling,
    documents: collected.used,
    cells: reading.cells,
    layouts: reading.layouts,
    reasons: [...ruling.reasons, ...failureReasons(collected)],
    ...(previous && { differences: draftRows(previous, batch).rows.slice(0, mostDifferences) }),
    ...(baseline && { baseline: baseline.id }),
  };
  if (outcome === 'HELD') return end(outcome, parts);
  const isKnown = accepted.some(({ fingerprint }) => fingerprint === ruling.layout);
  const layout = { source: key, fingerprint: ruling.layout, run: run.id, acceptedBy: null, note: null };
  // Approvals lapse with the next good reading, also where the rows are all there again.
  return end(outcome, parts, {
    batch,
    confirmation: approval?.number ?? null,
    layout: isKnown ? null : { ...layout, at: run.startedAt },
  });
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
