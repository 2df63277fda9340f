/** The fields of a claim that state a status, with what is to be reported of them. */
import type { Sourced } from '../../../domain/claims/claim.ts';
import type { Decided, StatusFaultFound } from '../../../domain/status/contribution.ts';
import type { ApprovalBasis, ProcessPhase, Standing } from '../../../domain/vocabulary.ts';
import { type Fragment, sourced } from '../fragment.ts';
import type { Issue } from '../issues.ts';
import type { DefaultBasis } from '../spec.ts';
import { basisFor, type EntryStatus } from '../status/status-of.ts';
import { type ApprovalDates, type Issues, present, readText } from './interpret.ts';

/** The fields of a claim that state a status. */
export interface StatusFields {
  readonly process: Sourced<ProcessPhase>;
  readonly standing: Sourced<Standing>;
  readonly basis?: Sourced<ApprovalBasis>;
  readonly statusText?: Sourced<string>;
  readonly decidedOn?: Sourced<string>;
  readonly validUntil?: Sourced<string>;
}

/** A status with its evidence as fields. Where nothing is said, the row itself is the evidence that nothing is. */
export function statusFields(
  { decision, fragment, faults }: EntryStatus,
  dates: ApprovalDates,
  fallback: DefaultBasis | undefined,
  anchor: Fragment,
  issues: Issues,
): StatusFields {
  const at = fragment ?? anchor;
  for (const { code, fragment: cell, suggested } of faults)
    issues.push({
      code,
      fragment: cell,
      field: 'status',
      found: cell.text,
      suggested,
      ...readAs(decision, cell),
    });
  // What stands over a row without a status of its own is its status, and speaks against none.
  const reported = decision.faults.filter(({ source, against }) => against !== null || source !== fragment);
  issues.push(...reported.map((fault) => issueOf(fault, fragment)));
  const decided = <T>({ value, source, rule }: Decided<T, Fragment>) => sourced(value, source ?? at, rule);
  const { process, standing } = decision;
  const isAbsent = standing.value === 'NOT_STATED' && process.rule === 'status/absent';
  // `Godkjent dato` alone, or under a sheet `Gjeldende`: a day of something that nothing says.
  const isOpen = process.value === 'NOT_STATED' && (isAbsent || standing.value === 'IN_FORCE');
  if (isOpen && dates.cell !== null && dates.decidedOn !== null)
    issues.push({
      code: 'DATE_WITHOUT_STATUS',
      fragment: dates.cell,
      field: 'status',
      found: dates.cell.text,
      lost: false,
    });
  const own = decision.basis === null ? null : decided(decision.basis);
  const usual = basisFor(decision.process.value, fallback);
  const basis = own ?? (usual === null ? null : sourced(usual, at, 'basis/default'));
  const dated = (date: Decided<string, Fragment> | null, cell: Sourced<string> | null) =>
    cell ?? (date === null ? null : sourced(date.value, date.source ?? at, 'date/status'));
  // The day beside a plan is no day of a decision.
  const isPlan = decision.process.value === 'IN_DIALOGUE' && decision.process.rule.startsWith('status/');
  const decidedOn = isPlan ? null : dated(decision.decidedOn, dates.decidedOn);
  const validUntil = earliest(dates.validUntil, dated(decision.validUntil, null));
  return {
    process: decided(decision.process),
    standing: decided(decision.standing),
    ...present({
      basis,
      statusText: fragment === null ? null : sourced(fragment.text, fragment, decision.process.rule),
      decidedOn,
      validUntil,
    }),
  };
}

/**
 * What was read from words that are no known status as a whole: `Ja (planlagt 2031)` is a plan all the same, and says so. A
 * mere not stated is nothing that was read.
 */
function readAs({ process, standing }: EntryStatus['decision'], cell: Fragment): Pick<Issue, 'readAs'> {
  const from = [standing, process].find(({ value, source }) => source === cell && value !== 'NOT_STATED');
  return from === undefined ? {} : { readAs: from.value };
}

/** Two ends of one approval: the first of them ends it. */
function earliest(one: Sourced<string> | null, other: Sourced<string> | null): Sourced<string> | null {
  if (one === null || other === null) return one ?? other;
  return other.value < one.value ? other : one;
}

/** A fault of the status as it is reported: of the row, or once of a heading or notice that stands over many. */
function issueOf(
  { code, source, against, quote }: StatusFaultFound<Fragment>,
  status: Fragment | null,
): Issue {
  const found = quote ?? source.text;
  const other = against?.text ?? status?.text ?? '';
  return {
    code,
    fragment: source,
    field: 'status',
    found,
    against: other,
    lost: code !== 'STATUS_DIFFERS_FROM_HEADING' && code !== 'UNCLEAR_REMARK',
    // A colour is on some rows only, and each is named.
    ...(typeof source.unit === 'string' && !source.via.startsWith('colour/') ? { ofDocument: true } : {}),
  };
}

/** What the publisher says limits the approval: a column of conditions or remarks, else the words beside it that do. */
export function conditionsOf(
  cell: Fragment | null,
  { decision }: EntryStatus,
  issues: Issues,
): Sourced<string> | null {
  const limit = decision.conditions[0] ?? null;
  return readText(
    cell ?? (limit !== null && limit !== decision.process.source ? limit : null),
    'conditions',
    issues,
  );
}
