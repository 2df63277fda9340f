import type { Integration, Vendor } from '../catalogue/catalogue.ts';
import type { ApprovalRow } from '../domain/model.ts';
import type { ApprovalParent } from './parents.ts';

/** An approval of a vendor or an integration, in its catalogue. */
export const approvalOf = (row: ApprovalRow, subject: Vendor | Integration): ApprovalParent => ({
  ...row,
  kind: 'Approval',
  catalogue: subject.catalogue,
  subject,
});
