/** The status of an entry, from its cells, the legend, and what it stands under. */
import type { DateProblem } from '../../domain/dates.ts';
import { type KnownStatus, readStatus } from '../../domain/status-words-reader.ts';
import type { ApprovalBasis, ProcessPhase, Standing } from '../../domain/vocabulary.ts';
import type { Entry } from './entry.ts';
import type { Fragment } from './fragment.ts';
import type { Legend } from './legend.ts';
import type { DefaultBasis } from './spec.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What went wrong, for the caller to tell. */
export interface StatusFault {
  readonly code:
    | 'UNKNOWN_STATUS'
    | 'AMBIGUOUS_STATUS'
    | 'STRUCK_THROUGH'
    | 'UNEXPLAINED_MARK'
    | 'DATE_WITHOUT_STATUS'
    | 'STATUS_DIFFERS_FROM_HEADING'
    | DateProblem;
  readonly fragment: Fragment;
  readonly suggested: string | null;
}

/** A status with its evidence. `text` is what states it, verbatim. */
export interface EntryStatus {
  readonly process: ProcessPhase;
  readonly standing: Standing;
  readonly basis: ApprovalBasis | null;
  readonly decidedOn: string | null;
  readonly validUntil: string | null;
  readonly version: string | null;
  /** Where the status stands: the cell, or the heading that gives it. Null: nothing is said. */
  readonly fragment: Fragment | null;
  /** Where the words for the status stand, when the cell is only a mark: the legend's line or a heading. */
  readonly rule: string;
  readonly faults: readonly StatusFault[];
}

const nothing = {
  process: 'NOT_STATED',
  standing: 'NOT_STATED',
  basis: null,
  decidedOn: null,
  validUntil: null,
  version: null,
} as const;

interface Reading {
  readonly known: KnownStatus | null;
  readonly fragment: Fragment;
  readonly rule: string;
  readonly fault: Omit<StatusFault, 'fragment'> | null;
}

/** Reads the status. `statusCell` is the entry's status column or, in a matrix, its cell. */
export function statusOf<F extends string>(
  entry: Entry<F>,
  statusCell: Fragment | null,
  vocabulary: Vocabulary,
  legend: Legend,
): EntryStatus {
  const faults: StatusFault[] = [];
  const context = entry.statusFromContext ? entry.context.status : null;
  const above = entry.slot?.value.status ?? context?.value ?? null;
  const readings: Reading[] = [];
  for (const cell of [statusCell, entry.mark])
    if (cell !== null) readings.push(readCell(cell, above, null, vocabulary, legend));
  // A mark that only says "this column" is explained by the status beside it.
  if (readings.length === 2 && readings.some((one) => one.known !== null))
    readings.splice(0, 2, ...readings.filter((one) => one.fault?.code !== 'UNEXPLAINED_MARK'));
  const words = entry.wordCells.map((word) =>
    readCell(word.cell, word.status, word.heading, vocabulary, legend),
  );
  readings.push(...wordReadings(words, readings.length > 0));
  const struck = readings.find((reading) => reading.fragment.struck);
  if (struck !== undefined) {
    // What is crossed out is not read: other faults in it are of no interest.
    faults.push({ code: 'STRUCK_THROUGH', fragment: struck.fragment, suggested: null });
    return { ...nothing, fragment: struck.fragment, rule: 'status/struck', faults };
  }
  for (const reading of readings) {
    if (reading.fault !== null) faults.push({ ...reading.fault, fragment: reading.fragment });
    const problem = reading.known?.dateProblem;
    if (problem != null) faults.push({ code: problem.code, fragment: reading.fragment, suggested: null });
  }
  const first = readings[0];
  if (first === undefined) {
    if (context === null) return { ...nothing, fragment: null, rule: 'status/absent', faults };
    return { ...context.value, fragment: context.fragment, rule: 'status/context', faults };
  }
  const merged = mergeReadings(readings);
  if (merged === null) {
    faults.push({ code: 'AMBIGUOUS_STATUS', fragment: first.fragment, suggested: null });
    return { ...nothing, fragment: first.fragment, rule: 'status/ambiguous', faults };
  }
  const differs =
    context !== null &&
    !entry.context.statusFromTitle &&
    merged.process !== 'NOT_STATED' &&
    context.value.process !== 'NOT_STATED' &&
    merged.process !== context.value.process;
  if (differs)
    faults.push({ code: 'STATUS_DIFFERS_FROM_HEADING', fragment: first.fragment, suggested: null });
  return { ...merged, faults };
}

