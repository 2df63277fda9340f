import type { Integration, Product, Target, TargetInterface, Vendor } from '../../../catalogue/catalogue.ts';
import type { ApprovalRow, StatusRow } from '../../../domain/model.ts';
import { type Column, column, evidenceColumn, inTwoLanguages, table } from '../column.ts';
import { approvalColumns } from './approval-columns.ts';

interface IntegrationRow {
  readonly integration: Integration;
  readonly product: Product;
  readonly vendor: Vendor | null;
  readonly target: Target;
  readonly face: TargetInterface | null;
}

function rowOf(integration: Integration): IntegrationRow {
  const { product, target } = integration;
  return { integration, product, vendor: product.vendor, target, face: integration.interface };
}

/** What an integration is between, for its own table and those below it. */
const subject = <Row extends IntegrationRow>(): Column<Row>[] => [
  column('productId', 'Product.id', ({ product }) => product.id),
  column('productName', 'Product.name', ({ product }) => product.name),
  column('vendorId', 'Vendor.id', ({ vendor }) => vendor?.id ?? null),
  column('vendorOrgnr', 'Vendor.orgnr', ({ vendor }) => vendor?.organisationNumber ?? null),
  column('vendorName', 'Vendor.name', ({ vendor }) => vendor?.name ?? null),
  column('targetKey', 'IntegrationTarget.key', ({ target }) => target.key),
  column('interfaceKey', 'TargetInterface.key', ({ face }) => face?.key ?? null),
  column('role', 'Integration.role', ({ integration }) => integration.role),
];

type WithStatus = IntegrationRow & { readonly status: StatusRow };

export const integrations = table<Integration, WithStatus>({
  name: 'integrations',
  title: {
    nb: 'Integrasjoner: hva produkter er oppført for',
    en: 'Integrations: what products are listed for',
  },
  type: 'Integration',
  list: 'integrations',
  row: (integration) => ({ ...rowOf(integration), status: integration.status }),
  columns: [
    column('id', 'Integration.id', ({ integration }) => integration.id),
    ...subject<WithStatus>(),
    ...inTwoLanguages<WithStatus>('targetName', 'IntegrationTarget.name', ({ target }) => target.name),
    ...inTwoLanguages<WithStatus>('interfaceName', 'TargetInterface.name', ({ face }) => face?.name ?? null),
    column(
      'interfaceVersion',
      'Integration.interfaceVersion',
      ({ integration }) => integration.interfaceVersion,
    ),
    column('via', 'Integration.via', ({ integration }) => integration.via),
    column('productCategories', 'Product.categories', ({ product }) => product.categories),
    column('headline', 'IntegrationStatus.headline', ({ status }) => status.headline),
    column('process', 'IntegrationStatus.process', ({ status }) => status.process),
    column('standing', 'IntegrationStatus.standing', ({ status }) => status.standing),
    column('observation', 'IntegrationStatus.observation', ({ status }) => status.observation),
    column('since', 'IntegrationStatus.since', ({ status }) => status.since),
    column('validUntil', 'IntegrationStatus.validUntil', ({ status }) => status.validUntil),
    column('missingSince', 'IntegrationStatus.missingSince', ({ status }) => status.missingSince),
    column('inUse', 'IntegrationStatus.inUse', ({ status }) => status.inUse),
    column('warnings', 'IntegrationStatus.warnings', ({ status }) => status.warnings, 'array'),
    column(
      'contradictions',
      'Integration.contradictions',
      ({ integration }) => integration.contradicted,
      'array',
    ),
    column('changedAt', 'Integration.changedAt', ({ integration }) => integration.changedAt),
    evidenceColumn('Integration', ({ integration }) => integration.id),
  ],
});

type WithApproval = IntegrationRow & { readonly approval: ApprovalRow };

export const approvals = table<Integration, WithApproval>({
  name: 'approvals',
  title: {
    nb: 'Hver utgivers ord om en integrasjon',
    en: "Each publisher's word on an integration",
  },
  type: 'Approval',
  list: 'integrations',
  rows: (integration) => {
    const row = rowOf(integration);
    return integration.approvals.map((approval) => ({ ...row, approval }));
  },
  columns: [
    column('id', 'Approval.id', ({ approval }) => approval.id),
    column('integrationId', 'Integration.id', ({ integration }) => integration.id),
    ...subject<WithApproval>(),
    ...approvalColumns<WithApproval>(({ approval }) => approval),
    evidenceColumn('Integration', ({ integration }) => integration.id),
  ],
});
