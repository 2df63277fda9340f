import { commonIgnored, type SupplierSpec, supplierHeadings } from '../../src/kit.ts';

export const spec: SupplierSpec = {
  source: 'nhn-leverandorer',
  headings: supplierHeadings,
  ignored: commonIgnored,
  required: ['vendor'],
  identifying: ['vendor', 'organisationNumber'],
  defaults: { basis: 'AUTHORITY_LISTING' },
};
