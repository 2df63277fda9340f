/** One status from the several cells of a row that speak of it. */
import type { ApprovalBasis, ProcessPhase, Standing } from '../../domain/vocabulary.ts';
import type { Fragment } from './fragment.ts';
import type { CellReading } from './status-cell.ts';

/** A status with its evidence. */
export interface StatedStatus {
  readonly process: ProcessPhase;
  readonly standing: Standing;
  readonly basis: ApprovalBasis | null;
  readonly decidedOn: string | null;
  readonly validUntil: string | null;
  readonly version: string | null;
  /** Where the status stands: the cell, or the heading that gives it. Null: nothing is said. */
  readonly fragment: Fragment | null;
  /** The rule by which the words were read. */
  readonly rule: string;
}

const phaseOrder: readonly ProcessPhase[] = [
  'NOT_STATED',
  'DECLARED_BY_VENDOR',
  'IN_DIALOGUE',
  'IN_TEST',
  'LIMITED_TRIAL',
  'EXTENDED_TRIAL',
  'APPROVED',
];

/**
 * Columns that are each a status. Those that say no to theirs are set aside where another says yes. Where each holds a
 * date, they are a history, and the last phase counts if its date is last too.
 */
export function decidingColumns(words: readonly CellReading[], hasStatus: boolean): readonly CellReading[] {
  const denied = (reading: CellReading) =>
    ['status/ikke-godkjent', 'status/ikke-aktuelt', 'status/uten-fase'].includes(reading.rule);
  const positive = words.filter((reading) => !denied(reading));
  if (positive.length === 0) return hasStatus ? [] : words.slice(0, 1);
  const dates = positive.map((reading) => reading.known?.decidedOn ?? null);
  if (positive.length < 2 || dates.some((date) => date === null)) return positive;
  const sorted = [...positive].sort(
    (a, b) =>
      phaseOrder.indexOf(a.known?.process ?? 'NOT_STATED') -
      phaseOrder.indexOf(b.known?.process ?? 'NOT_STATED'),
  );
  const inOrder = sorted.every(
    (reading, at) => at === 0 || (sorted[at - 1]?.known?.decidedOn ?? '') <= (reading.known?.decidedOn ?? ''),
  );
  return inOrder ? sorted.slice(-1) : positive;
}

/** One status from several cells that agree; null when they do not. */
export function mergeReadings(readings: readonly CellReading[]): StatedStatus | null {
  const [first] = readings;
  if (first === undefined) return null;
  const known = readings.flatMap((reading) => reading.known ?? []);
  const phases = new Set(known.map((one) => one.process).filter((phase) => phase !== 'NOT_STATED'));
  if (phases.size > 1) phases.delete('DECLARED_BY_VENDOR');
  const held = new Set(known.map((one) => one.standing).filter((standing) => standing !== 'NOT_STATED'));
  const bases = new Set(known.flatMap((one) => one.basis ?? []));
  if (phases.size > 1 || held.size > 1 || bases.size > 1) return null;
  const [process = 'NOT_STATED'] = phases;
  const [standing = 'NOT_STATED'] = held;
  const [basis = null] = bases;
  return {
    process,
    standing,
    basis,
    decidedOn: known.find((one) => one.decidedOn !== null)?.decidedOn ?? null,
    validUntil: known.find((one) => one.validUntil !== null)?.validUntil ?? null,
    version: known.find((one) => one.version !== null)?.version ?? null,
    fragment: first.fragment,
    rule: first.rule,
  };
}
