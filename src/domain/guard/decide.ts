/** What becomes of a reading: whether it is held or taken, and the batch it gives. Harvests and draft checks decide alike. */
import { isListedRow, nextBatch } from '../batch.ts';
import type { Drift, Finding, Reading } from '../reading.ts';
import type { Batch, Run, RunCounts } from '../record.ts';
import type { SourceDeclaration } from '../source.ts';
import { findingOfReason, reasonOfRun } from './findings.ts';
import { guard } from './guard.ts';
import { type AcceptedLayout, layoutOf, unseenLayout } from './layout.ts';
import { isReleased, watchRemovals } from './release.ts';

export interface DecideInput {
  readonly source: SourceDeclaration;
  readonly previous: Batch | null;
  readonly reading: Reading;
  /** Name of each document that was read to its SHA-256. */
  readonly documents: Readonly<Record<string, string>>;
  readonly run: Pick<Run, 'id' | 'startedAt'>;
  /** What was found before anything was read. */
  readonly found?: readonly Finding[];
  /** Keys of rows that a person has said are meant to be gone. */
  readonly confirmed?: ReadonlySet<string>;
  /** The run before that read the list; null: none counts. */
  readonly lastReading?: Pick<Run, 'outcome' | 'quarantined' | 'watch'> | null;
  /** Layouts that were taken before, where one that nobody has seen shall wait; null: any layout is taken. */
  readonly layouts?: readonly AcceptedLayout[] | null;
}

export interface Ruling extends Pick<Run, 'reasons' | 'quarantined' | 'watch' | 'released'> {
  readonly outcome: 'HELD' | 'OK' | 'OK_WITH_FINDINGS';
  /** All findings; of a list that is held the reasons are among them. */
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  /** Fingerprint of the layout as it was understood. */
  readonly layout: string;
  /** The batch as it would be, also where it is held. */
  readonly batch: Batch;
  readonly counts: RunCounts;
}

/** Decides. Pure: the same reading after the same batch gives the same ruling. */
export function decide(input: DecideInput): Ruling {
  const { source, previous, reading, documents, run, found = [], confirmed = new Set() } = input;
  const { contract, key, expectedEveryHours } = source;
  const result = guard({ source: key, previous, reading, contract, confirmed });
  const watch = watchRemovals(result.removal, input.lastReading ?? null, run.startedAt);
  const layout = layoutOf(reading);
  const unseen = input.layouts && reading.claims.length > 0 ? unseenLayout(layout, input.layouts) : null;
  const isBroken = result.verdict === 'held';
  const isReleasedNow =
    watch !== null && isReleased(watch, result.removal, expectedEveryHours, run.startedAt);
  const isHeld = unseen !== null || (isBroken && !isReleasedNow);
  const ofReasons = [...result.findings, ...(unseen === null ? [] : [findingOfReason(key, unseen)])];
  const findings = [...found, ...reading.findings, ...(isHeld ? ofReasons : [])];
  const drift = [...reading.drift, ...result.drift];
  const claims = [...reading.claims, ...(reading.negatives ?? [])];
  const { batch, counts } = nextBatch({
    source: key,
    previous,
    claims,
    documents,
    run: run.id,
    at: run.startedAt,
    contract,
    confirmed,
  });
  const ruling = { findings, drift, layout, batch, counts };
  if (isHeld) {
    const reasons = [...result.reasons, ...(unseen === null ? [] : [reasonOfRun(unseen)])];
    return { outcome: 'HELD', ...ruling, reasons, quarantined: result.quarantined, ...(watch && { watch }) };
  }
  const released = isUsed(confirmed, previous, reading) ? 'CONFIRMED' : isBroken ? 'READINGS' : null;
  const outcome = findings.length > 0 || drift.length > 0 ? 'OK_WITH_FINDINGS' : 'OK';
  return { outcome, ...ruling, reasons: [], quarantined: [], ...(released && { released }) };
}

/** Whether a row is gone that a person has said is meant to be. */
function isUsed(confirmed: ReadonlySet<string>, previous: Batch | null, { claims }: Reading): boolean {
  const now = new Set(claims.map(({ key }) => key));
  return (previous?.entries ?? []).some(
    (entry) => isListedRow(entry) && confirmed.has(entry.claim.key) && !now.has(entry.claim.key),
  );
}