/** One cell by itself. `above` is what a heading says a mark or date in the cell means. */
function readCell(
  cell: Fragment,
  above: KnownStatus | null,
  heading: Fragment | null,
  vocabulary: Vocabulary,
  legend: Legend,
): Reading {
  const base = { fragment: cell, fault: null };
  if (cell.isoDate !== null) return dated(cell, above, cell.isoDate, null);
  const explained = legend.get(cell.text, cell.locator.quote);
  const legendStatus =
    explained === null ? null : readStatus(explained, vocabulary.status, vocabulary.isKnownName);
  if (legendStatus?.kind === 'known') {
    if (
      heading !== null &&
      above !== null &&
      above.process !== legendStatus.process &&
      legendStatus.process !== 'NOT_STATED'
    )
      return {
        ...base,
        known: null,
        rule: 'status/ambiguous',
        fault: { code: 'AMBIGUOUS_STATUS', suggested: null },
      };
    const known =
      heading !== null && above !== null && legendStatus.process === 'NOT_STATED' ? above : legendStatus;
    return { ...base, known, rule: `legend/${cell.text.toLowerCase()}` };
  }
  const reading = readStatus(cell.text, vocabulary.status, vocabulary.isKnownName);
  switch (reading.kind) {
    case 'known':
      return { ...base, known: reading, rule: `status/${reading.keys.join('+')}` };
    case 'mark':
      if (legendStatus !== null) break;
      if (above !== null)
        return { ...base, known: above, rule: heading === null ? 'status/context' : heading.via };
      return {
        ...base,
        known: null,
        rule: 'status/mark',
        fault: { code: 'UNEXPLAINED_MARK', suggested: null },
      };
    case 'date':
      return dated(cell, above, reading.value, reading.problem);
    case 'ambiguous':
      return {
        ...base,
        known: null,
        rule: 'status/ambiguous',
        fault: { code: 'AMBIGUOUS_STATUS', suggested: null },
      };
    case 'absent':
    case 'unknown':
      break;
  }
  const suggested = reading.kind === 'unknown' ? reading.suggested : null;
  return { ...base, known: null, rule: 'status/unknown', fault: { code: 'UNKNOWN_STATUS', suggested } };
}

/** A date where a status should be: the date of what the heading says, if it says. */
function dated(
  cell: Fragment,
  above: KnownStatus | null,
  value: string | null,
  problem: DateProblem | null,
): Reading {
  if (above === null)
    return {
      known: null,
      fragment: cell,
      rule: 'status/date',
      fault: { code: problem ?? 'DATE_WITHOUT_STATUS', suggested: null },
    };
  const dispensed = above.basis === 'DISPENSATION';
  const known: KnownStatus = {
    ...above,
    decidedOn: dispensed ? null : value,
    validUntil: dispensed || above.standing === 'EXPIRED' ? value : above.validUntil,
    dateProblem: problem === null ? null : { code: problem, raw: cell.text },
  };
  return { known, fragment: cell, rule: 'status/heading-and-date', fault: null };
}

const order: readonly ProcessPhase[] = [
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
function wordReadings(words: readonly Reading[], hasStatus: boolean): readonly Reading[] {
  const denied = (reading: Reading) =>
    ['status/ikke-godkjent', 'status/ikke-aktuelt', 'status/uten-fase'].includes(reading.rule);
  const positive = words.filter((reading) => !denied(reading));
  if (positive.length === 0) return hasStatus ? [] : words.slice(0, 1);
  const dates = positive.map((reading) => reading.known?.decidedOn ?? null);
  if (positive.length < 2 || dates.some((date) => date === null)) return positive;
  const sorted = [...positive].sort(
    (a, b) =>
      order.indexOf(a.known?.process ?? 'NOT_STATED') - order.indexOf(b.known?.process ?? 'NOT_STATED'),
  );
  const inOrder = sorted.every(
    (reading, at) => at === 0 || (sorted[at - 1]?.known?.decidedOn ?? '') <= (reading.known?.decidedOn ?? ''),
  );
  return inOrder ? sorted.slice(-1) : positive;
}

/** One status from several cells that agree; null when they do not. */
function mergeReadings(readings: readonly Reading[]): Omit<EntryStatus, 'faults'> | null {
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

/** The basis that the source's declaration gives to a status whose words give none. */
export function basisFor(process: ProcessPhase, fallback: DefaultBasis | undefined): ApprovalBasis | null {
  if (fallback === undefined) return null;
  return typeof fallback === 'string' ? fallback : (fallback[process] ?? null);
}
