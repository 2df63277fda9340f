import { commonIgnored, type StatusWord, type SupplierSpec, supplierHeadings } from '../../src/kit.ts';

/** The list's own title says what those on it are, also where no row does. */
const statusWords: readonly StatusWord[] = [
  {
    key: 'godkjente-leverandorer',
    process: 'APPROVED',
    phrases: [
      'Godkjente leverandører i Helsenettet',
      'Godkjende leverandørar i Helsenettet',
      'Godkjente leverandører i helsenettet – tredjepartsleverandører',
      'Godkjente tredjepartsleverandører i Helsenettet',
    ],
  },
];

export const spec: SupplierSpec = {
  source: 'nhn-leverandorer',
  headings: supplierHeadings,
  ignored: commonIgnored,
  required: ['vendor'],
  identifying: ['vendor', 'organisationNumber'],
  statusWords,
  defaults: { basis: 'AUTHORITY_LISTING' },
};
