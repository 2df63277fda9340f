/**
 * A catalogue as of a day other than the one it was made for. docs/rules/time-1.md says what that covers: the status of
 * integrations and the approvals of suppliers, under today's rules and by what the catalogue knows; nothing else.
 */
import type { ApprovalRow, CatalogueData, IntegrationRow } from '../model.ts';
import { isDecidedBy } from './headline.ts';
import { approvalOn, statusBefore, statusOn } from './status-on.ts';

/** The same catalogue with every status as of the day, an ISO date. */
export function validAt(data: CatalogueData, day: string): CatalogueData {
  return {
    ...data,
    vendors: data.vendors.map((vendor) => ({
      ...vendor,
      supplierApprovals: decidedBy(vendor.supplierApprovals, day).map((one) => approvalOn(one, day)),
    })),
    integrations: data.integrations.map((integration) => statusAt(integration, day)),
  };
}

/** Approvals that were decided by the day. */
function decidedBy(approvals: readonly ApprovalRow[], day: string): ApprovalRow[] {
  return approvals.filter(({ decidedOn }) => isDecidedBy(decidedOn, day));
}

/** One integration with its status as of the day. */
export function statusAt(integration: IntegrationRow, day: string): IntegrationRow {
  const [first, ...others] = decidedBy(integration.approvals, day);
  if (first === undefined) {
    return { ...integration, status: statusBefore(integration.status), approvals: [], contradicted: [] };
  }
  const { status, approvals, contradicted } = statusOn([first, ...others], day, integration.status.warnings);
  return { ...integration, status, approvals, contradicted };
}
