/**
 * What approvals come to on a day: each by itself, and an integration's status out of all of its approvals. Merging and
 * looking back (`validAt`) call these two and nothing else, so no place can have a rule of its own.
 */

import type { ApprovalRow, StatusRow, WarningCode } from '../model.ts';
import { settle } from './headline.ts';
import { type Leading, leadingApproval } from './leading-approval.ts';

/** Warnings that follow from approvals and the day; the others follow from services, vendors and standards. */
const ofApprovals: ReadonlySet<WarningCode> = new Set([
  'VERSION_UNSPECIFIED',
  'CONTRADICTED',
  'EXPIRES_SOON',
  'NOT_YET_DECIDED',
]);

/** The approval with its standing, headline and warnings as of the day. Warnings that other things give it stay. */
export function approvalOn(approval: ApprovalRow, day: string): ApprovalRow {
  const { standing, headline, expiresSoon, isAhead } = settle({
    ...approval,
    standing: approval.stated,
    asOf: day,
  });
  const warnings = new Set(approval.warnings.filter((code) => !ofApprovals.has(code)));
  if (expiresSoon) warnings.add('EXPIRES_SOON');
  if (isAhead) warnings.add('NOT_YET_DECIDED');
  if (approval.disputed.length > 0) warnings.add('CONTRADICTED');
  return { ...approval, standing, headline, warnings: [...warnings].sort() };
}

export interface StatusOn extends Leading {
  readonly status: StatusRow;
  /** All of them, as of the day. */
  readonly approvals: readonly ApprovalRow[];
}

/** The status that the approvals give on the day. `others` are warnings that do not follow from them. */
export function statusOn(
  approvals: readonly [ApprovalRow, ...ApprovalRow[]],
  day: string,
  others: readonly WarningCode[],
): StatusOn {
  const [first, ...rest] = approvals;
  const settled = [approvalOn(first, day), ...rest.map((one) => approvalOn(one, day))] as const;
  const leading = leadingApproval(settled);
  const { lead, contradicted } = leading;
  const warnings = new Set(others.filter((code) => !ofApprovals.has(code)));
  if (lead.version === null) warnings.add('VERSION_UNSPECIFIED');
  if (contradicted.length > 0) warnings.add('CONTRADICTED');
  for (const code of ['EXPIRES_SOON', 'NOT_YET_DECIDED'] as const)
    if (lead.warnings.includes(code)) warnings.add(code);
  const status: StatusRow = {
    process: lead.process,
    standing: lead.standing,
    observation: lead.observation,
    headline: lead.headline,
    since: lead.decidedOn,
    validUntil: lead.validUntil,
    missingSince: lead.missingSince,
    inUse: usageIn(settled, contradicted),
    warnings: [...warnings].sort(),
  };
  return { ...leading, status, approvals: settled };
}

/** Whether it is in use, by all that speak of it; null where nobody does, or where they disagree. */
function usageIn(approvals: readonly ApprovalRow[], contradicted: Leading['contradicted']): boolean | null {
  if (contradicted.includes('inUse')) return null;
  const standing = approvals.filter(({ missingSince }) => missingSince === null);
  return standing.find(({ inUse }) => inUse !== null)?.inUse ?? null;
}

/** The status where nothing had been decided by the day. */
export function statusBefore(status: StatusRow): StatusRow {
  return {
    ...status,
    process: 'NOT_STATED',
    standing: 'NOT_STATED',
    headline: 'UNCERTAIN',
    since: null,
    validUntil: null,
    inUse: null,
    warnings: status.warnings.filter((code) => !ofApprovals.has(code)),
  };
}
