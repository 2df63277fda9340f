import type { IntegrationSpec, SupplierSpec } from '../../../src/reading/list-reader/spec.ts';
import {
  commonIgnored,
  commonRoles,
  integrationHeadings,
  supplierHeadings,
  testedBasis,
} from '../../../src/reading/list-reader/words/common-words.ts';

export const vkp: IntegrationSpec = {
  source: 'test-vkp',
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: { target: 'VKP', basis: testedBasis },
  places: [
    { target: 'VKP', names: ['VKP', 'Velferdsteknologisk knutepunkt'] },
    { target: 'VKP', interface: 'VKP/HENT_PASIENTINFORMASJON', names: ['Hent pasientinformasjon'] },
    { target: 'VKP', interface: 'VKP/HENT_TJENESTER', names: ['Hent tjenester'] },
    { target: 'VKP', interface: 'VKP/HENT_TILTAK', names: ['Hent tiltak'] },
  ],
  roles: commonRoles,
  userGroups: ['Fastleger', 'Kommunal pleie og omsorg'],
};

export const registers: IntegrationSpec = {
  ...vkp,
  source: 'test-registers',
  defaults: { basis: 'AUTHORITY_LISTING' },
  places: [
    { target: 'MSIS', names: ['MSIS'] },
    { target: 'NPR', names: ['NPR', 'Norsk pasientregister'] },
    { target: 'KPR', names: ['KPR'] },
  ],
};

export const suppliers: SupplierSpec = {
  source: 'test-suppliers',
  headings: supplierHeadings,
  ignored: commonIgnored,
  required: ['vendor'],
  identifying: ['vendor', 'organisationNumber'],
  defaults: { basis: 'AUTHORITY_LISTING' },
};
