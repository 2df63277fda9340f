import type { Vendor } from '../../../catalogue/catalogue.ts';
import type { ApprovalRow } from '../../../domain/model.ts';
import { column, evidenceColumn, table } from '../column.ts';
import { approvalColumns } from './approval-columns.ts';

export const vendors = table<Vendor>({
  name: 'vendors',
  title: { nb: 'Leverandører', en: 'Vendors' },
  type: 'Vendor',
  list: 'vendors',
  columns: [
    column('id', 'Vendor.id', ({ id }) => id),
    column('orgnr', 'Vendor.orgnr', ({ organisationNumber }) => organisationNumber),
    column('name', 'Vendor.name', ({ name }) => name),
    column('names', 'Vendor.names', ({ names }) => names.map(({ value }) => value), 'array'),
    column('registryState', 'Vendor.registryState', ({ registryState }) => registryState),
    column('changedAt', 'Vendor.changedAt', ({ changedAt }) => changedAt),
    evidenceColumn('Vendor', ({ id }) => id),
  ],
});

interface SupplierRow {
  readonly vendor: Vendor;
  readonly approval: ApprovalRow;
}

export const supplierApprovals = table<Vendor, SupplierRow>({
  name: 'supplier-approvals',
  title: {
    nb: 'Godkjenninger som leverandør i Helsenettet',
    en: 'Approvals as supplier in Helsenettet',
  },
  type: 'Approval',
  list: 'vendors',
  rows: (vendor) => vendor.supplierApprovals.map((approval) => ({ vendor, approval })),
  columns: [
    column('id', 'Approval.id', ({ approval }) => approval.id),
    column('vendorId', 'Vendor.id', ({ vendor }) => vendor.id),
    column('vendorOrgnr', 'Vendor.orgnr', ({ vendor }) => vendor.organisationNumber),
    column('vendorName', 'Vendor.name', ({ vendor }) => vendor.name),
    ...approvalColumns<SupplierRow>(({ approval }) => approval),
    evidenceColumn('Vendor', ({ vendor }) => vendor.id),
  ],
});
