/** Which of several approvals an integration's status follows. docs/rules/status-1.md has the rule and why. */

import type { ApprovalRow } from '../model.ts';
import { compareText } from '../text/names.ts';
import type { Headline, Standing } from '../vocabulary.ts';

export const statusRule = 'status/1';

/** From the most to the least favourable. */
const ranks: Readonly<Record<Headline, number>> = {
  APPROVED: 0,
  EXPIRING: 1,
  CONDITIONAL: 2,
  IN_TRIAL: 3,
  CLAIMED: 4,
  UNCERTAIN: 5,
  EXPIRED: 6,
  WITHDRAWN: 7,
};

export type ContradictedField = 'process' | 'standing' | 'validUntil' | 'inUse';
const comparedFields: readonly ContradictedField[] = ['process', 'standing', 'validUntil', 'inUse'];

export interface Leading {
  readonly lead: ApprovalRow;
  /** Fields in which approvals of the same version disagree. */
  readonly contradicted: readonly ContradictedField[];
  /** The approvals that disagree, each with the others of its version. */
  readonly disagreements: readonly {
    readonly field: ContradictedField;
    readonly approvals: readonly ApprovalRow[];
  }[];
}

/** The approval that leads, out of at least one, all settled for one day. Does not depend on their order. */
export function leadingApproval(approvals: readonly [ApprovalRow, ...ApprovalRow[]]): Leading {
  if (approvals.length === 1) {
    const [lead] = approvals;
    return {
      lead,
      contradicted: comparedFields.filter((one) => lead.disputed.includes(one)),
      disagreements: [],
    };
  }
  // Rows that are gone from their list do not speak against rows that are there.
  const current = approvals.filter(
    ({ observation }) => observation === 'LISTED' || observation === 'SOURCE_STALE',
  );
  const disagreements: { field: ContradictedField; approvals: readonly ApprovalRow[] }[] = [];
  const leads = scopesOf(current.length > 0 ? current : approvals).flatMap((scope) => {
    const fields = comparedFields.filter((field) => disagree(scope, field));
    if (current.length > 0) disagreements.push(...fields.map((field) => ({ field, approvals: scope })));
    const ordered = speaking(scope).sort(compareApprovals);
    const isOpen = fields.some((field) => field !== 'inUse');
    return (isOpen ? leastFavourable(ordered) : ordered[0]) ?? [];
  });
  const [lead = approvals[0]] = leads.sort(compareApprovals);
  const found = new Set<string>(disagreements.map(({ field }) => field));
  for (const { disputed } of current) for (const field of disputed) found.add(field);
  return { lead, contradicted: comparedFields.filter((field) => found.has(field)), disagreements };
}

/** Approvals by stated version. One without a version may be about any, so it is weighed with each. */
function scopesOf(approvals: readonly ApprovalRow[]): ApprovalRow[][] {
  const unspecified = approvals.filter(({ version }) => version === null);
  const versions = Map.groupBy(
    approvals.filter(({ version }) => version !== null),
    ({ version }) => version?.trim().toLowerCase(),
  );
  if (versions.size === 0) return [unspecified];
  return [...versions.values()].map((stated) => [...stated, ...unspecified]);
}

/** What an approval says of a field; silence is null and disagrees with nothing. */
function said(approval: ApprovalRow, field: ContradictedField): string | boolean | null {
  const value = saying(approval, field);
  return value === 'NOT_STATED' ? null : value;
}

/** The publisher's word on a field: of the standing what it states, not what the date makes of it. */
export const saying = (approval: ApprovalRow, field: ContradictedField) =>
  approval[field === 'standing' ? 'stated' : field];

function disagree(scope: readonly ApprovalRow[], field: ContradictedField): boolean {
  const values = new Set(scope.flatMap((approval) => said(approval, field) ?? []));
  if (values.size > 1) return true;
  // Who lists a product with a phase and says nothing of the decision's standing does not know that it has ended.
  const [only] = values;
  return field === 'standing' && only !== undefined && ended.has(String(only)) && scope.some(standsByPhase);
}

const ended: ReadonlySet<string> = new Set<Standing>([
  'SUSPENDED',
  'EXPIRED',
  'WITHDRAWN_BY_VENDOR',
  'REVOKED_BY_AUTHORITY',
  'SUPERSEDED',
]);

const standsByPhase = (approval: ApprovalRow) =>
  said(approval, 'standing') === null && said(approval, 'process') !== null;

/** Approvals that say something of the status; all of them where none does. */
function speaking(scope: readonly ApprovalRow[]): ApprovalRow[] {
  const heard = scope.filter(
    (approval) => said(approval, 'process') !== null || said(approval, 'standing') !== null,
  );
  return heard.length > 0 ? heard : [...scope];
}

const rankOf = ({ headline }: ApprovalRow) => ranks[headline];

/** The most favourable first; among equals the latest decided, then by source and id. */
function compareApprovals(left: ApprovalRow, right: ApprovalRow): number {
  return (
    rankOf(left) - rankOf(right) ||
    compareText(right.decidedOn ?? '', left.decidedOn ?? '') ||
    compareText(left.source, right.source) ||
    compareText(left.id, right.id)
  );
}

function leastFavourable(ordered: readonly ApprovalRow[]): ApprovalRow | undefined {
  const worst = Math.max(...ordered.map(rankOf));
  return ordered.find((approval) => rankOf(approval) === worst);
}
