/** The status of an entry, from its cells, the legend, and what it stands under. */
import type { ApprovalBasis, ProcessPhase } from '../../domain/vocabulary.ts';
import type { Entry } from './entry.ts';
import type { Fragment } from './fragment.ts';
import type { Legend } from './legend.ts';
import type { DefaultBasis } from './spec.ts';
import { type CellReading, readCell, type StatusFault } from './status-cell.ts';
import { decidingColumns, mergeReadings, type StatedStatus } from './status-cells.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an entry states, and what is wrong with how it does. */
export interface EntryStatus extends StatedStatus {
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

/** Reads the status. `statusCell` is the entry's status column or, in a matrix, its cell. */
export function statusOf<F extends string>(
  entry: Entry<F>,
  statusCell: Fragment | null,
  vocabulary: Vocabulary,
  legend: Legend,
): EntryStatus {
  const context = entry.statusFromContext ? entry.context.status : null;
  const readings = readCells(entry, statusCell, vocabulary, legend);
  const struck = readings.find((reading) => reading.fragment.struck);
  // What is crossed out is not read: other faults in it are of no interest.
  if (struck !== undefined)
    return withoutStatus(struck.fragment, 'status/struck', [faultAt(struck.fragment, 'STRUCK_THROUGH')]);
  const faults = readings.flatMap(faultsOf);
  const [first] = readings;
  if (first === undefined) {
    if (context === null) return withoutStatus(null, 'status/absent', faults);
    return { ...context.value, fragment: context.fragment, rule: 'status/context', faults };
  }
  const merged = mergeReadings(readings);
  if (merged === null)
    return withoutStatus(first.fragment, 'status/ambiguous', [
      ...faults,
      faultAt(first.fragment, 'AMBIGUOUS_STATUS'),
    ]);
  const differs =
    context !== null &&
    !entry.context.statusFromTitle &&
    merged.process !== 'NOT_STATED' &&
    context.value.process !== 'NOT_STATED' &&
    merged.process !== context.value.process;
  if (differs) faults.push(faultAt(first.fragment, 'STATUS_DIFFERS_FROM_HEADING'));
  return { ...merged, faults };
}

/** The readings that count, of every cell that may state the status. */
function readCells<F extends string>(
  entry: Entry<F>,
  statusCell: Fragment | null,
  vocabulary: Vocabulary,
  legend: Legend,
): readonly CellReading[] {
  const context = entry.statusFromContext ? entry.context.status : null;
  const above = { status: entry.slot?.value.status ?? context?.value ?? null, fragment: null };
  const own = [statusCell, entry.mark].flatMap((cell) =>
    cell === null ? [] : [readCell(cell, above, vocabulary, legend)],
  );
  // A mark that only says "this column" is explained by the status beside it.
  const explained = own.length === 2 && own.some((one) => one.known !== null);
  const counting = explained ? own.filter((one) => one.fault?.code !== 'UNEXPLAINED_MARK') : own;
  const columns = entry.wordCells.map(({ cell, status, heading }) =>
    readCell(cell, { status, fragment: heading }, vocabulary, legend),
  );
  return [...counting, ...decidingColumns(columns, counting.length > 0)];
}

function withoutStatus(fragment: Fragment | null, rule: string, faults: readonly StatusFault[]): EntryStatus {
  return { ...nothing, fragment, rule, faults };
}

function faultAt(fragment: Fragment, code: StatusFault['code']): StatusFault {
  return { code, fragment, suggested: null };
}

function faultsOf({ fault, fragment, known }: CellReading): readonly StatusFault[] {
  const problem = known?.dateProblem ?? null;
  return [
    ...(fault === null ? [] : [{ ...fault, fragment }]),
    ...(problem === null ? [] : [faultAt(fragment, problem.code)]),
  ];
}

/** The basis that the source's declaration gives to a status whose words give none. */
export function basisFor(process: ProcessPhase, fallback: DefaultBasis | undefined): ApprovalBasis | null {
  if (fallback === undefined) return null;
  return typeof fallback === 'string' ? fallback : (fallback[process] ?? null);
}
