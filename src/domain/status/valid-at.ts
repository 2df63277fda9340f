/**
 * A catalogue as of a day other than the one it was made for. docs/rules/time-1.md says what that covers: the status of
 * integrations and the approvals of suppliers, under today's rules and by what the catalogue knows; nothing else.
 */

import { leadingApproval } from '../merge/status.ts';
import type { ApprovalRow, CatalogueData, IntegrationRow, StatusRow } from '../model.ts';
import { expiresSoon, headlineOf } from './headline.ts';

/** The same catalogue with every status as of the day, an ISO date. */
export function validAt(data: CatalogueData, day: string): CatalogueData {
  return {
    ...data,
    vendors: data.vendors.map((vendor) => ({
      ...vendor,
      supplierApprovals: decidedBy(vendor.supplierApprovals, day),
    })),
    integrations: data.integrations.map((integration) => statusAt(integration, day)),
  };
}

/** Approvals that were decided by the day. */
function decidedBy(approvals: readonly ApprovalRow[], day: string): ApprovalRow[] {
  return approvals.filter(({ decidedOn }) => isDecidedBy(decidedOn, day));
}

/** Whether something of this date was decided by the day. Without a date it is taken as it stands: the source does not say when. */
export const isDecidedBy = (decidedOn: string | null, day: string): boolean =>
  decidedOn === null || decidedOn <= day.slice(0, decidedOn.length);

/** One integration with its status as of the day. */
export function statusAt(integration: IntegrationRow, day: string): IntegrationRow {
  const [first, ...others] = decidedBy(integration.approvals, day);
  if (first === undefined) {
    const { warnings } = integration.status;
    const status: StatusRow = {
      ...integration.status,
      process: 'NOT_STATED',
      standing: 'NOT_STATED',
      headline: 'UNCERTAIN',
      since: null,
      validUntil: null,
      warnings: warnings.filter((code) => !ofApprovals.has(code)),
    };
    return { ...integration, status, approvals: [], contradicted: [] };
  }
  const { lead, contradicted } = leadingApproval([first, ...others], day);
  const warnings = new Set(integration.status.warnings.filter((code) => !ofApprovals.has(code)));
  if (lead.version === null) warnings.add('VERSION_UNSPECIFIED');
  if (contradicted.length > 0) warnings.add('CONTRADICTED');
  if (expiresSoon(lead.validUntil, day)) warnings.add('EXPIRES_SOON');
  const status: StatusRow = {
    ...integration.status,
    process: lead.process,
    standing: lead.standing,
    observation: lead.observation,
    headline: headlineOf({ ...lead, asOf: day }).headline,
    since: lead.decidedOn,
    validUntil: lead.validUntil,
    warnings: [...warnings].sort(),
  };
  return { ...integration, status, approvals: [first, ...others], contradicted };
}

/** Warnings that follow from the approvals; the others follow from services, vendors and standards. */
const ofApprovals: ReadonlySet<string> = new Set(['VERSION_UNSPECIFIED', 'CONTRADICTED', 'EXPIRES_SOON']);
