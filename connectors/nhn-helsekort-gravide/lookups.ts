import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  testedBasis,
} from '../../src/kit.ts';

/** Words of the links to the list, as Helsedirektoratet and Norsk helsenett write them. */
export const linkLabels = [
  'Digitalt helsekort for gravide',
  'Helsekort for gravide',
  'Elektronisk helsekort for gravide',
  'Digitalt helsekort for gravide (HFG)',
];

export const spec: IntegrationSpec = {
  source: 'nhn-helsekort-gravide',
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: {
    target: 'HELSEKORT_GRAVIDE',
    interface: 'HELSEKORT_GRAVIDE/HELSEKORT_GRAVIDE',
    basis: testedBasis,
  },
  places: [
    {
      target: 'HELSEKORT_GRAVIDE',
      interface: 'HELSEKORT_GRAVIDE/HELSEKORT_GRAVIDE',
      names: [
        'Digitalt helsekort for gravide',
        'Digitalt helsekort for gravide (HFG)',
        'Digitalt helsekort',
        'Helsekort for gravide',
        'Elektronisk helsekort for gravide',
        'HFG',
      ],
    },
  ],
  roles: commonRoles,
};
