import type { Integration, Vendor } from '../../catalogue/catalogue.ts';
import type { ApprovalRow } from '../../domain/model.ts';
import type { Observation } from '../../domain/vocabulary.ts';
import type { ApprovalParent } from '../parents.ts';

/** An approval of a vendor or an integration, in its catalogue. */
export const approvalOf = (row: ApprovalRow, subject: Vendor | Integration): ApprovalParent => ({
  ...row,
  kind: 'Approval',
  catalogue: subject.catalogue,
  subject,
});

/** Approvals that are gone from their list are left out while others stand. */
export function shownApprovals<T>(
  all: readonly T[],
  observationOf: (one: T) => Observation,
  includeSuperseded: boolean,
): readonly T[] {
  const standing = all.filter((one) => observationOf(one) !== 'DELISTED_CONFIRMED');
  return includeSuperseded || standing.length === 0 ? all : standing;
}
